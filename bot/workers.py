"""CPU work beside the event loop: in a thread while there is little of it, on all cores when there is much."""

import asyncio
import atexit
import gc
import os
import signal
import threading
from collections import deque
from collections.abc import AsyncIterable, AsyncIterator, Callable, Iterator
from concurrent.futures import Executor, ProcessPoolExecutor, ThreadPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import asynccontextmanager, contextmanager
from multiprocessing import get_context, parent_process
from typing import TypeVar

from bot.errors import WorkerError

Context = TypeVar("Context")
Argument = TypeVar("Argument")
Result = TypeVar("Result")

_AHEAD = 2
_GARBAGE = 50_000, 20, 100
"""Hardly anything that workers make is in a cycle: looking for one as often as usual takes a twentieth of their time."""


class Workers:
    """Workers that are started when there is something to do, and then wait for more."""

    def __init__(self) -> None:
        self._thread: Executor | None = None
        self._processes: Executor | None = None

    async def each(
        self,
        function: Callable[[Argument], Result],
        tasks: AsyncIterable[tuple[Context, Argument]],
        *,
        much: bool,
    ) -> AsyncIterator[tuple[Context, Result]]:
        """Call a function of a module with the argument of each task, and give the results in the tasks' order.

        With `much` to do it is called in processes, on as many cores as this process may use, else in a thread.

        Tasks are taken only as they can be done, so that few are in memory. Raises what the function raises, and
        WorkerError if a worker dies.
        """
        loop = asyncio.get_running_loop()
        executor = self._started(much=much)
        ahead = _AHEAD * (_cores() if much else 1)
        begun: deque[tuple[Context, asyncio.Future[Result]]] = deque()
        try:
            async for context, argument in tasks:
                begun.append((context, loop.run_in_executor(executor, function, argument)))
                if len(begun) >= ahead:
                    yield await _first(begun)
            while begun:
                yield await _first(begun)
        except BrokenProcessPool as error:
            raise WorkerError(
                "A process that was reading articles was stopped, perhaps for want of memory: free some and start again."
            ) from error
        finally:
            for _, unneeded in begun:
                unneeded.cancel()

    async def stop(self) -> None:
        """Stop the workers; what they are doing is not waited for longer than it takes."""
        for executor in (self._thread, self._processes):
            if executor is not None:
                await asyncio.to_thread(executor.shutdown, cancel_futures=True)

    def _started(self, *, much: bool) -> Executor:
        if much:
            self._processes = self._processes or _start_processes(_cores())
            return self._processes
        self._thread = self._thread or ThreadPoolExecutor(1)
        return self._thread


@asynccontextmanager
async def open_workers() -> AsyncIterator[Workers]:
    """Workers for as long as the block lasts."""
    workers = Workers()
    try:
        yield workers
    finally:
        await workers.stop()


async def _first(begun: deque[tuple[Context, asyncio.Future[Result]]]) -> tuple[Context, Result]:
    context, result = begun.popleft()
    return context, await result


def _start_processes(number: int) -> Executor:
    executor = ProcessPoolExecutor(number, mp_context=get_context("spawn"), initializer=_start_worker)
    with _interrupts_held():
        for _ in range(number):
            executor.submit(os.getpid)
    return executor


@contextmanager
def _interrupts_held() -> Iterator[None]:
    """Ctrl-C reaches all processes of a terminal; those that are started here are deaf to it from the first moment."""
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _cores() -> int:
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def _start_worker() -> None:
    gc.set_threshold(*_GARBAGE)
    atexit.register(os._exit, 0)  # nothing is left to do, and to free all that was loaded takes half a second
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the process that started this one ends it
    threading.Thread(target=_end_with_parent, daemon=True).start()


def _end_with_parent() -> None:
    parent = parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)
