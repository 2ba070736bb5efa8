"""Looking people and days up: what the commands /who and /date do."""

import asyncio
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import NamedTuple, Protocol

from bot import compose, compose_days, compose_people
from bot.actions import ListOfficials, ShowDays, ShowPerson
from bot.compose_days import Told
from bot.compose_people import Known, Mention, Named
from bot.language.asked_span import Days, asked_span, in_years
from bot.namesakes import Namesake, namesakes, offices_held
from bot.paging import Page, page_among, page_from
from bot.phrases import Language
from bot.quoting import naming_day, naming_person
from bot.reply import Reply
from bot.store import Store
from bot.store.days import Happening
from bot.store.people import Appearance

ARTICLES_A_PAGE = 5
OFFICIALS_A_PAGE = 10

NEWEST_DAYS = 10
"""Days that are offered where none is asked for."""

OFFERED_YEARS = 8
"""Other years that are offered at most where none is asked for."""

REMEMBERED_YEARS = 120
"""So far back a day without a year is looked for."""

OFFERED_NAMES = 8
"""People that are offered to choose from at most."""

_PARAGRAPHS = 300
"""So many paragraphs of an article, from its first, are looked through for a name."""

_LONGEST_SHOWN = 30
_LONGEST_NAME = 60
_LONGEST_DATE = 100


class Called(NamedTuple):
    """A name as it is written, and the place that tells its bearer from namesakes."""

    name: str
    place: str | None


LookUp = ShowPerson | ListOfficials | ShowDays
"""What the buttons under these replies ask for."""


class Names(Protocol):
    """Finds the names in the articles that a typed name may mean; all of them folded."""

    async def meant(self, text: str) -> tuple[str, ...]:
        """The names that a text may mean, in any script or in pinyin, the best first."""
        ...

    async def near(self, text: str) -> tuple[str, ...]:
        """The names that are nearest to a text by sound or by shape, for when it means none."""
        ...


class Directory:
    """Knows who is named in the articles, and what happened when."""

    def __init__(self, store: Store, names: Names) -> None:
        self._store = store
        self._names = names

    async def who(self, text: str, language: Language) -> Reply:
        """Show whom a name means, ask which one if there are several, list the officials without a name."""
        if not text.strip():
            return await self.act(ListOfficials(), language)
        if len(text) > _LONGEST_NAME:
            return compose_people.nobody(_shown(text), [], language)
        numbers = await self._numbered(await self._names.meant(text))
        match numbers:
            case [only]:
                return await self.act(ShowPerson(only), language)
            case []:
                near = await self._numbered(await self._names.near(text))
                return compose_people.nobody(_shown(text), await self._named(near), language)
            case _:
                return compose_people.meant(_shown(text), await self._named(numbers), language)

    async def date(self, text: str, today: date, language: Language) -> Reply:
        """Show what happened on the days that a text names, offer the latest days if it is empty."""
        if not text.strip():
            return compose_days.newest(await self._store.days.newest(today, NEWEST_DAYS), language)
        text = text[:_LONGEST_DATE]
        asked = asked_span(text, today)
        if asked is None:
            return compose_days.how_to_ask(language)
        if asked.any_year:
            return await self._days_of_some_year(text, asked.days, language)
        return await self._days(asked.days, 1, language)

    async def act(self, action: LookUp, language: Language) -> Reply:
        """Do what a button asks for; what is no longer there is said to be gone."""
        match action:
            case ListOfficials(number):
                officials = await page_from(self._store.people.officials, number, OFFICIALS_A_PAGE)
                return compose_people.officials(officials, language)
            case ShowPerson():
                return await self._person(action, language)
            case ShowDays(first, last, page):
                return await self._days(Days(first, last), page or 1, language)

    async def called(self, person: ShowPerson) -> Called | None:
        """What a question calls somebody, with the place that namesakes are told apart by; None for whom no article names."""
        appearances = await self._store.people.appearances(person.person)
        chosen = next((one for one in namesakes(appearances) if person.place in one.keys), None)
        return Called(appearances[0].written, chosen.place if chosen else None) if appearances else None

    async def _person(self, action: ShowPerson, language: Language) -> Reply:
        appearances = await self._store.people.appearances(action.person)
        people = namesakes(appearances)
        if action.place is None and _are_different(people):
            return compose_people.namesakes(action.person, appearances[0].written, people, language)
        chosen = next((one for one in people if action.place in one.keys), None)
        if not people or (action.place is not None and chosen is None):
            return compose.gone(language)
        shown = chosen.appearances if chosen else appearances
        page = await self._mentions(page_among(shown, action.page or 1, ARTICLES_A_PAGE))
        known = Known(shown[0].written, offices_held(shown), chosen)
        return compose_people.person(known, page, lambda to: replace(action, page=to), language)

    async def _mentions(self, page: Page[Appearance]) -> Page[Mention]:
        articles = [one.citation.article for one in page.entries]
        paragraphs = await self._store.articles.paragraphs_of(articles, _PARAGRAPHS)
        mentions = []
        for one in page.entries:
            its = [
                paragraph for paragraph in paragraphs if paragraph.citation.article == one.citation.article
            ]
            excerpt = await asyncio.to_thread(naming_person, its, one.name)
            mentions.append(Mention(one.citation, excerpt))
        return Page(mentions, page.number, page.last, page.total)

    async def _days(self, days: Days, number: int, language: Language, years: Sequence[Days] = ()) -> Reply:
        async def fetch(offset: int, limit: int) -> tuple[list[Happening], int]:
            return await self._store.days.happenings(days.first, days.last, offset, limit)

        page = await page_from(fetch, number, ARTICLES_A_PAGE)
        if not page.total:
            return compose_days.nothing(days, await self._store.days.nearest(*days), language)
        told = [
            Told(one.day, await asyncio.to_thread(naming_day, one.paragraph, one.day)) for one in page.entries
        ]
        return compose_days.happenings(days, Page(told, page.number, page.last, page.total), language, years)

    async def _days_of_some_year(self, text: str, past: Days, language: Language) -> Reply:
        """Show the last year that has something on days without a year; `past` are the nearest ones before today."""
        extent = await self._store.days.extent() or past
        last = max(extent[1], past.last).year + 1
        years = range(max(min(extent[0], past.first).year - 1, last - REMEMBERED_YEARS), last + 1)
        meant = await asyncio.to_thread(in_years, text, years)
        told = [Days(*span) for span in await self._store.days.told_of(meant)]
        if told:
            shown = next((days for days in told if days.first <= past.last), told[0])
            others = [days for days in told if days != shown]
            return await self._days(shown, 1, language, others[:OFFERED_YEARS])
        known = next((days for days in meant if days.first <= extent[1]), past)
        near = await self._store.days.nearest(*known)
        return compose_days.nothing_in_any_year(_shown(text), near, language)

    async def _numbered(self, names: Sequence[str]) -> list[int]:
        numbers = await self._store.people.numbers(names)
        return [numbers[name] for name in names if name in numbers]

    async def _named(self, numbers: Sequence[int]) -> list[Named]:
        named = []
        for number in numbers[:OFFERED_NAMES]:
            appearances = await self._store.people.appearances(number)
            people = namesakes(appearances)
            place = None if _are_different(people) else people[0].place
            named.append(Named(number, appearances[0].written, place, len(appearances)))
        return named


def _are_different(people: Sequence[Namesake]) -> bool:
    return sum(person.place is not None for person in people) > 1


def _shown(text: str) -> str:
    """What somebody wrote, on one line and not too long to be said back."""
    words = " ".join(text.split())
    return words if len(words) <= _LONGEST_SHOWN else f"{words[:_LONGEST_SHOWN]}…"
