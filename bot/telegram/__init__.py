"""The bot in Telegram: updates in, messages out. Knows nothing of search."""

from bot.telegram.application import run, serve

__all__ = ["run", "serve"]
