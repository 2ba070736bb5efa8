"""How much of what a question is about a piece of text speaks of."""

import re
from collections import Counter
from collections.abc import Callable, Container, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache, cached_property, lru_cache
from itertools import pairwise
from operator import mul

from bot.language.alternatives import Alternatives
from bot.language.lexicons import read_words
from bot.language.words import han_runs, is_han, specificity, stem, words
from bot.model import Span

_PLACE_SUFFIXES = "省市县区镇乡村"
_PARTIAL = 0.6
_IN_CONTEXT = 0.7
_SHARED_CHARACTERS = 0.4
_FITS_ANYTHING = 0.5
_SHORTEST_STEM = 5
_TOKEN = re.compile(r"[^\u3400-\u9fff\W]+")  # in this order Han, nearly everything, is told soonest


@dataclass(frozen=True)
class Subject:
    """The subject words of a question, each with its weight (its rarity), and what may stand in the articles for them.

    `focus` is how near each stands to where the question asks, from 0 to 1; 1 where it is not told.
    """

    weights: Mapping[str, float]
    alternatives: Alternatives = field(default_factory=dict)
    focus: Mapping[str, float] = field(default_factory=dict)

    def matches(self, folded: str) -> list[float]:
        """How well a folded text has each word, in order, from 0 to 1.

        Words that share but some characters with the text count in part, for they are often the same thing said
        otherwise: 药店 and 药房, 叮咛 and 叮嘱.
        """
        if folded not in self._matched:
            self._matched[folded] = self._matches(folded)
        return self._matched[folded]

    @cached_property
    def _matched(self) -> dict[str, list[float]]:
        """What was matched before: the same paragraphs are looked at again, ever more closely."""
        return {}

    def _matches(self, folded: str) -> list[float]:
        return [
            self._best(resembles, word, folded) if word in self.alternatives else resembles(word, folded)
            for word in self.weights
        ]

    def with_context(self, matches: Sequence[float], context: Sequence[float]) -> list[float]:
        """The same, where what only the context of a text has, such as its title, counts in part."""
        return [max(matched, _IN_CONTEXT * around) for matched, around in zip(matches, context, strict=True)]

    def share(self, matches: Sequence[float]) -> float:
        """The share of the weight that is matched, from 0 to 1; 1 where nothing is asked for."""
        return _weighted_mean(matches, self._weights)

    def focused_share(self, matches: Sequence[float]) -> float:
        """The same of what stands near to where the question asks."""
        return _weighted_mean(matches, self._focused_weights)

    @cached_property
    def _weights(self) -> list[float]:
        return list(self.weights.values())

    @cached_property
    def _focused_weights(self) -> list[float]:
        return list(map(self.focused_weight, self.weights))

    def focused_weight(self, word: str) -> float:
        """The weight of a word, less if it stands far from where the question asks."""
        return self.weights[word] * self.focus.get(word, 1.0)

    def named(self, folded: str, names: Container[str] = frozenset(), *, on_a_day: bool = False) -> float:
        """The share of the weight that a folded text has in words of the question, from 0 to 1; see `telling`."""
        telling = self.telling(folded, names, on_a_day=on_a_day)
        return _weighted_mean([self.match(word, folded) for word in telling], list(telling.values()))

    def telling(
        self, folded: str, names: Container[str] = frozenset(), *, on_a_day: bool = False
    ) -> dict[str, float]:
        """The words, with their weights, that tell whether a folded text speaks of what is asked.

        Who is asked about does not say what is asked: `names` do not count; beside them, and where a day
        is asked about, neither do words that fit anything (提出, 要求, 活动) and are not there.
        """
        return {
            word: weight
            for word, weight in self.weights.items()
            if word not in names
            and not ((names or on_a_day) and _fits_anything(word) and not self.match(word, folded))
        }

    def match(self, word: str, folded: str) -> float:
        """How well a folded text has a word of the question or what may stand for it, from 0 to 1."""
        return self._best(match, word, folded)

    def occurrences(self, word: str, folded: str) -> list[Span]:
        """Where a folded text has a word or what may stand for it, as offsets into it."""
        forms = (form for alternative, _ in self.alternatives.get(word, ()) for form in forms_of(alternative))
        return [span for form in (word, *forms) for span in occurrences(form, folded)]

    def _best(self, found: Callable[[str, str], float], word: str, folded: str) -> float:
        best = found(word, folded)
        for alternative, share in self.alternatives.get(word, ()):
            if best >= share:
                break
            best = max(best, share * min(found(form, folded) for form in forms_of(alternative)))
        return best


def forms_of(alternative: str) -> tuple[str, ...]:
    """The words that an alternative is looked for by: a phrase in English has several."""
    return (alternative,) if is_han(alternative) else tuple(alternative.split())


def _weighted_mean(values: Sequence[float], weights: Sequence[float]) -> float:
    total = sum(weights)
    return sum(map(mul, values, weights)) / total if total else 1.0


@cache
def _official_acts() -> frozenset[str]:
    return frozenset(stem(word) for word in read_words("official_acts.txt"))


@lru_cache(maxsize=20_000)
def _fits_anything(word: str) -> bool:
    return word in _official_acts() or specificity(word) < _FITS_ANYTHING


def match(word: str, folded: str) -> float:
    """How well a folded text has a word of a question: 1 as it stands, less for a long word that it has in part."""
    if not is_han(word):
        return _match_latin(word, folded)
    if len(word) == 1:  # 死 is not in 封死
        return float(word in folded and (word in _PLACE_SUFFIXES or _is_word_in(word, folded)))
    if word in folded or (len(word) > 2 and word[-1] in _PLACE_SUFFIXES and word[:-1] in folded):
        return 1.0
    if len(word) < 3:
        return 0.0
    pairs = pairs_of(word)
    return _PARTIAL * sum([pair in folded for pair in pairs]) / len(pairs)


@lru_cache(maxsize=20_000)
def pairs_of(word: str) -> tuple[str, ...]:
    return tuple(first + second for first, second in pairwise(word))


def resembles(word: str, folded: str) -> float:
    """How well a folded text has a word of a question or something that shares characters with it."""
    if len(word) == 2 and is_han(word):  # as most words are
        return 1.0 if word in folded else _SHARED_CHARACTERS * ((word[0] in folded) + (word[1] in folded)) / 2
    matched = match(word, folded)
    if matched or not is_han(word):
        return matched
    return _SHARED_CHARACTERS * sum([character in folded for character in word]) / len(word)


def _match_latin(word: str, folded: str) -> float:
    if word.isdigit() and word not in folded:
        return 0.0
    present = stems(folded)
    if word in present:
        return 1.0
    if len(word) < _SHORTEST_STEM:
        return 0.0
    return _PARTIAL * any(other.startswith(word) for other in present)


def _is_word_in(character: str, folded: str) -> bool:
    return any(character in _segmented(run) for run in han_runs(folded) if character in run)


@lru_cache(maxsize=20_000)
def _segmented(run: str) -> frozenset[str]:
    return frozenset(words(run))


@lru_cache(maxsize=5_000)
def stems(folded: str) -> Mapping[str, int]:
    """How often each word of a folded text stands in it that is not Han, by its stem."""
    return Counter(stem(token) for token in _TOKEN.findall(folded))


def places_of(word: str, folded: str) -> Iterator[Span]:
    """Where a text has a string, never overlapping."""
    start = folded.find(word)
    while start >= 0:
        yield Span(start, start + len(word))
        start = folded.find(word, start + len(word))


def occurrences(word: str, folded: str) -> list[Span]:
    """Where a folded text has a word of a question, as offsets into it."""
    if is_han(word):
        return list(places_of(word, folded))
    return [Span(*found.span()) for found in _TOKEN.finditer(folded) if stem(found[0]) == word]
