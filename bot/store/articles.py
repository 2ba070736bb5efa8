"""Reading articles: for searching, quoting and listing."""

import json
import os
import re
import sqlite3
from collections.abc import AsyncIterator, Sequence
from datetime import date
from functools import lru_cache
from pathlib import Path
from typing import Any

from bot.language.script import fold_all
from bot.model import Citation, Credit
from bot.store.database import Database
from bot.store.records import IndexedParagraph, State, StoredArticle, StoredParagraph, heading_of

STORED = (
    "paragraphs.id, paragraphs.position, paragraphs.text, people, days, cited_articles.article, cited_articles.key,"
    " title, source, published, url, event_date, cited_articles.root, cited_articles.path, opening"
)
"""What `stored` needs of `paragraphs` and the view `cited_articles`, in this order."""

_BATCH = 1_000
_CITED = ("article", "key", "title", "source", "published", "url", "event_date", "root", "path", "opening")
_ARTICLE = slice(5, 5 + len(_CITED))
_TITLE_LENGTH = 60
_SENTENCE = re.compile(r".+?(?=[。！？!?\n]|\.(?:\s|$)|$)")


class Articles:
    """The articles of the database, as the last finished update left them."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def counts(self) -> tuple[int, int]:
        """How many articles and how many paragraphs there are."""
        [row] = await self._database.rows(
            "SELECT (SELECT count(*) FROM articles), (SELECT count(*) FROM paragraphs)"
        )
        return row[0], row[1]

    async def state(self) -> State:
        """The state that the corpus is in: another whenever any article changes, and only then."""
        [row] = await self._database.rows("SELECT id, name FROM states ORDER BY id DESC LIMIT 1")
        return State(row["id"], row["name"])

    async def state_named(self, name: str) -> State | None:
        """The state of that name; None if the corpus never was in it."""
        rows = await self._database.rows("SELECT id, name FROM states WHERE name = ?", (name,))
        return State(rows[0]["id"], rows[0]["name"]) if rows else None

    async def removed_since(self, state: State) -> list[int]:
        """The numbers of the articles that were removed after a state."""
        rows = await self._database.rows("SELECT article FROM removed WHERE state > ?", (state.number,))
        return [row["article"] for row in rows]

    async def changed_since(self, state: State) -> list[int]:
        """The numbers of the articles that came or changed after a state."""
        rows = await self._database.rows("SELECT id FROM articles WHERE state > ?", (state.number,))
        return [row["id"] for row in rows]

    async def paragraphs_since(self, state: State) -> int:
        """How many paragraphs the articles have that came or changed after a state."""
        [row] = await self._database.rows(
            "SELECT count(*) FROM articles JOIN paragraphs ON paragraphs.article = articles.id WHERE state > ?",
            (state.number,),
        )
        return int(row[0])

    async def indexed(self) -> AsyncIterator[list[IndexedParagraph]]:
        """All paragraphs in batches, in the order of their numbers."""
        last = 0
        while rows := await self._database.rows(
            "SELECT * FROM indexed_paragraphs WHERE id > ? ORDER BY id LIMIT ?", (last, _BATCH)
        ):
            yield [_indexed(row) for row in rows]
            last = rows[-1]["id"]

    async def indexed_of(self, articles: Sequence[int]) -> AsyncIterator[list[IndexedParagraph]]:
        """All paragraphs of the articles with these numbers, in batches."""
        last, wanted = 0, json.dumps(list(articles))
        while rows := await self._database.rows(
            "SELECT * FROM indexed_paragraphs WHERE article IN (SELECT value FROM json_each(?)) AND id > ?"
            " ORDER BY id LIMIT ?",
            (wanted, last, _BATCH),
        ):
            yield [_indexed(row) for row in rows]
            last = rows[-1]["id"]

    async def passages(self, paragraphs: Sequence[int]) -> list[StoredParagraph]:
        """The paragraphs with these numbers, in the order asked for; those that are gone are left out."""
        rows = await self._database.rows(
            f"SELECT {STORED}"  # noqa: S608  # ours
            " FROM json_each(?) AS wanted JOIN paragraphs ON paragraphs.id = wanted.value"
            " JOIN cited_articles ON cited_articles.article = paragraphs.article"
            " ORDER BY wanted.key",
            (json.dumps(list(paragraphs)),),
        )
        return stored(rows)

    async def paragraphs_of(self, articles: Sequence[int], most: int) -> list[StoredParagraph]:
        """The first paragraphs of the articles with these numbers, at most so many each, in the order asked for."""
        rows = await self._database.rows(
            f"SELECT {STORED}"  # noqa: S608  # ours
            " FROM json_each(?) AS wanted JOIN paragraphs ON paragraphs.article = wanted.value"
            " JOIN cited_articles ON cited_articles.article = paragraphs.article"
            " WHERE paragraphs.position < ? ORDER BY wanted.key, paragraphs.position",
            (json.dumps(list(articles)), most),
        )
        return stored(rows)

    async def article(self, number: int) -> StoredArticle | None:
        """The article with this number, or None if there is none (any more)."""
        rows = await self._database.rows("SELECT * FROM cited_articles WHERE article = ?", (number,))
        if not rows:
            return None
        paragraphs = await self._database.rows(
            "SELECT text FROM paragraphs WHERE article = ? ORDER BY position", (number,)
        )
        [row] = rows
        return StoredArticle(
            citation=citation_of(row, 0),
            byline=row["byline"],
            credits=tuple(Credit(role, name) for role, name in json.loads(row["credits"])),
            paragraphs=tuple(paragraph["text"] for paragraph in paragraphs),
        )

    async def citations(self, offset: int, limit: int) -> tuple[list[Citation], int]:
        """`limit` articles after the first `offset`, newest first, undated last; and how many there are."""
        rows = await self._database.rows(
            "SELECT * FROM cited_articles ORDER BY published DESC, article LIMIT ? OFFSET ?", (limit, offset)
        )
        total, _ = await self.counts()
        return [citation_of(row, 0) for row in rows], total


def citation_of(row: sqlite3.Row, paragraph: int) -> Citation:
    """The citation of a paragraph, from a row of the view `cited_articles`."""
    return _citation(paragraph, [row[column] for column in _CITED])


def _citation(paragraph: int, columns: Sequence[Any]) -> Citation:
    article, key, title, source, published, url, event_date, root, path, opening = columns
    return Citation(
        article,
        paragraph,
        key,
        title or _first_sentence(opening or key),
        source,
        _date(published),
        _date(event_date),
        url,
        _path(root, path),
    )


def stored(rows: Sequence[sqlite3.Row]) -> list[StoredParagraph]:
    """Paragraphs, from rows that begin with the columns `STORED`; folding all at once is much quicker."""
    texts = [row["text"] for row in rows]
    citations = [_citation(row[1], row[_ARTICLE]) for row in rows]
    folded = fold_all([*texts, *map(heading_of, citations)])
    return [
        StoredParagraph(row["id"], text, folded_text, heading, citation, row["people"], row["days"])
        for row, text, folded_text, heading, citation in zip(
            rows, texts, folded[: len(rows)], folded[len(rows) :], citations, strict=True
        )
    ]


def _indexed(row: sqlite3.Row) -> IndexedParagraph:
    return IndexedParagraph(
        row["id"],
        row["article"],
        row["text"],
        row["people"],
        row["days"],
        row["title"],
        row["source"],
        _date(row["published"]),
        _date(row["event_date"]),
    )


@lru_cache(maxsize=10_000)
def _path(root: bytes, path: bytes) -> Path:
    return Path(os.fsdecode(root), os.fsdecode(path))


@lru_cache(maxsize=10_000)
def _date(stored: str | None) -> date | None:
    return date.fromisoformat(stored) if stored else None


def _first_sentence(text: str) -> str:
    match = _SENTENCE.match(text.lstrip())
    sentence = match[0] if match else text
    return sentence if len(sentence) <= _TITLE_LENGTH else f"{sentence[:_TITLE_LENGTH]}…"
