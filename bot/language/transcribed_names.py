"""Foreign names as Chinese transcribes them: strings of the characters that they are written with.

Weights are natural logarithms of probabilities; text is folded by `bot.language.script.fold`.
"""

import re
from collections.abc import Iterable, Sequence
from functools import cache

from bot.language.kinds import Edge, Kind, lexicon
from bot.language.name_characters import UNSEEN, name_characters

LONGEST_FOREIGN = 8
_NAME = int(Kind.NAME)
_A_TRANSCRIPTION = -8.0
RUN_OF_SYLLABLES = 1.1
"""Each character of foreign names makes another likelier."""

_NO_FOREIGN_NAME_BEGINS_WITH = frozenset("们同和与对向在由等从及曾多当让给为")
_NO_FOREIGN_NAME_ENDS_IN = frozenset("称则将当天曾都也说和同向对在与及亲派因")
_FIRST_HAN, _LAST_HAN = "\u3400", "\u9fff"


def add_transcribed_names(names: dict[int, list[Edge]], text: str) -> None:
    """Add the strings whose characters, from the second on, are all of foreign names."""
    foreign, no_names = name_characters().foreign, _no_names()
    for run in _syllables().finditer(text):
        first_start, run_end = run.span()
        for start in range(max(first_start - 1, 0), run_end - 1):
            first = text[start]
            if first in _NO_FOREIGN_NAME_BEGINS_WITH or not _FIRST_HAN <= first <= _LAST_HAN:
                continue
            syllables = foreign.get(first, UNSEEN)
            for end in range(start + 2, min(start + LONGEST_FOREIGN, run_end) + 1):
                last = text[end - 1]
                syllables += foreign[last]
                if last not in _NO_FOREIGN_NAME_ENDS_IN and text[start:end] not in no_names:
                    length = end - start
                    weight = _A_TRANSCRIPTION + syllables + RUN_OF_SYLLABLES * length
                    names[start].append((length, _NAME, weight))


def transcription_weight(letters: Iterable[str]) -> float:
    """The weight of a foreign name."""
    foreign = name_characters().foreign
    return weight_of_syllables([foreign.get(c, UNSEEN) for c in letters])


def weight_of_syllables(syllables: Sequence[float]) -> float:
    """The weight of a foreign name whose characters have these weights."""
    return _A_TRANSCRIPTION + sum(syllables) + RUN_OF_SYLLABLES * len(syllables)


def may_be_transcribed(name: str) -> bool:
    """Whether a foreign name may begin and end like this."""
    return may_begin(name[0]) and may_end(name[-1])


def may_begin(character: str) -> bool:
    """Whether a foreign name may begin with a character; 们 ends a word before it."""
    return character not in _NO_FOREIGN_NAME_BEGINS_WITH


def may_end(character: str) -> bool:
    """Whether a foreign name may end in a character; 称 begins what is said."""
    return character not in _NO_FOREIGN_NAME_ENDS_IN


@cache
def _syllables() -> re.Pattern[str]:
    return re.compile(f"[{re.escape(''.join(name_characters().foreign))}]+")


@cache
def _no_names() -> frozenset[str]:
    """Words that are spelled like foreign names."""
    return frozenset(name_characters().spelled_like_foreign).union(lexicon())
