"""Fits the tables of weights in `bot/search/rank.py` and `bot/answering/confidence.py`, and prints them.

    python -m tests.benchmarks.tuning CORPUS QUESTIONS [CORPUS QUESTIONS …] [--now YYYY-MM-DD] [--count 1,0.2,…]

Weights of articles are fitted to which article answers, those of paragraphs to which paragraph of it holds the answer; those
of the confidence to whether the best article answers, which it does not where the question has none, nor where those that
answer are taken out of what was found.
Each set may count more or less. Of a large set 400 questions are drawn. Says what share would be right with either table.
"""

import argparse
import asyncio
import sys
import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from random import Random

import numpy as np

from bot.answering.conditions import CONDITIONS, in_its_language
from bot.answering.confidence import Signs, signs_of
from bot.answering.understanding import Understanding
from bot.evaluation import Expected, read_questions
from bot.evaluation.plain import plain
from bot.language.languages import EVERY_LANGUAGE
from bot.language.questions import Question
from bot.language.translated_questions import translated
from bot.opening import Library, open_store
from bot.search.evidence import Evidence
from bot.search.rank import OF_ARTICLES, OF_PARAGRAPHS, Ranked, rank
from bot.search.searcher import Considered, Findings, Searcher
from bot.search.upkeep import Upkeep
from bot.store import Store
from tests.asking import Quiet
from tests.benchmarks.fitting import Choice, Judgement, Matrix, fit_confidence, fit_ranking

DRAWN = 400
TAKEN_OUT = 0.25
"""What an example counts whose answer was taken out, against one that truly has none."""


@dataclass(frozen=True, slots=True)
class Examples:
    """What a set of questions has to learn from."""

    name: str
    articles: list[Choice]
    paragraphs: list[Choice]
    judgements: list[Judgement]


@dataclass(frozen=True, slots=True)
class _Asker:
    searcher: Searcher
    understanding: Understanding
    store: Store

    async def considered(self, expected: Expected, today: date) -> list[tuple[Question, Considered]]:
        """The question as it is put to articles in its own language, and to those in the other if they answer or none does."""
        question = await self.understanding.question(expected.question, expected.today or today)
        if question.languages == EVERY_LANGUAGE:
            return [await self._considered(translated(question))]
        own, other = await self._considered(question), await self._considered(translated(question))
        if not expected.articles:
            return [own, other]
        return [other] if _any_right(expected, other[1]) and not _any_right(expected, own[1]) else [own]

    async def _considered(self, question: Question) -> tuple[Question, Considered]:
        return question, await self.searcher.consider(question)

    async def judged(
        self, question: Question, considered: Considered, ranked: Sequence[Ranked]
    ) -> Signs | None:
        """The signs of the best article that meets the conditions for answering."""
        articles = {one.paragraph.citation.article for one in ranked} if question.offices else set()
        total, _ = await self.store.articles.counts()
        found = Findings(
            tuple(ranked), considered.subject, total, await self.store.people.offices_in(articles)
        )
        own = [one for one in ranked if in_its_language(one, question, found)]
        if not own or not all(is_met(own[0], question, found) for is_met in CONDITIONS):
            return None
        article = own[0].paragraph.citation.article
        others = (one.score for one in own if one.paragraph.citation.article != article)
        return signs_of(own[0], question, found, max(others, default=0.0))


def _any_right(expected: Expected, considered: Considered) -> bool:
    return any(one.citation.key in expected.articles for one in considered.paragraphs)


async def examples(corpus: Path, questions: Path, today: date, weight: float, folder: Path) -> Examples:
    """Ask a set of questions and note all that spoke for each paragraph and article."""
    library = Library(
        (corpus,), folder / f"{corpus.name}.sqlite3", "auto", Quiet(), lambda _: None, lambda *_: None
    )
    asked = read_questions(questions)
    asked = Random(5).sample(asked, DRAWN) if len(asked) > DRAWN else asked
    made = Examples(questions.name, [], [], [])
    async with open_store(library) as (store, engine):
        upkeep = Upkeep(engine, store, await engine.state() or "")
        searcher = Searcher(engine, store.articles, upkeep)
        await searcher.refresh()
        asker = _Asker(searcher, Understanding(searcher, store.people), store)
        for expected in asked:
            for question, considered in await asker.considered(expected, today):
                every = _all_ranked(question, considered)
                made.articles.extend(_choices(every, [_is_right(expected, one) for one in every], weight))
                own = [one for one in every if _is_right(expected, one)]
                made.paragraphs.extend(_choices(own, [_holds(expected, one) for one in own], weight))
                for taken_out in (False, True) if expected.articles else (False,):
                    ranked = _ranked(question, considered, expected.articles if taken_out else ())
                    if ranked and (signs := await asker.judged(question, considered, ranked)):
                        right = ranked[0].paragraph.citation.key in expected.articles
                        counts = weight * (TAKEN_OUT if taken_out else 1)
                        made.judgements.append(Judgement(np.array(signs), right, counts))
        await upkeep.stop()
    return made


def _ranked(question: Question, considered: Considered, without: Sequence[str]) -> list[Ranked]:
    kept = [one for one in considered.paragraphs if one.citation.key not in without]
    scores = {one.id: considered.scores.get(one.id, 0.0) for one in kept}
    return rank(question, considered.subject, kept, scores)


def _all_ranked(question: Question, considered: Considered) -> list[Ranked]:
    paragraphs = considered.paragraphs
    return rank(question, considered.subject, paragraphs, considered.scores, closely=len(paragraphs))


def _choices(ranked: Sequence[Ranked], right: Sequence[bool], weight: float) -> Iterator[Choice]:
    if any(right) and not all(right):
        yield Choice(np.array([one.evidence for one in ranked], float), np.array(right, bool), weight)


def _is_right(expected: Expected, one: Ranked) -> bool:
    return one.paragraph.citation.key in expected.articles


def _holds(expected: Expected, one: Ranked) -> bool:
    text = plain(one.paragraph.text)
    return any(plain(answer) in text for answer in expected.answers)


def _share(choices: Sequence[Choice], weights: Matrix) -> float:
    return float(np.mean([choice.right[np.argmax(choice.evidence @ weights)] for choice in choices]))


def _print(sets: Sequence[Examples]) -> None:
    articles = _fitted([one.articles for one in sets])
    paragraphs = _fitted([one.paragraphs for one in sets])
    confidence = fit_confidence([judgement for one in sets for judgement in one.judgements])
    for one in sets:
        _print_shares(f"{one.name}: right article", one.articles, OF_ARTICLES, articles)
        _print_shares(f"{one.name}: right paragraph of it", one.paragraphs, OF_PARAGRAPHS, paragraphs)
    for title, names, weights in (
        ("articles", Evidence._fields, articles),
        ("paragraphs", Evidence._fields, paragraphs),
        ("confidence", (*Signs._fields, "bias"), confidence),
    ):
        sys.stdout.write(
            f"\n{title}\n"
            + "".join(f"    {name}={value:.2f},\n" for name, value in zip(names, weights, strict=True))
        )


def _fitted(choices: Sequence[Sequence[Choice]]) -> Matrix:
    weights = fit_ranking([choice for several in choices for choice in several], len(Evidence._fields))
    fitted: Matrix = weights / (weights[Evidence._fields.index("lexical")] or 1)
    return fitted


def _print_shares(what: str, choices: Sequence[Choice], table: Evidence, fitted: Matrix) -> None:
    if choices:
        now, then = _share(choices, np.array(table)), _share(choices, fitted)
        sys.stdout.write(f"{what} first {now:.3f} with the table, {then:.3f} with the fitted weights\n")


async def _main(options: argparse.Namespace) -> None:
    paths = [Path(path) for path in options.sets]
    pairs = list(zip(paths[::2], paths[1::2], strict=True))
    counts = [float(count) for count in options.count.split(",")] if options.count else [1.0] * len(pairs)
    with tempfile.TemporaryDirectory() as folder:
        _print(
            [
                await examples(corpus, questions, options.now, weight, Path(folder))
                for (corpus, questions), weight in zip(pairs, counts, strict=True)
            ]
        )


def main() -> None:
    """Fit and print."""
    parser = argparse.ArgumentParser(
        prog="python -m tests.benchmarks.tuning",
        description=__doc__,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("sets", nargs="+", metavar="CORPUS QUESTIONS")
    parser.add_argument("--now", type=date.fromisoformat, default=date(2022, 1, 5))
    parser.add_argument("--count", default="")
    asyncio.run(_main(parser.parse_args()))


if __name__ == "__main__":
    main()
