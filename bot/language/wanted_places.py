"""Places in a text that a question wants."""

import re
from collections.abc import Iterator, Sequence
from functools import cache

from bot.language.gazetteer import former_states, is_country, is_listed
from bot.language.names_by_ending import named_by
from bot.language.people import PersonMention
from bot.language.place_spans import place_spans
from bot.language.script import fold
from bot.language.spans import apart_from, merged, spans_matching
from bot.language.unit_sets import COUNTRY
from bot.language.wanted import Wanted
from bot.language.words import word_edges
from bot.model import Span

_STANDS_AT = re.compile(
    r"(?:位于|坐落[于在]|[设建]在|选址(?:在|于)|地[址点]就?(?:是|为|在|选在|设在))(?![去今明昨前]|\d)([^,。;:!?、\n]{2,16})"
)
_ANY_PLACE = re.compile(
    "(?:[一两二三四五六七八九十几多数各该本全每这那哪驻进入下到沿近]|行政|自然|贫困|示范|重点|有关|相关)*[个座处条]?[省市县区镇乡村岛河湖山]"
)
"""What only says how many places there are, or of which kind: 2个村, 行政村."""


def wanted_places(wanted: Wanted, text: str, people: Sequence[PersonMention]) -> list[Span]:
    """Those with the ending that is asked for, or else any: a city may be named without it. Countries have none."""
    folded = fold(text)
    found = _places_but_people(folded, people)
    if wanted.units == COUNTRY:
        return _countries(folded, found)
    exact = [place for place in found if folded[place.end - 1] == wanted.units]
    standing = [Span(*one.span(1)) for one in _STANDS_AT.finditer(folded)] if not wanted.units else []
    return exact or named_by(wanted.noun, folded) or merged(found, standing)


def _places_but_people(folded: str, people: Sequence[PersonMention]) -> list[Span]:
    names = (Span(mention.start, mention.end) for mention in people)
    places = apart_from(names, place_spans(folded))
    return [place for place in places if not _is_any_place(folded[slice(*place)])]


def _is_any_place(said: str) -> bool:
    return _ANY_PLACE.fullmatch(said) is not None and not is_listed(said)


def _countries(folded: str, places: Sequence[Span]) -> list[Span]:
    of_today = (place for place in places if is_country(folded[slice(*place)]))
    return sorted({*_states_of_old(folded), *of_today})


def _states_of_old(folded: str) -> Iterator[Span]:
    """Former states as words of their own: no 东德 in 山东德州."""
    found = spans_matching(_former_states(), folded)
    edges = word_edges(folded) if found else frozenset()
    return (span for span in found if span.start in edges and span.end in edges)


@cache
def _former_states() -> re.Pattern[str]:
    return re.compile("|".join(sorted(former_states(), key=len, reverse=True)))
