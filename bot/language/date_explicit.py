"""Days and months by number: 2022年4月12日, 四月十二日, 12日, 4月10-12日, 4月上旬, 3-4月, 1949年."""

import re
from itertools import pairwise

from bot.language.date_beginnings import A_DAY, A_MONTH, A_YEAR, Beginning
from bot.language.date_intervals import Interval, day, month_index, months, part_of_month, year
from bot.language.date_rules import (
    CHINESE_DAY,
    CHINESE_MONTH,
    DAY,
    DAY_NUMBER,
    MONTH,
    NO_NUMERAL_BEFORE,
    TO,
    WEEKDAY_TAIL,
    YEAR_BEFORE_MONTH,
    Context,
    NoDateError,
    Rule,
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

_MONTH_1_TO_12 = f"(?:0?[1-9]|1[0-2]|{CHINESE_MONTH})"
_DAY_1_TO_31 = "(?:0?[1-9]|[12][0-9]|3[01])"
_NOT_A_COUNT_OF_DAYS = """(?! 游(?!览|行|客|泳) | 龄 | 内(?!蒙|地|部|政|外) | 间(?!歇) | 均[线价] | 线(?!上) | 元(?!旦|宵)
    | 圆(?!满) | 币 | 语(?!文) | 年化 | 无理由 | 疗程 | 训练营 | 工作制 | 以[上内下后] | 之?后 )"""
_NOT_A_COUNT_BEFORE = "(?<![近满每逢])"


def day_of(month: int, day_of_month: int) -> Interval:
    """Return a day of the month with this index."""
    first = months(month).first
    return day(first.year, first.month, day_of_month)


def named_part(month: int, part: str | None) -> Interval:
    """Return the named part of the month with this index; the whole month for None."""
    return part_of_month(month, *_PARTS_OF_MONTH[part]) if part else months(month)


def _day(match: re.Match[str], context: Context) -> Interval:
    return in_month(match, context, lambda month: day_of(month, number(match["day"])))


def _bare_day(match: re.Match[str], context: Context) -> Interval:
    wanted = number(match["day"])
    before = context.in_sentence
    if context.after is None and before and before.day <= wanted:
        return day_of(month_index(before), wanted)
    return context.nearest_month(lambda month: day_of(month, wanted))


def _next_day(match: re.Match[str], context: Context) -> Interval:
    if context.after is None:
        raise NoDateError("a number without a day before it")
    return _bare_day(match, context)


def _days(match: re.Match[str], context: Context) -> Interval:
    first, last = number(match["day"]), number(match["last"])

    def make(month: int) -> Interval:
        return _joined(day_of(month, first), day_of(month, last))

    return in_month(match, context, make) if match["month"] else context.nearest_month(make)


def _month(match: re.Match[str], context: Context) -> Interval:
    """Choose the month first: on 14 April 4月下旬 is still to come, but it is this April's."""
    month = month_index(in_month(match, context, months).first)
    return named_part(month, match["part"])


def _days_of_two_months(match: re.Match[str], context: Context) -> Interval:
    def make(month: int) -> Interval:
        span = (number(match["last_month"]) - number(match["month"])) % 12
        return _joined(day_of(month, number(match["day"])), day_of(month + span, number(match["last"])))

    return in_month(match, context, make)


def _months(match: re.Match[str], context: Context) -> Interval:
    count = (number(match["last"]) - number(match["month"])) % 12 + 1
    return in_month(match, context, lambda month: months(month, count))


def _years(match: re.Match[str], _context: Context) -> Interval:
    return _joined(year(int(match["year"])), year(int(match["last"])))


def _joined(left: Interval, right: Interval) -> Interval:
    if right.first < left.first:
        raise ValueError("the range ends before it begins")
    return Interval(left.first, right.last)


def _year_of_two_digits(match: re.Match[str], _context: Context) -> Interval:
    return year(2000 + int(match["two"]))


_TWO_MONTHS = "|".join(f"{first}{second}" for first, second in pairwise("一二三四五六七八九"))


def _adjacent_months(match: re.Match[str], context: Context) -> Interval:
    return in_year(match, context, lambda of: months(of * 12 + number(match["first"]) - 1, 2))


EXPLICIT = (
    # 2022年4月12日（周二）, 四月十二日, 22年4月12号; impossible ones too
    rule(
        rf"{NO_NUMERAL_BEFORE} {YEAR_BEFORE_MONTH}? {MONTH}{S}{DAY} {WEEKDAY_TAIL}",
        _day,
        *A_YEAR,
        *A_MONTH,
    ),
    # 4月10-12日, 10～12日
    rule(
        rf"""{NO_NUMERAL_BEFORE} {_NOT_A_COUNT_BEFORE} (?: {YEAR_BEFORE_MONTH}? {MONTH}{S} )?
             (?P<day>{DAY_NUMBER}) (?:{TO}|、) (?P<last>{DAY_NUMBER}){S}[日号] {_NOT_A_COUNT_OF_DAYS}""",
        _days,
        *A_YEAR,
        *A_MONTH,
        Beginning.RANGE,
        needs=Beginning.RANGE,
    ),
    # 4月12-5月3日
    rule(
        rf"""{NO_NUMERAL_BEFORE} {YEAR_BEFORE_MONTH}? {MONTH}{S}(?P<day>{DAY_NUMBER}){TO}
             (?P<last_month>{_MONTH_1_TO_12}){S}月{S}(?P<last>{DAY_NUMBER}){S}[日号]""",
        _days_of_two_months,
        *A_YEAR,
        *A_MONTH,
    ),
    # 2022年4月12
    rule(
        rf"{NO_NUMERAL_BEFORE} (?=[12][0-9]{{3}}) {YEAR_BEFORE_MONTH} {MONTH}{S}(?P<day>{_DAY_1_TO_31}) (?![0-9一-鿿.,%-]|[ ][0-9])",
        _day,
        Beginning.YEAR,
    ),
    # 12号晚; 12号有新增病例吗?
    rule(
        rf"""(?<![a-z第近满每逢]) {NO_NUMERAL_BEFORE} (?P<day>{_DAY_1_TO_31}){S}号
             (?= 上午 | 下午 | 晚[上间]? | 早上 | 凌晨 | 中午 | 傍晚 | 当[天晚日] | 那天 | [以之]前
               | [有去来要能会可在是到还开做][^。!;\n]{{0,40}}[吗?] )""",
        _bare_day,
        Beginning.DAY,
    ),
    # 12日; 十二日, but not 一日
    rule(
        rf"(?<![0-9a-z.第近满]) (?<![0-9],) (?P<day>{_DAY_1_TO_31}){S}日 {_NOT_A_COUNT_OF_DAYS} {WEEKDAY_TAIL}",
        _bare_day,
        Beginning.DAY,
    ),
    rule(
        rf"{NO_NUMERAL_BEFORE} {_NOT_A_COUNT_BEFORE} (?P<day>(?!.日){CHINESE_DAY})日 {_NOT_A_COUNT_OF_DAYS} {WEEKDAY_TAIL}",
        _bare_day,
        Beginning.HAN_DAY,
    ),
    # the 14号 of 4月12号至14号
    rule(rf"(?<=[日号][至到和、—~-]) (?P<day>{DAY_NUMBER}){S}[日号] {WEEKDAY_TAIL}", _next_day, *A_DAY),
    # 2022年4月, 四月份, 4月上旬
    rule(
        rf"""{NO_NUMERAL_BEFORE} {_NOT_A_COUNT_BEFORE} {YEAR_BEFORE_MONTH}?
             (?P<month>{_MONTH_1_TO_12}){S}(?:月份?|yue) (?:{S}{PART_OF_MONTH})? (?! 龄 | 刊(?![登发载]) | 嫂 | 子(?!公) )""",
        _month,
        *A_YEAR,
        *A_MONTH,
    ),
    # 3-4月, 1月至3月
    rule(
        rf"""{NO_NUMERAL_BEFORE} {_NOT_A_COUNT_BEFORE} {YEAR_BEFORE_MONTH}?
             (?P<month>{_MONTH_1_TO_12}) (?:{TO}|、) (?P<last>{_MONTH_1_TO_12}){S}月份? (?!龄|刊|{S}{DAY_NUMBER}{S}[日号])""",
        _months,
        *A_YEAR,
        Beginning.RANGE,
        needs=Beginning.RANGE,
    ),
    # 三四月份
    rule(
        rf"""{NO_NUMERAL_BEFORE} {_NOT_A_COUNT_BEFORE} {YEAR_BEFORE_MONTH}? (?={_TWO_MONTHS})(?P<first>.).月(?:份|间)?
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

EXPLICIT_IN_QUESTIONS: tuple[Rule, ...] = (
    # 12号
    rule(
        rf"(?<![a-z]) {NO_NUMERAL_BEFORE} {_NOT_A_COUNT_BEFORE} (?P<day>{_DAY_1_TO_31}|{CHINESE_DAY}){S}号 {WEEKDAY_TAIL}",
        _bare_day,
        *A_DAY,
    ),
    # 4月12, 四月十二
    rule(
        rf"{NO_NUMERAL_BEFORE} {YEAR_BEFORE_MONTH}? {MONTH}{S}(?P<day>[0-9]{{1,2}}|(?<![0-9]月){CHINESE_DAY}) (?![0-9十日号个名例人万亿.,%月])",
        _day,
        *A_YEAR,
        *A_MONTH,
    ),
    # 廿三
    rule(
        r"(?<!\w) (?P<day>廿[一二三四五六七八九]) (?![里载年月])",
        _bare_day,
        Beginning.BARE_DAY,
        Beginning.HAN_DAY,
        Beginning.COUNT,
        Beginning.RANGE,
        Beginning.QUARTER,
    ),
)
