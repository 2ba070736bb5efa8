import asyncio
import threading
from pathlib import Path

import pytest

from bot.beside import open_beside
from bot.store.database import open_database
from bot.store.schema import MIGRATIONS


async def test_work_is_done_in_another_thread_and_gives_what_it_gives() -> None:
    async def thread() -> int:
        return threading.get_ident()

    async with open_beside() as beside:
        assert await beside.run(thread()) == await beside.run(thread()) != threading.get_ident()


async def test_the_loop_goes_on_while_work_computes() -> None:
    go_on = threading.Event()

    async def compute() -> bool:
        return go_on.wait(timeout=10)

    async with open_beside() as beside:
        computing = asyncio.create_task(beside.run(compute()))
        await asyncio.sleep(0)
        go_on.set()
        assert await computing


async def test_errors_reach_whoever_waits() -> None:
    async def fail() -> None:
        raise KeyError("x")

    async with open_beside() as beside:
        with pytest.raises(KeyError):
            await beside.run(fail())


async def test_who_is_cancelled_cancels_the_work() -> None:
    begun, cancelled = threading.Event(), threading.Event()

    async def wait() -> None:
        begun.set()
        try:
            await asyncio.sleep(10)
        except asyncio.CancelledError:
            cancelled.set()
            raise

    async with open_beside() as beside:
        waiting = asyncio.create_task(beside.run(wait()))
        assert await asyncio.to_thread(begun.wait, 10)
        waiting.cancel()
        with pytest.raises(asyncio.CancelledError):
            await waiting
        assert await asyncio.to_thread(cancelled.wait, 10)


async def test_what_still_runs_at_the_end_is_cancelled() -> None:
    async with open_beside() as beside:
        waiting = asyncio.create_task(beside.run(asyncio.sleep(10)))
        await beside.run(asyncio.sleep(0))
    with pytest.raises(asyncio.CancelledError):
        await waiting


async def test_a_query_in_flight_does_not_hold_up_the_end(tmp_path: Path) -> None:
    counting = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 300000) SELECT count(*) FROM n"
    database = await open_database(tmp_path / "store.db", MIGRATIONS)
    async with open_beside() as beside:
        counted = asyncio.create_task(beside.run(database.rows(counting)))
        await asyncio.sleep(0.01)
        counted.cancel()
    await asyncio.wait_for(database.close(), timeout=10)
    with pytest.raises(asyncio.CancelledError):
        await counted
