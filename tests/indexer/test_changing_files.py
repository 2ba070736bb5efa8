"""Files that change, vanish or repeat each other, and runs that are stopped or meet."""

import asyncio
import os
from collections.abc import Sequence
from pathlib import Path

import pytest

from bot import indexer
from bot.corpus import Listing, list_files
from bot.indexer import index
from bot.store import Store
from tests.indexer.harness import Recorder, Run, age, article, contents, keys, write


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


async def test_a_file_that_changes_while_it_is_read_is_read_again(
    store: Store, corpus: Path, run: Run
) -> None:
    path = write(corpus / "a.txt", article("清河镇"))

    await index(store, [corpus], Recorder(lambda _: write(path, article("青山镇一带"))))
    assert "清河镇" in (await contents(store))[0][2]
    assert (await run()).read == 1
    assert "青山镇一带" in (await contents(store))[0][2]


async def test_a_change_while_reading_counts_even_when_it_is_undone(
    store: Store, corpus: Path, run: Run
) -> None:
    write(corpus / "a.txt", article("清河镇"))
    path = write(corpus / "b.txt", article("青山镇"))
    await index(store, [corpus], Recorder(lambda _: write(path, article("白云镇"))))
    write(path, article("青山镇"))
    await run()
    assert "青山镇" in (await contents(store))[-1][2]


async def test_a_file_that_disappears_before_it_is_read_is_no_error(
    store: Store, corpus: Path, run: Run
) -> None:
    write(corpus / "a.txt", article("清河镇"))
    late = write(corpus / "b.txt", article("青山镇"))

    report = await index(store, [corpus], Recorder(lambda _: late.unlink(missing_ok=True)))
    assert [item.name for item in report.skipped] == ["b.txt"]
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
            report = await index(store, [corpus], Recorder())
            assert (report.articles, report.skipped) == (1, ())


async def test_stopping_keeps_the_files_already_read(store: Store, corpus: Path, run: Run) -> None:
    for name in "abc":
        write(corpus / f"{name}.txt", article(f"{name}河镇"))

    def stop(name: str) -> None:
        if name == "b.txt":
            raise asyncio.CancelledError

    with pytest.raises(asyncio.CancelledError):
        await index(store, [corpus], Recorder(stop))
    assert list(await keys(store)) == ["a.txt"]
    assert (await run()).articles == 3


async def test_two_index_runs_at_once_read_each_file_once(
    store: Store, corpus: Path, run: Run, tmp_path: Path
) -> None:
    for number in range(20):
        write(corpus / f"{number}.txt", article(f"第{number}镇"))
    async with Store.open(tmp_path / "store.db") as other:
        reports = await asyncio.gather(run(), index(other, [corpus], Recorder()))
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
