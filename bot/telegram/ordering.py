"""The order of work: one chat's updates after each other, many chats at once."""

import asyncio
import sys
from collections.abc import Awaitable, Coroutine
from typing import Any, cast
from weakref import WeakValueDictionary

from telegram import Update
from telegram.ext import BaseUpdateProcessor


class ChatOrder(BaseUpdateProcessor):
    """Works on up to `at_once` updates, in each chat on the oldest one only."""

    def __init__(self, at_once: int) -> None:
        # The base class would count updates that only wait for their turn: one busy chat could stop all.
        super().__init__(max_concurrent_updates=sys.maxsize)
        self._slots = asyncio.Semaphore(at_once)
        # A lock lives as long as somebody holds it or waits for it.
        self._turns: WeakValueDictionary[int, asyncio.Lock] = WeakValueDictionary()
        self._tasks: set[asyncio.Task[Any]] = set()

    async def do_process_update(self, update: object, coroutine: Awaitable[Any]) -> None:
        """Wait for the chat's turn and a free slot, then do the work."""
        task = cast("asyncio.Task[Any]", asyncio.current_task())
        self._tasks.add(task)
        chat = update.effective_chat if isinstance(update, Update) else None
        turn = self._turns.setdefault(chat.id, asyncio.Lock()) if chat else asyncio.Lock()
        try:
            async with turn, self._slots:
                await coroutine
        finally:
            self._tasks.discard(task)
            if isinstance(coroutine, Coroutine):
                coroutine.close()  # cancelled before its turn, it would warn that nobody awaited it

    async def drain(self, seconds: float) -> int:
        """Give all work that time to finish, then cancel it; return how many updates were given up."""
        if not self._tasks:
            return 0
        _, late = await asyncio.wait(self._tasks, timeout=seconds)
        for task in late:
            task.cancel()
        if late:
            await asyncio.wait(late, timeout=seconds)
        return len(late)

    async def initialize(self) -> None:
        """Nothing to prepare."""

    async def shutdown(self) -> None:
        """Nothing to free."""
