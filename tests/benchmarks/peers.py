"""The engines that are measured, ours and their peers, each as its own manual uses it.

What a library needs is imported when it is first used, so that an engine's opening counts its own imports only.
"""

import sqlite3
import sys
from abc import ABC, abstractmethod
from collections.abc import Iterable, Iterator, Mapping, Sequence
from importlib import import_module
from itertools import groupby
from pathlib import Path
from typing import Any, ClassVar

from bot.search.engine import Document, Engine, Query
from tests.benchmarks.tokens import STREAMS

LIMIT = 200
"""So many candidates are asked for."""

_DOCUMENTS_AT_ONCE = 1_000


class Measured(ABC):
    """An engine in a folder. `kept` says whether what is built outlives the process, `adds` whether more can be added.

    `memory` is about how much building takes, and answering if nothing is kept, in bytes for a byte of tokens.
    `needs` are the modules it is made of.
    """

    kept = True
    adds = True
    memory: ClassVar[float]
    needs: ClassVar[tuple[str, ...]]

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    @abstractmethod
    async def build(self, documents: Iterable[Document]) -> None:
        """Index everything; if it is kept, as it is to be found by `open`."""

    async def open(self) -> None:  # noqa: B027  # what is not kept has nothing to open
        """Open what was built, if it is kept."""

    @abstractmethod
    async def ask(self, query: Query) -> Sequence[int]:
        """The numbers of the best paragraphs."""

    async def add(self, documents: Sequence[Document]) -> None:  # noqa: B027  # not all can
        """Add paragraphs, if it can, so that the next question finds them."""

    async def close(self) -> None:  # noqa: B027  # memory frees itself
        """Free what is held."""


class _Ours(Measured):
    """An engine of `bot.search`, over its interface."""

    name: ClassVar[str]
    engine: Engine

    async def build(self, documents: Iterable[Document]) -> None:
        await self.open()
        for batch in _batches(documents):
            await self.engine.add(batch)
        await self.engine.commit("built")

    async def open(self) -> None:
        self.engine = await getattr(import_module(self.needs[0]), self.name).open(self.folder / "index")

    async def ask(self, query: Query) -> Sequence[int]:
        (candidates,) = await self.engine.candidates([query], LIMIT)
        return [candidate.paragraph for candidate in candidates]

    async def add(self, documents: Sequence[Document]) -> None:
        await self.engine.add(documents)
        await self.engine.commit(f"with {documents[0].paragraph}")

    async def close(self) -> None:
        await self.engine.close()


class Okapi(_Ours):
    """Our engine rank-bm25."""

    memory = 3.5
    needs = ("bot.search.okapi", "rank_bm25")
    name = "OkapiEngine"


class Tantivy(_Ours):
    """Our engine tantivy."""

    memory = 0.5
    needs = ("bot.search.tantivy_engine", "tantivy")
    name = "TantivyEngine"


class PlainRankBm25(Measured):
    """rank_bm25's BM25Okapi as it comes. Terms are interned, as a careful user would: it keeps a dict a paragraph."""

    kept = False
    adds = False
    memory = 8.0
    needs = ("rank_bm25",)

    async def build(self, documents: Iterable[Document]) -> None:
        self._numpy = import_module("numpy")
        self._okapi = import_module("rank_bm25").BM25Okapi(map(_bag, documents))

    async def ask(self, query: Query) -> Sequence[int]:
        scores = self._okapi.get_scores(_bag_of(query))
        best = self._numpy.argsort(scores)[::-1][:LIMIT]  # as its own get_top_n does
        return [int(place) + 1 for place in best if scores[place] > 0]


class Bm25s(Measured):
    """bm25s with numpy, as it comes: saved, then loaded into memory."""

    adds = False
    memory = 12.0
    needs = ("bm25s",)

    async def build(self, documents: Iterable[Document]) -> None:
        bm25 = import_module("bm25s").BM25()
        bm25.index(list(map(_bag, documents)), show_progress=False)
        bm25.save(self.folder)

    async def open(self) -> None:
        self._bm25 = import_module("bm25s").BM25.load(self.folder)

    async def ask(self, query: Query) -> Sequence[int]:
        limit = min(LIMIT, self._bm25.scores["num_docs"])
        places, scores = self._bm25.retrieve([_bag_of(query)], k=limit, show_progress=False)
        return [int(place) + 1 for place, score in zip(places[0], scores[0], strict=True) if score > 0]


class RawTantivy(Measured):
    """tantivy-py by itself: a field a stream, our terms between spaces, frequencies without positions."""

    memory = 0.5
    needs = ("tantivy",)

    _writer: Any = None

    def __init__(self, folder: Path) -> None:
        super().__init__(folder)
        self._tantivy: Any = import_module("tantivy")

    async def build(self, documents: Iterable[Document]) -> None:
        builder = self._tantivy.SchemaBuilder()
        for stream in STREAMS:
            builder.add_text_field(stream, tokenizer_name="whitespace", index_option="freq")
        builder.add_unsigned_field("paragraph", fast=True)
        self._open(self._tantivy.Index(builder.build(), str(self.folder)))
        await self.add(documents)
        self._writer.wait_merging_threads()
        self._writer = None

    async def open(self) -> None:
        self._open(self._tantivy.Index.open(str(self.folder)))

    def _open(self, index: Any) -> None:
        self._index, self._schema = index, index.schema

    async def ask(self, query: Query) -> Sequence[int]:
        make, should = self._tantivy.Query, self._tantivy.Occur.Should
        clauses = [
            (should, make.boost_query(make.term_query(self._schema, stream, text, "freq"), weight))
            for (stream, text), weight in query.terms.items()
        ]
        searcher = self._index.searcher()
        hits = searcher.search(make.boolean_query(clauses), LIMIT, count=False).hits
        numbers: list[int] = searcher.fast_field_values("paragraph", [address for _, address in hits])
        return numbers

    async def add(self, documents: Iterable[Document]) -> None:
        self._writer = self._writer or self._index.writer()
        for document in documents:
            made = self._tantivy.Document()
            made.add_unsigned("paragraph", document.paragraph)
            for stream, terms in document.terms.items():
                made.add_text(stream, terms)
            self._writer.add_document(made)
        self._writer.commit()
        self._index.reload()

    async def close(self) -> None:
        self._writer = None


class Fts5(Measured):
    """SQLite's FTS5: a column a stream, no copy of the text, columns but no positions (detail=column).

    Every character but a space belongs to a token: `categories` of https://sqlite.org/fts5.html#unicode61_tokenizer.
    """

    memory = 0.2
    needs = ("sqlite3",)

    async def build(self, documents: Iterable[Document]) -> None:
        await self.open()
        self._database.execute(
            f"CREATE VIRTUAL TABLE terms USING fts5({', '.join(STREAMS)}, content='', detail=column, "
            "tokenize=\"unicode61 remove_diacritics 0 categories 'L* M* N* P* S* C*'\")"
        )
        await self.add(documents)

    async def open(self) -> None:
        self._database = sqlite3.connect(self.folder / "fts5.sqlite3")

    async def ask(self, query: Query) -> Sequence[int]:
        by_stream = groupby(query.terms, key=lambda term: term.stream)
        match = " OR ".join(
            f"{stream} : ({' OR '.join(_quoted(term.text) for term in terms)})" for stream, terms in by_stream
        )
        rows = self._database.execute(
            "SELECT rowid FROM terms WHERE terms MATCH ? ORDER BY rank LIMIT ?", (match, LIMIT)
        )
        return [number for (number,) in rows]

    async def add(self, documents: Iterable[Document]) -> None:
        places = ", ".join("?" * (1 + len(STREAMS)))
        with self._database:
            self._database.executemany(
                f"INSERT INTO terms (rowid, {', '.join(STREAMS)}) VALUES ({places})",  # noqa: S608  # names of ours
                ((document.paragraph, *map(document.terms.get, STREAMS)) for document in documents),
            )

    async def close(self) -> None:
        self._database.close()


ENGINES: Mapping[str, type[Measured]] = {
    "rank-bm25": Okapi,
    "tantivy": Tantivy,
    "plain rank_bm25": PlainRankBm25,
    "bm25s": Bm25s,
    "raw tantivy": RawTantivy,
    "fts5": Fts5,
}
OURS = ("rank-bm25", "tantivy")


def _batches(documents: Iterable[Document]) -> Iterator[list[Document]]:
    batch: list[Document] = []
    for document in documents:
        batch.append(document)
        if len(batch) == _DOCUMENTS_AT_ONCE:
            yield batch
            batch = []
    yield batch


def _bag(document: Document) -> list[str]:
    return [
        sys.intern(f"{stream[0]}:{term}")
        for stream, terms in document.terms.items()
        for term in terms.split()
    ]


def _bag_of(query: Query) -> list[str]:
    return [f"{stream[0]}:{text}" for stream, text in query.terms]


def _quoted(text: str) -> str:
    return '"' + text.replace('"', '""') + '"'
