"""Killing a start of the bot at any moment loses nothing but the time it took."""

import asyncio
import json
import os
import random
import shutil
import signal
import sqlite3
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from bot.indexer import index
from bot.search.choosing import EngineName, open_engine
from bot.search.engine import Engine, Frequencies, Query, Stream, Term
from bot.search.synchronizing import state_name, synchronize
from bot.store import Store
from bot.workers import Workers
from tests.asking import Quiet
from tests.processes import ROOT
from tests.search.corpora import EVERYTHING, Place, places

pytestmark = pytest.mark.skipif(
    not hasattr(os, "fork"), reason="needs fork, so that a round costs no imports"
)

KILLS = 101
"""So many times a process is killed with each engine."""

FILES = 60
RECORDS = 60
ENGINES: tuple[EngineName, ...] = ("rank-bm25", "tantivy")
STARTS = {"update": 3, "from nothing": 1, "index alone": 1}
"""What a run that is killed has to do, and how often."""

ASKED: dict[Stream, str] = {
    "words": "县长 调研 会议 要求 工作 没有",
    "bigrams": "会议 县长 第一 做好",
    "characters": "县 村 第 人 条",
    "people": "李明 王强",
    "days": "4-1 4-12 4",
}
TERMS = [Term(stream, text) for stream, texts in ASKED.items() for text in texts.split()]
QUERIES = [Query({term: 1.0}) for term in TERMS] + [
    Query(dict.fromkeys(TERMS[:6], 0.5)),
    Query(dict.fromkeys(TERMS, 1.0)),
]


class Launcher:
    """See `tests.indexer.launcher`."""

    def __init__(self, process: subprocess.Popen[str]) -> None:
        self._process = process

    def start(self, database: Path, corpus: Path, engine: EngineName, *, wait: bool = True) -> int:
        """Bring a database and an index up to date in a process of its own; its number."""
        assert self._process.stdin is not None
        self._process.stdin.write(f"{database} {corpus} {engine}{'' if wait else ' '}\n")
        self._process.stdin.flush()
        return self.answer("started")

    def answer(self, name: str) -> int:
        """The next number that is said with a word."""
        assert self._process.stdout is not None
        for line in self._process.stdout:
            word, _, number = line.strip().partition(" ")
            if word == name:
                return int(number)
        raise AssertionError("The launcher has ended.")


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a whole run leaves behind: what is stored by file name, and what the engine finds of it."""

    stored: dict[str, list[Any]]
    found: list[dict[Place, float]]
    counted: Frequencies


@dataclass(slots=True)
class Lane:
    """A database and its index before a run that is killed."""

    database: Path
    corpus: Path
    engine: EngineName
    held: str | None = None
    places: dict[int, Place] | None = None
    outcome: Outcome | None = None


@pytest.fixture(scope="module")
def launcher() -> Iterator[Launcher]:
    command = [sys.executable, "-m", "tests.indexer.launcher"]
    with subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, cwd=ROOT
    ) as process:
        started = Launcher(process)
        started.answer("ready")
        yield started


@pytest.fixture
def corpora(tmp_path: Path) -> list[Path]:
    """Two states of one corpus: in the second a third of everything is changed, gone, or new."""
    return [make_corpus(tmp_path / f"state{state}", state) for state in range(2)]


def make_corpus(folder: Path, state: int) -> Path:
    folder.mkdir()
    for number in range(FILES):
        if number % 6 != state:
            text = f"4月{number % 28 + 1}日，县长李明到第{number}村调研。\n\n会议要求做好第{(number % 3 == 0) * state}项工作。\n"
            (folder / f"{number}.txt").write_text(text, encoding="utf-8")
    records = (
        json.dumps({"id": f"r{number}", "text": f"第{number}条。\n共{(number % 3 == 0) * state}人。"})
        for number in range(state, RECORDS + state)
    )
    (folder / "records.jsonl").write_text("\n".join(records), encoding="utf-8")
    return folder


def show(corpus: Path, state: Path) -> None:
    shutil.rmtree(corpus, ignore_errors=True)
    shutil.copytree(state, corpus)


async def finish(lane: Lane) -> Outcome:
    """Do all that there is to do, and remember in the lane what came of it."""
    async with Store.open(lane.database) as store:
        await index(store, [lane.corpus], Quiet(), Workers())
        engine = await open_engine(lane.engine, store.index_folder)
        try:
            await synchronize(engine, store, Quiet(), Workers())
            lane.held = await engine.state()
            lane.places = await places(store)
            lane.outcome = Outcome(
                await contents(store), await searched(engine, lane.places), await engine.frequencies(TERMS)
            )
        finally:
            await engine.close()
    return lane.outcome


async def contents(store: Store) -> dict[str, list[Any]]:
    """What is stored, by file name."""
    files: dict[str, list[Any]] = {}
    found = {one.id: one async for batch in store.articles.indexed() for one in batch}
    for passage in await store.articles.passages(list(found)):
        citation, one = passage.citation, found[passage.id]
        row = (citation.key, citation.paragraph, passage.text, citation.event_date, one.days, one.people)
        files.setdefault(citation.path.name, []).append(row)
    return {name: sorted(rows) for name, rows in files.items()}


async def searched(engine: Engine, known: dict[int, Place]) -> list[dict[Place, float]]:
    found = await engine.candidates(QUERIES, EVERYTHING)
    return [{known[candidate.paragraph]: candidate.score for candidate in one} for one in found]


def check_same(
    engine: EngineName, found: list[dict[Place, float]], expected: list[dict[Place, float]]
) -> None:
    assert [one.keys() for one in found] == [one.keys() for one in expected]
    if engine == "rank-bm25":  # tantivy's scores depend on what was removed, until it has tidied up
        for one, other in zip(found, expected, strict=True):
            assert one == pytest.approx(other, abs=1e-6)


def check_whole(engine: EngineName, outcome: Outcome, expected: Outcome) -> None:
    """What is there after a run must be what is there after a run from nothing."""
    assert outcome.stored == expected.stored
    check_same(engine, outcome.found, expected.found)
    assert outcome.counted.documents == expected.counted.documents
    for term, count in expected.counted.containing.items():
        counted = outcome.counted.containing[term]
        assert counted == count or (engine == "tantivy" and counted > count)


def check_file(database: Path) -> None:
    """The file must be whole, whether or not it has tables yet."""
    connection = sqlite3.connect(database)
    assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
    assert connection.execute("PRAGMA foreign_key_check").fetchall() == []
    connection.close()


def check_integrity(database: Path) -> None:
    check_file(database)
    connection = sqlite3.connect(database)
    for wrong in (
        "SELECT * FROM articles WHERE state > (SELECT max(id) FROM states)",
        "SELECT * FROM removed WHERE state > (SELECT max(id) FROM states) OR article IN (SELECT id FROM articles)",
        "SELECT * FROM articles WHERE id NOT IN (SELECT article FROM paragraphs)",
    ):
        assert connection.execute(wrong).fetchall() == []
    connection.close()


async def check_killed(lane: Lane, fresh: list[Outcome], after: Outcome) -> None:
    """What is there after a kill must be, file by file and for the index as a whole, as before or as after."""
    async with Store.open(lane.database) as store:
        stored = await contents(store)
        for name, rows in stored.items():
            assert rows in [state.stored.get(name) for state in fresh]
        engine = await open_engine(lane.engine, store.index_folder)
        try:
            held = await engine.state()
            if held is not None and held == state_name(await store.articles.state()) != lane.held:
                assert stored == after.stored
                check_same(lane.engine, await searched(engine, await places(store)), after.found)
            else:
                assert held == lane.held
                known, before = (lane.places or {}), lane.outcome
                expected: list[dict[Place, float]] = (
                    before.found if before and held else [{} for _ in QUERIES]
                )
                check_same(lane.engine, await searched(engine, known), expected)
            if held is not None:
                assert await store.articles.state_named(held.partition(" ")[0])
        finally:
            await engine.close()


def prepare(lane: Lane, start: str, corpora: list[Path], fresh: list[Outcome], state: int) -> None:
    """Let a run that brings the corpus to a state have something to do."""
    if start == "index alone":
        show(lane.corpus, corpora[state])
        asyncio.run(finish(lane))
    if start == "from nothing":
        for path in lane.database.parent.glob(f"{lane.database.name}*"):
            if path.is_file():
                path.unlink()
    if start != "update":
        shutil.rmtree(f"{lane.database}-index", ignore_errors=True)
        lane.held, lane.places, lane.outcome = None, None, None
    show(lane.corpus, corpora[state])


@pytest.mark.parametrize("engine", ENGINES)
def test_a_killed_start_leaves_all_as_before_or_after_and_the_next_one_finishes(
    tmp_path: Path, launcher: Launcher, corpora: list[Path], engine: EngineName
) -> None:
    lane = Lane(tmp_path / "store.db", tmp_path / "corpus", engine)
    fresh = []
    for number, corpus in enumerate(corpora):
        show(lane.corpus, corpus)
        fresh.append(asyncio.run(finish(Lane(tmp_path / f"fresh{number}.db", lane.corpus, engine))))
    asyncio.run(finish(lane))
    chance = random.Random(7)
    seconds: dict[str, float] = {}
    killed = rounds = 0
    state = 1
    while killed < KILLS:
        rounds += 1
        assert rounds < 2 * KILLS
        [start] = chance.choices(list(STARTS), list(STARTS.values()))
        state = 1 - state
        prepare(lane, start, corpora, fresh, state)
        began = time.perf_counter()
        child = launcher.start(lane.database, lane.corpus, engine)
        if start in seconds:
            time.sleep(chance.uniform(0, seconds[start]))
            with suppress(ProcessLookupError):
                os.kill(child, signal.SIGKILL)
        ended = launcher.answer("ended")
        assert ended in {0, -signal.SIGKILL}
        killed += ended == -signal.SIGKILL
        if ended == 0:
            seconds[start] = min(seconds.get(start, 10), time.perf_counter() - began)
        check_file(lane.database)
        asyncio.run(check_killed(lane, fresh, fresh[state]))
        check_whole(engine, asyncio.run(finish(lane)), fresh[state])
        check_integrity(lane.database)


def test_two_processes_at_once_share_the_work(
    tmp_path: Path, launcher: Launcher, corpora: list[Path]
) -> None:
    lane = Lane(tmp_path / "store.db", corpora[0], "rank-bm25")
    for _ in range(2):
        launcher.start(lane.database, lane.corpus, lane.engine, wait=False)
    read = sorted(launcher.answer("read") for _ in range(2))
    assert read == [0, len(list(corpora[0].iterdir()))]
    check_integrity(lane.database)
    fresh = Lane(tmp_path / "fresh.db", lane.corpus, lane.engine)
    check_whole(lane.engine, asyncio.run(finish(lane)), asyncio.run(finish(fresh)))
