"""Places of the world and of China, and the other names that they have: CC-CEDICT's, the countries, and what ends as places do.

jieba's own tag for places is on 城市, 上市 and 美丽 as well: good enough to find what may be one, not to doubt an answer for
lack of it.
"""

import gzip
import hashlib
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import cache, lru_cache
from pathlib import Path
from typing import NamedTuple

import marisa_trie

from bot.language.cache import kept
from bot.language.dictionary import dictionary
from bot.language.divisions import countries, has_level
from bot.language.glosses import dictionary_path
from bot.language.lexicons import read_lexicon
from bot.language.script import fold
from bot.language.words import is_han

_ENTRY = re.compile(r"\S+ (\S+) \[([A-Z][^]]*)\] /(.*)/")
_IS_PLACE = re.compile(
    r"\b(?:cit(?:y|ies)|county|district|province|prefecture|town(?:ship)?|capital|region|river|lake|islands?|mountains?|sea|ocean"
    r"|peninsula|state|republic|municipality|village|strait|desert|continent|kingdom|country|territory|port|banner|league|plateau|bay)\b",
    re.IGNORECASE,
)
_NAME = re.compile(r"(?:\([\w, ]+\) )?(?:abbr\. for [^,]*, )?(?:the )?([A-Z][\w'’. -]+)")
_ENDINGS = tuple("省市县区镇乡村州旗盟")
_NO_DIVISIONS = tuple("小镇 小区 园区 景区 校区 厂区 片区 街区 展区".split())
_NOT_IN_NAMES = frozenset("各全本该每某两几哪这那个的是在和归管当")
_OWN_NAMES = frozenset({"中国", "中华人民共和国"})
_OWN_COUNTRY = _OWN_NAMES | {"我国", "全国"}
_COMMON = 500
"""小康 and 和平 are counties, too; what is neither said to be a place nor a city (大连) and occurs so often in jieba's texts
rarely means one."""

_NOUNS = frozenset(
    "戈壁 湖滨 满城 温泉 水里 修水 开江 断桥 造桥 花坛 台前 湖内 池上 安居 爱民 合水 后里 新建".split()
)
"""Places whose names are common words or phrases as well, by themselves: 满城找妈妈, 给小区修水, 温泉小镇, 八点造桥."""

_COUNTRIES = (*read_lexicon("countries.txt"), *read_lexicon("provinces.txt"))
_STATES = ("国", "王朝")
_LONGEST = 8


def named_places(words: Iterable[str]) -> list[str]:
    """Which of some folded words are the names of places, but for that of the country itself."""
    return [word for word in words if word not in _OWN_COUNTRY and is_place(word)]


@lru_cache(maxsize=20_000)
def is_place(word: str) -> bool:
    """Whether a folded word is the name of a place: 枣庄, 巴西, or 柳林县 that no dictionary has."""
    if len(word) < 2 or not word.isprintable() or word in _NOUNS:
        return False
    _, frequency, tag = dictionary().entry(word)
    if word in _places():
        return tag == "ns" or frequency < _COMMON or word.endswith(_ENDINGS) or has_level(word, "市")
    return not tag and len(word) > 2 and word.endswith(_ENDINGS) and _has_name(word)


def is_country(word: str) -> bool:
    """Whether a folded word is the name of a country, of today or of old: 纽西兰 for 新西兰, 中国, 魏国, 罗马帝国."""
    is_foreign = is_foreign_country(word)
    return is_foreign or word in _OWN_NAMES or (word.endswith(_STATES) and is_place(word))


@cache
def former_states() -> frozenset[str]:
    """States and peoples of old, folded."""
    return frozenset(word for line in read_lexicon("former_states.txt") for word in line.split())


def is_foreign_country(word: str) -> bool:
    """Whether a folded word is one of the countries of the world but this, by any of its names."""
    return not countries().isdisjoint([word, *other_names(word)])


def is_listed(word: str) -> bool:
    """Whether a folded word is a place of a list, and not only looks like one."""
    return word.isprintable() and word in _places()


@lru_cache(maxsize=20_000)
def other_names(word: str) -> tuple[str, ...]:
    """The other names of a place, folded: 俄罗斯 for 俄国, 得州 for 德州."""
    found = _places().get(word) if word.isprintable() else None
    return tuple(found[0].decode().split()) if found else ()


def said_otherwise(place: str) -> list[str]:
    """What tells that something is in a place without naming it: 人民大会堂 for 北京."""
    return _said_otherwise().get(place, [])


@cache
def _said_otherwise() -> dict[str, list[str]]:
    return {place: words for place, *words in map(str.split, read_lexicon("places_otherwise.txt"))}


def _has_name(word: str) -> bool:
    """Whether what stands before the ending may be a name: 石岭 in 石岭镇, not 各 in 各乡镇, nor 康养小 in 康养小镇."""
    may_be = is_han(word) and not set(word).intersection(_NOT_IN_NAMES) and word[-2] not in _ENDINGS
    return may_be and not word.endswith(_NO_DIVISIONS)


@cache
def _places() -> marisa_trie.BytesTrie:
    path = dictionary_path()
    status = path.stat()
    source = Path(__file__).read_text("utf-8")
    features = f"{path} {status.st_size} {status.st_mtime_ns} {source} {_COUNTRIES}"
    content = kept(f"places-{hashlib.sha256(features.encode()).hexdigest()[:16]}", _compiled)
    return marisa_trie.BytesTrie().frombytes(content)


def _compiled() -> bytes:
    countries = {word for line in _COUNTRIES for word in line.split()}
    in_english = dict(_entries())
    known = {name.name for word, name in in_english.items() if word in countries}
    names = {
        word: name.name
        for word, name in in_english.items()
        if name.is_place or word in countries or name.name in known
    }
    same: defaultdict[str, set[str]] = defaultdict(set)
    for word, name in names.items():
        same[name].add(word)
    others = {word: sorted(same[name] - {word}) for word, name in names.items()} | {
        word: [] for word in countries - names.keys()
    }
    return bytes(
        marisa_trie.BytesTrie([(word, " ".join(found).encode()) for word, found in others.items()]).tobytes()
    )


class _Name(NamedTuple):
    """What a proper name is in English, and whether that is said to be a place."""

    name: str
    is_place: bool


def _entries() -> Iterator[tuple[str, _Name]]:
    with gzip.open(dictionary_path(), "rt", encoding="utf-8") as lines:
        for line in lines:
            match = _ENTRY.match(line)
            if match and 1 < len(match[1]) <= _LONGEST and (name := _NAME.match(match[3])):
                yield (
                    fold(match[1]),
                    _Name(name[1].split("/")[0].strip(), _IS_PLACE.search(match[3]) is not None),
                )
