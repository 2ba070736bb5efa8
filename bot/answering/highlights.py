"""Which words of an excerpt are in bold: what answers, and sparingly."""

import re
from collections.abc import Iterable, Sequence

from bot.answering.besides import new_beside, only_frames, said_besides
from bot.answering.enumerations import asks_for_several, listed_items
from bot.answering.in_their_words import OFTEN_CUT, in_their_words
from bot.answering.loose_marks import without_loose_marks
from bot.answering.whole_answers import whole_answer
from bot.answering.whole_clauses import with_its_list
from bot.language.matching import Subject
from bot.language.questions import Question
from bot.language.spans import joined, touch
from bot.language.stopwords import ASKING
from bot.language.words import is_han
from bot.model import Span
from bot.search.evidence import Supported
from bot.store.records import StoredParagraph

_SHARE = 0.25
_LEAST = 12  # a whole date, in however short an excerpt
_LONG = 24  # a span of days or a reason, in one that is not much longer
_LONGEST = 40  # an answer that is longer than a quarter, where no other is shorter
_NOT_ALL = 0.85
_MOST = 4
_WORTH_MARKING = 0.4
_BESIDES = 0.7
"""What a run of new words counts beside what is called as the things that are asked for."""
_NAMED = 0.3  # of what is asked, in an item that names what is asked about
_ITS_OWN = 0.7  # of the share of the question that the nearest item has
_REACHES = re.compile("(?:开始)?[至到~—–-]{1,2}")
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

    One answer alone may be longer, where no other is shorter: a reason, the span of a notice.
    They are of the kind that is asked for (`answering`). Where there are none, and where that kind is no more than a word, they
    are what is said beyond the question; where nothing is asked, the rarest of its words.
    """
    folded = paragraph.folded
    length = shown.end - shown.start
    budget = max(_SHARE * length, min(length / 2, _LONG), _LEAST)
    longest = min(budget, _LONG)
    answers = _whole_answers(question, folded, answering, shown, budget)
    is_asked = _asks(question, folded[slice(*shown)])
    likely = list(answers)
    if not answers or question.wanted.kind == "thing":
        share = _BESIDES if answers else 1.0
        besides = said_besides(question, subject, paragraph, shown, longest) if is_asked else []
        likely += [(span, share * by) for span, by in _telling(besides, folded)]
        likely += _items_asked(question, subject, folded, shown)
    bold = _likeliest(likely, shown, budget) if likely else _words_asked(subject, folded, shown, budget)
    if answers and is_asked and question.wanted.kind in OFTEN_CUT:
        room = _SHARE * length - sum(span.end - span.start for span in bold)
        new = new_beside(bold, question, subject, paragraph, shown, longest)
        bold = in_their_words(bold, new, folded, question.wanted.kind, room)
    whole = (without_loose_marks(span, folded) for span in _with_ranges_joined(bold, folded))
    return tuple(Span(start - shown.start, end - shown.start) for start, end in whole if start < end)


def _telling(besides: list[Supported], folded: str) -> list[Supported]:
    """What is said beyond a question but for mere frames, if there is anything else."""
    return [one for one in besides if not only_frames(folded[slice(*one[0])])] or besides


def _items_asked(question: Question, subject: Subject, folded: str, shown: Span) -> list[Supported]:
    """The items of a list where several are asked for, those alone of what is asked about if some name it: which school's troubles."""
    items = listed_items(folded, shown) if asks_for_several(question.folded) else []
    shares = [subject.focused_share(subject.matches(folded[slice(*item)])) for item in items]
    best = max(shares, default=0.0)
    least = _ITS_OWN * best if best >= _NAMED else 0.0
    return [(item, 1.0) for item, share in zip(items, shares, strict=True) if share >= least]


def _with_ranges_joined(spans: Iterable[Span], folded: str) -> tuple[Span, ...]:
    """Stretches with those that they reach to as one: 200元|至|3000元."""
    return joined(
        spans, lambda first, second: _REACHES.fullmatch(folded, first.end, second.start) is not None
    )


def _whole_answers(
    question: Question, folded: str, answering: Sequence[Supported], shown: Span, budget: float
) -> list[Supported]:
    """What answers with all that belongs to it, as far as it is shown, and where several are asked for with its list."""
    if question.wanted.kind == "said":
        answering = [(_words_behind(folded, verb), by) for verb, by in answering]
    whole = [
        (_within(whole_answer(span, folded, question.wanted, question.folded), shown), by)
        for span, by in answering
        if span.overlaps([shown])
    ]
    likely = [one for one in whole if _is_in(one[0], shown)]
    if _SEVERAL.search(question.folded):
        return [(with_its_list(span, folded, shown, budget), by) for span, by in likely]
    return likely


def _likeliest(likely: Sequence[Supported], shown: Span, budget: float) -> list[Span]:
    least = _WORTH_MARKING * max(by for _, by in likely)
    ordered = [span for _, span in sorted((-by, span) for span, by in likely if by >= least)]
    at_least = min(_LONGEST, _NOT_ALL * (shown.end - shown.start))
    return _affordable(ordered, shown, budget)[:_MOST] or _affordable(ordered, shown, at_least)[:1]


def _words_behind(folded: str, verb: Span) -> Span:
    """The clause that somebody says, behind the verb of saying: 要抓紧 of 罗平指出,要抓紧."""
    found = _CLAUSE_SAID.match(folded, verb.end)
    return Span(*found.span("said")) if found else verb


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


def _words_asked(subject: Subject, folded: str, shown: Span, budget: float) -> list[Span]:
    by_rarity = sorted(subject.weights, key=lambda word: -subject.weights[word])
    words = [
        span
        for word in by_rarity
        for span in subject.occurrences(word, folded)
        if folded[span.start - 1 : span.start] != "副"
    ]
    runs = joined(_affordable(words, shown, budget), touch)
    return [span for span in runs if span.end - span.start > 1]


def _affordable(spans: Iterable[Span], shown: Span, budget: float) -> list[Span]:
    """The spans in what is shown that overlap none before them, as long as the budget of characters lasts."""
    chosen: list[Span] = []
    for span in spans:
        length = span.end - span.start
        if _is_in(span, shown) and length <= budget and not span.overlaps(chosen):
            chosen.append(span)
            budget -= length
    return chosen
