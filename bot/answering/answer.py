"""From ranked paragraphs to an answer: excerpts with citations, or silence and what comes nearest."""

from collections.abc import Iterator
from itertools import takewhile

from bot.answering.excerpts import excerpt
from bot.answering.silence import speaking
from bot.language.names_of_things import places
from bot.language.people_spans import read_people
from bot.language.questions import Question
from bot.language.script import fold
from bot.model import About, Answer, Citation
from bot.search.rank import Ranked
from bot.search.searcher import Findings

SHOWN = 3
"""Excerpts of one answer at most."""

NEAREST = 3
"""Articles offered where none answers."""

_WORTH_SHOWING = 0.6


def answer(question: Question, findings: Findings, start: int = 0, limit: int = SHOWN) -> Answer:
    """Answer a question with excerpts number `start` (from 0) and on, at most `limit`, each of another paragraph."""
    answering = list(_worth_showing(speaking(question, findings)))
    if not answering:
        return Answer(question.text, "not_found", nearest=_nearest(findings))
    excerpts = tuple(
        excerpt(question, findings.subject, one.paragraph, one.score)
        for one in answering[start : start + limit]
    )
    return Answer(
        question.text,
        "answered",
        excerpts,
        more=len(answering) > start + limit,
        about=_about(question, answering[0]),
    )


def _about(question: Question, best: Ranked) -> About:
    """What is asked about, or else answered."""
    asked = [name for person in question.people for name in (person.name, *person.others)]
    paragraph = best.paragraph
    named = [] if asked else read_people(paragraph.text, paragraph.people)
    officials = [fold(mention.name) for mention in named if mention.role == "official"]
    days = [date.first for date in question.dates if date.first == date.last]
    return About(
        tuple(dict.fromkeys(asked or officials)),
        next(iter(days), None) or paragraph.citation.event_date,
        next(iter(places(question.words)), None),
    )


def _worth_showing(ranked: Iterator[Ranked]) -> Iterator[Ranked]:
    best = next(ranked, None)
    if best:
        yield best
        yield from takewhile(lambda one: one.score >= _WORTH_SHOWING * best.score, ranked)


def _nearest(findings: Findings) -> tuple[Citation, ...]:
    by_article: dict[int, Citation] = {}
    for one in findings.ranked:
        by_article.setdefault(one.paragraph.citation.article, one.paragraph.citation)
    return tuple(by_article.values())[:NEAREST]
