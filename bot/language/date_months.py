"""Months and years by number: 2022年4月, 四月份, 4月上旬, 3-4月, 三四月份, 2020-2021年, 08年."""

import re
from itertools import pairwise

from bot.language.date_beginnings import A_MONTH, A_YEAR, Beginning
from bot.language.date_intervals import Interval, joined, month_index, months, part_of_month, year
from bot.language.date_rules import (
    DAY_NUMBER,
    MONTH_1_TO_12,
    NO_NUMERAL_BEFORE,
    NOT_A_COUNT_BEFORE,
    TO,
    YEAR_BEFORE_MONTH,
    Context,
    S,
    in_month,
    in_year,
    rule,
)
from bot.language.numerals import number

PART_OF_MONTH = (
    r"(?P<part> 上旬 | 中旬 | 下旬 | 上中旬 | 中下旬 | [上下]半月 | 初(?![一二三四五六七八九十]) | [底末尾] )"
)
_PARTS_OF_MONTH = {
    "上旬": (1, 10),
    "中旬": (11, 20),
    "下旬": (21, 31),
    "上中旬": (1, 20),
    "中下旬": (11, 31),
    "初": (1, 10),
    "底": (21, 31),
    "末": (21, 31),
    "尾": (21, 31),
    "上半月": (1, 15),
    "下半月": (16, 31),
}
_TWO_MONTHS = "|".join(f"{first}{second}" for first, second in pairwise("一二三四五六七八九"))


def named_part(month: int, part: str | None) -> Interval:
    """Return the named part of the month with this index; the whole month for None."""
    return part_of_month(month, *_PARTS_OF_MONTH[part]) if part else months(month)


def _month(match: re.Match[str], context: Context) -> Interval:
    """Choose the month first: on 14 April 4月下旬 is still to come, but it is this April's."""
    month = month_index(in_month(match, context, months).first)
    return named_part(month, match["part"])


def _months(match: re.Match[str], context: Context) -> Interval:
    count = (number(match["last"]) - number(match["month"])) % 12 + 1
    return in_month(match, context, lambda month: months(month, count))


def _years(match: re.Match[str], _context: Context) -> Interval:
    return joined(year(int(match["year"])), year(int(match["last"])))


def _year_of_two_digits(match: re.Match[str], _context: Context) -> Interval:
    return year(2000 + int(match["two"]))


def _adjacent_months(match: re.Match[str], context: Context) -> Interval:
    return in_year(match, context, lambda of: months(of * 12 + number(match["first"]) - 1, 2))


MONTHS = (
    # 2022年4月, 四月份, 4月上旬
    rule(
        rf"""{NO_NUMERAL_BEFORE} {NOT_A_COUNT_BEFORE} {YEAR_BEFORE_MONTH}?
             (?P<month>{MONTH_1_TO_12}){S}(?:月份?|yue) (?:{S}{PART_OF_MONTH})? (?! 龄 | 刊(?![登发载]) | 嫂 | 子(?!公) )""",
        _month,
        *A_YEAR,
        *A_MONTH,
    ),
    # 3-4月, 1月至3月
    rule(
        rf"""{NO_NUMERAL_BEFORE} {NOT_A_COUNT_BEFORE} {YEAR_BEFORE_MONTH}?
             (?P<month>{MONTH_1_TO_12}) (?:{TO}|、) (?P<last>{MONTH_1_TO_12}){S}月份? (?!龄|刊|{S}{DAY_NUMBER}{S}[日号])""",
        _months,
        *A_YEAR,
        Beginning.RANGE,
        needs=Beginning.RANGE,
    ),
    # 三四月份
    rule(
        rf"""{NO_NUMERAL_BEFORE} {NOT_A_COUNT_BEFORE} {YEAR_BEFORE_MONTH}? (?={_TWO_MONTHS})(?P<first>.).月(?:份|间)?
             (?! 亮(?![相出剑牌灯]) | 大(?:[的小婴宝娃]|(?![一-鿿])) )""",
        _adjacent_months,
        *A_YEAR,
        *A_MONTH,
    ),
    # 2020-2021年
    rule(
        rf"{NO_NUMERAL_BEFORE} (?P<year>(?:1[89]|20)[0-9]{{2}}){TO}(?P<last>(?:1[89]|20)[0-9]{{2}}){S}年(?!级|版)",
        _years,
        Beginning.RANGE,
        Beginning.SEPARATED,
    ),
    # 08年
    rule(
        r"(?<![0-9a-z.]) (?<![0-9],) (?P<two>0[0-9])年(?![龄级])", _year_of_two_digits, Beginning.SHORT_YEAR
    ),
)
