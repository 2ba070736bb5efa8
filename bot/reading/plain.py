"""Text dumps of pages: one line of text a line, tables and images as bars and stubs; or cut at a fixed width."""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from itertools import pairwise

from bot.language.languages import is_mostly_latin
from bot.reading.boilerplate import is_boilerplate
from bot.reading.labels import read_labels
from bot.reading.page import Line, Page
from bot.reading.whitespace import tidy

_BREAKS = re.compile(r"\r\n|[\n\r\f\v\x85\u2028\u2029]")
_TERMINAL = re.compile(r"[。！？!?；;：:…）)”」』.]\s*$")
_CLOSING = tuple("，。；：、！？”）,;:!?")
_INDENTED = ("\u3000", "  ", "\t")
_FIELD = re.compile(
    r"[\u4e00-\u9fff\s]{2,10}[:：]|[A-Z][a-z ]{2,24}: |[-=*_◎●■▲★·•※]|\d+[.、]|[一二三四五六七八九十]+、|[（(][\d一二三四五六七八九十]{1,3}[）)]"
    r"|(?:[上下中]午|凌晨|早上|晚上?|傍晚)?\s?\d{1,2}[:：]\d\d"
)
_RULE = re.compile(r"[\W_]+")
_LONGEST_STATEMENT = 100
_MAY_SAY = re.compile(r"20\d\d|[:：]")
_NARROWEST, _WIDEST = 24, 140
_FEWEST_CUT = 3
_LEAST_CUT = 0.25
_ALIKE = 0.5
_MANY = 6
_FULL = 0.85
_A_LITTLE_NARROWER, _A_LITTLE_WIDER, _MUCH_WIDER = 0.85, 1.15, 1.3
_FEW = 0.5


def read_plain(text: str) -> Page:
    """Read a dump; lines cut at a fixed width in mid-sentence are joined again."""
    return Page(tuple(map(Line, unwrapped(text))))


def unwrapped(text: str) -> Iterator[str]:
    """The lines of a text that is set as it stands, those that are cut at a fixed width in mid-sentence joined again."""
    groups = list(_groups(text))
    width = _width_of_wrapped([group for group in groups if len(group) > 1])
    return (line for group in groups for line in (_joined(group, width) if width else group))


def _groups(text: str) -> Iterator[list[str]]:
    """The lines that stand together; what says when or whence is apart."""
    group: list[str] = []
    for line in (*_BREAKS.split(text), ""):
        is_apart = _says_when_or_whence(line)
        if line.strip() and not is_apart:
            group.append(line)
            continue
        yield group
        yield [line] if is_apart else []
        group = []


def _says_when_or_whence(line: str) -> bool:
    """Whether a line is no part of the text: 2023-02-24 来源：石渡发布."""
    said = read_labels(tidy(line)) if len(line) <= _LONGEST_STATEMENT and _MAY_SAY.search(line) else None
    return said is not None and bool(said.published or said.source)


def _width(line: str) -> int:
    return sum(2 if unicodedata.east_asian_width(c) in "WF" else 1 for c in line.rstrip())


def _width_of_wrapped(groups: Sequence[Sequence[str]]) -> int | None:
    """At what width (in columns) lines are cut in mid-sentence; None where they are not, as where lines end as they please."""
    pairs = [pair for group in groups for pair in pairwise(group)]
    cut = [
        width
        for line, following in pairs
        if (width := _width(line)) >= _NARROWEST and _goes_on(line, following)
    ]
    if len(cut) < max(_FEWEST_CUT, _LEAST_CUT * len(pairs)):
        return None
    usual = max(cut, key=lambda width: len(_alike(cut, width)))
    alike = _alike(cut, usual)
    wider = [line for group in groups for line in group if _width(line) > _MUCH_WIDER * usual]
    most = _ALIKE if len(cut) >= _MANY else 1.0
    is_wrapped = len(alike) >= most * len(cut) and len(wider) <= _FEW * len(cut) and usual <= _WIDEST
    return usual if is_wrapped else None


def _alike(widths: Sequence[int], usual: int) -> list[int]:
    return [width for width in widths if _A_LITTLE_NARROWER * usual <= width <= _A_LITTLE_WIDER * usual]


def _goes_on(line: str, following: str) -> bool:
    """Whether a line breaks off in mid-sentence, so that the next one belongs to it."""
    return not _TERMINAL.search(line) and _belongs(following)


def _belongs(line: str) -> bool:
    """Whether a line may go on with the one before: neither indented nor the next of a list, nor of the page."""
    if line.startswith(_CLOSING):
        return True
    return not (line.startswith(_INDENTED) or _FIELD.match(line) or is_boilerplate(line.strip()))


def _may_go_on(line: str, width: int) -> bool:
    is_of_the_text = not (_RULE.fullmatch(line) or is_boilerplate(line.strip()))
    return is_of_the_text and _NARROWEST <= _width(line) <= _MUCH_WIDER * width


def _joined(group: Sequence[str], width: int) -> list[str]:
    """The paragraphs of a group of lines that are cut at a width."""
    joined = [line.strip() for line in group[:1]]
    for before, line in pairwise(group):
        is_full = _width(before) >= _FULL * width
        if _may_go_on(before, width) and _belongs(line) and (is_full or _goes_on(before, line)):
            space = " " if is_mostly_latin(before + line) else ""
            joined[-1] += space + line.strip()
        else:
            joined.append(line.strip())
    return joined
