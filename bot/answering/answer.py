"""From ranked paragraphs to an answer: excerpts with citations, or silence and what comes nearest."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from itertools import takewhile
from typing import Literal

from bot.answering.excerpts import excerpt
from bot.answering.headings import is_misread
from bot.answering.silence import CONFIDENT, confidences
from bot.language.asked_dates import AskedDate, asked_dates, wants_newest
from bot.language.changes_of_office import is_misread_alone
from bot.language.date_intervals import shifted
from bot.language.day_spans import read_days
from bot.language.former_offices import asks_who_left
from bot.language.lists import is_of_what_is_taken
from bot.language.names_of_things import PLACE_SUFFIXES, places
from bot.language.people_spans import read_people
from bot.language.questions import Question, is_all
from bot.language.script import fold
from bot.model import About, Answer, Citation, Excerpt
from bot.search.answers import answers_in
from bot.search.day_evidence import is_of_another_day
from bot.search.rank import Ranked
from bot.search.searcher import Findings
from bot.store.records import StoredParagraph

SHOWN = 3
"""Excerpts of one answer at most."""

MOST = 5
"""Excerpts at once at the very most."""

NEAREST = 3
"""Articles offered where none answers."""

_WORTH_SHOWING = 0.75


def answer(question: Question, findings: Findings, start: int = 0, limit: int = SHOWN) -> Answer:
    """Answer a question with excerpts number `start` (from 0) and on, at most `limit`, each of another paragraph."""
    of_the_day = tuple(one for one in findings.ranked if not is_of_another_day(question, one.paragraph))
    findings = replace(findings, ranked=of_the_day)
    sure = confidences(question, findings)
    answering = list(_worth_showing(_speaking(question, findings, sure)))
    if wants_newest(question.folded):
        answering.sort(key=lambda one: _day_of(one.paragraph.citation), reverse=True)
    surest = max(sure.values(), default=0.0)
    if not answering:
        return Answer(
            question.text,
            "not_found",
            nearest=_nearest(findings),
            about=_about(question, None, ()),
            confidence=surest,
        )
    excerpts = tuple(
        replace(excerpt(question, findings.subject, one.paragraph, one.score), also=one.also)
        for one in answering[start : start + limit]
    )
    return Answer(
        question.text,
        "answered",
        excerpts,
        more=len(answering) > start + limit,
        about=_about(question, answering[0].paragraph, excerpts[:1]),
        confidence=surest,
    )


def _speaking(question: Question, findings: Findings, sure: Mapping[int, float]) -> Iterator[Ranked]:
    """The paragraphs of articles that surely answer; no others of an article than those before one that would be misread."""
    silent = {article for article, confidence in sure.items() if confidence < CONFIDENT}
    for one in findings.ranked:
        article = one.paragraph.citation.article
        if article in sure and article not in silent:
            if _is_misread(question, findings, one):
                silent.add(article)
            else:
                yield one


def _is_misread(question: Question, findings: Findings, one: Ranked) -> bool:
    """Whether an excerpt would give somebody the post that its list takes away, and the question does not speak of that."""
    text = one.paragraph.text
    if asks_who_left(question.folded):
        return False
    if is_misread_alone(one.paragraph.folded):
        return True
    return is_of_what_is_taken(text) and is_misread(
        text, excerpt(question, findings.subject, one.paragraph, one.score).text
    )


def _about(question: Question, best: StoredParagraph | None, shown: Sequence[Excerpt]) -> About:
    """What is asked about, or else answered; first whoever is the answer to who somebody's daughter or driver is."""
    asked = [name for person in question.people for name in (person.name, *person.others)]
    answered = [name for excerpt in shown if best for name in _people_in_bold(question, best, excerpt)]
    named = read_people(best.text, best.people) if best and not asked else ()
    officials = [fold(mention.name) for mention in named if mention.role == "official"]
    others = answered if not asked or (question.wanted.relation and len(answered) == 1) else []
    days = [day for asked in question.dates if (day := _day_meant(asked, best))]
    return About(
        tuple(dict.fromkeys([*others, *(asked or officials)])),
        next(iter(days), None) or (best.citation.event_date if best else None),
        _place_asked(question),
        _only(question, answered=best is not None),
    )


def _place_asked(question: Question) -> str | None:
    """The first place of a question, with the word of its level: 云岭县, be it cut in two or not."""
    place = next(iter(places(question.words)), None)
    found = re.search(rf"{re.escape(place)}[{''.join(PLACE_SUFFIXES)}]?", question.folded) if place else None
    return found[0] if found else place


def _people_in_bold(question: Question, best: StoredParagraph, shown: Excerpt) -> Iterator[str]:
    """Who is shown, folded, as the answer to a question that asks who."""
    bold = "\n".join(shown.text[slice(*span)] for span in shown.highlights)
    for span in answers_in(best, question) if question.wanted.kind == "person" else ():
        if best.text[slice(*span)] in bold:
            yield fold(best.text[slice(*span)])


def _day_meant(asked: AskedDate, best: StoredParagraph | None) -> date | None:
    """The day that a date means; without a year the one of the best paragraph, else of its article, else of the nearest year."""
    if asked.first is None or asked.first != asked.last:
        return None
    if best is None or not asked.any_year:
        return asked.first
    citation = best.citation
    told = [*(span.first for span in read_days(best.days)), *filter(None, (citation.event_date,))]
    if citation.published:
        years = citation.published.year - asked.first.year
        same = (shifted(asked.first, by_months=12 * (years - back)) for back in (0, 1))
        told += [day for day in same if day <= citation.published]
    return next(filter(asked.covers, told), asked.first)


def _only(question: Question, *, answered: bool) -> Literal["person", "days"] | None:
    """A name that nobody has is taken for one where nothing else is found."""
    if is_all(question.folded, question.names) and (question.people[0].known or not answered):
        return "person"
    return (
        "days"
        if question.dates and is_all(question.folded, asked_dates(question.folded, question.today)[0])
        else None
    )


def _day_of(citation: Citation) -> date:
    return citation.event_date or citation.published or date.min


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
