"""What the bot must be better than: rank_bm25 as it comes, over jieba's words as they come.

Every paragraph is a document; the best are shown as they begin, nothing is in bold, nothing is refused.
"""

from collections.abc import Iterator, Sequence
from datetime import date

import numpy as np
from rank_bm25 import BM25Okapi

from bot.answering.answer import MOST
from bot.answering.excerpts import LONGEST
from bot.language.words import tokenize
from bot.model import Answer, Excerpt
from bot.progress import Progress
from bot.store.articles import Articles


class Baseline:
    """Answers from the paragraphs of a store that it was built for."""

    def __init__(self, articles: Articles, paragraphs: Sequence[int], okapi: BM25Okapi | None) -> None:
        self._articles = articles
        self._paragraphs = paragraphs
        self._okapi = okapi

    async def answer(self, text: str, today: date) -> Answer:  # noqa: ARG002  # words know no days
        """Answer with the paragraphs that score best; nothing only where there are none at all."""
        if not self._okapi:
            return Answer(text, "not_found")
        scores = self._okapi.get_scores(_words(text))
        best = np.argsort(-scores, kind="stable")[:MOST]
        score_of = {self._paragraphs[place]: float(scores[place]) for place in best}
        excerpts = (
            Excerpt(paragraph.citation, paragraph.text[:LONGEST], (), score_of[paragraph.id])
            for paragraph in await self._articles.passages(list(score_of))
        )
        return Answer(text, "answered", tuple(excerpts))


async def build_baseline(articles: Articles, progress: Progress) -> Baseline:
    """Index all paragraphs, in memory."""
    numbers: list[int] = []
    batches: list[list[str]] = []
    async for batch in articles.indexed():
        numbers += [paragraph.id for paragraph in batch]
        batches.append([paragraph.text for paragraph in batch])
    progress.start("Building rank_bm25", len(numbers), "paragraphs")
    try:
        return Baseline(articles, numbers, BM25Okapi(_documents(batches, progress)) if numbers else None)
    finally:
        progress.finish()


def _documents(batches: Sequence[Sequence[str]], progress: Progress) -> Iterator[list[str]]:
    for batch in batches:
        for text in batch:
            yield _words(text)
        progress.advance("", len(batch))


def _words(text: str) -> list[str]:
    """What `jieba.lcut` returns."""
    return [word for word, _, _ in tokenize(text)]
