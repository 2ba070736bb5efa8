"""Which sentences of a paragraph are shown, and which of their words in bold."""

from collections.abc import Iterable, Sequence

from bot.answering.pieces import pieces
from bot.language.matching import Subject
from bot.language.people_spans import read_people
from bot.language.questions import Question
from bot.language.script import fold
from bot.language.wanted import spans_of
from bot.model import Excerpt, Span
from bot.store.records import StoredParagraph

LONGEST = 240
"""Characters of an excerpt at most."""

SHORT = 100
"""An excerpt that is shorter takes in its neighbours, to be understood."""

_WORTH_ADDING = 0.4
_BOLD_SHARE = 0.25
_LEAST_BOLD = 8


def excerpt(question: Question, subject: Subject, paragraph: StoredParagraph, score: float) -> Excerpt:
    """Cut the stretch of a paragraph that answers best, whole sentences where they fit, and mark what answers."""
    text = paragraph.text
    answering = spans_of(question.wanted, text, read_people(text, paragraph.people))
    start, end = _window(subject, text, answering)
    shown = text[start:end]
    lead = len(shown) - len(shown.lstrip())
    shown = shown.strip()
    return Excerpt(
        paragraph.citation,
        shown,
        _highlights(subject, text, answering, Span(start + lead, start + lead + len(shown))),
        score,
    )


def _window(subject: Subject, text: str, answering: Sequence[Span]) -> Span:
    """The best sentence, with its neighbours as far as they help to answer or are needed to understand it."""
    values = _Values(subject, text, answering)
    cut = pieces(text, LONGEST)
    worth = [values.of(piece) for piece in cut]
    first = last = max(range(len(cut)), key=lambda i: (worth[i], -i))
    needed = _WORTH_ADDING * worth[first]
    while True:
        length = cut[last].end - cut[first].start
        neighbours = [
            (worth[i], i)
            for i in (first - 1, last + 1)
            if 0 <= i < len(cut)
            and max(cut[i].end, cut[last].end) - min(cut[i].start, cut[first].start) <= LONGEST
            and (length < SHORT or worth[i] > needed)
        ]
        if not neighbours:
            return Span(cut[first].start, cut[last].end)
        _, chosen = max(neighbours)
        first, last = min(first, chosen), max(last, chosen)


class _Values:
    """How much each stretch of a text is worth showing."""

    def __init__(self, subject: Subject, text: str, answering: Sequence[Span]) -> None:
        self._subject = subject
        self._folded = fold(text)
        self._answering = answering

    def of(self, piece: Span) -> float:
        coverage = self._subject.coverage(self._folded[piece.start : piece.end])
        present = any(piece.start <= span.start < piece.end for span in self._answering)
        return coverage * (1.5 if present else 1.0)


def _highlights(subject: Subject, text: str, answering: Sequence[Span], shown: Span) -> tuple[Span, ...]:
    """The likely answers first, then the rarest words of the question, up to a quarter of what is shown."""
    folded = fold(text)
    by_rarity = sorted(subject.weights, key=lambda word: -subject.weights[word])
    words = [
        span
        for word in by_rarity
        for span in subject.occurrences(word, folded)
        if folded[span.start - 1 : span.start] != "副"
    ]
    budget = max(_BOLD_SHARE * (shown.end - shown.start), _LEAST_BOLD)
    answers = _affordable(answering, shown, [], budget)
    budget -= sum(span.end - span.start for span in answers)
    asked = _joined(sorted(_affordable(words, shown, answers, budget)))
    bold = sorted([*answers, *(span for span in asked if span.end - span.start > 1)])
    return tuple(Span(start - shown.start, end - shown.start) for start, end in bold)


def _affordable(spans: Iterable[Span], shown: Span, taken: Sequence[Span], budget: float) -> list[Span]:
    """The spans in what is shown that overlap none before them, as long as the budget of characters lasts."""
    chosen: list[Span] = []
    for span in spans:
        length = span.end - span.start
        inside = shown.start <= span.start and span.end <= shown.end
        overlapping = any(span.start < other.end and other.start < span.end for other in (*taken, *chosen))
        if inside and length <= budget and not overlapping:
            chosen.append(span)
            budget -= length
    return chosen


def _joined(spans: Iterable[Span]) -> list[Span]:
    joined: list[Span] = []
    for span in spans:
        if joined and joined[-1].end == span.start:
            joined[-1] = Span(joined[-1].start, span.end)
        else:
            joined.append(span)
    return joined
