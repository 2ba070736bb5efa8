"""Changes to an index that are not committed yet."""

from collections.abc import Collection, Iterator, Sequence

from bot.search.engine import Document
from bot.search.postings import DOCUMENTS
from bot.search.segment import Part, Segment
from bot.search.segment_directory import SegmentDirectory

_BATCH = 1_000
"""So many documents are turned into postings at once."""

_POSTINGS = 1 << 24
"""A segment has hardly more postings: so much memory does it take to make one (about 20 bytes each)."""

_GROWTH = 8
"""A segment is written anew only together with at least an eighth of its size: adding costs a logarithm."""

_DEAD = 0.25
"""A segment is written anew without its dead paragraphs when they are more than this share."""


class Changes:
    """What the parts of a commit become."""

    def __init__(self, directory: SegmentDirectory, parts: Sequence[Part]) -> None:
        self._directory = directory
        self._parts = list(parts)
        self._waiting: list[Document] = []
        self._written: list[str] = []

    def add(self, documents: Sequence[Document]) -> None:
        """Add documents; once in a while a segment is written."""
        self._waiting += documents
        while len(self._waiting) >= _BATCH:
            self._take_in(_BATCH)

    def remove(self, articles: Collection[int]) -> None:
        """Remove the paragraphs of articles, whenever they were added."""
        removed = frozenset(articles)
        self._waiting = [document for document in self._waiting if document.article not in removed]
        self._parts = [part.without(removed) for part in self._parts]

    def clear(self) -> None:
        """Remove all paragraphs."""
        self._waiting, self._parts = [], []
        self.discard()

    def finish(self) -> list[Part]:
        """Write what is in memory, together with small segments and those with many dead; the parts after that."""
        self._take_in(_BATCH)
        self._parts = [part for part in self._parts if part.living_paragraphs]
        self._write(_worth_rewriting(self._parts))
        return self._parts

    def discard(self) -> None:
        """Delete what was written."""
        self._directory.delete(self._written)

    def _take_in(self, number: int) -> None:
        taken, self._waiting = self._waiting[:number], self._waiting[number:]
        if not taken:
            return
        new = Part(Segment.of(taken))
        in_memory = [part for part in self._parts if part.file is None]
        if not _fit([*in_memory, new]):
            self._write(in_memory)
        self._parts.append(new)

    def _write(self, parts: Sequence[Part]) -> None:
        """Put segments on the disk in place of these parts."""
        for group in _groups(parts):
            file = self._directory.write(Segment.merged(group))
            self._written.append(file)
            self._parts = [part for part in self._parts if part not in group]
            self._parts.append(self._directory.part(file))


def _worth_rewriting(parts: Sequence[Part]) -> list[Part]:
    """Parts in memory or with many dead, and of the others the smallest, as far as that pays."""
    chosen: list[Part] = []
    others: list[Part] = []
    for part in parts:
        dying = part.living_paragraphs < (1 - _DEAD) * len(part.segment.paragraphs)
        (chosen if part.file is None or dying else others).append(part)
    for part in sorted(others, key=lambda part: part.living_paragraphs):
        small = part.living_paragraphs < _GROWTH * sum(one.living_paragraphs for one in chosen)
        if small and _fit([*chosen, part]):
            chosen.append(part)
    return chosen


def _groups(parts: Sequence[Part]) -> Iterator[list[Part]]:
    """Parts that fit into one segment each."""
    group: list[Part] = []
    for part in parts:
        if group and not _fit([*group, part]):
            yield group
            group = []
        group.append(part)
    if group:
        yield group


def _fit(parts: Sequence[Part]) -> bool:
    paragraphs = sum(part.living_paragraphs for part in parts)
    return paragraphs <= DOCUMENTS and sum(part.segment.size for part in parts) <= _POSTINGS
