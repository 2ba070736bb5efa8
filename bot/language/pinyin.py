"""Han characters and Latin letters by their sound: Hanyu Pinyin without tones, spaces or capitals.

ü is spelled u, for people type lü as lv, lu and lyu. Readings are pypinyin's (MIT). Its data are read without
importing it, which would take a fifth of a second.
"""

import hashlib
import json
import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterator
from functools import cache, lru_cache
from importlib.util import find_spec
from itertools import islice, product
from math import prod
from pathlib import Path

import marisa_trie

from bot.language.cache import kept
from bot.language.lexicons import read_lexicon

MOST_SPELLINGS = 32
_FORMAT = 1  # of the bytes that `_compiled` makes
_LONGEST_SYLLABLE = 6
_LONGEST_WORD = 30
_MOST_SYLLABLES = 6
_WELL_ATTESTED = 20
_SPELLED_U = re.compile(r"(?<=[lnjqxy])(?:v|u:)|(?<=l)yu|(?<=\bn)yu|(?<=[ng]n)yu")  # but 番禺 is panyu
_BETWEEN_SYLLABLES = re.compile(r"[\s'’ʼ·-]+|(?<=[a-z:])[0-5]")


@lru_cache(maxsize=20_000)
def readings(character: str) -> tuple[str, ...]:
    """The syllables that a Simplified or Traditional character is read as, commonest first; none for others."""
    found = _readings().get(character) if character.isalnum() else None
    return tuple(found[0].decode().split()) if found else ()


@lru_cache(maxsize=50_000)
def spellings(han: str) -> frozenset[str]:
    """All spellings of a short string of Han characters: 泷泊 is longbo, shuangbo, longpo and shuangpo.

    At most 32, for which rare readings are left out; none for what has other characters in it.
    """
    return combinations([readings(character) for character in han])


def combinations(syllables: list[tuple[str, ...]]) -> frozenset[str]:
    """Every way to choose one of each, joined; at most 32, for which the last ones of the longest are left out."""
    choices = list(syllables)
    while prod(map(len, choices)) > MOST_SPELLINGS:
        longest = max(range(len(choices)), key=lambda number: len(choices[number]))
        choices[longest] = choices[longest][:-1]
    return frozenset(map("".join, product(*choices))) if choices else frozenset()


@cache
def syllables() -> frozenset[str]:
    """Every syllable, ü spelled u."""
    return frozenset(" ".join(read_lexicon("pinyin_syllables.txt")).split())


@lru_cache(maxsize=20_000)
def letters(latin: str) -> str:
    """What is typed, in plain letters of lower case with nothing between them: Lǚ'an and lv3 an1 are luan.

    Anything else that is no letter stays.
    """
    return "".join(_parts(latin))


def splits(latin: str) -> tuple[tuple[str, ...], ...]:
    """The ways to read a word as up to six syllables: xian is (xian) and (xi, an), xi'an is but the latter.

    The ones with the longest syllables come first; at most 32.
    """
    ways = [_splits(part) for part in _parts(latin)]
    chosen = islice(product(*ways), MOST_SPELLINGS)
    joined = (tuple(syllable for part in way for syllable in part) for way in chosen)
    return tuple(way for way in joined if 0 < len(way) <= _MOST_SYLLABLES)


def _parts(latin: str) -> list[str]:
    plain = latin.lower()
    if not plain.isascii():
        decomposed = unicodedata.normalize("NFKD", plain)
        plain = "".join(character for character in decomposed if unicodedata.category(character) != "Mn")
    return [_SPELLED_U.sub("u", part) for part in _BETWEEN_SYLLABLES.split(plain) if part]


@lru_cache(maxsize=50_000)
def _splits(part: str) -> tuple[tuple[str, ...], ...]:
    return tuple(_ways(part, _MOST_SYLLABLES)) if len(part) <= _LONGEST_WORD else ()


def _ways(part: str, most: int) -> Iterator[tuple[str, ...]]:
    """The ways to read a part without an apostrophe, where only the first syllable may be a vowel alone."""
    for end in range(min(len(part), _LONGEST_SYLLABLE), 0, -1):
        if part[:end] not in syllables():
            continue
        if end == len(part):
            yield (part,)
        elif most > 1:
            rests = _ways(part[end:], most - 1)
            yield from ((part[:end], *rest) for rest in rests if len(rest[0]) > 1)


def _data_path() -> Path:
    package = find_spec("pypinyin")
    if package is None or package.origin is None:
        raise ModuleNotFoundError("pypinyin is not installed: pip install pypinyin", name="pypinyin")
    return Path(package.origin).parent


@cache
def _readings() -> marisa_trie.BytesTrie:
    path = _data_path()
    status = (path / "pinyin_dict.json").stat()
    features = f"{_FORMAT} {path} {status.st_size} {status.st_mtime_ns}"
    name = f"pinyin-{hashlib.sha256(features.encode()).hexdigest()[:16]}"
    return marisa_trie.BytesTrie().frombytes(kept(name, _compiled))


def _compiled() -> bytes:
    """A trie from characters to their syllables, from pypinyin's tables of characters and of phrases."""
    characters: dict[str, str] = json.loads((_data_path() / "pinyin_dict.json").read_text("utf-8"))
    attested = _attested()
    return bytes(
        marisa_trie.BytesTrie(
            (character, " ".join(_in_use(listed, attested[character])).encode())
            for character, listed in ((chr(int(point)), listed) for point, listed in characters.items())
        ).tobytes()
    )


def _attested() -> dict[str, Counter[str]]:
    """How often each character is read as what in phrases."""
    phrases: dict[str, list[list[str]]] = json.loads((_data_path() / "phrases_dict.json").read_text("utf-8"))
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    for phrase, syllables_of in phrases.items():
        for character, (syllable, *_) in zip(phrase, syllables_of, strict=False):
            counts[character][letters(syllable)] += 1
    return counts


def _in_use(listed: str, attested: Counter[str]) -> list[str]:
    """Readings, commonest first, without those of which a well-attested character has no phrase at all."""
    every = dict.fromkeys([*map(letters, listed.split(",")), *attested])
    used = [syllable for syllable in every if attested[syllable] or attested.total() < _WELL_ATTESTED]
    return sorted(used, key=lambda syllable: -attested[syllable])
