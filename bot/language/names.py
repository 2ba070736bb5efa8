"""Names of people and places in Han characters by their sound, to meet the same names in Latin letters.

Keys are what `bot.language.pinyin` makes of a name: letters without tones, spaces or capitals. Two spellings are of one
name where they have a key in common; homophones always do.
"""

import re
from functools import cache, lru_cache
from itertools import zip_longest
from string import capwords

from bot.language.lexicons import read_lexicon
from bot.language.name_characters import surnames
from bot.language.pinyin import combinations, letters, readings, spellings, splits
from bot.model import Span

_PLACE_ENDING = re.compile(
    "(?<=..)(?:自治[区州县旗]|经济开发区|开发区|高新区|新区|街道|社区|[省市县区镇乡村州旗盟])$"
)
_HAN = re.compile("[\u3007\u3400-\u9fff]+")
_SIZES = (2, 3, 4)


@lru_cache(maxsize=20_000)
def as_written(name: str) -> str:
    """A folded name as it is written: Wang Fang, 王芳."""
    return capwords(name) if name.isascii() else name


def spellings_of_name(name: str) -> frozenset[str]:
    """The keys of a person's folded name, in Han characters or in Latin letters."""
    return combinations(readings_of_name(name)) or frozenset({letters(name)} - {""})


def readings_of_name(name: str) -> list[tuple[str, ...]]:
    """What each Han character of a person's folded name may be read as, commonest first.

    Surnames have readings of their own: 单 is shan first, and 万俟 moqi. Middle dots and the like are left out.
    """
    han = "".join(character for character in name if readings(character))
    surname = han[:2] if han[:2] in surnames() and len(han) > 2 else han[:1]
    own = _readings_of_surnames().get(surname, ((),) * len(surname))
    return [
        tuple(dict.fromkeys([*first, *readings(character)]))
        for character, first in zip_longest(han, own, fillvalue=())
    ]


@lru_cache(maxsize=20_000)
def spellings_of_place(name: str) -> frozenset[str]:
    """The keys of a folded place, with what it ends in and without: 泷泊镇 is longbozhen and longbo."""
    bare = _PLACE_ENDING.sub("", name)
    own = (spelling for place, spelling in _readings_of_places() if place in (name, bare))
    return spellings(name) | spellings(bare) | frozenset(own)


def keys_in_han(folded: str) -> dict[str, Span]:
    """The keys of all stretches of two to four Han characters in a short folded text, such as a question, with one place each.

    Hardly one of them is a name; they are for looking up what texts in Latin letters name: 泷泊 where one has Longbo.
    """
    found: dict[str, Span] = {}
    for run in _HAN.finditer(folded):
        for size in _SIZES:
            for start in range(run.start(), run.end() - size + 1):
                stretch = folded[start : start + size]
                for key in spellings(stretch) | spellings_of_name(stretch):
                    found[key] = Span(start, start + size)
    return found


def is_spelled_in(name: str, folded: str) -> bool:
    """Whether a folded text has a name of several words in Latin letters, in either order, or Han characters read so."""
    first, *others = name.split()
    keys = {letters(name), letters("".join([*others, first]))}
    spelled = letters(folded)
    return any(key in spelled for key in keys) or not keys.isdisjoint(keys_in_han(folded))


@cache
def surname_keys() -> frozenset[str]:
    """The spellings of surnames that are read in their own way, and of those of two characters."""
    own = {surname: combinations(list(read)) for surname, read in _readings_of_surnames().items()}
    compound = {name: spellings(name) for name in surnames() if len(name) > 1}
    return frozenset().union(*(compound | own).values())


@cache
def _readings_of_places() -> list[tuple[str, str]]:
    return [(place, spelling) for place, spelling in map(str.split, read_lexicon("place_readings.txt"))]


@cache
def _readings_of_surnames() -> dict[str, tuple[tuple[str, ...], ...]]:
    """For each surname that is read in its own way the readings of each of its characters."""
    lines = [line.split() for line in read_lexicon("surname_readings.txt")]
    return {
        surname: tuple(
            zip(*(way for word in read for way in splits(word) if len(way) == len(surname)), strict=True)
        )
        for surname, *read in lines
    }
