import os
from collections.abc import AsyncIterator, Awaitable, Callable
from pathlib import Path

import pytest

from bot.errors import StoreError
from bot.model import Skipped
from bot.store import FileRecord, IndexedParagraph, PreparedArticle, Store

Record = Callable[..., FileRecord]
Prepared = Callable[..., PreparedArticle]
Put = Callable[..., Awaitable[None]]
States = Callable[[], Awaitable[bool]]


async def indexed(store: Store) -> list[IndexedParagraph]:
    return [paragraph async for batch in store.articles.indexed() for paragraph in batch]


async def numbers(store: Store) -> dict[str, int]:
    citations, _ = await store.articles.citations(0, 100)
    return {citation.key: citation.article for citation in citations}


async def test_a_file_is_known_as_it_was_stored(store: Store, record: Record) -> None:
    async with store.files.replace() as draft:
        await draft.add(record("a.txt"), [], [], [])
    async with store.files.replace() as draft:
        await draft.add(record("b/c.txt", root="/other"), [], [], [])
    assert sorted(await store.files.known(), key=lambda known: known.path) == [
        record("a.txt"),
        record("b/c.txt", root="/other"),
    ]


@pytest.mark.skipif(os.name == "nt", reason="file names are Unicode there")
async def test_paths_need_not_be_unicode(store: Store, record: Record, prepared: Prepared) -> None:
    gbk = os.fsdecode("中文.txt".encode("gbk"))
    async with store.files.replace() as draft:
        await draft.add(record(gbk), [prepared("a")], [], [])
        assert await draft.taken(record(gbk), ["a"]) == {"a"}
    assert await store.files.known() == [record(gbk)]
    citations, _ = await store.articles.citations(0, 1)
    assert citations[0].path == Path("/corpus", gbk)


async def test_replacing_keeps_the_numbers_of_articles(store: Store, prepared: Prepared, put: Put) -> None:
    await put("a.jsonl", prepared("1", "甲"), prepared("2", "乙"))
    before = await numbers(store)
    await put("a.jsonl", prepared("3", "丙"), prepared("2", "丁", "戊"))
    after = await numbers(store)
    assert after["2"] == before["2"]
    assert after["3"] > max(before.values())
    assert await store.articles.article(before["1"]) is None
    changed = await store.articles.article(after["2"])
    assert changed is not None
    assert changed.paragraphs == ("丁", "戊")


async def test_unchanged_articles_keep_their_paragraphs(
    store: Store, record: Record, prepared: Prepared, put: Put
) -> None:
    await put("a.jsonl", prepared("1", "甲"), prepared("2", "乙"), prepared("3", "丙"))
    before = await indexed(store)
    async with store.files.replace() as draft:
        await draft.add(record("a.jsonl"), [prepared("2", "新")], ["1"], [])
    after = await indexed(store)
    assert after[0] == before[0]
    assert [paragraph.text for paragraph in after] == ["甲", "新"]
    assert after[1].article == before[1].article
    assert after[1].id == before[1].id  # indexes that do not know of the change yet lead to the new text


async def test_numbers_are_never_used_again(
    store: Store, record: Record, prepared: Prepared, put: Put
) -> None:
    await put("a.txt", prepared("a.txt", "甲"))
    [before] = await indexed(store)
    await store.files.remove([record("a.txt")])
    await put("a.txt", prepared("a.txt", "甲"))
    [after] = await indexed(store)
    assert after.article > before.article
    assert after.id > before.id


async def test_the_same_key_in_two_files_is_two_articles(store: Store, prepared: Prepared, put: Put) -> None:
    await put("a.jsonl", prepared("1", "甲"))
    await put("b.jsonl", prepared("1", "乙"))
    await put("a.jsonl", prepared("1", "丙"))
    assert sorted(paragraph.text for paragraph in await indexed(store)) == ["丙", "乙"]


async def test_an_exception_while_reading_leaves_what_was_stored(
    store: Store, record: Record, prepared: Prepared, put: Put
) -> None:
    await put("a.txt", prepared("a.txt", "旧"))
    before, state = await indexed(store), await store.articles.state()

    async def fail() -> None:
        async with store.files.replace() as draft:
            changed = [prepared("a.txt", "新")]
            await draft.add(record("a.txt", sha256="1"), changed, [], [Skipped("a", "b")])
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        await fail()
    assert await indexed(store) == before
    assert await store.articles.state() == state
    assert await store.files.known() == [record("a.txt")]
    await put("a.txt", prepared("a.txt", "新"))
    assert [paragraph.text for paragraph in await indexed(store)] == ["新"]


async def test_a_draft_knows_what_it_holds_and_what_is_stored(
    store: Store, record: Record, prepared: Prepared, put: Put
) -> None:
    old = prepared("1", "甲")
    await put("a.jsonl", old)
    await put("b.jsonl", prepared("2", "乙"))
    async with store.files.replace() as draft:
        assert await draft.taken(record("a.jsonl"), ["1"]) == set()
        await draft.add(record("a.jsonl"), [prepared("新", "丙")], ["1"], [])
        assert await draft.taken(record("a.jsonl"), ["1", "2", "新"]) == {"1", "新"}
        assert await draft.taken(record("b.jsonl"), ["1", "2", "新"]) == set()
        assert await draft.stored_hashes(record("a.jsonl"), ["1", "2", "新"]) == {"1": old.content_hash}


async def test_what_a_draft_was_told_of_a_file_last_counts(
    store: Store, record: Record, prepared: Prepared
) -> None:
    outdated = record("a.txt", sha256="", mtime_ns=-1)
    async with store.files.replace() as draft:
        await draft.add(record("a.txt", sha256="5", mtime_ns=5), [prepared("a.txt", "甲")], [], [])
        await draft.add(outdated, [], [], [])
    assert await store.files.known() == [outdated]
    assert [paragraph.text for paragraph in await indexed(store)] == ["甲"]


async def test_a_draft_holds_several_files_piece_by_piece(
    store: Store, record: Record, prepared: Prepared, put: Put
) -> None:
    await put("a.jsonl", prepared("1", "甲"), prepared("2", "乙"), skipped=[Skipped("a.jsonl:7", "旧")])
    await put("c.jsonl", prepared("1", "不动"), skipped=[Skipped("c.jsonl:1", "不动")])
    before = await numbers(store)
    a, b = record("a.jsonl", sha256="1"), record("b.jsonl", sha256="2")
    async with store.files.replace() as draft:
        await draft.add(a, [prepared("3", "丙", "丁")], [], [Skipped("a.jsonl:2", "一")])
        await draft.add(b, [prepared("1", "戊")], [], [Skipped("b.jsonl:1", "二")])
        await draft.add(a, [prepared("4", "己")], ["1"], [Skipped("a.jsonl:9", "三")])
        assert await draft.taken(a, ["1", "2", "3", "4"]) == {"1", "3", "4"}
        assert await draft.taken(b, ["1", "2", "3", "4"]) == {"1"}
        assert [paragraph.text for paragraph in await indexed(store)] == ["甲", "乙", "不动"]
    citations, _ = await store.articles.citations(0, 10)
    held = sorted((citation.path.name, citation.key) for citation in citations)
    assert held == [("a.jsonl", "1"), ("a.jsonl", "3"), ("a.jsonl", "4"), ("b.jsonl", "1"), ("c.jsonl", "1")]
    assert [one.text for one in await indexed(store)] == ["甲", "不动", "丙", "丁", "戊", "己"]
    assert [batch async for batch in store.articles.indexed_of([before["2"]])] == []
    assert [item.reason for item in await store.files.skipped()] == ["一", "三", "二", "不动"]
    known = sorted((one.path, one.sha256) for one in await store.files.known())
    assert known == [("a.jsonl", "1"), ("b.jsonl", "2"), ("c.jsonl", "0")]


async def test_an_exception_drops_all_files_of_a_draft(
    store: Store, record: Record, prepared: Prepared, put: Put
) -> None:
    await put("a.txt", prepared("a.txt", "旧"))

    async def fail() -> None:
        async with store.files.replace() as draft:
            await draft.add(record("a.txt", sha256="1"), [prepared("a.txt", "新")], [], [])
            await draft.add(record("b.txt"), [prepared("b.txt", "新")], [], [])
            await draft.add(record("b.txt"), [prepared("b.txt", "又")], [], [])  # the same key twice

    with pytest.raises(StoreError):
        await fail()
    assert [paragraph.text for paragraph in await indexed(store)] == ["旧"]
    assert await store.files.known() == [record("a.txt")]


async def test_touching_notes_the_time_alone(
    store: Store, record: Record, prepared: Prepared, put: Put
) -> None:
    await put("a.txt", prepared())
    state = await store.articles.state()
    await store.files.touch([record("a.txt", mtime_ns=9)])
    assert await store.files.known() == [record("a.txt", mtime_ns=9)]
    assert await store.articles.state() == state


async def test_removing_drops_everything_of_the_file(
    store: Store, record: Record, prepared: Prepared, put: Put
) -> None:
    await put("a.txt", prepared("a.txt", "甲", "乙"), skipped=[Skipped("a.txt:3", "坏")])
    await put("b.txt", prepared("b.txt", "丙"))
    await store.files.remove([record("a.txt")])
    assert await store.articles.counts() == (1, 1)
    assert [paragraph.text for paragraph in await indexed(store)] == ["丙"]
    assert await store.files.known() == [record("b.txt")]
    assert await store.files.skipped() == []


async def test_what_was_skipped_is_kept_in_order(store: Store, put: Put) -> None:
    await put("b.jsonl", skipped=[Skipped("b.jsonl:9", "一"), Skipped("b.jsonl:10", "二")])
    await put("a.jsonl", skipped=[Skipped("a.jsonl:1", "三")])
    assert [item.reason for item in await store.files.skipped()] == ["三", "一", "二"]
    await put("b.jsonl", skipped=[Skipped("b.jsonl:2", "四")])
    assert [item.reason for item in await store.files.skipped()] == ["三", "四"]


@pytest.fixture
async def states(store: Store) -> AsyncIterator[States]:
    seen = [await store.articles.state()]

    async def changed() -> bool:
        seen.append(await store.articles.state())
        return seen[-1] != seen[-2]

    yield changed
    assert len(seen) > 1


async def test_the_state_changes_with_the_contents_alone(
    store: Store, record: Record, prepared: Prepared, put: Put, states: States
) -> None:
    await put("a.txt", prepared("a.txt", "甲"))
    assert await states()
    await put("empty.txt", skipped=[Skipped("empty.txt", "空")])
    assert not await states()
    async with store.files.replace() as draft:
        await draft.add(record("a.txt"), [], ["a.txt"], [])
    assert not await states()
    async with store.files.replace():
        pass
    assert not await states()
    await store.files.touch([record("a.txt", mtime_ns=9)])
    assert not await states()
    await store.files.remove([record("empty.txt")])
    assert not await states()
    await put("a.txt", prepared("a.txt", "甲", title="题"))
    assert await states()
    await put("a.txt")
    assert await states()
    await put("a.txt", prepared("a.txt", "甲"))
    assert await states()
    await store.files.remove([record("a.txt")])
    assert await states()
