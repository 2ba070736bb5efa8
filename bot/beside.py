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

    async def run(self, work: Coroutine[Any, Any, Result]) -> Result:
        """Run a coroutine there and wait for what it gives or raises. To cancel this cancels it."""
        return await asyncio.wrap_future(asyncio.run_coroutine_threadsafe(work, self._loop))


@asynccontextmanager
async def open_beside() -> AsyncIterator[Beside]:
    """Another event loop for as long as the block lasts; what still runs on it then is cancelled."""
    started: Future[tuple[asyncio.AbstractEventLoop, asyncio.Event]] = Future()
    thread = Thread(target=lambda: asyncio.run(_until_stopped(started)), name="beside", daemon=True)
    thread.start()
    loop, stopped = await asyncio.wrap_future(started)
    try:
        yield Beside(loop)
    finally:
        loop.call_soon_threadsafe(stopped.set)
        await asyncio.to_thread(thread.join)


async def _until_stopped(started: "Future[tuple[asyncio.AbstractEventLoop, asyncio.Event]]") -> None:
    stopped = asyncio.Event()
    started.set_result((asyncio.get_running_loop(), stopped))
    await stopped.wait()
