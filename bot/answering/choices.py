"""What a question may mean of several things: whom of those with one name, which year's day."""

from collections.abc import AsyncIterator

from bot.answering.suggestions import told_of
from bot.language.asked_dates import asked_dates
from bot.language.asked_span import Days
from bot.language.names import as_written
from bot.language.questions import Question
from bot.language.script import fold
from bot.model import Choice
from bot.namesakes import key_of, namesakes
from bot.store.store import Store

MOST = 6
_PLACES = 50


async def choices(question: Question, store: Store) -> tuple[Choice, ...]:
    """The questions, two or more, that a question may mean; none where it is clear."""
    for ways in (_people, _places, _years):
        found = [choice async for choice in ways(question, store)]
        if len(found) > 1:
            return tuple(found[:MOST])
    return ()


async def _people(question: Question, store: Store) -> AsyncIterator[Choice]:
    """Everybody whose name is spelled so in Latin letters, or who is addressed so."""
    for span, names in question.names.items():
        if len(names) > 1:
            numbers = await store.people.numbers(names)
            for name in names:
                if name in numbers:
                    written = as_written(name)
                    yield Choice(written, _with(question, span.start, span.end, written))


async def _places(question: Question, store: Store) -> AsyncIterator[Choice]:
    """Those of one name whose posts are of different places, unless the question names a place."""
    for span, names in question.names.items():
        numbers = await store.people.numbers(names)
        if len(numbers) == 1:
            [(name, number)] = numbers.items()
            if len({key_of(place) for place in await store.people.places_of(number, _PLACES)}) < 2:
                continue
            people = namesakes(await store.people.appearances(number))
            places = [one.place for one in people if one.place]
            if not any(fold(place) in question.folded for place in places):
                for place in places:
                    yield Choice(f"{place}{name}", _with(question, span.start, span.start, place))


async def _years(question: Question, store: Store) -> AsyncIterator[Choice]:
    """The years of a day, a month or a festival without one."""
    spans, dates = asked_dates(question.folded, question.today)
    for span, asked in zip(spans, dates, strict=True):
        if not (asked.any_year and asked.first and asked.last):
            continue
        for first, last in await told_of(asked.text, Days(asked.first, asked.last), store, any_year=True):
            days = first.isoformat() if first == last else f"{first}至{last}"
            yield Choice(days, _with(question, span.start, span.end, days))


def _with(question: Question, start: int, end: int, instead: str) -> str:
    text = question.text.strip()
    return text[:start] + instead + text[end:]
