"""Stored articles to search, and what an engine finds of them."""

from collections.abc import Collection, Mapping, Sequence
from datetime import date
from functools import cache
from pathlib import Path

import pytest

from bot.indexer import index
from bot.language.questions import parse
from bot.search.engine import Candidate, Document, Engine, Frequencies, Query, Term
from bot.search.okapi import OkapiEngine
from bot.search.queries import query
from bot.search.synchronizing import state_name, synchronize
from bot.store import Store
from bot.workers import Workers
from tests.asking import Quiet, write_records
from tests.news import QUESTIONS
from tests.search.engines import Opens, opened

TODAY = date(2024, 5, 20)
KNOWN = frozenset({"刘海波", "赵国栋", "孙丽华", "黄志明", "马俊", "zhou wenbin"})
EVERYTHING = 1_000

Record = Mapping[str, str]
Place = tuple[str, int]
"""The key of an article and which of its paragraphs."""


@cache
def news_queries() -> list[Query]:
    """What the questions about the invented articles look for."""
    return [query(parse(asked.text, TODAY, KNOWN)) for asked in QUESTIONS]


async def fill(store: Store, corpus: Path, records: Sequence[Record]) -> None:
    """Make a corpus, and the store, hold these records and no others."""
    await index(store, [write_records(corpus, records)], Quiet(), Workers())


async def places(store: Store) -> dict[int, Place]:
    """Where each paragraph stands, by its number."""
    numbers = [one.id async for batch in store.articles.indexed() for one in batch]
    found = await store.articles.passages(numbers)
    return {one.id: (one.citation.key, one.citation.paragraph) for one in found}


async def searched(
    engine: Engine, known: Mapping[int, Place], queries: Sequence[Query] | None = None
) -> list[dict[Place, float]]:
    """The scores that an engine gives to paragraphs that are `known`, for each query, by their places."""
    return [
        {known[candidate.paragraph]: candidate.score for candidate in candidates}
        for candidates in await engine.candidates(queries or news_queries(), EVERYTHING)
    ]


async def check(engine: Engine, store: Store, kind: Opens, folder: Path) -> None:
    """The engine must be in step with the store, and find what a new one finds."""
    known = await places(store)
    assert await engine.state() == state_name(await store.articles.state())
    assert (await engine.frequencies([])).documents == len(known)
    async with opened(kind, folder) as fresh:
        await synchronize(fresh, store, Quiet(), Workers())
        assert_same(kind, await searched(engine, known), await searched(fresh, known))


def assert_same(kind: Opens, found: list[dict[Place, float]], expected: list[dict[Place, float]]) -> None:
    """Compare the paragraphs, and scores where they do not depend on what was removed."""
    assert [one.keys() for one in found] == [one.keys() for one in expected]
    if kind is OkapiEngine:
        for one, other in zip(found, expected, strict=True):
            assert one == pytest.approx(other, abs=1e-6)


class Watched:
    """An engine, and what it is told to change."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        self.forget()

    def forget(self) -> None:
        """Look anew."""
        self.added: list[int] = []
        self.removed: list[int] = []
        self.cleared = self.commits = 0

    async def candidates(self, queries: Sequence[Query], limit: int) -> list[list[Candidate]]:
        return await self._engine.candidates(queries, limit)

    async def frequencies(self, terms: Collection[Term]) -> Frequencies:
        return await self._engine.frequencies(terms)

    async def state(self) -> str | None:
        return await self._engine.state()

    async def add(self, documents: Sequence[Document]) -> None:
        self.added += [document.paragraph for document in documents]
        await self._engine.add(documents)

    async def remove(self, articles: Collection[int]) -> None:
        self.removed += articles
        await self._engine.remove(articles)

    async def clear(self) -> None:
        self.cleared += 1
        await self._engine.clear()

    async def commit(self, state: str) -> None:
        self.commits += 1
        await self._engine.commit(state)

    async def rollback(self) -> None:
        await self._engine.rollback()

    async def close(self) -> None:
        await self._engine.close()
