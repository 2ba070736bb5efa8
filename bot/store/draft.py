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

_PUBLISH = (
    """
INSERT INTO files (root, path, size, mtime_ns, sha256, versions)
SELECT root, path, size, mtime_ns, sha256, versions FROM draft_files ORDER BY number
ON CONFLICT (root, path) DO UPDATE SET size = excluded.size, mtime_ns = excluded.mtime_ns,
    sha256 = excluded.sha256, versions = excluded.versions
""",
    """
UPDATE draft_files
SET file = (SELECT id FROM files WHERE files.root = draft_files.root AND files.path = draft_files.path)
""",
    "DELETE FROM skipped WHERE file IN (SELECT file FROM draft_files)",
    """
INSERT INTO skipped
SELECT file, draft_skipped.number, name, reason
FROM draft_skipped JOIN draft_files ON draft_files.number = draft_file
""",
)

_DELETE_GONE = """
DELETE FROM articles WHERE file IN (SELECT file FROM draft_files) AND NOT EXISTS (
    SELECT 1 FROM draft_files JOIN draft_articles ON draft_file = draft_files.number
    WHERE draft_files.file = articles.file AND draft_articles.key = articles.key
)"""

# Paragraphs keep their numbers, so that search indexes that do not know of the change yet lead to the new text.
_DELETE_SURPLUS = """
DELETE FROM paragraphs WHERE (article, position) IN (
    SELECT paragraphs.article, paragraphs.position
    FROM draft_articles JOIN draft_files ON draft_files.number = draft_file
    JOIN articles ON articles.file = draft_files.file AND articles.key = draft_articles.key
    JOIN paragraphs ON paragraphs.article = articles.id
    WHERE changed AND paragraphs.position >= draft_articles.length
)"""

_INSERT_ARTICLES = """
INSERT INTO articles (
    file, key, content_hash, state, title, source, byline, credits, published, url, event_date
)
SELECT file, key, content_hash, (SELECT max(id) + 1 FROM states), title, source, byline, credits, published, url,
    event_date
FROM draft_articles JOIN draft_files ON draft_files.number = draft_file
WHERE changed ORDER BY draft_articles.number
ON CONFLICT (file, key) DO UPDATE SET
    content_hash = excluded.content_hash, state = excluded.state, title = excluded.title,
    source = excluded.source, byline = excluded.byline, credits = excluded.credits,
    published = excluded.published, url = excluded.url, event_date = excluded.event_date"""

_INSERT_PARAGRAPHS = """
INSERT INTO paragraphs (article, position, text, people, days)
SELECT articles.id, draft.position, draft.text, draft.people, draft.days
FROM draft_paragraphs AS draft JOIN draft_articles ON draft_articles.number = draft.article
JOIN draft_files ON draft_files.number = draft_file
JOIN articles ON articles.file = draft_files.file AND articles.key = draft_articles.key
WHERE true ORDER BY draft.number
ON CONFLICT (article, position) DO UPDATE SET
    text = excluded.text, people = excluded.people, days = excluded.days"""

# CROSS JOIN: in this order, so that what was found is looked up and not compared with everything.
_INSERT_FOUND = (
    """
CREATE TEMP TABLE draft_found AS
SELECT articles.id AS article, found
FROM draft_articles JOIN draft_files ON draft_files.number = draft_file
JOIN articles ON articles.file = draft_files.file AND articles.key = draft_articles.key
WHERE changed ORDER BY draft_articles.number
""",
    "DELETE FROM people WHERE article IN (SELECT article FROM draft_found)",  # and with them their offices
    """
DELETE FROM days
WHERE paragraph IN (SELECT id FROM draft_found JOIN paragraphs ON paragraphs.article = draft_found.article)
""",
    """
INSERT INTO names (name)
SELECT json_extract(person.value, '$[0]') FROM draft_found, json_each(found, '$.persons') AS person
WHERE true ON CONFLICT DO NOTHING
""",
    """
INSERT INTO people
SELECT names.id, article, json_extract(person.value, '$[1]'), json_extract(person.value, '$[2]')
FROM draft_found, json_each(found, '$.persons') AS person
CROSS JOIN names ON names.name = json_extract(person.value, '$[0]')
""",
    """
INSERT INTO offices
SELECT names.id, article, office.key, json_extract(office.value, '$[0]'), json_extract(office.value, '$[1]')
FROM draft_found, json_each(found, '$.persons') AS person, json_each(person.value, '$[3]') AS office
CROSS JOIN names ON names.name = json_extract(person.value, '$[0]')
""",
    """
INSERT INTO spellings
SELECT json_extract(spelled.value, '$[0]'), json_extract(spelled.value, '$[1]')
FROM draft_found, json_each(found, '$.spellings') AS spelled
WHERE true ON CONFLICT DO NOTHING
""",
    """
INSERT INTO days
SELECT json_extract(day.value, '$[1]'), json_extract(day.value, '$[2]'), paragraphs.id
FROM draft_found, json_each(found, '$.days') AS day
CROSS JOIN paragraphs ON paragraphs.article = draft_found.article AND position = json_extract(day.value, '$[0]')
WHERE true ON CONFLICT DO NOTHING
""",
)

NEW_STATE = "INSERT INTO states (name) VALUES (lower(hex(randomblob(8))))"
"""To be run last in a transaction that changed an article."""


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
            for statement in _PUBLISH:
                await connection.execute(statement)
            gone = await connection.execute(_DELETE_GONE)
            await connection.execute(_DELETE_SURPLUS)
            changed = await connection.execute(_INSERT_ARTICLES)
            await connection.execute(_INSERT_PARAGRAPHS)
            for statement in _INSERT_FOUND:
                await connection.execute(statement)
            if gone.rowcount or changed.rowcount:
                await connection.execute(NEW_STATE)

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
    """What was found in an article as JSON, for the statements of `_INSERT_FOUND`."""
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
