"""From a corpus to a conversation: open the store, bring it up to date, build the search engine."""

import asyncio
import hashlib
from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

from bot.answering.answerer import Answerer
from bot.conversation import Clock, Conversation
from bot.indexer import Progress, Report, index
from bot.language.loading import load
from bot.language.terms import person_of
from bot.search.engine import Document
from bot.search.okapi import OkapiEngine
from bot.search.searcher import Searcher
from bot.store import Store

DATABASES = Path(".yinju")
"""Where the database of a corpus is kept if no other place is named."""

CHATS_KEPT = timedelta(days=30)
"""So long the buttons under an answer and the editing of a question work."""


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
        await store.chats.forget_before(clock() - CHATS_KEPT)
        yield Conversation(await _answerer(store), store, clock)


async def _answerer(store: Store) -> Answerer:
    documents = [
        Document(paragraph.paragraph, (*paragraph.terms.split(" "), *paragraph.article_terms.split(" ")))
        async for batch in store.articles.terms()
        for paragraph in batch
    ]
    people = {name for document in documents for term in document.terms if (name := person_of(term))}
    total, _ = await store.articles.counts()
    await asyncio.to_thread(load)
    return Answerer(Searcher(await OkapiEngine.build(documents), store.articles, total), people)
