"""Which files the stored articles come from, and bringing a file's articles up to date."""

import os
from collections.abc import AsyncIterator, Collection, Sequence
from contextlib import asynccontextmanager
from pathlib import Path

from bot.model import Skipped
from bot.store.database import Database
from bot.store.draft import Draft, location
from bot.store.publishing import NEW_STATE
from bot.store.records import FileRecord


class Files:
    """The files of the corpus as they were when they were read."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def known(self) -> list[FileRecord]:
        """All files whose contents are stored, those without any article too."""
        rows = await self._database.rows("SELECT root, path, size, mtime_ns, sha256, versions FROM files")
        return [FileRecord(Path(os.fsdecode(row[0])), os.fsdecode(row[1]), *row[2:]) for row in rows]

    async def skipped(self) -> list[Skipped]:
        """What was left out of the stored files, in the order of the files and their records."""
        rows = await self._database.rows(
            "SELECT name, reason FROM skipped JOIN files ON files.id = skipped.file"
            " ORDER BY root, path, position"
        )
        return [Skipped(*row) for row in rows]

    @asynccontextmanager
    async def replace(self) -> AsyncIterator[Draft]:
        """Give a draft to fill. Leaving the block publishes it in one transaction, an exception drops it."""
        draft = Draft(self._database)
        await draft.start()
        try:
            yield draft
            await draft.publish()
        finally:
            await draft.discard()

    async def touch(self, records: Collection[FileRecord]) -> None:
        """Note the new times of files whose contents are the same."""
        async with self._database.transaction() as connection:
            await connection.executemany(
                "UPDATE files SET mtime_ns = ? WHERE root = ? AND path = ?",
                [(record.mtime_ns, *location(record.root, record.path)) for record in records],
            )

    async def remove(self, records: Sequence[FileRecord]) -> None:
        """Drop files and everything that was read from them."""
        locations = [location(record.root, record.path) for record in records]
        async with self._database.transaction() as connection:
            articles = await connection.executemany(
                "DELETE FROM articles WHERE file = (SELECT id FROM files WHERE root = ? AND path = ?)",
                locations,
            )
            await connection.executemany("DELETE FROM files WHERE root = ? AND path = ?", locations)
            if articles.rowcount > 0:
                await connection.execute(NEW_STATE)
