"""Killing an index run at any moment loses nothing but the time it took."""

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
from pathlib import Path
from typing import Any

import pytest

from bot.store import Store

pytestmark = pytest.mark.skipif(
    not hasattr(os, "fork"), reason="needs fork, so that a round costs no imports"
)

ROUNDS = 15
FILES = 200
RECORDS = 200

# Forks a process that indexes for every line `database corpus`, prints its number at once and its result at the end.
LAUNCHER = """
import asyncio, os, sys
from pathlib import Path
from bot.indexer import index
from bot.language import terms
from bot.store import Store

class Silent:
    def start(self, total): pass
    def advance(self, name, amount): pass
    def finish(self): pass

async def run(database, corpus):
    async with Store.open(Path(database)) as store:
        return await index(store, [Path(corpus)], Silent())

terms.text_terms("词典")
print("ready", flush=True)
for line in sys.stdin:
    child = os.fork()
    if not child:
        report = asyncio.run(run(*line.split()))
        print("read", report.read, flush=True)
        os._exit(0)
    print("started", child, flush=True)
    if line.endswith(" \\n"):
        continue
    print("ended", os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]), flush=True)
"""


class Launcher:
    def __init__(self, process: subprocess.Popen[str]) -> None:
        self._process = process

    def start(self, database: Path, corpus: Path, *, wait: bool = True) -> int:
        """Index in a process of its own and return its number."""
        assert self._process.stdin is not None
        self._process.stdin.write(f"{database} {corpus}{'' if wait else ' '}\n")
        self._process.stdin.flush()
        return self.answer("started")

    def answer(self, name: str) -> int:
        assert self._process.stdout is not None
        word, _, number = self._process.stdout.readline().strip().partition(" ")
        while word != name:
            word, _, number = self._process.stdout.readline().strip().partition(" ")
        return int(number or 0)


@pytest.fixture
def launcher() -> Iterator[Launcher]:
    command = [sys.executable, "-c", LAUNCHER]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as process:
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
            text = f"4月{number % 28 + 1}日，县长李明到第{number}村调研。\n\n会议要求做好第{number % 3 * state}项工作。\n"
            (folder / f"{number}.txt").write_text(text, encoding="utf-8")
    records = (
        json.dumps({"id": f"r{number}", "text": f"第{number}条。\n共{number % 3 * state}人。"})
        for number in range(RECORDS)
    )
    (folder / "records.jsonl").write_text("\n".join(records), encoding="utf-8")
    return folder


def show(corpus: Path, state: Path) -> None:
    shutil.rmtree(corpus, ignore_errors=True)
    shutil.copytree(state, corpus)


async def contents(database: Path) -> dict[str, list[Any]]:
    """What is stored, by file name."""
    files: dict[str, list[Any]] = {}
    async with Store.open(database) as store:
        paragraphs = {p.paragraph: p async for batch in store.articles.terms() for p in batch}
        for passage in await store.articles.passages(list(paragraphs)):
            found, citation = paragraphs[passage.id], passage.citation
            row = (
                citation.key,
                citation.paragraph,
                passage.text,
                citation.event_date,
                found.terms,
                found.article_terms,
            )
            files.setdefault(citation.path.name, []).append(row)
    return {name: sorted(rows) for name, rows in files.items()}


def check_integrity(database: Path) -> None:
    connection = sqlite3.connect(database)
    assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
    assert connection.execute("PRAGMA foreign_key_check").fetchall() == []
    orphans = "SELECT count(*) FROM paragraphs WHERE id NOT IN (SELECT paragraph FROM terms)"
    assert connection.execute(orphans).fetchone() == (0,)
    connection.close()


def test_a_killed_run_leaves_whole_files_and_the_next_one_finishes(
    tmp_path: Path, launcher: Launcher, corpora: list[Path]
) -> None:
    corpus, database = tmp_path / "corpus", tmp_path / "store.db"
    fresh, seconds = [], 0.0
    for number, state in enumerate(corpora):
        show(corpus, state)
        began = time.perf_counter()
        launcher.start(tmp_path / f"fresh{number}.db", corpus)
        assert launcher.answer("ended") == 0
        seconds = time.perf_counter() - began
        fresh.append(asyncio.run(contents(tmp_path / f"fresh{number}.db")))
    chance = random.Random(7)
    killed = 0
    for number in range(ROUNDS):
        show(corpus, corpora[number % 2])
        child = launcher.start(database, corpus)
        time.sleep(chance.uniform(0, 0.5 * seconds))
        with suppress(ProcessLookupError):
            os.kill(child, signal.SIGKILL)
        killed += launcher.answer("ended") == -signal.SIGKILL
        stored = asyncio.run(contents(database))
        check_integrity(database)
        for name, rows in stored.items():
            assert rows in [state.get(name) for state in fresh]
        if number % 5 == 4:
            launcher.start(database, corpus)
            assert launcher.answer("ended") == 0
            check_integrity(database)
            assert asyncio.run(contents(database)) == fresh[number % 2]
    assert killed > ROUNDS // 4


def test_two_processes_at_once_share_the_work(
    tmp_path: Path, launcher: Launcher, corpora: list[Path]
) -> None:
    database = tmp_path / "store.db"
    for _ in range(2):
        launcher.start(database, corpora[0], wait=False)
    read = sorted(launcher.answer("read") for _ in range(2))
    assert read == [0, len(list(corpora[0].iterdir()))]
    check_integrity(database)
    launcher.start(tmp_path / "fresh.db", corpora[0])
    assert launcher.answer("ended") == 0
    assert asyncio.run(contents(database)) == asyncio.run(contents(tmp_path / "fresh.db"))
