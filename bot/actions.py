"""What a button or a deep link asks for, and its short spelling (Telegram allows 64 bytes of [A-Za-z0-9_-])."""

import re
from dataclasses import dataclass


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


Action = OpenArticle | MoreExcerpts | ListSources

_NUMBER = r"([0-9]{1,15})"
_ARTICLE = re.compile(rf"a{_NUMBER}p{_NUMBER}(?:g{_NUMBER})?")
_MORE = re.compile(rf"m{_NUMBER}s{_NUMBER}")
_SOURCES = re.compile(rf"l{_NUMBER}")


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


def decode(spelling: str) -> Action | None:
    """Read what `encode` wrote; None for anything else, since anyone can type a deep link."""
    if match := _ARTICLE.fullmatch(spelling):
        article, paragraph, page = match.groups()
        return OpenArticle(int(article), int(paragraph), int(page) if page else None)
    if match := _MORE.fullmatch(spelling):
        return MoreExcerpts(int(match[1]), int(match[2]))
    if match := _SOURCES.fullmatch(spelling):
        return ListSources(int(match[1]))
    return None
