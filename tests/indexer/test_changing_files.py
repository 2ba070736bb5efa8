"""Files that change, vanish or repeat each other, and runs that are stopped or meet."""

import asyncio
import os
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Protocol

import pytest

from bot import indexer, preparing, reading, storing
from bot.corpus import Listing, list_files
from bot.indexer import index
from bot.model import Article, Skipped
from bot.store import Store
from bot.workers import Workers
from tests.indexer.harness import Recorder, Run, age, article, contents, keys, write

WAYS = pytest.mark.parametrize("large", [0, 1_000_000], ids=["piece by piece", "whole"])


class AroundReading(Protocol):
    def __call__(self, before: Callable[[], object] = str, after: Callable[[], object] = str) -> None:
        """Have something done before and after each file is read."""


@pytest.fixture
def around_reading(monkeypatch: pytest.MonkeyPatch, large: int) -> AroundReading:
    monkeypatch.setattr(storing, "LARGE", large)

    def arrange(before: Callable[[], object] = str, after: Callable[[], object] = str) -> None:
        def read(path: Path, key: str) -> Iterator[Article | Skipped]:
            before()
            yield from reading.read(path, key)
            after()

        monkeypatch.setattr(preparing, "read", read)

    return arrange


async def test_a_change_of_the_same_size_right_after_reading_is_seen(
    store: Store, corpus: Path, run: Run
) -> None:
    path = write(corpus / "a.txt", article("清河镇"))
    status = path.stat()
    await run()
    write(path, article("青山镇"))
    os.utime(path, ns=(status.st_atime_ns, status.st_mtime_ns))
    assert (await run()).read == 1
    assert "青山镇" in (await contents(store))[0][2]


async def test_the_first_of_equal_files_is_read(store: Store, corpus: Path, run: Run) -> None:
    for name in ("b.txt", "c.txt"):
        age(write(corpus / name, article("清河镇")))
    report = await run()
    assert [item.reason for item in report.skipped] == [
        "c.txt holds the same bytes as b.txt; remove one of them."
    ]
    assert (await run()).skipped == report.skipped
    write(corpus / "a.txt", article("清河镇"))
    assert [item.name for item in (await run()).skipped] == ["b.txt", "c.txt"]
    assert list(await keys(store)) == ["a.txt"]
    (corpus / "a.txt").unlink()
    (corpus / "b.txt").unlink()
    report = await run()
    assert (report.articles, report.read, report.removed, report.skipped) == (1, 1, 1, ())
    assert list(await keys(store)) == ["c.txt"]


@WAYS
async def test_a_file_that_changes_while_it_is_read_is_read_again(
    store: Store, corpus: Path, run: Run, around_reading: AroundReading
) -> None:
    path = write(corpus / "a.txt", article("清河镇"))
    age(path)
    around_reading(after=lambda: write(path, article("青山镇一带")))
    assert (await run()).read == 1
    assert "清河镇" in (await contents(store))[0][2]
    [known] = await store.files.known()
    assert (known.mtime_ns, known.sha256) == (-1, "")
    around_reading()
    age(path)
    assert (await run()).read == 1
    assert "青山镇一带" in (await contents(store))[0][2]


@WAYS
async def test_a_change_while_reading_counts_even_when_it_is_undone(
    store: Store, corpus: Path, run: Run, around_reading: AroundReading
) -> None:
    path = write(corpus / "a.txt", article("青山镇"))
    age(path)
    around_reading(before=lambda: write(path, article("白云镇")))
    await run()
    assert "白云镇" in (await contents(store))[0][2]
    around_reading()
    write(path, article("青山镇"))
    age(path)
    await run()
    assert "青山镇" in (await contents(store))[0][2]


@WAYS
async def test_a_file_that_disappears_before_it_is_read_is_no_error(
    store: Store, corpus: Path, run: Run, around_reading: AroundReading
) -> None:
    write(corpus / "c.txt", article("清河镇"))
    late = write(corpus / "b.txt", article("青山镇"))
    around_reading(before=lambda: late.unlink(missing_ok=True))
    report = await run()
    assert [item.name for item in report.skipped] == ["b.txt"]
    around_reading()
    report = await run()
    assert (report.articles, report.removed, report.skipped) == (1, 1, ())


async def test_a_file_that_disappears_before_it_is_hashed_is_skipped(
    corpus: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = corpus / "a.txt"

    def list_and_remove(corpora: Sequence[Path]) -> Listing:
        write(path, article("清河镇"))
        listing = list_files(corpora)
        path.unlink()
        return listing

    monkeypatch.setattr(indexer, "list_files", list_and_remove)
    report = await run()
    assert report.skipped[0].reason.startswith("a.txt cannot be read (No such file")


async def test_the_database_may_lie_in_the_corpus(corpus: Path) -> None:
    write(corpus / "a.txt", article("清河镇"))
    async with Store.open(corpus / "store.db") as store:
        for _ in range(2):
            report = await index(store, [corpus], Recorder(), Workers())
            assert (report.articles, report.skipped) == (1, ())
            write(store.index_folder / "engine" / "index.txt", article("清河镇"))


@pytest.mark.parametrize(
    ("limit", "value", "kept"),
    [("LARGE", 0, ["a.txt"]), ("GROUP", 1, ["a.txt"]), ("GROUP", 2, []), ("GROUP", 3, [])],
)
async def test_stopping_keeps_the_groups_of_files_already_read(
    store: Store,
    corpus: Path,
    run: Run,
    monkeypatch: pytest.MonkeyPatch,
    limit: str,
    value: int,
    kept: list[str],
) -> None:
    monkeypatch.setattr(storing, limit, value)
    for name in "abc":
        write(corpus / f"{name}.txt", article(f"{name}河镇"))

    def stop(name: str) -> None:
        if name == "b.txt":
            raise asyncio.CancelledError

    with pytest.raises(asyncio.CancelledError):
        await index(store, [corpus], Recorder(stop), Workers())
    assert list(await keys(store)) == kept
    assert (await run()).articles == 3


async def test_two_index_runs_at_once_read_each_file_once(
    store: Store, corpus: Path, run: Run, tmp_path: Path
) -> None:
    for number in range(20):
        write(corpus / f"{number}.txt", article(f"第{number}镇"))
    async with Store.open(tmp_path / "store.db") as other:
        reports = await asyncio.gather(run(), index(other, [corpus], Recorder(), Workers()))
    assert sorted(report.read for report in reports) == [0, 20]
    assert [report.articles for report in reports] == [20, 20]


async def test_a_run_that_had_to_wait_sees_what_came_in_meanwhile(
    store: Store, corpus: Path, run: Run
) -> None:
    write(corpus / "a.txt", article("清河镇"))
    async with store.alone():
        waiting = asyncio.ensure_future(run())
        await asyncio.sleep(0.2)
        assert not waiting.done()
        write(corpus / "b.txt", article("青山镇"))
    assert (await waiting).articles == 2
