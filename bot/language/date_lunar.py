"""Days of the lunar calendar: 农历正月初一, 腊月二十三, 八月十五, 大年初三, 壬寅年四月廿三; solar terms."""

import re
from collections.abc import Callable
from datetime import date, timedelta
from functools import lru_cache

from bot.language.date_beginnings import A_LUNAR_YEAR, Beginning
from bot.language.date_intervals import Interval, single
from bot.language.date_rules import (
    CHINESE_MONTH,
    NO_NUMERAL_BEFORE,
    YEAR,
    Context,
    S,
    rule,
    year_in,
)
from bot.language.numerals import number

STEMS, BRANCHES, ANIMALS = "甲乙丙丁戊己庚辛壬癸", "子丑寅卯辰巳午未申酉戌亥", "鼠牛虎兔龙蛇马羊猴鸡狗猪"

LUNAR_YEAR = rf"""(?: {YEAR} | (?P<bare_year>20[0-9]{{2}}){S} | (?P<short>[0-9]{{2}})年
    | (?P<stem>[{STEMS}]) (?P<branch>[{BRANCHES}]) [{ANIMALS}]? 年 | (?P<animal>[{ANIMALS}])年 )"""
_LUNAR = "(?: 农历 | 阴历 | 旧历 | 夏历 )"
_LUNAR_DAY = """(?: 初[一二三四五六七八九十] | 十[一二三四五六七八九]? | 廿[一二三四五六七八九]?
    | 二十[一二三四五六七八九]? | 三十 | (?<=七月)半 )"""
_AROUND_NEW_YEAR = (1, 12)
_EVE_DAYS = 30
"""The news writes of a festival in the days before it."""

_NO_SOLAR_DAY = rf"(?! {S}[日号] | [一二三四五六七八九十] )"


@lru_cache(maxsize=4096)
def solar(year: int, month: int, day: int, *, leap: bool = False) -> date:
    """Return the day of a lunar date. Raises ValueError if there is none or the year is not in 1900 to 2100."""
    from borax.calendars.lunardate import LunarDate  # noqa: PLC0415 -- only few texts name a lunar day

    found: date = LunarDate(year, month, day, int(leap)).to_solar_date()
    return found


def lunar_month(year: int, month: int, *, leap: bool) -> Interval:
    """Return a month of the lunar calendar. Raises ValueError as `solar` does."""
    from borax.calendars.lunardate import LCalendars  # noqa: PLC0415 -- only few texts name a lunar day

    length = LCalendars.ndays(year, month, int(leap))
    return Interval(solar(year, month, 1, leap=leap), solar(year, month, length, leap=leap))


@lru_cache(maxsize=4096)
def term_day(year: int, name: str) -> date:
    """Return the day of a solar term such as 清明. Raises ValueError if the year is not in 1900 to 2100."""
    from borax.calendars.lunardate import TermUtils  # noqa: PLC0415 -- only few texts name a lunar day

    found: date = TermUtils.nth_term_day(year, term_name=name)
    return found


def near_festival(context: Context, make: Callable[[int], Interval]) -> Interval:
    """Return a festival, given that of each year: the nearest past, or the one that comes within a month."""
    return context._replace(ahead=max(context.ahead, _EVE_DAYS)).nearest_year(make)


def lunar_year_in(match: re.Match[str], context: Context) -> int | None:
    """Return the year that a match of LUNAR_YEAR names, also as 壬寅年 or 虎年; None if it names none."""
    if written := match["bare_year"]:
        return int(written)
    if match["stem"]:
        return _last_year_of(context, 60, _place_in_cycle(match["stem"], match["branch"]))
    if match["animal"]:
        return _last_year_of(context, 12, ANIMALS.index(match["animal"]))
    return year_in(match, context)


def _place_in_cycle(stem: str, branch: str) -> int:
    wanted = STEMS.index(stem), BRANCHES.index(branch)
    for place in range(60):
        if (place % 10, place % 12) == wanted:
            return place
    raise ValueError(f"{stem}{branch} is not in the cycle of sixty years")


def _last_year_of(context: Context, length: int, place: int) -> int:
    """Return the last year that has begun at this place of a cycle; the year 4 was 甲子, of the rat."""
    this_year = context.today().year
    return this_year - (this_year - 4 - place) % length


def _lunar_date(match: re.Match[str], context: Context) -> Interval:
    month, leap = number(match["month"]), bool(match["leap"])

    def make(year: int) -> Interval:
        if match["day"] is None:
            return lunar_month(year, month, leap=leap)
        of_month = 15 if match["day"] == "半" else number(match["day"].removeprefix("初"))
        return single(solar(year, month, of_month, leap=leap))

    named = lunar_year_in(match, context)
    if named is not None:
        return make(named)
    return near_festival(context, make) if month in _AROUND_NEW_YEAR else context.nearest_year(make)


def _day_of_new_year(match: re.Match[str], context: Context) -> Interval:
    return near_festival(context, lambda year: single(solar(year, 1, number(match["day"]))))


def _day_before_new_year(match: re.Match[str], context: Context) -> Interval:
    """三十 is the last day of the year, which may be its 29th."""

    def make(year: int) -> Interval:
        last = solar(year, 1, 1) - timedelta(days=1)
        return single(last if match["day"] in ("三十", "卅") else solar(year - 1, 12, number(match["day"])))

    return near_festival(context, make)


_NO_YEAR_BEFORE = r"(?<![0-9零〇○一二三四五六七八九十百千万去今明前后上本每半几数多近来同历当全整])"
_MONTH_AND_DAY = rf"(?P<leap>闰)? (?P<month>{CHINESE_MONTH})月 (?P<day>{_LUNAR_DAY})?"
_START = rf"{NO_NUMERAL_BEFORE} (?: {_LUNAR} )? (?: {LUNAR_YEAR} {_LUNAR}? )?"

LUNAR = (
    # 正月初一, 腊月二十三, 腊月
    rule(
        rf"{_START} (?P<leap>闰)? (?P<month>[正腊]|冬(?=月[初十廿二三]))月 (?P<day>{_LUNAR_DAY})?",
        _lunar_date,
        *A_LUNAR_YEAR,
        Beginning.LUNAR,
        needs=Beginning.LUNAR,
    ),
    # 五月初五, 四月廿三, 八月十五
    rule(
        rf"""(?!元) {_START} (?P<leap>闰)? (?P<month>{CHINESE_MONTH})月
             (?P<day> 初[一二三四五六七八九十] | 廿[一二三四五六七八九]? | (?<=八月)十五 ) {_NO_SOLAR_DAY}""",
        _lunar_date,
        *A_LUNAR_YEAR,
        Beginning.LUNAR,
        Beginning.LUNAR_MONTH,
        needs=Beginning.LUNAR_MONTH,
    ),
    # 农历四月十二, 农历2021年四月; 2021年农历四月
    rule(rf"{_LUNAR} {LUNAR_YEAR}? {_MONTH_AND_DAY}", _lunar_date, Beginning.LUNAR),
    rule(
        rf"{NO_NUMERAL_BEFORE} {LUNAR_YEAR}{_LUNAR} {_MONTH_AND_DAY}",
        _lunar_date,
        *A_LUNAR_YEAR,
        needs=Beginning.LUNAR,
    ),
    rule(
        rf"{_LUNAR}新年",
        lambda _match, context: context.nearest_year(lambda of: single(solar(of, 1, 1))),
        Beginning.LUNAR,
    ),
    # 大年初三, 年初三
    rule(
        rf"(?: 大 | {_NO_YEAR_BEFORE} )年初(?P<day>[一二三四五六七八九十]) (?![日号]|中学|[高毕年学班])",
        _day_of_new_year,
        Beginning.LUNAR,
        Beginning.EDGE,
    ),
    # 大年廿八, 年廿九, 年三十
    rule(
        rf"(?: 大 | {_NO_YEAR_BEFORE} )年(?P<day>廿[一二三四五六七八九]|三十|卅)晚?",
        _day_before_new_year,
        Beginning.LUNAR,
        Beginning.FESTIVAL,
    ),
)
