"""Strings that their characters make a name: a surname with a given name, or the syllables of a foreign one.

Weights are natural logarithms of probabilities; text is folded by `bot.language.script.fold`.
"""

import math
import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise

from bot.language.kinds import Edge, Kind, lexicon
from bot.language.name_characters import UNSEEN, name_characters, surnames

MIDDLE_DOTS = "·•・‧∙⋅"
LONGEST_FOREIGN = 8
_NAME = int(Kind.NAME)
_A_NAME = -3.2  # about one token in 25 of a news text is a personal name
_ONE_CHARACTER = _A_NAME - 1.9
_TWO_CHARACTERS = _A_NAME - 0.2
_FUNCTION_WORD = 4.0
_PLACE = 8.0
_PLACE_ENDINGS = frozenset("省市县区镇乡村")
_FUNCTION_SURNAMES = frozenset("向和都从能有由以时连问终可还后别闻官")
_FUNCTION_ENDINGS = frozenset("将在曾已先也作就说对向同与等为和均还都则通因一以来去至及并称任之陆续")
_A_TRANSCRIPTION = -8.0
_RUN_OF_SYLLABLES = 1.1  # each makes another likelier
_DOT = 8.0  # hardly anything but a name has a middle dot
_DOTTED_SYLLABLE = -5.5
_NO_TRANSCRIPTION_BEGINS_WITH = frozenset("们同和与对向在由等从及曾多当让给")
_NO_TRANSCRIPTION_ENDS_IN = frozenset("称则将当天曾都也说和同向对在与及")
_FIRST_HAN, _LAST_HAN = "\u3400", "\u9fff"
_HAN = f"[{_FIRST_HAN}-{_LAST_HAN}]"
_DOTTED = re.compile(rf"{_HAN}{{1,8}}(?:[{MIDDLE_DOTS}]{_HAN}{{1,8}}){{1,4}}")


@dataclass(frozen=True, slots=True)
class _Characters:
    """The weights of what names are made of.

    `only`, `first` and `last` are the characters of given names of one and of two, `foreign` those of transcribed
    names; `compounds` are the first characters of surnames of two; `no_foreign_names` are words spelled like one.
    """

    surnames: dict[str, float]
    compounds: frozenset[str]
    only: dict[str, float]
    first: dict[str, float]
    last: dict[str, float]
    foreign: dict[str, float]
    no_foreign_names: frozenset[str]


def spelled_names(text: str) -> dict[int, list[Edge]]:
    """By where they begin, the strings of a folded text that may be names; listed words never are."""
    names: dict[int, list[Edge]] = defaultdict(list)
    _add_names_with_surnames(names, text)
    _add_transcribed_names(names, text)
    if any(dot in text for dot in MIDDLE_DOTS):
        _add_dotted_names(names, text)
    return names


def transcription_weight(letters: Sequence[str], least: float = -math.inf) -> float:
    """The weight of a foreign name without its middle dots, where no known syllable weighs less than `least`."""
    foreign = _characters().foreign
    syllables = [max(foreign[c], least) if c in foreign else UNSEEN for c in letters]
    return _A_TRANSCRIPTION + sum(syllables) + _RUN_OF_SYLLABLES * len(syllables)


def may_be_transcribed(name: Sequence[str]) -> bool:
    """Whether a foreign name may begin and end like this."""
    return name[0] not in _NO_TRANSCRIPTION_BEGINS_WITH and name[-1] not in _NO_TRANSCRIPTION_ENDS_IN


def _add_names_with_surnames(names: dict[int, list[Edge]], text: str) -> None:
    weights, listed = _characters(), lexicon()
    only, first, last = weights.only, weights.first, weights.last
    for start, surname in _surnames_in(text):
        size = len(surname)
        weight, given = weights.surnames[surname], text[start + size : start + size + 2]
        if not given or not _FIRST_HAN <= given[0] <= _LAST_HAN:
            continue
        one = given[0]
        if surname + one not in listed:
            names[start].append((size + 1, _NAME, _ONE_CHARACTER + weight + only.get(one, UNSEEN)))
        if one != given and _FIRST_HAN <= given[1] <= _LAST_HAN and surname + given not in listed:
            characters = first.get(one, UNSEEN) + last.get(given[1], UNSEEN)
            names[start].append((size + 2, _NAME, _TWO_CHARACTERS + weight + characters))


def _surnames_in(text: str) -> list[tuple[int, str]]:
    known, compounds = _characters().surnames, _characters().compounds
    single = [(start, character) for start, character in enumerate(text) if character in known]
    begun = [start for start, character in enumerate(text) if character in compounds]
    return single + [(start, text[start : start + 2]) for start in begun if text[start : start + 2] in known]


def _add_transcribed_names(names: dict[int, list[Edge]], text: str) -> None:
    foreign, no_names = _characters().foreign, _characters().no_foreign_names
    for start, (first, second) in enumerate(pairwise(text)):
        if (
            second not in foreign
            or first in _NO_TRANSCRIPTION_BEGINS_WITH
            or not _FIRST_HAN <= first <= _LAST_HAN
        ):
            continue
        syllables = foreign.get(first, UNSEEN)
        for length, last in enumerate(text[start + 1 : start + LONGEST_FOREIGN], 2):
            if last not in foreign:
                break
            syllables += foreign[last]
            if last not in _NO_TRANSCRIPTION_ENDS_IN and text[start : start + length] not in no_names:
                names[start].append(
                    (length, _NAME, _A_TRANSCRIPTION + syllables + _RUN_OF_SYLLABLES * length)
                )


def _add_dotted_names(names: dict[int, list[Edge]], text: str) -> None:
    for start in range(len(text)):
        if match := _DOTTED.match(text, start):
            name = match[0]
            last_dot = max(name.rfind(dot) for dot in MIDDLE_DOTS)
            for length in range(last_dot + 2, len(name) + 1):
                letters = [character for character in name[:length] if character not in MIDDLE_DOTS]
                if may_be_transcribed(letters):
                    weight = transcription_weight(letters, _DOTTED_SYLLABLE) + _DOT
                    names[start].append((length, _NAME, weight))


@cache
def _characters() -> _Characters:
    learned = name_characters()
    return _Characters(
        surnames={
            surname: weight - _FUNCTION_WORD * (surname in _FUNCTION_SURNAMES)
            for surname, weight in surnames().items()
        },
        compounds=frozenset(surname[0] for surname in surnames() if len(surname) > 1),
        only=_ending(learned.only),
        first=learned.first,
        last=_ending(learned.last),
        foreign=learned.foreign,
        no_foreign_names=frozenset(learned.spelled_like_foreign).union(lexicon()),
    )


def _ending(weights: dict[str, float]) -> dict[str, float]:
    """The weights of characters as the last ones of names, where words and places often end instead."""
    penalties = dict.fromkeys(_FUNCTION_ENDINGS, _FUNCTION_WORD) | dict.fromkeys(_PLACE_ENDINGS, _PLACE)
    return weights | {c: weights.get(c, UNSEEN) - penalty for c, penalty in penalties.items()}
