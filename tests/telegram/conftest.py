from collections.abc import AsyncIterator, Awaitable, Callable
from typing import Any

import aiohttp
import pytest

from bot.settings import load
from tests.telegram.harness import (
    SECRET,
    environment_for,
    free_port,
    serving,
    settings_for,
    webhook_environment,
)
from tests.telegram.stand_in import StandIn
from tests.telegram_server.server import TelegramServer

Post = Callable[..., Awaitable[int]]


@pytest.fixture(autouse=True)
def _timedelta(monkeypatch: pytest.MonkeyPatch) -> None:
    """The library warns of a change to its `retry_after`, which the bot does not read, unless told so."""
    monkeypatch.setenv("PTB_TIMEDELTA", "true")


@pytest.fixture
async def server() -> AsyncIterator[TelegramServer]:
    async with TelegramServer() as server:
        yield server


@pytest.fixture
async def conversation(server: TelegramServer) -> AsyncIterator[StandIn]:
    """A bot that polls, and the conversation it has."""
    async with serving(server, settings_for(server)) as conversation:
        yield conversation


@pytest.fixture
async def post(server: TelegramServer) -> AsyncIterator[Post]:
    """A bot with a webhook: what is given posts an update to it and returns the HTTP status."""
    settings = load(environment_for(server) | webhook_environment(free_port()))
    url = settings.webhook.url if settings.webhook else ""
    async with aiohttp.ClientSession() as session, serving(server, settings):

        async def post(update: dict[str, Any], secret: str = SECRET) -> int:
            headers = {"X-Telegram-Bot-Api-Secret-Token": secret}
            async with session.post(url, json=update, headers=headers) as response:
                return response.status

        yield post
