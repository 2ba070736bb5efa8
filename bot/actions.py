"""What a button or a deep link asks for, and its short spelling (Telegram allows 64 bytes of [A-Za-z0-9_-])."""

import re
from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class OpenArticle:
    """Show an article, the page that holds `paragraph` (marked), or the page with that number (from 1)."""

    article: int
    paragraph: int
    page: int | None = None


@dataclass(frozen=True, slots=True)
class MoreExcerpts:
    """Show the excerpts of an earlier exchange from number `start` (from 0) on."""

    exchange: int
    start: int


@dataclass(frozen=True, slots=True)
class ListSources:
    """Show a page (from 1) of the list of articles."""

    page: int = 1


@dataclass(frozen=True, slots=True)
class ShowPerson:
    """Show what the articles have of the person with a number: of all who bear the name, or of those of a `place`.

    The place is spelled as `bot.namesakes.key_of` does. `page` is None to begin, else that page (from 1).
    """

    person: int
    place: str | None = None
    page: int | None = None


@dataclass(frozen=True, slots=True)
class ListOfficials:
    """Show a page (from 1) of the list of officials."""

    page: int = 1


@dataclass(frozen=True, slots=True)
class ShowDays:
    """Show what happened from a first to a last day; `page` is None to begin, else that page (from 1)."""

    first: date
    last: date
    page: int | None = None


@dataclass(frozen=True, slots=True)
class Choose:
    """Show the answer to one (from 0) of the questions that an earlier exchange may mean."""

    exchange: int
    number: int


Action = OpenArticle | MoreExcerpts | ListSources | ShowPerson | ListOfficials | ShowDays | Choose

_NUMBER = r"([0-9]{1,15})"
_ARTICLE = re.compile(rf"a{_NUMBER}p{_NUMBER}(?:g{_NUMBER})?")
_MORE = re.compile(rf"m{_NUMBER}s{_NUMBER}")
_SOURCES = re.compile(rf"l{_NUMBER}")
_PERSON = re.compile(rf"w{_NUMBER}(?:c([0-9a-f]{{8}}))?(?:g{_NUMBER})?")
_CHOICE = re.compile(rf"c{_NUMBER}n{_NUMBER}")
_OFFICIALS = re.compile(rf"o{_NUMBER}")
_DAYS = re.compile(rf"d([0-9]{{8}})t([0-9]{{8}})(?:g{_NUMBER})?")


def encode(action: Action) -> str:
    """Spell an action in at most 64 bytes, e.g. `a12p3` for article 12 at paragraph 3."""
    match action:
        case OpenArticle(article, paragraph, None):
            return f"a{article}p{paragraph}"
        case OpenArticle(article, paragraph, page):
            return f"a{article}p{paragraph}g{page}"
        case MoreExcerpts(exchange, start):
            return f"m{exchange}s{start}"
        case ListSources(page):
            return f"l{page}"
        case ShowPerson(person, place, page):
            return f"w{person}{f'c{place}' if place else ''}{_page(page)}"
        case ListOfficials(page):
            return f"o{page}"
        case Choose(exchange, number):
            return f"c{exchange}n{number}"
        case ShowDays(first, last, page):
            return f"d{_day(first)}t{_day(last)}{_page(page)}"


def decode(spelling: str) -> Action | None:
    """Read what `encode` wrote; None for anything else, since anyone can type a deep link."""
    if match := _ARTICLE.fullmatch(spelling):
        article, paragraph, page = match.groups()
        return OpenArticle(int(article), int(paragraph), int(page) if page else None)
    if match := _MORE.fullmatch(spelling):
        return MoreExcerpts(int(match[1]), int(match[2]))
    if match := _SOURCES.fullmatch(spelling):
        return ListSources(int(match[1]))
    if match := _PERSON.fullmatch(spelling):
        person, place, page = match.groups()
        return ShowPerson(int(person), place, int(page) if page else None)
    if match := _CHOICE.fullmatch(spelling):
        return Choose(int(match[1]), int(match[2]))
    if match := _OFFICIALS.fullmatch(spelling):
        return ListOfficials(int(match[1]))
    if match := _DAYS.fullmatch(spelling):
        return _show_days(*match.groups())
    return None


def _page(number: int | None) -> str:
    return "" if number is None else f"g{number}"


def _day(day: date) -> str:
    return day.isoformat().replace("-", "")


def _show_days(first: str, last: str, page: str | None) -> ShowDays | None:
    try:
        return ShowDays(date.fromisoformat(first), date.fromisoformat(last), int(page) if page else None)
    except ValueError:
        return None
