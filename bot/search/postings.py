"""Postings: for each term the documents that it occurs in, as flat sorted arrays.

Nearly all postings are of a term that occurs once in the document, so those carry no count. Terms are 64-bit
fingerprints: that any two of a million terms are taken for one another has a probability of 3 in 100 million.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

Terms = NDArray[np.uint64]
Mask = NDArray[np.bool_]
Unsigned = NDArray[np.unsignedinteger[Any]]
Sizes = NDArray[np.int64]

DOCUMENTS = 1 << 16
"""So many documents at most are numbered together, from 0: a number takes two bytes."""

_TWO_BYTES = np.uint64(16)

_MOST = np.uint64((1 << 16) - 1)
"""A term that occurs more often in one document counts as if it occurred so often."""


def fingerprints(terms: str) -> Terms:
    """The fingerprint of each of some terms, which single spaces separate.

    A sum of one pseudo-random number (splitmix64's) for each character at its place: tabulation hashing.
    """
    if not terms:
        return np.empty(0, np.uint64)
    codes = np.frombuffer(f"{terms} ".encode("utf-32-le", "surrogatepass"), "<u4").astype(np.uint64)
    ends = np.flatnonzero(codes == ord(" ")) + 1
    starts = np.concatenate(([0], ends[:-1]))
    places = np.arange(len(codes)) - np.repeat(starts, ends - starts)
    sums: Terms = np.add.reduceat(_mixed(codes | places.astype(np.uint64) << 32), starts)
    return sums


def _mixed(numbers: Terms) -> Terms:
    """The output function of splitmix64 (Sebastiano Vigna, public domain)."""
    numbers += 0x9E3779B97F4A7C15
    numbers ^= numbers >> 30
    numbers *= 0xBF58476D1CE4E5B9
    numbers ^= numbers >> 27
    numbers *= 0x94D049BB133111EB
    numbers ^= numbers >> 31
    return numbers


class Gathered(NamedTuple):
    """The documents of several terms, one term after the other, and how many each term has."""

    documents: NDArray[np.uint16]
    counts: Unsigned
    sizes: Sizes

    def frequencies(self, living: Mask | None) -> Sizes:
        """How many each term has of documents that live (None: all do)."""
        if living is None:
            return self.sizes
        ends = np.cumsum(self.sizes)
        so_far = np.concatenate(([0], np.cumsum(living.take(self.documents))))
        frequencies: Sizes = so_far[ends] - so_far[ends - self.sizes]
        return frequencies


class Found(NamedTuple):
    """The documents that have terms once, and those that have them more often."""

    once: Gathered
    often: Gathered

    def frequencies(self, living: Mask | None) -> Sizes:
        """In how many documents that live (None: all do) each term is."""
        return self.once.frequencies(living) + self.often.frequencies(living)


@dataclass(frozen=True, slots=True)
class Lists:
    """The documents of the i-th term are `documents[bounds[i]:bounds[i + 1]]`, ascending; each has it `counts` times.

    The last two bounds enclose nothing: they belong to unknown terms. No `counts` at all: once.
    """

    bounds: NDArray[np.uint32]
    documents: NDArray[np.uint16]
    counts: Unsigned

    @classmethod
    def of(cls, keys: Terms, counts: Terms, vocabulary: int) -> "Lists":
        """From sorted keys, which tell the term and the document, of a number of terms."""
        bounds = np.searchsorted(keys, np.arange(vocabulary + 2, dtype=np.uint64) << _TWO_BYTES)
        most = counts.max(initial=0)
        return cls(bounds.astype(np.uint32), keys.astype(np.uint16), counts.astype(np.min_scalar_type(most)))

    def keys(self, ordinals: NDArray[np.intp], numbers: Terms) -> Terms:
        """A key for each posting, by new numbers of the terms and of the documents."""
        return _keys(np.repeat(ordinals, np.diff(self.bounds[:-1])), numbers[self.documents])

    def counted_keys(self, ordinals: NDArray[np.intp], numbers: Terms) -> Terms:
        """The same, and behind each key the count."""
        return self.keys(ordinals, numbers) << _TWO_BYTES | self.counts.astype(np.uint64)

    def without_unused(self, used: Mask) -> "Lists":
        """Without the terms that are not used, which have no documents."""
        return Lists(self.bounds[np.concatenate((used, (True, True)))], self.documents, self.counts)

    def gather(self, ordinals: NDArray[np.intp]) -> Gathered:
        """The postings of the terms at these places."""
        starts, ends = self.bounds[ordinals].astype(np.int64), self.bounds[ordinals + 1].astype(np.int64)
        spans = [slice(*span) for span in zip(starts.tolist(), ends.tolist(), strict=True)] or [slice(0)]
        counts = np.concatenate([self.counts[span] for span in spans]) if len(self.counts) else self.counts
        return Gathered(np.concatenate([self.documents[span] for span in spans]), counts, ends - starts)

    def sizes(self, ordinals: NDArray[np.intp]) -> Sizes:
        """How many documents the terms at these places have."""
        sizes: Sizes = self.bounds[ordinals + 1].astype(np.int64) - self.bounds[ordinals]
        return sizes

    def all(self) -> Gathered:
        """The postings of all terms."""
        return Gathered(self.documents, self.counts, np.diff(self.bounds[:-1]).astype(np.int64))


class Renumbered(NamedTuple):
    """Postings that are to be merged: the new number of each document, and which live (None: all)."""

    postings: "Postings"
    numbers: Terms
    living: Mask | None


@dataclass(frozen=True, slots=True)
class Postings:
    """The documents that have each of the sorted `terms` once, and those that have it more often."""

    terms: Terms
    once: Lists
    often: Lists

    @classmethod
    def counted(cls, terms: Terms, documents: NDArray[np.integer[Any]]) -> "Postings":
        """The postings of terms, with repetitions, each in the document at the same place; documents ascend."""
        order = np.argsort(terms, kind="stable")  # twice as fast as the other kinds
        by_term = terms[order]
        first_of_term = _first_of_equals(by_term)
        every_key = _keys(np.cumsum(first_of_term) - 1, documents[order])
        places = np.flatnonzero(_first_of_equals(every_key))
        keys, counts = every_key[places], np.diff(places, append=len(every_key))
        often = counts > 1
        return cls._of(
            by_term[first_of_term],
            keys[~often],
            keys[often],
            np.minimum(counts[often].astype(np.uint64), _MOST),
        )

    @classmethod
    def merged(cls, parts: Sequence[Renumbered]) -> "Postings":
        """The postings of the living documents of all parts."""
        every = np.concatenate([part.postings.terms for part in parts])
        vocabulary, _ = np.unique(every, return_counts=True)  # without counts it hashes: 8 times as slow
        once, often = [], []
        for postings, numbers, living in parts:
            ordinals = np.searchsorted(vocabulary, postings.terms)
            keys = postings.once.keys(ordinals, numbers)
            once.append(keys if living is None else keys[living[postings.once.documents]])
            keys = postings.often.counted_keys(ordinals, numbers)
            often.append(keys if living is None else keys[living[postings.often.documents]])
        all_once, all_often = np.concatenate(once), np.concatenate(often)
        all_once.sort()
        all_often.sort()
        return cls._of(vocabulary, all_once, all_often >> _TWO_BYTES, all_often & _MOST)

    @classmethod
    def _of(cls, vocabulary: Terms, once: Terms, often: Terms, counts: Terms) -> "Postings":
        ones = Lists.of(once, counts[:0], len(vocabulary))
        several = Lists.of(often, counts, len(vocabulary))
        used = (np.diff(ones.bounds[:-1]) > 0) | (np.diff(several.bounds[:-1]) > 0)
        return cls(vocabulary[used], ones.without_unused(used), several.without_unused(used))

    def find(self, terms: Terms) -> Found:
        """The documents of terms; unknown ones have none."""
        ordinals = self._ordinals(terms)
        return Found(self.once.gather(ordinals), self.often.gather(ordinals))

    def frequencies(self, terms: Terms, living: Mask | None) -> Sizes:
        """In how many documents that live (None: all do) each term is."""
        if living is not None:
            return self.find(terms).frequencies(living)
        ordinals = self._ordinals(terms)
        return self.once.sizes(ordinals) + self.often.sizes(ordinals)

    def _ordinals(self, terms: Terms) -> NDArray[np.intp]:
        """The places of terms, of unknown ones the one behind the last."""
        places = np.searchsorted(self.terms, terms)
        known = np.searchsorted(self.terms, terms, "right") > places
        return np.where(known, places, len(self.terms))

    def all(self) -> Found:
        """The documents of all terms."""
        return Found(self.once.all(), self.often.all())

    def between(self, first: int, last: int) -> NDArray[np.uint16]:
        """The documents that have one of the terms from `first` to `last`, both included, once; in no order."""
        start, end = np.searchsorted(self.terms, np.array([first, last + 1], np.uint64))
        return self.once.documents[self.once.bounds[start] : self.once.bounds[end]]


def _first_of_equals(ascending: Terms) -> Mask:
    """Which of some numbers in ascending order differ from the one before."""
    return np.append(True, ascending[1:] != ascending[:-1])[: len(ascending)]


def _keys(ordinals: NDArray[np.intp], documents: NDArray[np.integer[Any]]) -> Terms:
    return ordinals.astype(np.uint64) << _TWO_BYTES | documents.astype(np.uint64)
