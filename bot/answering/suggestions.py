"""What comes nearest to a name that no article has, and to a day on which nothing happened."""

import asyncio
from collections.abc import Sequence
from datetime import date, timedelta

from bot.language.asked_dates import AskedDate
from bot.language.asked_span import Days, in_years
from bot.language.names import spellings_of_name
from bot.language.questions import Question
from bot.language.similar_names import NameIndex, name_distance
from bot.model import KnownPerson
from bot.store.store import Store

MOST = 3
"""Names offered for one that is not known."""

_COMPARED = 3_000
_SAME_SURNAME = 300
_AROUND = 2


class Suggestions:
    """Looks names and days up in a store; computes where it is called."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._indexed: tuple[str, NameIndex] | None = None

    async def people(self, question: Question) -> tuple[KnownPerson, ...]:
        """The people whose names are nearest to those of a question that nobody in the articles has."""
        unknown = [person.name for person in question.people if not person.known]
        return tuple([known for name in unknown for known in await self.near(name)])

    async def near(self, name: str) -> list[KnownPerson]:
        """The people whose names sound or look like a folded name, nearest first."""
        homophones = await self._store.people.spelled(spellings_of_name(name))
        same_surname = await self._store.people.beginning_with(name[:1], _SAME_SURNAME)
        alike = sorted({*same_surname, *(one for names in homophones.values() for one in names)})
        index = await self._index()
        nearest = await asyncio.to_thread(lambda: _nearest(name, NameIndex(alike), index))
        numbers = await self._store.people.numbers(nearest)
        return [KnownPerson(numbers[one], one) for one in nearest if one in numbers]

    async def _index(self) -> NameIndex:
        """Some names of every kind, kept until articles change: to look through them for each name takes too long."""
        state = (await self._store.articles.state()).name
        if self._indexed is None or self._indexed[0] != state:
            names = await self._store.people.beginning_with("", _COMPARED)
            self._indexed = state, await asyncio.to_thread(NameIndex, names)
        return self._indexed[1]

    async def days(self, question: Question) -> tuple[date, ...]:
        """The nearest days that something is known of, around the first day that a question names and nothing is of."""
        for asked in question.dates:
            if (
                asked.first
                and asked.last
                and not await told_of(
                    asked.text, Days(asked.first, asked.last), self._store, any_year=asked.any_year
                )
            ):
                return await self._nearest(asked, Days(asked.first, asked.last))
        return ()

    async def _nearest(self, asked: AskedDate, days: Days) -> tuple[date, ...]:
        """Around a day without a year, those that are nearest to it in any year."""
        extent = await self._store.days.extent() if asked.any_year else None
        meant = in_years(asked.text, range(extent[0].year, extent[1].year + 1)) if extent else []
        apart: dict[date, timedelta] = {}
        for first, last in meant or [days]:
            for day in await self._store.days.nearest(first, last):
                distance = min(abs(day - first), abs(day - last))
                apart[day] = min(distance, apart.get(day, distance))
        return tuple(sorted(sorted(apart, key=apart.__getitem__)[:_AROUND]))


def nearest_meant(question: Question, told: Sequence[date]) -> date | None:
    """The day without a year that a question names, in the year in which it is nearest to days that something is known of."""
    years = {day.year for day in told}
    meant = [
        days.first
        for asked in question.dates
        if asked.any_year
        for days in in_years(asked.text, years)
        if days.first == days.last
    ]
    return min(meant, key=lambda day: min(abs(day - one) for one in told), default=None)


def _nearest(name: str, *indexes: NameIndex) -> list[str]:
    found = dict.fromkeys(one for index in indexes for one in index.nearest(name, MOST))
    return sorted(found, key=lambda one: name_distance(name, one))[:MOST]


async def told_of(text: str, days: Days, store: Store, *, any_year: bool) -> list[Days]:
    """Which days, that a date means or may mean in `any_year`, articles tell of; the latest first."""
    extent = await store.days.extent()
    if extent is None:
        return []
    years = range(extent[0].year, extent[1].year + 1) if any_year else ()
    return [Days(*span) for span in await store.days.told_of(in_years(text, years) or [days])]
