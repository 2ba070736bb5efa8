"""Which tables of a page are tables, and which only lay it out."""

import re
from collections.abc import Iterator, Sequence

from bs4 import Tag
from bs4.element import NavigableString

from bot.reading.tables import is_head

_COLUMNS = 3
_LONGEST_HEAD = 10
_DIGIT = re.compile(r"\d")
_ROWS, _DEEPEST, _MOST_PARTS = 3, 4, 20


def has_heads(table: Tag) -> bool:
    """Whether one of a table's first rows has the heads of columns, which a table of layout never has.

    They are told by their names; by their tags, or by what stands in even rows under them, if no cell below them has a link.
    """
    parts = [table, *table.find_all(["thead", "tbody"], recursive=False, limit=2)]
    rows = [row for part in parts for row in part.find_all("tr", recursive=False, limit=_ROWS)]
    first = rows[: 2 * _ROWS]
    has_marked = any(sum(cell.name == "th" for cell in _tags(row)) > 1 for row in first)
    texts = [[_text_of(cell) for cell in _tags(row)] for row in first]
    return any(map(is_head, texts)) or (
        (has_marked or _is_even(texts)) and table.find("a", href=True) is None
    )


def _is_even(rows: Sequence[Sequence[str]]) -> bool:
    """Whether rows of at least three cells are of one length, under short ones that have no digits: 河流, 河长, 联系部门."""
    rows = [row for row in rows if len(row) > 1]
    if len(rows) < _ROWS or len(rows[0]) < _COLUMNS or any(len(row) != len(rows[0]) for row in rows):
        return False
    heads = rows[0]
    return all(head and len(head) <= _LONGEST_HEAD and not _DIGIT.search(head) for head in heads) and len(
        {*heads}
    ) == len(heads)


def _tags(tag: Tag) -> Iterator[Tag]:
    return (child for child in tag.contents if isinstance(child, Tag))


def _text_of(tag: Tag, depth: int = _DEEPEST) -> str:
    """The text of a small cell. BeautifulSoup's own walks to the end of whatever is in it, for each table anew."""
    if not depth or len(tag.contents) > _MOST_PARTS:
        return ""
    strings = (
        _text_of(child, depth - 1) if isinstance(child, Tag) else str(child)
        for child in tag.contents
        if isinstance(child, Tag | NavigableString)
    )
    return " ".join("".join(strings).split())
