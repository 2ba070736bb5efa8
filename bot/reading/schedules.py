"""Agendas, programmes and careers: short lines that begin with a time, and are text although they look like a menu."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from enum import Enum, auto

from bot.language.script import fold
from bot.reading.body import is_numbered
from bot.reading.page import Line

_PART = "凌晨|清晨|早上|上午|中午|下午|傍晚|晚上|晚间|全天"
_CLOCK = r"\d{1,2}\s?[:时点]\s?(?:\d{1,2}分?|半)?"
_TO = r"\s?[-—–~至]{1,2}\s?"
_DAY = r"(?:(?:19|20)\d\d年)?\d{1,2}月\d{1,2}日"
_WEEKDAY = r"[(]?(?:星期|周)[一二三四五六日天][)]?"
_ENTRY = re.compile(
    rf"(?:{_DAY}\s?)?(?:[(]?{_WEEKDAY}[)]?\s?)?(?:{_PART})\s?{_CLOCK}|{_CLOCK}{_TO}(?:{_PART})?\s?{_CLOCK}"
    rf"|\d{{1,2}}[:.]\d\d\s?[ap]\.?m\b|(?:19|20)\d\d[.年]\d{{1,2}}月?{_TO}"
)
_DAY_ALONE = re.compile(
    rf"[(]?{_DAY}(?:{_TO}(?:{_DAY}|\d{{1,2}}日))?[)]?\s?(?:{_WEEKDAY})?\s?(?:{_PART})?:?"
    r"|(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,? )?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\.? \d{1,2}"
    r"(?: ?[(,] ?[a-z]{3,6}day[)]?)?:?"
)
_ABOUT = re.compile(
    r"(?:会议|活动|集合|报到)?(?:地点|主持人?|(?:参会|参加|出席|列席)(?:人员|范围)|会期|议题|主题):.{1,60}"
)
_ALONE = re.compile(r"(\d{1,2}):([0-5][05])(?:\s+(?=\D)|(?=[\u4e00-\u9fff]))")
"""09:30 开幕式. The latest news of a site are not of full five minutes, and its latest come first."""

_DAY_OF_PRINT = re.compile(r"(?:19|20)\d\d年\d{1,2}月\d{1,2}日")
_LINK = 0.6
_FAR = 3
_FEWEST_ENTRIES, _FEWEST = 2, 3


class _Kind(Enum):
    ENTRY = auto()  # 上午9:00 开幕会
    HEAD = auto()  # 1月7日（星期二）
    ITEM = auto()  # 1.县长作政府工作报告
    OTHER = auto()


def with_schedules(lines: Sequence[Line]) -> list[Line]:
    """Mark the lines of each agenda as text. A single time, as in the hours of an office, makes none."""
    kinds = [_kind_of(line) for line in lines]
    marked: set[int] = set()
    start = 0
    while start < len(lines):
        block = _block(kinds, start)
        entries = [kinds[i] for i in block if kinds[i] is not _Kind.ITEM]
        is_agenda = entries.count(_Kind.ENTRY) >= _FEWEST_ENTRIES and len(entries) >= _FEWEST
        if is_agenda and _go_on(lines[i] for i in block):
            marked.update(block)
        start = block[-1] + 1 if block else start + 1
    return [replace(line, listed=True) if i in marked else line for i, line in enumerate(lines)]


def end_of_day(lines: Sequence[str], start: int) -> int:
    """Where the entries end that stand under a day: right behind the line if it is none."""
    end = start + 1
    if _DAY_ALONE.fullmatch(fold(lines[start])) and end < len(lines) and _is_entry(fold(lines[end])):
        while end < len(lines) and (_is_entry(fold(lines[end])) or is_numbered(lines[end])):
            end += 1
    return end


def _is_entry(folded: str) -> bool:
    return _ENTRY.match(folded) is not None or _ALONE.match(folded) is not None


def _go_on(lines: Iterable[Line]) -> bool:
    """Whether times that stand alone are one later than the other, on each day."""
    last = (-1, -1)
    for line in lines:
        text = fold(line.text)
        if _DAY_ALONE.fullmatch(text):
            last = (-1, -1)
        elif not _ENTRY.match(text) and (clock := _ALONE.match(text)):
            before, last = last, (int(clock[1]), int(clock[2]))
            if last <= before:
                return False
    return True


def _kind_of(line: Line) -> _Kind:
    text = fold(line.text)
    if line.linked > _LINK:
        return _Kind.OTHER
    if _is_entry(text):
        return _Kind.ENTRY
    if (_DAY_ALONE.fullmatch(text) and not _DAY_OF_PRINT.fullmatch(text)) or _ABOUT.fullmatch(text):
        return _Kind.HEAD
    return _Kind.ITEM if is_numbered(line.text) else _Kind.OTHER


def _block(kinds: Sequence[_Kind], start: int) -> list[int]:
    """The lines of an agenda that begins at `start`, without what stands between them."""
    if kinds[start] not in (_Kind.ENTRY, _Kind.HEAD):
        return []
    block = [start]
    for i in range(start + 1, len(kinds)):
        others = i - block[-1] - 1
        if others >= _FAR:
            break
        if kinds[i] in (_Kind.ENTRY, _Kind.HEAD) or (kinds[i] is _Kind.ITEM and not others):
            block.append(i)
    return block
