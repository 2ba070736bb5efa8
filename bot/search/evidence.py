"""What speaks for a paragraph as an answer to a question, piece by piece."""

import re
from collections.abc import Mapping, Sequence
from math import exp
from operator import mul
from typing import NamedTuple, TypeAlias

from bot.language.answer_kinds import IN_ANY_WORDS, Kind
from bot.language.careers import direction_asked
from bot.language.changes_of_office import changes_of_office
from bot.language.exactness import is_exact
from bot.language.former_offices import asks_who_left
from bot.language.matching import Subject
from bot.language.questions import Question
from bot.language.sentences import sentences
from bot.model import Span
from bot.search.answers import answers_in, posts_before_or_after
from bot.search.day_evidence import day_evidence
from bot.store.records import StoredParagraph

_OFTEN_FIRST: frozenset[Kind] = frozenset({"person", "post", "day", "place"})
"""Kinds of answers that the beginning of an article often has."""

_RATHER = 0.25
"""How surely the beginning has them, against what is told there for sure."""

_OFTEN_TOLD: frozenset[Kind] = frozenset({"day", "place", "organisation", "name", "thing", "maker"})
"""Kinds of which a question says others than it asks for: in which town of 石楼县."""

_FITS_LESS = 0.5

_HELD_BEFORE = re.compile("此前|[之以]前|[到来]任前|原[任为是在]|曾[任在为是经]|历任|先后")
_REACH = 20  # characters before a post in which that stands

_NEAR = 15.0
"""Characters between an answer and a word of the question after which the word counts a third."""

Supported: TypeAlias = tuple[Span, float]
"""What may answer, and how near the words of the question stand to it."""


class Evidence(NamedTuple):
    """What speaks for a paragraph, each from 0 to 1; or, in a table of weights, how much that counts.

    Of the paragraph: `lexical`, its BM25 against the best one's; `coverage`, the share of the question's subject that it or
    its heading speaks of; `day`, how surely it tells of the days that are asked about; `lead`, whether it begins the article
    where the beginning usually answers. Of its article: the same of its best paragraph, `article` and `article_day`, and
    `whole`, the share of the subject that is anywhere in it. Looked at closely, sentence by sentence: `sentence`, the best
    one's coverage; `kind`, how well anything of the wanted kind fits; `answering`, the share of what stands where the question
    asks that is in a sentence with such a thing, and `near`, how near such a thing stands to it, each as well as it fits;
    `focused`, the share of what stands where the question asks that the paragraph or its heading speaks of; `particular`, how
    much of the question no other paragraph of the article says, as well as anything of the wanted kind fits.
    """

    lexical: float = 0.0
    coverage: float = 0.0
    day: float = 0.0
    lead: float = 0.0
    article: float = 0.0
    article_day: float = 0.0
    whole: float = 0.0
    sentence: float = 0.0
    kind: float = 0.0
    answering: float = 0.0
    near: float = 0.0
    focused: float = 0.0
    particular: float = 0.0


def of_paragraphs(
    question: Question, subject: Subject, members: Sequence[StoredParagraph], scores: Mapping[int, float]
) -> list[Evidence]:
    """What can be told of the paragraphs of one article at a glance. `scores` are their BM25, the best of all being 1."""
    in_heading = {heading: subject.matches(heading) for heading in {member.heading for member in members}}
    matches = [subject.matches(member.folded) for member in members]
    best = [max(each) for each in zip(*in_heading.values(), *matches, strict=True)]
    days = [min(day_evidence(question, member), default=0.0) for member in members]
    lexical = [scores.get(member.id, 0.0) for member in members]
    return [
        Evidence(
            lexical=score,
            coverage=subject.share(subject.with_context(matched, in_heading[member.heading])),
            day=day,
            lead=_lead(question, member),
            article=max(lexical),
            article_day=max(days),
            whole=subject.share(best),
        )
        for member, score, matched, day in zip(members, lexical, matches, days, strict=True)
    ]


def looked_into(
    evidence: Evidence,
    question: Question,
    subject: Subject,
    paragraph: StoredParagraph,
    alone: float,
) -> Evidence:
    """Add what the sentences of a paragraph say for it, and the people, days, places and numbers in it.

    `alone` is the share of the question that it says and others of its article do not (`bot.search.particulars`).
    """
    spans = sentences(paragraph.text)
    in_heading = subject.matches(paragraph.heading)
    matches = [subject.matches(paragraph.folded[start:end]) for start, end in spans]
    found = answers_in(paragraph, question)
    fits = [fitness(span, question, paragraph) for span in found]
    supports = support(subject, paragraph.folded, found)
    answering = [
        subject.focused_share(matched)
        * max((fit for span, fit in zip(found, fits, strict=True) if start <= span.start < end), default=0.0)
        for matched, (start, end) in zip(matches, spans, strict=True)
    ]
    kind = max(fits, default=0.0)
    is_told_by_kind = question.wanted.kind not in IN_ANY_WORDS
    return evidence._replace(
        sentence=max(subject.share(subject.with_context(matched, in_heading)) for matched in matches),
        kind=kind,
        answering=max(answering),
        near=max(map(mul, supports, fits), default=0.0),
        focused=subject.focused_share(subject.with_context(subject.matches(paragraph.folded), in_heading)),
        particular=alone * (kind if is_told_by_kind else 1.0),
    )


def fitness(span: Span, question: Question, paragraph: StoredParagraph) -> float:
    """How well something of the kind asked for fits: half if it is not as exact as asked, or is said in the question itself.

    So do a post that is not said to be held before, where that is asked for (调来之前是什么职务), and who leaves the post of
    which the holder is asked for.
    """
    folded = paragraph.folded
    said = folded[slice(*span)]
    is_told = question.wanted.kind in _OFTEN_TOLD and said in question.folded
    is_later = (
        question.wanted.kind == "post"
        and direction_asked(question.folded) == "before"
        and span not in posts_before_or_after(paragraph, question)
        and not _HELD_BEFORE.search(folded, max(span.start - _REACH, 0), span.start)
    )
    is_not_in_office = question.holder is not None and _is_not_in_office(span, question, folded)
    return (
        _FITS_LESS if is_told or is_later or is_not_in_office or not is_exact(question.wanted, said) else 1.0
    )


def _is_not_in_office(span: Span, question: Question, folded: str) -> bool:
    changes = changes_of_office(folded)
    taking = {change.name for change in changes if change.kind == "taking"}
    return not asks_who_left(question.folded) and span in {change.name for change in changes} - taking


def support(subject: Subject, folded: str, found: Sequence[Span]) -> list[float]:
    """How near to each span the words of the question stand in a folded text, by their weight and focus, from 0 to 1."""
    if not found:
        return []
    places = {word: subject.occurrences(word, folded) for word in subject.weights}
    total = sum(subject.focused_weight(word) for word in places) or 1.0
    return [
        sum(subject.focused_weight(word) * _closeness(span, spans) for word, spans in places.items()) / total
        for span in found
    ]


def _closeness(span: Span, words: Sequence[Span]) -> float:
    apart = (
        max(word.start - span.end, span.start - word.end, 0)
        for word in words
        if word.end <= span.start or span.end < word.end
    )
    nearest = min(apart, default=None)
    return 0.0 if nearest is None else exp(-nearest / _NEAR)


def _lead(question: Question, paragraph: StoredParagraph) -> float:
    """How surely what begins an article answers: news says first who did what and when."""
    kind = question.wanted.kind
    if paragraph.citation.paragraph:
        return 0.0
    if kind == "author" or (kind == "anything" and question.dates and not question.people):
        return 1.0
    return _RATHER if kind in _OFTEN_FIRST else 0.0
