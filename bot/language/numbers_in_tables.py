"""Numbers in tables, which have their units in the heads of their columns: 600 under 金额(元), 88.74 under 面试成绩."""

import re
from collections.abc import Iterator

from bot.language.tables import rows
from bot.language.unit_sets import AREA, LENGTH, MONEY, PEOPLE
from bot.model import Span

_NUMBER = re.compile(r"\d[\d,]*(?:\.\d+)?")
_IN_BRACKETS = re.compile(r"\(([元万亿%‰人户名个只头台套座米亩吨斤公里小时天年分页张件,、/]{1,6})\)")
_COUNTS = re.compile("(.)数(?!额)")
_BY_NAME = (
    (re.compile("(?:成绩|[得总]分|笔试|面试)(?:[(].*[)])?$"), "分"),
    (re.compile("(?:金额|(?<!评)价|费|投资|补[助贴])(?:[(].*[)])?$"), MONEY),
    (re.compile("面积"), AREA),
    (re.compile("长度|里程"), LENGTH),
    (re.compile("招[聘生]$"), PEOPLE),
)


def numbers_in_tables(folded: str, units: str) -> Iterator[Span]:
    """Where rows of tables in a folded text have bare numbers in columns of which the heads tell one of some units."""
    fitting: list[bool] = []
    for cells in rows(folded) if units else ():
        texts = [folded[slice(*cell)] for cell in cells]
        is_row = len(cells) > 1 and any(map(_NUMBER.fullmatch, texts))
        if not is_row and len(cells) != len(fitting):
            fitting = []
        if not is_row and any(map(_units_of, texts)):
            fitting = [not set(units).isdisjoint(_units_of(text)) for text in texts]
        for cell, text, fits in zip(cells, texts, fitting, strict=False):
            if is_row and fits and _NUMBER.fullmatch(text):
                yield cell


def _units_of(head: str) -> str:
    if found := _IN_BRACKETS.search(head) or _COUNTS.search(head):
        return found[1]
    return next((units for name, units in _BY_NAME if name.search(head)), "")
