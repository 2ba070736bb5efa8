"""Putting a reply into a chat: as new messages, or over old ones."""

import asyncio
import contextlib
from collections.abc import AsyncIterator, Sequence
from dataclasses import dataclass

from telegram import Bot, InlineKeyboardMarkup, LinkPreviewOptions, MaybeInaccessibleMessage, Message
from telegram import ReplyParameters as Quote
from telegram.constants import ChatAction, ParseMode
from telegram.error import BadRequest, TelegramError

from bot.reply import Reply
from bot.telegram.html import render
from bot.telegram.keyboard import keyboard

MOMENT_SECONDS = 0.5
TYPING_SECONDS = 4.0  # Telegram shows it for 5: https://core.telegram.org/bots/api#sendchataction

_NO_PREVIEW = LinkPreviewOptions(is_disabled=True)


@dataclass(frozen=True, slots=True)
class Place:
    """Where an answer goes: to a message of a chat, in a topic if the chat has topics."""

    chat: int
    message: int
    topic: int | None = None


def place_of(message: MaybeInaccessibleMessage) -> Place:
    """The place of the answers to a message."""
    topic = message.message_thread_id if isinstance(message, Message) and message.is_topic_message else None
    return Place(message.chat.id, message.message_id, topic)


@contextlib.asynccontextmanager
async def typing(bot: Bot, place: Place) -> AsyncIterator[None]:
    """Show that the bot is typing while what is inside takes longer than a moment."""
    task = asyncio.create_task(_keep_typing(bot, place))
    try:
        yield
    finally:
        task.cancel()


async def _keep_typing(bot: Bot, place: Place) -> None:
    await asyncio.sleep(MOMENT_SECONDS)
    with contextlib.suppress(TelegramError):
        while True:
            await bot.send_chat_action(place.chat, ChatAction.TYPING, message_thread_id=place.topic)
            await asyncio.sleep(TYPING_SECONDS)


async def show(bot: Bot, place: Place, reply: Reply, over: Sequence[int] = ()) -> list[int]:
    """Send a reply, as an answer to the message of `place`; return the ids of its messages.

    The messages `over` are edited into it first; surplus ones are deleted. Raises what Telegram refuses.
    """
    parts = render(reply, bot.username)
    shown: list[int] = []
    for index, html in enumerate(parts):
        buttons = keyboard(reply) if index == len(parts) - 1 else None
        quote = None if shown else Quote(place.message, allow_sending_without_reply=True)
        if index < len(over):
            shown.append(await _edit(bot, place, over[index], html, buttons, quote))
        else:
            shown.append(await _send(bot, place, html, buttons, quote))
    for surplus in over[len(parts) :]:
        with contextlib.suppress(BadRequest):  # somebody else deleted it, or it is too old
            await bot.delete_message(place.chat, surplus)
    return shown


async def _send(
    bot: Bot, place: Place, html: str, buttons: InlineKeyboardMarkup | None, quote: Quote | None
) -> int:
    message = await bot.send_message(
        place.chat,
        html,
        parse_mode=ParseMode.HTML,
        link_preview_options=_NO_PREVIEW,
        reply_markup=buttons,
        reply_parameters=quote,
        message_thread_id=place.topic,
    )
    return message.message_id


async def _edit(
    bot: Bot, place: Place, old: int, html: str, buttons: InlineKeyboardMarkup | None, quote: Quote | None
) -> int:
    try:
        await bot.edit_message_text(
            html,
            chat_id=place.chat,
            message_id=old,
            parse_mode=ParseMode.HTML,
            link_preview_options=_NO_PREVIEW,
            reply_markup=buttons,
        )
    except BadRequest as error:
        if "not modified" not in error.message:
            return await _send(bot, place, html, buttons, quote)  # the old one is gone
    return old
