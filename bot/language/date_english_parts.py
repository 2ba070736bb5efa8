"""English parts of years and months: Q1 2022, the first half of last year, the autumn of 2019, April last year, late last month."""

import re

from bot.language.date_beginnings import Beginning
from bot.language.date_english import (
    DAY,
    END,
    MONTH,
    PART,
    PARTS_OF_MONTH,
    PARTS_OF_YEAR,
    START,
    month_number,
)
from bot.language.date_english_relative import COUNT, STEPS, amount
from bot.language.date_intervals import Interval, day, month_index, months, part_of_month
from bot.language.date_rules import Context, rule

_STEP = "(?P<step>last|this|next)"
_YEAR = f"(?: (?P<year>20[0-9]{{2}}) | {_STEP}[ ]year )"
_SEASONS = {"spring": 3, "summer": 6, "autumn": 9, "fall": 9, "winter": 12}
_SEASON = "(?P<season>spring|summer|autumn|fall|winter)"
_PLACES = {"first": 1, "second": 2, "third": 3, "fourth": 4}
_PLACE = "(?P<place>first|second|third|fourth)[ ](?P<size>quarter|half)"


def _year_in(match: re.Match[str], context: Context) -> int | None:
    if match["year"]:
        return int(match["year"])
    return context.today().year + STEPS[match["step"]] if match["step"] else None


def _in_year(match: re.Match[str], context: Context, first: int, count: int) -> Interval:
    named = _year_in(match, context)

    def make(of: int) -> Interval:
        return months(of * 12 + first - 1, count)

    return context.nearest_year(make) if named is None else make(named)


def _first_months(match: re.Match[str], context: Context) -> Interval:
    return _in_year(match, context, 1, amount(match))


def _season(match: re.Match[str], context: Context) -> Interval:
    return _in_year(match, context, _SEASONS[match["season"]], 3)


def _quarter(match: re.Match[str], context: Context) -> Interval:
    nth = match.groupdict().get("nth")
    size = 3 if nth or match["size"] == "quarter" else 6
    place = int(nth) if nth else _PLACES[match["place"]]
    return _in_year(match, context, size * (place - 1) + 1, size)


def _in_relative_year(match: re.Match[str], context: Context) -> Interval:
    of, month = context.today().year + STEPS[match["step"]], month_number(match)
    return day(of, month, int(match["day"])) if match["day"] else months(of * 12 + month - 1)


def _edge(match: re.Match[str], context: Context) -> Interval:
    word = next(word for word in match["part"].split() if word in PARTS_OF_MONTH)
    step, today = STEPS[match["step"]], context.today()
    if match["unit"] == "month":
        return part_of_month(month_index(today) + step, *PARTS_OF_MONTH[word])
    first, count = PARTS_OF_YEAR[word]
    return months((today.year + step) * 12 + first - 1, count)


ENGLISH_PARTS = (
    # the first seven months of 2022
    rule(
        rf"{START} (?:the[ ])? first[ ] {COUNT}[ ]months[ ](?:of|in)[ ] {_YEAR} {END}",
        _first_months,
        Beginning.ENGLISH_QUARTER,
        Beginning.ENGLISH_THE,
    ),
    # the autumn of 2019, last summer
    rule(
        rf"""{START} (?:the[ ])? (?: {_STEP}[ ] )? {_SEASON}
             (?: ,?[ ](?:of[ ]|in[ ])? (?P<year>20[0-9]{{2}}) )? (?(step) | (?<=[0-9]{{4}}) ) {END}
             (?! [ ](?:times|points|percent|people|feet|met(?:er|re)s|miles|dollars|yuan)\b )""",
        _season,
        Beginning.ENGLISH_QUARTER,
        Beginning.ENGLISH_THE,
        Beginning.ENGLISH_STEP,
    ),
    # the summer of last year
    rule(
        rf"{START} (?:the[ ])? {_SEASON} (?: [ ](?:of|in) | (?<!fall) ) [ ] (?P<year>(?!))? {_STEP}[ ]year {END}",
        _season,
        Beginning.ENGLISH_QUARTER,
        Beginning.ENGLISH_THE,
    ),
    # Q3, the second half of 2021
    rule(
        rf"{START} (?:the[ ])? (?: q(?P<nth>[1-4]) | {_PLACE} ) (?: ,?[ ](?:of[ ]|in[ ])? {_YEAR} {END} | (?<=[0-9]) {END} )",
        _quarter,
        Beginning.ENGLISH_QUARTER,
        Beginning.ENGLISH_THE,
    ),
    # this year's first quarter
    rule(rf"{START} (?P<year>(?!))? {_STEP}[ ]year['’]s[ ]{_PLACE} {END}", _quarter, Beginning.ENGLISH_STEP),
    # April last year, April 12 this year
    rule(
        rf"{START} {MONTH} (?:[ ]{DAY})? ,?[ ](?:of[ ])? {_STEP}[ ]year {END}",
        _in_relative_year,
        Beginning.ENGLISH_MONTH,
    ),
    # late last month, the end of this year
    rule(
        rf"{START} {PART} {_STEP}[ ](?P<unit>month|year) {END}",
        _edge,
        Beginning.ENGLISH_PART,
        Beginning.ENGLISH_THE,
    ),
)
