"""Dates in digits and separators: 2022-04-12, 2022/4/12, 2022.4.12, 20220412, 2022-04; 4.12那天 in questions."""

import re

from bot.language.date_beginnings import Beginning
from bot.language.date_intervals import Interval, day, day_of, joined, months
from bot.language.date_rules import WEEKDAY_TAIL, Context, in_month, rule

_FULL_YEAR = "(?:19|20)[0-9]{2}"
_WORD_START = "(?<![0-9a-z./_])"
_ANOTHER_DATE_MAY_FOLLOW = rf"(?! [0-9] | [-./] (?!{_FULL_YEAR}[-./]) [0-9] )"


def _day(match: re.Match[str], _context: Context) -> Interval:
    return day(int(match["year"]), int(match["month"]), int(match["day"]))


def _days(match: re.Match[str], context: Context) -> Interval:
    left = _day(match, context)
    month = int(match["last_month"] or match["month"])
    return joined(left, day(left.first.year, month, int(match["last"])))


def _taiwan_day(match: re.Match[str], _context: Context) -> Interval:
    return day(int(match["taiwan"]) + 1911, int(match["month"]), int(match["day"]))


def _month(match: re.Match[str], _context: Context) -> Interval:
    return months(int(match["year"]) * 12 + int(match["month"]) - 1)


def _yearless_day(match: re.Match[str], context: Context) -> Interval:
    return in_month(match, context, lambda month: day_of(month, int(match["day"])))


NUMERIC = (
    rule(
        rf"""{_WORD_START} (?P<year>{_FULL_YEAR}) (?P<separator>[-/.])
             (?P<month>[0-9]{{1,2}}) (?P=separator) (?P<day>[0-9]{{1,2}}) {_ANOTHER_DATE_MAY_FOLLOW} {WEEKDAY_TAIL}""",
        _day,
        Beginning.SEPARATED,
    ),
    # 2022.4.10-4.12, 2022/4/10-12
    rule(
        rf"""{_WORD_START} (?P<year>{_FULL_YEAR}) (?P<separator>[-/.])
             (?P<month>[0-9]{{1,2}}) (?P=separator) (?P<day>[0-9]{{1,2}})
             (?!(?P=separator)) [-–—~至到] (?: (?P<last_month>[0-9]{{1,2}}) (?P=separator) )? (?P<last>[0-9]{{1,2}}) (?! [0-9:时点] | [-./][0-9] )""",
        _days,
        Beginning.SEPARATED,
    ),
    # 民國年: 111/04/12, 111.04.12
    rule(
        rf"""{_WORD_START} (?<!-) (?P<taiwan>1[0-4][0-9]) (?P<separator>[-/.]) (?P<month>[01][0-9]) (?P=separator)
             (?P<day>[0-3][0-9]) (?! [0-9] | [-/.][0-9] )""",
        _taiwan_day,
        Beginning.SEPARATED,
    ),
    rule(
        rf"""{_WORD_START} (?P<year>{_FULL_YEAR}) (?P<month>0[1-9]|1[0-2]) (?P<day>0[1-9]|[12][0-9]|3[01])
             (?! [0-9a-z_号元人] | 订单 | 批次 | 分机 | [./][0-9] | - (?!{_FULL_YEAR}[01]) [0-9] )""",
        _day,
        Beginning.EIGHT_DIGITS,
    ),
    rule(
        rf"""{_WORD_START} (?<!-) (?P<year>{_FULL_YEAR}) [-/.] (?P<month>0[1-9]|1[0-2])
             (?! [0-9a-z_%点元亿万倍] | [-./][0-9] )""",
        _month,
        Beginning.SEPARATED,
    ),
)

_MONTH_AND_DAY = "(?P<month>0?[1-9]|1[0-2]) [./] (?P<day>0?[1-9]|[12][0-9]|3[01])"

NUMERIC_IN_QUESTIONS = (
    # 9.9呢, 9/9谁去了, but not a bare 3/4
    rule(
        rf"(?<![^,在那]) {_MONTH_AND_DAY} (?= [ ]? (?: 谁 | 哪 | 呢 | 什么 | 发生 | 有[谁哪什没] ) )",
        _yearless_day,
        Beginning.SEPARATED,
    ),
    rule(
        rf"""{_WORD_START} (?<!-) {_MONTH_AND_DAY}
             (?= [日号]? (?:那天|当天|这天|当日|上午|下午|晚上) | [国省市县区防疫常控工作]{{0,5}}会 )""",
        _yearless_day,
        Beginning.SEPARATED,
    ),
    # 截至7.24
    rule(
        rf"(?<=截至|截止) {_MONTH_AND_DAY} (?![0-9.%十百千万亿元人个米公吨])",
        _yearless_day,
        Beginning.SEPARATED,
    ),
)
