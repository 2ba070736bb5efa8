"""Whose posts, of which places, an article must name to answer a question."""

import re
from collections.abc import Sequence
from dataclasses import replace

from bot.language.asked_names import AskedPerson
from bot.language.asked_offices import holds
from bot.language.changes_of_office import changes_of_office
from bot.language.joint_posts import is_joined
from bot.language.names_of_things import PLACE_SUFFIXES, is_post, posts, shortened
from bot.language.questions import Question
from bot.model import Office
from bot.search.rank import Ranked
from bot.search.searcher import Findings
from bot.store.records import StoredParagraph

_HEADS_OF_INSTITUTIONS = ("校长", "园长", "院长", "馆长", "站长")
_DIVISION = f"[\u4e00-\u9fff]{{2,4}}[{''.join(PLACE_SUFFIXES)}]"
_DEPUTY = re.compile("(?P<body>.{2,})副(?P<head>..)")
_BARE = 2
_SHORT_POST = 3
_NOW = re.compile("现任|如今|目前|当前|\\bcurrent\\b")
_PROPOSED = re.compile("拟任|拟提|提名|人选|候选")
_THEN = re.compile("时任|[原前曾]|former", re.IGNORECASE)


def names_the_posts(one: Ranked, question: Question, findings: Findings) -> bool:
    """Whether somebody holds each post, of the place that is asked about.

    With a name beside it a post is an address: 王书记 may be a deputy; but of another place it is another's.
    """
    held = findings.offices.get(one.paragraph.citation.article, ())
    if _NOW.search(question.folded) and any(_was_held(office, held) for office in question.offices):
        return False
    if any(not _is_place_of_a_post(person, question, one.context) for person in question.people):
        return not any(
            _is_held_elsewhere(office, held) or _is_a_deputys(office, held) for office in question.offices
        )
    text = shortened(one.context)
    return all(
        any(holds(theirs, office) for theirs in held)
        or _is_spelled_in(office, text)
        or _stands_behind_its_head(office, text)
        or is_joined(office, text)
        or _is_proposed(office, question, one.paragraph.folded)
        or _is_of_what_is_named(office, held, one.paragraph)
        or (question.wanted.kind != "person" and _is_told_of(office, text))
        for office in question.offices
        if not _is_but_translated(office, question)
    )


def _was_held(office: Office, held: Sequence[Office]) -> bool:
    """Whether all who hold an office held it once: 时任局长."""
    holders = [theirs for theirs in held if holds(theirs, office)]
    return bool(holders) and all(_THEN.match(theirs.post) for theirs in holders)


def _is_but_translated(office: Office, question: Question) -> bool:
    """Whether a post is one translation of a word among others, and its holder is not asked for: 大使 for an envoy."""
    return question.is_translated and office.place is None and not question.holder


def _is_place_of_a_post(person: AskedPerson, question: Question, text: str) -> bool:
    """Whether what reads as a name that nobody has is the place of a post, by the article: 龙坪县委书记."""
    places = (office.place for office in question.offices if office.place and not person.known)
    return any(place.startswith(person.name) and place in text for place in places)


def _is_held_elsewhere(office: Office, held: Sequence[Office]) -> bool:
    """Whether a post is somebody's, but of other places only."""
    holders = [theirs for theirs in held if holds(theirs, replace(office, place=None))]
    return bool(holders) and not any(holds(theirs, office) for theirs in holders)


def _is_a_deputys(office: Office, held: Sequence[Office]) -> bool:
    """Whether a post of a place is nobody's but its deputy is somebody's: 市长 where there is a 副市长."""
    deputy = replace(office, post=f"{office.post[:-_BARE]}副{office.post[-_BARE:]}")
    is_held = any(holds(theirs, office) for theirs in held)
    return office.place is not None and not is_held and any(holds(theirs, deputy) for theirs in held)


def _is_spelled_in(office: Office, text: str) -> bool:
    """Whether a text has an office as it is asked for, where nobody is said to hold it: 县公安局局长."""
    if office.place:
        begins_with_level = office.place[-1] == office.post[0]  # 云岭|县委书记 of 云岭县
        return f"{office.place[:-1] if begins_with_level else office.place}{office.post}" in text
    if office.post.isascii():
        return re.search(rf"(?<!deputy )(?<!vice )\b{re.escape(office.post)}\b", text) is not None
    return (
        office.post in text
        if len(office.post) > _SHORT_POST
        else any(is_post(office.post, post) for post in posts(text))
    )


def _stands_behind_its_head(office: Office, text: str) -> bool:
    """Whether a text has a deputy behind the head of the same body, which is not named twice: 人大主任李强、副主任王芳."""
    deputy = _DEPUTY.fullmatch(office.post)
    if not deputy:
        return False
    body, head = map(re.escape, deputy.group("body", "head"))
    found = re.finditer(rf"({_DIVISION})?{body}(?:党组书记、)?{head}[\w·]{{2,8}}?[、,]副{head}", text)
    return any(not office.place or not of_body[1] or of_body[1].endswith(office.place) for of_body in found)


def _is_of_what_is_named(office: Office, held: Sequence[Office], paragraph: StoredParagraph) -> bool:
    """Whether a paragraph, or its heading, names the school whose headmaster is asked for, and it or the article just a headmaster."""
    school, head = office.post[:-_BARE], office.post[-_BARE:]
    if head not in _HEADS_OF_INSTITUTIONS or len(school) < _BARE or school.endswith("副"):
        return False
    named = f"{paragraph.heading}\n{paragraph.folded}"
    return school in named and (head in posts(named) or any(theirs.post == head for theirs in held))


def _is_proposed(office: Office, question: Question, text: str) -> bool:
    """Whether somebody is proposed for a post, where that is asked: 拟任, 人选."""
    return _PROPOSED.search(question.folded) is not None and any(
        holds(Office(text[slice(*post)], None), office)
        for change in changes_of_office(text)
        if change.kind == "proposed"
        for post in change.posts
    )


def _is_told_of(office: Office, text: str) -> bool:
    """Whether a text has a post and its place, if not together: who asks for its powers does not ask who holds it."""
    return office.post in text and (office.place is None or office.place in text)
