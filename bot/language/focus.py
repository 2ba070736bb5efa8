"""Which words of a question stand where it asks: in 表彰大会上谁主持 they tell the answer's sentence, the others its article."""

import re
from collections.abc import Container, Iterable
from math import exp

from bot.language.matching import occurrences
from bot.language.words import is_past_form, stem
from bot.model import Span

_NEAR = 5.0
"""Characters from the word of asking after which a word counts a third."""

_LATIN_LETTERS = 3.0
"""Letters of an English word that are as far as a character of a Chinese one."""

_CLAUSE = 3
"""A comma between them is as far as so many characters."""

_ELSEWHERE = 0.1
"""What a word counts that the question spells otherwise, such as a stem."""

_NAMED = 0.15
"""What a name counts at least, wherever it stands: nobody else's past answers."""

_DONE = 0.5
"""What the verb counts in where was it held: English puts it last."""

_CODE = re.compile("[a-z][0-9]|[0-9][a-z]")
_BREAK = re.compile(r"[,，、。;；!！]|(?<![a-z]) | (?![a-z])")
_LATIN = re.compile("[a-z ]+")
_LATIN_WORD = re.compile("[a-z]+")
_CIRCUMSTANCE = re.compile(r"\b(?:when|where|why) (?:was|were|is|are|has|have|had)\b")


def focus(folded: str, words: Iterable[str], names: Container[str], asked: Span) -> dict[str, float]:
    """How near, from 0 to 1, each word of a folded question stands to where it asks; names are never far, nor is K7."""
    done = _done(folded)
    return {
        word: max(
            _nearness(folded, word, asked),
            _NAMED * (word in names or _CODE.search(word) is not None),
            _DONE * (word == done),
        )
        for word in words
    }


def _done(folded: str) -> str | None:
    """The stem of what was done, where English asks when, where or why it was: held in where was the meeting held."""
    circumstance = _CIRCUMSTANCE.search(folded)
    after = _LATIN_WORD.findall(folded, circumstance.end()) if circumstance else []
    return next((stem(word) for word in after if is_past_form(word)), None)


def _nearness(folded: str, word: str, asked: Span) -> float:
    distance = min((_distance(folded, place, asked) for place in occurrences(word, folded)), default=None)
    return _ELSEWHERE if distance is None else exp(-distance / _NEAR)


def _distance(folded: str, word: Span, asked: Span) -> float:
    start, end = (word.end, asked.start) if word.end <= asked.start else (asked.end, word.start)
    between = folded[start : max(start, end)]
    letters = sum(map(len, _LATIN.findall(between)))
    return len(between) - letters + letters / _LATIN_LETTERS + _CLAUSE * len(_BREAK.findall(between))
