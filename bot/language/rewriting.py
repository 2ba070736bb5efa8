"""Putting something else in the stead of stretches of a text."""

import re
from calendar import month_name
from collections.abc import Iterable
from datetime import date
from typing import NamedTuple

from bot.language.languages import written_in
from bot.language.words import han_runs
from bot.model import Span

_PREPOSITION = re.compile(r"\b(?:on|of|in|for|by|since|from|until|to|before|after|about)\s+$", re.IGNORECASE)
_LATIN = re.compile("[A-Za-z]")


class Edit(NamedTuple):
    """What stands in the stead of a stretch of a text."""

    span: Span
    text: str


def edited(text: str, edits: Iterable[Edit]) -> str:
    """The text with stretches replaced, none overlapping; Latin letters do not run into the words beside them."""
    for (start, end), new in sorted(edits, reverse=True):
        before, after = text[:start], text[end:]
        latin = _LATIN.search(new) is not None
        space_before = " " if latin and before[-1:].isalnum() else ""
        space_after = " " if latin and after[:1].isalnum() else ""
        text = f"{before}{space_before}{new}{space_after}{after}"
    return text


def is_chinese(text: str) -> bool:
    """Whether a text is written in Chinese, rather than in English with a name in Chinese."""
    return bool(han_runs(text)) and "zh" in written_in(text)


def written_day(day: date, beside: str) -> str:
    """A day written out in the language of the text that it is to stand in."""
    if is_chinese(beside):
        return f"{day.year}年{day.month}月{day.day}日"
    return f"{month_name[day.month]} {day.day}, {day.year}"


def written_day_at(day: date, text: str, start: int) -> str:
    """A day written out to stand at an offset of a text, in English with a preposition."""
    written = written_day(day, text)
    return written if is_chinese(text) or _PREPOSITION.search(text[:start]) else f"on {written}"
