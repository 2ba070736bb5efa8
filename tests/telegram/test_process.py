"""The bot as a process of its own."""

import asyncio
import contextlib
import signal
import sys

import pytest

from tests.telegram.harness import environment_for, free_port, process, webhook_environment
from tests.telegram_server.server import ALICE, TelegramServer

if sys.platform == "win32":
    pytest.skip("signals", allow_module_level=True)


@pytest.mark.parametrize(
    ("way", "number"),
    [("polling", signal.SIGTERM), ("polling", signal.SIGINT), ("webhook", signal.SIGTERM)],
)
async def test_it_answers_and_stops_at_a_signal(
    server: TelegramServer, way: str, number: signal.Signals
) -> None:
    webhook = webhook_environment(free_port()) if way == "webhook" else {}
    async with process(environment_for(server) | webhook) as bot:
        question = await server.send_text("谁？")
        [answer] = await server.wait_for(1, ALICE)
        await server.press(answer, "全文")
        await server.edit_text(question, "哪里？")
        await server.wait_for(lambda message: message.marked("bold") == ["哪里？"], ALICE)
        await server.wait_for(lambda message: message.reply_to == answer.message_id, ALICE)
        bot.send_signal(number)
        _, log = await asyncio.wait_for(bot.communicate(), 5)
    assert bot.returncode == 0
    assert "Traceback" not in log.decode()


async def test_a_second_ctrl_c_is_patient(server: TelegramServer) -> None:
    async with process(environment_for(server)) as bot:
        await server.send_text("谁？")
        await server.wait_for(1, ALICE)
        bot.send_signal(signal.SIGINT)
        await asyncio.sleep(0.05)
        bot.send_signal(signal.SIGINT)
        _, log = await asyncio.wait_for(bot.communicate(), 5)
    assert bot.returncode in {0, -signal.SIGINT}  # the second may come when all is done
    assert "Traceback" not in log.decode()


@pytest.mark.parametrize("way", ["polling", "webhook"])
async def test_no_log_line_holds_a_secret(server: TelegramServer, way: str) -> None:
    webhook = webhook_environment(free_port()) if way == "webhook" else {}
    secrets = [
        server.token,
        server.token.split(":")[1],
        *filter(None, [webhook.get("TELEGRAM_WEBHOOK_SECRET")]),
    ]
    async with process(environment_for(server) | webhook | {"LOG_LEVEL": "DEBUG"}) as bot:
        server.fail_next("sendMessage", 502, "Bad Gateway")
        server.fail_next("getUpdates", 502, "Bad Gateway")
        await server.send_text("谁？")
        await server.send_text("fail")
        await server.send_text("又是谁？")
        await server.wait_for(3, ALICE)
        bot.terminate()
        _, log = await asyncio.wait_for(bot.communicate(), 5)
    text = log.decode()
    for name in ("DEBUG telegram", "DEBUG asyncio", "bot.telegram.incidents"):
        assert f" {name}" in text
    assert "the stand-in fails, and tells •••" in text
    assert not any(secret in text for secret in secrets)


async def test_a_refused_token_is_not_told(server: TelegramServer) -> None:
    token = "42:refused-made-up-token"
    environment = environment_for(server) | {"TELEGRAM_BOT_TOKEN": token, "LOG_LEVEL": "DEBUG"}
    async with process(environment) as bot:
        _, log = await asyncio.wait_for(bot.communicate(), 10)
    assert bot.returncode == 1
    assert "refuses TELEGRAM_BOT_TOKEN" in log.decode()
    assert token not in log.decode()


async def test_it_stops_in_time_when_telegram_is_gone() -> None:
    async with TelegramServer() as server:
        bot_process = process(environment_for(server))
        bot = await bot_process.__aenter__()
        await server.send_text("谁？")
        await server.wait_for(1, ALICE)
    await asyncio.sleep(1.2)  # by now it waits between two polls that fail
    bot.terminate()
    with contextlib.suppress(TimeoutError):
        await asyncio.wait_for(bot.wait(), 5)
    await bot_process.__aexit__(None, None, None)
    assert bot.returncode == 0
