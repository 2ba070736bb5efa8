"""Years and their parts: 2021年, 去年底, 2022年第一季度, 前三季度, 上半年, 今年前两个月, 2021年春季."""

import re

from bot.language.date_beginnings import A_YEAR, Beginning
from bot.language.date_intervals import Interval, months
from bot.language.date_rules import NO_NUMERAL_BEFORE, YEAR, Context, S, in_year, rule
from bot.language.numerals import DIGITS, number

_QUARTER = "第?(?P<quarter>[一二三四1-4])季度 | 前(?P<quarters>[二两三23])个?季度"
_LATIN_QUARTER = "q(?P<latin_quarter>[1-4])"
_HALF = "(?P<half> [上下]半年 )"
_EDGE = "年? (?P<edge> [底末终] | 初(?![一二三四五六七八九十]) ) | 年 (?P<middle>中)(?!国)"
_SEASON = "(?P<season>[春夏秋冬]) (?: [季天](?!奥|残) | (?=以来|[,。、至到]|$) )"
_COUNT_OF_MONTHS = "(?P<first_months>十[一二]?|[二两三四五六七八九]|1?[0-9])"
_FIRST_MONTHS = f"[前头] {_COUNT_OF_MONTHS} 个?月"

_FIRST_MONTH_AND_COUNT = {
    "初": (1, 1),
    "中": (6, 2),
    "底": (12, 1),
    "末": (12, 1),
    "终": (12, 1),
    "上半年": (1, 6),
    "下半年": (7, 6),
    "春": (3, 3),
    "夏": (6, 3),
    "秋": (9, 3),
    "冬": (12, 3),
}


def _months_named(match: re.Match[str]) -> tuple[int, int]:
    """Return the first month (from 1) and the count of months."""
    groups = match.groupdict()
    if quarter := groups.get("quarter") or groups.get("latin_quarter"):
        return number(quarter) * 3 - 2, 3
    if quarters := groups.get("quarters"):
        return 1, number(quarters) * 3
    if first_months := groups.get("first_months"):
        return 1, number(first_months)
    named = next((groups[name] for name in ("edge", "middle", "half", "season") if groups.get(name)), None)
    return _FIRST_MONTH_AND_COUNT[named] if named else (1, 12)


def _part_of_year(match: re.Match[str], context: Context) -> Interval:
    first, count = _months_named(match)
    return in_year(match, context, lambda year: months(year * 12 + first - 1, count))


def _edge_of_this_year(match: re.Match[str], context: Context) -> Interval:
    first, count = _months_named(match)
    return months(context.today().year * 12 + first - 1, count)


PARTS = (
    rule(
        rf"""{NO_NUMERAL_BEFORE} {YEAR} 度? (?!版|代(?![表理])|的?历史|之久|以上)
             (?: 的?{S} (?: {_EDGE} | {_QUARTER} | {_LATIN_QUARTER} | {_HALF} | {_SEASON} | {_FIRST_MONTHS} ) )?""",
        _part_of_year,
        *A_YEAR,
    ),
    rule(
        rf"{NO_NUMERAL_BEFORE} (?: {_QUARTER} | {_HALF} | 前{_COUNT_OF_MONTHS}月 )",
        _part_of_year,
        Beginning.QUARTER,
        Beginning.PART_OF_YEAR,
    ),
    rule(
        rf"(?<![多近每来{DIGITS}十百千几数]) 年(?P<edge>[底末]|初(?![一二三四五六七八九十]))",
        _edge_of_this_year,
        Beginning.EDGE,
    ),
)
