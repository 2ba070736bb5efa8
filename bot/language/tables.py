"""Rows of tables as they are kept: cells with bars between them, the heads of the columns in a line above."""

from collections.abc import Iterator

from bot.model import Span

_BAR = " | "


def rows(folded: str) -> Iterator[list[Span]]:
    """The cells of each line of a text, a line without a bar being one; nothing of a text that has no table."""
    start = 0
    for line in folded.split("\n") if _BAR in folded else ():
        cells, at = [], start
        for cell in line.split(_BAR):
            cells.append(Span(at, at + len(cell)))
            at += len(cell) + len(_BAR)
        yield cells
        start += len(line) + 1
