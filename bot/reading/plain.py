"""Text dumps of pages: one line of text a line, tables and images as bars and stubs."""

import re
import unicodedata

from bot.reading.labels import read_labels
from bot.reading.page import Line, Page
from bot.reading.whitespace import tidy

_BREAKS = re.compile(r"\r\n|[\n\r\f\v\x85\u2028\u2029]")
_TERMINAL = re.compile(r"[。！？!?；;：:…）)”」』.]\s*$")
_FEWEST = 4
_LONGEST_STATEMENT = 100
_MAY_SAY = re.compile(r"20\d\d|[:：]")


def read_plain(text: str) -> Page:
    """Read a dump; lines cut at a fixed width in mid-sentence are joined again."""
    lines: list[Line] = []
    group: list[str] = []
    for line in (*_BREAKS.split(text), ""):
        is_apart = _says_when_or_whence(line)
        if line.strip() and not is_apart:
            group.append(line)
            continue
        lines += [Line(joined) for joined in _unwrap(group)] if group else []
        lines += [Line(line)] if is_apart else []
        group = []
    return Page(tuple(lines))


def _says_when_or_whence(line: str) -> bool:
    """Whether a line is no part of the text: 2023-02-24 来源：石渡发布."""
    said = read_labels(tidy(line)) if len(line) <= _LONGEST_STATEMENT and _MAY_SAY.search(line) else None
    return said is not None and bool(said.published or said.source)


def _width(line: str) -> int:
    return sum(2 if unicodedata.east_asian_width(c) in "WF" else 1 for c in line)


def _unwrap(group: list[str]) -> list[str]:
    """Join the lines of one group if they were clearly cut at a fixed width, else leave them."""
    if len(group) < _FEWEST or max(map(len, group)) > 200:
        return group
    widths = [_width(line.rstrip()) for line in group]
    full = max(widths)
    cut = [
        w >= 0.9 * full and not _TERMINAL.search(text) for w, text in zip(widths[:-1], group, strict=False)
    ]
    if (
        not 40 <= full <= 140
        or sum(cut) < 0.6 * len(cut)
        or sum(w >= 0.9 * full for w in widths) < 0.6 * len(widths)
    ):
        return group
    joined = [group[0].strip()]
    for before, line, width in zip(group, group[1:], widths, strict=False):
        if width < 0.9 * full or line.startswith(("\u3000", "  ", "\t")):
            joined.append(line.strip())
        else:
            space = " " if before.rstrip()[-1:].isascii() and line.strip()[:1].isascii() else ""
            joined[-1] += space + line.strip()
    return joined
