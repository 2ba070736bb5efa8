"""Lists that are shown a page at a time."""

from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

Entry = TypeVar("Entry")


@dataclass(frozen=True, slots=True)
class Page(Generic[Entry]):
    """The entries of one page, its number (from 1), the number of the last page, and how many entries there are in all."""

    entries: Sequence[Entry]
    number: int
    last: int
    total: int


def page_among(entries: Sequence[Entry], wanted: int, size: int) -> Page[Entry]:
    """The page of a list with this number, or the nearest one that there is."""
    number, last = _nearest(wanted, len(entries), size)
    return Page(entries[(number - 1) * size : number * size], number, last, len(entries))


async def page_from(
    fetch: Callable[[int, int], Awaitable[tuple[list[Entry], int]]], wanted: int, size: int
) -> Page[Entry]:
    """The same of a list of which `fetch` gives so many entries after the first so many, and how many there are."""
    wanted = max(wanted, 1)
    entries, total = await fetch((wanted - 1) * size, size)
    if not entries and wanted > 1:
        _, total = await fetch(0, 1)
        wanted, _ = _nearest(wanted, total, size)
        entries, total = await fetch((wanted - 1) * size, size)
    number, last = _nearest(wanted, total, size)
    return Page(entries, number, last, total)


def _nearest(wanted: int, total: int, size: int) -> tuple[int, int]:
    last = max(1, -(-total // size))
    return min(max(wanted, 1), last), last
