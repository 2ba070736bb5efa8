"""The units that the number has which an English question asks for, and how English texts count in them."""

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache

from bot.language.lexicons import read_lexicon
from bot.language.unit_sets import (
    AREA,
    HEIGHT,
    LENGTH,
    LENGTH_OR_TIME,
    MONEY,
    NAMED,
    PERCENT,
    TIME,
    WEIGHT,
    YEARS_OF_AGE,
)

_TABLE = "units_in_english.txt"
_VOWELS = "aeiou"
_HISSING = ("s", "x", "ch", "sh")
_PLURALS = (("s", ""), ("es", ""), ("ies", "y"), ("men", "man"))
_PRICED = re.compile(
    r"\b(?:costs?|pa(?:y|id|ys)|spen[dt]|fined?|budgeted|raised?|earn(?:ed)?|invest(?:ed)?|donated?|charged?|overcharged?|sold|sell|worth"
    r"|lent|lend|loan(?:ed)?|advanced?|compensat\w+|subsid\w+|bid|get|got|receive[ds]?|award(?:ed)?)\b"
)
_LONG_THINGS = re.compile(
    r"\b(?:bridge|tunnel|road|river|line|railway|expressway|highway|motorway|wall|canal|dam|section|pipeline|coast(?:line)?)s?\b"
)
_WIDE_THINGS = re.compile(
    r"\b(?:park|area|farm|field|zone|forest|site|garden|base|square|plot|reserve|lake|island|wetland|building|museum|campus)\b"
)
_BY_ADJECTIVE = {
    "old": YEARS_OF_AGE,
    "far": LENGTH,
    "high": HEIGHT,
    "tall": HEIGHT,
    "deep": LENGTH,
    "wide": LENGTH,
    "thick": LENGTH,
    "heavy": WEIGHT,
    "hot": "%度℃",
    "cold": "%度℃",
}
_NUMBER = r"\d[\d,.]{0,20}(?: (?:thousand|million|billion))?(?: [a-z]+)?[ -]"
_GROUPS = {
    MONEY: "yuan|dollars|euros|pounds|yen",
    TIME: "years?|months?|weeks?|days?|hours?|minutes?",
    PERCENT: "percent|per cent",
    AREA: "square [a-z]+|hectares?|acres?|mu",
    LENGTH: "(?:kilo)?met(?:er|re)s?|km|miles?|feet",
    LENGTH_OR_TIME: "(?:kilo)?met(?:er|re)s?|km|miles?|feet|years?|months?|weeks?|days?|hours?|minutes?",
    HEIGHT: "(?:kilo)?met(?:er|re)s?|feet|floors?|stor(?:ey|ie|y)s?",
    WEIGHT: "tons?|tonnes?|kilograms?|kg|grams?",
}
_OF_AGE = re.compile(
    r"(?<![\d,.])\d[\d,]*[ -]years?[ -]old\b|(?<=\baged )\d{1,3}\b|\b[A-Z][a-z]+, (?P<age>[1-9]\d)(?=, )"
)


def units_of_nouns(phrase: Sequence[str]) -> str:
    """The units of the last of some folded words that is counted or measured in any: 户 of rural households."""
    return next((units for word in reversed(phrase) if (units := _units().get(word))), "")


def units_after_how(adjective: str, folded: str, phrase: Sequence[str]) -> str:
    """The units of what is asked for with `how` and an adjective, in a folded question; `phrase` is what follows that.

    Empty where anything may be counted.
    """
    match adjective:
        case "many":
            return units_of_nouns(phrase)
        case "much":
            return units_of_nouns(phrase) or (MONEY if not phrase and _PRICED.search(folded) else "")
        case "long":
            return _of_length(folded, is_of_time=not phrase)
        case "large" | "big":
            return AREA if _WIDE_THINGS.search(folded) else ""
    return _BY_ADJECTIVE.get(adjective, "")


def _of_length(folded: str, *, is_of_time: bool) -> str:
    if _LONG_THINGS.search(folded):
        return LENGTH_OR_TIME
    return TIME if is_of_time else LENGTH_OR_TIME


@cache
def _units() -> dict[str, str]:
    return {
        form: NAMED.get(units, units) for units, nouns in _rows() for noun in nouns for form in _forms(noun)
    }


def _rows() -> Iterator[tuple[str, list[str]]]:
    for line in read_lexicon(_TABLE):
        units, *nouns = line.split()
        yield units, nouns


def singulars(noun: str) -> Iterator[str]:
    """What a noun may be the plural of, itself first: county for counties."""
    yield noun
    yield from (noun.removesuffix(ending) + put for ending, put in _PLURALS if noun.endswith(ending))


def _forms(noun: str) -> tuple[str, str]:
    """A noun and its plural."""
    if noun.endswith("y") and noun[-2] not in _VOWELS:
        return noun, f"{noun[:-1]}ies"
    return noun, f"{noun}es" if noun.endswith(_HISSING) else f"{noun}s"


@cache
def counted_in_english() -> Mapping[str, re.Pattern[str]]:
    """What numbers with some units look like in a folded English text."""
    nouns = {
        NAMED.get(units, units): "|".join(form for noun in row for form in _forms(noun))
        for units, row in _rows()
    }
    patterns = {
        units: re.compile(rf"{_NUMBER}(?:{counted})\b(?!-old)")
        for units, counted in (nouns | _GROUPS).items()
    }
    return patterns | {YEARS_OF_AGE: _OF_AGE}
