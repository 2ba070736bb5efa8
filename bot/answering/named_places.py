"""Which places an article must name to answer a question."""

import re
from collections.abc import Iterator

from bot.answering.site_addresses import is_site_of
from bot.language.asked_places import asked_places
from bot.language.divisions import has_level, levels_in, place_ending_at
from bot.language.gazetteer import is_listed, other_names, said_otherwise
from bot.language.names_of_things import places
from bot.language.questions import Question
from bot.language.words import vocabulary
from bot.search.rank import Ranked
from bot.search.searcher import Findings

_OWN_PLACE = re.compile("(?<!自)我([省市县区旗州镇乡])(?![场民域间块])")
_ZONES = {
    "经开区": ("经济开发区", "经济技术开发区", "开发区"),
    "高新区": ("高新技术产业开发区", "高新技术开发区"),
}
_LANDS = ("群岛", "列岛")
_STATE = "国"
_TROOPS = "军"
_GOING = "回去到往赴"  # with which a place may be read: 辞职|回榧坑村
_WHOLE = 0.7  # more than a part of the word, or what stands for it
_BARE = 2


def names_the_places(one: Ranked, question: Question, findings: Findings) -> bool:
    """Whether it names the places, or has what may be the name of one that no list has, or may be from the one that it lacks.

    So may what stands on the site of a place.
    """
    lacking = [
        place
        for place in asked_places(question)
        if not _is_named(place, one, question, findings)
        and (is_listed(place) or place[:_BARE] not in one.context)
    ]
    return not lacking or (
        len(lacking) == 1
        and (_may_be_from(lacking[0], one.context) or is_site_of(one.paragraph.citation.url, lacking[0]))
    )


def _is_named(place: str, one: Ranked, question: Question, findings: Findings) -> bool:
    """Whether a place is named beside the paragraph, or anywhere in the article if none of its level is named beside it."""
    names = tuple(_names_of(place, question))

    def has_any(text: str) -> bool:
        return any(findings.subject.match(name, text) >= _WHOLE for name in names)

    return has_any(one.context) or (has_any(one.article) and not _names_one(one.context, place[-1]))


def _may_be_from(place: str, text: str) -> bool:
    """Whether a folded text speaks of 我县 and names no county, as its readers know it, where a place may be a county."""
    return any(
        (place.endswith(level) or has_level(place, level)) and not _names_one(text, level)
        for level in {*_OWN_PLACE.findall(text)}
    )


def _names_one(text: str, level: str) -> bool:
    """Whether a text names a place of a level: 苍南县 or 苍南."""
    ends = (end for word, end in levels_in(text) if word == level)
    return any(place_ending_at(text, end, level) for end in ends) or any(
        has_level(word, level) for word in places(vocabulary(text)) if len(word) >= _BARE
    )


def _names_of(place: str, question: Question) -> Iterator[str]:
    """A place, its other names, and the words of the question that are the name in it: 泷泊 of 泷泊|镇; 舟山 for 舟山群岛, 英军 for 英国."""
    yield place
    yield from (
        place.removesuffix(land) for land in _LANDS if place.endswith(land) and len(place) > len(land) + 1
    )
    yield from other_names(place)
    yield from (
        place.removesuffix(zone) + name
        for zone, names in _ZONES.items()
        if place.endswith(zone)
        for name in names
    )
    yield from said_otherwise(place)
    if place[0] in _GOING and len(place) > _BARE + 1:
        yield place[1:]
    if len(place) == _BARE and place.endswith(_STATE):
        yield place[0] + _TROOPS
    yield from (word for word in question.words if len(word) >= _BARE and word in place)
