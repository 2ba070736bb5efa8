"""A database that the first release made becomes one of this version."""

import sqlite3
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest

from bot.indexer import index
from bot.model import Office, Person
from bot.store import FileRecord, PreparedArticle, Store
from bot.store.schema import MIGRATIONS
from bot.workers import Workers
from tests.asking import Quiet

NOW = datetime(2022, 4, 14, tzinfo=UTC)
ARTICLE, PARAGRAPH = 41, 97
"""The highest numbers that were ever used; the rows with them are gone."""

ROWS = """
INSERT INTO files VALUES (1, CAST(:root AS BLOB), CAST('a.txt' AS BLOB), 5, -1, 'abc', 'rules of then');
INSERT INTO skipped VALUES (1, 1, 'a.txt:2', 'a.txt:2 is no record.');
INSERT INTO articles VALUES (7, 1, 'a.txt', 'hash', '题', '县报', NULL, '[]', '2022-04-14', NULL, NULL, 'p:李明');
INSERT INTO articles VALUES (:article, 1, 'gone', 'hash', NULL, NULL, NULL, '[]', NULL, NULL, NULL, '');
INSERT INTO paragraphs VALUES (9, 7, 0, '4月12日，县长李明到清河镇调研。');
INSERT INTO paragraphs VALUES (:paragraph, :article, 0, '没有了。');
INSERT INTO terms VALUES (9, 'w:清河');
DELETE FROM articles WHERE id = :article;
INSERT INTO exchanges VALUES ('甲', 5, '李明是谁？', '[9]', :now);
UPDATE corpus SET revision = 12;
"""


@pytest.fixture
def corpus(tmp_path: Path) -> Path:
    folder = tmp_path / "corpus"
    folder.mkdir()
    (folder / "a.txt").write_text("4月12日，县长李明到清河镇调研。\n", encoding="utf-8")
    return folder


@pytest.fixture
def old(path: Path, corpus: Path) -> Path:
    """A database of version 1 with an article, a chat, and numbers that were used before."""
    connection = sqlite3.connect(path, isolation_level=None)
    connection.execute("PRAGMA foreign_keys = ON")
    connection.executescript(f"{MIGRATIONS[0]}; PRAGMA user_version = 1; PRAGMA journal_mode = WAL")
    values = {"root": str(corpus), "now": NOW.timestamp(), "article": ARTICLE, "paragraph": PARAGRAPH}
    for statement in ROWS.strip().split(";\n"):
        connection.execute(statement, values)
    assert connection.execute("SELECT count(*) FROM paragraphs").fetchone() == (1,)
    connection.close()
    return path


async def test_chats_are_kept(old: Path) -> None:
    async with Store.open(old) as store:
        assert await store.chats.question("甲", 5) == "李明是谁？"
        assert await store.chats.answers("甲", 5) == (9,)


async def test_articles_are_read_anew(old: Path, corpus: Path) -> None:
    async with Store.open(old) as store:
        assert await store.articles.counts() == (0, 0)
        assert await store.files.known() == []
        assert await store.files.skipped() == []
        assert (await index(store, [corpus], Quiet(), Workers())).read == 1
        [[paragraph]] = [batch async for batch in store.articles.indexed()]
        assert (paragraph.text, paragraph.people) == ("4月12日，县长李明到清河镇调研。", "8+2o6+2")


async def test_no_number_is_used_twice(
    old: Path, record: Callable[..., FileRecord], prepared: Callable[..., PreparedArticle]
) -> None:
    async with Store.open(old) as store:
        async with store.files.replace() as draft:
            await draft.add(record(), [prepared()], [], [])
        [[paragraph]] = [batch async for batch in store.articles.indexed()]
    assert paragraph.article > ARTICLE
    assert paragraph.id > PARAGRAPH


async def test_the_database_is_whole_afterwards(old: Path) -> None:
    async with Store.open(old):
        pass
    connection = sqlite3.connect(old)
    assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
    assert connection.execute("PRAGMA foreign_key_check").fetchall() == []
    connection.close()


async def test_a_database_that_was_migrated_has_a_state_and_remembers_what_is_removed(
    old: Path, record: Callable[..., FileRecord], prepared: Callable[..., PreparedArticle]
) -> None:
    async with Store.open(old) as store:
        empty = await store.articles.state()
        async with store.files.replace() as draft:
            await draft.add(record(), [prepared()], [], [])
        [number] = await store.articles.changed_since(empty)
        await store.files.remove([record()])
        assert await store.articles.removed_since(empty) == [number]


async def test_offices_are_kept_and_go_with_their_articles(
    path: Path, record: Callable[..., FileRecord], prepared: Callable[..., PreparedArticle]
) -> None:
    office = Office("县长", "清河县")
    mayor = Person("李明", "李明", is_official=True, offices=(office,))
    async with Store.open(path, MIGRATIONS[:3]) as store, store.files.replace() as draft:
        await draft.add(record(), [prepared(persons=(mayor,))], [], [])
    async with Store.open(path) as store:
        [[paragraph]] = [batch async for batch in store.articles.indexed()]
        assert await store.people.offices_in([paragraph.article]) == {paragraph.article: (office,)}
        await store.files.remove([record()])
        assert await store.people.offices_in([paragraph.article]) == {}
        assert await store.people.offices_of(["李明"]) == {}
