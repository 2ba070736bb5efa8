"""Corpora to index, and what can be seen of the result."""

import json
import os
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Any

from bot.indexer import Report
from bot.store import Store

Run = Callable[..., Awaitable[Report]]

LONG_AGO = 1_600_000_000


class Recorder:
    """A Progress that remembers, and does something at each step."""

    def __init__(self, at_step: Callable[[str], object] = str) -> None:
        self.at_step = at_step
        self.work, self.unit = "", ""
        self.total = -1
        self.done: dict[str, int] = {}
        self.steps = 0
        self.finished = False

    def start(self, work: str, total: int, unit: str) -> None:
        self.work, self.unit = work, unit
        self.total = total

    def advance(self, name: str, amount: int) -> None:
        assert amount >= 0
        self.done[name] = self.done.get(name, 0) + amount
        self.steps += 1
        self.at_step(name)

    def finish(self) -> None:
        self.finished = True


def article(place: str, day: int = 12) -> str:
    return (
        f"4月{day}日上午，县长李明到{place}调研春季农业生产工作，副县长王强陪同调研。\n\n"
        f"在{place}，李明一行察看了水库和农田，并与当地群众亲切交谈，了解大家的生产生活情况。\n"
    )


def record(number: str, text: str, **fields: str) -> str:
    return json.dumps({"id": number, "text": text} | fields, ensure_ascii=False) + "\n"


def write(path: Path, text: str) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


def age(path: Path, seconds: int = LONG_AGO) -> None:
    os.utime(path, (seconds, seconds))


async def contents(store: Store) -> list[Any]:
    """Everything that is stored of the corpus, without the numbers of the rows."""
    citations, _ = await store.articles.citations(0, 1_000_000)
    articles = {citation.article: await store.articles.article(citation.article) for citation in citations}
    paragraphs = [paragraph async for batch in store.articles.indexed() for paragraph in batch]
    passages = await store.articles.passages([paragraph.id for paragraph in paragraphs])
    rows = []
    for found, passage in zip(paragraphs, passages, strict=True):
        whole = articles[found.article]
        assert whole is not None
        about = (passage.citation.key, passage.citation.title, str(passage.citation.path))
        days = (passage.citation.published, passage.citation.event_date)
        rows.append((about, passage.citation.paragraph, passage.text, days, found.days, found.people))
        assert whole.paragraphs[passage.citation.paragraph] == passage.text == found.text
        assert found.days == passage.days
        assert (found.published, found.event_date) == days
        assert found.source == passage.citation.source
        assert found.title in {passage.citation.title, None}
    return sorted(rows, key=lambda row: (row[0][2], row[0][0], row[1]))


async def keys(store: Store) -> dict[str, int]:
    citations, _ = await store.articles.citations(0, 1_000)
    return {citation.key: citation.article for citation in citations}
