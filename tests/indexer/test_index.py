from datetime import date
from pathlib import Path

import pytest

from bot import indexer, storing
from bot.errors import CorpusError
from bot.indexer import Report, index
from bot.store import Store
from bot.workers import Workers
from tests.indexer.harness import LONG_AGO, Recorder, Run, age, article, contents, keys, record, write


async def test_articles_are_stored_with_what_is_found_in_them(store: Store, corpus: Path, run: Run) -> None:
    write(
        corpus / "news.jsonl",
        record(
            "n1",
            "4月12日，县长李明到清河镇调研。\n李明强调安全。",
            title="调研",
            date="2022-04-14",
            source="县报",
        ),
    )
    report = await run()
    assert report == Report(articles=1, paragraphs=2, read=1, unchanged=0, removed=0, skipped=())
    [citation], _ = await store.articles.citations(0, 10)
    assert citation.key == "n1"
    assert citation.title == "调研"
    assert citation.published == date(2022, 4, 14)
    assert citation.event_date == date(2022, 4, 12)
    assert citation.path == corpus / "news.jsonl"
    [batch] = [batch async for batch in store.articles.indexed()]
    assert [one.text for one in batch] == ["4月12日，县长李明到清河镇调研。", "李明强调安全。"]
    assert batch[0].days == "2022-04-12"
    assert batch[1].days == ""
    assert {(one.title, one.source) for one in batch} == {("调研", "县报")}
    assert [one.people for one in batch] == ["8+2o6+2", "0+2o"]


async def test_an_article_file_is_named_by_its_path(store: Store, corpus: Path, run: Run) -> None:
    write(corpus / "sub" / "a.txt", article("清河镇"))
    await run()
    assert list(await keys(store)) == ["sub/a.txt"]


async def test_what_is_unchanged_is_not_read_again(store: Store, corpus: Path, run: Run) -> None:
    age(write(corpus / "a.txt", article("清河镇")))
    age(write(corpus / "b.jsonl", record("1", "一。") + "坏\n"))
    first = await run()
    state, before = await store.articles.state(), await keys(store)
    again = await run()
    assert (first.read, first.unchanged) == (2, 0)
    assert (again.read, again.unchanged, again.removed) == (0, 2, 0)
    assert again.skipped == first.skipped
    assert [item.name for item in again.skipped] == ["b.jsonl:2"]
    assert await store.articles.state() == state
    assert await keys(store) == before


async def test_a_new_time_alone_is_no_change(store: Store, corpus: Path, run: Run) -> None:
    path = write(corpus / "a.txt", article("清河镇"))
    age(path)
    await run()
    state = await store.articles.state()
    age(path, LONG_AGO + 50)
    report = await run()
    assert (report.read, report.unchanged) == (0, 1)
    assert await store.articles.state() == state
    [known] = await store.files.known()
    assert known.mtime_ns == (LONG_AGO + 50) * 10**9


async def test_a_changed_article_keeps_its_number(store: Store, corpus: Path, run: Run) -> None:
    write(corpus / "a.txt", article("清河镇"))
    write(corpus / "b.txt", article("青山镇"))
    await run()
    before = await keys(store)
    write(corpus / "a.txt", article("白云镇"))
    report = await run()
    assert (report.read, report.unchanged) == (1, 1)
    assert await keys(store) == before
    changed = await store.articles.article(before["a.txt"])
    assert changed is not None
    assert "白云镇" in changed.paragraphs[-1]


async def test_new_rules_make_everything_anew(
    store: Store, corpus: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    age(write(corpus / "a.txt", article("清河镇")))
    await run()
    before = await keys(store)
    monkeypatch.setattr(indexer, "VERSIONS", "other rules")
    assert (await run()).read == 1
    assert (await run()).read == 0
    assert await keys(store) == before


async def test_files_and_corpora_that_are_gone_are_dropped(
    store: Store, corpus: Path, run: Run, tmp_path: Path
) -> None:
    gone = write(corpus / "a.txt", article("清河镇"))
    write(corpus / "b.txt", article("青山镇"))
    other = write(tmp_path / "other.jsonl", record("1", "一。"))
    assert (await run(corpus, other)).articles == 3
    gone.unlink()
    report = await run(corpus)
    assert (report.articles, report.read, report.unchanged, report.removed) == (1, 0, 1, 2)
    assert list(await keys(store)) == ["b.txt"]


async def test_a_corpus_that_does_not_exist_leaves_the_store_alone(
    store: Store, corpus: Path, run: Run
) -> None:
    write(corpus / "a.txt", article("清河镇"))
    await run()
    with pytest.raises(CorpusError, match="missing cannot be read"):
        await run(corpus / "missing")
    assert list(await keys(store)) == ["a.txt"]


@pytest.mark.parametrize("large", [0, 1_000_000])
async def test_two_records_with_one_id(
    store: Store, corpus: Path, run: Run, small_batches: None, monkeypatch: pytest.MonkeyPatch, large: int
) -> None:
    monkeypatch.setattr(storing, "LARGE", large)
    filler = "".join(
        record(f"f{number}", f"这是第{number}条记录，共有二十多个字，比一批还长。") for number in range(3)
    )
    text = record("1", "一。") + record("1", "二。") + filler + record("1", "三。") + record("2", "四。")
    write(corpus / "a.jsonl", text)
    report = await run()
    assert [item.name for item in report.skipped] == ["a.jsonl", "a.jsonl"]
    assert "two records with the id 1" in report.skipped[0].reason
    assert sorted(await keys(store)) == ["1", "2", "f0", "f1", "f2"]
    assert "一。" in [row[2] for row in await contents(store)]


async def test_half_a_character_is_no_obstacle(store: Store, corpus: Path, run: Run) -> None:
    write(
        corpus / "a.jsonl",
        '{"id": "\\ud83d", "title": "\\ud83d", "text": "\\ud83d字"}\n' + record("2", "二。"),
    )
    report = await run()
    assert "2" in await keys(store)
    assert report.articles + len(report.skipped) == 2


async def test_records_that_did_not_change_keep_their_paragraphs(
    store: Store, corpus: Path, run: Run
) -> None:
    path = write(corpus / "a.jsonl", record("1", "一。") + record("2", "二。"))
    await run()
    before = [paragraph async for batch in store.articles.indexed() for paragraph in batch]
    write(path, record("0", "零。") + record("1", "一。") + record("2", "新。"))
    await run()
    after = [paragraph async for batch in store.articles.indexed() for paragraph in batch]
    assert before[0] in after
    assert before[1] not in after
    assert len(after) == 3


@pytest.mark.parametrize("large", [0, 100, 1_000_000])
async def test_progress_counts_the_bytes_of_what_is_read(
    store: Store, corpus: Path, small_batches: None, monkeypatch: pytest.MonkeyPatch, large: int
) -> None:
    monkeypatch.setattr(storing, "LARGE", large)
    a = write(corpus / "a.txt", article("清河镇"))
    b = write(
        corpus / "b.jsonl", "".join(record(str(number), "春季农业生产工作。" * 5) for number in range(5))
    )
    write(corpus / "c.txt", "")
    progress = Recorder()
    await index(store, [corpus], progress, Workers())
    assert (progress.work, progress.unit) == ("Reading", "bytes")
    assert progress.total == a.stat().st_size + b.stat().st_size
    assert progress.done == {"a.txt": a.stat().st_size, "b.jsonl": b.stat().st_size, "c.txt": 0}
    assert progress.finished
