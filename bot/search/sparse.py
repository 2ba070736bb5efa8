"""rank_bm25's BM25Okapi over postings: what a question costs depends on its terms, not on the documents' number."""

from collections.abc import Iterable, Sequence
from functools import cached_property
from math import log

import numpy as np
from numpy.typing import NDArray
from rank_bm25 import BM25Okapi

from bot.search.engine import Frequencies, Stream
from bot.search.postings import Found, Terms, fingerprints
from bot.search.segment import Part

Scores = NDArray[np.float64]


class SparseOkapi(BM25Okapi):  # type: ignore[misc]  # rank_bm25 is untyped
    """rank_bm25's scores, for the corpus of one stream of the living paragraphs of some parts.

    `get_scores` and what builds on it gives scores for all paragraphs of all parts, in order; those of the
    dead mean nothing.
    """

    def __init__(
        self,
        parts: Sequence[Part],
        stream: Stream,
        *,
        k1: float = 1.5,
        b: float = 0.75,
        epsilon: float = 0.25,
    ) -> None:
        self._parts = parts
        self._postings = [part.segment.streams[stream] for part in parts]
        self._lengths = [part.segment.lengths[stream] for part in parts]
        super().__init__(parts, k1=k1, b=b, epsilon=epsilon)

    def _initialize(self, corpus: Sequence[Part]) -> None:
        """Called by rank_bm25 to count the corpus."""
        self.corpus_size = sum(part.living_paragraphs for part in corpus)
        lengths = zip(corpus, self._lengths, strict=True)
        terms = sum(int(length.sum(where=part.mask)) for part, length in lengths)
        self.avgdl = terms / self.corpus_size if terms else 1.0

    def _calc_idf(self, nd: None) -> None:
        """Called by rank_bm25 to weigh all terms; here a question's terms are weighed when it is asked."""

    def idf_of(self, counts: Sequence[int]) -> list[float]:
        """The IDF of terms in so many paragraphs each: a negative one becomes a share of the average."""
        every = [log(self.corpus_size - count + 0.5) - log(count + 0.5) for count in counts]
        return [idf if idf >= 0 else self.epsilon * self.average_idf for idf in every]

    @cached_property
    def average_idf(self) -> float:
        """The average IDF of all terms in living paragraphs."""
        every = [
            postings.all().frequencies(part.living)
            for part, postings in zip(self._parts, self._postings, strict=True)
        ]
        _, places = np.unique(np.concatenate([one.terms for one in self._postings]), return_inverse=True)
        counts = np.bincount(places, np.concatenate(every))
        counts = counts[counts > 0]
        return float(np.mean(np.log(self.corpus_size - counts + 0.5) - np.log(counts + 0.5)))

    def frequencies(self, terms: Terms) -> list[int]:
        """In how many living paragraphs each term is."""
        counts = np.zeros(len(terms), np.int64)
        for part, postings in zip(self._parts, self._postings, strict=True):
            counts += postings.frequencies(terms, part.living)
        return list(map(int, counts.tolist()))

    def add_scores(self, scores: Sequence[Scores], terms: Terms, weights: Iterable[float]) -> None:
        """Add to the scores of the paragraphs of each part, each term's share multiplied by its weight."""
        found = [postings.find(terms) for postings in self._postings]
        idf = self.idf_of(self._frequencies(found, len(terms)))
        weighted = np.array([weight * one for weight, one in zip(weights, idf, strict=True)], np.float64)
        for number, of_part in enumerate(scores):
            self._add_scores(of_part, number, found[number], weighted)

    def get_scores(self, query: Sequence[str]) -> Scores:
        """The scores of all paragraphs for terms, which may repeat."""
        scores = [np.zeros(len(part.segment.paragraphs)) for part in self._parts]
        self.add_scores(scores, fingerprints(" ".join(query)), [1.0] * len(query))
        return np.concatenate([np.empty(0), *scores])

    def get_batch_scores(self, query: Sequence[str], doc_ids: Sequence[int]) -> list[float]:
        """The scores of some paragraphs."""
        return [float(score) for score in self.get_scores(query)[doc_ids]]

    def _frequencies(self, found: Sequence[Found], terms: int) -> list[int]:
        frequencies = np.zeros(terms, np.int64)
        for part, one in zip(self._parts, found, strict=True):
            frequencies += one.frequencies(part.living)
        return list(map(int, frequencies.tolist()))

    def _add_scores(self, scores: Scores, number: int, found: Found, weights: Scores) -> None:
        """Add weight · tf · (k1 + 1) / (tf + norm) for each posting; where tf is 1, the factor comes once for all."""
        norm = self._norms[number]
        once, often = found
        if len(once.documents):
            sums = np.bincount(once.documents, np.repeat(weights, once.sizes), len(norm))
            scores += self._factors[number] * sums
        if len(often.documents):
            share = often.counts * (self.k1 + 1) / (often.counts + norm.take(often.documents))
            np.add.at(scores, often.documents, np.repeat(weights, often.sizes) * share)

    @cached_property
    def _norms(self) -> list[Scores]:
        """k1 · (1 - b + b · dl / avgdl) for the paragraphs of each part."""
        return [self.k1 * (1 - self.b + self.b * lengths / self.avgdl) for lengths in self._lengths]

    @cached_property
    def _factors(self) -> list[Scores]:
        return [(self.k1 + 1) / (1 + norm) for norm in self._norms]


class SparseLucene(SparseOkapi):
    """The same with an IDF that needs no floor because it is never negative."""

    def idf_of(self, counts: Sequence[int]) -> list[float]:
        """The IDF of terms in so many paragraphs each."""
        return list(map(Frequencies(self.corpus_size, {}).weight, counts))
