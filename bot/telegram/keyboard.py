"""A reply's buttons as Telegram's inline keyboard."""

from telegram import InlineKeyboardButton, InlineKeyboardMarkup

from bot.actions import encode
from bot.reply import Reply


def keyboard(reply: Reply) -> InlineKeyboardMarkup | None:
    """The buttons of a reply; None if it has none."""
    if not reply.buttons:
        return None
    return InlineKeyboardMarkup(
        [
            [InlineKeyboardButton(button.label, callback_data=encode(button.action)) for button in row]
            for row in reply.buttons
        ]
    )
