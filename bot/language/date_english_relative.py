"""English dates told from today, parts of years, festivals: last Friday, two weeks ago, Q1 2022, National Day."""

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
_COUNT = f"(?P<count> [0-9]{{1,3}} | an | {'|'.join(_COUNTS)} )"
_UNIT = "(?P<unit>day|week|month|year)s?"
_WEEKDAY = f"(?P<weekday> {'|'.join(WEEKDAYS)} )"
_STEPS = {"last": -1, "past": -1, "previous": -1, "this": 0, "next": 1, "coming": 1}
_DAYS = {"yesterday": -1, "last night": -1, "today": 0, "tonight": 0, "this": 0, "tomorrow": 1}
_QUARTERS = {"first": 1, "second": 2, "third": 3, "fourth": 4}
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
    "labor day": "劳动节",
    "labour day": "劳动节",
    "international women's day": "妇女节",
    "singles' day": "双十一",
    "christmas": "圣诞节",
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

    match _STEPS.get(match["step"] or ""):
        case -1:
            return nearest(week_index(today), make, lambda found: found.last < today, step=-1)
        case 1:
            return nearest(week_index(today), make, lambda found: found.first > today, step=1)
        case 0:
            return make(week_index(today))
        case _:
            return context.nearest_week(make)


def _unit(match: re.Match[str], context: Context) -> Interval:
    today, step = context.today(), _STEPS[match["step"]]
    match match["unit"]:
        case "week":
            return week(week_index(today) + step)
        case "month":
            return months(month_index(today) + step)
        case _:
            return year(today.year + step)


def _moved(start: date, match: re.Match[str], sign: int) -> date:
    count = match["count"]
    amount = sign * (int(count) if count.isdigit() else max(1, _COUNTS.index(count.replace("an", "a"))))
    match match["unit"]:
        case "day":
            return shifted(start, days=amount)
        case "week":
            return shifted(start, days=amount * 7)
        case "month":
            return shifted(start, by_months=amount)
        case _:
            return shifted(start, by_months=amount * 12)


def _ago(match: re.Match[str], context: Context) -> Interval:
    moved = _moved(context.today(), match, -1)
    return year(moved.year) if match["unit"] == "year" else single(moved)


def _past(match: re.Match[str], context: Context) -> Interval:
    today = context.today()
    return Interval(shifted(_moved(today, match, -1), days=1), today)


def _part_of_year(match: re.Match[str], context: Context) -> Interval:
    if nth := match["nth"]:
        size, place = 3, int(nth)
    elif match["size"] == "quarter":
        size, place = 3, _QUARTERS[match["place"]]
    else:
        size, place = 6, _QUARTERS[match["place"]]

    def make(of: int) -> Interval:
        return months(of * 12 + size * (place - 1), size)

    if match["year"]:
        return make(int(match["year"]))
    if match["step"]:
        return make(context.today().year + _STEPS[match["step"]])
    return context.nearest_year(make)


def _festival(match: re.Match[str], context: Context) -> Interval:
    name = _FESTIVALS[match["name"].replace("’", "'")]

    def make(of: int) -> Interval:
        day = FESTIVALS[name](of)
        return holiday(name, day) if match["holiday"] else single(day)

    written = match["before"] or match["year"]
    return make(int(written)) if written else context.nearest_year(make)


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
    rule(
        rf"{START} (?P<step>last|this|next)[ ] (?P<unit>week|month|year) {END}", _unit, Beginning.ENGLISH_STEP
    ),
    rule(rf"{START} {_COUNT}[ ]{_UNIT}[ ]ago {END}", _ago, Beginning.ENGLISH_COUNT, Beginning.ENGLISH_NUMBER),
    rule(
        rf"{START} (?:the[ ])? (?:past|last)[ ] {_COUNT}[ ]{_UNIT} {END}",
        _past,
        Beginning.ENGLISH_THE,
        Beginning.ENGLISH_STEP,
    ),
    rule(
        rf"""{START} (?:the[ ])? (?: q(?P<nth>[1-4]) | (?P<place>first|second|third|fourth)[ ](?P<size>quarter|half) )
             (?: ,?[ ](?:of[ ]|in[ ])? (?: {_YEAR} | (?P<step>last|this|next)[ ]year ) {END} | (?<=[0-9]) {END} )""",
        _part_of_year,
        Beginning.ENGLISH_QUARTER,
        Beginning.ENGLISH_THE,
    ),
    rule(
        rf"""{START} (?:(?P<before>20[0-9]{{2}})[ ])? (?P<name>{ENGLISH_FESTIVAL_NAMES}) (?P<holiday>[ ]holidays?)?
             (?:,?[ ](?:in[ ]|of[ ])?{_YEAR})? {END}""",
        _festival,
        Beginning.ENGLISH_FESTIVAL,
        Beginning.ENGLISH_NUMBER,
    ),
)
