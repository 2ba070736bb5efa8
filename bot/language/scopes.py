"""Of which place a sentence counts: 全县 of a county's report is no town's, nor are the 45座 of 青禾镇 another's."""

import re
from functools import lru_cache

from bot.language.divisions import levels_in, place_ending_at
from bot.language.gazetteer import is_listed
from bot.language.place_spans import place_spans
from bot.language.sentences import sentence_around
from bot.model import Span

_RANKS = {
    "省": 0,
    "市": 1,
    "州": 1,
    "盟": 1,
    "县": 2,
    "区": 2,
    "旗": 2,
    "镇": 3,
    "乡": 3,
    "街道": 3,
    "社区": 4,
    "村": 4,
}
_DISTRICT = "区"
_WHOLE = re.compile(f"(?<![在占居])[全我]({'|'.join(_RANKS)})(?!\\d)")
_REACH = 200  # characters before and behind


def counts_for_another(folded: str, span: Span, asked: str, heading: str) -> bool:
    """Whether the sentence around a span counts for another place than one that a folded question asks about.

    `heading` is what stands over the text, folded: where its 全县 is told from.
    """
    places = _divisions(asked)
    sentence = folded[slice(*sentence_around(folded, span, _REACH))] if places else ""
    return any(_is_of_another(sentence, place, level, heading) for place, level in places)


def _is_of_another(sentence: str, place: str, level: str, heading: str) -> bool:
    name, rank = place.removesuffix(level), _RANKS[level]
    if name in sentence:
        return False
    if _names_division(sentence, rank):
        return True
    *_, whole = None, *_WHOLE.finditer(sentence)
    if not whole:
        return False
    is_larger = _RANKS[whole[1]] < rank
    return name not in heading and (
        is_larger or (_RANKS[whole[1]] == rank and _names_division(heading, rank))
    )


@lru_cache(maxsize=5_000)
def _names_division(text: str, rank: int) -> bool:
    """Whether a text names a place of a rank."""
    named = (place_ending_at(text, end, level) for level, end in levels_in(text) if _RANKS.get(level) == rank)
    return any(place and _is_a_division(text[slice(*place)]) for place in named)


def _is_a_division(place: str) -> bool:
    """A district must be one of a list: 新院区 and 厂区 are none."""
    return not place.endswith(_DISTRICT) or is_listed(place)


@lru_cache(maxsize=1_000)
def _divisions(asked: str) -> list[tuple[str, str]]:
    """The counties, towns … that a question names, with their levels."""
    found = []
    for span in place_spans(asked):
        place = asked[slice(*span)]
        level = next((level for level in _RANKS if place.endswith(level)), None)
        if level and len(place) > len(level) + 1 and _is_a_division(place):
            found.append((place, level))
    return found
