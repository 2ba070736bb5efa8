"""Which sentences of a paragraph are shown, and which of their words in bold."""

from collections.abc import Sequence
from typing import NamedTuple

from bot.answering.highlights import Supported, highlights
from bot.answering.pieces import pieces
from bot.language.company import asks_for_company
from bot.language.matching import Subject
from bot.language.questions import Question
from bot.language.script import fold
from bot.model import Excerpt, Span
from bot.search.evidence import answers_in, fitness, support
from bot.store.records import StoredParagraph

LONGEST = 240
"""Characters of an excerpt at most."""

SHORT = 100
"""An excerpt that is shorter keeps its neighbours, to be understood."""

_ANSWERING = 0.5
_FOCUSED = 0.5


def excerpt(question: Question, subject: Subject, paragraph: StoredParagraph, score: float) -> Excerpt:
    """Cut the stretch of a paragraph that answers best, whole sentences where they fit, and mark what answers."""
    text = paragraph.text
    found = answers_in(paragraph, question)
    near = support(subject, paragraph.folded, found)
    answering = [
        (span, by * fitness(span, question, paragraph.folded)) for span, by in zip(found, near, strict=True)
    ]
    needed = found if asks_for_company(question.folded) else ()  # who was there is told in whatever words
    start, end = _window(subject, text, answering, needed)
    shown = text[start:end]
    lead = len(shown) - len(shown.lstrip())
    shown = shown.strip()
    return Excerpt(
        paragraph.citation,
        shown,
        highlights(question, subject, paragraph, answering, Span(start + lead, start + lead + len(shown))),
        score,
    )


def _window(subject: Subject, text: str, answering: Sequence[Supported], needed: Sequence[Span]) -> Span:
    """The stretch of whole sentences that says most together of what is asked, without ends that say nothing of it.

    It has one of the `needed` stretches, if any are.
    """
    cut = [_weighed(piece, subject, fold(text), answering) for piece in pieces(text, LONGEST)]
    windows = [cut[first : _last(cut, first) + 1] for first in range(len(cut))]
    with_one = [window for window in windows if any(piece.span.overlaps(needed) for piece in window)]
    best = max(
        with_one or windows, key=lambda window: round(_worth(window, subject), 3)
    )  # of the same, the first
    while len(best) > 1 and best[-1].span.end - best[0].span.start > SHORT:
        if not best[-1].value:
            best = best[:-1]
        elif not best[0].value:
            best = best[1:]
        else:
            break
    return Span(best[0].span.start, best[-1].span.end)


class _Piece(NamedTuple):
    """A sentence, or a part of a long one, with how well it has each word of the question, and what it is worth by itself."""

    span: Span
    matches: list[float]
    value: float


def _weighed(span: Span, subject: Subject, folded: str, answering: Sequence[Supported]) -> _Piece:
    matches = subject.matches(folded[span.start : span.end])
    supports = [support for place, support in answering if span.start <= place.start < span.end]
    answer = (subject.focused_share(matches) + max(supports)) if supports else 0.0
    return _Piece(span, matches, subject.share(matches) + _ANSWERING * answer)


def _last(cut: Sequence[_Piece], first: int) -> int:
    """The last piece that fits into an excerpt that begins with the first."""
    last = first
    while last + 1 < len(cut) and cut[last + 1].span.end - cut[first].span.start <= LONGEST:
        last += 1
    return last


def _worth(window: Sequence[_Piece], subject: Subject) -> float:
    """What all say together counts, and what the best one does."""
    together = [max(each) for each in zip(*(piece.matches for piece in window), strict=True)]
    of_all = subject.share(together) + _FOCUSED * subject.focused_share(together)
    return of_all + max(piece.value for piece in window)
