"""An event loop in a thread of its own, for work that would hold up the one that waits for messages."""

import asyncio
from collections.abc import AsyncIterator, Coroutine
from concurrent.futures import Future
from contextlib import asynccontextmanager
from threading import Thread
from typing import Any, TypeVar

Result = TypeVar("Result")


class Beside:
    """Runs coroutines on another event loop; made by `open_beside`."""

    def __init__(self, loop: asyncio.AbstractEventLoop) -> None:
        self._loop = loop
        self._working: set[asyncio.Task[Any]] = set()
        self._stopped = asyncio.Event()

    async def run(self, work: Coroutine[Any, Any, Result]) -> Result:
        """Run a coroutine there and wait for what it gives or raises. To cancel this cancels it."""
        return await asyncio.wrap_future(asyncio.run_coroutine_threadsafe(self._run(work), self._loop))

    async def _run(self, work: Coroutine[Any, Any, Result]) -> Result:
        task = asyncio.ensure_future(work)
        self._working.add(task)
        task.add_done_callback(self._working.discard)
        return await task

    async def until_stopped(self) -> None:
        """On the other loop: let it run until it is stopped, and all that runs on it then has ended."""
        await self._stopped.wait()
        for task in self._working:
            task.cancel()
        await asyncio.gather(*self._working, return_exceptions=True)

    def stop(self) -> None:
        """Cancel what runs there, and let the loop end."""
        self._loop.call_soon_threadsafe(self._stopped.set)


@asynccontextmanager
async def open_beside() -> AsyncIterator[Beside]:
    """Another event loop for as long as the block lasts; what still runs on it then is cancelled."""
    started: Future[Beside] = Future()
    thread = Thread(target=_run_loop, args=(started,), name="beside", daemon=True)
    thread.start()
    beside = await asyncio.wrap_future(started)
    try:
        yield beside
    finally:
        beside.stop()
        await asyncio.to_thread(thread.join)


def _run_loop(started: Future[Beside]) -> None:
    async def run() -> None:
        beside = Beside(asyncio.get_running_loop())
        started.set_result(beside)
        await beside.until_stopped()

    try:
        asyncio.run(run())
    except BaseException as error:
        if started.done():
            raise
        started.set_exception(error)
