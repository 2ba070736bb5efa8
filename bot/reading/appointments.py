"""Lists of who gets or loses a post, a line each: they may lack any punctuation, and are text all the same."""

import re
from collections.abc import Sequence
from dataclasses import replace

from bot.language.lists import is_heading
from bot.language.script import fold
from bot.reading.body import is_numbered
from bot.reading.page import Line

_OF_POSTS = re.compile("任命|任职|聘任|提名|当选|免去|免职|辞去|辞职|撤销|罢免|appoint|remov|dismiss|resign")
_ITEM = re.compile(
    r".*(?:[局校院处科部镇乡县市区会庭州省厅所站股队组村行]长|书记|主任|主席|委员|代表|秘书|政委|会计|文书|经理"
    r"|审判员|检察[员官长]|调研员|主任科员|职务|职级)(?:\([^()]{1,20}\))?[;,。]?"
)
_SHORTEST, _LONGEST, _LONGEST_SECTION = 6, 80, 16
_LINK = 0.6


def with_appointments(lines: Sequence[Line]) -> list[Line]:
    """Mark headings of such lists (任命：, 二、免去) and the items under them as text."""
    marked: set[int] = set()
    is_under = False
    for i, line in enumerate(lines):
        is_item = is_under and _is_item(line)
        if is_item:
            marked.update((i - 1, i))
        is_under = is_item or _is_over_items(line)
    return [replace(line, listed=True) if i in marked else line for i, line in enumerate(lines)]


def _is_item(line: Line) -> bool:
    is_fit = _SHORTEST <= len(line.text) <= _LONGEST and line.linked <= _LINK
    return is_fit and _ITEM.fullmatch(fold(line.text)) is not None


def _is_over_items(line: Line) -> bool:
    """Whether a line is a heading; one without a colon that ends in 名单 is a title."""
    folded = fold(line.text)
    if not _OF_POSTS.search(folded) or folded.endswith("名单"):
        return False
    return is_heading(line.text) or (is_numbered(folded) and len(folded) <= _LONGEST_SECTION)
