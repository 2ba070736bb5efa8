"""What speaks for a paragraph as an answer to a question, piece by piece."""

import re
from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from math import exp
from operator import mul
from typing import NamedTuple

from bot.language.asked_dates import AskedDate
from bot.language.asked_kinds import Kind
from bot.language.asked_offices import holds
from bot.language.dates import find_dates
from bot.language.day_spans import DaySpan, read_days
from bot.language.events import is_bound
from bot.language.matching import Subject
from bot.language.people_spans import read_people
from bot.language.questions import Question
from bot.language.sentences import sentences
from bot.language.typed_spans import is_exact, spans_of
from bot.model import Office, Span
from bot.store.records import StoredParagraph

# What an article's event date, and its publication date, say of the day that a paragraph tells of.
_OF_ITS_ARTICLE = 0.6
_PRINTED_THEN = 0.3
_OF_SOME_YEAR = 0.7  # that the day has no year where the article tells of one already

_TOLD_FIRST: dict[Kind, float] = {"person": 0.3, "post": 0.3, "day": 0.3, "place": 0.3}
"""Kinds of answers that the beginning of an article often has."""

_OFTEN_TOLD: frozenset[Kind] = frozenset({"day", "place", "organisation", "name", "thing", "maker"})
"""Kinds of which a question says others than it asks for: in which town of 石楼县."""

_FITS_LESS = 0.5

# Where a day must stand that a paragraph begins with, in characters, and how long what it tells of may last.
_OPENING = 30
_LATEST_OPENING = 16
_A_WEEK = timedelta(days=7)

# How long what is more than days and less than a year lasts, in days.
_A_MONTH = 27
_OF_WHICH = re.compile("其中")  # the whole is told before its parts
_MOST_OF_A_YEAR = 300

_NEAR = 15.0
"""Characters between an answer and a word of the question after which the word counts a third."""

# What asks for the day of printing itself; otherwise it counts only where nothing tells when it happened.
_OF_PRINTING = re.compile(
    r"发布|公布|披露|刊发|刊登|刊载|发表|登载|报道|新闻|消息|\b(?:publish|print|post|report|news)"
)


_COUNTED = re.compile("[0-9零〇一二三四五六七八九十]")
_COMING = re.compile("节?(?:假期)?(?:日益)?(?:临近|将至|即将|来临|在即|将近|快到)")

# Where what is asked for is not of the day itself.
_NOT_OF_THE_DAY = re.compile(
    rf"{_OF_PRINTING.pattern}|[年月日号天][前后]|[之以][前后]|以来|\b(?:after|before|since)\b"
)


class Evidence(NamedTuple):
    """What speaks for a paragraph, each from 0 to 1; or, in a table of weights, how much that counts.

    Of the paragraph: `lexical`, its BM25 against the best one's; `coverage`, the share of the question's subject that it or
    its heading speaks of; `day`, how surely it tells of the days that are asked about; `lead`, whether it begins the article
    where the beginning usually answers. Of its article: the same of its best paragraph, `article` and `article_day`, and
    `whole`, the share of the subject that is anywhere in it. Looked at closely, sentence by sentence: `sentence`, the best
    one's coverage; `kind`, how well anything of the wanted kind fits; `answering`, the share of what stands where the question
    asks that is in a sentence with such a thing, and `near`, how near such a thing stands to it, each as well as it fits.
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
    evidence: Evidence, question: Question, subject: Subject, paragraph: StoredParagraph
) -> Evidence:
    """Add what the sentences of a paragraph say for it, and the people, days, places and numbers in it."""
    spans = sentences(paragraph.text)
    in_heading = subject.matches(paragraph.heading)
    matches = [subject.matches(paragraph.folded[start:end]) for start, end in spans]
    found = answers_in(paragraph, question)
    fits = [fitness(span, question, paragraph.folded) for span in found]
    supports = support(subject, paragraph.folded, found)
    answering = [
        subject.focused_share(matched)
        * max((fit for span, fit in zip(found, fits, strict=True) if start <= span.start < end), default=0.0)
        for matched, (start, end) in zip(matches, spans, strict=True)
    ]
    return evidence._replace(
        sentence=max(subject.share(subject.with_context(matched, in_heading)) for matched in matches),
        kind=max(fits, default=0.0),
        answering=max(answering),
        near=max(map(mul, supports, fits), default=0.0),
    )


def fitness(span: Span, question: Question, folded: str) -> float:
    """How well something of the kind asked for fits: half if it is not as exact as asked, or is said in the question itself."""
    said = folded[slice(*span)]
    is_told = question.wanted.kind in _OFTEN_TOLD and said in question.folded
    return _FITS_LESS if is_told or not is_exact(question.wanted, said) else 1.0


def answers_in(paragraph: StoredParagraph, question: Question) -> Sequence[Span]:
    """Where a paragraph has something of the kind that is asked for; if who holds a post, those who do, if it says who."""
    people = read_people(paragraph.text, paragraph.people)
    if question.holder:
        asked = Office(question.holder.post, None)
        holders = [
            mention for mention in people if any(holds(Office(post, None), asked) for post in mention.posts)
        ]
        if holders:
            return [Span(mention.start, mention.end) for mention in holders]
    return spans_of(question.wanted, paragraph.text, people)


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
        if word.end <= span.start or span.end <= word.start
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
    return _TOLD_FIRST.get(kind, 0.0)


def day_evidence(question: Question, paragraph: StoredParagraph) -> list[float]:
    """For each day that the question names, how surely the paragraph tells of it, from 0 to 1."""
    of_printing = bool(question.dates) and _OF_PRINTING.search(question.folded) is not None
    return [_evidence_of(asked, paragraph, of_printing=of_printing) for asked in question.dates]


def tells_of_parts_only(question: Question, paragraph: StoredParagraph) -> bool:
    """Whether it tells but of parts of a time of which a number is asked for: the first quarter's is not the half-year's."""
    return question.wanted.kind == "number" and any(
        _has_parts_only(asked, paragraph) for asked in question.dates
    )


def _has_parts_only(asked: AskedDate, paragraph: StoredParagraph) -> bool:
    """Whether a paragraph tells of nothing but months or quarters of some that are asked for."""
    if (
        asked.first is None
        or asked.last is None
        or not _A_MONTH <= (asked.last - asked.first).days <= _MOST_OF_A_YEAR
    ):
        return False
    spans = [span for span in _days_told(paragraph) if _meets(asked, span)]
    return (
        bool(spans)
        and not _OF_WHICH.search(paragraph.folded)
        and all(
            _A_MONTH <= (span.last - span.first).days < (asked.last - asked.first).days
            and asked.covers(span.first)
            and asked.covers(span.last)
            for span in spans
        )
    )


def is_of_the_day(question: Question, paragraph: StoredParagraph) -> bool:
    """Whether a paragraph tells of the days that a question names, and does not begin with another."""
    return all(day_evidence(question, paragraph)) and not is_of_another_day(question, paragraph)


def is_of_another_day(question: Question, paragraph: StoredParagraph) -> bool:
    """Whether a paragraph tells of a day near its beginning, and of none that the question names. What is asked after a day is of any."""
    is_asked = question.dates and not _NOT_OF_THE_DAY.search(question.folded)
    if not is_asked or not _begins_with_day(paragraph):
        return False
    spans = _days_told(paragraph)
    return not any(
        asked.is_spelled_in(paragraph.folded) or any(_meets(asked, span) for span in spans)
        for asked in question.dates
    )


def _days_told(paragraph: StoredParagraph) -> Sequence[DaySpan]:
    """The days that a paragraph names, but for those that it only sees coming: 中秋节临近."""
    spans = read_days(paragraph.days)
    if not spans or not _COMING.search(paragraph.folded):
        return spans
    dates = find_dates(paragraph.text, paragraph.citation.published)
    coming = {(one.first, one.last) for one in dates if _COMING.match(paragraph.folded, one.end)}
    return [span for span in spans if (span.first, span.last) not in coming]


def _meets(asked: AskedDate, span: DaySpan) -> bool:
    """Whether a day that is asked for is one of a span's, which may be a few days long: 10月17日至20日."""
    if asked.covers(span.first) or asked.covers(span.last):
        return True
    within = (span.last - span.first).days
    return within <= _A_WEEK.days and any(asked.covers(span.first + timedelta(n)) for n in range(1, within))


def _begins_with_day(paragraph: StoredParagraph) -> bool:
    """Whether it tells near its beginning of a day, or of a few that follow each other; no bound (截至8月11日), nor one to come."""
    spans = read_days(paragraph.days)
    published = paragraph.citation.published
    if published and spans and spans[0].first > published:
        return False
    opening = [
        mention for mention in find_dates(paragraph.text[:_OPENING], None) if mention.start <= _LATEST_OPENING
    ]
    return bool(spans and opening and spans[0].last - spans[0].first <= _A_WEEK) and not is_bound(
        paragraph.text, opening[0]
    )


def _evidence_of(asked: AskedDate, paragraph: StoredParagraph, *, of_printing: bool) -> float:
    citation = paragraph.citation
    spans = [span for span in _days_told(paragraph) if asked.any_year or not span.any_year]
    if citation.published is None and not asked.any_year and _is_day_of(asked, paragraph):
        return _OF_SOME_YEAR
    if any(_meets(asked, span) for span in spans) and not _is_of_a_festival(asked, spans, paragraph):
        return 1.0
    if asked.is_spelled_in(paragraph.folded):
        return 1.0
    if _covers(asked, citation.event_date):
        return _OF_ITS_ARTICLE
    if of_printing or (citation.event_date is None and not spans):
        return _PRINTED_THEN * _covers(asked, citation.published)
    return 0.0


def _is_of_a_festival(asked: AskedDate, spans: Sequence[DaySpan], paragraph: StoredParagraph) -> bool:
    """Whether a paragraph has the one day asked for in nothing but a festival or the like: 春节期间 tells of no 2月6日."""
    of_more = [span for span in spans if _meets(asked, span)]
    if asked.first != asked.last or any(span.first == span.last for span in of_more):
        return False
    dates = find_dates(paragraph.text, paragraph.citation.published)
    counted = {
        (one.first, one.last) for one in dates if _COUNTED.search(paragraph.folded, one.start, one.end)
    }
    return not any((span.first, span.last) in counted for span in of_more)


def _is_day_of(asked: AskedDate, paragraph: StoredParagraph) -> bool:
    """Whether a paragraph of an article without a date of its own names the day asked for, without a year."""
    if asked.first is None or asked.first != asked.last:
        return False
    return any(
        span.any_year and (span.first.month, span.first.day) == (asked.first.month, asked.first.day)
        for span in read_days(paragraph.days)
    )


def _covers(asked: AskedDate, day: date | None) -> bool:
    return day is not None and asked.covers(day)
