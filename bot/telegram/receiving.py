"""Where updates come from: polling, or a webhook."""

import logging
import re
from urllib.parse import urlsplit

from telegram import Update
from telegram.error import Conflict, TelegramError
from telegram.ext import Updater

from bot.settings import Webhook

_UPDATES = [Update.MESSAGE, Update.EDITED_MESSAGE, Update.CALLBACK_QUERY]

_logger = logging.getLogger(__name__)


async def receive(updater: Updater, webhook: Webhook | None) -> None:
    """Begin to take updates, those that waited while the bot was away first.

    Raises telegram.error.TelegramError, and OSError if the webhook's port cannot be listened on.
    """
    if webhook is None:
        await updater.start_polling(allowed_updates=_UPDATES, error_callback=_on_polling_error)
        return
    await updater.start_webhook(
        listen=webhook.host,
        port=webhook.port,
        url_path=re.escape(urlsplit(webhook.url).path),  # the library takes it for a pattern
        webhook_url=webhook.url,
        secret_token=webhook.secret,
        allowed_updates=_UPDATES,
    )


def _on_polling_error(error: TelegramError) -> None:
    if isinstance(error, Conflict):
        _logger.error("Somebody else takes this bot's messages, stop one of the two: %s", error)
    else:
        _logger.warning("Telegram cannot be asked for messages, trying again: %s", error)
