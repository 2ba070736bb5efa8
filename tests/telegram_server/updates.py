"""Updates on their way to the bot: the queue, long polling and the webhook."""

import asyncio
import contextlib
import itertools
import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit

import aiohttp

from tests.telegram_server.errors import BotApiError

LOOPBACK_HOSTS = {"localhost", "127.0.0.1", "::1"}
FIRST_RETRY_SECONDS = 0.05  # officially 1 s; tests shouldn't wait that long
LONGEST_RETRY_SECONDS = 1.0
DELIVERY_TIMEOUT_SECONDS = 10.0
MAX_UPDATES = 100
MAX_POLL_SECONDS = 50


@dataclass(frozen=True, slots=True)
class Webhook:
    """Where updates go instead of getUpdates."""

    url: str
    secret_token: str = ""
    max_connections: int = 40


class Updates:
    """The queue of unconfirmed updates and the one way by which the bot takes them."""

    def __init__(self, changed: Callable[[], None]) -> None:
        """Calls `changed` when a poll begins or ends to wait and after each try of a webhook."""
        self.webhook: Webhook | None = None
        self.allowed: frozenset[str] = frozenset()
        self.last_error: tuple[int, str] | None = None
        self.pending: list[dict[str, Any]] = []
        self._changed = changed
        self._ids = itertools.count(100_000_000)
        self._arrived = asyncio.Event()
        self._poll: asyncio.Future[str] | None = None
        self._delivery: asyncio.Task[None] | None = None

    def add(self, kind: str, content: dict[str, Any]) -> None:
        """Queue an update unless the bot said that it wants only other kinds."""
        if self.allowed and kind not in self.allowed:
            return
        self.pending.append({"update_id": next(self._ids), kind: content})
        self._arrived.set()

    async def get(self, offset: int, limit: int, seconds: float) -> list[dict[str, Any]]:
        """Confirm what is before `offset` and return what follows, after up to `seconds`.

        A negative `offset` keeps only that many. Raises BotApiError 409 when a webhook is set and, in the
        older one of two waiting calls, when another getUpdates or setWebhook comes.
        """
        if self.webhook is not None:
            raise _conflict(
                "can't use getUpdates method while webhook is active; "
                "use deleteWebhook to delete the webhook first"
            )
        self._confirm(offset)
        if not self.pending and seconds > 0:
            self._abort_poll(
                "terminated by other getUpdates request; make sure that only one bot instance is running"
            )
            await self._wait_for_update(min(seconds, MAX_POLL_SECONDS))
        return self.pending[: max(1, min(limit, MAX_UPDATES))]

    def _confirm(self, offset: int) -> None:
        if offset < 0:
            self.pending = self.pending[offset:]
        elif offset > 0:
            self.pending = [update for update in self.pending if update["update_id"] >= offset]

    async def _wait_for_update(self, seconds: float) -> None:
        self._arrived.clear()
        self._poll = poll = asyncio.get_running_loop().create_future()
        arrived = asyncio.ensure_future(self._arrived.wait())
        self._changed()
        try:
            await asyncio.wait({poll, arrived}, timeout=seconds, return_when=asyncio.FIRST_COMPLETED)
            if poll.done():
                raise _conflict(poll.result())
        finally:
            arrived.cancel()
            if self._poll is poll:
                self._poll = None
            self._changed()

    @property
    def polling(self) -> bool:
        """Whether a getUpdates waits for updates."""
        return self._poll is not None

    def _abort_poll(self, reason: str) -> None:
        if self._poll is not None and not self._poll.done():
            self._poll.set_result(reason)

    async def set_webhook(self, webhook: Webhook | None) -> None:
        """Send updates to `webhook` from now on, or with None keep them for getUpdates.

        Nothing leaves this machine: for a webhook elsewhere updates are only kept.
        """
        await self._stop_delivery()
        self.webhook = webhook
        self.last_error = None
        if webhook is not None:
            self._abort_poll("terminated by setWebhook request")
            if urlsplit(webhook.url).hostname in LOOPBACK_HOSTS:
                self._delivery = asyncio.create_task(self._deliver(webhook))

    async def close(self) -> None:
        """Let waiting calls go and stop the delivery."""
        self._abort_poll("the server is closing")
        await self._stop_delivery()

    async def _stop_delivery(self) -> None:
        if self._delivery is not None:
            self._delivery.cancel()
            with contextlib.suppress(asyncio.CancelledError):
                await self._delivery
            self._delivery = None

    async def _deliver(self, webhook: Webhook) -> None:
        """One update at a time, so that the order holds; each again and again until it is taken."""
        headers = {"X-Telegram-Bot-Api-Secret-Token": webhook.secret_token} if webhook.secret_token else {}
        timeout = aiohttp.ClientTimeout(total=DELIVERY_TIMEOUT_SECONDS)
        delay = FIRST_RETRY_SECONDS
        async with aiohttp.ClientSession(headers=headers, timeout=timeout) as session:
            while True:
                while not self.pending:
                    self._arrived.clear()
                    await self._arrived.wait()
                update = self.pending[0]
                if await self._post(session, webhook.url, update):
                    delay = FIRST_RETRY_SECONDS
                    self.pending = [other for other in self.pending if other is not update]
                    self._changed()
                else:
                    self._changed()
                    await asyncio.sleep(delay)
                    delay = min(2 * delay, LONGEST_RETRY_SECONDS)

    async def _post(self, session: aiohttp.ClientSession, url: str, update: dict[str, Any]) -> bool:
        try:
            async with session.post(url, json=update) as response:
                if response.ok:
                    return True
                error = f"Wrong response from the webhook: {response.status} {response.reason}"
        except (aiohttp.ClientError, TimeoutError) as failure:
            error = str(failure) or "Read timeout expired"
        self.last_error = (int(time.time()), error)
        return False


def _conflict(reason: str) -> BotApiError:
    return BotApiError(409, f"Conflict: {reason}")
