"""Reading articles: for searching, quoting and listing."""

import json
import os
import re
import sqlite3
from collections.abc import AsyncIterator, Sequence
from datetime import date
from pathlib import Path

from bot.model import Citation, Credit
from bot.store.database import Database
from bot.store.records import IndexedParagraph, StoredArticle, StoredParagraph

_BATCH = 2_000
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

    async def state(self) -> str:
        """A short text that changes whenever any article or its search terms change, and only then."""
        [row] = await self._database.rows("SELECT identity, revision FROM corpus")
        return f"{row['identity']}-{row['revision']}"

    async def terms(self) -> AsyncIterator[list[IndexedParagraph]]:
        """The search terms of all paragraphs in batches, in the order of their numbers."""
        last = 0
        while rows := await self._database.rows(
            "SELECT terms.paragraph, paragraphs.article, terms.terms, articles.terms"
            " FROM terms JOIN paragraphs ON paragraphs.id = terms.paragraph"
            " JOIN articles ON articles.id = paragraphs.article"
            " WHERE terms.paragraph > ? ORDER BY terms.paragraph LIMIT ?",
            (last, _BATCH),
        ):
            yield [IndexedParagraph(*row) for row in rows]
            last = rows[-1]["paragraph"]

    async def passages(self, paragraphs: Sequence[int]) -> list[StoredParagraph]:
        """The paragraphs with these numbers, in the order asked for; those that are gone are left out."""
        rows = await self._database.rows(
            "SELECT paragraphs.id, paragraphs.position, paragraphs.text, cited_articles.*"
            " FROM json_each(?) AS wanted JOIN paragraphs ON paragraphs.id = wanted.value"
            " JOIN cited_articles ON cited_articles.article = paragraphs.article"
            " ORDER BY wanted.key",
            (json.dumps(list(paragraphs)),),
        )
        return [StoredParagraph(row["id"], row["text"], _citation(row, row["position"])) for row in rows]

    async def paragraphs_of(self, articles: Sequence[int]) -> list[StoredParagraph]:
        """All paragraphs of the articles with these numbers, article by article in the order asked for."""
        rows = await self._database.rows(
            "SELECT paragraphs.id, paragraphs.position, paragraphs.text, cited_articles.*"
            " FROM json_each(?) AS wanted JOIN paragraphs ON paragraphs.article = wanted.value"
            " JOIN cited_articles ON cited_articles.article = paragraphs.article"
            " ORDER BY wanted.key, paragraphs.position",
            (json.dumps(list(articles)),),
        )
        return [StoredParagraph(row["id"], row["text"], _citation(row, row["position"])) for row in rows]

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
            citation=_citation(row, 0),
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
        return [_citation(row, 0) for row in rows], total


def _citation(row: sqlite3.Row, paragraph: int) -> Citation:
    return Citation(
        article=row["article"],
        paragraph=paragraph,
        key=row["key"],
        title=row["title"] or _first_sentence(row["opening"] or row["key"]),
        source=row["source"],
        published=_date(row["published"]),
        event_date=_date(row["event_date"]),
        url=row["url"],
        path=Path(os.fsdecode(row["root"]), os.fsdecode(row["path"])),
    )


def _date(stored: str | None) -> date | None:
    return date.fromisoformat(stored) if stored else None


def _first_sentence(text: str) -> str:
    match = _SENTENCE.match(text.lstrip())
    sentence = match[0] if match else text
    return sentence if len(sentence) <= _TITLE_LENGTH else f"{sentence[:_TITLE_LENGTH]}…"
