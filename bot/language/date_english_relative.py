"""English dates told from today, festivals: last Friday, two weeks ago, National Day."""

import re
from datetime import date

from bot.language.date_beginnings import Beginning
from bot.language.date_english import END, START, WEEKDAYS
from bot.language.date_festivals import FESTIVALS, holiday
from bot.language.date_intervals import (
    Interval,
    month_index,
    months,
    nearest,
    shifted,
    single,
    week,
    week_index,
    year,
)
from bot.language.date_lunar import near_festival
from bot.language.date_rules import Context, rule

_COUNTS = [
    "a",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
]
COUNT = f"(?P<count> [0-9]{{1,3}} | an | {'|'.join(_COUNTS)} )"
_UNIT = "(?P<unit>day|week|month|year)s?"
_WEEKDAY = f"(?P<weekday> {'|'.join(WEEKDAYS)} )"
STEPS = {"last": -1, "past": -1, "previous": -1, "this": 0, "next": 1, "coming": 1}
_DAYS = {"yesterday": -1, "last night": -1, "today": 0, "tonight": 0, "this": 0, "tomorrow": 1}
_FESTIVALS = {
    "spring festival": "春节",
    "chinese new year": "春节",
    "lunar new year": "春节",
    "lantern festival": "元宵节",
    "tomb-sweeping day": "清明节",
    "qingming festival": "清明节",
    "dragon boat festival": "端午节",
    "mid-autumn festival": "中秋节",
    "double ninth festival": "重阳节",
    "national day": "国庆节",
    "new year's day": "元旦",
    "new year's eve": "跨年夜",
    "labor day": "劳动节",
    "labour day": "劳动节",
    "international women's day": "妇女节",
    "singles' day": "双十一",
    "christmas eve": "平安夜",
    "christmas day": "圣诞节",
    "christmas": "圣诞节",
    "thanksgiving day": "感恩节",
    "thanksgiving": "感恩节",
    "valentine's day": "情人节",
    "women's day": "妇女节",
    "youth day": "青年节",
    "children's day": "儿童节",
    "army day": "建军节",
    "teachers' day": "教师节",
    "qixi festival": "七夕",
    "double seventh festival": "七夕",
    "double ten day": "双十节",
    "halloween": "万圣节",
    "laba festival": "腊八节",
    "winter solstice": "冬至",
    "summer solstice": "夏至",
    "world book day": "世界读书日",
    "earth day": "世界地球日",
    "world environment day": "世界环境日",
}


def _day(match: re.Match[str], context: Context) -> Interval:
    offset = _DAYS[match["day"]]
    if match["beyond"]:
        offset *= 2
    return single(shifted(context.today(), days=offset))


def _weekday(match: re.Match[str], context: Context) -> Interval:
    """「last」 and 「next」 are the nearest other day, 「this」 is in this week, none is the nearest past."""
    weekday, today = WEEKDAYS.index(match["weekday"]), context.today()

    def make(index: int) -> Interval:
        return single(shifted(week(index).first, days=weekday))

    match STEPS.get(match["step"] or ""):
        case -1:
            return nearest(week_index(today), make, lambda found: found.last < today, step=-1)
        case 1:
            return nearest(week_index(today), make, lambda found: found.first > today, step=1)
        case 0:
            return make(week_index(today))
        case _:
            return context.nearest_week(make)


def _unit(match: re.Match[str], context: Context) -> Interval:
    today, step = context.today(), STEPS[match["step"]]
    match match["unit"]:
        case "week":
            return week(week_index(today) + step)
        case "weekend":
            return _weekend(today, step)
        case "month":
            return months(month_index(today) + step)
        case "quarter":
            return months((month_index(today) // 3 + step) * 3, 3)
        case _:
            return year(today.year + step)


def _weekend(today: date, step: int) -> Interval:
    saturday = shifted(week(week_index(today) + step).first, days=5)
    return Interval(saturday, shifted(saturday, days=1))


def amount(match: re.Match[str]) -> int:
    """Return the number that a match of COUNT names."""
    count = match["count"]
    return int(count) if count.isdigit() else max(1, _COUNTS.index(count.replace("an", "a")))


def _moved(start: date, match: re.Match[str], sign: int) -> date:
    moved = sign * amount(match)
    match match["unit"]:
        case "day":
            return shifted(start, days=moved)
        case "week":
            return shifted(start, days=moved * 7)
        case "month":
            return shifted(start, by_months=moved)
        case _:
            return shifted(start, by_months=moved * 12)


def _ago(match: re.Match[str], context: Context) -> Interval:
    moved = _moved(context.today(), match, -1)
    return year(moved.year) if match["unit"] == "year" else single(moved)


def _past(match: re.Match[str], context: Context) -> Interval:
    today = context.today()
    return Interval(shifted(_moved(today, match, -1), days=1), today)


def _festival(match: re.Match[str], context: Context) -> Interval:
    name = _FESTIVALS[match["name"].replace("’", "'")]

    def make(of: int) -> Interval:
        day = FESTIVALS[name](of)
        return holiday(name, day) if match["holiday"] else single(day)

    written = match["before"] or match["year"]
    return make(int(written)) if written else near_festival(context, make)


_YEAR = "(?P<year>20[0-9]{2})"
ENGLISH_FESTIVAL_NAMES = "|".join(re.escape(name).replace("'", "['’]") for name in _FESTIVALS)

ENGLISH_RELATIVE = (
    rule(
        rf"""{START} (?P<beyond> (?:the[ ])?day[ ](?:before|after)[ ] )?
             (?P<day>yesterday|last[ ]night|today|tonight|tomorrow) (?!\w)""",
        _day,
        Beginning.ENGLISH_DAY,
        Beginning.ENGLISH_THE,
        Beginning.ENGLISH_STEP,
    ),
    rule(
        rf"{START} (?:on[ ])? (?P<step>last|this|next|coming)[ ] {_WEEKDAY} {END}",
        _weekday,
        Beginning.ENGLISH_STEP,
    ),
    rule(
        rf"{START} (?:on|since|by)[ ] (?P<step>(?!))? {_WEEKDAY} {END} (?![ ](?:times|night))",
        _weekday,
        Beginning.ENGLISH_STEP,
    ),
    rule(
        rf"{START} (?P<beyond>(?!))? (?P<day>this)[ ](?:morning|afternoon|evening) {END}",
        _day,
        Beginning.ENGLISH_STEP,
    ),
    # police said Monday; Monday morning
    rule(
        rf"""(?: (?<=\w\wed[ ]) | (?<=\b(?:said|told|held|left|came|went|died|fell|rose|made|took|shut)[ ]) | (?<=\bmet[ ]) )
             (?P<step>(?!))? {_WEEKDAY} {END} (?![ ](?:night)?[ ]?(?:football|school|times))""",
        _weekday,
        Beginning.ENGLISH_WEEKDAY,
    ),
    rule(
        rf"{START} (?P<step>(?!))? {_WEEKDAY}[ ](?:morning|afternoon|evening) {END}",
        _weekday,
        Beginning.ENGLISH_WEEKDAY,
    ),
    rule(
        rf"{START} (?P<step>last|this|next)[ ] (?P<unit>week|month|year|quarter|weekend) {END}",
        _unit,
        Beginning.ENGLISH_STEP,
    ),
    rule(rf"{START} {COUNT}[ ]{_UNIT}[ ]ago {END}", _ago, Beginning.ENGLISH_COUNT, Beginning.ENGLISH_NUMBER),
    rule(
        rf"{START} (?:the[ ])? (?:past|last)[ ] {COUNT}[ ]{_UNIT} {END}",
        _past,
        Beginning.ENGLISH_THE,
        Beginning.ENGLISH_STEP,
    ),
    rule(
        rf"""{START} (?:(?P<before>20[0-9]{{2}})[ ])? (?P<name>{ENGLISH_FESTIVAL_NAMES}) (?P<holiday>[ ]holidays?)?
             (?:,?[ ](?:in[ ]|of[ ])?{_YEAR})? {END}
             (?! [ ](?:trees?|island|cards?|carols?|part(?:y|ies)|gifts?|markets?|songs?|shopping|presents?|lights?|dinner|cakes?|turkey|rally) )""",
        _festival,
        Beginning.ENGLISH_FESTIVAL,
        Beginning.ENGLISH_NUMBER,
    ),
)
