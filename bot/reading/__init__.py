"""Files → articles. `read` is the only door; raise `VERSION` when rules change, and files are read anew."""

from bot.reading.files import read

VERSION = 1

__all__ = ["VERSION", "read"]
