"""Posts as English gives them: which one a question asks for, and whether an article's is the same."""

import re
from collections.abc import Collection
from functools import lru_cache
from typing import NamedTuple

from bot.language.gazetteer import is_listed
from bot.language.translation import to_chinese, to_english
from bot.language.words import stem, words

HEADS_OF_PLACES = ("mayor", "governor", "magistrate", "head", "chief", "leader")
"""What an English question calls whoever heads a place, folded."""

_HEADS = ("secretary", "minister", "president", "chairman", "chairwoman", "mayor", "governor", "magistrate")
_HEADS_OF_ANYTHING = frozenset({"head", "chief", "leader"})
_SAME = (frozenset(HEADS_OF_PLACES), frozenset({"chairman", "chairwoman", "chair"}))
"""What is called in several ways: who heads a county is its head, its mayor or its magistrate."""

_ASKED = re.compile(
    r"\bwho(?:['’]s| is| was) (?:now )?(?:the )?(?:current |former |new )?"
    rf"(?P<post>(?:\w+[ -]){{0,4}}?(?:{'|'.join(_HEADS)}))\b"
)
_WORD = re.compile("[a-z]+")
_DEPUTIES = frozenset({"deputy", "deputi", "vice"})
_OF_THE_PARTY = "parti"
_LEVELS_WRITTEN = frozenset(
    "county municipal city district town township provincial province village".split()
)
_LEVELS = frozenset(map(stem, _LEVELS_WRITTEN))
_OF_ANY_POST = frozenset("the party committee general executive standing acting former current new".split())


class _Rank(NamedTuple):
    heads: frozenset[str]
    is_deputy: bool
    of_what: frozenset[str]


def post_asked(folded: str) -> str | None:
    """The post whose holder a folded English question asks for: deputy party secretary."""
    found = _ASKED.search(folded)
    return found["post"] if found else None


def is_same_post(post: str, asked: str) -> bool:
    """Whether a folded English post is the same as another, by its name or another: a county head is its mayor."""
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
    found = _WORD.findall(post.split(" of ", maxsplit=1)[0])
    head = next((word for word in found if word in {*_HEADS, *HEADS_OF_PLACES, "chair"}), post)
    behind_level = max((place for place, word in enumerate(found, 1) if word in _LEVELS_WRITTEN), default=0)
    is_of_a_place = behind_level or head not in _HEADS_OF_ANYTHING  # a county head, but no police chief
    heads = next((same for same in _SAME if head in same and is_of_a_place), frozenset({head}))
    of_what = (word for word in found[behind_level:] if word != head and _tells_of_what(word))
    return _Rank(heads, _is_deputy(found), frozenset(of_what))


@lru_cache(maxsize=5_000)
def _tells_of_what(word: str) -> bool:
    """Whether a word of a post says of which body it is: youth in youth league secretary; the Party is the secretary's own."""
    if word in _DEPUTIES or word in _OF_ANY_POST:
        return False
    meant = to_chinese(word).get(stem(word), ())
    return bool(meant) and not any(is_listed(chinese) for chinese, _ in meant)


def _is_deputy(post: Collection[str]) -> bool:
    return not _DEPUTIES.isdisjoint(post)
