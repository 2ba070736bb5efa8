"""How much of what a question is about a piece of text speaks of."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from bot.language.words import is_han, stem
from bot.model import Span

_PLACE_SUFFIXES = "省市县区镇乡村"
_PARTIAL = 0.6
_SHORTEST_STEM = 5
_TOKEN = re.compile(r"[^\W\u3400-\u9fff]+")


@dataclass(frozen=True, slots=True)
class Subject:
    """The subject words of a question, each with its weight (its rarity)."""

    weights: Mapping[str, float]

    @property
    def total(self) -> float:
        """The weight of all words together."""
        return sum(self.weights.values())

    def coverage(self, folded: str) -> float:
        """The share of the weight that a folded text speaks of, from 0 to 1; 1 where nothing is asked for."""
        if not self.weights:
            return 1.0
        return sum(weight * match(word, folded) for word, weight in self.weights.items()) / self.total


def match(word: str, folded: str) -> float:
    """How well a folded text has a word of a question: 1 as it stands, less for a long word that it has in part."""
    if not is_han(word):
        return _match_latin(word, folded)
    if word in folded:
        return 1.0
    if len(word) < 3:
        return 0.0
    if word[-1] in _PLACE_SUFFIXES and word[:-1] in folded:
        return 1.0
    pairs = [first + second for first, second in pairwise(word)]
    return _PARTIAL * sum(pair in folded for pair in pairs) / len(pairs)


def _match_latin(word: str, folded: str) -> float:
    present = _words_of(folded)
    if word in present:
        return 1.0
    if len(word) < _SHORTEST_STEM:
        return 0.0
    return _PARTIAL * any(other.startswith(word) for other in present)


@lru_cache(maxsize=20_000)
def _words_of(folded: str) -> frozenset[str]:
    return frozenset(stem(token) for token in _TOKEN.findall(folded))


def occurrences(word: str, folded: str) -> list[Span]:
    """Where a folded text has a word of a question, as offsets into it."""
    if is_han(word):
        return [Span(*found.span()) for found in re.finditer(re.escape(word), folded)]
    return [Span(*found.span()) for found in _TOKEN.finditer(folded) if stem(found[0]) == word]
