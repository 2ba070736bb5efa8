"""What happens when a handler fails."""

import contextlib
import logging
import secrets

from telegram import Update
from telegram.error import Forbidden, RetryAfter, TelegramError
from telegram.ext import ContextTypes

from bot.phrases import language_of_code
from bot.telegram.phrases import INCIDENT

_logger = logging.getLogger(__name__)


async def on_error(update: object, context: ContextTypes.DEFAULT_TYPE) -> None:
    """Log the error under a number and tell the user that number; a user who left is no error."""
    chat = update.effective_chat.id if isinstance(update, Update) and update.effective_chat else None
    if isinstance(context.error, Forbidden):
        _logger.info("Chat %s takes no messages: %s", chat, context.error)
        return
    number = secrets.token_hex(4)
    _logger.error("Incident %s in chat %s", number, chat, exc_info=context.error)
    if isinstance(update, Update) and chat is not None and not isinstance(context.error, RetryAfter):
        user = update.effective_user
        sentence = INCIDENT.say(language_of_code(user.language_code if user else None), number=number)
        with contextlib.suppress(TelegramError):
            await context.bot.send_message(chat, sentence)
