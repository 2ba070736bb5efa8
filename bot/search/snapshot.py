"""What one commit made visible, to be asked by any number of threads."""

from collections.abc import Collection, Iterable, Iterator, Sequence
from itertools import groupby
from operator import itemgetter
from typing import Literal

import numpy as np
from numpy.typing import NDArray

from bot.search.engine import STREAMS, Candidate, Filter, Frequencies, Query, Stream, Term
from bot.search.postings import Terms, fingerprints
from bot.search.segment import Part
from bot.search.sparse import Scores, SparseLucene, SparseOkapi

Idf = Literal["lucene", "floored"]
"""How rare terms weigh more: by `Frequencies.weight`, or as in rank_bm25, with its floor for negative values."""

K1 = 0.5
"""Paragraphs are short and say a thing once: repetition soon stops to count (measured: 0.4 to 0.6 is best)."""

B = 0.75

_OKAPIS: dict[Idf, type[SparseOkapi]] = {"lucene": SparseLucene, "floored": SparseOkapi}


class Snapshot:
    """The living paragraphs of some parts."""

    def __init__(self, parts: Sequence[Part], idf: Idf) -> None:
        self._parts = parts
        self._okapis = {stream: _OKAPIS[idf](parts, stream, k1=K1, b=B) for stream in STREAMS}

    def frequencies(self, terms: Collection[Term]) -> Frequencies:
        """How common each term is; what was removed does not count."""
        containing: dict[Term, int] = {}
        for stream, asked, prints in _by_stream(terms):
            containing.update(zip(asked, self._okapis[stream].frequencies(prints), strict=True))
        return Frequencies(sum(part.living_paragraphs for part in self._parts), containing)

    def best(self, query: Query, limit: int) -> list[Candidate]:
        """The paragraphs with the highest scores above 0, as `Engine.candidates` wants them."""
        paragraphs, scores = [np.empty(0, np.int64)], [np.empty(0)]
        for part, all_scores in zip(self._parts, self._scores(query), strict=True):
            _rule_out(all_scores, part, query.filter)
            best = _highest(all_scores, limit)
            paragraphs.append(part.segment.paragraphs[best])
            scores.append(all_scores[best])
        numbers, values = np.concatenate(paragraphs), np.concatenate(scores)
        order = np.lexsort((numbers, -values))[:limit]
        return list(map(Candidate, numbers[order].tolist(), values[order].tolist()))

    def _scores(self, query: Query) -> list[Scores]:
        """The scores of all paragraphs, for each part."""
        scores = [np.zeros(len(part.segment.paragraphs)) for part in self._parts]
        for stream, asked, prints in _by_stream(query.terms):
            self._okapis[stream].add_scores(scores, prints, [query.terms[term] for term in asked])
        return scores


def _by_stream(terms: Iterable[Term]) -> Iterator[tuple[Stream, list[Term], Terms]]:
    """The terms of each stream, with their fingerprints."""
    ordered = sorted(terms)
    prints = fingerprints(" ".join(term.text for term in ordered))
    start = 0
    for stream, members in groupby(ordered, key=itemgetter(0)):
        asked = list(members)
        yield stream, asked, prints[start : start + len(asked)]
        start += len(asked)


def _rule_out(scores: Scores, part: Part, wanted: Filter) -> None:
    """Set the scores of dead paragraphs and of those that a filter does not let through to 0."""
    for mask in (part.living, part.segment.matching(wanted)):
        if mask is not None:
            scores *= mask


def _highest(scores: Scores, limit: int) -> NDArray[np.intp]:
    """The places of the highest scores above 0, with all that equal the last of them; perhaps some more."""
    columns = len(scores) // max(len(scores) // (4 * max(limit, 1)), 1)
    if columns <= limit:
        return np.flatnonzero(scores > 0)
    maxima = scores[: len(scores) // columns * columns].reshape(-1, columns).max(axis=0)
    enough = np.partition(maxima, -limit)[-limit]  # that many have at least this, and so have the highest
    return np.flatnonzero((scores >= enough) & (scores > 0))
