"""Chinese names of people and places in Latin letters: Wang Fang, wangfang, Wáng Fāng and Fang Wang."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import pairwise

from bot.language.lexicons import read_lexicon
from bot.language.names import surname_keys
from bot.language.pinyin import letters, splits
from bot.language.stopwords import FUNCTION_WORDS

_LETTER = r"[A-Za-z\u00c0-\u024f\u0300-\u036f\u1e00-\u1eff]"
_WORD = re.compile(rf"{_LETTER}+(?:[0-5](?![0-9])|['’ʼ-](?={_LETTER})|{_LETTER}+)*")
_GAP = re.compile(r"[ \t\u00a0\u3000]{1,3}")
_MOST_WORDS = 4
_MOST_GIVEN = 2
_SHORTEST_PLACE = 4
_FEWEST_IF_CLEAR = 3
_ALL_THERE_IS = 2
_COMMON_SURNAME = "he"  # 何, 贺: commoner before a given name than the pronoun
_PLACES = frozenset(
    "hongkong beijing shanghai tianjin hebei shanxi jilin jiangsu zhejiang anhui fujian jiangxi shandong henan hubei hunan"
    " guangdong hainan guizhou yunnan shaanxi gansu qinghai ningxia nanjing wuhan jinan xian suzhou".split()
)
_PLACES_WRITTEN_APART = frozenset("hongkong henan shanxi shandong hubei hunan".split())


@dataclass(frozen=True, slots=True)
class LatinName:
    """What may be a Chinese name in pinyin, from `start` to `end` of a text (code points).

    `keys` are its spellings, with the surname first; two where either word may be the surname. It `is_capitalised` where
    several words are written as names are and none is English; `is_clear` if it has more syllables than most places, too.
    """

    start: int
    end: int
    keys: frozenset[str]
    is_clear: bool
    is_capitalised: bool = False


@dataclass(frozen=True, slots=True)
class _Reading:
    """A word as syllables of pinyin: its key, and the fewest and the most syllables, 0 where it cannot be read."""

    key: str
    fewest: int
    most: int
    is_english: bool
    is_capital: bool
    is_whole_name: bool

    @property
    def weight(self) -> int:
        """How much it looks like part of a name."""
        if not self.is_english:
            return min(self.fewest, _MOST_GIVEN)
        if self.is_capital:
            return 0
        return -2 if self.key in FUNCTION_WORDS and self.key != _COMMON_SURNAME else -1


@dataclass(frozen=True, slots=True)
class _Word:
    start: int
    end: int
    reading: _Reading


def names_in_latin(text: str) -> list[LatinName]:
    """The stretches of a text that may be Chinese names in pinyin, in order, never overlapping.

    A word of its own (wangfang) must be a surname with one or two more syllables, and no English word.
    """
    taken: list[LatinName] = []
    for _, name in sorted(_candidates(text), key=lambda weighed: (-weighed[0], weighed[1].start)):
        if all(name.end <= other.start or other.end <= name.start for other in taken):
            taken.append(name)
    return sorted(taken, key=lambda name: name.start)


def place_keys(text: str) -> frozenset[str]:
    """The keys of words that may be Chinese places in pinyin: of two and more syllables, and no English words.

    Two words with capitals that stand side by side are also taken together: Zao Zhuang.
    """
    keys: set[str] = set()
    for run in _runs(text, _words(text)):
        keys.update(word.reading.key for word in run if _may_be_place(word.reading))
        keys.update(
            first.reading.key + second.reading.key
            for first, second in pairwise(run)
            if first.reading.is_capital and second.reading.is_capital
        )
    return frozenset(keys)


def _may_be_place(reading: _Reading) -> bool:
    return reading.most > 1 and not reading.is_english and len(reading.key) >= _SHORTEST_PLACE


def _words(text: str) -> list[_Word]:
    return [_Word(*found.span(), _read(found[0])) for found in _WORD.finditer(text)]


@lru_cache(maxsize=50_000)
def _read(word: str) -> _Reading:
    ways = splits(word)
    sizes = [len(way) for way in ways] or [0]
    is_english = all(part in _english() for part in word.lower().split("-"))
    is_whole_name = not is_english and any(map(_has_surname, ways))
    return _Reading(letters(word), min(sizes), max(sizes), is_english, word[0].isupper(), is_whole_name)


def _has_surname(way: tuple[str, ...]) -> bool:
    return any("".join(way[:size]) in _surnames() and 1 <= len(way) - size <= _MOST_GIVEN for size in (1, 2))


def _candidates(text: str) -> Iterator[tuple[int, LatinName]]:
    """What may be a name, with its weight."""
    words = _words(text)
    for run in _runs(text, words):
        for start in range(len(run)):
            for end in range(start + 1, min(start + _MOST_WORDS, len(run)) + 1):
                stretch = run[start:end]
                keys = _keys(stretch)
                weight = _weight(stretch, words)
                if keys and weight >= 0:
                    yield (
                        weight,
                        LatinName(
                            stretch[0].start,
                            stretch[-1].end,
                            keys,
                            _is_clear(stretch),
                            _is_capitalised(stretch),
                        ),
                    )


def _is_clear(stretch: list[_Word]) -> bool:
    return _is_capitalised(stretch) and sum(word.reading.fewest for word in stretch) >= _FEWEST_IF_CLEAR


def _is_capitalised(stretch: list[_Word]) -> bool:
    return len(stretch) > 1 and all(
        word.reading.is_capital and not word.reading.is_english for word in stretch
    )


def _weight(stretch: list[_Word], words: list[_Word]) -> int:
    """How likely a stretch is a name: surely where it is all that is written, less where "Can" begins a sentence."""
    if len(stretch) == 1:
        return 1
    weight = sum(word.reading.weight for word in stretch)
    if len(stretch) == len(words):
        return max(weight, 0) + _ALL_THERE_IS
    first = stretch[0].reading
    begins_sentence = stretch[0] is words[0] and first.is_english and first.key in FUNCTION_WORDS
    return weight - 2 * (begins_sentence and first.is_capital)


def _runs(text: str, words: list[_Word]) -> Iterator[list[_Word]]:
    """The stretches of words in pinyin with but spaces between them."""
    run: list[_Word] = []
    for word in words:
        if run and not (word.reading.most and _GAP.fullmatch(text, run[-1].end, word.start)):
            yield run
            run = []
        if word.reading.most:
            run.append(word)
    if run:
        yield run


def _keys(stretch: list[_Word]) -> frozenset[str]:
    if len(stretch) == 1:
        reading = stretch[0].reading
        return frozenset({reading.key} - _PLACES) if reading.is_whole_name else frozenset()
    if _joined(stretch) in _PLACES_WRITTEN_APART:
        return frozenset()
    found = set()
    for middle in range(1, len(stretch)):
        before, after = _joined(stretch[:middle]), _joined(stretch[middle:])
        if before in _surnames() and _may_be_given(stretch[middle:]):
            found.add(before + after)
        if after in _surnames() and _may_be_given(stretch[:middle]):
            found.add(after + before)
    return frozenset(found)


def _joined(stretch: list[_Word]) -> str:
    return "".join(word.reading.key for word in stretch)


def _may_be_given(stretch: list[_Word]) -> bool:
    return sum(word.reading.fewest for word in stretch) <= _MOST_GIVEN


@cache
def _english() -> frozenset[str]:
    return frozenset(" ".join(read_lexicon("english_like_pinyin.txt")).split())


@cache
def _surnames() -> frozenset[str]:
    """The surnames of most people, and all that are read in their own way or have two characters, in letters."""
    listed = " ".join(read_lexicon("pinyin_surnames.txt")).replace("-", "").split()
    return frozenset(listed) | surname_keys()
