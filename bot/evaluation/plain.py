"""Texts as answers are compared."""

import re
import unicodedata

from bot.language.script import fold


def plain(text: str) -> str:
    """A text as texts are compared: NFKC, folded, without spaces and commas."""
    return re.sub(r"[\s,，、]", "", fold(unicodedata.normalize("NFKC", text)))
