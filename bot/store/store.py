"""The store: everything that outlives the process, in one SQLite file."""

from collections.abc import AsyncIterator, Sequence
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from pathlib import Path
from typing import Self

from bot.store.articles import Articles
from bot.store.chats import Chats
from bot.store.database import Database, open_database
from bot.store.days import Days
from bot.store.files import Files
from bot.store.people import People
from bot.store.schema import MIGRATIONS


class Store:
    """An open store: `articles`, `people` and `days` to read, `files` to bring the articles up to date, `chats` to remember."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self.articles = Articles(database)
        self.people = People(database)
        self.days = Days(database)
        self.files = Files(database)
        self.chats = Chats(database)

    @classmethod
    @asynccontextmanager
    async def open(cls, path: Path, migrations: Sequence[str] = MIGRATIONS) -> AsyncIterator[Self]:
        """Open the database at `path`, making it and its folder if need be.

        Raises StoreError if it cannot be opened or written, is no database of ours, or was made by a newer
        version; so does every method of the store when the file fails later.
        """
        database = await open_database(path, migrations)
        try:
            yield cls(database)
        finally:
            await database.close()

    def alone(self) -> AbstractAsyncContextManager[None]:
        """Wait until no other process or task updates the articles here, and keep others waiting."""
        return self._database.alone()

    @property
    def index_folder(self) -> Path:
        """The folder for search indexes of what is stored here."""
        return Path(f"{self._database.path}-index")

    def owns(self, path: Path) -> bool:
        """Whether a file is the database, or one of those that are kept beside it."""
        name, ours = str(path), str(self._database.path)
        if not name.startswith(ours):
            return False
        kept = {f"{lock}{kept}" for lock in ("", "-lock") for kept in ("", "-wal", "-shm", "-journal")}
        return name.removeprefix(ours) in kept or path.is_relative_to(self.index_folder)
