"""What the bot says in its own voice: never about the world, only about itself and the articles."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from typing import Literal

import opencc

from bot.language.script import script_of

Language = Literal["zh-Hans", "zh-Hant", "en"]


@cache
def _converter() -> opencc.OpenCC:
    return opencc.OpenCC("s2twp")  # takes longer to load than a hundred conversions


@cache
def _traditional(template: str) -> str:
    return str(_converter().convert(template))


@dataclass(frozen=True, slots=True)
class Phrase:
    """One thing to say. `zh` is Simplified, Traditional is made from it; {names} are filled in verbatim."""

    zh: str
    en: str

    def say(self, language: Language, **values: object) -> str:
        """The phrase in a language, with its values."""
        templates = {"zh-Hans": self.zh, "en": self.en}
        template = templates.get(language) or _traditional(self.zh)
        return template.format(**values)


def language_of(text: str) -> Language:
    """The language to answer a text in: English where it has Latin letters and no Han characters."""
    if _has_han(text):
        return script_of(text)
    return "en" if any(c.isalpha() for c in text) else "zh-Hans"


def language_beside(text: str, own: Language) -> Language:
    """The language to answer the text beside a command in: that of its Chinese, else the person's own.

    王芳 is the same in both scripts, and so the person's own script decides if it is one of them.
    """
    if not _has_han(text):
        return own
    is_in_both = script_of(text) == "zh-Hans" and _converter().convert(text) == text
    return own if is_in_both and own != "en" else script_of(text)


def language_of_code(code: str | None) -> Language:
    """The language to speak to a person whose app is set to an IETF tag such as zh-hant or en-GB."""
    parts = (code or "").lower().replace("_", "-").split("-")
    if parts[0] not in {"zh", "yue"}:
        return "en"
    return "zh-Hant" if _among(parts, ("hant", "tw", "hk", "mo")) else "zh-Hans"


def _has_han(text: str) -> bool:
    return any("\u3400" <= c <= "\u9fff" or "\U00020000" <= c <= "\U0003ffff" for c in text)


def _among(parts: Iterable[str], wanted: Iterable[str]) -> bool:
    return bool(set(parts) & set(wanted))
