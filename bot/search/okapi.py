"""The engine for up to some ten thousand paragraphs: rank_bm25's BM25, made sparse, its arrays mapped from the disk."""

import asyncio
from collections.abc import Callable, Collection, Sequence
from pathlib import Path
from threading import Lock

from bot.search.changes import Changes
from bot.search.engine import Candidate, Document, Frequencies, Query, Term
from bot.search.segment_directory import Commit, SegmentDirectory
from bot.search.snapshot import Idf, Snapshot


class OkapiEngine:
    """An `Engine` in a directory."""

    def __init__(self, directory: SegmentDirectory, idf: Idf) -> None:
        self._directory = directory
        self._idf = idf
        self._changing = Lock()
        self._switching = Lock()
        self._changes: Changes | None = None
        self._switch(directory.last_commit())

    @classmethod
    async def open(cls, path: Path, idf: Idf = "lucene") -> "OkapiEngine":
        """Open or make the index in a directory; a damaged one is emptied. Raises EngineError."""
        return await asyncio.to_thread(lambda: cls(SegmentDirectory(path), idf))

    async def candidates(self, queries: Sequence[Query], limit: int) -> list[list[Candidate]]:
        """See `Engine`."""
        snapshot = self._snapshot
        return [snapshot.best(query, limit) for query in queries]

    async def frequencies(self, terms: Collection[Term]) -> Frequencies:
        """See `Engine`."""
        return self._snapshot.frequencies(terms)

    async def state(self) -> str | None:
        """See `Engine`."""
        return await asyncio.to_thread(self._look_for_a_commit)

    async def add(self, documents: Sequence[Document]) -> None:
        """See `Engine`."""
        await asyncio.to_thread(self._change, lambda changes: changes.add(documents))

    async def remove(self, articles: Collection[int]) -> None:
        """See `Engine`."""
        await asyncio.to_thread(self._change, lambda changes: changes.remove(articles))

    async def clear(self) -> None:
        """See `Engine`."""
        await asyncio.to_thread(self._change, lambda changes: changes.clear())

    async def commit(self, state: str) -> None:
        """See `Engine`."""
        await asyncio.to_thread(self._commit, state)

    async def rollback(self) -> None:
        """See `Engine`."""
        await asyncio.to_thread(self._rollback)

    async def close(self) -> None:
        """See `Engine`."""
        await asyncio.to_thread(self._rollback)
        self._switch(Commit())

    def _change(self, change: Callable[[Changes], None]) -> None:
        with self._changing:
            self._changes = self._changes or Changes(self._directory, self._committed.parts)
            change(self._changes)

    def _commit(self, state: str) -> None:
        with self._changing:
            parts = self._changes.finish() if self._changes else self._committed.parts
            with self._switching:
                self._switch(self._directory.commit(state, parts))
            self._changes = None

    def _rollback(self) -> None:
        with self._changing:
            if self._changes:
                self._changes.discard()
            self._changes = None

    def _look_for_a_commit(self) -> str | None:
        with self._switching:
            if self._directory.manifest() != self._committed.manifest:
                self._switch(self._directory.last_commit(self._committed.parts))
            return self._committed.state

    def _switch(self, commit: Commit) -> None:
        self._committed = commit
        self._snapshot = Snapshot(commit.parts, self._idf)
