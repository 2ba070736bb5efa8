"""The days that a text names, as they are kept: 2022-04-12, 2022-04-01/2022-04-30, and --04-12 of any year (ISO 8601)."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from functools import lru_cache
from typing import NamedTuple

from bot.language.asked_dates import is_relative
from bot.language.dates import DateMention, find_dates
from bot.language.script import fold

_SOME_YEAR = date(2024, 12, 31)  # a leap year, so that it has every day
_ANY_YEAR = "-"
_LEAP_DAY = (2, 29)


class DaySpan(NamedTuple):
    """A first and a last day, both included; if they are of `any_year` their year says nothing."""

    first: date
    last: date
    any_year: bool


def named_days(text: str, mentions: Sequence[DateMention], published: date | None) -> Iterator[DaySpan]:
    """The days of the dates that were found in a text, counted from its publication day.

    Without one, dates without a year are of any year; 昨日 is no day then.
    """
    yield from _spans(mentions, any_year=False)
    if published is None and mentions:
        resolved = {mention.start for mention in mentions if mention.first}
        others = (mention for mention in find_dates(text, _SOME_YEAR) if mention.start not in resolved)
        yield from _spans(
            (one for one in others if not is_relative(fold(text[one.start : one.end]))), any_year=True
        )


def write_days(spans: Iterable[DaySpan]) -> str:
    """Write spans down, with spaces between them, each once."""
    return " ".join(dict.fromkeys(_written(span) for span in spans))


@lru_cache(maxsize=20_000)
def read_days(written: str) -> tuple[DaySpan, ...]:
    """What `write_days` wrote."""
    return tuple(map(_read, written.split()))


def _spans(mentions: Iterable[DateMention], *, any_year: bool) -> Iterator[DaySpan]:
    for mention in mentions:
        if mention.first and mention.last:
            yield DaySpan(mention.first, mention.last, any_year)


def _written(span: DaySpan) -> str:
    days = [span.first] if span.first == span.last else [span.first, span.last]
    return "/".join(f"{_ANY_YEAR}{day:-%m-%d}" if span.any_year else day.isoformat() for day in days)


def _read(written: str) -> DaySpan:
    days = written.split("/")
    if not written.startswith(_ANY_YEAR):
        return DaySpan(date.fromisoformat(days[0]), date.fromisoformat(days[-1]), any_year=False)
    first, last = (date.fromisoformat(f"{_SOME_YEAR.year}{day[1:]}") for day in (days[0], days[-1]))
    if last < first:  # over New Year; only the leap year has a 29 February, and one of the two is none
        if (last.month, last.day) == _LEAP_DAY:
            first = first.replace(year=first.year - 1)
        else:
            last = last.replace(year=last.year + 1)
    return DaySpan(first, last, any_year=True)
