"""What another process changes in the store, a bot that runs finds out by itself."""

import asyncio
import time
from collections.abc import AsyncIterator, Sequence
from pathlib import Path

import pytest

from bot.answering.answerer import Answerer
from bot.beside import open_beside
from bot.errors import EngineError
from bot.search import upkeep
from bot.search.engine import Document, Engine
from bot.search.searcher import Searcher
from bot.search.synchronizing import state_name, synchronize
from bot.search.upkeep import Upkeep
from bot.store import Store
from bot.workers import Workers
from tests.asking import Quiet
from tests.news import ARTICLES
from tests.search.corpora import TODAY, Record, Watched, fill

FERRY = {
    "id": "ferry",
    "title": "渡口停航",
    "date": "2024-01-02",
    "text": "1月1日，白沙渡口因大雾停航三小时。",
}
QUESTION = "白沙渡口停航多久？"


class Obstructed(Watched):
    """An engine that takes its time to add something, or cannot."""

    def __init__(self, engine: Engine) -> None:
        super().__init__(engine)
        self.free = asyncio.Event()
        self.free.set()
        self.error: EngineError | None = None

    async def add(self, documents: Sequence[Document]) -> None:
        await self.free.wait()
        if self.error:
            raise self.error
        await super().add(documents)


class Bot:
    """An answerer that runs, and another process that changes the store."""

    def __init__(self, engine: Obstructed, answerer: Answerer, other: Store, corpus: Path) -> None:
        self.engine, self.other = engine, other
        self._answerer, self._corpus = answerer, corpus

    async def change(self, *records: Record) -> None:
        """Let the other process store these articles and no others."""
        await fill(self.other, self._corpus, records)

    async def settled(self) -> None:
        await self._answerer.settled()

    async def ask(self, text: str = QUESTION) -> list[str]:
        """The articles that answer."""
        return [one.citation.key for one in (await self._answerer.answer(text, TODAY)).excerpts]


@pytest.fixture
async def bot(engine: Engine, tmp_path: Path) -> AsyncIterator[Bot]:
    database = tmp_path / "store.db"
    async with Store.open(database) as store, Store.open(database) as other:
        await fill(other, tmp_path / "news.jsonl", ARTICLES)
        await synchronize(engine, store, Quiet(), Workers())
        watched = Obstructed(engine)
        keeping = Upkeep(watched, store, await engine.state() or "")
        async with open_beside() as beside:
            answerer = Answerer(Searcher(watched, store.articles, keeping), store, beside)
            yield Bot(watched, answerer, other, tmp_path / "news.jsonl")
        await keeping.stop()


async def test_as_long_as_nothing_changes_nothing_is_done(bot: Bot) -> None:
    assert await bot.ask() == []
    assert "spring" in await bot.ask("刘海波去了哪里？")
    assert (bot.engine.added, bot.engine.removed, bot.engine.commits) == ([], [], 0)


async def test_an_article_that_came_answers_the_next_question(bot: Bot) -> None:
    assert await bot.ask() == []
    await bot.change(*ARTICLES, FERRY)
    assert await bot.ask() == ["ferry"]
    assert len(bot.engine.added) == 1


async def test_a_person_who_came_is_known_to_the_next_question(bot: Bot) -> None:
    assert await bot.ask("王小明") == []
    await bot.change(*ARTICLES, {"id": "mayor", "text": "1月1日，市长王小明到白沙镇调研。"})
    assert (await bot.ask("王小明"))[:1] == ["mayor"]


async def test_an_article_that_went_answers_no_more(bot: Bot) -> None:
    await bot.change(*ARTICLES, FERRY)
    assert await bot.ask() == ["ferry"]
    await bot.change(*ARTICLES)
    assert await bot.ask() == []


async def test_an_article_that_changed_answers_in_its_new_words(bot: Bot) -> None:
    await bot.change(*ARTICLES, FERRY)
    assert await bot.ask("白沙渡口") == ["ferry"]
    await bot.change(*ARTICLES, {**FERRY, "title": "山洞", "text": "1月1日，黑石山洞首次开放。"})
    assert await bot.ask("白沙渡口") == []
    assert await bot.ask("黑石山洞什么时候开放？") == ["ferry"]


async def test_many_questions_at_once_catch_up_once(bot: Bot) -> None:
    await bot.change(*ARTICLES, FERRY)
    assert await asyncio.gather(*(bot.ask() for _ in range(6))) == [["ferry"]] * 6
    assert bot.engine.commits == 1


async def test_catching_up_does_not_hold_up_a_question_for_long(
    bot: Bot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(upkeep, "PATIENCE", 1.0)
    assert "spring" in await bot.ask("刘海波去了哪里？")
    await bot.change(*ARTICLES, FERRY)
    bot.engine.free.clear()
    began = time.perf_counter()
    assert "spring" in await bot.ask("刘海波去了哪里？")
    assert 1.0 <= time.perf_counter() - began < 1.8
    bot.engine.free.set()
    async with asyncio.timeout(10):
        while await bot.ask() != ["ferry"]:
            pass
    assert bot.engine.commits == 1


@pytest.mark.parametrize("patience", [0.05, 5.0])
async def test_a_failure_to_catch_up_is_logged_and_answers_go_on(
    bot: Bot, caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch, patience: float
) -> None:
    monkeypatch.setattr(upkeep, "PATIENCE", patience)
    bot.engine.error = EngineError("The disk is full: make room.")
    await bot.change(*ARTICLES, FERRY)
    assert "spring" in await bot.ask("刘海波去了哪里？")
    assert await bot.ask() == []
    assert "The disk is full: make room." in caplog.text
    bot.engine.error = None
    monkeypatch.setattr(upkeep, "PATIENCE", 30.0)
    assert await bot.ask() == []  # it is not tried at every question
    monkeypatch.setattr(upkeep, "RETRY", 0.0)
    assert await bot.ask() == ["ferry"]


async def test_who_wants_to_stop_everything_can_wait_until_it_has_caught_up(
    bot: Bot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(upkeep, "PATIENCE", 0.1)
    await bot.settled()
    await bot.change(*ARTICLES, FERRY)
    bot.engine.free.clear()
    assert await bot.ask() == []
    settling = asyncio.create_task(bot.settled())
    await asyncio.sleep(0.2)
    assert not settling.done()
    bot.engine.free.set()
    await settling
    assert await bot.ask() == ["ferry"]


async def test_stopping_in_the_middle_leaves_the_engine_as_it_was(
    engine: Engine, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(upkeep, "PATIENCE", 0.05)
    async with Store.open(tmp_path / "store.db") as store:
        await fill(store, tmp_path / "news.jsonl", ARTICLES)
        await synchronize(engine, store, Quiet(), Workers())
        before = await engine.state()
        obstructed = Obstructed(engine)
        obstructed.free.clear()
        keeping = Upkeep(obstructed, store, before or "")
        await fill(store, tmp_path / "news.jsonl", [*ARTICLES, FERRY])
        assert await keeping.state() == before
        await keeping.stop()
        assert await engine.state() == before
        assert (await synchronize(engine, store, Quiet(), Workers())).how == "updated"
        assert await keeping.state() == state_name(await store.articles.state())


async def test_an_upkeep_that_never_had_to_do_anything_can_be_stopped(engine: Engine, tmp_path: Path) -> None:
    async with Store.open(tmp_path / "store.db") as store:
        await synchronize(engine, store, Quiet(), Workers())
        keeping = Upkeep(engine, store, await engine.state() or "")
        await keeping.stop()
        assert await keeping.state() == await engine.state()
