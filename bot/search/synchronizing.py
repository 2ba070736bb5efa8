"""Bringing a search engine in step with the store: what changed is enough, unless nobody knows what did."""

from collections.abc import AsyncIterator, Sequence
from dataclasses import dataclass
from typing import Literal

from bot.language import terms
from bot.progress import Progress
from bot.search.documents import documents
from bot.search.engine import Engine
from bot.store import IndexedParagraph, State, Store
from bot.workers import Workers

MUCH = 10_000
"""From so many paragraphs on it pays to start processes for finding their terms."""

_ARTICLES_AT_ONCE = 200


@dataclass(frozen=True, slots=True)
class Synchronized:
    """What was done to an engine, for how many paragraphs, and why if it was built anew."""

    how: Literal["unchanged", "updated", "built"]
    paragraphs: int
    why: str = ""


@dataclass(frozen=True, slots=True)
class _Feeder:
    engine: Engine
    progress: Progress
    workers: Workers

    async def feed(self, paragraphs: AsyncIterator[list[IndexedParagraph]], total: int) -> None:
        """Add paragraphs, `total` in number, to the engine."""
        self.progress.start("Indexing", total, "paragraphs")
        try:
            async for size, found in self.workers.each(documents, _tasks(paragraphs), much=total >= MUCH):
                await self.engine.add(found)
                self.progress.advance("", size)
        finally:
            self.progress.finish()


async def synchronize(engine: Engine, store: Store, progress: Progress, workers: Workers) -> Synchronized:
    """Make the engine hold exactly the paragraphs of the store. May be stopped at any moment and run again.

    Raises EngineError, StoreError or WorkerError; the engine is as it was then.
    """
    if await engine.state() == state_name(await store.articles.state()):
        why = await _disagreement(engine, store)
        if not why:
            return Synchronized("unchanged", 0)
    async with store.alone():
        try:
            return await _bring_up_to_date(engine, store, _Feeder(engine, progress, workers))
        finally:
            await engine.rollback()


def state_name(state: State) -> str:
    """The name of what an engine holds: a state of the corpus, and the rules by which terms are found in it."""
    return f"{state.name} {terms.VERSION}"


async def _bring_up_to_date(engine: Engine, store: Store, feeder: _Feeder) -> Synchronized:
    held = await engine.state()
    state = await store.articles.state()
    if held == state_name(state):  # brought there by another process while this one waited
        why = await _disagreement(engine, store)
        return await _build(engine, store, feeder, why) if why else Synchronized("unchanged", 0)
    if held is None:
        return await _build(engine, store, feeder, "there was none")
    name, _, version = held.partition(" ")
    since = await store.articles.state_named(name)
    if since is None or version != str(terms.VERSION):
        return await _build(engine, store, feeder, "it was of another database or of an older version")
    return await _update(engine, store, since, state, feeder)


async def _disagreement(engine: Engine, store: Store) -> str:
    """Why an engine that should hold the paragraphs of the store cannot; empty if it may."""
    _, paragraphs = await store.articles.counts()
    held = (await engine.frequencies([])).documents
    return "" if held == paragraphs else f"it had {held:,} paragraphs"


async def _build(engine: Engine, store: Store, feeder: _Feeder, why: str) -> Synchronized:
    state = await store.articles.state()
    _, total = await store.articles.counts()
    await engine.clear()
    await feeder.feed(store.articles.indexed(), total)
    await engine.commit(state_name(state))
    return Synchronized("built", total, why)


async def _update(engine: Engine, store: Store, since: State, state: State, feeder: _Feeder) -> Synchronized:
    changed = await store.articles.changed_since(since)
    total = await store.articles.paragraphs_since(since)
    await engine.remove([*await store.articles.removed_since(since), *changed])
    await feeder.feed(_paragraphs_of(store, changed), total)
    await engine.commit(state_name(state))
    why = await _disagreement(engine, store)
    return await _build(engine, store, feeder, why) if why else Synchronized("updated", total)


async def _tasks(
    paragraphs: AsyncIterator[list[IndexedParagraph]],
) -> AsyncIterator[tuple[int, list[IndexedParagraph]]]:
    async for batch in paragraphs:
        yield len(batch), batch


async def _paragraphs_of(store: Store, articles: Sequence[int]) -> AsyncIterator[list[IndexedParagraph]]:
    for start in range(0, len(articles), _ARTICLES_AT_ONCE):
        async for batch in store.articles.indexed_of(articles[start : start + _ARTICLES_AT_ONCE]):
            yield batch
