"""Which sentences of a paragraph are shown, and which of their words in bold."""

from collections.abc import Sequence
from typing import NamedTuple

from bot.answering.headings import beginning
from bot.answering.highlights import highlights
from bot.answering.pieces import pieces
from bot.language.company import asks_for_company
from bot.language.dates import find_dates
from bot.language.day_spans import DaySpan
from bot.language.matching import Subject
from bot.language.questions import Question
from bot.model import Excerpt, Span
from bot.search.answers import answers_in
from bot.search.day_evidence import meets
from bot.search.evidence import Supported, fitness, support
from bot.store.records import StoredParagraph

LONGEST = 240
"""Characters of an excerpt at most."""

SHORT = 100
"""An excerpt that is shorter keeps its neighbours, to be understood."""

_ANSWERING = 0.5
_FOCUSED = 0.5
_OF_DAY = 1.0
"""What it counts that a sentence names a day that is asked for, as much as all words of the question."""


def excerpt(question: Question, subject: Subject, paragraph: StoredParagraph, score: float) -> Excerpt:
    """Cut the stretch of a paragraph that answers best, whole sentences where they fit, and mark what answers."""
    text = paragraph.text
    found = answers_in(paragraph, question)
    near = support(subject, paragraph.folded, found)
    answering = [
        (span, by * fitness(span, question, paragraph)) for span, by in zip(found, near, strict=True)
    ]
    needed = found if asks_for_company(question.folded) else ()  # who was there is told in whatever words
    start, end = _window(question, subject, paragraph, answering, needed)
    shown = text[start:end]
    lead = len(shown) - len(shown.lstrip())
    shown = shown.strip()
    return Excerpt(
        paragraph.citation,
        shown,
        highlights(question, subject, paragraph, answering, Span(start + lead, start + lead + len(shown))),
        score,
    )


def _window(
    question: Question,
    subject: Subject,
    paragraph: StoredParagraph,
    answering: Sequence[Supported],
    needed: Sequence[Span],
) -> Span:
    """The stretch of whole sentences that says most together of what is asked, without ends that say nothing of it.

    It has one of the `needed` stretches, if any are.
    """
    days = _days_asked(question, paragraph)
    told = subject.matches(paragraph.heading)
    cut = [
        _weighed(piece, subject, paragraph.folded, answering, days, told)
        for piece in pieces(paragraph.text, LONGEST)
    ]
    windows = [cut[first : _last(cut, first) + 1] for first in range(len(cut))]
    with_one = [window for window in windows if any(piece.span.overlaps(needed) for piece in window)]
    best = max(
        with_one or windows, key=lambda window: round(_worth(window, subject), 3)
    )  # of the same, the first
    while len(best) > 1 and best[-1].span.end - best[0].span.start > SHORT:
        if not best[-1].says_any:
            best = best[:-1]
        elif not best[0].says_any:
            best = best[1:]
        else:
            break
    best = _with_heading(best, cut, paragraph.text)
    return Span(best[0].span.start, best[-1].span.end)


class _Piece(NamedTuple):
    """A sentence, or a part of a long one, with how well it or the title has each word of the question, and what that is worth.

    `says_any` tells whether it says anything of the question itself.
    """

    span: Span
    matches: list[float]
    value: float
    says_any: bool


def _with_heading(best: list[_Piece], cut: list[_Piece], text: str) -> list[_Piece]:
    """A window of a list from its heading on, as far as that fits with what says most in it."""
    told = cut.index(max(best, key=lambda piece: piece.value))
    first = beginning(text, [piece.span for piece in cut], told, LONGEST)
    if cut[first].span.start >= best[0].span.start:
        return best
    last = min(cut.index(best[-1]), max(_last(cut, first), told))
    return cut[first : last + 1]


def _days_asked(question: Question, paragraph: StoredParagraph) -> list[Span]:
    """Where a paragraph names the days that are asked for, or else some of which these are."""
    mentions = find_dates(paragraph.text, paragraph.citation.published) if question.dates else ()
    named = [
        (Span(mention.start, mention.end), DaySpan(mention.first, mention.last, any_year=False))
        for mention in mentions
        if mention.first and mention.last
    ]
    begun = [place for place, days in named if any(asked.covers(days.first) for asked in question.dates)]
    return begun or [place for place, days in named if any(meets(asked, days) for asked in question.dates)]


def _weighed(
    span: Span,
    subject: Subject,
    folded: str,
    answering: Sequence[Supported],
    days: Sequence[Span],
    told: Sequence[float],
) -> _Piece:
    own = subject.matches(folded[span.start : span.end])
    matches = list(map(max, own, told))
    supports = [support for place, support in answering if span.start <= place.start < span.end]
    answer = (subject.focused_share(matches) + max(supports)) if supports else 0.0
    of_day = _OF_DAY * span.overlaps(days)
    return _Piece(
        span,
        matches,
        subject.share(matches) + _ANSWERING * answer + of_day,
        bool(any(own) or supports or of_day),
    )


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
