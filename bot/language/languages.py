"""Which of the two languages of the articles a text is in: Chinese or English."""

import re
from functools import lru_cache
from typing import Literal, TypeAlias

WrittenIn: TypeAlias = Literal["zh", "en"]

EVERY_LANGUAGE: frozenset[WrittenIn] = frozenset({"zh", "en"})

_HAN = re.compile("[\u3400-\u9fff\U00020000-\U0003ffff]")
_LATIN_WORD = re.compile("[a-z]{3,}", re.IGNORECASE)
_LOOKED_AT = 500
_MOSTLY = 0.2
_MIXED = 0.5


def written_in(question: str) -> frozenset[WrittenIn]:
    """The languages of a question: both if it mixes them, or if nothing in it tells; CIA基地 is Chinese."""
    han, latin = len(_HAN.findall(question)), sum(map(len, _LATIN_WORD.findall(question)))
    if han > latin:
        return frozenset({"zh"}) if han * _MIXED > latin else EVERY_LANGUAGE
    return frozenset({"en"}) if latin * _MIXED > han else EVERY_LANGUAGE


def is_mostly_latin(text: str) -> bool:
    """Whether more of a text is words in Latin letters than Han characters."""
    return sum(map(len, _LATIN_WORD.findall(text))) > len(_HAN.findall(text))


@lru_cache(maxsize=5_000)
def language_of_article(text: str) -> WrittenIn:
    """The language of an article, by how it begins."""
    beginning = text[:_LOOKED_AT]
    return "zh" if len(_HAN.findall(beginning)) > _MOSTLY * len(beginning) else "en"
