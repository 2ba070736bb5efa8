"""Words across languages, by CC-CEDICT and a table of the terms of local government that it lacks.

Both are turned around and weighed once, and kept as tries. English words are stems, as `bot.language.words` makes them.
"""

import hashlib
import re
import struct
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache, lru_cache
from math import log
from pathlib import Path

import marisa_trie

from bot.language import glosses
from bot.language.cache import kept
from bot.language.dictionary import dictionary, identity
from bot.language.glosses import LONGEST_PHRASE, content_stems, dictionary_path, entries
from bot.language.lexicons import read_lexicon
from bot.language.stopwords import FUNCTION_WORDS

Translations = tuple[tuple[str, float], ...]
"""Words with how far each translates the other: 1 for the best, near 0 for what has but a part of the meaning."""

_TERMS = "field_terms.txt"
_MOST = 6
_LEAST_SHARE = 0.2
_LATER_WORDING = 0.1
_PART_OF_GLOSS = 0.5
_OF_PARTS = 0.8
_MOST_OF_PART = 3
_IN_PHRASE = "_"
_ONE_CHARACTER = 0.9
_LONGEST_WORD = 8
_HEADER = struct.Struct("=Q")
_BETWEEN_CLAUSES = re.compile(r"[^\w\s'’-]|[\u3400-\u9fff]")

_Weights = defaultdict[str, dict[str, float]]


def to_chinese(english: str) -> dict[str, Translations]:
    """For each content word or phrase of an English text the folded Chinese words for it, best first, at most six.

    The longest phrases come first and their words are not looked up again; keys are stems with spaces between them.
    """
    found: dict[str, Translations] = {}
    for clause in _BETWEEN_CLAUSES.split(english):
        stems = content_stems(clause.replace("'s", "").replace("’s", ""))
        start = 0
        while start < len(stems):
            size, translations = _longest(stems[start : start + LONGEST_PHRASE])
            if translations:
                found[" ".join(stems[start : start + size])] = translations
            start += size
    return found


def to_english(words: Sequence[str]) -> dict[str, Translations]:
    """For each of some folded Chinese words the English words and phrases for it as stems, best first, at most six.

    A word that is in no dictionary is taken for its two parts, if both are.
    """
    found = {word: _english_of(word) for word in words if word not in FUNCTION_WORDS}
    return {word: translations for word, translations in found.items() if translations}


def load() -> None:
    """Load everything now (some milliseconds; the first time ever, some seconds)."""
    _tables()


def _longest(stems: tuple[str, ...]) -> tuple[int, Translations]:
    for size in range(len(stems), 0, -1):
        if translations := _look_up(_tables()[0], " ".join(stems[:size])):
            return size, translations
    return 1, ()


@lru_cache(maxsize=20_000)
def _english_of(word: str) -> Translations:
    table = _tables()[1]
    if whole := _look_up(table, word):
        return whole
    for middle in sorted(range(2, len(word) - 1), key=lambda place: abs(place - len(word) / 2)):
        first, second = _look_up(table, word[:middle]), _look_up(table, word[middle:])
        if first and second:
            return _best(
                {
                    f"{one} {other}": round(share * others * _OF_PARTS, 2)
                    for one, share in first[:_MOST_OF_PART]
                    for other, others in second[:_MOST_OF_PART]
                }
            )
    return ()


def _best(weights: Mapping[str, float]) -> Translations:
    return tuple(sorted(weights.items(), key=lambda weighed: (-weighed[1], weighed[0]))[:_MOST])


def _look_up(table: marisa_trie.BytesTrie, key: str) -> Translations:
    found = table.get(key) if key.isprintable() else None  # marisa-trie fails at NUL and at lone surrogates
    if not found:
        return ()
    pairs = (pair.split(":") for pair in found[0].decode().split())
    return tuple((word.replace(_IN_PHRASE, " "), int(percent) / 100) for word, percent in pairs)


@cache
def _tables() -> tuple[marisa_trie.BytesTrie, marisa_trie.BytesTrie]:
    """From English to Chinese, and from Chinese to English."""
    path = dictionary_path()
    status = path.stat()
    source = [Path(file).read_text("utf-8") for file in (__file__, glosses.__file__)]
    features = f"{path} {status.st_size} {status.st_mtime_ns} {identity()} {read_lexicon(_TERMS)} {sorted(FUNCTION_WORDS)} {source}"
    content = kept(f"translation-{hashlib.sha256(features.encode()).hexdigest()[:16]}", _compiled)
    (size,) = _HEADER.unpack_from(content)
    middle = _HEADER.size + size
    return (
        marisa_trie.BytesTrie().frombytes(content[_HEADER.size : middle]),
        marisa_trie.BytesTrie().frombytes(content[middle:]),
    )


def _compiled() -> bytes:
    chinese: _Weights = defaultdict(dict)
    english: _Weights = defaultdict(dict)
    for word, stems, weight in _meanings():
        prominence = weight * _prominence(word)
        _raise(chinese[" ".join(stems)], word, prominence)
        _raise(english[word], _IN_PHRASE.join(stems), weight)
        for stem in stems if len(stems) > 1 else ():
            _raise(chinese[stem], word, prominence * _PART_OF_GLOSS / len(stems))
    for word, stems, weight in _own_terms():
        _raise(chinese[" ".join(stems)], word, weight)
        _raise(english[word], _IN_PHRASE.join(stems), weight)
    to_chinese_table, to_english_table = _trie(chinese), _trie(english)
    return _HEADER.pack(len(to_chinese_table)) + to_chinese_table + to_english_table


def _meanings() -> Iterator[tuple[str, tuple[str, ...], float]]:
    for word, meanings in entries():
        if len(word) <= _LONGEST_WORD and word not in FUNCTION_WORDS:
            yield from ((word, stems, weight) for stems, weight in meanings)


def _own_terms() -> Iterator[tuple[str, tuple[str, ...], float]]:
    for line in read_lexicon(_TERMS):
        words, _, wordings = line.partition(":")
        for word in words.split():
            for place, wording in enumerate(wordings.split(";")):
                if stems := content_stems(wording):
                    yield word, stems, 1 / (1 + _LATER_WORDING * place)


def _prominence(word: str) -> float:
    """How likely a Chinese word is in a text, against other words of the same meaning."""
    common = log(2 + dictionary().frequency(word)) / log(2 + dictionary().frequency("的"))
    return common * (_ONE_CHARACTER if len(word) == 1 else 1)


def _raise(weights: dict[str, float], word: str, weight: float) -> None:
    weights[word] = max(weight, weights.get(word, 0.0))


def _trie(weights: _Weights) -> bytes:
    rows = ((key, _row(words)) for key, words in weights.items())
    return bytes(marisa_trie.BytesTrie((key, row) for key, row in rows if row).tobytes())


def _row(weights: dict[str, float]) -> bytes:
    """The best words with their shares of the best weight, in percent."""
    best = _best(weights)
    shares: Iterable[tuple[str, float]] = ((word, weight / best[0][1]) for word, weight in best)
    return " ".join(
        f"{word}:{round(share * 100)}" for word, share in shares if share >= _LEAST_SHARE
    ).encode()
