"""The engines, and what the tests of all of them share."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any, Protocol

from bot.search.engine import Document, Engine, Filter, Query, Stream, Term
from bot.search.okapi import OkapiEngine
from bot.search.tantivy_engine import TantivyEngine


class Opens(Protocol):
    async def open(self, path: Path) -> Engine: ...


ENGINES: list[Opens] = [OkapiEngine, TantivyEngine]
MANY = 1_000

EVERYTHING = "all"
"""A word that every paragraph of these tests has."""


@asynccontextmanager
async def opened(kind: Opens, path: Path) -> AsyncIterator[Engine]:
    engine = await kind.open(path)
    try:
        yield engine
    finally:
        await engine.close()


def paragraph(number: int, words: str = "", *, article: int = 1, **rest: Any) -> Document:
    """A paragraph with some words, and with the word that all have."""
    return Document(number, article, {"words": f"{EVERYTHING} {words}".strip()}, **rest)


def query(*texts: str, stream: Stream = "words", weight: float = 1.0, **filters: Any) -> Query:
    return Query({Term(stream, text): weight for text in texts}, Filter(**filters))


async def found(engine: Engine, *texts: str, **rest: Any) -> set[int]:
    """The paragraphs proposed for some words, or for the word that all have."""
    (candidates,) = await engine.candidates([query(*(texts or (EVERYTHING,)), **rest)], MANY)
    numbers = [candidate.paragraph for candidate in candidates]
    assert len(numbers) == len(set(numbers))
    return set(numbers)


async def counted(engine: Engine, *texts: str) -> tuple[int, list[int]]:
    terms = [Term("words", text) for text in texts]
    frequencies = await engine.frequencies(terms)
    return frequencies.documents, [frequencies.containing[term] for term in terms]
