"""The engine tantivy: on disk, incremental, memory-mapped. Our terms, its postings."""

from asyncio import to_thread
from collections.abc import Collection, Sequence
from pathlib import Path
from threading import Lock
from typing import Self, cast

import tantivy

from bot.search.engine import Candidate, Document, Frequencies, Query, Term
from bot.search.tantivy_directory import COMMITTED, errors_of, open_directory
from bot.search.tantivy_schema import PARAGRAPH, STATE, asked, asked_for_state
from bot.search.tantivy_writer import TantivyWriter


class TantivyEngine:
    """An `Engine` over an index in a directory. Scores are BM25 with tantivy's own k1 = 1.2 and b = 0.75."""

    def __init__(self, path: Path, index: tantivy.Index) -> None:
        self._path = path
        self._index = index
        self._writer = TantivyWriter(path)
        self._reloading = Lock()
        self._read: tuple[int, int, int] | None = None
        self._held: str | None = None

    @classmethod
    async def open(cls, path: Path) -> Self:
        """Open the index in a directory, or make an empty one.

        What is damaged, or of another version, is thrown away with a warning; the state is None then.

        Raises:
            EngineError: the directory cannot be read or written, or holds files that are no index's.
        """
        return cls(path, await to_thread(open_directory, path))

    async def candidates(self, queries: Sequence[Query], limit: int) -> list[list[Candidate]]:
        """See `Engine`."""
        with errors_of(self._path, "read"):
            searcher = self._index.searcher()
            return [_best(searcher, query, limit) if query.terms and limit > 0 else [] for query in queries]

    async def frequencies(self, terms: Collection[Term]) -> Frequencies:
        """See `Engine`."""
        with errors_of(self._path, "read"):
            searcher = self._index.searcher()
            documents = max(0, searcher.num_docs - 1)  # one names the state
            # a paragraph that was removed is counted with its terms until tantivy merges it away
            counts = {term: min(documents, searcher.doc_freq(*term)) for term in terms}
        return Frequencies(documents, counts)

    async def state(self) -> str | None:
        """See `Engine`."""
        return await to_thread(self._state)

    async def add(self, documents: Sequence[Document]) -> None:
        """See `Engine`."""
        await to_thread(self._writer.add, documents)

    async def remove(self, articles: Collection[int]) -> None:
        """See `Engine`."""
        await to_thread(self._writer.remove, articles)

    async def clear(self) -> None:
        """See `Engine`."""
        await to_thread(self._writer.clear)

    async def commit(self, state: str) -> None:
        """See `Engine`."""
        await to_thread(self._writer.commit, state)
        await to_thread(self._state)

    async def rollback(self) -> None:
        """See `Engine`."""
        await to_thread(self._writer.rollback)

    async def close(self) -> None:
        """See `Engine`."""
        await to_thread(self._writer.close)

    def _state(self) -> str | None:
        with self._reloading, errors_of(self._path, "read"):
            written = _version(self._path)
            if written != self._read:  # tantivy takes a lock to reload, and 100 ms if it is not the only one
                self._index.reload()
                self._held = _state_in(self._index.searcher())
                self._read = written
            return self._held


def _version(path: Path) -> tuple[int, int, int]:
    """What changes with every commit: tantivy replaces the file."""
    file = (path / COMMITTED).stat()
    return file.st_ino, file.st_ctime_ns, file.st_size


def _state_in(searcher: tantivy.Searcher) -> str | None:
    hits = searcher.search(asked_for_state(), limit=1, count=False).hits
    return bytes(searcher.doc(hits[0][1])[STATE][0]).decode() if hits else None


def _best(searcher: tantivy.Searcher, query: Query, limit: int) -> list[Candidate]:
    hits = searcher.search(asked(query), limit, count=False).hits
    numbers = searcher.fast_field_values(PARAGRAPH, [address for _, address in hits])
    if None in numbers:
        raise ValueError("it has a paragraph without a number")
    paragraphs = cast("list[int]", numbers)
    found = [Candidate(paragraph, score) for paragraph, (score, _) in zip(paragraphs, hits, strict=True)]
    return sorted(found, key=lambda candidate: (-candidate.score, candidate.paragraph))
