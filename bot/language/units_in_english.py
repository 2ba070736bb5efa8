"""The units that English nouns are counted or measured in, and how English texts count in them."""

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache

from bot.language.english_plurals import with_plural
from bot.language.lexicons import read_lexicon
from bot.language.unit_sets import (
    AGE_OF_THINGS,
    AREA,
    HEIGHT,
    LENGTH,
    LENGTH_OR_TIME,
    MONEY,
    NAMED,
    PERCENT,
    TEMPERATURE,
    TIME,
    WEIGHT,
    YEARS_OF_AGE,
)

_NUMBER = r"\d[\d,.]{0,20}(?: (?:thousand|million|billion))?(?: [a-z]+)?[ -]"
_GROUPS = {
    MONEY: "yuan|dollars|euros|pounds|yen",
    TIME: "years?|months?|weeks?|days?|hours?|minutes?",
    PERCENT: "percent|per cent",
    AREA: "square [a-z]+|hectares?|acres?|mu",
    LENGTH: "(?:kilo)?met(?:er|re)s?|km|miles?|feet",
    LENGTH_OR_TIME: "(?:kilo)?met(?:er|re)s?|km|miles?|feet|years?|months?|weeks?|days?|hours?|minutes?",
    HEIGHT: "(?:kilo)?met(?:er|re)s?|feet|floors?|stor(?:ey|ie|y)s?",
    AGE_OF_THINGS: "years?(?:[ -]old)?",
    WEIGHT: "tons?|tonnes?|kilograms?|kg|grams?",
}
_OF_AGE = re.compile(
    r"(?<![\d,.])\d[\d,]*[ -]years?[ -]old\b|(?<=\baged )\d{1,3}\b|\b[A-Z][a-z]+, (?P<age>[1-9]\d)(?=, )"
)
_DEGREES = re.compile(rf"{_NUMBER}degrees?\b|\d[\d.]{{0,20}} ?°")


def units_of_nouns(phrase: Sequence[str]) -> str:
    """The units of the last of some folded words that is counted or measured in any: 户 of rural households."""
    return next((units for word in reversed(phrase) if (units := _units().get(word))), "")


@cache
def _units() -> dict[str, str]:
    return {form: units for units, nouns in _rows() for noun in nouns for form in with_plural(noun)}


def _rows() -> Iterator[tuple[str, list[str]]]:
    for line in read_lexicon("units_in_english.txt"):
        units, *nouns = line.split()
        yield NAMED.get(units, units), nouns


@cache
def counted_in_english() -> Mapping[str, re.Pattern[str]]:
    """What numbers with some units look like in a folded English text."""
    nouns = {units: "|".join(form for noun in row for form in with_plural(noun)) for units, row in _rows()}
    patterns = {
        units: re.compile(rf"{_NUMBER}(?:{counted})\b(?!-old)")
        for units, counted in (nouns | _GROUPS).items()
    }
    return patterns | {YEARS_OF_AGE: _OF_AGE, TEMPERATURE: _DEGREES}
