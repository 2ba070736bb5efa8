"""Whether what a question asks the name of by what it is has a name: 2家飞防公司 has none, 11岁的男孩克里斯蒂安 has."""

import re
from collections.abc import Sequence
from itertools import islice

from bot.language.lattice import is_clearly_a_name
from bot.language.matching import places_of
from bot.language.name_characters import TRANSCRIBING
from bot.language.people_spans import read_people
from bot.language.questions import Question
from bot.language.relations import relation_asked
from bot.language.words import words
from bot.model import Span
from bot.search.rank import Ranked
from bot.search.searcher import Findings

_ASKED = re.compile(
    r"(?P<what>[一-鿿]{2,12})(?<!又)(?<!的)(?:都|分别|到底|究竟)?"
    r"(?:叫(?:什么|啥)|姓(?:什么|啥)|名字(?:是什么|叫什么|是啥)?\W*$)"
)
_QUOTED = re.compile('[“"《]|[一-鿿]{2,}·|[^,。;]{0,16}?(?:称[为作“]|名为|名叫|叫做)')
_IS = re.compile(",?(?:仍|又)?(?:叫|是|即|为|:)")
_A_BODY = re.compile("[一-鿿()]{2,20}?(?:公司|集团|厂|院|局|队|店|社|中心|银行)")
_COMPANIES = ("公司", "企业", "厂", "店")
_NAMES_THEMSELVES = ("称", "名", "号")
_HAN = re.compile("[一-鿿]+")
_APART = re.compile("[,。;、]")
_APART_FROM_NAME = re.compile("[,。;]")
_REACH_BEHIND = 3
_REACH_BEFORE = 4
_NAMES = (2, 3, 4)
_MOST_PLACES = 50


def names_what_is_asked_by_role(one: Ranked, question: Question, _: Findings) -> bool:
    """Whether the paragraph, if it speaks of what is to be named by what it is, says a name beside that once."""
    what = _role_asked(question.folded)
    is_place = question.wanted.kind == "place" and not what.endswith(_COMPANIES)
    is_told_otherwise = relation_asked(question.folded) or question.offices or is_place
    if not what or is_told_otherwise or question.is_translated:
        return True
    places = list(islice(places_of(what, one.paragraph.folded), _MOST_PLACES))
    people = [
        Span(person.start, person.end) for person in read_people(one.paragraph.text, one.paragraph.people)
    ]
    return not places or any(_is_named(place, one.paragraph.folded, people) for place in places)


def _role_asked(folded: str) -> str:
    """What it is that is to be named: 公司 of 那家种植公司叫什么名字; empty if nothing is."""
    found = _ASKED.search(folded)
    last = words(found["what"], new_words=False)[-1:] if found else []
    is_what = found and last and len(last[0]) > 1 and found["what"].endswith(last[0])
    return last[0] if is_what and not last[0].endswith(_NAMES_THEMSELVES) else ""


def _reads_as_name(word: str) -> bool:
    return is_clearly_a_name(word) or TRANSCRIBING.issuperset(word)


def _is_named(place: Span, folded: str, people: Sequence[Span]) -> bool:
    if _QUOTED.match(folded, place.end):
        return True
    for person in people:
        behind, before = person.start - place.end, place.start - person.end
        if 0 <= behind <= _REACH_BEHIND and not _APART.search(folded, place.end, person.start):
            return True
        if 0 <= before <= _REACH_BEFORE and not _APART_FROM_NAME.search(folded, person.end, place.start):
            return True
    verb = _IS.match(folded, place.end)
    return _begins_with_name(folded, place.end) or bool(
        verb and (_A_BODY.match(folded, verb.end()) or _begins_with_name(folded, verb.end()))
    )


def _begins_with_name(folded: str, start: int) -> bool:
    run = _HAN.match(folded, start)
    return run is not None and any(
        _reads_as_name(run[0][:length]) for length in _NAMES if len(run[0]) >= length
    )
