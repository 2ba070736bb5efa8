"""Festivals and statutory holidays: 春节期间, 中秋节, 2021年国庆假期, 双十一."""

import re
from collections.abc import Callable, Iterator
from datetime import date
from functools import lru_cache

from bot.language.date_beginnings import A_LUNAR_YEAR, Beginning
from bot.language.date_commemorations import COMMEMORATIONS
from bot.language.date_intervals import Interval, shifted, single
from bot.language.date_lunar import LUNAR_YEAR, lunar_year_in, near_festival, solar, term_day
from bot.language.date_rules import NO_NUMERAL_BEFORE, Context, S, rule

OnDay = Callable[[int], date]
"""Returns the day of a festival in a year."""


def _fixed(month: int, day: int) -> OnDay:
    return lambda year: date(year, month, day)


def _lunar(month: int, day: int, *, years_later: int = 0) -> OnDay:
    return lambda year: solar(year - years_later, month, day)


def _term(name: str) -> OnDay:
    return lambda year: term_day(year, name)


def _nth_weekday(month: int, nth: int, weekday: int) -> OnDay:
    """Count from Monday, which is 0."""
    return lambda year: date(year, month, nth * 7 - 6 + (weekday - date(year, month, 1).weekday()) % 7)


def _new_years_eve(year: int) -> date:
    return shifted(solar(year, 1, 1), days=-1)


_TERMS = "立春 惊蛰 春分 谷雨 立夏 夏至 立秋 秋分 立冬 冬至"
_TERMS_LIKE_OTHER_WORDS = "小满 芒种 小暑 大暑 处暑 小寒 大寒"
_TERMS_LIKE_WEATHER = "雨水 白露 寒露 霜降 小雪 大雪"
_DAYS: dict[str, OnDay] = {
    "元旦 元旦节": _fixed(1, 1),
    "春节": _lunar(1, 1),
    "除夕 除夕夜 大年夜 大年三十": _new_years_eve,
    "元宵 元宵节 元宵佳节 元宵夜 上元节": _lunar(1, 15),
    "情人节": _fixed(2, 14),
    "龙抬头": _lunar(2, 2),
    "妇女节 三八妇女节 国际妇女节 三八国际妇女节 三八节": _fixed(3, 8),
    "植树节": _fixed(3, 12),
    "消费者权益日": _fixed(3, 15),
    "愚人节": _fixed(4, 1),
    "清明 清明节": _term("清明"),
    "五一 劳动节 五一劳动节 国际劳动节 五一国际劳动节": _fixed(5, 1),
    "青年节 五四青年节": _fixed(5, 4),
    "佛诞 佛诞日 浴佛节": _lunar(4, 8),
    "母亲节": _nth_weekday(5, 2, 6),
    "护士节": _fixed(5, 12),
    "端午 端午节 端阳节": _lunar(5, 5),
    "六一 儿童节 六一儿童节 国际儿童节 六一国际儿童节": _fixed(6, 1),
    "助残日 全国助残日": _nth_weekday(5, 3, 6),
    "父亲节": _nth_weekday(6, 3, 6),
    "建党节 七一建党节": _fixed(7, 1),
    "七夕 七夕节 乞巧节": _lunar(7, 7),
    "建军节 八一建军节": _fixed(8, 1),
    "中元节 盂兰节": _lunar(7, 15),
    "教师节": _fixed(9, 10),
    "中秋 中秋节 中秋佳节": _lunar(8, 15),
    "重阳 重阳节 重阳佳节": _lunar(9, 9),
    "烈士纪念日": _fixed(9, 30),
    "国庆 国庆节 十一": _fixed(10, 1),
    "万圣节": _fixed(10, 31),
    "记者节": _fixed(11, 8),
    "双十一 双11": _fixed(11, 11),
    "感恩节": _nth_weekday(11, 4, 3),
    "双十二 双12": _fixed(12, 12),
    "国家公祭日": _fixed(12, 13),
    "平安夜": _fixed(12, 24),
    "跨年夜": _fixed(12, 31),
    "圣诞 圣诞节": _fixed(12, 25),
    "腊八 腊八节": _lunar(12, 8, years_later=1),
    "小年 小年夜 北方小年": _lunar(12, 23, years_later=1),
    "南方小年": _lunar(12, 24, years_later=1),
    "丰收节 农民丰收节 中国农民丰收节": _term("秋分"),
}
FESTIVALS = {name: on_day for names, on_day in _DAYS.items() for name in names.split()}
FESTIVALS |= {
    term: _term(term) for term in f"{_TERMS} {_TERMS_LIKE_OTHER_WORDS} {_TERMS_LIKE_WEATHER}".split()
}
FESTIVALS |= {name: _fixed(*month_and_day) for name, month_and_day in COMMEMORATIONS.items()}

_ONLY_AS_HOLIDAYS = ("十一", "六一")
_ONLY_AS_DAYS = (*_TERMS_LIKE_OTHER_WORDS.split(), "元宵", "小年", "重阳", "佛诞")
_ONLY_AS_TERMS = _TERMS_LIKE_WEATHER.split()
_AS_DAYS = "节气 | 时节 | 当[天日晚] | [这那]天 | 前后 | 前夕 | 前一[天日] | 过后 | 到来 | 来临 | 假期 | 期间 | 夜(?!市)"
_AS_TERMS = "节气 | 时节 | 当[天日] | 前夕"
FESTIVAL_NAMES = sorted(FESTIVALS, key=len, reverse=True)
_NAMES = "|".join(
    name for name in FESTIVAL_NAMES if name not in {*_ONLY_AS_HOLIDAYS, *_ONLY_AS_DAYS, *_ONLY_AS_TERMS}
)
_HOLIDAY = "期间 | (?: 小?长假期? | 假期 | 假日 | 黄金周 ) (?:期间)?"
_WEEK_LONG = {"春节", "国庆", "国庆节", "十一"}


def holiday(festival: str, day: date) -> Interval:
    """Return the days off around a festival's day.

    By the State Council's yearly arrangements, as chinese_calendar has them (from 2004); in other years a
    week for 春节 and 国庆, else the day itself.
    """
    *_, first = _days_off(day, -1)
    *_, last = _days_off(day, 1)
    if first == last and festival in _WEEK_LONG:
        last = shifted(first, days=6)
    return Interval(first, last)


def _days_off(day: date, step: int) -> Iterator[date]:
    """Yield the day, then those on one side of it that belong to the same holiday."""
    yield day
    while _is_day_off(day := shifted(day, days=step)):
        yield day


@lru_cache(maxsize=4096)
def _is_day_off(day: date) -> bool:
    import chinese_calendar  # noqa: PLC0415 -- only few texts name a holiday

    try:
        off, name = chinese_calendar.get_holiday_detail(day)
    except NotImplementedError:
        return False
    return bool(off and name)


def _festival(match: re.Match[str], context: Context) -> Interval:
    name = match["name"]

    def make(year: int) -> Interval:
        day = FESTIVALS[name](year)
        if match["eve"]:
            return single(shifted(day, days=-1))
        return holiday(name, day) if match["holiday"] else single(day)

    named = lunar_year_in(match, context)
    if named is not None:
        return make(named)
    return near_festival(context, make)


FESTIVAL = (
    rule(
        rf"""{NO_NUMERAL_BEFORE} (?: {LUNAR_YEAR} 的?{S} ["“”]? )?
             (?P<name> {_NAMES} | (?:{"|".join(_ONLY_AS_HOLIDAYS)})(?=["“”]?(?:{_HOLIDAY}))
                 | (?:{"|".join(_ONLY_AS_DAYS)})(?={_AS_DAYS}) | (?:{"|".join(_ONLY_AS_TERMS)})(?={_AS_TERMS})
                 | (?<=[今昨明][天日]是)(?:{"|".join((*_ONLY_AS_DAYS, *_ONLY_AS_TERMS))}) )
             (?! 节?["“”]?前(?!夕|一[天日]|后|往|来|去) )
             ["“”]? (?: (?P<holiday> {_HOLIDAY} ) | (?P<eve> 前夕 | 前一[天日] ) )?""",
        _festival,
        *A_LUNAR_YEAR,
        Beginning.FESTIVAL,
        needs=Beginning.FESTIVAL,
    ),
)
