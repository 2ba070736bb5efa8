"""The least that a bot of python-telegram-bot can do: repeat each message. What `throughput` measures against.

It sends with the library's own HTTP client, httpx; the bot sends with aiohttp, see `bot.telegram.requests`.
"""

import os

from telegram import Update
from telegram.ext import AIORateLimiter, ApplicationBuilder, ContextTypes, MessageHandler
from telegram.ext.filters import TEXT
from telegram.request import HTTPXRequest

from bot.settings import load
from bot.telegram.application import CONNECTIONS, POOL_TIMEOUT_SECONDS, RETRIES_AFTER_FLOOD, UPDATES_AT_ONCE


async def echo(update: Update, context: ContextTypes.DEFAULT_TYPE) -> None:
    """Send the text of a message back, as an answer to it."""
    if update.message and update.message.text:
        await update.message.reply_text(update.message.text, do_quote=True)


def main() -> None:
    """Run until SIGTERM with the settings of the bot."""
    settings = load(os.environ)
    application = (
        ApplicationBuilder()
        .token(settings.token or "")
        .base_url(f"{settings.api_url}/bot")
        .request(HTTPXRequest(CONNECTIONS, pool_timeout=POOL_TIMEOUT_SECONDS))
        .rate_limiter(AIORateLimiter(settings.messages_per_second, 1, max_retries=RETRIES_AFTER_FLOOD))
        .concurrent_updates(UPDATES_AT_ONCE)
        .job_queue(None)
        .build()
    )
    application.add_handler(MessageHandler(TEXT, echo))
    application.run_polling()


if __name__ == "__main__":
    main()
