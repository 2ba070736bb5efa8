"""The units of the number that English asks for with how and an adjective, where what is measured tells them."""

import re
from collections.abc import Sequence
from functools import cache

from bot.language.english_phrases import phrase_at, phrase_measured
from bot.language.english_plurals import with_plural
from bot.language.kinds_of_nouns import kind_of_noun
from bot.language.lexicons import read_lexicon
from bot.language.unit_sets import (
    AGE_OF_THINGS,
    HEIGHT,
    LENGTH,
    MONEY,
    NAMED,
    PEOPLE,
    TEMPERATURE,
    TIME,
    YEARS_OF_AGE,
)
from bot.language.units_in_english import units_of_nouns

_BY_ADJECTIVE = {"tall": HEIGHT, "thick": LENGTH, "hot": TEMPERATURE, "cold": TEMPERATURE}
_ATTRIBUTES = frozenset(NAMED.values()) - {PEOPLE}
_PRICED = re.compile(
    r"\b(?:costs?|pa(?:y|id|ys)|spen[dt]|fined?|budgeted|earn(?:ed)?|invest(?:ed)?|donated?|charged?|overcharged?|sold|sell|worth"
    r"|lent|lend|loan(?:ed)?|compensat\w+|subsid\w+|bid)\b"
)
_OBTAINED = re.compile(r"\b(?:raised?|get|got|receive[ds]?|award(?:ed)?)\b")
"""What people do with money and a lake with water."""

_CHANGES = re.compile(
    r"\b(?:risen?|fall(?:en)?|grown?|drop(?:ped)?|increased?|decreased?|declined?|changed?)\b"
)
"""What prices and temperatures do by a share of theirs as well."""

_DOES = re.compile(r"\s+(?:did|do|does|has|have|had|will|would|can|could|should|must|may)\b")
_IS = re.compile(r"\s+(?:is|are|was|were)\b")
_IS_THE = re.compile(rf"{_IS.pattern}\s+(?:the|this|that|its)\b")


def units_after_how(adjective: str, folded: str, end: int) -> str:
    """The units of what a folded question asks for with `how` and an adjective, which ends at `end`; empty for any."""
    if adjective == "many":
        return units_of_nouns(phrase_at(folded, end))
    measured = phrase_measured(folded, end)
    return _of_noun(adjective, folded, measured) or _otherwise(adjective, folded, end, measured)


def _of_noun(adjective: str, folded: str, measured: Sequence[str]) -> str:
    """Those that the noun tells: of a park that is large, a temperature that is high."""
    things = (_things().get((adjective, word)) for word in reversed(measured))
    named = "" if _CHANGES.search(folded) else units_of_nouns(measured)
    return next(filter(None, things), named if named in _ATTRIBUTES else "")


def _otherwise(adjective: str, folded: str, end: int, measured: Sequence[str]) -> str:
    """Those that the verb tells where the noun does not: money of what was paid, time of what it took."""
    match adjective:
        case "much":
            return MONEY if not phrase_at(folded, end) and _is_of_money(folded, measured) else ""
        case "long":
            return TIME if _DOES.match(folded, end) else ""
        case "far":
            return LENGTH if _IS.match(folded, end) else ""
        case "old":
            is_thing = _IS_THE.match(folded, end) and not _has_person(measured)
            return AGE_OF_THINGS if is_thing else YEARS_OF_AGE
    return _BY_ADJECTIVE.get(adjective, "")


def _is_of_money(folded: str, measured: Sequence[str]) -> bool:
    has_receiver = any(kind_of_noun(word) in ("person", "organisation") for word in measured)
    return bool(_PRICED.search(folded) or (has_receiver and _OBTAINED.search(folded)))


def _has_person(measured: Sequence[str]) -> bool:
    return any(kind_of_noun(word) == "person" for word in measured)


@cache
def _things() -> dict[tuple[str, str], str]:
    """The units of things by the adjective and the noun."""
    rows = map(str.split, read_lexicon("measured_in_english.txt"))
    return {
        (adjective, form): NAMED[units]
        for adjective, units, *nouns in rows
        for noun in nouns
        for form in with_plural(noun)
    }
