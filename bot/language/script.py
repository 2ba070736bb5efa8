"""Folding: one spelling for what is the same in Simplified and Traditional, full and half width, any case.

Folding keeps the length, so that an offset into the folded text is an offset into the text. It works per
character because phrase-wise conversion depends on neighbours: 乾隆 would stay 乾隆, 晒乾 become 晒干, and a
question in another script would miss its article.
"""

import re
import sys
import unicodedata
from collections.abc import Sequence
from functools import cache, lru_cache
from itertools import accumulate, pairwise
from typing import Literal

import numpy as np
import opencc

Script = Literal["zh-Hans", "zh-Hant"]

# Regional forms that t2s leaves as they are: Taiwan's and Hong Kong's 甦 衞 枱 敍 揹 …
_VARIANTS = dict(
    zip(
        "甦衞枱敍揹薰簷痺濬暱甯锺钜祇衹妳牠祂顎腭彷傢鍊伕",
        "苏卫台叙背熏檐痹浚昵宁钟巨只只你它他颚颚仿家链夫",
        strict=True,
    )
)
# Characters that are a Traditional spelling in some words only: 隨著 is 随着, but 著名 is 著名 in both scripts.
_IN_SOME_WORDS = {"著": "着", "瞭": "了", "藉": "借", "覆": "复", "甚": "什"}
_WHERE = re.compile(  # each begins with its character, which is found fast
    "著(?<![显专名原土编论巨卓昭合译拙遗]著)(?![名作称书述者录])|瞭(?!望)|藉(?<![慰狼]藉)|覆(?<=[答回反批]覆)|覆(?=[核议])|甚(?=么)"
)
_SHORT = 20
_PARAGRAPH = 2_000
_IDEOGRAPHS = ((0x3400, 0x9FFF), (0xF900, 0xFAFF), (0x20000, 0x323AF))


@cache
def _converter() -> opencc.OpenCC:
    return opencc.OpenCC("t2s")


class _Simplified(dict[int, str]):
    """OpenCC's Traditional to Simplified table for single characters, filled as characters are met."""

    def __missing__(self, point: int) -> str:
        character = chr(point)
        is_ideograph = any(first <= point <= last for first, last in _IDEOGRAPHS)
        converted = _converter().convert(character) if is_ideograph else character
        self[point] = converted if len(converted) == 1 else character
        return self[point]


_simplified = _Simplified()

# What each character folds to, filled as characters are met (0: not yet): a text has a few thousand of a million.
_folded = np.zeros(sys.maxunicode + 1, "<u4")


def _step(character: str) -> str:
    return _VARIANTS.get(character) or _simplified[ord(_single(character))]


def _single(character: str) -> str:
    """NFKC and lower case where that is still one character."""
    plain = unicodedata.normalize("NFKC", character)
    plain = plain if len(plain) == 1 else character
    lower = plain.lower()
    return lower if len(lower) == 1 else plain


def fold(text: str) -> str:
    """Return `text` in lower case, half width and Simplified characters: same length, code point for code point."""
    if text.isascii():
        return text.lower()
    if len(text) <= _SHORT:
        return _fold_short(text)
    return _fold_paragraph(text) if len(text) <= _PARAGRAPH else _fold(text)


def fold_all(texts: Sequence[str]) -> list[str]:
    """Fold many texts, several times as fast as one by one."""
    ends = list(accumulate((len(text) + 1 for text in texts), initial=0))
    folded = _fold("\n".join(texts)) if texts else ""
    return [folded[start : end - 1] for start, end in pairwise(ends)]


def _fold(text: str) -> str:
    points = np.frombuffer(text.encode("utf-32-le", "surrogatepass"), "<u4")
    folded = _text_of(_folded.take(points))
    if "\0" in folded:
        for point in np.unique(points[_folded[points] == 0]).tolist():
            _folded[point] = ord(_step(_step(chr(point))))
        folded = _text_of(_folded.take(points))
    if any(map(folded.__contains__, _IN_SOME_WORDS)):
        return _WHERE.sub(lambda match: _IN_SOME_WORDS[match[0]], folded)
    return folded


_fold_short = lru_cache(maxsize=20_000)(_fold)  # names, posts and words come again and again
_fold_paragraph = lru_cache(maxsize=200)(_fold)  # and a paragraph for each thing that is looked for in it


def _text_of(points: np.ndarray[tuple[int], np.dtype[np.uint32]]) -> str:
    return points.tobytes().decode("utf-32-le", "surrogatepass")


def script_of(text: str) -> Script:
    """Tell which script a Chinese text is in; Simplified where nothing in it tells."""
    return "zh-Hant" if any(_simplified[ord(c)] != c for c in text) else "zh-Hans"
