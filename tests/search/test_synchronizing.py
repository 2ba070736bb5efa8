"""Engines brought in step with the store: by what changed if that is known, else anew."""

import asyncio
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.language import terms
from bot.search import synchronizing
from bot.search.engine import Engine, Query, Term
from bot.search.synchronizing import Synchronized, synchronize
from bot.store import Store
from bot.workers import Workers
from tests.asking import Quiet
from tests.indexer.harness import Recorder
from tests.news import ARTICLES
from tests.search.corpora import Watched, check, fill, news_queries, places, searched
from tests.search.engines import Opens, opened

PARAGRAPHS = sum(article["text"].count("\n") + 1 for article in ARTICLES)
BRIDGE, REST = ARTICLES[3], [*ARTICLES[:3], *ARTICLES[4:]]
NEW = {
    "id": "new",
    "title": "新聞",
    "date": "2024-01-02",
    "text": "1月1日，縣長王小明到幸福橋調研。\n沒有水閘。",
}


@pytest.fixture
def corpus(tmp_path: Path) -> Path:
    return tmp_path / "news.jsonl"


@pytest.fixture
async def store(tmp_path: Path, corpus: Path) -> AsyncIterator[Store]:
    """A store with the invented articles."""
    async with Store.open(tmp_path / "store.db") as store:
        await fill(store, corpus, ARTICLES)
        yield store


@pytest.fixture
async def watched(engine: Engine, store: Store) -> Watched:
    """An engine in step with the store, of which nothing is remembered."""
    assert (await synchronize(engine, store, Quiet(), Workers())).how == "built"
    return Watched(engine)


async def numbers_of(store: Store, *keys: str) -> set[int]:
    return {number for number, (key, _) in (await places(store)).items() if key in keys}


async def article_of(store: Store, key: str) -> int:
    citations, _ = await store.articles.citations(0, 1_000)
    return next(citation.article for citation in citations if citation.key == key)


async def test_a_new_engine_is_built(engine: Engine, store: Store, kind: Opens, tmp_path: Path) -> None:
    done = await synchronize(engine, store, Quiet(), Workers())
    assert done == Synchronized("built", PARAGRAPHS, "there was none")
    await check(engine, store, kind, tmp_path / "fresh")


async def test_an_engine_over_nothing_is_in_step(engine: Engine, tmp_path: Path) -> None:
    async with Store.open(tmp_path / "empty.db") as store:
        assert (await synchronize(engine, store, Quiet(), Workers())).how == "built"
        assert (await synchronize(engine, store, Quiet(), Workers())).how == "unchanged"


async def test_what_is_in_step_is_left_alone(watched: Watched, store: Store) -> None:
    assert await synchronize(watched, store, Quiet(), Workers()) == Synchronized("unchanged", 0)
    assert (watched.added, watched.removed, watched.cleared, watched.commits) == ([], [], 0, 0)


async def test_an_article_that_came_is_all_that_is_added(
    watched: Watched, store: Store, corpus: Path, kind: Opens, tmp_path: Path
) -> None:
    await fill(store, corpus, [*ARTICLES, NEW])
    assert await synchronize(watched, store, Quiet(), Workers()) == Synchronized("updated", 2)
    assert {*watched.added} == await numbers_of(store, "new")
    assert watched.cleared == 0
    await check(watched, store, kind, tmp_path / "fresh")


async def test_an_article_that_changed_is_all_that_is_added(
    watched: Watched, store: Store, corpus: Path, kind: Opens, tmp_path: Path
) -> None:
    number = await article_of(store, "bridge")
    await fill(store, corpus, [*REST, {**BRIDGE, "text": NEW["text"]}])
    assert await synchronize(watched, store, Quiet(), Workers()) == Synchronized("updated", 2)
    assert {*watched.added} == await numbers_of(store, "bridge")
    assert watched.removed == [number]
    assert watched.cleared == 0
    await check(watched, store, kind, tmp_path / "fresh")


async def test_a_title_that_changed_is_found_with_all_paragraphs(
    watched: Watched, store: Store, corpus: Path, kind: Opens, tmp_path: Path
) -> None:
    await fill(store, corpus, [*REST, {**BRIDGE, "title": "春耕"}])
    assert await synchronize(watched, store, Quiet(), Workers()) == Synchronized("updated", 3)
    [found] = await searched(watched, await places(store), [Query({Term("title", "春耕"): 1.0})])
    assert {("bridge", 0), ("bridge", 1), ("bridge", 2)} <= found.keys()
    await check(watched, store, kind, tmp_path / "fresh")


async def test_an_article_that_went_is_all_that_is_removed(
    watched: Watched, store: Store, corpus: Path, kind: Opens, tmp_path: Path
) -> None:
    number = await article_of(store, "bridge")
    await fill(store, corpus, REST)
    assert await synchronize(watched, store, Quiet(), Workers()) == Synchronized("updated", 0)
    assert (watched.added, watched.removed, watched.cleared) == ([], [number], 0)
    await check(watched, store, kind, tmp_path / "fresh")


async def test_changes_of_several_runs_are_made_up_for_at_once(
    watched: Watched, store: Store, corpus: Path, kind: Opens, tmp_path: Path
) -> None:
    await fill(store, corpus, [*ARTICLES, NEW])
    await fill(store, corpus, [*REST, NEW])
    await fill(store, corpus, [*REST, {**NEW, "text": "又變了。"}])
    assert await synchronize(watched, store, Quiet(), Workers()) == Synchronized("updated", 1)
    await check(watched, store, kind, tmp_path / "fresh")


async def test_an_index_of_another_database_is_built_anew(
    watched: Watched, corpus: Path, kind: Opens, tmp_path: Path
) -> None:
    async with Store.open(tmp_path / "other.db") as other:
        await fill(other, corpus, [*REST, NEW])
        done = await synchronize(watched, other, Quiet(), Workers())
        assert (done.how, done.paragraphs) == ("built", PARAGRAPHS - 3 + 2)
        assert "another database" in done.why
        assert watched.cleared == 1
        await check(watched, other, kind, tmp_path / "fresh")


async def test_an_index_of_other_rules_is_built_anew(
    watched: Watched, store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(terms, "VERSION", terms.VERSION + 1)
    done = await synchronize(watched, store, Quiet(), Workers())
    assert (done.how, done.paragraphs) == ("built", PARAGRAPHS)
    assert "older version" in done.why
    assert {*watched.added} == {*await places(store)}
    assert (await synchronize(watched, store, Quiet(), Workers())).how == "unchanged"


async def lose_an_article(engine: Engine, store: Store) -> None:
    """Damage an index so that it says what it should hold, and does not hold it."""
    state = await engine.state()
    assert state is not None
    await engine.remove([await article_of(store, "bridge")])
    await engine.commit(state)


async def test_an_index_that_does_not_hold_what_it_says_is_built_anew(
    watched: Watched, store: Store, kind: Opens, tmp_path: Path
) -> None:
    await lose_an_article(watched, store)
    done = await synchronize(watched, store, Quiet(), Workers())
    assert done == Synchronized("built", PARAGRAPHS, f"it had {PARAGRAPHS - 3} paragraphs")
    await check(watched, store, kind, tmp_path / "fresh")


async def test_an_index_that_did_not_hold_what_it_said_is_right_after_an_update_too(
    watched: Watched, store: Store, corpus: Path, kind: Opens, tmp_path: Path
) -> None:
    await lose_an_article(watched, store)
    await fill(store, corpus, [*ARTICLES, NEW])
    await synchronize(watched, store, Quiet(), Workers())
    await check(watched, store, kind, tmp_path / "fresh")


async def test_who_waited_for_another_has_nothing_left_to_do(
    kind: Opens, store: Store, corpus: Path, tmp_path: Path
) -> None:
    async with opened(kind, tmp_path / "index") as one, opened(kind, tmp_path / "index") as other:
        async with store.alone():
            both = [
                asyncio.create_task(synchronize(engine, store, Quiet(), Workers())) for engine in (one, other)
            ]
            await asyncio.sleep(0.1)
        assert sorted([(await task).how for task in both]) == ["built", "unchanged"]
        known = await places(store)
        assert await searched(one, known) == await searched(other, known)


async def test_progress_counts_paragraphs(engine: Engine, store: Store) -> None:
    progress = Recorder()
    await synchronize(engine, store, progress, Workers())
    assert (progress.work, progress.unit, progress.total) == ("Indexing", "paragraphs", PARAGRAPHS)
    assert sum(progress.done.values()) == PARAGRAPHS
    assert progress.finished


async def test_all_cores_find_the_terms_that_one_thread_finds(
    engine: Engine, store: Store, kind: Opens, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as context:
        context.setattr(synchronizing, "MUCH", 0)
        await synchronize(engine, store, Quiet(), Workers())
    await check(engine, store, kind, tmp_path / "fresh")


class Failing(Recorder):
    """A Progress with which something goes wrong."""

    def __init__(self, error: BaseException, *, at: str) -> None:
        super().__init__(self._fail if at == "advance" else str)
        self._error, self._at = error, at

    def start(self, work: str, total: int, unit: str) -> None:
        super().start(work, total, unit)
        if self._at == "start":
            raise self._error

    def _fail(self, _: str) -> None:
        raise self._error


@pytest.mark.parametrize(
    "error", [LookupError("made up"), asyncio.CancelledError()], ids=["error", "stopped"]
)
@pytest.mark.parametrize("at", ["start", "advance"])
async def test_what_fails_on_the_way_leaves_the_engine_as_it_was(
    watched: Watched, store: Store, corpus: Path, kind: Opens, tmp_path: Path, error: BaseException, at: str
) -> None:
    known = await places(store)
    state, before = await watched.state(), await searched(watched, known)
    await fill(store, corpus, [*REST, NEW])
    with pytest.raises(type(error)):
        await synchronize(watched, store, Failing(error, at=at), Workers())
    assert watched.removed
    assert await watched.state() == state
    assert await searched(watched, known) == before
    assert (await synchronize(watched, store, Quiet(), Workers())).how == "updated"
    await check(watched, store, kind, tmp_path / "fresh")


@pytest.mark.parametrize("at", ["start", "advance"])
async def test_a_build_that_fails_leaves_the_old_index(
    watched: Watched, store: Store, monkeypatch: pytest.MonkeyPatch, at: str
) -> None:
    known = await places(store)
    state, before = await watched.state(), await searched(watched, known)
    monkeypatch.setattr(terms, "VERSION", terms.VERSION + 1)
    with pytest.raises(LookupError):
        await synchronize(watched, store, Failing(LookupError("made up"), at=at), Workers())
    assert watched.cleared == 1
    assert await watched.state() == state
    assert await searched(watched, known) == before
    assert (await synchronize(watched, store, Quiet(), Workers())).how == "built"


def test_the_queries_ask_for_something() -> None:
    assert len(news_queries()) >= 20
    assert all(query.terms for query in news_queries())
