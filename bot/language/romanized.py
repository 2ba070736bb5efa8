"""People in English, such as machine-translated news: County Leader Lei Anshu 、 Liao Weiping attended."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import cache
from typing import Literal, NamedTuple

from bot.language.appointments import find_appointments
from bot.language.english_post_words import HEAD
from bot.language.romanized_patterns import (
    JOIN,
    SYLLABLE,
    chinese_name,
    names_in,
    one_of,
    surnames,
)
from bot.language.romanized_posts import capitalised_posts, plain_posts
from bot.model import Span

Role = Literal["official", "byline", "credit", "mentioned"]


class RomanizedName(NamedTuple):
    """A name in Latin letters with its posts."""

    name: Span
    posts: tuple[Span, ...]
    role: Role


_SHORT = 80
_ACTS = (
    "(?:said|asked|stressed|emphasi[sz]ed|pointed|attended|presided|went|led|visited|inspected|required|demanded"
    "|requested|listened|chaired|hosted|spoke|met|urged|called|noted|and his party)"
)
_BYLINE = "(?i:correspondent|reporter|journalist|author)"
_MAKER = "(?i:editor|photographer|photo|proofreader)"
# What the patterns below cannot do without: most texts have none of it, and need not wait for them to be made.
_HEADS = re.compile(HEAD, re.IGNORECASE)
_LATIN_WORDS = re.compile(r"[A-Za-z]\s[A-Za-z]")
_CAPITALS = re.compile(r"[A-Z][a-z]*\s[A-Z]")
_LOWER_CASE = re.compile(r"[a-z]\s[a-z]")


@cache
def _credited() -> re.Pattern[str]:
    names = rf"(?P<names>{chinese_name()}(?:{JOIN}{chinese_name()})*)"
    return re.compile(rf"\b(?:(?P<byline>{_BYLINE})|(?P<credit>{_MAKER}))s?\s*[:|/]?\s+{names}")


@cache
def _acting() -> re.Pattern[str]:
    return re.compile(rf"{chinese_name()}(?P<acts>\s+{_ACTS}\b)?")


@cache
def _asked() -> re.Pattern[str]:
    """A name in lower case, as people type it: two syllables after a surname that is no English word."""
    every, ambiguous = surnames()
    given = rf"{SYLLABLE}(?:['’-]?{SYLLABLE}){{1,2}}(?![A-Za-z'’-])"
    return re.compile(rf"\b(?:{one_of(every - ambiguous)})\s{given}")


def find_romanized(text: str) -> Iterator[RomanizedName]:
    """Yield the names in Latin letters of a text (not folded), in no particular order; they may repeat."""
    if _CAPITALS.search(text):
        yield from _makers(text)
        yield from _others(text)
    if _LATIN_WORDS.search(text):
        yield from _in_office(text)
    if len(text) <= _SHORT and _LOWER_CASE.search(text):
        yield from (RomanizedName(Span(*match.span()), (), "mentioned") for match in _asked().finditer(text))


def _makers(text: str) -> Iterator[RomanizedName]:
    for match in _credited().finditer(text):
        role: Role = "byline" if match["byline"] else "credit"
        yield from (RomanizedName(name, (), role) for name in names_in(text, *match.span("names")))


def _in_office(text: str) -> Iterator[RomanizedName]:
    """The officials of a text; a post that somebody is appointed to is not that of who stands behind it."""
    held: defaultdict[Span, list[Span]] = defaultdict(list)
    left: defaultdict[Span, list[Span]] = defaultdict(list)
    told: list[Span] = []
    for appointment in find_appointments(text):
        told += appointment.posts
        for name in appointment.names:
            held[name] += appointment.posts if appointment.kind == "taking" else ()
            left[name] += appointment.posts if appointment.kind == "leaving" else ()
    for official in _officials(text) if _HEADS.search(text) else ():
        post = official.posts[0]
        if not post.overlaps(told):
            held[official.name] += () if _is_among(text, post, left[official.name]) else (post,)
    yield from (RomanizedName(name, tuple(sorted(posts)), "official") for name, posts in held.items())


def _is_among(text: str, post: Span, left: Iterable[Span]) -> bool:
    """Whether a post is one of those that somebody leaves; one of the two may have the place as well: mayor of Lanhe."""
    called = text[slice(*post)].casefold()
    others = [text[slice(*one)].casefold() for one in left]
    return any(called.startswith(other) or other.startswith(called) for other in others)


def _officials(text: str) -> Iterator[RomanizedName]:
    chinese, foreign = capitalised_posts()
    taken: set[int] = set()
    for match in chinese.finditer(text):
        taken.update(range(*match.span()))
        post = _post(match)
        yield from (RomanizedName(name, (post,), "official") for name in names_in(text, *match.span("names")))
    for match in (found for pattern in plain_posts() for found in pattern.finditer(text)):
        if taken.isdisjoint(range(*match.span())):
            taken.update(range(*match.span("names")))
            yield from (
                RomanizedName(name, (_post(match),), "official")
                for name in names_in(text, *match.span("names"))
            )
    for match in foreign.finditer(text):
        if taken.isdisjoint(range(*match.span("foreign"))):
            yield RomanizedName(Span(*match.span("foreign")), (_post(match),), "official")


def _post(match: re.Match[str]) -> Span:
    return Span(match.start("post") + _article(match["post"]), match.end("post"))


def _others(text: str) -> Iterator[RomanizedName]:
    for match in _acting().finditer(text):
        end = match.start("acts") if match["acts"] else match.end()
        role: Role = "official" if match["acts"] else "mentioned"
        if role == "official" or len(text) <= _SHORT:
            yield RomanizedName(Span(match.start(), end), (), role)


def _article(post: str) -> int:
    """How long the words are that begin a run of words but no post."""
    leading = re.match(r"(?:(?:the|of|for|and|The|And)\s+)*", post)
    return leading.end() if leading else 0
