"""The start: what Telegram is told, and what stops the bot with one sentence."""

import asyncio
import contextlib
import logging
import socket
from collections.abc import AsyncIterator
from typing import Any

import pytest

from bot.errors import StoreError, TelegramError
from bot.settings import Settings, load
from bot.telegram import serve
from tests.telegram.harness import (
    called,
    environment_for,
    free_port,
    serving,
    settings_for,
    webhook_environment,
)
from tests.telegram.stand_in import StandIn
from tests.telegram_server.server import ALICE, TelegramServer


async def failure_of(settings: Settings) -> TelegramError:
    with pytest.raises(TelegramError) as caught:
        await asyncio.wait_for(serve(settings, StandIn().opened), 20)
    assert caught.value.__cause__ is None
    assert caught.value.__context__ is None
    if settings.token:
        assert settings.token not in str(caught.value)
    return caught.value


async def test_commands_and_descriptions_are_registered_once(server: TelegramServer) -> None:
    for _ in range(2):
        async with serving(server, settings_for(server)):
            pass
    assert set(server.commands) == {("default", ""), ("default", "zh")}
    for commands in server.commands.values():
        assert [command["command"] for command in commands] == [
            "start",
            "who",
            "date",
            "sources",
            "new",
            "help",
        ]
    assert "exact words" in server.descriptions[""]
    assert "原文" in server.descriptions["zh"]
    assert "exact words" in server.short_descriptions[""]
    assert "原文" in server.short_descriptions["zh"]
    assert len(called(server, "setMyCommands")) == 2
    assert len(called(server, "setMyDescription")) == 2
    assert len(called(server, "setMyShortDescription")) == 2


async def test_refused_descriptions_stop_nothing_and_hold_nothing_back(
    server: TelegramServer, caplog: pytest.LogCaptureFixture
) -> None:
    server.fail_next("setMyDescription", 429, "Too Many Requests: retry after 9000", {"retry_after": 9000})
    async with serving(server, settings_for(server)):
        await server.send_text("谁？")
        await server.wait_for(1, ALICE)
    assert [r.levelname for r in caplog.records if r.name == "bot.telegram.registration"] == ["WARNING"]


async def test_only_wanted_updates_are_asked_for_and_waiting_ones_are_kept(server: TelegramServer) -> None:
    await server.send_text("谁？")
    async with serving(server, settings_for(server)):
        await server.wait_for(1, ALICE)
    assert server.pending_updates == []
    asked = called(server, "getUpdates")[-1].parameters["allowed_updates"]
    assert asked == '["message", "edited_message", "callback_query"]'


async def test_refused_token(server: TelegramServer) -> None:
    opened = False

    @contextlib.asynccontextmanager
    async def conversation() -> AsyncIterator[Any]:
        nonlocal opened
        opened = True
        yield StandIn()

    settings = settings_for(server, TELEGRAM_BOT_TOKEN="1:wrong")
    with pytest.raises(TelegramError, match="refuses TELEGRAM_BOT_TOKEN"):
        await serve(settings, conversation)
    assert not opened
    await failure_of(settings)


async def test_no_token(server: TelegramServer) -> None:
    assert "TELEGRAM_BOT_TOKEN is not set" in str(await failure_of(load({})))


async def test_unreachable_server(server: TelegramServer) -> None:
    settings = settings_for(server, TELEGRAM_API_URL=f"http://127.0.0.1:{free_port()}")
    assert "cannot be reached: aiohttp.ClientConnectorError" in str(await failure_of(settings))


async def test_refused_webhook(server: TelegramServer) -> None:
    changes = webhook_environment(free_port()) | {"TELEGRAM_WEBHOOK_URL": "http://example.org/x"}
    problem = str(await failure_of(load(environment_for(server) | changes)))
    assert (
        "does not take TELEGRAM_WEBHOOK_URL=http://example.org/x: Bad webhook: an https url must" in problem
    )


# tornado does not close the socket that it could not bind
@pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")
async def test_webhook_port_in_use(server: TelegramServer) -> None:
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        port = other.getsockname()[1]
        problem = str(await failure_of(load(environment_for(server) | webhook_environment(port))))
    assert problem.startswith(f"TELEGRAM_WEBHOOK_LISTEN=127.0.0.1:{port} cannot be listened on: ")


async def test_failing_conversation_is_passed_on(server: TelegramServer) -> None:
    @contextlib.asynccontextmanager
    async def conversation() -> AsyncIterator[Any]:
        raise StoreError("The database is newer.")
        yield

    with pytest.raises(StoreError, match="newer"):
        await serve(settings_for(server), conversation)


async def test_slow_sending_is_held_to_the_rate(server: TelegramServer) -> None:
    settings = settings_for(server, TELEGRAM_MESSAGES_PER_SECOND="0.8")
    async with serving(server, settings):
        await server.send_text("一")
        await server.send_text("二")
        await server.wait_for(2, ALICE)
    first, second = called(server, "sendMessage")
    assert 1 < second.time - first.time < 2


async def test_stopping_gives_up_what_takes_too_long(
    server: TelegramServer, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.INFO)
    async with serving(server, settings_for(server)) as conversation:
        await server.send_text("slow 60")
        await server.send_text("slow 60")
        await conversation.begun.wait()
        stopping = asyncio.get_running_loop().time()
    assert asyncio.get_running_loop().time() - stopping < 4
    assert "Stopped before 2 messages were answered" in caplog.messages
