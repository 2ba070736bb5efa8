"""Logging that cannot tell a secret."""

import logging
import re
from collections.abc import Iterable
from urllib.parse import quote

SHORTEST_KEY = 8  # real ones have 35 characters; a short one would turn up in other words

_FORMAT = "%(asctime)s %(levelname)s %(name)s: %(message)s"


class RedactingFormatter(logging.Formatter):
    """Writes ••• for each secret, in the message as well as in exceptions and stacks."""

    def __init__(self, secrets: Iterable[str]) -> None:
        super().__init__(_FORMAT)
        spellings = {spelling for secret in secrets if secret for spelling in _spellings(secret)}
        longest_first = sorted(spellings, key=len, reverse=True)
        self._secrets = re.compile("|".join(map(re.escape, longest_first)) or r"(?!)")

    def format(self, record: logging.LogRecord) -> str:
        """The line or lines of a record."""
        return self._secrets.sub("•••", super().format(record))


def configure_logging(level: str, secrets: Iterable[str] = ()) -> None:
    """Log to standard error from `level` (a name such as INFO) on, and never tell one of the secrets."""
    handler = logging.StreamHandler()
    handler.setFormatter(RedactingFormatter(secrets))
    logging.basicConfig(level=level, handlers=[handler], force=True)
    logging.captureWarnings(capture=True)
    if level != "DEBUG":
        # This logger writes the trace of what it then raises, and we report that in one sentence.
        logging.getLogger("telegram.ext").addFilter(lambda record: record.levelno < logging.ERROR)


def _spellings(secret: str) -> tuple[str, ...]:
    """As it is, as in a URL, and of a bot token also the key alone, without the bot's public number."""
    _, _, key = secret.partition(":")
    return (secret, quote(secret, safe=""), *([key] if len(key) >= SHORTEST_KEY else []))
