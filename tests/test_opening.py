"""From a corpus to a search engine in step with it, and what is told of it."""

import gc
from collections.abc import Iterator
from pathlib import Path

import pytest

from bot.errors import EngineError
from bot.indexer import Report
from bot.opening import Library, open_answerer, open_store
from bot.search import choosing
from bot.search.choosing import Choice, EngineName, Wish
from bot.search.synchronizing import Synchronized
from tests.asking import TODAY, library_of, write_records
from tests.indexer.harness import Recorder
from tests.news import ARTICLES

PARAGRAPHS = sum(article["text"].count("\n") + 1 for article in ARTICLES)


@pytest.fixture
def corpus(tmp_path: Path) -> Path:
    return write_records(tmp_path / "news.jsonl", ARTICLES)


async def opened(corpus: Path, database: Path, engine: Wish) -> tuple[Report, Choice, Synchronized]:
    """Open a library once; what was told of it."""
    reports: list[Report] = []
    searches: list[tuple[Choice, Synchronized]] = []
    library = Library(
        (corpus,), database, engine, Recorder(), reports.append, lambda *told: searches.append(told)
    )
    async with open_store(library) as (store, search):
        assert (await search.frequencies([])).documents == (await store.articles.counts())[1]
    [report], [(choice, done)] = reports, searches
    return report, choice, done


async def test_a_start_tells_what_it_read_and_which_engine_runs(corpus: Path, tmp_path: Path) -> None:
    report, choice, done = await opened(corpus, tmp_path / "store.db", "auto")
    assert (report.articles, report.paragraphs) == (len(ARTICLES), PARAGRAPHS)
    assert choice == Choice("rank-bm25", "there are not more than 50,000 paragraphs")
    assert done == Synchronized("built", PARAGRAPHS, "there was none")


@pytest.mark.parametrize("engine", ["rank-bm25", "tantivy"])
async def test_an_index_outlives_the_process(corpus: Path, tmp_path: Path, engine: EngineName) -> None:
    await opened(corpus, tmp_path / "store.db", engine)
    _, choice, done = await opened(corpus, tmp_path / "store.db", engine)
    assert choice == Choice(engine, f"SEARCH_ENGINE is {engine}")
    assert done == Synchronized("unchanged", 0)
    write_records(corpus, ARTICLES[1:])
    _, _, done = await opened(corpus, tmp_path / "store.db", engine)
    assert done == Synchronized("updated", 0)


async def test_a_corpus_that_grows_changes_its_engine_and_back(
    corpus: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(choosing, "MOST_FOR_OKAPI", PARAGRAPHS - 1)
    _, choice, done = await opened(corpus, tmp_path / "store.db", "auto")
    assert (choice.engine, done.how) == ("tantivy", "built")
    write_records(corpus, ARTICLES[1:])
    _, choice, done = await opened(corpus, tmp_path / "store.db", "auto")
    assert (choice.engine, done.how) == ("rank-bm25", "built")
    write_records(corpus, ARTICLES)
    _, choice, done = await opened(corpus, tmp_path / "store.db", "auto")
    assert (choice.engine, done.how) == ("tantivy", "updated")


@pytest.mark.parametrize("engine", ["rank-bm25", "tantivy"])
async def test_either_engine_answers(corpus: Path, tmp_path: Path, engine: EngineName) -> None:
    async with open_answerer(library_of(corpus, tmp_path / "store.db", engine)) as answerer:
        answer = await answerer.answer("检修了几座水闸？", TODAY)
    assert answer.excerpts[0].citation.key == "flood"


@pytest.fixture
def usual_garbage_collection() -> Iterator[None]:
    """As if no other answerer were open in this process."""
    frozen, thresholds = gc.get_freeze_count(), gc.get_threshold()
    gc.unfreeze()
    gc.set_threshold(700, 10, 10)
    yield
    gc.set_threshold(*thresholds)
    if frozen:
        gc.freeze()


@pytest.mark.usefixtures("usual_garbage_collection")
async def test_what_was_loaded_is_not_searched_for_garbage_as_long_as_there_are_answers(
    corpus: Path, tmp_path: Path
) -> None:
    before = gc.get_threshold()

    async with open_answerer(library_of(corpus, tmp_path / "store.db")):
        assert gc.get_threshold() > before
        assert gc.get_freeze_count() > 10_000

    assert gc.get_threshold() == before
    assert gc.get_freeze_count() < 10_000


@pytest.mark.parametrize("engine", ["rank-bm25", "tantivy"])
async def test_an_index_that_cannot_be_opened_is_an_engine_error(
    corpus: Path, tmp_path: Path, engine: EngineName
) -> None:
    (tmp_path / "store.db-index").touch()
    with pytest.raises(EngineError, match=r"store\.db-index"):
        async with open_store(library_of(corpus, tmp_path / "store.db", engine)):
            pass
