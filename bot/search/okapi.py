"""BM25 by rank-bm25, in memory."""

import asyncio
from collections.abc import Iterable, Mapping, Sequence

import numpy as np
from rank_bm25 import BM25Okapi

from bot.search.engine import Candidate, Document, Frequencies

K1 = 0.5
"""Paragraphs are short and say a thing once: repetition soon stops to count (measured: 0.4 to 0.6 is best)."""


class _Okapi(BM25Okapi):  # type: ignore[misc]  # rank_bm25 is untyped
    """rank_bm25's weighting, with an IDF that needs no floor because it is never negative."""

    def _calc_idf(self, nd: dict[str, int]) -> None:
        self.containing = nd
        frequencies = Frequencies(self.corpus_size, nd)
        self.idf = {term: frequencies.weight(count) for term, count in nd.items()}


class OkapiEngine:
    """An `Engine` over all paragraphs at once."""

    def __init__(self, documents: Sequence[Document]) -> None:
        self._paragraphs = [document.paragraph for document in documents]
        self._okapi = _Okapi([document.terms for document in documents], k1=K1) if documents else None

    @classmethod
    async def build(cls, documents: Sequence[Document]) -> "OkapiEngine":
        """Index the documents, beside the event loop."""
        return await asyncio.to_thread(cls, documents)

    async def candidates(self, terms: Mapping[str, float], limit: int) -> list[Candidate]:
        """See `Engine`."""
        return await asyncio.to_thread(self._best, terms, limit)

    async def frequencies(self, terms: Iterable[str]) -> Frequencies:
        """See `Engine`."""
        containing = self._okapi.containing if self._okapi else {}
        return Frequencies(len(self._paragraphs), {term: containing.get(term, 0) for term in terms})

    def _best(self, terms: Mapping[str, float], limit: int) -> list[Candidate]:
        if self._okapi is None:
            return []
        known = {term: weight for term, weight in terms.items() if term in self._okapi.idf}
        scores = np.zeros(len(self._paragraphs))
        for term, weight in known.items():
            scores += weight * self._okapi.get_scores([term])
        best = np.argsort(-scores, kind="stable")[:limit]
        return [Candidate(self._paragraphs[i], float(scores[i])) for i in best if scores[i] > 0]
