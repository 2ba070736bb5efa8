"""Files → articles. `read` is the only door; raise `VERSION` when rules change, and files are read anew."""

from collections.abc import Iterator
from pathlib import Path

from bot.model import Article, Skipped

VERSION = 19

__all__ = ["VERSION", "read"]


def read(path: Path, key: str) -> Iterator[Article | Skipped]:
    """Yield the article of a file, or those of its records; what cannot be read is Skipped, and nothing is raised.

    `key` is the file's path relative to its corpus. A record is keyed by its own id, else by `key#line`.
    """
    from bot.reading import files  # noqa: PLC0415  # the parsers take a fifth of a second, and a warm start reads nothing

    return files.read(path, key)
