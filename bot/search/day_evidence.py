"""How surely a paragraph tells of the days that a question names."""

import re
from collections.abc import Sequence
from datetime import date, timedelta

from bot.language.asked_dates import AskedDate
from bot.language.dates import find_dates
from bot.language.day_spans import DaySpan, read_days
from bot.language.events import is_bound
from bot.language.questions import Question
from bot.store.records import StoredParagraph

# What an article's event date, and its publication date, say of the day that a paragraph tells of.
_OF_ITS_ARTICLE = 0.6
_PRINTED_THEN = 0.3
_OF_SOME_YEAR = 0.7  # that the day has no year where the article tells of one already

# Where a day must stand that a paragraph begins with, in characters, and how long what it tells of may last.
_OPENING = 30
_LATEST_OPENING = 16
_A_WEEK = timedelta(days=7)
_LONGEST_RANGE = 31
_A_MONTH_AT_MOST = timedelta(days=31)
_BEGINNINGS = (1, 11, 21)  # of a month and its thirds

# How long what is more than days and less than a year lasts, in days.
_A_MONTH = 27
_OF_WHICH = re.compile("其中")  # the whole is told before its parts
_MOST_OF_A_YEAR = 300

# What asks for the day of printing itself; otherwise it counts only where nothing tells when it happened.
_OF_PRINTING = re.compile(
    r"发布|公布|披露|刊发|刊登|刊载|发表|登载|报道|新闻|消息|\b(?:publish|print|post|report|news)"
)
_COUNTED = re.compile("[0-9零〇一二三四五六七八九十]")
_A_YEAR = re.compile("[今去前本]年(?:以来)?")
_COMING = re.compile("节?(?:假期)?(?:日益)?(?:临近|将至|即将|来临|在即|将近|快到)")

# Where what is asked for is not of the day itself.
_NOT_OF_THE_DAY = re.compile(
    rf"{_OF_PRINTING.pattern}|[年月日号天][前后]|[之以][前后]|以来|\b(?:after|before|since)\b"
)


def day_evidence(question: Question, paragraph: StoredParagraph) -> list[float]:
    """For each day that the question names, how surely the paragraph tells of it, from 0 to 1."""
    of_printing = bool(question.dates) and _OF_PRINTING.search(question.folded) is not None
    return [_evidence_of(asked, paragraph, of_printing=of_printing) for asked in question.dates]


def tells_of_parts_only(question: Question, paragraph: StoredParagraph) -> bool:
    """Whether it tells but of parts of a time of which a number is asked for: the first quarter's is not the half-year's."""
    return question.wanted.kind == "number" and any(
        _has_parts_only(asked, paragraph) for asked in question.dates
    )


def _has_parts_only(asked: AskedDate, paragraph: StoredParagraph) -> bool:
    """Whether a paragraph tells of nothing but months or quarters of some that are asked for."""
    if (
        asked.first is None
        or asked.last is None
        or not _A_MONTH <= (asked.last - asked.first).days <= _MOST_OF_A_YEAR
    ):
        return False
    spans = [span for span in _days_told(paragraph) if meets(asked, span)]
    return (
        bool(spans)
        and not _OF_WHICH.search(paragraph.folded)
        and all(
            _A_MONTH <= (span.last - span.first).days < (asked.last - asked.first).days
            and asked.covers(span.first)
            and asked.covers(span.last)
            for span in spans
        )
    )


def is_of_the_day(question: Question, paragraph: StoredParagraph) -> bool:
    """Whether a paragraph tells of the days that a question names, and does not begin with another."""
    return all(day_evidence(question, paragraph)) and not is_of_another_day(question, paragraph)


def is_of_another_day(question: Question, paragraph: StoredParagraph) -> bool:
    """Whether a paragraph tells of a day near its beginning, and of none that the question names. What is asked after a day is of any."""
    is_asked = question.dates and not _NOT_OF_THE_DAY.search(question.folded)
    if not is_asked or not _begins_with_day(paragraph):
        return False
    spans = _days_told(paragraph)
    return not any(
        asked.is_spelled_in(paragraph.folded)
        or any(meets(asked, span) for span in spans)
        or (paragraph.citation.published is None and not asked.any_year and _is_day_of(asked, paragraph))
        for asked in question.dates
    )


def _days_told(paragraph: StoredParagraph) -> Sequence[DaySpan]:
    """The days that a paragraph names, but for those that it only sees coming: 中秋节临近."""
    spans = read_days(paragraph.days)
    if not spans or not _COMING.search(paragraph.folded):
        return spans
    dates = find_dates(paragraph.text, paragraph.citation.published)
    coming = {(one.first, one.last) for one in dates if _COMING.match(paragraph.folded, one.end)}
    return [span for span in spans if (span.first, span.last) not in coming]


def meets(asked: AskedDate, span: DaySpan) -> bool:
    """Whether a day that is asked for is one of a span's, which may be some days long: 10月17日至20日."""
    if asked.covers(span.first) or asked.covers(span.last):
        return True
    within = (span.last - span.first).days
    longest = _A_WEEK.days if _is_part_of_a_month(span) else _LONGEST_RANGE
    return within <= longest and any(asked.covers(span.first + timedelta(n)) for n in range(1, within))


def _is_part_of_a_month(span: DaySpan) -> bool:
    """Whether it is a month, or a third of one, rather than the days from one to another: 5月10日至31日."""
    ends_a_month = (span.last + timedelta(1)).day == 1
    return span.first.day in _BEGINNINGS and (ends_a_month or span.last.day + 1 in _BEGINNINGS)


def _begins_with_day(paragraph: StoredParagraph) -> bool:
    """Whether it tells near its beginning of a day, or of a few that follow each other; no bound (截至8月11日), nor one to come."""
    spans = read_days(paragraph.days)
    published = paragraph.citation.published
    if published and spans and spans[0].first > published:
        return False
    opening = [
        mention
        for mention in find_dates(paragraph.text[:_OPENING], None)
        if mention.start <= _LATEST_OPENING
        and not _A_YEAR.fullmatch(paragraph.folded, mention.start, mention.end)
    ]
    return bool(spans and opening and spans[0].last - spans[0].first <= _A_WEEK) and not is_bound(
        paragraph.text, opening[0]
    )


def _evidence_of(asked: AskedDate, paragraph: StoredParagraph, *, of_printing: bool) -> float:
    citation = paragraph.citation
    spans = [span for span in _days_told(paragraph) if asked.any_year or not span.any_year]
    if citation.published is None and not asked.any_year and _is_day_of(asked, paragraph):
        return _OF_SOME_YEAR
    if any(meets(asked, span) for span in spans) and not _is_of_a_festival(asked, spans, paragraph):
        return 1.0
    if asked.is_spelled_in(paragraph.folded):
        return 1.0
    if _covers(asked, citation.event_date) or asked.is_spelled_in(paragraph.heading):
        return _OF_ITS_ARTICLE
    if citation.published is None and _is_month_of(asked, paragraph):
        return _OF_SOME_YEAR
    if of_printing or _only_looks_ahead(paragraph, spans):
        return _PRINTED_THEN * _covers(asked, citation.published)
    return 0.0


def _only_looks_ahead(paragraph: StoredParagraph, spans: Sequence[DaySpan]) -> bool:
    """Whether nothing but its printing tells when what a paragraph tells of happened: all days that it names, if any, are to come."""
    published, event = paragraph.citation.published, paragraph.citation.event_date
    return not any(
        day and not (published and day > published) for day in (event, *(span.first for span in spans))
    )


def _is_of_a_festival(asked: AskedDate, spans: Sequence[DaySpan], paragraph: StoredParagraph) -> bool:
    """Whether a paragraph has the one day asked for in nothing but a festival or the like: 春节期间 tells of no 2月6日."""
    of_more = [span for span in spans if meets(asked, span)]
    if asked.first != asked.last or any(span.first == span.last for span in of_more):
        return False
    dates = find_dates(paragraph.text, paragraph.citation.published)
    counted = {
        (one.first, one.last) for one in dates if _COUNTED.search(paragraph.folded, one.start, one.end)
    }
    return not any((span.first, span.last) in counted for span in of_more)


def _is_day_of(asked: AskedDate, paragraph: StoredParagraph) -> bool:
    """Whether a paragraph of an article without a date of its own names a day asked for, without a year."""
    if asked.first is None or asked.last is None or asked.last - asked.first > _A_MONTH_AT_MOST:
        return False
    return any(
        span.any_year
        and (asked.first.month, asked.first.day)
        <= (span.first.month, span.first.day)
        <= (asked.last.month, asked.last.day)
        for span in read_days(paragraph.days)
    )


def _is_month_of(asked: AskedDate, paragraph: StoredParagraph) -> bool:
    """The same of a month of any year: 每年8月."""
    is_month = asked.any_year and asked.text.endswith("月")
    spelled = rf"(?<![\d一二十]){re.escape(asked.text)}(?![大龄多余有])"
    return is_month and re.search(spelled, paragraph.folded) is not None


def _covers(asked: AskedDate, day: date | None) -> bool:
    return day is not None and asked.covers(day)
