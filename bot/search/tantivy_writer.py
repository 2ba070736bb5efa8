"""Changing a tantivy index: by one process at a time, and all or nothing."""

import logging
from collections.abc import Collection, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from threading import Lock, Thread
from time import monotonic, sleep

import tantivy

from bot.errors import EngineError
from bot.search.engine import Document
from bot.search.tantivy_directory import LOCKED, errors_of
from bot.search.tantivy_schema import ARTICLE, STATE_ARTICLE, indexed, schema, state_document

HEAP = 128_000_000
"""When so many bytes of postings are collected, they are written as a segment."""

PATIENCE = 600.0
"""So many seconds another process may take to finish its changes: to merge a large index takes minutes."""

_PAUSE = 0.02

_log = logging.getLogger(__name__)


class TantivyWriter:
    """Collects changes of the index in a directory and commits them. What it raises are EngineErrors.

    After an error the changes since the last commit are lost, which must be acknowledged by a rollback.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        # of threads, not tasks: a thread goes on when the task that waits for it is cancelled
        self._lock = Lock()
        self._writer: tantivy.IndexWriter | None = None
        self._staged = self._lost = False

    def add(self, documents: Sequence[Document]) -> None:
        """Stage paragraphs."""
        with self._changing() as writer:
            for document in documents:
                writer.add_document(indexed(document))

    def remove(self, articles: Collection[int]) -> None:
        """Stage the removal of all paragraphs of articles, staged ones too."""
        with self._changing() as writer:
            for article in articles:
                writer.delete_documents_by_term(ARTICLE, article)

    def clear(self) -> None:
        """Stage the removal of everything."""
        self.rollback()  # tantivy would keep what is staged
        with self._changing() as writer:
            writer.delete_all_documents()

    def commit(self, state: str) -> None:
        """Make what is staged durable, with the state in the same commit. Merges go on for a while."""
        with self._changing() as writer:
            writer.delete_documents_by_term(ARTICLE, STATE_ARTICLE)
            writer.add_document(state_document(state))
            writer.commit()
            self._staged = False
            Thread(target=self._leave, name="merging").start()

    def rollback(self) -> None:
        """Forget what is staged."""
        with self._lock, errors_of(self._path, "written"):
            if self._staged:
                self._forget()

    def close(self) -> None:
        """Forget what is staged, let merges end, and leave the index to other processes."""
        with self._lock, errors_of(self._path, "written"):
            if self._staged:
                self._forget()
            self._release()

    @contextmanager
    def _changing(self) -> Iterator[tantivy.IndexWriter]:
        with self._lock, errors_of(self._path, "written"):
            if self._lost:
                raise EngineError(
                    f"Changes of the search index in {self._path} were lost; roll back, and make them again."
                )
            self._staged = self._lost = True
            yield self._acquired()
            self._lost = False

    def _acquired(self) -> tantivy.IndexWriter:
        given_up = monotonic() + PATIENCE
        while self._writer is None:
            try:
                # not the index that is searched: another process may have written since that was opened
                self._writer = tantivy.Index(schema(), str(self._path)).writer(HEAP, num_threads=1)
                self._writer.garbage_collect_files()  # what a killed process left is in the way of a commit
            except ValueError as error:
                if LOCKED not in str(error) or monotonic() > given_up:
                    raise
                sleep(_PAUSE)
        return self._writer

    def _forget(self) -> None:
        writer, self._writer = self._writer, None
        self._staged = self._lost = False
        if writer is not None:
            writer.rollback()
            writer.garbage_collect_files()  # a full disk has room again
            writer.wait_merging_threads()

    def _leave(self) -> None:
        try:
            with self._lock, errors_of(self._path, "written"):
                if not self._staged:
                    self._release()
        except EngineError as error:  # the index is as it was committed, only less tidy
            _log.warning("%s", error)

    def _release(self) -> None:
        writer, self._writer = self._writer, None
        if writer is not None:
            writer.wait_merging_threads()
