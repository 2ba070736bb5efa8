"""The new contents of one file, collected in temporary tables until they are whole.

Writing temporary tables takes no lock on the database and they may be larger than memory, so that a file
of any length is read without holding up chats, and is stored in one short transaction.
"""

import json
import os
from collections.abc import Collection, Sequence
from dataclasses import replace
from pathlib import Path

import aiosqlite

from bot.model import Skipped
from bot.store.database import Database
from bot.store.records import FileRecord, PreparedArticle

_EMPTY = """
DROP TABLE IF EXISTS temp.draft_articles;
DROP TABLE IF EXISTS temp.draft_paragraphs;
DROP TABLE IF EXISTS temp.draft_skipped;
"""

_START = f"""{_EMPTY}
CREATE TEMP TABLE draft_articles (
    number INTEGER PRIMARY KEY, key TEXT UNIQUE, changed INTEGER, content_hash TEXT, title TEXT, source TEXT,
    byline TEXT, credits TEXT, published TEXT, url TEXT, event_date TEXT, terms TEXT
);
CREATE TEMP TABLE draft_paragraphs (
    number INTEGER PRIMARY KEY, key TEXT, position INTEGER, text TEXT, terms TEXT
);
CREATE TEMP TABLE draft_skipped (number INTEGER PRIMARY KEY, name TEXT, reason TEXT);
"""

_DELETE_GONE = "DELETE FROM articles WHERE file = :file AND key NOT IN (SELECT key FROM draft_articles)"

_DELETE_CHANGED = """
DELETE FROM paragraphs WHERE article IN (
    SELECT id FROM articles JOIN draft_articles USING (key) WHERE file = :file AND changed
)"""

_INSERT_ARTICLES = """
INSERT INTO articles (
    file, key, content_hash, title, source, byline, credits, published, url, event_date, terms
)
SELECT :file, key, content_hash, title, source, byline, credits, published, url, event_date, terms
FROM draft_articles WHERE changed ORDER BY number
ON CONFLICT (file, key) DO UPDATE SET
    content_hash = excluded.content_hash, title = excluded.title, source = excluded.source,
    byline = excluded.byline, credits = excluded.credits, published = excluded.published, url = excluded.url,
    event_date = excluded.event_date, terms = excluded.terms"""

_INSERT_PARAGRAPHS = """
INSERT INTO paragraphs (article, position, text)
SELECT articles.id, draft.position, draft.text
FROM draft_paragraphs AS draft JOIN articles ON articles.file = :file AND articles.key = draft.key
ORDER BY draft.number"""

_INSERT_TERMS = """
INSERT INTO terms (paragraph, terms)
SELECT paragraphs.id, draft.terms
FROM draft_paragraphs AS draft JOIN articles ON articles.file = :file AND articles.key = draft.key
JOIN paragraphs ON paragraphs.article = articles.id AND paragraphs.position = draft.position
ORDER BY draft.number"""


class Draft:
    """Collects the articles of one file; one at a time in a database."""

    def __init__(self, database: Database, record: FileRecord) -> None:
        self._database = database
        self._record = record

    async def taken(self, keys: Collection[str]) -> set[str]:
        """Which of these keys the draft already has."""
        async with self._database.transaction("DEFERRED") as connection:
            rows = await connection.execute_fetchall(
                "SELECT key FROM draft_articles WHERE key IN (SELECT value FROM json_each(?))",
                (json.dumps(list(keys)),),
            )
        return {row["key"] for row in rows}

    async def stored_hashes(self, keys: Collection[str]) -> dict[str, str]:
        """The content hashes of those articles that the database holds for the file, by key."""
        rows = await self._database.rows(
            "SELECT key, content_hash FROM files JOIN articles ON articles.file = files.id"
            " WHERE root = ? AND path = ? AND key IN (SELECT value FROM json_each(?))",
            (*location(self._record.root, self._record.path), json.dumps(list(keys))),
        )
        return {row["key"]: row["content_hash"] for row in rows}

    async def add(
        self, changed: Sequence[PreparedArticle], unchanged: Collection[str], skipped: Sequence[Skipped]
    ) -> None:
        """Add new or changed articles, the keys of those to be left as they are, and what was not read."""
        async with self._database.transaction("DEFERRED") as connection:
            await connection.executemany(
                "INSERT INTO draft_articles VALUES (NULL, ?, 1, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                map(_columns, changed),
            )
            await connection.executemany(
                "INSERT INTO draft_articles (key, changed) VALUES (?, 0)", ((key,) for key in unchanged)
            )
            await connection.executemany(
                "INSERT INTO draft_paragraphs VALUES (NULL, ?, ?, ?, ?)",
                (paragraph for article in changed for paragraph in _paragraphs(article)),
            )
            await connection.executemany(
                "INSERT INTO draft_skipped VALUES (NULL, ?, ?)",
                ((item.name, item.reason) for item in skipped),
            )

    def mark_outdated(self) -> None:
        """Have the file read again next time, since it changed while it was read."""
        self._record = replace(self._record, mtime_ns=-1, sha256="")

    async def start(self) -> None:
        """Make empty temporary tables."""
        await self._run(_START)

    async def publish(self) -> None:
        """Make the database hold for the file what the draft holds; articles keep their numbers."""
        async with self._database.transaction() as connection:
            file = {"file": await _upsert_file(connection, self._record)}
            await connection.execute("DELETE FROM skipped WHERE file = :file", file)
            await connection.execute(
                "INSERT INTO skipped SELECT :file, number, name, reason FROM draft_skipped", file
            )
            gone = await connection.execute(_DELETE_GONE, file)
            await connection.execute(_DELETE_CHANGED, file)
            changed = await connection.execute(_INSERT_ARTICLES, file)
            await connection.execute(_INSERT_PARAGRAPHS, file)
            await connection.execute(_INSERT_TERMS, file)
            if gone.rowcount or changed.rowcount:
                await connection.execute("UPDATE corpus SET revision = revision + 1")

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
        "INSERT INTO files (root, path, size, mtime_ns, sha256, versions) VALUES (?, ?, ?, ?, ?, ?)"
        " ON CONFLICT (root, path) DO UPDATE SET size = excluded.size, mtime_ns = excluded.mtime_ns,"
        " sha256 = excluded.sha256, versions = excluded.versions RETURNING id",
        (*location(record.root, record.path), record.size, record.mtime_ns, record.sha256, record.versions),
    )
    return int(next(iter(rows))["id"])


def _columns(prepared: PreparedArticle) -> tuple[str | None, ...]:
    article = prepared.article
    return (
        article.key,
        prepared.content_hash,
        article.title,
        article.source,
        article.byline,
        json.dumps([[credit.role, credit.name] for credit in article.credits], ensure_ascii=False),
        article.published.isoformat() if article.published else None,
        article.url,
        prepared.event_date.isoformat() if prepared.event_date else None,
        prepared.terms,
    )


def _paragraphs(prepared: PreparedArticle) -> list[tuple[str, int, str, str]]:
    pairs = zip(prepared.article.paragraphs, prepared.paragraph_terms, strict=True)
    return [(prepared.article.key, position, text, terms) for position, (text, terms) in enumerate(pairs)]
