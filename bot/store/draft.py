"""The new contents of some files, collected in temporary tables until they are whole.

Writing temporary tables takes no lock on the database and they may be larger than memory, so that files
of any length are read without holding up chats, and are stored in one short transaction.
"""

import json
import os
from collections.abc import Collection, Sequence
from pathlib import Path

import aiosqlite

from bot.language.day_spans import read_days
from bot.model import Skipped
from bot.store.database import Database
from bot.store.publishing import publish
from bot.store.records import FileRecord, PreparedArticle

_EMPTY = """
DROP TABLE IF EXISTS temp.draft_files;
DROP TABLE IF EXISTS temp.draft_articles;
DROP TABLE IF EXISTS temp.draft_paragraphs;
DROP TABLE IF EXISTS temp.draft_skipped;
DROP TABLE IF EXISTS temp.draft_found;
"""

_START = f"""{_EMPTY}
CREATE TEMP TABLE draft_files (
    number INTEGER PRIMARY KEY, file INTEGER UNIQUE, root BLOB, path BLOB, size INTEGER, mtime_ns INTEGER,
    sha256 TEXT, versions TEXT, UNIQUE (root, path)
);
CREATE TEMP TABLE draft_articles (
    number INTEGER PRIMARY KEY, draft_file INTEGER, key TEXT, changed INTEGER, length INTEGER, content_hash TEXT, title TEXT,
    source TEXT, byline TEXT, credits TEXT, published TEXT, url TEXT, event_date TEXT, found TEXT,
    UNIQUE (draft_file, key)
);
CREATE TEMP TABLE draft_paragraphs (
    number INTEGER PRIMARY KEY, article INTEGER, position INTEGER, text TEXT, people TEXT, days TEXT
);
CREATE TEMP TABLE draft_skipped (number INTEGER PRIMARY KEY, draft_file INTEGER, name TEXT, reason TEXT);
"""


class Draft:
    """Collects the articles of some files; one at a time in a database."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def taken(self, record: FileRecord, keys: Collection[str]) -> set[str]:
        """Which of these keys the draft already has for the file."""
        async with self._database.transaction("DEFERRED") as connection:
            rows = await connection.execute_fetchall(
                "SELECT key FROM draft_articles JOIN draft_files ON draft_files.number = draft_file"
                " WHERE root = ? AND path = ? AND key IN (SELECT value FROM json_each(?))",
                (*location(record.root, record.path), json.dumps(list(keys))),
            )
        return {row["key"] for row in rows}

    async def stored_hashes(self, record: FileRecord, keys: Collection[str]) -> dict[str, str]:
        """The content hashes of those articles that the database holds for the file, by key."""
        rows = await self._database.rows(
            "SELECT key, content_hash FROM files JOIN articles ON articles.file = files.id"
            " WHERE root = ? AND path = ? AND key IN (SELECT value FROM json_each(?))",
            (*location(record.root, record.path), json.dumps(list(keys))),
        )
        return {row["key"]: row["content_hash"] for row in rows}

    async def add(
        self,
        record: FileRecord,
        changed: Sequence[PreparedArticle],
        unchanged: Collection[str],
        skipped: Sequence[Skipped],
    ) -> None:
        """Add to a file new or changed articles, the keys of those to be left as they are, and what was not read.

        What the record says is what was said last.
        """
        async with self._database.transaction("DEFERRED") as connection:
            file = await _upsert_file(connection, record)
            first = await _next_article(connection)
            await connection.executemany(
                "INSERT INTO draft_articles VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                ((first + n, file, *_columns(article)) for n, article in enumerate(changed)),
            )
            await connection.executemany(
                "INSERT INTO draft_articles (draft_file, key, changed) VALUES (?, ?, 0)",
                ((file, key) for key in unchanged),
            )
            await connection.executemany(
                "INSERT INTO draft_paragraphs VALUES (NULL, ?, ?, ?, ?, ?)",
                (
                    (first + n, position, *texts)
                    for n, prepared in enumerate(changed)
                    for position, texts in enumerate(
                        zip(prepared.article.paragraphs, prepared.people, prepared.days, strict=True)
                    )
                ),
            )
            await connection.executemany(
                "INSERT INTO draft_skipped VALUES (NULL, ?, ?, ?)",
                ((file, item.name, item.reason) for item in skipped),
            )

    async def start(self) -> None:
        """Make empty temporary tables."""
        await self._run(_START)

    async def publish(self) -> None:
        """Make the database hold for the files what the draft holds; articles keep their numbers."""
        async with self._database.transaction() as connection:
            await publish(connection)

    async def discard(self) -> None:
        """Drop the temporary tables."""
        await self._run(_EMPTY)

    async def _run(self, script: str) -> None:
        async with self._database.transaction("DEFERRED") as connection:
            for statement in script.split(";"):
                await connection.execute(statement)


def location(root: Path, path: str) -> tuple[bytes, bytes]:
    """A file's root and path as the columns of `files` hold them."""
    return os.fsencode(root), os.fsencode(path)


async def _upsert_file(connection: aiosqlite.Connection, record: FileRecord) -> int:
    rows = await connection.execute_fetchall(
        "INSERT INTO draft_files (root, path, size, mtime_ns, sha256, versions) VALUES (?, ?, ?, ?, ?, ?)"
        " ON CONFLICT (root, path) DO UPDATE SET size = excluded.size, mtime_ns = excluded.mtime_ns,"
        " sha256 = excluded.sha256, versions = excluded.versions RETURNING number",
        (*location(record.root, record.path), record.size, record.mtime_ns, record.sha256, record.versions),
    )
    return int(next(iter(rows))["number"])


async def _next_article(connection: aiosqlite.Connection) -> int:
    rows = await connection.execute_fetchall("SELECT coalesce(max(number), 0) + 1 FROM draft_articles")
    return int(next(iter(rows))[0])


def _columns(prepared: PreparedArticle) -> tuple[str | int | None, ...]:
    article = prepared.article
    return (
        article.key,
        True,
        len(article.paragraphs),
        prepared.content_hash,
        article.title,
        article.source,
        article.byline,
        json.dumps([[credit.role, credit.name] for credit in article.credits], ensure_ascii=False),
        article.published.isoformat() if article.published else None,
        article.url,
        prepared.event_date.isoformat() if prepared.event_date else None,
        _found(prepared),
    )


def _found(prepared: PreparedArticle) -> str:
    """What was found in an article as JSON, as `bot.store.publishing` takes it apart."""
    persons = [
        (
            person.name,
            person.is_official,
            person.written if person.written != person.name else None,
            [(office.post, office.place) for office in person.offices],
        )
        for person in prepared.persons
    ]
    days = [
        (position, span.first.toordinal(), span.last.toordinal())
        for position, written in enumerate(prepared.days)
        for span in read_days(written)
        if not span.any_year
    ]
    found = {"persons": persons, "spellings": prepared.spellings, "days": days}
    return json.dumps(found, ensure_ascii=False)
