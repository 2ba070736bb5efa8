"""Answers with the new words of their clauses beside them: 县水利局局长|王芳, 实到|159人, 设在|村小学."""

from collections.abc import Iterable, Sequence

from bot.language.answer_kinds import Kind
from bot.language.wanted_posts import start_of_title
from bot.model import Span

OFTEN_CUT: frozenset[Kind] = frozenset({"person", "post", "day", "place", "number", "organisation", "reason"})
"""Kinds of which the found answer is but the core of what tells it."""

_MOST_BEFORE = 12
_MOST_BEHIND = 4


def in_their_words(
    answers: Iterable[Span], new: Sequence[Span], folded: str, kind: Kind, room: float
) -> list[Span]:
    """Each answer with what is new before and behind it in its clause, if that is not long and adds `room` characters at most.

    `new` are the stretches of a folded text that a question does not have. A name gets what its bearer is, but not what is
    done to whom or by whom: 县长|王芳, not 任命|王芳 or 王芳|建议.
    """
    chosen = list(answers)
    for answer in tuple(chosen):
        wider = next((_wider(answer, run, folded, kind) for run in new if _holds(run, answer)), answer)
        inside = [span for span in chosen if _holds(wider, span)]
        added = (wider.end - wider.start) - sum(span.end - span.start for span in inside)
        if inside and added <= room and not wider.overlaps([span for span in chosen if span not in inside]):
            chosen = [*(span for span in chosen if span not in inside), wider]
            room -= added
    return sorted(chosen)


def _wider(answer: Span, run: Span, folded: str, kind: Kind) -> Span:
    start = run.start if answer.start - run.start <= _MOST_BEFORE else answer.start
    if kind == "person":
        return Span(start_of_title(folded, answer.start, start), answer.end)
    ends_clause = not folded[run.end : run.end + 1].isalnum()
    is_near = run.end - answer.end <= _MOST_BEHIND
    return Span(start, run.end if is_near and ends_clause else answer.end)


def _holds(outer: Span, inner: Span) -> bool:
    return outer.start <= inner.start and inner.end <= outer.end
