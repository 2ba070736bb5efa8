"""Running the bot against the loopback server: in this process, or in one of its own."""

import asyncio
import contextlib
import os
import socket
import sys
from collections.abc import AsyncIterator, Mapping, Sequence
from pathlib import Path

from bot.settings import Settings, Webhook, load
from bot.telegram import serve
from tests.telegram.stand_in import StandIn
from tests.telegram_server.server import Call, TelegramServer

ROOT = Path(__file__).parents[2]
SECRET = "a-made-up-webhook-secret"
STAND_IN = ("-m", "tests.telegram.stand_in")


def environment_for(server: TelegramServer) -> dict[str, str]:
    """Settings for a bot of this server that may send as fast as it can."""
    return {
        "TELEGRAM_BOT_TOKEN": server.token,
        "TELEGRAM_API_URL": server.url,
        "TELEGRAM_MESSAGES_PER_SECOND": "1000",
    }


def webhook_environment(port: int) -> dict[str, str]:
    """Settings for a webhook on this machine."""
    return {
        "TELEGRAM_WEBHOOK_URL": f"http://127.0.0.1:{port}/up.date",
        "TELEGRAM_WEBHOOK_SECRET": SECRET,
        "TELEGRAM_WEBHOOK_LISTEN": f"127.0.0.1:{port}",
    }


def settings_for(server: TelegramServer, **changes: str) -> Settings:
    """The same as `bot.settings.Settings`."""
    return load(environment_for(server) | changes)


@contextlib.asynccontextmanager
async def serving(server: TelegramServer, settings: Settings) -> AsyncIterator[StandIn]:
    """Let the bot run in this process with a stand-in for the conversation."""
    conversation = StandIn()
    bot = asyncio.create_task(serve(settings, conversation.opened))
    try:
        async with asyncio.timeout(10):
            while not bot.done() and not await _takes_updates(server, settings.webhook):  # noqa: ASYNC110
                await asyncio.sleep(0.01)  # nothing to wait for: a port that opens tells nobody
        yield conversation
    finally:
        bot.cancel()
        with contextlib.suppress(asyncio.CancelledError):
            await bot


async def _takes_updates(server: TelegramServer, webhook: Webhook | None) -> bool:
    if webhook is None:
        return bool(called(server, "deleteWebhook"))
    with contextlib.suppress(OSError):
        _, writer = await asyncio.open_connection(webhook.host, webhook.port)
        writer.close()
        return True
    return False


@contextlib.asynccontextmanager
async def process(
    environment: Mapping[str, str], arguments: Sequence[str] = STAND_IN, folder: Path = ROOT
) -> AsyncIterator[asyncio.subprocess.Process]:
    """Run Python with these arguments; whatever happens, it is gone afterwards."""
    running = await asyncio.create_subprocess_exec(
        sys.executable,
        *arguments,
        env={**os.environ, "PYTHONPATH": str(ROOT), **environment},
        cwd=folder,
        stderr=asyncio.subprocess.PIPE,
    )
    try:
        yield running
    finally:
        if running.returncode is None:
            running.kill()
        await running.communicate()


def called(server: TelegramServer, method: str) -> list[Call]:
    """The bot's calls of a method so far, in the order of their answers."""
    return [call for call in server.calls if call.method == method]


def free_port() -> int:
    """A port of this machine that nobody listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port
