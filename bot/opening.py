"""From a corpus to a conversation: open the store, bring it up to date, build the search engine."""

import asyncio
import hashlib
import sys
from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path

from bot.answering.answerer import Answerer
from bot.conversation import Clock, Conversation
from bot.indexer import Progress, Report, index
from bot.language.loading import load
from bot.language.terms import person_of
from bot.search.engine import Document
from bot.search.okapi import OkapiEngine
from bot.search.searcher import Searcher
from bot.store import IndexedParagraph, Store

DATABASES = Path(".yinju")
"""Where the database of a corpus is kept if no other place is named."""

LOOKED_AT = 100
"""So many paragraphs are looked at before the first question, so that a small corpus answers at once."""


@dataclass(frozen=True, slots=True)
class Library:
    """The corpora to answer from, the database for them, and whom to tell how the reading goes."""

    corpora: tuple[Path, ...]
    database: Path
    progress: Progress
    report: Callable[[Report], None]


def database_for(corpora: Sequence[Path]) -> Path:
    """The database of a set of corpora: one for each set, wherever the process was started with the same folder."""
    places = sorted(str(corpus.resolve()) for corpus in corpora)
    digest = hashlib.sha256("\n".join(places).encode(errors="surrogateescape")).hexdigest()[:8]
    return DATABASES / f"{Path(places[0]).stem}-{digest}.sqlite3"


@asynccontextmanager
async def open_store(library: Library) -> AsyncIterator[Store]:
    """Open the store with everything that the corpora hold now.

    Raises CorpusError or StoreError.
    """
    async with Store.open(library.database) as store:
        library.report(await index(store, library.corpora, library.progress))
        yield store


@asynccontextmanager
async def open_answerer(library: Library) -> AsyncIterator[Answerer]:
    """Open what answers from the corpora. Raises CorpusError or StoreError."""
    async with open_store(library) as store:
        yield await _answerer(store)


@asynccontextmanager
async def open_conversation(library: Library, clock: Clock) -> AsyncIterator[Conversation]:
    """Open a conversation about the corpora. Raises CorpusError or StoreError."""
    async with open_store(library) as store:
        conversation = Conversation(await _answerer(store), store, clock)
        await conversation.tidy()
        yield conversation


async def _answerer(store: Store) -> Answerer:
    documents = [
        document
        async for batch in store.articles.terms()
        for document in await asyncio.to_thread(_documents, batch)
    ]
    people = await asyncio.to_thread(_people, documents)
    total, _ = await store.articles.counts()
    first = await store.articles.passages([document.paragraph for document in documents[:LOOKED_AT]])
    await asyncio.to_thread(load, [paragraph.text for paragraph in first])
    return Answerer(Searcher(await OkapiEngine.build(documents), store.articles, total), people)


def _documents(batch: Sequence[IndexedParagraph]) -> list[Document]:
    # The same few terms again and again: interned, they take a third of the memory.
    return [
        Document(one.paragraph, tuple(map(sys.intern, f"{one.terms} {one.article_terms}".split())))
        for one in batch
    ]


def _people(documents: Sequence[Document]) -> frozenset[str]:
    return frozenset(name for document in documents for term in document.terms if (name := person_of(term)))
