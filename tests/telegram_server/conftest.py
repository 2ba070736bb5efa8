"""One server and one python-telegram-bot Bot for each test."""

from collections.abc import AsyncIterator

import pytest
from telegram import Bot

from tests.telegram_server.server import ALICE, BOB, TelegramServer


@pytest.fixture
async def server() -> AsyncIterator[TelegramServer]:
    async with TelegramServer() as server:
        yield server


@pytest.fixture
async def bot(server: TelegramServer) -> AsyncIterator[Bot]:
    """A bot to which Alice and Bob have written, so that it may write to them."""
    for user in (ALICE, BOB):
        await server.send_text("你好", user=user)
    async with Bot(server.token, base_url=server.url + "/bot") as bot:
        server.calls.clear()
        yield bot
