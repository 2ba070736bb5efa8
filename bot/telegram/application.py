"""Wiring: settings and a conversation into a running bot."""

import asyncio
import contextlib
import logging
import signal
from collections.abc import Callable, Coroutine
from contextlib import AbstractAsyncContextManager
from typing import TYPE_CHECKING, Any, cast

from telegram import Bot
from telegram.error import BadRequest, InvalidToken
from telegram.error import TelegramError as LibraryError  # ours has that name, too
from telegram.ext import AIORateLimiter, Application, ApplicationBuilder, Updater

from bot.errors import TelegramError
from bot.settings import Settings
from bot.telegram.handlers import Handlers
from bot.telegram.incidents import on_error
from bot.telegram.ordering import ChatOrder
from bot.telegram.receiving import receive
from bot.telegram.registration import register
from bot.telegram.requests import AiohttpRequest

if TYPE_CHECKING:
    from bot.conversation import Conversation

UPDATES_AT_ONCE = 64
CONNECTIONS = 2 * UPDATES_AT_ONCE  # a press takes two: its acknowledgement and its answer
POOL_TIMEOUT_SECONDS = 60.0
POLLING_CONNECTIONS = 2  # when stopping, the last updates are confirmed before the last poll has let go
RETRIES_AFTER_FLOOD = 3
STOP_SECONDS = 1.0  # for each of four steps: five seconds is what service managers and people wait

_logger = logging.getLogger(__name__)

OpenConversation = Callable[[], AbstractAsyncContextManager["Conversation"]]
AnyApplication = Application[Any, Any, Any, Any, Any, Any]


def run(settings: Settings, open_conversation: OpenConversation) -> None:
    """Run the bot until SIGINT or SIGTERM; see `serve` for what it raises."""
    with contextlib.suppress(asyncio.CancelledError, KeyboardInterrupt):
        asyncio.run(_serve_until_signal(settings, open_conversation))


async def _serve_until_signal(settings: Settings, open_conversation: OpenConversation) -> None:
    serving = asyncio.ensure_future(serve(settings, open_conversation))
    stopping = False

    def stop() -> None:  # once: stopping takes a moment, and people press Ctrl+C again
        nonlocal stopping
        if not stopping:
            stopping = True
            serving.cancel()

    with contextlib.suppress(NotImplementedError):  # on Windows Ctrl+C raises KeyboardInterrupt
        for number in (signal.SIGINT, signal.SIGTERM):
            asyncio.get_running_loop().add_signal_handler(number, stop)
    await serving


async def serve(settings: Settings, open_conversation: OpenConversation) -> None:
    """Answer messages with a conversation, which is opened once the token is known to be good.

    Goes on until it is cancelled. Raises TelegramError, without a cause that could tell the token, when
    Telegram refuses the token or the webhook, or cannot be reached at start; and what `open_conversation`
    raises.
    """
    order = ChatOrder(UPDATES_AT_ONCE)
    refused = asyncio.Event()
    application = _build(settings, order, refused)
    updater = cast(Updater, application.updater)  # the builder made one
    try:
        await _reach(settings, application.initialize())
        async with open_conversation() as conversation:
            Handlers(conversation).add_to(application)
            await _register(settings, application)
            await application.start()
            try:
                await _reach(settings, receive(updater, settings.webhook))
                _logger.info("Answering as @%s", application.bot.username)
                await refused.wait()
            finally:
                await _stop(application, updater, order)
    finally:
        await application.shutdown()
        await application.bot.shutdown()  # not done by the line before if the token was refused
    raise TelegramError(_explain(InvalidToken(), settings))


def _build(settings: Settings, order: ChatOrder, refused: asyncio.Event) -> AnyApplication:
    if settings.token is None:
        raise TelegramError("TELEGRAM_BOT_TOKEN is not set: get a token from @BotFather.")

    application = (
        ApplicationBuilder()
        .token(settings.token)
        .base_url(f"{settings.api_url}/bot")
        .base_file_url(f"{settings.api_url}/file/bot")
        .request(AiohttpRequest(settings.api_url, CONNECTIONS, POOL_TIMEOUT_SECONDS))
        # once refused, the library polls no more and says nothing
        .get_updates_request(AiohttpRequest(settings.api_url, POLLING_CONNECTIONS, on_refusal=refused.set))
        .rate_limiter(_rate_limiter(settings.messages_per_second))
        .concurrent_updates(order)
        .job_queue(None)
        .build()
    )
    application.add_error_handler(on_error)
    return application


def _rate_limiter(messages_per_second: float) -> AIORateLimiter:
    """A bucket must hold at least one message, so below one a second the period grows instead."""
    most = max(1.0, messages_per_second)
    return AIORateLimiter(most, most / messages_per_second, max_retries=RETRIES_AFTER_FLOOD)


async def _register(settings: Settings, application: AnyApplication) -> None:
    request = application.bot.request
    await register(
        Bot(settings.token or "", f"{settings.api_url}/bot", request=request, get_updates_request=request)
    )


async def _reach(settings: Settings, step: Coroutine[Any, Any, None]) -> None:
    try:
        await step
    except (LibraryError, OSError) as error:
        problem = _explain(error, settings)
    else:
        return
    raise TelegramError(problem)  # here, not in the handler: the token would hang on as the context


def _explain(error: Exception, settings: Settings) -> str:
    reason = str(error).replace(settings.token or "", "•••").rstrip(".")
    match error:
        case InvalidToken():
            return f"{settings.api_url} refuses TELEGRAM_BOT_TOKEN: copy the token again from @BotFather."
        case BadRequest() if settings.webhook:
            return f"Telegram does not take TELEGRAM_WEBHOOK_URL={settings.webhook.url}: {reason}."
        case OSError() if settings.webhook:
            listen = f"{settings.webhook.host}:{settings.webhook.port}"
            return f"TELEGRAM_WEBHOOK_LISTEN={listen} cannot be listened on: {reason}."
        case _:
            return f"{settings.api_url} cannot be reached: {reason}. Check the network and TELEGRAM_API_URL."


async def _stop(application: AnyApplication, updater: Updater, order: ChatOrder) -> None:
    """Take no more updates, finish those at hand, but don't wait long for anything."""
    if updater.running:
        with contextlib.suppress(InvalidToken):  # what ended the polling is raised once more
            await _within(STOP_SECONDS, updater.stop())
    if given_up := await order.drain(STOP_SECONDS):
        _logger.warning("Stopped before %d messages were answered", given_up)
    await _within(STOP_SECONDS, application.stop())


async def _within(seconds: float, step: Coroutine[Any, Any, None]) -> None:
    task = asyncio.ensure_future(step)
    await asyncio.wait({task}, timeout=seconds)
    if not task.cancel():  # it is done
        await task
