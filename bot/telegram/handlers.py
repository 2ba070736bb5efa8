"""What the bot does with each kind of update."""

import asyncio
import contextlib
from collections import deque
from collections.abc import Awaitable, Sequence
from typing import TYPE_CHECKING, Any, cast

from telegram import Bot, CallbackQuery, Message, Update
from telegram.error import TelegramError
from telegram.ext import Application, CallbackQueryHandler, CommandHandler, ContextTypes, MessageHandler
from telegram.ext.filters import COMMAND, TEXT, ChatType, StatusUpdate, UpdateType

from bot.actions import Action, ListOfficials, ListSources, OpenArticle, ShowDays, ShowPerson, decode
from bot.phrases import Language, language_beside, language_of_code
from bot.reply import Block, Reply, Text
from bot.telegram.addressing import Addressed, question_in
from bot.telegram.delivery import Place, place_of, show, typing
from bot.telegram.phrases import NOT_TEXT, UNKNOWN_BUTTON

if TYPE_CHECKING:
    from bot.conversation import Conversation

Context = ContextTypes.DEFAULT_TYPE


class Handlers:
    """Take updates to a conversation, and its replies back to Telegram."""

    def __init__(self, conversation: "Conversation") -> None:
        self._conversation = conversation
        self._albums: deque[str] = deque(maxlen=100)

    def add_to(self, application: Application[Any, Any, Any, Any, Any, Any]) -> None:
        """Register every handler; the first whose filter fits takes the update."""
        new, edited, private = UpdateType.MESSAGE, UpdateType.EDITED_MESSAGE, ChatType.PRIVATE
        question = TEXT & ~COMMAND & Addressed()
        application.add_handlers(
            [
                CommandHandler("start", self.start, new),
                CommandHandler("help", self.help, new),
                CommandHandler("sources", self.sources, new),
                CommandHandler("who", self.who, new),
                CommandHandler("date", self.date, new),
                CommandHandler("new", self.new, new),
                CallbackQueryHandler(self.press),
                MessageHandler(new & question, self.question),
                MessageHandler(edited & question, self.edited_question),
                MessageHandler(new & private & COMMAND, self.help),
                MessageHandler(new & private & ~TEXT & ~StatusUpdate.ALL, self.no_text),
            ]
        )

    async def start(self, update: Update, context: Context) -> None:
        """/start: greet, or open what the deep link names."""
        action = decode(context.args[0]) if context.args else None
        if action is None:
            await self.help(update, context)
            return
        place = place_of(_message(update))
        await _answer(context.bot, place, self._conversation.act(str(place.chat), action, _language(update)))

    async def help(self, update: Update, context: Context) -> None:
        """/help and commands that do not exist: say what the bot can do."""
        await _answer(context.bot, place_of(_message(update)), self._conversation.help(_language(update)))

    async def sources(self, update: Update, context: Context) -> None:
        """/sources: list the articles."""
        await _answer(context.bot, place_of(_message(update)), self._conversation.sources(_language(update)))

    async def who(self, update: Update, context: Context) -> None:
        """/who: show a person, or list the officials."""
        name, language = _argument(update, context)
        place = place_of(_message(update))
        reply = self._conversation.who(str(place.chat), place.message, name, language)
        await _answer(context.bot, place, reply)

    async def date(self, update: Update, context: Context) -> None:
        """/date: show what happened on a day."""
        day, language = _argument(update, context)
        place = place_of(_message(update))
        reply = self._conversation.date(str(place.chat), place.message, day, language)
        await _answer(context.bot, place, reply)

    async def new(self, update: Update, context: Context) -> None:
        """/new: begin anew."""
        place = place_of(_message(update))
        await _answer(context.bot, place, self._conversation.new(str(place.chat), _language(update)))

    async def question(self, update: Update, context: Context) -> None:
        """Any other text: answer it as a question."""
        await self._ask(update, context)

    async def edited_question(self, update: Update, context: Context) -> None:
        """A question was edited: put the new answer over the old one."""
        place = place_of(_message(update))
        await self._ask(update, context, await self._conversation.answers(str(place.chat), place.message))

    async def press(self, update: Update, context: Context) -> None:
        """A button: turn a page in place, or send what it opens as an answer to its message."""
        query = cast(CallbackQuery, update.callback_query)  # the handler's kind of update
        action = decode(query.data or "")
        if action is None or query.message is None:
            await _acknowledge(query, UNKNOWN_BUTTON.say(_language(update)))
            return
        place = place_of(query.message)
        over = (place.message,) if _turns_page(action) else ()
        reply = self._conversation.act(str(place.chat), action, _language(update))
        await asyncio.gather(_acknowledge(query), _answer(context.bot, place, reply, over))

    async def no_text(self, update: Update, context: Context) -> None:
        """A photo, a sticker, a voice message …: say once, for an album too, that only text is read."""
        message = _message(update)
        album = message.media_group_id
        if album in self._albums:
            return
        if album is not None:
            self._albums.append(album)
        sentence = Reply((Block((Text(NOT_TEXT.say(_language(update))),)),))
        await show(context.bot, place_of(message), sentence)

    async def _ask(self, update: Update, context: Context, over: Sequence[int] = ()) -> None:
        text = question_in(_message(update))
        if not text:
            await self.help(update, context)
            return
        place = place_of(_message(update))
        reply = self._conversation.ask(str(place.chat), place.message, text)
        answers = await _answer(context.bot, place, reply, over)
        await self._conversation.remember_answers(str(place.chat), place.message, answers)


async def _answer(bot: Bot, place: Place, reply: Awaitable[Reply], over: Sequence[int] = ()) -> list[int]:
    async with typing(bot, place):
        content = await reply
    return await show(bot, place, content, over)


async def _acknowledge(query: CallbackQuery, sentence: str | None = None) -> None:
    with contextlib.suppress(TelegramError):  # too old a press, above all: nobody waits for it any more
        await query.answer(sentence)


def _turns_page(action: Action) -> bool:
    match action:
        case ListSources() | ListOfficials():
            return True
        case OpenArticle(page=page) | ShowPerson(page=page) | ShowDays(page=page):
            return page is not None
        case _:
            return False


def _message(update: Update) -> Message:
    return cast(Message, update.effective_message)  # the filters let only updates with a message through


def _argument(update: Update, context: Context) -> tuple[str, Language]:
    """What stands beside a command, and the language to answer it in."""
    text = " ".join(context.args or ())
    return text, language_beside(text, _language(update))


def _language(update: Update) -> Language:
    return language_of_code(update.effective_user.language_code if update.effective_user else None)
