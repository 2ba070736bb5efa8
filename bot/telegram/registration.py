"""What Telegram shows of the bot before anybody writes to it."""

import asyncio
import logging
from collections.abc import Awaitable

from telegram import Bot, BotCommand
from telegram.error import TelegramError

from bot.phrases import Language
from bot.telegram.phrases import DATE, DESCRIPTION, HELP, NEW, SHORT_DESCRIPTION, SOURCES, START, WHO

_LANGUAGES: tuple[tuple[str | None, Language], ...] = ((None, "en"), ("zh", "zh-Hans"))  # None: all others
_COMMANDS = (
    ("start", START),
    ("who", WHO),
    ("date", DATE),
    ("sources", SOURCES),
    ("new", NEW),
    ("help", HELP),
)

_logger = logging.getLogger(__name__)


async def register(bot: Bot) -> None:
    """Tell Telegram the commands and descriptions where it has others; a refusal is only logged.

    `bot` should have no rate limiter: Telegram may refuse new descriptions for hours, and it would hold
    all messages back as long.
    """
    await asyncio.gather(
        *(
            _try(step(bot, code, language))
            for code, language in _LANGUAGES
            for step in (_commands, _description, _short_description)
        )
    )


async def _try(step: Awaitable[None]) -> None:
    try:
        await step
    except TelegramError as error:
        _logger.warning("Telegram did not take the bot's commands or descriptions: %s", error)


async def _commands(bot: Bot, code: str | None, language: Language) -> None:
    wanted = tuple(BotCommand(name, phrase.say(language)) for name, phrase in _COMMANDS)
    if await bot.get_my_commands(language_code=code) != wanted:
        await bot.set_my_commands(wanted, language_code=code)


async def _description(bot: Bot, code: str | None, language: Language) -> None:
    wanted = DESCRIPTION.say(language)
    if (await bot.get_my_description(code)).description != wanted:
        await bot.set_my_description(wanted, code)


async def _short_description(bot: Bot, code: str | None, language: Language) -> None:
    wanted = SHORT_DESCRIPTION.say(language)
    if (await bot.get_my_short_description(code)).short_description != wanted:
        await bot.set_my_short_description(wanted, code)
