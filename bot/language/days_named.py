"""The days that a text names, also where nothing tells their year."""

from datetime import date
from functools import lru_cache

from bot.language.asked_dates import is_relative
from bot.language.dates import DateMention, find_dates
from bot.language.script import fold

_SOME_YEAR = date(2024, 12, 31)  # a leap year, so that it has every day


@lru_cache(maxsize=20_000)
def days_named(text: str, published: date | None, *, any_year: bool) -> frozenset[date]:
    """The first and last days of the dates in a text, resolved from its publication day.

    Without one, and if `any_year` will do, dates without a year are given one year, the same for all.
    """
    mentions = find_dates(text, published) if published or not any_year else yearless_dates(text)
    return frozenset(day for mention in mentions for day in (mention.first, mention.last) if day)


def yearless_dates(text: str) -> list[DateMention]:
    """The dates of a text whose publication day is unknown, as of one and the same year; not 昨日, which is no day then."""
    mentions = find_dates(text, _SOME_YEAR)
    return [mention for mention in mentions if not is_relative(fold(text[mention.start : mention.end]))]
