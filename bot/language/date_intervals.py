"""Intervals of days and the calendar arithmetic that dates in texts need.

Everything raises ValueError or OverflowError for days that do not exist.
"""

from calendar import monthrange
from collections.abc import Callable
from datetime import date, timedelta
from functools import lru_cache
from typing import NamedTuple

SEARCHED = 9
"""How many years, months or weeks away a day may be that is named without them: 29 February skips up to eight."""


class Interval(NamedTuple):
    """Days from `first` to `last`, both included."""

    first: date
    last: date


def day(year: int, month: int, day_of_month: int) -> Interval:
    """Return one day."""
    return single(date(year, month, day_of_month))


def single(only: date) -> Interval:
    """Return the interval of one day."""
    return Interval(only, only)


def year(number: int) -> Interval:
    """Return a whole year."""
    return Interval(date(number, 1, 1), date(number, 12, 31))


@lru_cache(maxsize=4096)
def months(index: int, count: int = 1) -> Interval:
    """Return `count` whole months from a month index (see `month_index`)."""
    first, last = divmod(index, 12), divmod(index + count - 1, 12)
    return Interval(date(first[0], first[1] + 1, 1), _last_of_month(last[0], last[1] + 1))


def month_index(of: date) -> int:
    """Count months through the years, so that months can be added."""
    return of.year * 12 + of.month - 1


def day_of(index: int, day_of_month: int) -> Interval:
    """Return a day of the month with this index."""
    first = months(index).first
    return day(first.year, first.month, day_of_month)


def part_of_month(index: int, first: int, last: int) -> Interval:
    """Return the days `first` to `last` of the month with this index; `last` may be past its end."""
    whole = months(index)
    return Interval(whole.first.replace(day=first), whole.last.replace(day=min(last, whole.last.day)))


def joined(left: Interval, right: Interval) -> Interval:
    """Return the days from the first of one interval to the last of another, which begins no earlier."""
    if right.first < left.first:
        raise ValueError("the range ends before it begins")
    return Interval(left.first, right.last)


def week(index: int) -> Interval:
    """Return Monday to Sunday of the week with this index (see `week_index`)."""
    monday = date.fromordinal(index * 7 + 1)
    return Interval(monday, monday + timedelta(days=6))


def week_index(of: date) -> int:
    """Count weeks from Monday, 1 January of the year 1."""
    return (of.toordinal() - 1) // 7


def shifted(start: date, *, days: int = 0, by_months: int = 0) -> date:
    """Move a day by months (to the month's last day where it has no such day), then by days."""
    if by_months:
        year_, month = divmod(month_index(start) + by_months, 12)
        start = date(year_, month + 1, min(start.day, _last_of_month(year_, month + 1).day))
    return start + timedelta(days=days)


def nearest(
    start: int, make: Callable[[int], Interval], fits: Callable[[Interval], bool], *, step: int
) -> Interval:
    """Return the first interval that exists and fits, going from `start` by `step`.

    `make` turns the number of a year, month or week into an interval. Raises ValueError if none is near.
    """
    for distance in range(SEARCHED):
        try:
            candidate = make(start + step * distance)
        except (ValueError, OverflowError):
            continue
        if fits(candidate):
            return candidate
    raise ValueError("no such day is near")


def _last_of_month(year_: int, month: int) -> date:
    return date(year_, month, monthrange(year_, month)[1])
