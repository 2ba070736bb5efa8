"""The days from the first to the last that a text asks for."""

import re
from collections.abc import Iterable
from datetime import MAXYEAR, MINYEAR, date, timedelta
from typing import NamedTuple

from bot.language.asked_dates import asked_dates, is_relative
from bot.language.script import fold


class Days(NamedTuple):
    """A first and a last day, both included."""

    first: date
    last: date


class AskedSpan(NamedTuple):
    """The days that a text asks for: of several dates from the first to the last.

    `any_year`: the text names a month or a festival without a year; these are the nearest that are past.
    """

    days: Days
    any_year: bool


_MERE_NUMBERS = re.compile(r"\s*(?P<year>(?:19|20)\d\d)(?:[./](?P<month>0?[1-9]|1[0-2]))?\s*", re.ASCII)
"""A year or a month, where nothing but days can be meant."""

_MONTH_AND_DAY = re.compile(r"\s*(?P<month>0?[1-9]|1[0-2])[./-](?P<day>0?[1-9]|[12]\d|3[01])\s*", re.ASCII)

_A_MONTH_LATER = timedelta(days=45)
"""Counted from then, 12号 is another day, but 4月12日 and 春节 are not."""


def asked_span(text: str, today: date) -> AskedSpan | None:
    """What a text asks for on the day `today`; None if it names no day, or only impossible ones such as 2月30日."""
    folded = _written_out(fold(text))
    _, asked = asked_dates(folded, today)
    dated = [one.last for one in asked if one.last and not one.any_year and not is_relative(one.text)]
    yearless = [one for one in asked if one.any_year]
    days = _span(folded, date(dated[-1].year, 12, 31) if dated and yearless else today)
    if days is None:
        return None
    all_yearless = len(yearless) == len(asked)
    return AskedSpan(days, all_yearless and _span(folded, days.last + _A_MONTH_LATER) == days)


def _written_out(folded: str) -> str:
    """2023.5 as 2023年5月, 7/10 as 7月10日."""
    if found := _MERE_NUMBERS.fullmatch(folded):
        return f"{found['year']}年" + (f"{found['month']}月" if found["month"] else "")
    found = _MONTH_AND_DAY.fullmatch(folded)
    return f"{found['month']}月{found['day']}日" if found else folded


def in_years(text: str, years: Iterable[int]) -> list[Days]:
    """The days that a text without a year may mean, each once, the latest first."""
    folded = _written_out(fold(text))
    # From the end of a year a festival in January is near: the one before is the nearest from its middle.
    moments = (
        date(year, *day) for year in years if MINYEAR <= year <= MAXYEAR for day in ((6, 30), (12, 31))
    )
    found = {_span(folded, moment) for moment in moments}
    return sorted((days for days in found if days), reverse=True)


def _span(folded: str, reference: date) -> Days | None:
    _, asked = asked_dates(folded, reference)
    firsts = [one.first for one in asked if one.first]
    lasts = [one.last for one in asked if one.last]
    return Days(min(firsts), max(lasts)) if firsts else None
