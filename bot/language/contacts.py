"""Telephone numbers, addresses of mail and of sites, and other numbers to reach somebody by."""

import re

from bot.language.spans import spans_matching
from bot.model import Span

_CONTACTS = {
    "phone": re.compile(r"(?<!\d)\+?\d[\d -]{3,}\d", re.ASCII),
    "mail": re.compile(r"[\w.+-]+@[\w-]+\.[\w.]+", re.ASCII),
    "web": re.compile(r"https?://[!-~]+|www\.[!-~]+"),
    "other": re.compile(r"[\w-]{5,}", re.ASCII),
}


def contacts(way: str, text: str) -> list[Span]:
    """Where a text has a contact of a way, as `Wanted.units` names it."""
    return spans_matching(_CONTACTS[way], text)
