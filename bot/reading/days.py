"""The day on which something was printed, out of the forms that pages and front matter use."""

import re
from contextlib import suppress
from datetime import UTC, date, datetime, timedelta, timezone
from email.utils import parsedate_to_datetime

from bot.language.dates import find_dates

_BEIJING = timezone(timedelta(hours=8))  # no summer time since 1991
_DAY = re.compile(r"(?<!\d)((?:19|20)\d\d)\s?[-/.年]\s?(\d{1,2})\s?[-/.月]\s?(\d{1,2})(?!\d)")
_REPUBLICAN = re.compile(r"民[國国]\s?(\d{2,3})\s?年(\s?\d{1,2}\s?月\s?\d{1,2})")
_WRITTEN = re.compile("二[〇○零O]\\S{2}年\\S{1,2}月\\S{1,3}日")
_BEFORE_THE_REPUBLIC = 1911
_COMPACT = re.compile(r"(?<!\d)((?:19|20)\d\d)(\d\d)(\d\d)(?!\d)")
_MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split()
_MONTH = f"(?:{'|'.join(_MONTHS)})[a-z]{{0,6}}"
ENGLISH_DAY = rf"\b(?:{_MONTH}\.? \d{{1,2}}(?:st|nd|rd|th)?,? (?:19|20)\d\d|\d{{1,2}}(?:st|nd|rd|th)? {_MONTH}\.?,? (?:19|20)\d\d)\b"
"""March 3, 2024 and 3 March 2024, folded; as a part of a regular expression."""

_ZONED = re.compile(r"\d{4}-\d\d-\d\d[T ]\d\d:\d\d(?::\d\d(?:\.\d{1,6})?)?\s?(?:Z|[+-]\d\d:?\d\d)")
_RFC822 = re.compile(
    r"(?:[A-Za-z]{3},\s*)?\d{1,2} [A-Za-z]{3} \d{4} \d\d:\d\d(?::\d\d)?(?: ?(?:[A-Z]{1,4}|[+-]\d{4}))?"
)
_IN_A_PATH = re.compile(
    r"(?<!\d)(20[0-2]\d)[-/_.]?(0[1-9]|1[0-2])[-/_.]?(0[1-9]|[12]\d|3[01])(?=\D|\d{6}(?!\d)|\Z)"
    r"|(?<!\d)(20[0-2]\d)([-/_.])([1-9]|1[0-2])\5([1-9]|[12]\d|3[01])(?!\d)"
)
_HEX = re.compile("[0-9a-f]{12,}")
_EPOCH = re.compile(r"\d{10}(?:\d{3})?")


def find_day(text: str) -> date | None:
    """Return the first day that `text` names, in Beijing; a time without a zone is Beijing time.

    Reads RFC 822, ISO 8601, 2021-08-12, 2021/8/12, 2021年8月12日, 民國110年8月12日, 二〇二一年八月十二日, 20210812,
    March 3, 2024 and seconds since 1970.
    """
    if republican := _REPUBLICAN.search(text):
        text = f"{int(republican[1]) + _BEFORE_THE_REPUBLIC}年{republican[2]}"
    with suppress(ValueError, OverflowError):
        if moment := _moment(text):
            return (moment if moment.tzinfo is None else moment.astimezone(_BEIJING)).date()
    for match in (*_DAY.finditer(text), *_COMPACT.finditer(text)):
        with suppress(ValueError):
            return date(int(match[1]), int(match[2]), int(match[3]))
    if written := _WRITTEN.search(text):
        return next((one.first for one in find_dates(written[0], None) if one.first == one.last), None)
    if english := re.search(ENGLISH_DAY, text.lower()):
        with suppress(ValueError):
            return _english_day(english[0])
    return None


def _english_day(spelled: str) -> date:
    month = next(number for number, name in enumerate(_MONTHS, 1) if re.search(rf"\b{name}", spelled))
    day, year = re.findall(r"\d+", spelled)
    return date(int(year), month, int(day))


def _moment(text: str) -> datetime | None:
    if zoned := _ZONED.search(text):
        return datetime.fromisoformat(zoned[0])
    if mail := _RFC822.search(text):
        return parsedate_to_datetime(mail[0])
    if _EPOCH.fullmatch(text.strip()):
        return datetime.fromtimestamp(int(text.strip()[:10]), UTC)
    return None


def day_in_path(path: str) -> date | None:
    """The day that an address or a file's name has in it, as sites file their pages: /2021/0414/, t20230317_902.html, 202206/09.

    No digits of a longer number or of a hash are one.
    """
    without_hashes = _HEX.sub(lambda run: run[0] if run[0].isdigit() else "", path.lower())
    for found in _IN_A_PATH.finditer(without_hashes):
        year, month, day = found.group(1, 2, 3) if found[1] else found.group(4, 6, 7)
        with suppress(ValueError):
            return date(int(year), int(month), int(day))
    return None
