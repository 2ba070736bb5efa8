from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot import preparing, storing
from bot.indexer import Report, index
from bot.store import Store
from bot.workers import Workers
from tests.indexer.harness import Recorder, Run


@pytest.fixture
def corpus(tmp_path: Path) -> Path:
    folder = tmp_path / "corpus"
    folder.mkdir()
    return folder


@pytest.fixture
async def store(tmp_path: Path) -> AsyncIterator[Store]:
    async with Store.open(tmp_path / "store.db") as opened:
        yield opened


@pytest.fixture
def small_batches(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(storing, "LARGE", 0)
    monkeypatch.setattr(preparing, "_BATCH_BYTES", 100)


@pytest.fixture
def run(store: Store, corpus: Path) -> Run:
    async def index_corpus(*corpora: Path) -> Report:
        return await index(store, corpora or [corpus], Recorder(), Workers())

    return index_corpus
