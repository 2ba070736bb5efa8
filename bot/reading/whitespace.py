"""Spaces, and marks that only a page's source has."""

import re
from functools import cache

from bot.language.name_characters import common_surnames, surnames
from bot.language.spelling import FUNCTION_SURNAMES

_INVISIBLE = re.compile(
    "[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff\ufffc\ufffd\ud800-\udfff\x00-\x08\x0e-\x1f\x7f]"
)
_ODD_BUT_PRINTABLE = ("  ", "\ufffc", "\ufffd")
_WRAP = re.compile(r"(?<=[\u3000-\u9fff\uff00-\uffef])[ \t\r]*\n[ \t\r]*(?=[\u3000-\u9fff\uff00-\uffef])")
_RUN = re.compile(r"\s+")
_IMAGE = re.compile(r"!\[[^\]\n]{0,200}\]\([^)\n]{0,2000}\)")
_BARS = re.compile(r"^(?:[\s|｜]|:?-{3,}:?)++")
_BAR_ENDS = " |｜"
_LOST_INDENT = re.compile(r"^[?？\s]+(?=[\u4e00-\u9fff\d“《])")
_HAN = "\u4e00-\u9fff"
_GAP = re.compile(rf"[{_HAN}][ \u3000]{{1,3}}[{_HAN}]")
_RUN_IN = re.compile(r"(?<=[。！？”])[ \t\u00a0]*\u3000{2,}")


def tidy(text: str) -> str:
    """One line without invisible characters, runs of spaces, or spaces at its ends; 李　强 is 李强."""
    if text.isprintable() and not any(odd in text for odd in _ODD_BUT_PRINTABLE):
        return _with_names_joined(text.strip())  # nearly every line, in a tenth of the time
    return _RUN.sub(" ", _with_names_joined(_WRAP.sub("", _INVISIBLE.sub("", text)))).strip()


def _with_names_joined(text: str) -> str:
    """Names of two characters are spaced out to the width of three on official pages."""
    if " " not in text and "\u3000" not in text:
        return text
    return _spaced_name().sub(r"\1\2\3\4\5", text) if _GAP.search(text) else text


@cache
def _spaced_name() -> re.Pattern[str]:
    """A surname and a character or two that stand alone; of a row of pairs, 李 强 王 芳, the last.

    Behind a rare surname, or if there are two, nothing must follow directly but what tells of somebody.
    """
    common = "".join(sorted(common_surnames()))
    every = "".join(sorted(name for name in surnames() if len(name) == 1 and name not in FUNCTION_SURNAMES))
    gap = r"[ \u3000]{1,3}"
    ends = f"(?=[的为任]|同志|[^{_HAN}]|$)"
    middle = f"(?:(?<![{_HAN}][ \u3000].[ \u3000])([{_HAN}]){gap})?"
    return re.compile(
        rf"(?<![^\s|、，,。；：（(记长任席员])(?:([{every}]){gap}{middle}([{_HAN}]){ends}|([{common}]){gap}([{_HAN}]))"
        rf"(?!{gap}[{_HAN}](?:[ \u3000]|$))"
    )


def paragraphs_of(line: str) -> list[str]:
    """A line's text without image stubs, table bars and an indent that became question marks.

    An indent in mid-line begins another paragraph.
    """
    pieces = _RUN_IN.split(_IMAGE.sub(" ", _INVISIBLE.sub("", line)))
    return [
        text
        for piece in pieces
        if (text := tidy(_LOST_INDENT.sub("", _BARS.sub("", tidy(piece)).rstrip(_BAR_ENDS))))
    ]
