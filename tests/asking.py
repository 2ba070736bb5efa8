"""Answerers over real corpora and real stores, to be asked from tests that are not coroutines."""

import asyncio
import json
from collections.abc import Coroutine, Iterator, Mapping, Sequence
from contextlib import AsyncExitStack, contextmanager
from datetime import date
from functools import partial
from pathlib import Path
from typing import Any, TypeVar

import pytest

from bot.answering.answer import MOST, SHOWN
from bot.answering.answerer import Answerer
from bot.evaluation import Expected, Outcome, ask_all
from bot.model import Answer, Excerpt
from bot.opening import Library, open_answerer
from bot.search.choosing import Wish
from bot.store import Store, StoredArticle

T = TypeVar("T")

TODAY = date(2026, 7, 1)


class Quiet:
    """A Progress that says nothing."""

    def start(self, work: str, total: int, unit: str) -> None: ...

    def advance(self, name: str, amount: int) -> None: ...

    def finish(self) -> None: ...


def library_of(corpus: Path, database: Path, engine: Wish = "auto") -> Library:
    """A corpus of which nobody is told how the reading goes."""
    return Library((corpus,), database, engine, Quiet(), lambda _: None, lambda _, __: None)


class Desk:
    """Where questions are put to an answerer over a corpus."""

    def __init__(self, runner: asyncio.Runner, answerer: Answerer, articles: Sequence[StoredArticle]) -> None:
        self._runner = runner
        self.answerer = answerer
        self.articles = articles

    def run(self, coroutine: Coroutine[Any, Any, T]) -> T:
        """Run something that asks the answerer itself."""
        return self._runner.run(coroutine)

    def ask(self, text: str, today: date = TODAY, start: int = 0, limit: int = SHOWN) -> Answer:
        """Ask one question on a day."""
        return self.run(self.answerer.answer(text, today, start, limit))

    def ask_all(self, questions: Sequence[Expected]) -> list[Outcome]:
        """Ask the questions of a file."""
        return self.run(ask_all(questions, partial(self.answerer.answer, limit=MOST), TODAY, Quiet()))


@contextmanager
def desk_over(corpus: Path, database: Path, engine: Wish = "auto") -> Iterator[Desk]:
    """Index a corpus and open a desk over it."""

    async def enter() -> tuple[Answerer, list[StoredArticle]]:
        answerer = await stack.enter_async_context(open_answerer(library_of(corpus, database, engine)))
        store = await stack.enter_async_context(Store.open(database))
        citations, _ = await store.articles.citations(0, 1_000)
        found = [await store.articles.article(citation.article) for citation in citations]
        return answerer, [article for article in found if article]

    stack = AsyncExitStack()
    with asyncio.Runner() as runner:
        try:
            yield Desk(runner, *runner.run(enter()))
        finally:
            runner.run(stack.aclose())


def module_desk(records: Sequence[Mapping[str, str]] = (), files: Mapping[str, str] | None = None) -> object:
    """A fixture: the desk of a module over its own records, and files by their names."""

    @pytest.fixture(scope="module")
    def desk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
        folder = tmp_path_factory.mktemp("module")
        corpus = folder / "corpus"
        corpus.mkdir()
        if records:
            write_records(corpus / "records.jsonl", records)
        for name, content in (files or {}).items():
            (corpus / name).write_text(content, "utf-8")
        with desk_over(corpus, folder / "store.db") as opened:
            yield opened

    return desk


def records_of(texts: Mapping[str, str], **fields: str) -> list[dict[str, str]]:
    """Texts by their ids as records that have the other fields in common."""
    return [{"id": key, **fields, "text": text} for key, text in texts.items()]


def pages_of(texts: Mapping[str, str], title: str) -> dict[str, str]:
    """Texts by their names as Markdown files under one title, as blogs keep them."""
    return {f"{name}.md": f"---\ntitle: {title}\n---\n\n{text}\n" for name, text in texts.items()}


def write_records(path: Path, records: Sequence[Mapping[str, str]]) -> Path:
    """Write a corpus of JSON lines."""
    path.write_text("".join(json.dumps(one, ensure_ascii=False) + "\n" for one in records), "utf-8")
    return path


def hits(answer: Answer) -> list[tuple[str, int]]:
    """The articles and paragraphs of an answer, best first."""
    return [(one.citation.key, one.citation.paragraph) for one in answer.excerpts]


def bold(excerpt: Excerpt) -> list[str]:
    """What of an excerpt is in bold."""
    return [excerpt.text[slice(*span)] for span in excerpt.highlights]
