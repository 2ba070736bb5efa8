"""Faults that a test orders: refusals, outages and delays."""

import asyncio
from collections import defaultdict, deque
from collections.abc import Mapping
from typing import Any

from tests.telegram_server.errors import BotApiError


class Faults:
    """What goes wrong with the next calls of a method."""

    def __init__(self) -> None:
        self._failures: defaultdict[str, deque[BotApiError]] = defaultdict(deque)
        self._delays: dict[str, float] = {}

    def fail_next(
        self, method: str, status: int, description: str, parameters: Mapping[str, Any] | None, times: int
    ) -> None:
        """Let the next `times` calls of `method` fail so; "*" is any method but getUpdates."""
        self._failures[method.lower()].extend([BotApiError(status, description, parameters)] * times)

    def delay(self, method: str, seconds: float) -> None:
        """Let every later call of `method` wait; 0 ends it."""
        self._delays[method.lower()] = seconds

    async def strike(self, method: str) -> None:
        """Do to this call (name in lower case) what was ordered: wait, and raise BotApiError."""
        if seconds := self._delays.get(method):
            await asyncio.sleep(seconds)
        for name in (method, "*"):
            if self._failures[name] and not (name == "*" and method == "getupdates"):
                failure = self._failures[name].popleft()
                raise BotApiError(failure.status, failure.description, failure.parameters)
