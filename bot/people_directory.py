"""Who is named in the articles: what the command /who does."""

from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple, Protocol

from bot import compose, compose_people
from bot.actions import ListOfficials, ShowPerson
from bot.compose_people import Known, Mention, Named
from bot.layout import said_back
from bot.model import Office
from bot.namesakes import Namesake, namesakes, offices_held
from bot.paging import Page, page_among, page_from
from bot.phrases import Language
from bot.quoting import naming_person
from bot.reply import Reply
from bot.store import Store
from bot.store.people import Appearance, Listed

ARTICLES_A_PAGE = 5
OFFICIALS_A_PAGE = 10

BEARERS = 3
"""Lines of the list that a name has at most; its button offers all who bear it."""

OFFERED_NAMES = 8
"""People that are offered to choose from at most."""

_PARAGRAPHS = 300
"""So many paragraphs of an article, from its first, are looked through for a name."""

_DIFFERENT = 2
"""Who has posts in so many places may be several people."""

_LONGEST_NAME = 60


class Called(NamedTuple):
    """A name as it is written, and the place that tells its bearer from namesakes."""

    name: str
    place: str | None


class Names(Protocol):
    """Finds the names in the articles that a typed name may mean; all of them folded."""

    async def meant(self, text: str) -> tuple[str, ...]:
        """The names that a text may mean, in any script or in pinyin, the best first."""
        ...

    async def near(self, text: str) -> tuple[str, ...]:
        """The names that are nearest to a text by sound or by shape, for when it means none."""
        ...


class PeopleDirectory:
    """Knows who is named in the articles."""

    def __init__(self, store: Store, names: Names) -> None:
        self._store = store
        self._names = names

    async def who(self, text: str, language: Language) -> Reply:
        """Show whom a name means, ask which one if there are several, list the officials without a name."""
        if not text.strip():
            return await self.officials(ListOfficials(), language)
        if len(text) > _LONGEST_NAME:
            return compose_people.nobody(said_back(text), [], language)
        numbers = await self._numbered(await self._names.meant(text))
        match numbers:
            case [only]:
                return await self.person(ShowPerson(only), language)
            case []:
                near = await self._numbered(await self._names.near(text))
                return compose_people.nobody(said_back(text), await self._named(near), language)
            case _:
                return compose_people.meant(said_back(text), await self._named(numbers), language)

    async def officials(self, action: ListOfficials, language: Language) -> Reply:
        """Show one page of the list of officials."""
        page = await page_from(self._store.people.officials, action.page, OFFICIALS_A_PAGE)
        people = [one for name in page.entries for one in await self._bearers(name)]
        return compose_people.officials(page, people, language)

    async def called(self, person: ShowPerson) -> Called | None:
        """What a question calls somebody, with the place that namesakes are told apart by; None for whom no article names."""
        appearances = await self._store.people.appearances(person.person)
        chosen = next((one for one in namesakes(appearances) if person.place in one.keys), None)
        return Called(appearances[0].written, chosen.place if chosen else None) if appearances else None

    async def person(self, action: ShowPerson, language: Language) -> Reply:
        """Show one page of what the articles have of somebody, or ask which of the namesakes is meant."""
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

    async def _bearers(self, listed: Listed) -> list[Listed]:
        """Who bears a listed name: one, or those of most articles of several, each with a place or of an unknown one."""
        if len(await self._store.people.places_of(listed.number, limit=_DIFFERENT)) < _DIFFERENT:
            return [listed]
        people = namesakes(await self._store.people.placed_appearances(listed.number))
        if not _are_different(people):
            return [listed]
        counts = [len(one.appearances) for one in people]
        bearers = [
            replace(listed, articles=count, office=_office_of(one))
            for one, count in zip(people, counts, strict=True)
        ]
        if unplaced := listed.articles - sum(counts):
            bearers.append(replace(listed, articles=unplaced, office=None))
        return sorted(bearers, key=lambda one: -one.articles)[:BEARERS]

    async def _mentions(self, page: Page[Appearance]) -> Page[Mention]:
        articles = [one.citation.article for one in page.entries]
        paragraphs = await self._store.articles.paragraphs_of(articles, _PARAGRAPHS)
        mentions = []
        for one in page.entries:
            its = [
                paragraph for paragraph in paragraphs if paragraph.citation.article == one.citation.article
            ]
            excerpt = naming_person(its, one.name)
            mentions.append(Mention(one.citation, excerpt))
        return Page(mentions, page.number, page.last, page.total)

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
    return sum(person.place is not None for person in people) >= _DIFFERENT


def _office_of(person: Namesake) -> Office | None:
    """The post that is newest, of the place that tells somebody from namesakes."""
    offices = [office for held in offices_held(person.appearances) for office in held.offices]
    return next((office for office in offices if office.place), next(iter(offices), None))
