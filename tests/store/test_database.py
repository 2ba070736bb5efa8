import asyncio
import sqlite3
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest

from bot.errors import StoreError
from bot.store import FileRecord, PreparedArticle, Store, database
from bot.store.schema import MIGRATIONS

NOW = datetime(2022, 4, 14, tzinfo=UTC)
NEXT = (*MIGRATIONS, "ALTER TABLE exchanges ADD COLUMN mood TEXT NOT NULL DEFAULT 'calm'")


def tables(path: Path) -> list[tuple[str, str]]:
    connection = sqlite3.connect(path)
    rows = connection.execute("SELECT name, sql FROM sqlite_schema ORDER BY name").fetchall()
    connection.close()
    return rows


def run(path: Path, script: str) -> None:
    connection = sqlite3.connect(path)
    connection.executescript(script)
    connection.close()


async def test_opening_makes_the_folder_and_the_file(tmp_path: Path) -> None:
    path = tmp_path / "not" / "yet" / "store.db"
    async with Store.open(path) as store:
        assert await store.articles.counts() == (0, 0)
    assert path.exists()


async def test_an_empty_file_becomes_a_database(path: Path) -> None:
    path.touch()
    async with Store.open(path) as store:
        assert await store.articles.counts() == (0, 0)


async def test_what_was_stored_is_there_after_reopening(path: Path) -> None:
    async with Store.open(path) as store:
        await store.chats.remember_question("c", 1, "王芳去了哪里？", NOW)
        state = await store.articles.state()
    async with Store.open(path) as store:
        assert await store.chats.question("c", 1) == "王芳去了哪里？"
        assert await store.articles.state() == state


@pytest.mark.parametrize("version", range(len(NEXT)))
async def test_a_database_of_any_older_version_becomes_the_newest(tmp_path: Path, version: int) -> None:
    old, new = tmp_path / "old.db", tmp_path / "new.db"
    async with Store.open(new, NEXT) as store:
        assert await store.articles.counts() == (0, 0)
    async with Store.open(old, NEXT[:version]):
        pass
    async with Store.open(old, NEXT) as store:
        await store.chats.remember_question("c", 1, "问", NOW)
    assert tables(old) == tables(new)


async def test_a_migration_keeps_the_contents(path: Path) -> None:
    async with Store.open(path) as store:
        await store.chats.remember_question("c", 1, "问", NOW)
    async with Store.open(path, NEXT) as store:
        assert await store.chats.question("c", 1) == "问"


async def test_a_migration_that_fails_changes_nothing(path: Path) -> None:
    async with Store.open(path) as store:
        await store.chats.remember_question("c", 1, "问", NOW)
    before = tables(path)
    with pytest.raises(StoreError, match="no such table"):
        async with Store.open(path, (*MIGRATIONS, "CREATE TABLE added (a); DROP TABLE missing")):
            pass
    assert tables(path) == before
    async with Store.open(path, NEXT) as store:
        assert await store.chats.question("c", 1) == "问"


async def test_a_newer_database_is_refused_and_left_alone(path: Path) -> None:
    async with Store.open(path, NEXT):
        pass
    before = path.read_bytes()
    with pytest.raises(StoreError, match=r"store\.db was made by a newer version of Yinju: update"):
        async with Store.open(path):
            pass
    assert path.read_bytes() == before


async def test_a_database_of_another_program_is_refused_and_left_alone(path: Path) -> None:
    run(path, "CREATE TABLE articles (id)")
    before = path.read_bytes()
    with pytest.raises(StoreError, match=r"store\.db belongs to another program"):
        async with Store.open(path):
            pass
    assert path.read_bytes() == before


async def test_a_file_that_is_no_database_is_refused_and_left_alone(path: Path) -> None:
    path.write_text("这不是数据库。" * 1000)
    before = path.read_bytes()
    with pytest.raises(StoreError, match=r"store\.db is damaged or no SQLite file: move it away"):
        async with Store.open(path):
            pass
    assert path.read_bytes() == before


async def test_a_folder_cannot_be_opened(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="cannot be written"):
        async with Store.open(tmp_path):
            pass


async def test_the_folder_of_a_database_cannot_be_made_in_a_file(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(StoreError, match=r"The folder .*file cannot be made \(.+\): name another database"):
        async with Store.open(tmp_path / "file" / "store.db"):
            pass


async def test_a_link_to_itself_cannot_be_opened(path: Path) -> None:
    path.symlink_to(path)
    with pytest.raises(StoreError, match=r"name another"):
        async with Store.open(path):
            pass


async def test_a_read_only_database_is_refused(unprivileged_folder: Path) -> None:
    path = unprivileged_folder / "store.db"
    async with Store.open(path):
        pass
    path.chmod(0o400)
    with pytest.raises(StoreError, match=r"store\.db cannot be written: allow writing"):
        async with Store.open(path):
            pass


async def test_a_database_cannot_be_made_in_a_read_only_folder(unprivileged_folder: Path) -> None:
    unprivileged_folder.chmod(0o500)
    with pytest.raises(StoreError, match=r"store\.db cannot be written: allow writing"):
        async with Store.open(unprivileged_folder / "store.db"):
            pass


async def test_damage_found_later_is_a_store_error(path: Path) -> None:
    async with Store.open(path):
        pass
    header = path.read_bytes()[:4096]
    path.write_bytes(header + b"\xff" * (path.stat().st_size - len(header)))
    with pytest.raises(StoreError, match="damaged"):
        async with Store.open(path) as store:
            await store.articles.counts()


async def test_many_may_open_a_new_database_at_once(path: Path) -> None:
    async def remember(number: int) -> None:
        async with Store.open(path, NEXT) as store:
            await store.chats.remember_question("c", number, "问", NOW)

    await asyncio.gather(*map(remember, range(8)))
    async with Store.open(path, NEXT) as store:
        assert [await store.chats.question("c", number) for number in range(8)] == ["问"] * 8


async def test_reading_does_not_wait_for_a_writer_and_writing_does(store: Store, path: Path) -> None:
    other = sqlite3.connect(path, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    writing = asyncio.create_task(store.chats.remember_question("c", 1, "问", NOW))
    async with asyncio.timeout(1):
        assert await store.articles.counts() == (0, 0)
        assert await store.chats.question("c", 1) is None
    assert not writing.done()
    other.execute("COMMIT")
    other.close()
    await writing
    assert await store.chats.question("c", 1) == "问"


async def test_chats_do_not_wait_for_a_file_that_is_being_read(
    path: Path, record: Callable[..., FileRecord], prepared: Callable[..., PreparedArticle]
) -> None:
    async with Store.open(path) as reading, Store.open(path) as chatting:
        async with reading.alone(), reading.files.replace() as draft:
            await draft.add(record(), [prepared()], [], [])
            async with asyncio.timeout(1):
                await chatting.chats.remember_question("c", 1, "问", NOW)
                await reading.chats.remember_question("c", 2, "问", NOW)
            assert await chatting.articles.counts() == (0, 0)
        assert await chatting.articles.counts() == (1, 1)
        assert await chatting.chats.question("c", 2) == "问"


async def test_a_file_is_read_while_another_process_writes(
    store: Store, path: Path, record: Callable[..., FileRecord], prepared: Callable[..., PreparedArticle]
) -> None:
    other = sqlite3.connect(path, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    async with store.files.replace() as draft:
        async with asyncio.timeout(1):
            await draft.add(record(), [prepared("a")], [], [])
            assert await draft.taken(record(), ["a"]) == {"a"}
        other.close()
    assert await store.articles.counts() == (1, 1)


async def test_a_writer_that_never_ends_is_a_store_error(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(database, "_BUSY_SECONDS", 0.05)
    async with Store.open(path) as store:
        other = sqlite3.connect(path, isolation_level=None)
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(StoreError, match="busy in another process"):
            await store.chats.remember_question("c", 1, "问", NOW)
        other.close()
        await store.chats.remember_question("c", 1, "问", NOW)


async def test_a_write_that_is_cancelled_leaves_the_store_usable(store: Store, path: Path) -> None:
    other = sqlite3.connect(path, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    writing = asyncio.create_task(store.chats.remember_question("c", 1, "问", NOW))
    await asyncio.sleep(0.05)
    writing.cancel()
    other.close()
    with pytest.raises(asyncio.CancelledError):
        await writing
    await store.chats.remember_question("c", 2, "问", NOW)
    assert await store.chats.question("c", 1) is None
    assert await store.chats.question("c", 2) == "问"


async def test_only_one_at_a_time_is_alone(path: Path, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level("INFO", "bot")
    inside: list[int] = []
    most = 0

    async def enter(number: int) -> None:
        nonlocal most
        async with Store.open(path) as store, store.alone():
            inside.append(number)
            most = max(most, len(inside))
            await asyncio.sleep(0.02)
            inside.remove(number)

    await asyncio.gather(*map(enter, range(4)))
    assert most == 1
    assert "waiting until it has finished" in caplog.text


async def test_an_unusable_lock_is_a_store_error(store: Store, path: Path) -> None:
    path.with_name("store.db-lock").unlink()
    path.with_name("store.db-lock").mkdir()
    with pytest.raises(StoreError, match=r"store\.db-lock cannot be written"):
        async with store.alone():
            pass


async def test_the_store_knows_its_own_files(store: Store, path: Path) -> None:
    assert store.owns(path)
    assert store.owns(path.with_name("store.db-wal"))
    assert not store.owns(path.with_name("other.db"))
    assert not store.owns(path.parent / "sub" / "store.db")


async def test_the_store_owns_the_folder_for_indexes_and_all_in_it(store: Store, path: Path) -> None:
    assert store.index_folder.parent == path.parent
    assert store.owns(store.index_folder)
    assert store.owns(store.index_folder / "tantivy" / "meta.json")
    assert not store.owns(store.index_folder.with_name(f"{store.index_folder.name}-2") / "a.txt")
    assert not store.owns(path.parent)
