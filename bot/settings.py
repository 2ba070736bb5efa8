"""The one table of settings: name, default, meaning. Read once, then frozen.

`.env.example` and the README's table are made from `SETTINGS`; a test compares them.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from bot.errors import SettingsError
from bot.search.choosing import MOST_FOR_OKAPI, WISHES, Wish


class Setting(NamedTuple):
    """One row of the table; an empty default means unset."""

    name: str
    default: str
    meaning: str


SETTINGS = (
    Setting("TELEGRAM_BOT_TOKEN", "", "The token that @BotFather gave you. Unset: talk in the terminal."),
    Setting("CORPUS", "corpus", "The folder, file or JSON lines with the articles."),
    Setting("DATABASE", "", "The SQLite file. Unset: one for each corpus, in the folder .yinju."),
    Setting(
        "SEARCH_ENGINE",
        "auto",
        f"auto, rank-bm25 or tantivy; auto takes rank-bm25 up to {MOST_FOR_OKAPI:,} paragraphs, tantivy above.",
    ),
    Setting("TIMEZONE", "Asia/Shanghai", "Where “today” is."),
    Setting("LOG_LEVEL", "INFO", "DEBUG, INFO, WARNING or ERROR, to standard error."),
    Setting("TELEGRAM_WEBHOOK_URL", "", "The public https address that Telegram posts to. Unset: polling."),
    Setting("TELEGRAM_WEBHOOK_SECRET", "", "Required with a webhook: 1 to 256 of A-Z a-z 0-9 _ -."),
    Setting("TELEGRAM_WEBHOOK_LISTEN", "127.0.0.1:8443", "Where the webhook server listens: host:port."),
    Setting(
        "TELEGRAM_API_URL", "https://api.telegram.org", "Another Bot API server, such as one of your own."
    ),
    Setting(
        "TELEGRAM_MESSAGES_PER_SECOND", "30", "How many messages a second go out at most; Telegram allows 30."
    ),
)


@dataclass(frozen=True, slots=True)
class Webhook:
    """Where Telegram posts updates to, and where this process listens for them."""

    url: str
    secret: str
    host: str
    port: int


@dataclass(frozen=True, slots=True)
class Settings:
    """The values of the table, checked. `token` is None for the terminal, `webhook` None for polling."""

    token: str | None
    corpus: Path
    database: Path | None
    search_engine: Wish
    timezone: ZoneInfo
    log_level: str
    webhook: Webhook | None
    api_url: str
    messages_per_second: float

    @property
    def secrets(self) -> tuple[str, ...]:
        """What no log may tell."""
        return tuple(secret for secret in (self.token, self.webhook and self.webhook.secret) if secret)


def load(environment: Mapping[str, str]) -> Settings:
    """Read the settings from environment variables; an empty value counts as unset.

    Raises SettingsError, whose sentence names the setting and what it takes.
    """
    values = {row.name: environment.get(row.name, "").strip() or row.default for row in SETTINGS}
    return Settings(
        token=_token(values["TELEGRAM_BOT_TOKEN"]),
        corpus=Path(values["CORPUS"]).expanduser(),
        database=Path(values["DATABASE"]).expanduser() if values["DATABASE"] else None,
        search_engine=_search_engine(values["SEARCH_ENGINE"]),
        timezone=_timezone(values["TIMEZONE"]),
        log_level=_log_level(values["LOG_LEVEL"]),
        webhook=_webhook(values),
        api_url=_url("TELEGRAM_API_URL", values["TELEGRAM_API_URL"]),
        messages_per_second=_rate(values["TELEGRAM_MESSAGES_PER_SECOND"]),
    )


def env_example() -> str:
    """The text of `.env.example`: every setting with its meaning and its default."""
    rows = [
        f"# {row.meaning}\n{'' if not row.default else '# '}{row.name}={row.default}\n" for row in SETTINGS
    ]
    return "# Copy this file to .env and fill in what you need; every line is optional.\n\n" + "\n".join(rows)


def readme_table() -> str:
    """The settings as a Markdown table, for the README."""
    rows = [
        f"| `{row.name}` | {f'`{row.default}`' if row.default else ''} | {row.meaning} |" for row in SETTINGS
    ]
    return "\n".join(["| setting | default | meaning |", "|---|---|---|", *rows])


def _token(value: str) -> str | None:
    if value and not re.fullmatch(r"[0-9]+:[A-Za-z0-9_-]+", value):
        raise SettingsError(
            "TELEGRAM_BOT_TOKEN does not look like a token (digits, a colon, letters): copy it again from @BotFather."
        )
    return value or None


def _search_engine(value: str) -> Wish:
    for wish in WISHES:
        if value.lower() == wish:
            return wish
    raise SettingsError(f"SEARCH_ENGINE={value} is unknown: write {', '.join(WISHES[:-1])} or {WISHES[-1]}.")


def _timezone(value: str) -> ZoneInfo:
    try:
        return ZoneInfo(value)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        raise SettingsError(f"TIMEZONE={value} is no time zone: write one such as Asia/Shanghai.") from None


def _log_level(value: str) -> str:
    level = value.upper()
    if level not in {"DEBUG", "INFO", "WARNING", "ERROR"}:
        raise SettingsError(f"LOG_LEVEL={value} is unknown: write DEBUG, INFO, WARNING or ERROR.")
    return level


def _url(name: str, value: str) -> str:
    try:
        parts = urlsplit(value)
    except ValueError:  # half of an IPv6 address
        parts = urlsplit("")
    if parts.scheme not in {"http", "https"} or not parts.hostname:
        raise SettingsError(f"{name}={value} is no web address: write one that begins with https://.")
    return value.rstrip("/")


def _rate(value: str) -> float:
    try:
        rate = float(value)
    except ValueError:
        rate = 0.0
    if not 0 < rate < 1e9:
        raise SettingsError(
            f"TELEGRAM_MESSAGES_PER_SECOND={value} is no rate: write a number above 0, such as 30."
        )
    return rate


def _webhook(values: Mapping[str, str]) -> Webhook | None:
    if not values["TELEGRAM_WEBHOOK_URL"]:
        return None
    secret = values["TELEGRAM_WEBHOOK_SECRET"]
    if not re.fullmatch(r"[A-Za-z0-9_-]{1,256}", secret):
        raise SettingsError(
            "TELEGRAM_WEBHOOK_SECRET must be set with a webhook, to 1 to 256 characters of A-Z a-z 0-9 _ - and no others."
        )
    listen = values["TELEGRAM_WEBHOOK_LISTEN"]
    host, _, port = listen.rpartition(":")
    if not host or not port.isascii() or not port.isdigit() or not 0 < int(port) < 65536:
        raise SettingsError(
            f"TELEGRAM_WEBHOOK_LISTEN={listen} is no host:port: write one such as 127.0.0.1:8443."
        )
    return Webhook(_url("TELEGRAM_WEBHOOK_URL", values["TELEGRAM_WEBHOOK_URL"]), secret, host, int(port))
