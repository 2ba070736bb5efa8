"""Where a paragraph has something of the kind that a question asks for: a person, a day, a number."""

import re
from collections.abc import Iterator, Mapping, Sequence

from bot.language.appointments import find_appointments
from bot.language.asked_offices import holds
from bot.language.careers import Direction, direction_asked
from bot.language.changes_of_office import changes_of_office
from bot.language.details import in_clauses_that_deny, in_clauses_that_tell
from bot.language.english_offices import is_of_a_body
from bot.language.former_offices import FOLLOWS, asks_who_left
from bot.language.joint_posts import in_full
from bot.language.office_frames import Change, Kinds
from bot.language.people import PersonMention
from bot.language.people_spans import read_people
from bot.language.questions import Question
from bot.language.script import fold
from bot.language.typed_spans import spans_of
from bot.model import Office, Span
from bot.store.records import StoredParagraph

_OF_OFFICES = frozenset({"person", "post"})
_TOLD_IN_A_CLAUSE = frozenset({"place", "day", "organisation"})
"""What somebody's details are told as: where and when somebody was born, at which university somebody was."""

_BEFORE = re.compile("[原曾历前时]任|[之以]前|此前|原来|原先|原本|从前")
_BESIDE = re.compile("[之以][前后]")
_ASKED: Mapping[Kinds, re.Pattern[str]] = {
    "taking": re.compile(f"任命|[升调改转接出兼就]任|当选|提拔|[之以]后|{FOLLOWS.pattern}"),
    "before": _BEFORE,
    "leaving": _BEFORE,
    "proposed": re.compile("拟|提名|候选"),
}
"""What asks for changes of a kind."""

_BEFORE_OR_AFTER: Mapping[Direction, frozenset[Kinds]] = {
    "before": frozenset({"before", "leaving"}),
    "after": frozenset({"taking", "proposed"}),
}


def answers_in(paragraph: StoredParagraph, question: Question) -> Sequence[Span]:
    """Where a paragraph has something of the kind that is asked for; if who holds a post, those who do, if it says who.

    Who leaves a post, or is to have it, answers who left it or is to have it; and who has it only where nobody does. Who
    has another post in an English paragraph does not head the bureau that is asked about.
    """
    people = read_people(paragraph.text, paragraph.people)
    changes = tuple(_changes(paragraph)) if question.wanted.kind in _OF_OFFICES else ()
    if told := posts_before_or_after(paragraph, question):
        return told
    if changes and asks_who_left(question.folded):
        return _told([change for change in changes if change.kind == "leaving"], paragraph, question)
    is_of_posts = (
        question.wanted.kind == "post" or question.offices
    )  # who hosts the meeting that elects is not who is elected
    of_then = [change for change in changes if is_of_posts and _ASKED[change.kind].search(question.folded)]
    told = _told(of_then, paragraph, question)
    if told or _asks_for_another(question):
        return told
    names = {change.name for change in changes if change.kind == "leaving"}
    names.difference_update(_told([one for one in changes if one.kind == "taking"], paragraph, question))
    people = tuple(mention for mention in people if Span(mention.start, mention.end) not in names)
    if question.holder:
        moved = {change.name for change in changes if change.kind == "taking"}
        others = [
            change
            for change in changes
            if change.kind != "taking" and not (change.kind == "leaving" and change.name in moved)
        ]
        if holders := _holders(people, question, question.holder) or _told(others, paragraph, question):
            return holders
        if is_of_a_body(question.holder.post) and not question.is_translated:
            people = tuple(mention for mention in people if not mention.posts)
    found = [span for span in spans_of(question.wanted, paragraph.text, people) if span not in names]
    if question.wanted.kind in _TOLD_IN_A_CLAUSE:
        return in_clauses_that_tell(question.folded, paragraph.folded, found)
    if question.wanted.kind == "number":
        return in_clauses_that_deny(question.folded, paragraph.folded) or found
    return found


def _asks_for_another(question: Question) -> bool:
    """Whether it is asked who had or has a post before or after somebody: 王芳之前,县长是谁."""
    folded = question.folded
    names = [end for _, end in question.names]
    is_before_or_after = FOLLOWS.search(folded) or any(_BESIDE.match(folded, end) for end in names)
    return question.wanted.kind == "person" and bool(question.offices and names and is_before_or_after)


def _holders(people: Sequence[PersonMention], question: Question, office: Office) -> list[Span]:
    """Who holds an office, other than those who are asked about: of the place asked for if a post names it, else of whatever place."""
    asked = Office(office.post, None)
    holders = [
        mention
        for mention in people
        if fold(mention.name) not in question.wanted.about and _is_one_of(mention.posts, asked)
    ]
    own = [one for one in holders if office.place and any(office.place in fold(post) for post in one.posts)]
    return [Span(mention.start, mention.end) for mention in own or holders]


def _is_one_of(posts: Sequence[str], asked: Office) -> bool:
    return any(holds(Office(post, None), asked) for post in in_full([*map(fold, posts)]))


def _changes(paragraph: StoredParagraph) -> Iterator[Change]:
    """Who takes or leaves which posts in a paragraph of either language."""
    yield from changes_of_office(paragraph.folded)
    for appointment in find_appointments(paragraph.text):
        for name in appointment.names:
            yield Change(name, appointment.posts, appointment.kind)


def posts_before_or_after(paragraph: StoredParagraph, question: Question) -> list[Span]:
    """Which posts those who are asked about had before the one asked about, or have after it, if that is asked.

    Who is proposed for another has the present one before it.
    """
    direction = direction_asked(question.folded) if question.wanted.kind == "post" else None
    if not direction:
        return []
    text = paragraph.folded
    of_them = _of_them([*_changes(paragraph)], paragraph, question)
    kinds = _BEFORE_OR_AFTER[direction]
    is_proposed = direction == "before" and any(change.kind == "proposed" for change in of_them)
    posts = [
        post
        for change in of_them
        for post in change.posts
        if change.kind in kinds or (is_proposed and text.endswith("现任", 0, change.posts[0].start))
    ]
    return [
        post
        for post in posts
        if not any(_is_one_of([text[slice(*post)]], Office(o.post, None)) for o in question.offices)
    ]


def _of_them(changes: Sequence[Change], paragraph: StoredParagraph, question: Question) -> list[Change]:
    """The changes of those who are asked about; of anybody if no name is told from other words."""
    about = question.wanted.about
    return [change for change in changes if not about or paragraph.folded[slice(*change.name)] in about]


def _told(changes: Sequence[Change], paragraph: StoredParagraph, question: Question) -> list[Span]:
    """Who changes to or from the posts asked about, or to or from which posts those who are asked about do."""
    text = paragraph.folded
    if question.wanted.kind == "post":
        return [post for change in _of_them(changes, paragraph, question) for post in change.posts]
    asked = [Office(office.post, None) for office in question.offices]
    return [
        change.name
        for change in changes
        if all(_is_one_of([text[slice(*post)] for post in change.posts], office) for office in asked)
    ]
