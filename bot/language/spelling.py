"""Strings that their characters make a name: a surname with a given name here, foreign ones and others in modules of their own.

Weights are natural logarithms of probabilities; text is folded by `bot.language.script.fold`.
"""

import re
from collections import defaultdict
from dataclasses import dataclass
from functools import cache

from bot.language.dotted_names import add_dotted_names
from bot.language.kinds import Edge, Kind, lexicon
from bot.language.minority_names import add_minority_names
from bot.language.name_characters import UNSEEN, name_characters, surnames
from bot.language.transcribed_names import add_transcribed_names

_NAME = int(Kind.NAME)
_A_NAME = -3.2  # about one token in 25 of a news text is a personal name
_ONE_CHARACTER = _A_NAME - 1.9
_TWO_CHARACTERS = _A_NAME - 0.2
_FUNCTION_WORD = 4.0
_PLACE = 8.0
PLACE_ENDINGS = frozenset("省市县区镇乡村")
"""What a place is likelier to end in than a person's name."""

FUNCTION_SURNAMES = frozenset("向和都从能有由以时连问终可还后别闻官区")
_FUNCTION_ENDINGS = frozenset("将在曾已先也作就说对向同与等为和均还都则通因一以来去至及并称任之陆续的了着致")
_FIRST_HAN, _LAST_HAN = "\u3400", "\u9fff"
_LAST_OF_THREE = re.compile("[\u3400-\u9fff]{2}[郎夫雄介助子树彦]")
_THREE_CHARACTERS = _A_NAME - 4.0


@dataclass(frozen=True, slots=True)
class _Characters:
    """The weights of what names are made of.

    `only`, `first` and `last` are the characters of given names of one and of two; `compounds` the first characters of
    surnames of two.
    """

    surnames: dict[str, float]
    compounds: frozenset[str]
    only: dict[str, float]
    first: dict[str, float]
    last: dict[str, float]


def spelled_names(text: str) -> dict[int, list[Edge]]:
    """By where they begin, the strings of a folded text that may be names; listed words never are."""
    names: dict[int, list[Edge]] = defaultdict(list)
    _add_names_with_surnames(names, text)
    add_transcribed_names(names, text)
    add_minority_names(names, text)
    add_dotted_names(names, text)
    return names


def _add_names_with_surnames(names: dict[int, list[Edge]], text: str) -> None:
    weights, listed = _characters(), lexicon()
    only, first, last = weights.only, weights.first, weights.last
    for start, surname in _surnames_in(text):
        size = len(surname)
        weight, given = weights.surnames[surname], text[start + size : start + size + 2]
        if not given or not _FIRST_HAN <= given[0] <= _LAST_HAN:
            continue
        one = given[0]
        if size > 1 and one in PLACE_ENDINGS:  # 石井|镇
            continue
        if surname + one not in listed:
            names[start].append((size + 1, _NAME, _ONE_CHARACTER + weight + only.get(one, UNSEEN)))
        if one != given and _FIRST_HAN <= given[1] <= _LAST_HAN and surname + given not in listed:
            characters = first.get(one, UNSEEN) + last.get(given[1], UNSEEN)
            names[start].append((size + 2, _NAME, _TWO_CHARACTERS + weight + characters))
        if size > 1 and _LAST_OF_THREE.match(text, start + size):  # 桥本龙太郎
            names[start].append((size + 3, _NAME, _THREE_CHARACTERS + 2 * weight))


def _surnames_in(text: str) -> list[tuple[int, str]]:
    known, compounds = _characters().surnames, _characters().compounds
    single = [(start, character) for start, character in enumerate(text) if character in known]
    begun = [start for start, character in enumerate(text) if character in compounds]
    return single + [(start, text[start : start + 2]) for start in begun if text[start : start + 2] in known]


@cache
def _characters() -> _Characters:
    learned = name_characters()
    return _Characters(
        surnames={
            surname: weight - _FUNCTION_WORD * (surname in FUNCTION_SURNAMES)
            for surname, weight in surnames().items()
        },
        compounds=frozenset(surname[0] for surname in surnames() if len(surname) > 1),
        only=_ending(learned.only),
        first=learned.first,
        last=_ending(learned.last),
    )


def _ending(weights: dict[str, float]) -> dict[str, float]:
    """The weights of characters as the last ones of names, where words and places often end instead."""
    penalties = dict.fromkeys(_FUNCTION_ENDINGS, _FUNCTION_WORD) | dict.fromkeys(PLACE_ENDINGS, _PLACE)
    return weights | {c: weights.get(c, UNSEEN) - penalty for c, penalty in penalties.items()}
