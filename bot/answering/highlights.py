"""Which words of an excerpt are in bold: what answers, and sparingly."""

import re
from collections.abc import Iterable, Sequence
from typing import TypeAlias

from bot.answering.novelty import new_spans
from bot.answering.whole_answers import whole_answer
from bot.language.matching import Subject, pairs_of
from bot.language.people_spans import read_people
from bot.language.questions import Question
from bot.language.sentences import sentences
from bot.language.stopwords import ASKING
from bot.language.words import is_han
from bot.model import Span
from bot.search.evidence import support
from bot.store.records import StoredParagraph

Supported: TypeAlias = tuple[Span, float]
"""What may answer, and how near the words of the question stand to it."""

_SHARE = 0.25
_LEAST = 12  # a whole date, in however short an excerpt
_LONG = 24  # a span of days or a reason, in one that is not much longer
_MOST = 4
_WORTH_MARKING = 0.4
_BESIDES = 0.7
"""What a run of new words counts beside what is called as the things that are asked for."""
_CLAUSE_END = re.compile("[,。;:!?|\n]")
_LITTLE_BEFORE = 3
_LITTLE_BEHIND = 4
_REACHES = re.compile("(?:开始)?[至到~—–-]{1,2}")
_LISTED = re.compile("[、和及与]")
_SEVERAL = re.compile("哪些|哪[几两三四五]|都有谁|有谁|几[个处家位]地方|分别")
_VALUE = "(?:为|是|达|约|共|:|[0-9])"
_CLAUSE_SAID = re.compile(r"[\s,:“\"「‘]*(?P<said>[^,.。;:!?”」\n]{2,})")


def highlights(
    question: Question,
    subject: Subject,
    paragraph: StoredParagraph,
    answering: Sequence[Supported],
    shown: Span,
) -> tuple[Span, ...]:
    """The likeliest answers in what is `shown` of a paragraph, in order, as offsets into that; up to a quarter of it if it is long.

    They are of the kind that is asked for (`answering`). Where there are none, and where that kind is no more than a word, they
    are what is said beyond the question; where nothing is asked, the rarest of its words.
    """
    folded = paragraph.folded
    if question.wanted.kind == "said":
        answering = [(_words_behind(folded, span), by) for span, by in answering]
    whole = [
        (_within(whole_answer(span, folded, question.wanted), shown), by)
        for span, by in answering
        if span.overlaps([shown])
    ]
    likely = [one for one in whole if _is_in(one[0], shown)]
    length = shown.end - shown.start
    budget = max(_SHARE * length, min(length / 2, _LONG), _LEAST)
    if _SEVERAL.search(question.folded):
        likely = [(_with_its_list(span, folded, shown, budget), by) for span, by in likely]
    if (not likely or question.wanted.kind == "thing") and _asks(question, folded[slice(*shown)]):
        share = _BESIDES if likely else 1.0
        likely += [
            (span, share * by) for span, by in _said_besides(question, subject, paragraph, shown, budget)
        ]
    if likely:
        least = _WORTH_MARKING * max(by for _, by in likely)
        ordered = sorted((-by, span) for span, by in likely if by >= least)
        bold = _affordable([span for _, span in ordered], shown, budget)[:_MOST]
    else:
        bold = _words_asked(subject, folded, shown, budget)
    joined = _in_ranges(sorted(bold), folded)
    return tuple(Span(start - shown.start, end - shown.start) for start, end in joined)


def _in_ranges(spans: Iterable[Span], folded: str) -> list[Span]:
    """Stretches with those that they reach to as one: 200元|至|3000元."""
    joined: list[Span] = []
    for span in spans:
        if joined and _REACHES.fullmatch(folded, joined[-1].end, span.start):
            joined[-1] = Span(joined[-1].start, span.end)
        else:
            joined.append(span)
    return joined


def _words_behind(folded: str, verb: Span) -> Span:
    """The clause that somebody says, behind the verb of saying: 要抓紧 of 罗平指出,要抓紧."""
    found = _CLAUSE_SAID.match(folded, verb.end)
    return Span(*found.span("said")) if found else verb


def _with_its_list(span: Span, folded: str, shown: Span, longest: float) -> Span:
    """An answer with the others that it is listed with, where several are asked for: 柳港镇、县农业农村局."""
    clause = _clause_around(span, folded, shown)
    is_behind_one = folded.rfind("、", clause.start, span.start) >= 0
    is_before_one = _LISTED.search(folded, span.end, clause.end) is not None
    whole = Span(clause.start if is_behind_one else span.start, clause.end if is_before_one else span.end)
    return whole if whole.end - whole.start <= longest else span


def _within(span: Span, shown: Span) -> Span:
    """As much of a stretch as is shown."""
    return Span(max(span.start, shown.start), min(span.end, shown.end))


def _is_in(span: Span, shown: Span) -> bool:
    return shown.start <= span.start and span.end <= shown.end


def _asks(question: Question, shown: str) -> bool:
    """Whether a message asks something, be it in keywords: 学校 处分, or 纪念章 材质 where 材质为铜; with a name they look somebody up."""
    if ASKING.search(question.folded):
        return True
    keywords = question.folded.rstrip("?!.,。 ").split()
    return len(keywords) > 1 and (
        (not question.people and is_han(keywords[-1][0]))
        or re.search(f"{re.escape(keywords[-1])}{_VALUE}", shown) is not None
    )


def _said_besides(
    question: Question, subject: Subject, paragraph: StoredParagraph, shown: Span, longest: float
) -> list[Supported]:
    """What a text says beyond a question, by how near its words stand, and how many of them in the same sentence."""
    folded = paragraph.folded
    people = (Span(one.start, one.end) for one in read_people(paragraph.text, paragraph.people))
    names = [
        Span(start - shown.start, end - shown.start)
        for start, end in people
        if _is_in(Span(start, end), shown)
    ]
    found = new_spans(subject, folded[slice(*shown)], question.folded, names)
    new = [Span(start + shown.start, end + shown.start) for start, end in found]
    shares = [
        (end, subject.focused_share(subject.matches(folded[start:end])))
        for start, end in sentences(folded)
        if Span(start, end).overlaps([shown])
    ]
    with_it = [next(share for end, share in shares if span.start < end) for span in new]
    near = support(subject, folded, new)
    supported = [(span, by * share) for span, by, share in zip(new, near, with_it, strict=True)]
    return _in_whole_clauses(supported, folded, question.folded, shown, min(longest, _LONG))


def _in_whole_clauses(
    supported: Sequence[Supported], folded: str, asked: str, shown: Span, longest: float
) -> list[Supported]:
    """What is new in one clause as one stretch, where that is no longer than what may be in bold: 因|车祸|高位|截瘫.

    What little is left of the clause on either side goes with it, if it is not what was asked: 材质为 in 材质为铜.
    """
    joined: list[Supported] = []
    for span, by in supported:
        clause = _clause_around(span, folded, shown)
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


def _clause_around(span: Span, folded: str, shown: Span) -> Span:
    """The clause in what is shown, without blanks around it, in which a stretch begins; at least the stretch."""
    before = [found.end() for found in _CLAUSE_END.finditer(folded, shown.start, span.start)]
    behind = _CLAUSE_END.search(folded, span.end, shown.end)
    start, end = before[-1] if before else shown.start, behind.start() if behind else shown.end
    clause = folded[start:end]
    first, last = start + len(clause) - len(clause.lstrip()), start + len(clause.rstrip())
    return Span(min(first, span.start), max(last, span.end))


def _words_asked(subject: Subject, folded: str, shown: Span, budget: float) -> list[Span]:
    by_rarity = sorted(subject.weights, key=lambda word: -subject.weights[word])
    words = [
        span
        for word in by_rarity
        for span in subject.occurrences(word, folded)
        if folded[span.start - 1 : span.start] != "副"
    ]
    joined = _joined(sorted(_affordable(words, shown, budget)))
    return [span for span in joined if span.end - span.start > 1]


def _affordable(spans: Iterable[Span], shown: Span, budget: float) -> list[Span]:
    """The spans in what is shown that overlap none before them, as long as the budget of characters lasts."""
    chosen: list[Span] = []
    for span in spans:
        length = span.end - span.start
        if _is_in(span, shown) and length <= budget and not span.overlaps(chosen):
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
