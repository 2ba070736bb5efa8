"""What in a follow-up points back at what was talked about: 他, 那天, 那里, 第二天, she, that day, there, the day before."""

import re
from collections.abc import Iterator, Sequence
from datetime import date
from typing import Literal

from bot.language.date_intervals import shifted
from bot.language.named import days_in, people_in
from bot.language.rewriting import Edit, edited, is_chinese, written_day_at
from bot.language.script import fold
from bot.language.stopwords import FUNCTION_WORDS
from bot.language.words import words
from bot.model import Span

_HEAD_OF_POST = (
    "(?:[省市县区州镇乡村党]委)?(?:常务)?副?(?:书记|主任|主席|[省市县区州镇乡村部局厅处科院所校会行队组团]长|秘书长)"
    "|官员|干部|领导(?:干部|人)?|同志|先生|女士|负责人|代表|人士"
)
_PERSON = (
    rf"(?:[这那]一?[位名]|该|[这那]个)(?:{_HEAD_OF_POST})|[这那]一?位(?=是|的|呢|还|也|又|在|去|说|做|有|\W|$)"
    r"|[这那此该]个?人(?![员们民口数群大士才家])|(?<![其吉排利])[他她](?![们人国乡日处方杀律山物])(?:本人)?"
    r"|\b(?:th(?:is|at)|the same) (?:official|person|man|woman|leader|secretary|mayor|minister|director|governor)\b"
    r"|\b(?:s?he|him|her|his|hers)\b"
)
_PEOPLE = r"(?<!其)[他她](?:们|俩)|[这那]几位|\b(?:they|them|their|theirs)\b"
_DAY = (
    r"那一?天(?![津空气河文安然]|下(?![午班]))|这一天|同一天|[当同]天(?![津空])|[当同那该此]日(?!本)"
    r"|\b(?:that(?: same| very)? (?:day|date)|(?:the )?same (?:day|date))\b"
)
_DAY_BEFORE = (
    r"前一[天日晚]|上一[天日]|头一天|\b(?:the )?(?:previous|preceding) day\b"
    r"|\b(?:the|a) day (?:before(?: that)?|earlier)\b(?!\s+\w)"
)
_DAY_AFTER = (
    r"[后下]一[天日]|第二天|次日|翌日|隔[天日]|\b(?:the )?(?:next|following) day\b"
    r"|\b(?:the|a) day (?:after(?: that)?|later)\b(?!\s+\w)"
)
_PLACE = (
    r"那里(?![昂约])|那儿(?![童子女科])|那边(?![境疆远防界])|当地(?![铁震])|该地(?![区])|那个?地方|[该此][省市县区州镇乡村](?![长委])"
    r"|\bthat (?:place|town|county|city|village|district)\b"
)
_THERE = r"\bthere\b(?=\s*(?:\W*$|[,;]|(?:on|that|with|at|in|during|before|after|yesterday|today|last)\b))"
_REFERENCE = re.compile(
    f"(?P<people>{_PEOPLE})|(?P<person>{_PERSON})|(?P<before>{_DAY_BEFORE})|(?P<after>{_DAY_AFTER})"
    f"|(?P<day>{_DAY})|(?P<place>{_PLACE})|(?P<there>{_THERE})"
)
_GOING = re.compile(r"\b(?:go|goes|going|went|gone|come|comes|came|sent|travel(?:led|ed)?)\s+$")
_POSSESSIVE = frozenset({"his", "hers", "their", "theirs"})
_OFFSETS = {"before": -1, "day": 0, "after": 1}


def resolve_references(
    text: str, people: Sequence[str], day: date | None, place: str | None, today: date
) -> str | None:
    """The text with the names and days in it that it points back at.

    `people` are the one that 他 means, or several that only 他们 means; a `place` that is unknown is left as it is.
    None if the text points at a person or a day and there is none.
    """
    folded = fold(text)
    edits: list[Edit] = []
    for span, kind in _references(text, today):
        if kind in _OFFSETS:
            if day is None:
                return None
            edits.append(Edit(span, written_day_at(shifted(day, days=_OFFSETS[kind]), text, span.start)))
        elif kind in {"person", "people"}:
            if not people:
                return None
            edits.append(Edit(span, _person(folded, span, people if kind == "people" else people[:1])))
        elif place:
            edits.append(Edit(span, _there(folded[: span.start], place) if kind == "there" else place))
    return edited(text, edits)


def missing(
    text: str, people: Sequence[str], day: date | None, today: date
) -> Literal["day", "person"] | None:
    """What a text points back at that is not there, given what is, as for `resolve_references`.

    What stands behind other words may point at them: 手术第二天, 村民说他们.
    """
    folded = fold(text)
    for span, kind in _references(text, today):
        if any(word not in FUNCTION_WORDS for word in words(folded[: span.start], new_words=False)):
            return None
        if kind in _OFFSETS and day is None:
            return "day"
        if kind in {"person", "people"} and not people:
            return "person"
    return None


def _references(text: str, today: date) -> Iterator[tuple[Span, str]]:
    """Where a text points back at what it does not name itself, and at a thing of which kind."""
    folded = fold(text)
    named = people_in(text, ())
    days, _ = days_in(text, today)
    for match in _REFERENCE.finditer(folded):
        span, kind = Span(*match.span()), match.lastgroup or ""
        if not span.overlaps([*named, *days]) and not _stands_with_its_own(kind, span, folded, named, days):
            yield span, kind


def _stands_with_its_own(
    kind: str, span: Span, folded: str, people: Sequence[Span], days: Sequence[Span]
) -> bool:
    """Whether a reference means what the text itself names before it: 王芳说她…, 4月12日当天, 王芳去卡口那天."""
    before = [name for name in people if name.end <= span.start]
    if kind in {"person", "people"}:
        return bool(before)
    if kind in _OFFSETS:
        clause = folded[before[-1].end : span.start] if before else ""
        return bool(days) or any(word not in FUNCTION_WORDS for word in words(clause, new_words=False))
    return False


def _person(folded: str, span: Span, people: Sequence[str]) -> str:
    pronoun = folded[slice(*span)]
    if pronoun in _POSSESSIVE or (pronoun == "her" and _has_a_noun(folded[span.end :])):
        return f"{_listed(people, folded)}'s"
    return _listed(people, folded)


def _there(before: str, place: str) -> str:
    return f"to {place}" if _GOING.search(before) else f"in {place}"


def _listed(people: Sequence[str], beside: str) -> str:
    if is_chinese(beside):
        return "、".join(people)
    return " and ".join(filter(None, [", ".join(people[:-1]), people[-1]]))


def _has_a_noun(following: str) -> bool:
    """Whether "her" is somebody's: her speech, but not: with her on that day."""
    word = re.match(r"\s+([a-z]+)", following)
    return word is not None and word[1] not in FUNCTION_WORDS
