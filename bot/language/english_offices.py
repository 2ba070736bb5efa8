"""Posts as English gives them: which one a question asks for, and whether an article's is the same."""

import re
from collections.abc import Collection
from typing import NamedTuple

from bot.language.translation import to_english
from bot.language.words import words

HEADS_OF_PLACES = ("mayor", "governor", "magistrate", "head", "chief", "leader")
"""What an English question calls whoever heads a place, folded."""

_HEADS = ("secretary", "minister", "president", "chairman", "chairwoman", "mayor", "governor", "magistrate")
_SAME = (frozenset(HEADS_OF_PLACES), frozenset({"chairman", "chairwoman", "chair"}))
"""What is called in several ways: who heads a county is its head, its mayor or its magistrate."""

_ASKED = re.compile(
    r"\bwho(?:['’]s| is| was) (?:now )?(?:the )?(?:current |former |new )?"
    rf"(?P<post>(?:\w+[ -]){{0,4}}?(?:{'|'.join(_HEADS)}))\b"
)
_WORD = re.compile("[a-z]+")
_DEPUTIES = frozenset({"deputy", "deputi", "vice"})
_OF_THE_PARTY = "parti"
_LEVELS = frozenset(words("county municipal city district town township provincial"))


class _Rank(NamedTuple):
    heads: frozenset[str]
    is_deputy: bool


def post_asked(folded: str) -> str | None:
    """The post whose holder a folded English question asks for: deputy party secretary."""
    found = _ASKED.search(folded)
    return found["post"] if found else None


def is_same_post(post: str, asked: str) -> bool:
    """Whether a folded English post is of the rank of another, by the same name or another: a county head is its mayor."""
    return _rank(post) == _rank(asked)


def is_translation(post: str, asked: str) -> bool:
    """Whether a folded English post is what a Chinese one is called: Deputy Party Secretary and 县委副书记.

    The committee of the Party needs no level: the county's is the one of the article.
    """
    stems = {*words(post)}
    phrases = ({*phrase.split()} for phrase, _ in to_english([asked]).get(asked, ()))
    return any(
        stems >= (phrase - _LEVELS if _OF_THE_PARTY in phrase else phrase)
        and _is_deputy(phrase) == _is_deputy(stems)
        for phrase in phrases
    )


def _rank(post: str) -> _Rank:
    found = _WORD.findall(post)
    head = next((word for word in found if word in {*_HEADS, *HEADS_OF_PLACES, "chair"}), post)
    return _Rank(next((same for same in _SAME if head in same), frozenset({head})), _is_deputy(found))


def _is_deputy(post: Collection[str]) -> bool:
    return not _DEPUTIES.isdisjoint(post)
