"""What the tokens of a sentence are, as far as it matters for finding people, and the words whose kind is listed."""

from enum import IntEnum
from functools import cache
from typing import TypeAlias

from bot.language.lexicons import read_lexicon, read_words


class Kind(IntEnum):
    """What a token is."""

    NAME = 0
    POST = 1
    VERB = 2  # of a report
    JOIN = 3  # conjunction
    BREAK = 4  # punctuation or edge
    FUNCTION = 5  # verb, adverb, particle …
    OTHER = 6


# What may stand at a place of a text: its length, its kind (a plain number, which is much faster), its weight.
Edge: TypeAlias = tuple[int, int, float]

LONG = "长[途期远效跑征廊城]"
"""Words that begin as the head of a place ends: 县|长途, no 县长; as a part of a regular expression."""

_JOINS = frozenset(["、", "和", "与", "及", "以及", "暨", "兼"])


@cache
def lexicon() -> dict[str, Kind]:
    """Every word whose kind is listed in the data files."""
    others = (*read_lexicon("organisations.txt"), *read_lexicon("countries.txt"))
    kinds = {word: Kind.OTHER for line in others for word in line.split()}
    kinds |= dict.fromkeys(read_words("speech_verbs.txt"), Kind.VERB)
    kinds |= dict.fromkeys(read_words("posts.txt"), Kind.POST)
    kinds |= dict.fromkeys(_JOINS, Kind.JOIN)
    kinds |= dict.fromkeys(read_words("people.txt"), Kind.NAME)
    return kinds
