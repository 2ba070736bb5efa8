"""In whatever way files are read (in groups or piece by piece, in a thread or in processes), the same is stored."""

import gzip
from pathlib import Path

import pytest

from bot import preparing, storing
from bot.indexer import index
from bot.store import Store
from bot.workers import Workers
from tests.indexer.harness import Recorder, article, contents, record, write

DEFAULTS = (storing.MUCH, storing.LARGE, storing.GROUP)


def fill(corpus: Path, files: int, records: int) -> int:
    """Write small files of every kind and a large one of records, some of them twice; how many bytes that has."""
    for number in range(files):
        write(corpus / f"{number % 7}" / f"{number}.txt", article(f"第{number}镇", number % 28 + 1))
    write(corpus / "empty.txt", "")
    write(corpus / "two.jsonl", record("1", "一。") + "坏\n" + record("1", "二。"))
    lines = (
        record(str(number % (records - 10)), f"第{number}条。\n共{number}人。") for number in range(records)
    )
    return write(corpus / "large.jsonl", "".join(lines)).stat().st_size


async def stored_by(
    database: Path, corpus: Path, monkeypatch: pytest.MonkeyPatch, limits: tuple[int, int, int]
) -> tuple[object, object, set[tuple[int, int]]]:
    """What is stored, and reported, when `MUCH`, `LARGE` and `GROUP` are these; and the numbers of the rows."""
    for name, limit in zip(("MUCH", "LARGE", "GROUP"), limits, strict=True):
        monkeypatch.setattr(storing, name, limit)
    async with Store.open(database) as store:
        report = await index(store, [corpus], Recorder(), Workers())
        assert (await index(store, [corpus], Recorder(), Workers())).skipped == report.skipped
        numbers = {(one.id, one.article) async for batch in store.articles.indexed() for one in batch}
        return await contents(store), report, numbers


async def test_all_cores_store_what_one_thread_stores(
    tmp_path: Path, corpus: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    large = fill(corpus, files=300, records=400)
    thread = await stored_by(tmp_path / "thread.db", corpus, monkeypatch, (10**9, large, 50))
    processes = await stored_by(tmp_path / "processes.db", corpus, monkeypatch, (0, large, 7))
    assert len(thread[2]) == 300 * 2 + 1 + 390 * 2
    assert processes == thread


@pytest.mark.parametrize("limits", [(10**9, 0, 50), (10**9, 300, 1), DEFAULTS])
async def test_groups_and_pieces_store_the_same(
    tmp_path: Path, corpus: Path, monkeypatch: pytest.MonkeyPatch, limits: tuple[int, int, int]
) -> None:
    fill(corpus, files=30, records=50)
    (stored, report, _), (expected, reported, _) = [
        await stored_by(tmp_path / f"{number}.db", corpus, monkeypatch, one)
        for number, one in enumerate([limits, (10**9, 10**9, 100)])
    ]
    assert stored == expected
    assert report == reported


async def test_a_small_file_that_unpacks_to_much_is_read_piece_by_piece(
    store: Store, corpus: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(preparing, "_LARGEST_WHOLE", 2_000)
    monkeypatch.setattr(preparing, "_BATCH_BYTES", 200)
    packed = gzip.compress("".join(record(str(number), "一。" * 50) for number in range(100)).encode())
    (corpus / "a.jsonl.gz").write_bytes(packed)
    write(corpus / "b.txt", article("清河镇"))
    progress = Recorder()
    report = await index(store, [corpus], progress, Workers())
    assert len(packed) < 2_000
    assert (report.articles, report.read, report.skipped) == (101, 2, ())
    assert progress.steps > 20
    assert progress.done == {"a.jsonl.gz": len(packed), "b.txt": (corpus / "b.txt").stat().st_size}
