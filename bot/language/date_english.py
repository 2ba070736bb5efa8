"""English dates by the calendar: April 12, 2022; the 12th of April; RFC 822; machine-translated 8 month 10."""

import re
from calendar import day_name, month_name

from bot.language.date_beginnings import Beginning
from bot.language.date_intervals import Interval, day, day_of, month_index, months, part_of_month, year
from bot.language.date_rules import Context, rule

START, END = r"(?<![\w@./'-])", r"(?![\w@]|[-'’/][a-z0-9])"
MONTHS = [name.lower() for name in month_name[1:]]
WEEKDAYS = [name.lower() for name in day_name]
AMBIGUOUS_MONTHS = {"march", "may", "august"}

_FULL_MONTH = "|".join(MONTHS)
_ANY_MONTH = rf"(?: {_FULL_MONTH} | (?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\b[.]? )"
MONTH, _LAST_MONTH = f"(?P<month>{_ANY_MONTH})", f"(?P<last_month>{_ANY_MONTH})"
_SURE_MONTH = f"(?P<month> {'|'.join(name for name in MONTHS if name not in AMBIGUOUS_MONTHS)} )"
DAY = r"(?P<day>[0-3]?[0-9])(?:st|nd|rd|th)?"
_LAST = r"(?P<last>[0-3]?[0-9])(?:st|nd|rd|th)?"
_YEAR = "(?P<year>(?:1[89]|20)[0-9]{2})"
_OPTIONAL_YEAR = f"(?: ,?[ ]{{1,2}} {_YEAR} )?"
_WEEKDAY = f"(?: {'|'.join(WEEKDAYS)} | (?:mon|tue|wed|thu|fri|sat|sun)[.]? )"
_WEEKDAY_BEFORE = f"(?: {_WEEKDAY} [ ]?,?[ ] )?"
_TO = "[ ]?(?:-|–|—|~|to|through|until|and)[ ]?"
_TO_A_MONTH = "(?: [ ]?(?:-|–|—)[ ]? | [ ](?:to|through|until)[ ] )"
PART = "(?P<part> early | mid | late | (?:the[ ])?(?:beginning|start|end)[ ]of ) [ -]"
PARTS_OF_MONTH = {
    "early": (1, 10),
    "mid": (11, 20),
    "late": (21, 31),
    "beginning": (1, 10),
    "start": (1, 10),
    "end": (21, 31),
}
PARTS_OF_YEAR = {
    "early": (1, 1),
    "mid": (6, 2),
    "late": (12, 1),
    "beginning": (1, 1),
    "start": (1, 1),
    "end": (12, 1),
}


def month_number(match: re.Match[str]) -> int:
    """Return the month that a match of MONTH names, from 1."""
    return _number_of_month(match["month"])


def _number_of_month(name: str) -> int:
    return next(number for number, full in enumerate(MONTHS, 1) if full.startswith(name[:3]))


def _in_year(match: re.Match[str], context: Context, month: int, first: int, last: int) -> Interval:
    """Return days of a month, in the year named or in the nearest that fits."""

    def make(year: int) -> Interval:
        return Interval(day(year, month, first).first, day(year, month, last).last)

    return make(int(match["year"])) if match["year"] else context.nearest_year(make)


def _day(match: re.Match[str], context: Context) -> Interval:
    only = int(match["day"])
    return _in_year(match, context, month_number(match), only, only)


def _days(match: re.Match[str], context: Context) -> Interval:
    first, last = int(match["day"]), int(match["last"])
    if last < first:
        raise ValueError("the range ends before it begins")
    return _in_year(match, context, month_number(match), first, last)


def _months(match: re.Match[str], context: Context) -> Interval:
    first, last = month_number(match), _number_of_month(match["last_month"])
    count = (last - first) % 12 + 1

    def make(year: int) -> Interval:
        return months(year * 12 + last - count, count)

    return make(int(match["year"])) if match["year"] else context.nearest_year(make)


def _month(match: re.Match[str], context: Context) -> Interval:
    groups, month = match.groupdict(), month_number(match)

    def make(year: int) -> Interval:
        return months(year * 12 + month - 1)

    whole = make(int(groups["year"])) if groups.get("year") else context.nearest_year(make)
    if not (part := groups.get("part")):
        return whole
    word = next(word for word in part.split() if word in PARTS_OF_MONTH)
    return part_of_month(month_index(whole.first), *PARTS_OF_MONTH[word])


def _day_of_month(match: re.Match[str], context: Context) -> Interval:
    return context.nearest_month(lambda month: day_of(month, int(match["day"])))


def _with_slashes(match: re.Match[str], _context: Context) -> Interval:
    """Read 04/12/2022 as Americans do, unless 04 could be no month."""
    first, second = int(match["first"]), int(match["second"])
    month, of_month = (first, second) if first <= 12 else (second, first)
    return day(int(match["year"]), month, of_month)


def _translated_days(match: re.Match[str], context: Context) -> Interval:
    first = int(match["day"])
    return _in_year(match, context, int(match["month"]), first, int(match["last"] or first))


def _translated_month(match: re.Match[str], _context: Context) -> Interval:
    return months(int(match["year"]) * 12 + int(match["month"]) - 1)


def _year(match: re.Match[str], _context: Context) -> Interval:
    return year(int(match["year"]))


def _part_of_year(match: re.Match[str], _context: Context) -> Interval:
    word = next(word for word in match["part"].split() if word in PARTS_OF_YEAR)
    first, count = PARTS_OF_YEAR[word]
    return months(int(match["year"]) * 12 + first - 1, count)


ENGLISH = (
    # April 12th, 2022; Tuesday, Apr 12
    rule(
        rf"{START} {_WEEKDAY_BEFORE} {MONTH}[ ]{{1,2}}(?:the[ ])?{DAY} {_OPTIONAL_YEAR} {END} (?![.:][0-9])",
        _day,
        Beginning.ENGLISH_MONTH,
        Beginning.ENGLISH_WEEKDAY,
    ),
    # the 12th of April; Thu, 14 Apr 2022 02:09:38 GMT
    rule(
        rf"{START} {_WEEKDAY_BEFORE} (?:the[ ])? {DAY} [ -](?:of[ ])?{MONTH} (?: ,?[ -] {_YEAR} )? {END}",
        _day,
        Beginning.ENGLISH_NUMBER,
        Beginning.ENGLISH_WEEKDAY,
        Beginning.ENGLISH_THE,
    ),
    # April 10-12, 2022; 10-12 April 2022
    rule(rf"{START} {MONTH}[ ]{DAY}{_TO}{_LAST} {_OPTIONAL_YEAR} {END}", _days, Beginning.ENGLISH_MONTH),
    rule(
        rf"{START} {DAY}{_TO}{_LAST}[ ](?:of[ ])?{MONTH} {_OPTIONAL_YEAR} {END}",
        _days,
        Beginning.ENGLISH_NUMBER,
    ),
    # On the 12th, the county ...
    rule(
        r"(?: (?<=\bon[ ]) | (?<=\bof[ ]) ) the[ ](?P<day>[0-3]?[0-9])(?:st|nd|rd|th) (?= [,.;!?] | $ )",
        _day_of_month,
        Beginning.ENGLISH_THE,
    ),
    # March 2022; in May; early April; July
    rule(
        rf"{START} (?:{PART})? {MONTH} ,?[ ](?:of[ ])?{_YEAR} {END}",
        _month,
        Beginning.ENGLISH_MONTH,
        Beginning.ENGLISH_PART,
        Beginning.ENGLISH_THE,
    ),
    rule(
        rf"{START} {PART} {MONTH} {END} (?![ ][0-9])", _month, Beginning.ENGLISH_PART, Beginning.ENGLISH_THE
    ),
    rule(
        rf"(?: (?<=\bin[ ]) | (?<=\bby[ ]) | (?<=\bsince[ ]) | (?<=\bduring[ ]) ) {MONTH} {END} (?![ ][0-9])",
        _month,
        Beginning.ENGLISH_MONTH,
    ),
    rule(rf"{START} {_SURE_MONTH} {END} (?![ ][0-9])", _month, Beginning.ENGLISH_MONTH),
    # March to May 2022; between March and May
    rule(
        rf"""{START} (?: (?={_ANY_MONTH}{_TO_A_MONTH}) | (?<=\bbetween[ ]) ) {MONTH}
             (?: {_TO_A_MONTH} | [ ]and[ ] ) {_LAST_MONTH} {_OPTIONAL_YEAR} {END} (?![ ][0-9])""",
        _months,
        Beginning.ENGLISH_MONTH,
    ),
    # early 2021, by the end of 2021
    rule(rf"{START} {PART} {_YEAR} {END}", _part_of_year, Beginning.ENGLISH_PART, Beginning.ENGLISH_THE),
    # in 2021
    rule(
        rf"(?: (?<=\bin[ ]) | (?<=\bsince[ ]) | (?<=\byear[ ]) ) {_YEAR} {END}",
        _year,
        Beginning.ENGLISH_NUMBER,
    ),
    # 04/12/2022
    rule(
        rf"{START} (?P<first>[0-3]?[0-9])/(?P<second>[0-3]?[0-9])/(?P<year>20[0-9]{{2}}) {END}",
        _with_slashes,
        Beginning.SEPARATED,
    ),
    # 2021 year 8 month 10 On the afternoon of Sunday
    rule(
        rf"""{START} (?: (?P<year>20[0-9]{{2}})[ ]year[ ] )? (?P<month>1[0-2]|0?[1-9])[ ]month[ ]
             (?P<day>[0-3]?[0-9]) (?: (?:[ ](?:day|japan|number))?[ ]?(?:to|-|–|—)[ ]?(?P<last>[0-3]?[0-9])(?=[ ](?:day|japan|number)\b) )?
             (?: [ ](?:day|japan|number)\b )? (?![\w.])
             (?: [ ]?,?[ ]? (?: on[ ] | (?:on[ ])?(?:the[ ])?(?:morning|afternoon|evening|night)[ ](?:of[ ])? ) {_WEEKDAY}\b )?""",
        _translated_days,
        Beginning.ENGLISH_NUMBER,
    ),
    rule(
        rf"{START} (?P<year>20[0-9]{{2}})[ ]year[ ](?P<month>1[0-2]|0?[1-9])[ ]month {END}",
        _translated_month,
        Beginning.ENGLISH_NUMBER,
    ),
)
