"""One SQLite file, with a connection for reading and one for writing, so that reading never waits."""

import asyncio
import logging
import os
import sqlite3
from collections.abc import AsyncIterator, Iterator, Mapping, Sequence
from contextlib import asynccontextmanager, contextmanager, suppress
from pathlib import Path
from typing import Any, Literal

import aiosqlite

from bot.errors import StoreError
from bot.store.schema import APPLICATION_ID

_BUSY_SECONDS = 60
_RETRY_SECONDS = 0.05
_CACHED_KIB = 16_384  # a question reads a hundred paragraphs from all over the file
_PAGE_BYTES = 16_384  # of smaller ones up to a twentieth stays empty, as paragraphs fill them badly
_START_ANEW = "move it away, and a new one is made from the articles"
_UNWRITABLE = "The database {} cannot be written: allow writing to it and its folder, or name another file."

_log = logging.getLogger(__name__)


class Database:
    """An open database; made by `open_database`. All its errors are StoreErrors."""

    def __init__(self, path: Path, reader: aiosqlite.Connection, writer: aiosqlite.Connection) -> None:
        self.path = path
        self._reader = reader
        self._writer = writer
        self._writing = asyncio.Lock()

    async def rows(self, sql: str, parameters: Sequence[Any] | Mapping[str, Any] = ()) -> list[sqlite3.Row]:
        """All rows of a query, as they were before any transaction that is still open.

        May be called on any event loop. Who is cancelled waits all the same: the connection's thread would fail
        if it found the loop closed that it hands the rows to.
        """
        with explained(self.path):
            reading = asyncio.ensure_future(self._fetched(sql, parameters))
            try:
                return await asyncio.shield(reading)
            except asyncio.CancelledError:
                while not reading.done():
                    with suppress(asyncio.CancelledError):
                        await asyncio.wait([reading])
                raise

    async def _fetched(self, sql: str, parameters: Sequence[Any] | Mapping[str, Any]) -> list[sqlite3.Row]:
        return list(await self._reader.execute_fetchall(sql, parameters))

    @asynccontextmanager
    async def transaction(
        self, kind: Literal["IMMEDIATE", "DEFERRED"] = "IMMEDIATE"
    ) -> AsyncIterator[aiosqlite.Connection]:
        """Write all or nothing. A DEFERRED transaction that only writes temporary tables takes no lock."""
        async with self._writing:
            with explained(self.path):
                try:
                    await self._writer.execute(f"BEGIN {kind}")
                    yield self._writer
                    await self._writer.commit()
                except BaseException:
                    await self._writer.rollback()
                    raise

    @asynccontextmanager
    async def alone(self) -> AsyncIterator[None]:
        """Hold off every other process, and task, that wants to be alone with this database."""
        async with _alone(self.path):
            yield

    async def close(self) -> None:
        """Close both connections; the last process to do so also tidies the write-ahead log."""
        with explained(self.path):
            await self._reader.close()
            await self._writer.close()


async def open_database(path: Path, migrations: Sequence[str]) -> Database:
    """Open the file, make it if there is none, and bring it to the version `len(migrations)`.

    Raises StoreError if it cannot be opened, is another program's, or was made by a newer version.
    """
    path = _made_writable(path)
    with explained(path):
        writer = await _connect(path)
        try:
            await _migrate(writer, path, migrations)
            reader = await _connect(path)
            await reader.execute("PRAGMA query_only = ON")
            await reader.execute(f"PRAGMA cache_size = -{_CACHED_KIB}")
        except BaseException:
            await writer.close()
            raise
    return Database(path, reader, writer)


@contextmanager
def explained(path: Path) -> Iterator[None]:
    """Turn SQLite's errors into StoreErrors that say what to do."""
    try:
        yield
    except sqlite3.Error as error:
        raise StoreError(_explanation(path, error)) from error


def _explanation(path: Path, error: sqlite3.Error) -> str:
    match (getattr(error, "sqlite_errorcode", 0) or 0) & 0xFF:
        case sqlite3.SQLITE_NOTADB | sqlite3.SQLITE_CORRUPT:
            return f"The database {path} is damaged or no SQLite file: {_START_ANEW}."
        case sqlite3.SQLITE_BUSY | sqlite3.SQLITE_LOCKED:
            return f"The database {path} is busy in another process: try again when that has finished."
        case sqlite3.SQLITE_READONLY | sqlite3.SQLITE_CANTOPEN | sqlite3.SQLITE_PERM:
            return _UNWRITABLE.format(path)
        case sqlite3.SQLITE_FULL:
            return f"The database {path} cannot grow, because the disk is full: make room and start again."
    return f"The database {path} cannot be used ({error}): {_START_ANEW}."


def _made_writable(path: Path) -> Path:
    try:
        path = path.resolve()
        path.parent.mkdir(parents=True, exist_ok=True)
    except (OSError, RuntimeError) as error:  # RuntimeError: a link that leads to itself
        reason = getattr(error, "strerror", None) or error
        raise StoreError(
            f"The folder {path.parent} cannot be made ({reason}): name another database."
        ) from error
    if path.exists() and not os.access(path, os.W_OK):
        raise StoreError(_UNWRITABLE.format(path))
    return path


async def _open(path: Path, patience: float) -> aiosqlite.Connection:
    # A file that cannot be opened is found here, as aiosqlite leaves a thread to fail when the loop is closed.
    sqlite3.connect(path).close()
    return await aiosqlite.connect(path, timeout=patience, isolation_level=None)


async def _connect(path: Path) -> aiosqlite.Connection:
    connection = await _open(path, _BUSY_SECONDS)
    connection.row_factory = sqlite3.Row
    try:
        await connection.execute("PRAGMA synchronous = NORMAL")
        await connection.execute("PRAGMA foreign_keys = ON")
    except BaseException:
        await connection.close()
        raise
    return connection


async def _migrate(connection: aiosqlite.Connection, path: Path, migrations: Sequence[str]) -> None:
    if await _version(connection, path, newest=len(migrations)) == len(migrations):
        return
    async with _alone(path):
        await connection.execute(f"PRAGMA page_size = {_PAGE_BYTES}")  # does nothing to a file that has pages
        await connection.execute_fetchall("PRAGMA journal_mode = WAL")
        first = await _version(connection, path, newest=len(migrations))
        for version, script in enumerate(migrations[first:], start=first + 1):
            try:
                await connection.executescript(
                    f"BEGIN IMMEDIATE; {script}; PRAGMA user_version = {version}; COMMIT;"
                )
            except BaseException:
                await connection.rollback()
                raise


async def _version(connection: aiosqlite.Connection, path: Path, newest: int) -> int:
    version = await _number(connection, "PRAGMA user_version")
    if not await _number(connection, "SELECT count(*) FROM sqlite_schema"):
        return 0
    if await _number(connection, "PRAGMA application_id") != APPLICATION_ID:
        raise StoreError(f"The database {path} belongs to another program: name another file.")
    if version > newest:
        raise StoreError(
            f"The database {path} was made by a newer version of Yinju: update Yinju, or {_START_ANEW}."
        )
    return version


async def _number(connection: aiosqlite.Connection, sql: str) -> int:
    return int(next(iter(await connection.execute_fetchall(sql)))[0])


@asynccontextmanager
async def _alone(path: Path) -> AsyncIterator[None]:
    # On a second file, since locking the database would stop its chats; freed by the system if we are killed.
    lock = path.with_name(f"{path.name}-lock")
    with explained(lock):
        connection = await _open(lock, patience=0)
    try:
        with explained(lock):
            await _lock(connection, path)
        yield
    finally:
        await connection.close()


async def _lock(connection: aiosqlite.Connection, path: Path) -> None:
    if await _try_to_lock(connection):
        return
    _log.info("Another process is reading articles into %s: waiting until it has finished.", path)
    while not await _try_to_lock(connection):  # noqa: ASYNC110 - nobody in this process could set an event
        await asyncio.sleep(_RETRY_SECONDS)


async def _try_to_lock(connection: aiosqlite.Connection) -> bool:
    try:
        await connection.execute("BEGIN EXCLUSIVE")
    except sqlite3.OperationalError as error:
        if error.sqlite_errorcode == sqlite3.SQLITE_BUSY:
            return False
        raise
    return True
