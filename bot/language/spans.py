"""Stretches of one text: those that a pattern finds, that overlap none of others, and that belong together."""

import re
from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator
from itertools import accumulate

from bot.model import Span


def spans_matching(pattern: re.Pattern[str], text: str) -> list[Span]:
    return [Span(*found.span()) for found in pattern.finditer(text)]


def apart_from(others: Iterable[Span], spans: Iterable[Span]) -> Iterator[Span]:
    """Those of some stretches that overlap none of the others, however many there are: no pair of them is compared."""
    ordered = sorted(others)
    starts = [other.start for other in ordered]
    furthest_ends = [*accumulate((other.end for other in ordered), max)]
    for span in spans:
        begun = bisect_left(starts, span.end)
        if not begun or furthest_ends[begun - 1] <= span.start:
            yield span


def merged(first: Iterable[Span], *later: Iterable[Span]) -> list[Span]:
    """Some stretches in order, with those of each later list that overlap none of them or of the lists before it."""
    found = [*first]
    for spans in later:
        found = [*found, *apart_from(found, spans)]
    return sorted(found)


def joined(spans: Iterable[Span], belong: Callable[[Span, Span], bool]) -> tuple[Span, ...]:
    """Some stretches in order, with one for those neighbours that belong together."""
    found: list[Span] = []
    for span in sorted(spans):
        if found and belong(found[-1], span):
            found[-1] = Span(found[-1].start, max(found[-1].end, span.end))
        else:
            found.append(span)
    return tuple(found)


def touch(first: Span, second: Span) -> bool:
    """Whether the second, which begins no earlier, begins where the first ends or before that."""
    return second.start <= first.end
