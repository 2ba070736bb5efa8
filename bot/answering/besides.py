"""What a paragraph says beyond a question, clause by clause: that answers where nothing tells what kind of answer is asked for."""

import re
from collections.abc import Iterable

from bot.answering.novelty import new_spans
from bot.answering.whole_clauses import clause_around, in_whole_clauses
from bot.language.matching import Subject
from bot.language.people_spans import read_people
from bot.language.questions import Question
from bot.language.saying import only_says_who_tells
from bot.language.sentences import sentences
from bot.model import Span
from bot.search.evidence import Supported, support
from bot.store.records import StoredParagraph

_WHEN = re.compile(
    "(?:[0-9]{4}年)?(?:[0-9]{1,2}月)?(?:[0-9]{1,2}日)?(?:[上下中]午|早上|晚上?|凌晨|当天|近日|近期|随后|期间|会上|会后|座谈会上|目前)?"
)


def said_besides(
    question: Question, subject: Subject, paragraph: StoredParagraph, shown: Span, longest: float
) -> list[Supported]:
    """What a text says beyond a question, by how near its words stand, and how many of them in the same sentence."""
    folded = paragraph.folded
    new = _new_in(shown, question, subject, paragraph)
    shares = [
        (end, subject.focused_share(subject.matches(folded[start:end])))
        for start, end in sentences(folded)
        if Span(start, end).overlaps([shown])
    ]
    with_it = [next(share for end, share in shares if span.start < end) for span in new]
    near = support(subject, folded, new)
    supported = [(span, by * share) for span, by, share in zip(new, near, with_it, strict=True)]
    return in_whole_clauses(supported, folded, question.folded, shown, longest)


def new_beside(
    answers: Iterable[Span],
    question: Question,
    subject: Subject,
    paragraph: StoredParagraph,
    shown: Span,
    longest: float,
) -> list[Span]:
    """What the clauses of some answers, in what is `shown` of a paragraph, say beyond a question."""
    clauses = sorted({clause_around(answer, paragraph.folded, shown) for answer in answers})
    new = [(span, 1.0) for clause in clauses for span in _new_in(clause, question, subject, paragraph)]
    whole = in_whole_clauses(new, paragraph.folded, question.folded, shown, longest)
    return [span for span, _ in whole]


def _new_in(stretch: Span, question: Question, subject: Subject, paragraph: StoredParagraph) -> list[Span]:
    people = (Span(one.start, one.end) for one in read_people(paragraph.text, paragraph.people))
    names = [
        Span(start - stretch.start, end - stretch.start)
        for start, end in people
        if stretch.start <= start and end <= stretch.end
    ]
    found = new_spans(subject, paragraph.folded[slice(*stretch)], question.folded, names)
    return [Span(start + stretch.start, end + stretch.start) for start, end in found]


def only_frames(said: str) -> bool:
    """Whether a stretch only says who tells what follows, or when it was: 石磊说, 9月9日上午."""
    return only_says_who_tells(said) or _WHEN.fullmatch(said) is not None
