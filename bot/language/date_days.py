"""Days by number: 2022年4月12日, 四月十二日, 12日, 4月10-12日, 4月12-5月3日."""

import re

from bot.language.date_beginnings import A_DAY, A_MONTH, A_YEAR, Beginning
from bot.language.date_intervals import Interval, day_of, joined, month_index
from bot.language.date_rules import (
    CHINESE_DAY,
    DAY,
    DAY_NUMBER,
    MONTH,
    MONTH_1_TO_12,
    NO_NUMERAL_BEFORE,
    NOT_A_COUNT_BEFORE,
    TO,
    WEEKDAY_TAIL,
    YEAR_BEFORE_MONTH,
    Context,
    NoDateError,
    S,
    in_month,
    rule,
)
from bot.language.numerals import number

_DAY_1_TO_31 = "(?:0?[1-9]|[12][0-9]|3[01])"
_NOT_A_COUNT_OF_DAYS = """(?! 游(?!览|行|客|泳) | 龄 | 内(?!蒙|地|部|政|外) | 间(?!歇) | 均[线价] | 线(?!上) | 元(?!旦|宵)
    | 圆(?!满) | 币 | 语(?!文) | 年化 | 无理由 | 疗程 | 训练营 | 工作制 | 以[上内下后] | 之?后 )"""


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
        return joined(day_of(month, first), day_of(month, last))

    return in_month(match, context, make) if match["month"] else context.nearest_month(make)


def _days_of_two_months(match: re.Match[str], context: Context) -> Interval:
    def make(month: int) -> Interval:
        span = (number(match["last_month"]) - number(match["month"])) % 12
        return joined(day_of(month, number(match["day"])), day_of(month + span, number(match["last"])))

    return in_month(match, context, make)


DAYS = (
    # 2022年4月12日（周二）, 四月十二日, 22年4月12号; impossible ones too
    rule(
        rf"{NO_NUMERAL_BEFORE} {YEAR_BEFORE_MONTH}? {MONTH}{S}{DAY} {WEEKDAY_TAIL}",
        _day,
        *A_YEAR,
        *A_MONTH,
    ),
    # 4月10-12日, 10～12日
    rule(
        rf"""{NO_NUMERAL_BEFORE} {NOT_A_COUNT_BEFORE} (?: {YEAR_BEFORE_MONTH}? {MONTH}{S} )?
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
             (?P<last_month>{MONTH_1_TO_12}){S}月{S}(?P<last>{DAY_NUMBER}){S}[日号]""",
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
        rf"{NO_NUMERAL_BEFORE} {NOT_A_COUNT_BEFORE} (?P<day>(?!.日){CHINESE_DAY})日 {_NOT_A_COUNT_OF_DAYS} {WEEKDAY_TAIL}",
        _bare_day,
        Beginning.HAN_DAY,
    ),
    # the 14号 of 4月12号至14号
    rule(rf"(?<=[日号][至到和、—~-]) (?P<day>{DAY_NUMBER}){S}[日号] {WEEKDAY_TAIL}", _next_day, *A_DAY),
)

DAYS_IN_QUESTIONS = (
    # 12号
    rule(
        rf"(?<![a-z]) {NO_NUMERAL_BEFORE} {NOT_A_COUNT_BEFORE} (?P<day>{_DAY_1_TO_31}|{CHINESE_DAY}){S}号 {WEEKDAY_TAIL}",
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
