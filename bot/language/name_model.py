"""How probable a word of jieba's dictionary is, and how probable as a personal name.

Weights are natural logarithms of probabilities; text is folded by `bot.language.script.fold`.
"""

import math
from collections.abc import Container
from dataclasses import dataclass
from functools import cache

from bot.language.dictionary import Dictionary, Entry, dictionary
from bot.language.dotted_names import MIDDLE_DOTS
from bot.language.name_characters import (
    FUNCTION_TAGS,
    PERSON_TAGS,
    TRANSCRIBING,
    UNSEEN,
    is_foreigner,
    is_person,
    name_characters,
    surnames,
)
from bot.language.transcribed_names import LONGEST_FOREIGN, may_be_transcribed, transcription_weight

_PLACE_TAGS = frozenset({"ns", "nt"})
_LONE_SURNAME = 4.0  # 李 is hardly ever a word of its own
_COMMON_SURNAME = -6.0
_PLACE_AS_PERSON = 1.8
_FOREIGNER_AS_PERSON = 1.0
_TRANSCRIBED = 0.8
_SHORT_NAME = 2
_COMMON_WORD = 1_000


@dataclass(frozen=True, slots=True)
class _Tagged:
    """The words of a dictionary that have one of some parts of speech."""

    dictionary: Dictionary
    tags: frozenset[str]

    def __contains__(self, word: object) -> bool:
        return isinstance(word, str) and self.dictionary.tag(word) in self.tags


@dataclass(frozen=True, slots=True)
class NameModel:
    """Words of jieba's dictionary, and the characters of `foreign` names with their weights."""

    total: int
    function_words: Container[str]
    places: Container[str]
    foreign: dict[str, float]

    def word(self, entry: Entry) -> float:
        """The weight of a word of the dictionary."""
        word, count, tag = entry
        weight = math.log(count / self.total)
        is_lone_surname = tag.startswith("nr") and (
            _is_common_surname(word) if len(word) == 1 else word in surnames()
        )
        return weight - _LONE_SURNAME if is_lone_surname else weight

    def word_as_name(self, entry: Entry) -> float | None:
        """The weight of a word of the dictionary as a name: of a person, a foreigner, or a place (普京).

        None where only its characters can tell.
        """
        word = entry.word
        if is_person(entry) and (len(word) < 4 or word[:2] in surnames()):
            return self.word(entry)
        if entry.tag in PERSON_TAGS and len(word) > 2 and is_transcribed(word):
            return self.word(entry) - _FOREIGNER_AS_PERSON
        if not 2 <= len(word) <= LONGEST_FOREIGN or any(c not in self.foreign for c in word[1:]):
            return None
        if is_foreigner(entry):
            return max(self.word(entry), transcription_weight(word))
        is_place = entry.tag in _PLACE_TAGS and may_be_transcribed(word) and not is_in_china(word)
        return self.word(entry) - _PLACE_AS_PERSON if is_place else None


def is_in_china(place: str) -> bool:
    return any(dictionary().frequency(place + level) for level in "省市县")


def _is_common_surname(surname: str) -> bool:
    return surnames().get(surname, UNSEEN) > _COMMON_SURNAME


@cache
def name_model() -> NameModel:
    """The model over jieba's dictionary (a few milliseconds; the first time ever, a second)."""
    return NameModel(
        total=dictionary().total,
        function_words=_Tagged(dictionary(), FUNCTION_TAGS),
        places=_Tagged(dictionary(), _PLACE_TAGS),
        foreign=name_characters().foreign,
    )


def is_transcribed(name: str) -> bool:
    """Whether a folded name is made of the characters that foreign and minority names are written with."""
    foreign = name_characters().foreign
    return sum(c in foreign or c in MIDDLE_DOTS for c in name) >= _TRANSCRIBED * len(name)


def is_foreign_name(name: str) -> bool:
    """Whether a folded name is surely a transcription: by Xinhua's tables, and the dictionary has it as one or not at all."""
    if not TRANSCRIBING.issuperset(name) or is_in_china(name):
        return False
    entry = dictionary().entry(name)
    if entry.frequency:
        return is_foreigner(entry) and entry.frequency < _COMMON_WORD
    return len(name) > _SHORT_NAME
