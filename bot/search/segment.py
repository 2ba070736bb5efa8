"""Segments: some paragraphs and their postings, which never change once they are made."""

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property
from itertools import chain
from typing import Any, TypeVar

import numpy as np
from numpy.typing import NDArray

from bot.search.engine import STREAMS, Document, Filter, Stream
from bot.search.postings import Mask, Postings, Renumbered, Terms, Unsigned, fingerprints

_V = TypeVar("_V")

FIELDS = ("article", "day", "source", "person")
"""What paragraphs are filtered by; kept as postings too."""

_MERGED_AT_ONCE = 2
"""Sorting leaves the interpreter free for others; each merged stream takes memory of its own."""


@dataclass(frozen=True, eq=False)
class Segment:
    """Paragraphs, numbered from 0: the store's numbers of them, their lengths and their postings."""

    paragraphs: NDArray[np.int64]
    lengths: Mapping[Stream, Unsigned]
    streams: Mapping[Stream, Postings]
    fields: Mapping[str, Postings]

    @classmethod
    def of(cls, documents: Sequence[Document]) -> "Segment":
        """The segment of at most `postings.DOCUMENTS` documents."""
        texts = {stream: [one.terms.get(stream, "") for one in documents] for stream in STREAMS}
        lengths = {stream: np.array(list(map(_terms_in, texts[stream])), np.int64) for stream in STREAMS}
        return cls(
            np.array([one.paragraph for one in documents], np.int64),
            {stream: _compact(lengths[stream]) for stream in STREAMS},
            {
                stream: _counted(fingerprints(" ".join(filter(None, texts[stream]))), lengths[stream])
                for stream in STREAMS
            },
            {
                "article": _field(_numbers, [{one.article} for one in documents]),
                "day": _field(_days, [set(one.days) for one in documents]),
                "source": _field(_names, [{one.source} if one.source else () for one in documents]),
                "person": _field(_names, [set(one.people) for one in documents]),
            },
        )

    @classmethod
    def merged(cls, parts: Sequence["Part"]) -> "Segment":
        """The segment of all living paragraphs of some parts, at most `postings.DOCUMENTS`."""
        masks = [part.mask for part in parts]
        firsts = np.cumsum([0, *(part.living_paragraphs for part in parts)])
        numbers = [
            (first + np.cumsum(mask) - mask).astype(np.uint64)
            for first, mask in zip(firsts, masks, strict=False)
        ]

        def joined(arrays: Iterable[NDArray[Any]]) -> NDArray[Any]:
            return np.concatenate([array[mask] for array, mask in zip(arrays, masks, strict=True)])

        def merged(postings: Iterable[Postings]) -> Postings:
            living = (part.living for part in parts)
            return Postings.merged(list(map(Renumbered, postings, numbers, living)))

        segments = [part.segment for part in parts]
        with ThreadPoolExecutor(_MERGED_AT_ONCE) as threads:
            streams = threads.map(merged, ([one.streams[stream] for one in segments] for stream in STREAMS))
            fields = threads.map(merged, ([one.fields[field] for one in segments] for field in FIELDS))
            return cls(
                joined(one.paragraphs for one in segments),
                {stream: _compact(joined(one.lengths[stream] for one in segments)) for stream in STREAMS},
                dict(zip(STREAMS, streams, strict=True)),
                dict(zip(FIELDS, fields, strict=True)),
            )

    @cached_property
    def size(self) -> int:
        """How many postings it has."""
        every = chain(self.streams.values(), self.fields.values())
        return sum(len(one.once.documents) + len(one.often.documents) for one in every)

    def of_articles(self, articles: Collection[int]) -> Mask:
        """Which paragraphs are of these articles."""
        return self._having("article", _numbers(articles))

    def matching(self, wanted: Filter) -> Mask | None:
        """Which paragraphs a filter lets through; None if it asks for nothing."""
        masks = []
        if wanted.days is not None:
            first, last = (day.toordinal() for day in wanted.days)
            masks.append(self._mask(self.fields["day"].between(first, last)))
        if wanted.articles is not None:
            masks.append(self.of_articles(wanted.articles))
        if wanted.sources is not None:
            masks.append(self._having("source", _names(wanted.sources)))
        if wanted.people is not None:
            masks.append(self._having("person", _names(wanted.people)))
        return np.logical_and.reduce(masks) if masks else None

    def _having(self, field: str, values: Terms) -> Mask:
        postings = self.fields[field]
        return self._mask(postings.find(values).once.documents)

    def _mask(self, documents: NDArray[np.uint16]) -> Mask:
        mask = np.zeros(len(self.paragraphs), np.bool_)
        mask[documents] = True
        return mask


@dataclass(frozen=True, eq=False)
class Part:
    """A segment, which of its paragraphs live (None: all), and in which file it is (None: in none yet)."""

    segment: Segment
    living: Mask | None = None
    file: str | None = None

    @property
    def mask(self) -> Mask:
        """Which paragraphs live."""
        return np.ones(len(self.segment.paragraphs), np.bool_) if self.living is None else self.living

    @cached_property
    def living_paragraphs(self) -> int:
        """How many paragraphs live."""
        return int(np.count_nonzero(self.mask))

    def without(self, articles: Collection[int]) -> "Part":
        """The part when the paragraphs of these articles are dead."""
        dead = self.segment.of_articles(articles)
        return replace(self, living=self.mask & ~dead) if dead.any() else self


def _field(encode: Callable[[Iterable[_V]], Terms], values: Sequence[Collection[_V]]) -> Postings:
    return _counted(encode(chain.from_iterable(values)), np.array(list(map(len, values)), np.int64))


def _counted(terms: Terms, lengths: NDArray[np.int64]) -> Postings:
    return Postings.counted(terms, np.repeat(np.arange(len(lengths)), lengths))


def _terms_in(text: str) -> int:
    return text.count(" ") + 1 if text else 0


def _numbers(values: Iterable[int]) -> Terms:
    return np.array(list(values), np.int64).astype(np.uint64)


def _days(values: Iterable[date]) -> Terms:
    return _numbers(day.toordinal() for day in values)


def _names(values: Iterable[str]) -> Terms:
    return fingerprints(" ".join("\0" + value.replace(" ", "\0") for value in values))


def _compact(numbers: NDArray[Any]) -> Unsigned:
    """The same numbers in the smallest type that holds them."""
    return numbers.astype(np.min_scalar_type(numbers.max(initial=0)))
