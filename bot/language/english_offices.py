"""Posts as English gives them: which one a question asks for, and whether an article's is the same."""

import re
from collections.abc import Collection, Sequence
from functools import lru_cache
from typing import NamedTuple

from bot.language.english_post_words import BODIES_ALIKE, BODY, LEVELS
from bot.language.gazetteer import is_listed
from bot.language.translation import to_chinese, to_english
from bot.language.words import stem, words

HEADS_OF_PLACES = ("mayor", "governor", "magistrate", "head", "chief", "leader")
"""What an English question calls whoever heads a place, folded."""

HEADS_OF_BODIES = ("director", "head", "chief", "leader", "commissioner", "minister")
"""What English calls whoever heads a bureau, a commission or the like, folded."""

_HEADS = ("secretary", "minister", "president", "chairman", "chairwoman", "mayor", "governor", "magistrate")
_HEADS_OF_ANYTHING = frozenset({"head", "chief", "leader"})
_SAME = (frozenset(HEADS_OF_PLACES), frozenset({"chairman", "chairwoman", "chair"}))
"""What is called in several ways: who heads a county is its head, its mayor or its magistrate."""

_BODY = re.compile(rf"\b{BODY}\b")
_NEXT_CLAUSE = "(?:who|whom|whose|that|which|when|where|is|was|did|does|has|had|in|at|on|to|by|from|with|as)"
_WORDS = rf"(?:(?!{_NEXT_CLAUSE}\b)[\w'’-]+ ){{0,8}}?"
OF_A_BODY = rf"(?:the )?{_WORDS}{_BODY.pattern}(?: (?:\w+ ){{0,2}}?{_BODY.pattern})?"
"""A body of government with what stands before it, folded: lanhe county education bureau."""

_OF_WHICH = rf"(?: of(?: (?!{_NEXT_CLAUSE}\b)[\w'’-]+)+)?"
_IS_WHO = (
    r"\bwho(?:['’]s| is| was) (?:now )?(?:(?:appointed|elected|named) (?:as |to be )?)?"
    r"(?:the )?(?:current |former |new )?"
)
_HEAD = rf"(?:(?:deputy|vice) )?(?:{'|'.join(HEADS_OF_BODIES)})"
_WHOSE = r"(?:(?:\w+ ){0,3}?\w+['’]s )?"
_ASKED = re.compile(rf"{_IS_WHO}{_WHOSE}(?P<post>(?:\w+[ -]){{0,4}}?(?:{'|'.join(_HEADS)}))\b")
_ASKED_OF_A_BODY = re.compile(
    rf"{_IS_WHO}(?P<post>{_HEAD} of {OF_A_BODY}{_OF_WHICH}|{OF_A_BODY}(?:['’]s)? {_HEAD})\b"
)
_WHOSE_HEAD = re.compile(rf"\bwho (?:now )?(?:heads|headed|is in charge of) (?P<body>{OF_A_BODY}{_OF_WHICH})")
_WORD = re.compile("[a-z]+")
_POSSESSIVE = re.compile(r"(?:\bpeople)?['’]s\b")
_DEPUTIES = frozenset({"deputy", "deputi", "vice"})
_OF_THE_PARTY = "parti"
_LEVELS_WRITTEN = frozenset({*LEVELS, "province"})
_LEVELS = frozenset(map(stem, _LEVELS_WRITTEN))
_BODIES_ALIKE = frozenset(map(stem, BODIES_ALIKE))
_OF_ANY_POST = frozenset("the party committee general executive standing acting former current new".split())


class _Rank(NamedTuple):
    heads: frozenset[str]
    is_deputy: bool
    of_what: frozenset[str]


def post_asked(folded: str) -> str | None:
    """The post whose holder a folded English question asks for: deputy party secretary, head of the finance bureau."""
    if heads := _WHOSE_HEAD.search(folded):
        return f"head of {heads['body']}"
    found = _ASKED_OF_A_BODY.search(folded) or _ASKED.search(folded)
    return found["post"] if found else None


def is_of_a_body(post: str) -> bool:
    """Whether a folded English post is that of the head of a bureau or the like, or of a deputy."""
    return _rank_in_a_body(post) is not None


def is_deputy(post: str) -> bool:
    """Whether a folded English post is a deputy's."""
    return _is_deputy(_WORD.findall(post))


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
    return _rank_in_a_body(post) or _rank_by_name(post)


def _rank_in_a_body(post: str) -> _Rank | None:
    """The rank of who heads a bureau, by the field of it: education for an education bureau chief of whatever county."""
    title, *of_which = _POSSESSIVE.sub("", post).split(" of ")
    *before, head = _WORD.findall(title) or [""]
    is_in_a_body = any(map(_BODY.search, (title, *of_which)))
    is_of_a_place = not _BODY.search(title) and not _LEVELS_WRITTEN.isdisjoint(before)
    if head.removesuffix("s") not in HEADS_OF_BODIES or is_of_a_place or not is_in_a_body:
        return None
    parts = [_behind_level(before), *(_behind_level(_WORD.findall(part)) for part in of_which)]
    field = frozenset(stem(word) for part in parts for word in part if _tells_of_what(word))
    return _Rank(frozenset(HEADS_OF_BODIES), _is_deputy(before), field - _BODIES_ALIKE)


def _rank_by_name(post: str) -> _Rank:
    found = _WORD.findall(post.split(" of ", maxsplit=1)[0])
    head = next((word for word in found if word in {*_HEADS, *HEADS_OF_PLACES, "chair"}), post)
    behind_level = _behind_level(found)
    has_level = len(behind_level) < len(found)
    is_of_a_place = has_level or head not in _HEADS_OF_ANYTHING  # a county head, but no police chief
    heads = next((same for same in _SAME if head in same and is_of_a_place), frozenset({head}))
    of_what = (word for word in behind_level if word != head and _tells_of_what(word))
    return _Rank(heads, _is_deputy(found), frozenset(of_what))


def _behind_level(found: Sequence[str]) -> Sequence[str]:
    """The words behind the last one of a level, which the place stands before: education bureau in lanhe county education bureau."""
    return found[max((place for place, word in enumerate(found, 1) if word in _LEVELS_WRITTEN), default=0) :]


@lru_cache(maxsize=5_000)
def _tells_of_what(word: str) -> bool:
    """Whether a word of a post says of which body it is: youth in youth league secretary; the Party is the secretary's own."""
    if word in _DEPUTIES or word in _OF_ANY_POST:
        return False
    meant = to_chinese(word).get(stem(word), ())
    return bool(meant) and not any(is_listed(chinese) for chinese, _ in meant)


def _is_deputy(post: Collection[str]) -> bool:
    return not _DEPUTIES.isdisjoint(post)
