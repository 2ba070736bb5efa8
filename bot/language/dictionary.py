"""jieba's dictionary, opened in a blink: words, frequencies and parts of speech in a trie and two flat arrays.

jieba itself makes half a million entries of a Python dict from it, which takes most of a second.
"""

import hashlib
import struct
from array import array
from collections.abc import Iterator
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import NamedTuple

import marisa_trie

from bot.language.cache import kept

_FORMAT = 1  # of the bytes that `_compiled` makes
_HEADER = struct.Struct("=QII")  # total, how many words, bytes of the list of tags
_LONGEST = 16


class Entry(NamedTuple):
    """A line of the dictionary."""

    word: str
    frequency: int
    tag: str


class Dictionary:
    """Words with their frequencies and parts of speech (jieba's tags: n, v, nr …); lookups are exact."""

    def __init__(self, compiled: bytes) -> None:
        self.total, size, tags = _HEADER.unpack_from(compiled)
        frequencies = _HEADER.size + tags
        codes = frequencies + size * array("I").itemsize
        self._tags = compiled[_HEADER.size : frequencies].decode().split()
        self._frequencies = memoryview(compiled)[frequencies:codes].cast("I")
        self._codes = compiled[codes : codes + size]
        self._trie = marisa_trie.Trie().frombytes(compiled[codes + size :])

    def frequency(self, word: str) -> int:
        """How often a word was counted among `total`; 0 for what is no word."""
        identifier = self._identifier(word)
        return 0 if identifier is None else self._frequencies[identifier]

    def tag(self, word: str) -> str:
        """The part of speech of a word; an empty string for what is no word."""
        identifier = self._identifier(word)
        return "" if identifier is None else self._tags[self._codes[identifier]]

    def entry(self, word: str) -> Entry:
        """The line of a word; frequency 0 and an empty tag for what is no word."""
        identifier = self._identifier(word)
        if identifier is None:
            return Entry(word, 0, "")
        return Entry(word, self._frequencies[identifier], self._tags[self._codes[identifier]])

    def words_at(self, text: str, start: int) -> list[str]:
        """Every word that stands in `text` at `start`, from the shortest to the longest."""
        ahead = text[start : start + _LONGEST]
        try:
            words: list[str] = self._trie.prefixes(ahead)
        except UnicodeEncodeError as error:  # a lone surrogate, which no word has
            words = self._trie.prefixes(ahead[: error.start])
        return words

    def longest_words(self, text: str) -> list[str]:
        """The longest word that stands at each place of `text`; where there is none, the character there."""
        prefixes = self._trie.prefixes
        try:
            every = [prefixes(text[start : start + _LONGEST]) for start in range(len(text))]
        except UnicodeEncodeError:  # a lone surrogate
            every = [self.words_at(text, start) for start in range(len(text))]
        return [words[-1] if words else character for words, character in zip(every, text, strict=True)]

    def __iter__(self) -> Iterator[Entry]:
        for word, identifier in self._trie.iteritems():
            yield Entry(word, self._frequencies[identifier], self._tags[self._codes[identifier]])

    def _identifier(self, word: str) -> int | None:
        try:
            identifier: int | None = self._trie.get(word)
        except UnicodeEncodeError:
            return None
        return identifier


def dictionary_path() -> Path:
    """jieba's dict.txt: a word, its frequency and its part of speech on each line. jieba is not imported."""
    jieba = find_spec("jieba")
    if jieba is None or jieba.origin is None:
        raise ModuleNotFoundError("jieba is not installed: pip install jieba", name="jieba")
    return Path(jieba.origin).with_name("dict.txt")


@cache
def identity() -> str:
    """A name for this very dictionary: another one, or this one changed, has another name."""
    path = dictionary_path()
    status = path.stat()
    features = f"{_FORMAT} {path} {status.st_size} {status.st_mtime_ns}"
    return hashlib.sha256(features.encode()).hexdigest()[:16]


@cache
def dictionary() -> Dictionary:
    """jieba's dictionary (a few milliseconds; the first time ever, most of a second)."""
    return Dictionary(kept(f"dictionary-{identity()}", _compiled))


def _compiled() -> bytes:
    lines = [line.split(" ") for line in dictionary_path().read_text("utf-8").splitlines()]
    trie = marisa_trie.Trie(word for word, _, _ in lines)
    tags = {tag: code for code, tag in enumerate(sorted({tag for _, _, tag in lines}))}
    frequencies, codes, total = array("I", bytes(4 * len(trie))), bytearray(len(trie)), 0
    for word, count, tag in lines:
        identifier = trie[word]
        frequencies[identifier] = int(count)
        codes[identifier] = tags[tag]
        total += int(count)
    names = " ".join(tags).encode()
    header = _HEADER.pack(total, len(trie), len(names))
    return b"".join([header, names, frequencies.tobytes(), codes, trie.tobytes()])
