"""Numbers in tables, which have their units in the heads of their columns: 600 under 金额(元), 88.74 under 面试成绩."""

import re
from collections.abc import Iterator

from bot.language.unit_sets import AREA, LENGTH, MONEY, PEOPLE
from bot.model import Span

_BAR = " | "
_NUMBER = re.compile(r"\d[\d,]*(?:\.\d+)?")
_IN_BRACKETS = re.compile(r"\(([^()]{1,6})\)")
_COUNTS = re.compile("(.)数(?!额)")
_BY_NAME = (
    (re.compile("成绩|[得总]分|笔试|面试"), "分"),
    (re.compile("金额|[价费]|造价|投资|补[助贴]"), MONEY),
    (re.compile("面积"), AREA),
    (re.compile("长度|里程"), LENGTH),
    (re.compile("人[数口]|招[聘生]"), PEOPLE),
)


def numbers_in_tables(folded: str, units: str) -> Iterator[Span]:
    """Where rows of tables in a folded text have bare numbers in columns of which the heads tell one of some units."""
    heads: list[str] = []
    start = 0
    for line in folded.split("\n") if units and _BAR in folded else ():
        cells = line.split(_BAR)
        if len(cells) < 2 or not any(map(_NUMBER.fullmatch, cells)):
            heads = cells
        at = start
        for cell, head in zip(cells, heads, strict=False):
            if _NUMBER.fullmatch(cell) and not set(units).isdisjoint(_units_of(head)):
                yield Span(at, at + len(cell))
            at += len(cell) + len(_BAR)
        start += len(line) + 1


def _units_of(head: str) -> str:
    if found := _IN_BRACKETS.search(head) or _COUNTS.search(head):
        return found[1]
    return next((units for name, units in _BY_NAME if name.search(head)), "")
