"""What a rule of the date grammar is, and what it may know of the text around it."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import NamedTuple

from bot.language.date_beginnings import Beginning
from bot.language.date_intervals import Interval, month_index, nearest, week_index
from bot.language.numerals import DIGITS, number


class UnresolvedError(ValueError):
    """The expression is a date, but which days it means cannot be told from what is known."""


class NoDateError(ValueError):
    """The expression is no date beside what was mentioned before it."""


class Context(NamedTuple):
    """What helps to resolve an expression.

    `ahead`: days that it may lie ahead, 0 if nothing beside it announces it; 「将于4月12日」 quoted on 14 April is
    two days old. `if_nearer`: only if that is nearer than the past. `after`: the day that a range or a list has reached.
    `mentioned`: the interval before it in the text; `told`: the last one before it that could be resolved; `in_sentence`: the
    last single day of its sentence. `weekday`: which one it is said to be, Monday 0: 4月11日（星期二） is of the one year near
    in which it is a Tuesday.
    """

    reference: date | None
    ahead: int = 0
    if_nearer: bool = False
    after: date | None = None
    mentioned: Interval | None = None
    told: Interval | None = None
    in_sentence: date | None = None
    weekday: int | None = None

    def today(self) -> date:
        """Return the reference; raises UnresolvedError without one."""
        if self.reference is None:
            raise UnresolvedError("no reference")
        return self.reference

    def before(self) -> Interval:
        """Return the interval mentioned before; raises UnresolvedError without one."""
        if self.mentioned is None:
            raise UnresolvedError("nothing was mentioned before")
        return self.mentioned

    def year_told(self) -> int:
        """Return the year of the last interval that could be resolved; raises UnresolvedError without one."""
        if self.told is None:
            raise UnresolvedError("no year was told before")
        return self.told.first.year

    def nearest(self, index_of: Callable[[date], int], make: Callable[[int], Interval]) -> Interval:
        """Choose among the recurrences of an expression: after the last item of a list, ahead if announced, else past.

        `make` takes the number of a year, month or week as `index_of` counts them.
        """
        if (after := self.after) is not None:
            return nearest(index_of(after), make, lambda found: found.last >= after, step=1)
        today = self.today()
        past = nearest(index_of(today), make, lambda found: found.first <= today, step=-1)
        if not self.ahead and self.weekday is None:
            return past
        announced = nearest(index_of(today), make, lambda found: found.last >= today, step=1)
        on_the_weekday = [found for found in (past, announced) if found.first.weekday() == self.weekday]
        if len(on_the_weekday) == 1:
            return on_the_weekday[0]
        if not self.ahead:
            return past
        days = (announced.first - today).days
        reach = (today - past.last).days if self.if_nearer else self.ahead
        return announced if days <= min(reach, self.ahead) else past

    def nearest_year(self, make: Callable[[int], Interval]) -> Interval:
        """Choose the year."""
        return self.nearest(lambda of: of.year, make)

    def nearest_month(self, make: Callable[[int], Interval]) -> Interval:
        """Choose the month; `make` takes a month index."""
        return self.nearest(month_index, make)

    def nearest_week(self, make: Callable[[int], Interval]) -> Interval:
        """Choose the week; `make` takes a week index."""
        return self.nearest(week_index, make)


Build = Callable[[re.Match[str], Context], Interval]
"""Returns the days of a match; raises ValueError or OverflowError where there are none."""


@dataclass(frozen=True, eq=False)
class Rule:
    """A verbose pattern over folded text, what a match means, and where it is worth trying.

    A match has one of `begins` where it begins and `needs`, if there is one, at its beginning or inside. The
    pattern is compiled when it is first tried: most texts need few of them.
    """

    source: str
    build: Build
    begins: tuple[Beginning, ...]
    needs: Beginning | None

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        """The compiled pattern."""
        return re.compile(self.source, re.VERBOSE)


def rule(source: str, build: Build, *begins: Beginning, needs: Beginning | None = None) -> Rule:
    """Make a rule."""
    return Rule(source, build, begins, needs)


# The pieces that patterns are put together from. Groups carry the names that the builders look for.

S = r"[ ]{0,2}"
NOT_A_COUNT_BEFORE = "(?<![近满每逢])"
NO_NUMERAL_BEFORE = rf"(?<![{DIGITS}十廿卅百千万亿几第.]) (?<![0-9],)"
TO = rf"{S}(?:-{{1,2}}|[–—]{{1,2}}|[~至到]){S}"

_TEENS_AND_TENS = "[一二三]?十[一二三四五六七八九]?|廿[一二三四五六七八九]?|卅一?"
CHINESE_DAY = f"(?:{_TEENS_AND_TENS}|[一二三四五六七八九])"
CHINESE_MONTH = "(?:十[一二]?|[一二三四五六七八九元])"
MONTH_1_TO_12 = f"(?:0?[1-9]|1[0-2]|{CHINESE_MONTH})"
DAY_NUMBER = f"(?:[0-9]{{1,2}}|{CHINESE_DAY})"
COUNT = "(?:[0-9]{1,3}|[一二两三四五六七八九]?十[一二三四五六七八九]?|[一二两三四五六七八九]|半)"

YEAR = rf"""(?:
    (?:公元)? (?P<year> 1[0-9]{{3}} | 2[01][0-9]{{2}} | [一二][{DIGITS}]{{3}} ) {S}(?:年|nian){S}
  | (?:中华)?民国{S} (?P<republican> [0-9]{{1,3}} | [一二三四五六七八九十百]{{1,5}} | 元 ) {S}年{S}
  | (?P<relative_year> 大前年 | (?<![目之以此年])前年(?![度产均轻底末]) | (?:(?<!过)|(?<=不过))去年 | (?<!以)上年(?![龄纪轻画货级限]) | 今年(?!轻|级)
        | 本年 | 明年 | (?<![之今以明])后年 | 同年(?=[0-9一二三四五六七八九十]) | (?:次|翌|第二)年(?=[0-9一二三四五六七八九十]) ){S}度?
)"""
YEARS_AGO = f"(?P<years_ago> (?!半){COUNT} ) 年 [之以]?前的"
YEAR_BEFORE_MONTH = rf"""(?:
    {YEAR} (?: [(](?:[一-鿿]{{2}}[元0-9一二三四五六七八九十]{{1,4}}|[12][0-9]{{3}})年[)] | (?<=年)的 )?
  | {YEARS_AGO}
  | (?P<taiwan> 1[0-4][0-9] ) {S}年{S}
  | (?P<short> [0-9]{{2}} | [零〇○一二九八七][{DIGITS}] ) {S}(?:年|nian){S}
)"""
MONTH = rf"(?P<month> [0-9]{{1,2}} | {CHINESE_MONTH} ) {S}(?:月份?|yue)"
WEEKDAY_TAIL = r"(?: (?:[ ]{0,2}|[ ]\|[ ]) [(]? (?:星期|周|礼拜)[一二三四五六日天] [)]? )?"
DAY = rf"(?P<day> {DAY_NUMBER} ) {S}(?:[日号]|ri|hao)"

_RELATIVE_YEARS = {
    "大前年": -3,
    "前年": -2,
    "去年": -1,
    "上年": -1,
    "今年": 0,
    "本年": 0,
    "明年": 1,
    "后年": 2,
}
_RELATIVE_TO_MENTIONED = {"同年": 0, "次年": 1, "翌年": 1, "第二年": 1}


def year_in(match: re.Match[str], context: Context) -> int | None:
    """Return the year that a match names; None if it names none.

    Raises UnresolvedError for a relative year without what it relates to.
    """
    groups = match.groupdict()
    if written := groups.get("year"):
        return number(written)
    if republican := groups.get("republican") or groups.get("taiwan"):
        return number(republican) + 1911
    if short := groups.get("short"):
        return full_year(number(short))
    if years_ago := groups.get("years_ago"):
        return context.today().year - number(years_ago)
    if not (relative := groups.get("relative_year")):
        return None
    if relative in _RELATIVE_TO_MENTIONED:
        return context.year_told() + _RELATIVE_TO_MENTIONED[relative]
    return context.today().year + _RELATIVE_YEARS[relative]


def full_year(short: int) -> int:
    """Read two digits as POSIX does: 69 to 99 are 1969 to 1999, the others from 2000."""
    return short + (1900 if short >= 69 else 2000)


def in_year(match: re.Match[str], context: Context, make: Callable[[int], Interval]) -> Interval:
    """Build in the year that a match names, else in the nearest that fits."""
    named = year_in(match, context)
    return context.nearest_year(make) if named is None else make(named)


def in_month(match: re.Match[str], context: Context, make: Callable[[int], Interval]) -> Interval:
    """Build in the month that a match names by number; `make` takes a month index."""
    month = number(match["month"])
    return in_year(match, context, lambda year: make(month_index(date(year, month, 1))))
