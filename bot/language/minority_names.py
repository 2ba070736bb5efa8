"""Names of Tibetans, Mongols, Uyghurs and Kazakhs, which are written with Chinese characters and have no surname.

Weights are natural logarithms of probabilities; text is folded by `bot.language.script.fold`.
"""

import re
from collections import defaultdict
from functools import cache

from bot.language.kinds import Edge, Kind
from bot.language.lexicons import read_lexicon
from bot.language.name_characters import name_characters
from bot.language.transcribed_names import RUN_OF_SYLLABLES, may_begin, may_end

_NAME = int(Kind.NAME)
_ONE_NAME = -19.0
_TWO_NAMES = -18.0
_MOST_SYLLABLES = 3
_AFTER_A_NAME = frozenset("江汗")


def add_minority_names(names: dict[int, list[Edge]], text: str) -> None:
    """Add 扎西, 格桑|顿珠, 图尔荪|江, and with unlisted syllables 嘎玛|泽登 and 色音|毕力格."""
    known = minority_names()
    for beginning in _beginning().finditer(text):
        start = beginning.start()
        for name in known[text[start]]:
            if text.startswith(name, start):
                end = start + len(name)
                names[start].append((len(name), _NAME, _ONE_NAME))
                following = text[end : end + 1]
                if following in _AFTER_A_NAME:
                    names[start].append((len(name) + 1, _NAME, _TWO_NAMES))
                for second in known.get(following, ()):
                    if text.startswith(second, end):
                        names[start].append((len(name) + len(second), _NAME, _TWO_NAMES))
                _add_syllables_beside(names, text, start, end)


def _add_syllables_beside(names: dict[int, list[Edge]], text: str, start: int, end: int) -> None:
    """Add the listed name from `start` to `end` with some syllables after it, and with some before it."""
    foreign, weight = name_characters().foreign, _ONE_NAME
    for length, syllable in enumerate(text[end : end + _MOST_SYLLABLES], 1):
        if syllable not in foreign:
            break
        weight += foreign[syllable] + RUN_OF_SYLLABLES
        if may_end(syllable):
            names[start].append((end - start + length, _NAME, weight))
    weight = _ONE_NAME
    for first in range(start - 1, max(start - _MOST_SYLLABLES, 0) - 1, -1):
        if text[first] not in foreign:
            break
        weight += foreign[text[first]] + RUN_OF_SYLLABLES
        if may_begin(text[first]):
            names[first].append((end - first, _NAME, weight))


@cache
def _beginning() -> re.Pattern[str]:
    """The first character of a listed name of a minority, if the second follows."""
    every = [name for names in minority_names().values() for name in names]
    first, second = ("".join({name[at] for name in every}) for at in (0, 1))
    return re.compile(f"[{first}](?=[{second}])")


@cache
def minority_names() -> dict[str, list[str]]:
    """Given names of minorities by the character that they begin with."""
    names = defaultdict(list)
    for line in read_lexicon("minority_names.txt"):
        for name in line.split():
            names[name[0]].append(name)
    return dict(names)


def is_minority_name(name: str) -> bool:
    """Whether a folded string is a listed name of a minority, or two of them."""
    names: dict[int, list[Edge]] = defaultdict(list)
    add_minority_names(names, name)
    return any(length == len(name) for length, _, _ in names[0])
