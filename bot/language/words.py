"""Words of a text, in any of its scripts: jieba's segmentation for Chinese, Snowball stems for English.

rjieba, jieba in Rust, does the cutting: many times as fast and loaded in a tenth of a second. It takes a few things
for one word that jieba does not; here they are cut apart again, so that the words are jieba's.
"""

import re
import threading
from functools import cache, lru_cache
from itertools import accumulate
from math import log

import numpy as np
import rjieba
import Stemmer
from numpy.typing import NDArray

from bot.language.dictionary import dictionary
from bot.language.lexicons import read_lexicon

_HAN_RANGES = (
    ("\u3005", "\u3005"),
    ("\u3007", "\u3007"),
    ("\u3400", "\u9fff"),
    ("\uf900", "\ufaff"),
    ("\U00020000", "\U000323af"),
)
_HAN = re.compile(f"[{''.join(f'{first}-{last}' for first, last in _HAN_RANGES)}]+")
_LATIN = re.compile("[a-z\u00df-\u024f]+")
_AFTER_LATIN = "\u0250"
# Han characters that are punctuation to jieba; rjieba cannot be given lone surrogates at all.
_PUNCTUATION_TO_JIEBA = re.compile(
    "([\u3400-\u4dbf\u9fd6-\u9fff\uf900-\ufaff\U00020000-\U0003ffff\ud800-\udfff])"
)
# Where the dictionary has no word, 777-200 and s_1 are one word to rjieba; jieba keeps nothing together but 3.5 and 5%.
_JOINED = re.compile("[a-zA-Z0-9][._-][a-zA-Z0-9]")
_APART = re.compile(r"([a-zA-Z0-9]+(?:\.[0-9]+)?%?)")
_SHORTEST_JOINED = 3
_SIZES_OF_PARTS = (2, 3)
_SHORTEST_PAST = 5
_NO_PAST_FORMS = frozenset(
    "speed breed bleed greed creed indeed exceed proceed succeed hundred hatred sacred naked united ahmed mohammed".split()
)

Points = NDArray[np.uint32]
Mask = NDArray[np.bool_]


class _Stemmers(threading.local):
    """A stemmer for each thread, for it keeps state."""

    def __init__(self) -> None:
        self.english = Stemmer.Stemmer("english")


_stemmers = _Stemmers()


def words(folded: str, *, new_words: bool = True) -> list[str]:
    """Cut a folded text into words; punctuation and spaces are dropped, English words stemmed.

    `new_words` that the dictionary does not have are guessed (by jieba's hidden Markov model), else cut to pieces.
    """
    tokens = _cut(folded, new_words=new_words)
    return [
        stem(word) if word < _AFTER_LATIN else word
        for word in tokens
        if word.isalnum() or word[0].isalnum()  # the first is faster
    ]


def vocabulary(folded: str) -> set[str]:
    """All that a folded text is made of, punctuation too, each once; English words are as they stand."""
    return set(_cut(folded, new_words=True))


def cut(folded: str) -> list[str]:
    """Cut a folded text into all that it is made of, by the dictionary alone: names that it lacks fall to pieces."""
    return _cut(folded, new_words=False)


def word_edges(folded: str) -> frozenset[int]:
    """Where the dictionary's words begin and end in a folded text (code points)."""
    return frozenset(accumulate(map(len, cut(folded)), initial=0))


def tokenize(folded: str) -> list[tuple[str, int, int]]:
    """Cut a folded text into all that it is made of, punctuation too: each with its start and end (code points)."""
    tokens = []
    start = 0
    for word in _cut(folded, new_words=True):
        end = start + len(word)
        tokens.append((word, start, end))
        start = end
    return tokens


def _cut(text: str, *, new_words: bool) -> list[str]:
    """What `jieba.lcut(text, HMM=new_words)` returns."""
    tokens: list[str] = []
    for number, piece in enumerate(_PUNCTUATION_TO_JIEBA.split(text)):
        is_punctuation = number % 2
        tokens += [piece] if is_punctuation else _cut_common(piece, new_words=new_words)
    return tokens


def _cut_common(text: str, *, new_words: bool) -> list[str]:
    tokens = rjieba.cut(text, new_words)
    if new_words and _JOINED.search(text):
        return [
            part
            for token in tokens
            for part in (_apart(token) if len(token) >= _SHORTEST_JOINED else (token,))
        ]
    return tokens


def _apart(token: str) -> list[str]:
    return [part for part in _APART.split(token) if part] if _JOINED.search(token) else [token]


def stem(word: str) -> str:
    """The Snowball stem of an English word in lower case, led as lead; any other word as it is."""
    return str(_stemmers.english.stemWord(_verbs().get(word, word))) if _LATIN.fullmatch(word) else word


def is_past_form(word: str) -> bool:
    """Whether a folded English word looks like a past tense or participle: held, founded."""
    is_regular = word.endswith("ed") and len(word) >= _SHORTEST_PAST and word not in _NO_PAST_FORMS
    return word in _verbs() or (is_regular and word.isalpha())  # state-owned is none


@cache
def _verbs() -> dict[str, str]:
    lines = map(str.split, read_lexicon("irregular_verbs.txt"))
    return {form: verb for verb, *forms in lines for form in forms}


@lru_cache(maxsize=100_000)
def is_han(word: str) -> bool:
    """Whether a word is made of Han characters alone."""
    return _HAN.fullmatch(word) is not None


def han_runs(folded: str) -> list[str]:
    """The runs of Han characters of a text, in order."""
    return _HAN.findall(folded)


def han_points(points: Points) -> Mask:
    """Which of some code points are Han characters."""
    ranges = [(points >= ord(first)) & (points <= ord(last)) for first, last in _HAN_RANGES]
    mask: Mask = np.logical_or.reduce(ranges)
    return mask


def specificity(word: str) -> float:
    """How much a word says about its text, by how rare it is in Chinese at large: from 0.2 for 人 to 1 for 手机号.

    From jieba's dictionary: 1 from about one in 160,000 words down, falling with the logarithm. A compound (按规定)
    is as specific as its most specific part, and what is not in the dictionary at all is specific.
    """
    parts = [part for part in _parts(word) if part != word and len(part) > 1]
    if parts:
        return max(map(specificity, parts))
    frequency = dictionary().frequency(word)
    return min(max((log(dictionary().total / frequency) - 6) / 6, 0.2), 1.0) if frequency else 1.0


def _parts(word: str) -> set[str]:
    """What `jieba.lcut_for_search(word)` returns, in no order: pieces of a word and the words of the dictionary in them."""
    pieces = _cut(word, new_words=True)
    shorter = (
        piece[start : start + size]
        for piece in pieces
        for size in _SIZES_OF_PARTS
        for start in range(len(piece) - size + 1)
    )
    return {*pieces, *filter(dictionary().frequency, shorter)}
