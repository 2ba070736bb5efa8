"""What happens when Telegram or the conversation fails while the bot runs."""

import asyncio
import logging
import re

import pytest

from bot.errors import TelegramError
from bot.telegram import serve
from tests.telegram.harness import called, settings_for
from tests.telegram.stand_in import StandIn
from tests.telegram_server.server import ALICE, BOB, TelegramServer


def lines(caplog: pytest.LogCaptureFixture, level: int = logging.INFO) -> list[str]:
    """What the project's own loggers say from a level on."""
    return [
        record.getMessage()
        for record in caplog.records
        if record.levelno >= level and record.name.startswith("bot.")
    ]


async def test_flood_control_is_waited_out(server: TelegramServer, conversation: StandIn) -> None:
    server.fail_next("sendMessage", 429, "Too Many Requests: retry after 1", {"retry_after": 1})
    await server.send_text("谁？")
    [answer] = await server.wait_for(1, ALICE)
    assert answer.marked("bold") == ["谁？"]
    refused, taken = called(server, "sendMessage")
    assert taken.time - refused.time > 1


async def test_flood_control_without_end_is_logged_and_not_answered_with_more(
    server: TelegramServer, conversation: StandIn, caplog: pytest.LogCaptureFixture
) -> None:
    server.fail_next("sendMessage", 429, "Too Many Requests: retry after 1", {"retry_after": 1}, times=4)
    await server.send_text("谁？")
    await server.wait_until(lambda: len(called(server, "sendMessage")) == 4 or None)
    await server.send_text("谁？", user=BOB)
    await server.wait_for(1, BOB)
    [incident] = lines(caplog, logging.ERROR)
    assert incident.startswith("Incident ")
    assert server.messages(ALICE) == []


async def test_who_blocked_the_bot_is_one_line_at_info(
    server: TelegramServer, conversation: StandIn, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.INFO)
    await server.send_text("slow 0.1")
    server.block(ALICE)
    await server.send_text("谁？", user=BOB)
    await server.wait_for(1, BOB)
    await server.wait_until(lambda: len(called(server, "sendMessage")) == 2 or None)
    await server.send_text("还在吗？", user=BOB)
    await server.wait_for(2, BOB)
    said = [line for line in lines(caplog) if not line.startswith("Answering as")]
    assert said == [f"Chat {ALICE.id} takes no messages: Forbidden: bot was blocked by the user"]
    assert all(record.exc_info is None for record in caplog.records)


async def test_failure_gives_the_user_the_number_of_the_logged_trace(
    server: TelegramServer, conversation: StandIn, caplog: pytest.LogCaptureFixture
) -> None:
    await server.send_text("fail")
    await server.send_text("fail", user=BOB)
    [chinese] = await server.wait_for(1, ALICE)
    [english] = await server.wait_for(1, BOB)
    assert "出错" in chinese.text
    assert "went wrong" in english.text
    assert "stand-in" not in chinese.text
    [number] = re.findall(r"[0-9a-f]{8}", chinese.text)
    [incident] = [record for record in caplog.records if number in record.getMessage()]
    assert incident.exc_info
    assert "the stand-in fails" in caplog.text
    await server.send_text("谁？")
    await server.wait_for(lambda message: "谁？" in message.text, ALICE)


async def test_user_who_cannot_even_be_told_is_only_logged(
    server: TelegramServer, conversation: StandIn, caplog: pytest.LogCaptureFixture
) -> None:
    server.fail_next("sendMessage", 400, "Bad Request: not enough rights to send text messages", times=2)
    await server.send_text("谁？")
    await server.send_text("又是谁？")
    await server.wait_for(1, ALICE)
    assert len(lines(caplog, logging.ERROR)) == 1


async def test_polling_goes_on_after_an_outage_and_names_a_conflict(
    server: TelegramServer, conversation: StandIn, caplog: pytest.LogCaptureFixture
) -> None:
    server.fail_next("getUpdates", 502, "Bad Gateway")
    server.fail_next("getUpdates", 409, "Conflict: terminated by other getUpdates request")
    for number in range(3):  # each ends one poll
        await server.send_text(f"第{number}问")
        await asyncio.sleep(0.05)
    await server.wait_for(3, ALICE)
    outage, conflict = lines(caplog, logging.WARNING)
    assert outage.startswith("Telegram cannot be asked for messages")
    assert conflict.startswith("Somebody else takes this bot's messages")


async def test_a_token_revoked_later_ends_the_bot(server: TelegramServer) -> None:
    bot = asyncio.create_task(serve(settings_for(server), StandIn().opened))
    await server.send_text("谁？")
    await server.wait_for(1, ALICE)
    server.fail_next("getUpdates", 401, "Unauthorized")
    await server.send_text("再问")
    with pytest.raises(TelegramError, match="refuses TELEGRAM_BOT_TOKEN"):
        await asyncio.wait_for(bot, 10)
