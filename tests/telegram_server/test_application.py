"""A whole python-telegram-bot application against the server, by polling and by webhook."""

import contextlib
import socket
from collections.abc import AsyncIterator
from typing import Any

import pytest
from aiohttp import web
from telegram import Bot, InlineKeyboardButton, InlineKeyboardMarkup, Update
from telegram.error import BadRequest, Conflict
from telegram.ext import Application, CallbackQueryHandler, CommandHandler, MessageHandler, filters

from tests.telegram_server.server import ALICE, BOB, Group, TelegramServer

AnyApplication = Application[Any, Any, Any, Any, Any, Any]


async def start(update: Update, _: object) -> None:
    assert update.effective_user is not None
    assert update.message is not None
    await update.message.reply_text(f"welcome {update.effective_user.language_code}")


async def echo(update: Update, _: object) -> None:
    message = update.effective_message
    assert message is not None
    markup = InlineKeyboardMarkup([[InlineKeyboardButton("更多", callback_data="more")]])
    await message.reply_html(f"<b>😀</b> {message.text_html}", reply_markup=markup, do_quote=True)


async def more(update: Update, _: object) -> None:
    query = update.callback_query
    assert query is not None
    await query.answer("好")
    await query.edit_message_text(f"more for {query.from_user.id}")


def build(server: TelegramServer) -> AnyApplication:
    application = Application.builder().token(server.token).base_url(server.url + "/bot").build()
    application.add_handlers(
        [CommandHandler("start", start), MessageHandler(filters.TEXT, echo), CallbackQueryHandler(more)]
    )
    return application


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


@contextlib.asynccontextmanager
async def running(server: TelegramServer, way: str) -> AsyncIterator[AnyApplication]:
    async with build(server) as application:
        updater = application.updater
        assert updater is not None
        if way == "polling":
            await updater.start_polling()
        else:
            port = free_port()
            await updater.start_webhook(
                port=port,
                url_path="hook",
                webhook_url=f"http://127.0.0.1:{port}/hook",
                secret_token="very-secret_1",
            )
        await application.start()
        yield application
        await updater.stop()
        await application.stop()


@pytest.mark.parametrize("way", ["polling", "webhook"])
async def test_a_conversation_of_two_people(server: TelegramServer, way: str) -> None:
    async with running(server, way):
        await server.send_text("/start", user=ALICE, language_code="fr")
        await server.send_text("<在吗>", user=BOB)
        [welcome] = await server.wait_for(1, ALICE)
        [answer] = await server.wait_for(1, BOB)
        assert welcome.text == "welcome fr"
        assert answer.text == "😀 <在吗>"
        assert answer.marked("bold") == ["😀"]
        query = await server.press(answer, "更多", user=BOB)
        edited = await server.wait_for(lambda message: message.edited == 1, BOB)
        assert edited.text == f"more for {BOB.id}"
        assert server.answered_queries[query].text == "好"
        assert (server.webhook is not None) == (way == "webhook")
    assert not [call for call in server.calls if call.status != 200]


@pytest.mark.parametrize("way", ["polling", "webhook"])
async def test_order_holds(server: TelegramServer, way: str) -> None:
    async with running(server, way):
        for number in range(30):
            await server.send_text(f"第{number}问")
        answers = await server.wait_for(30, ALICE)
    assert [answer.text for answer in answers] == [f"😀 第{number}问" for number in range(30)]


async def test_groups_and_deleted_messages(server: TelegramServer) -> None:
    group = Group(-7, "<新闻>")
    async with running(server, "polling") as application:
        question = await server.send_text("在吗", user=BOB, chat=group)
        [answer] = await server.wait_for(1, group)
        assert answer.reply_to == question
        await application.bot.delete_message(group.id, answer.message_id)
        query = await server.press(answer, "more", user=ALICE)
        assert (await server.wait_for_answer(query)).text == "好"


class Receiver:
    """A webhook that answers as told, then 200."""

    def __init__(self) -> None:
        self.statuses: list[int] = []
        self.taken: list[tuple[str, str | None]] = []
        self.url = ""

    async def take(self, request: web.Request) -> web.Response:
        update = await request.json()
        if self.statuses:
            return web.Response(status=self.statuses.pop(0))
        self.taken.append((update["message"]["text"], request.headers.get("X-Telegram-Bot-Api-Secret-Token")))
        return web.Response()


@pytest.fixture
async def receiver() -> AsyncIterator[Receiver]:
    receiver = Receiver()
    application = web.Application()
    application.router.add_post("/hook", receiver.take)
    runner = web.AppRunner(application)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    receiver.url = f"http://127.0.0.1:{runner.addresses[0][1]}/hook"
    yield receiver
    await runner.cleanup()


async def until_taken(server: TelegramServer) -> None:
    await server.wait_until(lambda: None if server.pending_updates else True)


async def test_webhooks_are_retried_in_order_with_the_secret(
    server: TelegramServer, bot: Bot, receiver: Receiver
) -> None:
    receiver.statuses = [500, 403]
    await bot.set_webhook(
        receiver.url, secret_token="s-1", drop_pending_updates=True, allowed_updates=["message"]
    )
    for text in ("甲", "乙", "丙"):
        await server.send_text(text)
    await until_taken(server)
    assert receiver.taken == [("甲", "s-1"), ("乙", "s-1"), ("丙", "s-1")]
    info = await bot.get_webhook_info()
    assert info.url == receiver.url
    assert info.last_error_message == "Wrong response from the webhook: 403 Forbidden"
    assert info.allowed_updates == ("message",)


async def test_a_webhook_and_getupdates_exclude_each_other(
    server: TelegramServer, bot: Bot, receiver: Receiver
) -> None:
    await bot.set_webhook(receiver.url)
    await until_taken(server)
    assert receiver.taken == [("你好", None), ("你好", None)]
    with pytest.raises(Conflict, match="can't use getUpdates method while webhook is active"):
        await bot.get_updates()
    await bot.set_webhook("")
    await server.send_text("留着")
    await bot.set_webhook(receiver.url)
    await bot.delete_webhook(drop_pending_updates=True)
    assert await bot.get_updates() == ()


async def test_a_dead_webhook_keeps_the_updates(server: TelegramServer, bot: Bot) -> None:
    await bot.set_webhook(f"http://127.0.0.1:{free_port()}/hook")
    await server.wait_until(lambda: server.webhook_error)
    await bot.delete_webhook()
    assert len(await bot.get_updates()) == 2


@pytest.mark.parametrize(
    ("url", "secret", "reason"),
    [
        ("http://bot.example/hook", "s", "an https url must be provided"),
        ("https://bot.example:8080/hook", "s", "only on ports 80, 88, 443 or 8443"),
        ("nowhere", "s", "Invalid webhook url specified"),
        ("http://[::1/hook", "s", "Invalid webhook url specified"),
        ("http://127.0.0.1/hook", "私", "Secret token contains unallowed characters"),
        ("http://127.0.0.1/hook", "s\n", "Secret token contains unallowed characters"),
        ("http://127.0.0.1/hook", "s" * 257, "Secret token is too long"),
    ],
)
async def test_bad_webhooks_are_refused(bot: Bot, url: str, secret: str, reason: str) -> None:
    with pytest.raises(BadRequest, match=reason):
        await bot.set_webhook(url, secret_token=secret)
    assert (await bot.get_webhook_info()).url == ""


async def test_nothing_is_delivered_to_other_machines(server: TelegramServer, bot: Bot) -> None:
    await bot.set_webhook("https://bot.example:8443/hook", max_connections=1)
    info = await bot.get_webhook_info()
    assert (info.pending_update_count, info.max_connections, info.last_error_message) == (2, 1, None)
    assert server.webhook is not None
    assert server.webhook.url == "https://bot.example:8443/hook"
