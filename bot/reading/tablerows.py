"""Which tables of a page are tables, and which only lay it out."""

from collections.abc import Iterator

from bs4 import Tag
from bs4.element import NavigableString

from bot.reading.tables import is_head

_ROWS, _DEEPEST, _MOST_PARTS = 3, 4, 20


def has_heads(table: Tag) -> bool:
    """Whether one of a table's first rows has the heads of columns, which a table of layout never has.

    They are told by their names, or by their tags, if no cell below them has a link.
    """
    parts = [table, *table.find_all(["thead", "tbody"], recursive=False, limit=2)]
    rows = [row for part in parts for row in part.find_all("tr", recursive=False, limit=_ROWS)]
    first = rows[: 2 * _ROWS]
    has_marked = any(sum(cell.name == "th" for cell in _tags(row)) > 1 for row in first)
    return any(is_head([_text_of(cell) for cell in _tags(row)]) for row in first) or (
        has_marked and table.find("a", href=True) is None
    )


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
