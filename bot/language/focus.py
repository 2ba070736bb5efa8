"""Which words of a question stand where it asks: in 表彰大会上谁主持 they tell the answer's sentence, the others its article."""

import re
from collections.abc import Container, Iterable
from math import exp

from bot.language.matching import places_of
from bot.model import Span

_NEAR = 5.0
"""Characters from the word of asking after which a word counts a third."""

_CLAUSE = 3
"""A comma between them is as far as so many characters."""

_ELSEWHERE = 0.1
"""What a word counts that the question spells otherwise, such as a stem."""

_NAMED = 0.15
"""What a name counts at least, wherever it stands: nobody else's past answers."""

_CODE = re.compile("[a-z][0-9]|[0-9][a-z]")
_BREAK = re.compile(r"[,，、。;；!！ ]")


def focus(folded: str, words: Iterable[str], names: Container[str], asked: Span) -> dict[str, float]:
    """How near, from 0 to 1, each word of a folded question stands to where it asks; names are never far, nor is K7."""
    return {
        word: max(_nearness(folded, word, asked), _NAMED * (word in names or _CODE.search(word) is not None))
        for word in words
    }


def _nearness(folded: str, word: str, asked: Span) -> float:
    distance = min((_distance(folded, place, asked) for place in places_of(word, folded)), default=None)
    return _ELSEWHERE if distance is None else exp(-distance / _NEAR)


def _distance(folded: str, word: Span, asked: Span) -> int:
    start, end = (word.end, asked.start) if word.end <= asked.start else (asked.end, word.start)
    return max(end - start, 0) + _CLAUSE * len(_BREAK.findall(folded, start, max(start, end)))
