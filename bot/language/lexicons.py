"""The word lists of this package."""

from importlib.resources import files


def read_lexicon(name: str) -> list[str]:
    """Return the lines of a file of `bot/language/data`, without its comments."""
    text = (files("bot.language") / "data" / name).read_text("utf-8")
    return [line for line in text.splitlines() if not line.startswith("#")]


def read_words(name: str) -> list[str]:
    """Return the words of such a file, in order."""
    return [word for line in read_lexicon(name) for word in line.split()]
