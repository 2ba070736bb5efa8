"""From a corpus to a conversation: open the store, bring it up to date, build the search engine."""

import asyncio
import gc
import hashlib
from collections.abc import AsyncIterator, Callable, Iterator, Sequence
from contextlib import asynccontextmanager, contextmanager
from dataclasses import dataclass
from pathlib import Path

from bot.answering.answerer import Answerer
from bot.asking import Clock
from bot.beside import Beside, open_beside
from bot.conversation import Conversation
from bot.indexer import Report, index
from bot.language.loading import load
from bot.progress import Progress
from bot.search.choosing import Choice, Wish, choose, open_engine
from bot.search.engine import Engine
from bot.search.searcher import Searcher
from bot.search.synchronizing import Synchronized, synchronize
from bot.search.upkeep import Upkeep
from bot.store import Store
from bot.workers import open_workers

DATABASES = Path(".yinju")
"""Where the database of a corpus is kept if no other place is named."""

_GARBAGE = (10_000, 20, 100)  # a thousand objects take a quarter of a millisecond


@dataclass(frozen=True, slots=True)
class Library:
    """The corpora to answer from, the database for them, the search engine, and whom to tell how the reading goes."""

    corpora: tuple[Path, ...]
    database: Path
    engine: Wish
    progress: Progress
    report: Callable[[Report], None]
    report_search: Callable[[Choice, Synchronized], None]


def database_for(corpora: Sequence[Path]) -> Path:
    """The database of a set of corpora: one for each set, wherever the process was started with the same folder."""
    places = sorted(str(corpus.resolve()) for corpus in corpora)
    digest = hashlib.sha256("\n".join(places).encode(errors="surrogateescape")).hexdigest()[:8]
    return DATABASES / f"{Path(places[0]).stem}-{digest}.sqlite3"


@asynccontextmanager
async def open_store(library: Library) -> AsyncIterator[tuple[Store, Engine]]:
    """Open the store with everything that the corpora hold now, and a search engine in step with it.

    Raises CorpusError, StoreError, WorkerError or EngineError.
    """
    async with Store.open(library.database) as store:
        engine = await _open_engine(library, store)
        try:
            yield store, engine
        finally:
            await engine.close()


async def _open_engine(library: Library, store: Store) -> Engine:
    async with open_workers() as workers:
        report = await index(store, library.corpora, library.progress, workers)
        library.report(report)
        choice = choose(library.engine, report.paragraphs)
        engine = await open_engine(choice.engine, store.index_folder)
        try:
            done = await synchronize(engine, store, library.progress, workers)
        except BaseException:
            await engine.close()
            raise
    library.report_search(choice, done)
    return engine


@asynccontextmanager
async def open_answerer(library: Library) -> AsyncIterator[Answerer]:
    """Open what answers from the corpora. Raises as `open_store` does."""
    async with open_store(library) as (store, engine), _answering(store, engine) as (answerer, _):
        yield answerer


@asynccontextmanager
async def open_conversation(library: Library, clock: Clock) -> AsyncIterator[Conversation]:
    """Open a conversation about the corpora. Raises as `open_store` does."""
    async with open_store(library) as (store, engine):
        await asyncio.to_thread(load)
        async with _answering(store, engine) as (answerer, beside):
            conversation = Conversation(answerer, store, clock, beside)
            await conversation.tidy()
            yield conversation


@asynccontextmanager
async def _answering(store: Store, engine: Engine) -> AsyncIterator[tuple[Answerer, Beside]]:
    upkeep = Upkeep(engine, store, await engine.state() or "")
    try:
        with _collecting_rarely():
            async with open_beside() as beside:
                yield Answerer(Searcher(engine, store.articles, upkeep), store, beside), beside
    finally:
        await upkeep.stop()


@contextmanager
def _collecting_rarely() -> Iterator[None]:
    """Hardly anything is in a cycle; looking for one through all that was loaded would hold up questions."""
    before = gc.get_threshold()
    gc.freeze()
    gc.set_threshold(*_GARBAGE)
    try:
        yield
    finally:
        gc.set_threshold(*before)
        gc.unfreeze()
