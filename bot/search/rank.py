"""A closer look at the candidates, the same for every engine: does the paragraph speak of what is asked,
does it hold the kind of answer that is wanted, does its article?"""

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from bot.language.asked_dates import AskedDate
from bot.language.day_spans import read_days
from bot.language.matching import Subject
from bot.language.people_spans import read_people
from bot.language.questions import Question
from bot.language.sentences import read, sentences
from bot.language.wanted import spans_of
from bot.search.lexical import heading_of
from bot.store.records import StoredParagraph


@dataclass(frozen=True, slots=True)
class Weights:
    """How much each piece of evidence counts in a paragraph's score; each piece is between 0 and 1."""

    lexical: float = 1.0
    article: float = 0.3
    coverage: float = 1.0
    sentence: float = 0.5
    wanted: float = 0.6
    day: float = 1.4
    lead: float = 0.3


WEIGHTS = Weights()

# What an article's event date, and its publication date, say of the day that a paragraph tells of.
_OF_ITS_ARTICLE = 0.6
_PRINTED_THEN = 0.3

_TOLD_FIRST = frozenset({"person", "post", "author", "day"})

# What asks for the day of printing itself; otherwise it counts only where nothing tells when it happened.
_OF_PRINTING = re.compile(
    r"发布|刊发|刊登|刊载|发表|登载|报道|新闻|消息|\b(?:publish|print|post|report|news)"
)

LOOKED_INTO = 10
"""In so many of the best paragraphs it's looked sentence by sentence, and for people, places and numbers."""


@dataclass(frozen=True, slots=True)
class Ranked:
    """A paragraph with its score and what speaks for it.

    `spoken_of` is the share of the question's subject that its article speaks of, from 0 to 1; `on_the_day`
    whether every day that the question names is named by the article. `article_text` is folded.
    """

    paragraph: StoredParagraph
    score: float
    spoken_of: float
    on_the_day: bool
    article_text: str


def rank(
    question: Question,
    subject: Subject,
    paragraphs: Sequence[StoredParagraph],
    scores: Mapping[int, float],
    weights: Weights = WEIGHTS,
) -> list[Ranked]:
    """Order paragraphs by how well they answer, best first. `scores` are the lexical ones, by paragraph."""
    top = max(scores.values(), default=0.0) or 1.0
    by_article: defaultdict[int, list[StoredParagraph]] = defaultdict(list)
    for paragraph in paragraphs:
        by_article[paragraph.citation.article].append(paragraph)
    ranked: list[Ranked] = []
    for members in by_article.values():
        heading = heading_of(members[0].citation)
        whole = "\n".join([heading, *(member.folded for member in members)])
        spoken_of = subject.named(whole, question.words_of_names, on_a_day=bool(question.dates))
        context = subject.in_context(heading)
        best = max(scores.get(member.id, 0.0) for member in members) / top
        days = [_day_evidence(question, member) for member in members]
        on_the_day = all(any(evidence) for evidence in zip(*days, strict=True))
        for member, evidence in zip(members, days, strict=True):
            score = (
                weights.lexical * scores.get(member.id, 0.0) / top
                + weights.article * best * spoken_of
                + weights.coverage * subject.coverage(member.folded, context)
                + weights.day * min(evidence, default=0.0)
                + weights.lead * _may_lead(question, member)
            )
            ranked.append(Ranked(member, score, spoken_of, on_the_day, whole))
    ranked.sort(key=_best_first)
    closer = [_looked_into(one, question, subject, weights) for one in ranked[:LOOKED_INTO]]
    return sorted([*closer, *ranked[LOOKED_INTO:]], key=_best_first)


def _may_lead(question: Question, paragraph: StoredParagraph) -> bool:
    """Whether it begins an article, where news says who did what and when, and that is what is asked."""
    asks_what_happened = bool(question.dates) and not question.people
    return paragraph.citation.paragraph == 0 and (asks_what_happened or question.wanted.kind in _TOLD_FIRST)


def _looked_into(one: Ranked, question: Question, subject: Subject, weights: Weights) -> Ranked:
    """Add what the sentences of a paragraph say for it."""
    text = one.paragraph.text
    context = subject.in_context(heading_of(one.paragraph.citation))
    together = max((subject.coverage(folded, context) for folded in read(text).folded_sentences), default=0.0)
    answering = _answering_sentence(question, subject, one.paragraph)
    return replace(one, score=one.score + weights.sentence * together + weights.wanted * answering)


def _best_first(one: Ranked) -> tuple[float, int]:
    return -one.score, one.paragraph.id


def _answering_sentence(question: Question, subject: Subject, paragraph: StoredParagraph) -> float:
    """The best coverage of a sentence that holds the kind of answer wanted; 0 if none does."""
    text = paragraph.text
    answering = spans_of(question.wanted, text, read_people(text, paragraph.people))
    if not answering:
        return 0.0
    pieces = zip(sentences(text), read(text).folded_sentences, strict=True)
    return max(
        (
            subject.coverage(folded)
            for (start, end), folded in pieces
            if any(start <= span.start < end for span in answering)
        ),
        default=0.0,
    )


def _day_evidence(question: Question, paragraph: StoredParagraph) -> list[float]:
    """For each day that the question names, how surely the paragraph tells of it, from 0 to 1."""
    of_printing = _OF_PRINTING.search(question.folded) is not None
    return [_evidence_of(asked, paragraph, of_printing=of_printing) for asked in question.dates]


def _evidence_of(asked: AskedDate, paragraph: StoredParagraph, *, of_printing: bool) -> float:
    citation = paragraph.citation
    spans = [span for span in read_days(paragraph.days) if asked.any_year or not span.any_year]
    if any(asked.covers(span.first) or asked.covers(span.last) for span in spans):
        return 1.0
    if asked.is_spelled_in(paragraph.folded):
        return 1.0
    if _covers(asked, citation.event_date):
        return _OF_ITS_ARTICLE
    if of_printing or citation.event_date is None:
        return _PRINTED_THEN * _covers(asked, citation.published)
    return 0.0


def _covers(asked: AskedDate, day: date | None) -> bool:
    return day is not None and asked.covers(day)
