"""Marks at the ends of what is in bold that belong to what stands beside it."""

from bot.model import Span

_PAIRS = ("“”", "‘’", "「」", "『』", "《》", "〈〉", "()", "[]", "【】", '""')
_OF_A_NUMBER = "%‰℃°+"


def without_loose_marks(span: Span, folded: str) -> Span:
    """A stretch of a folded text without the marks at its ends, but for pairs of which it has both and those of a number: 冯某, not (冯某."""
    start, end = span
    while start < end and not _belongs(folded[start], folded[start + 1 : end]):
        start += 1
    while start < end and not _belongs(folded[end - 1], folded[start : end - 1]):
        end -= 1
    return Span(start, end)


def _belongs(mark: str, rest: str) -> bool:
    if mark.isalnum() or mark in _OF_A_NUMBER:
        return True
    other = next((pair[1 - pair.index(mark)] for pair in _PAIRS if mark in pair), "")
    return bool(other) and other in rest
