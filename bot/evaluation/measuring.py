"""Asking a file of questions over a corpus."""

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial

from bot.answering.answer import MOST
from bot.evaluation.baseline import build_baseline
from bot.evaluation.outcomes import Ask, Outcome, ask_all
from bot.evaluation.questions import Expected
from bot.language.loading import load
from bot.opening import Library, open_answerer
from bot.progress import Progress
from bot.store import Store


@dataclass(frozen=True, slots=True)
class Measured:
    """What came of the questions over a corpus of so many `articles` and `paragraphs`.

    `baseline` is what came of them there if it was asked too. `missing` are the keys of articles that questions name
    and the corpus does not have.
    """

    articles: int
    paragraphs: int
    outcomes: Sequence[Outcome]
    baseline: Sequence[Outcome] | None
    missing: tuple[str, ...]


async def measure(
    questions: Sequence[Expected], library: Library, today: date, *, compare: bool = False
) -> Measured:
    """Ask the bot every question, on the day `today` if it has none, and if told to `compare` also the baseline.

    Raises as `bot.opening.open_store` does.
    """
    async with open_answerer(library) as answerer, Store.open(library.database) as store:
        await asyncio.to_thread(load)  # as in a running bot, which the times are about
        told = partial(_ask_all, questions, today, library.progress)
        outcomes = await told("Asking", partial(answerer.answer, limit=MOST))
        baseline = None
        if compare:
            plain = await build_baseline(store.articles, library.progress)
            baseline = await told("Asking rank_bm25", plain.answer)
        articles, paragraphs = await store.articles.counts()
        return Measured(articles, paragraphs, outcomes, baseline, await _missing(questions, store))


async def _ask_all(
    questions: Sequence[Expected], today: date, progress: Progress, work: str, ask: Ask
) -> list[Outcome]:
    progress.start(work, len(questions), "questions")
    try:
        return await ask_all(questions, ask, today, progress)
    finally:
        progress.finish()


async def _missing(questions: Sequence[Expected], store: Store) -> tuple[str, ...]:
    total, _ = await store.articles.counts()
    citations, _ = await store.articles.citations(0, total)
    held = {citation.key for citation in citations}
    named = dict.fromkeys(key for question in questions for key in question.articles)
    return tuple(key for key in named if key not in held)
