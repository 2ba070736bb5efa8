"""From ranked paragraphs to an answer: excerpts with citations, or silence and what comes nearest."""

from collections.abc import Iterator
from itertools import takewhile

from bot.answering.excerpts import excerpt
from bot.answering.silence import speaking
from bot.language.questions import Question
from bot.model import Answer, Citation
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
    return Answer(question.text, "answered", excerpts, more=len(answering) > start + limit)


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
