"""What answers, made whole by the clause that it stands in: 因|车祸|高位|截瘫 is one answer, and a list has all its items."""

import re
from collections.abc import Sequence

from bot.language.matching import pairs_of
from bot.model import Span
from bot.search.evidence import Supported

_CLAUSE_END = re.compile("[,。;:!?|\n]")
_LISTED = re.compile("[、和及与]")
_LITTLE_BEFORE = 3
_LITTLE_BEHIND = 4


def with_its_list(span: Span, folded: str, shown: Span, longest: float) -> Span:
    """An answer with the others that it is listed with, where several are asked for: 柳港镇、县农业农村局."""
    clause = clause_around(span, folded, shown)
    is_behind_one = folded.rfind("、", clause.start, span.start) >= 0
    is_before_one = _LISTED.search(folded, span.end, clause.end) is not None
    whole = Span(clause.start if is_behind_one else span.start, clause.end if is_before_one else span.end)
    return whole if whole.end - whole.start <= longest else span


def in_whole_clauses(
    supported: Sequence[Supported], folded: str, asked: str, shown: Span, longest: float
) -> list[Supported]:
    """What is new in one clause as one stretch, where that is no longer than what may be in bold: 因|车祸|高位|截瘫.

    What little is left of the clause on either side goes with it, if it is not what was asked: 材质为 in 材质为铜.
    """
    joined: list[Supported] = []
    for span, by in supported:
        clause = clause_around(span, folded, shown)
        whole = Span(
            clause.start
            if _is_little(folded[clause.start : span.start], asked, _LITTLE_BEFORE)
            else span.start,
            clause.end if _is_little(folded[span.end : clause.end], asked, _LITTLE_BEHIND) else span.end,
        )
        before, by_before = joined[-1] if joined else (whole, 0.0)
        if clause.start <= before.start < whole.start and whole.end - before.start <= longest:
            joined[-1] = (Span(before.start, whole.end), max(by, by_before))
        else:
            joined.append((whole, by))
    return joined


def _is_little(rest: str, asked: str, most: int) -> bool:
    return len(rest) <= most and not any(pair in asked for pair in pairs_of(rest))


def clause_around(span: Span, folded: str, shown: Span) -> Span:
    """The clause in what is shown, without blanks around it, in which a stretch begins; at least the stretch."""
    before = [found.end() for found in _CLAUSE_END.finditer(folded, shown.start, span.start)]
    behind = _CLAUSE_END.search(folded, span.end, shown.end)
    start, end = before[-1] if before else shown.start, behind.start() if behind else shown.end
    clause = folded[start:end]
    first, last = start + len(clause) - len(clause.lstrip()), start + len(clause.rstrip())
    return Span(min(first, span.start), max(last, span.end))
