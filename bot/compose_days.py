"""How days are laid out as replies: what happened, by day, and days to choose."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby

from bot.actions import ShowDays
from bot.language.asked_span import Days
from bot.layout import Rows, cited, line, listed, quotation, rows
from bot.model import Excerpt
from bot.paging import Page
from bot.phrases import Language, Phrase
from bot.reply import Block, Button, Reply, Text

_WEEKDAYS = (
    Phrase("周一", "Monday"),
    Phrase("周二", "Tuesday"),
    Phrase("周三", "Wednesday"),
    Phrase("周四", "Thursday"),
    Phrase("周五", "Friday"),
    Phrase("周六", "Saturday"),
    Phrase("周日", "Sunday"),
)
_SPAN = Phrase("{first} 至 {last}", "{first} to {last}")
_DAY = Phrase("{year}年{month}月{day}日", "{year}-{month:02}-{day:02}")
_SPAN_IN_WORDS = Phrase("{first}至{last}", "{first} to {last}")
_NAMED = Phrase("提到这一天", "mentions this day")
_NOTHING = Phrase("{days}没有内容。", "Nothing for {days}.")
_NOTHING_IN_ANY_YEAR = Phrase("各年的{text}都没有内容。", "Nothing for {text} of any year.")
_NEAREST = Phrase("最近的有：", "The nearest days that have something:")
_OTHER_YEARS = Phrase("其他年份：", "Other years:")
_YEAR = Phrase("{year}年", "{year}")
_NEWEST = Phrase("最近有内容的日子：", "The latest days that have something:")
_NO_DAYS = Phrase("文章里没有提到任何日期。", "The articles name no days.")
_HOW = Phrase(
    "没有看懂是哪一天，可以这样写：/date 2022-04-12，/date 4月，/date 去年春节。",
    "I do not see which day you mean: write it like /date 2022-04-12, /date April 2022 or /date last Friday.",
)


@dataclass(frozen=True, slots=True)
class Told:
    """What an article tells of a day."""

    day: date
    excerpt: Excerpt


def happenings(days: Days, page: Page[Told], language: Language, years: Sequence[Days] = ()) -> Reply:
    """Lay out one page of what happened, by day; the same days of other `years` are offered.

    A sentence that names several days is quoted on the first of them.
    """
    blocks = [] if days.first == days.last else [line(_span(days, language))]
    for day, told in groupby(page.entries, key=lambda one: one.day):
        blocks.append(line(Text(_heading(day, language), bold=True)))
        for one in told:
            quoted = quotation(one.excerpt)
            blocks += [] if quoted in blocks else [quoted]
            citation = one.excerpt.citation
            only_named = [] if citation.event_date in {day, None} else [f" · {_NAMED.say(language)}"]
            blocks.append(line(*cited(citation, day=citation.published), *only_named))
    if years:
        blocks.append(line(_OTHER_YEARS.say(language)))
    choices = _choices(((one, _YEAR.say(language, year=one.first.year)) for one in years), 4)
    return listed(blocks, page, lambda to: ShowDays(*days, to), language, choices)


def nothing(days: Days, nearest: Sequence[date], language: Language) -> Reply:
    """Say that the articles tell nothing of some days, and offer the nearest ones."""
    words = tuple(_DAY.say(language, year=day.year, month=day.month, day=day.day) for day in days)
    named = (
        words[0] if days.first == days.last else _SPAN_IN_WORDS.say(language, first=words[0], last=words[1])
    )
    return _nothing(_NOTHING.say(language, days=named), nearest, language)


def nothing_in_any_year(text: str, nearest: Sequence[date], language: Language) -> Reply:
    """The same of a day that is named without a year."""
    return _nothing(_NOTHING_IN_ANY_YEAR.say(language, text=text), nearest, language)


def newest(days: Sequence[date], language: Language) -> Reply:
    """Offer the latest days."""
    if not days:
        return Reply((line(_NO_DAYS.say(language)),))
    return Reply((line(_NEWEST.say(language)),), _single(days))


def how_to_ask(language: Language) -> Reply:
    """Say how to write a date."""
    return Reply((line(_HOW.say(language)),))


def _nothing(sentence: str, nearest: Sequence[date], language: Language) -> Reply:
    blocks: list[Block] = [line(sentence)]
    if nearest:
        blocks.append(line(_NEAREST.say(language)))
    return Reply(tuple(blocks), _single(nearest))


def _span(days: Days, language: Language) -> str:
    return _SPAN.say(language, first=days.first, last=days.last)


def _heading(day: date, language: Language) -> str:
    return f"{day} {_WEEKDAYS[day.weekday()].say(language)}"


def _single(days: Sequence[date]) -> Rows:
    return _choices(((Days(day, day), day.isoformat()) for day in days), 2)


def _choices(days: Iterable[tuple[Days, str]], wide: int) -> Rows:
    return rows([Button(label, ShowDays(*one)) for one, label in days], wide)
