"""The sentences of an article that name a person or a day, verbatim."""

from collections.abc import Sequence
from datetime import date

from bot.answering.excerpts import LONGEST
from bot.answering.headings import beginning, is_misread
from bot.answering.pieces import pieces
from bot.language.dates import DateMention, find_dates
from bot.language.people import PersonMention
from bot.language.people_spans import read_people
from bot.language.script import fold
from bot.model import Excerpt, Span
from bot.store.days import LONGEST as LONGEST_SPAN
from bot.store.records import StoredParagraph


def naming_person(paragraphs: Sequence[StoredParagraph], name: str) -> Excerpt | None:
    """The sentences that name somebody (folded `name`), with the name in bold; None if no paragraph does,
    or only under a heading that takes away what they say and is too far off to be shown.

    They are of the first paragraph that gives a post with the name, else of the first that has the name.
    """
    naming = [(paragraph, found) for paragraph in paragraphs if (found := _mentions(paragraph, name))]
    if not naming:
        return None
    paragraph, found = next((one for one in naming if any(mention.posts for mention in one[1])), naming[0])
    first = next((mention for mention in found if mention.posts), found[0])
    names = [Span(mention.start, mention.end) for mention in found]
    shown = _excerpt(paragraph, [span for span in names if span.start >= first.start], names)
    return None if is_misread(paragraph.text, shown.text) else shown


def naming_day(paragraph: StoredParagraph, day: date) -> Excerpt:
    """The sentences of a paragraph that name a day, else those that it begins with."""
    mentions = find_dates(paragraph.text, paragraph.citation.published)
    return _excerpt(paragraph, [Span(one.start, one.end) for one in mentions if _covers(one, day)], ())


def _mentions(paragraph: StoredParagraph, name: str) -> list[PersonMention]:
    people = read_people(paragraph.text, paragraph.people)
    return [mention for mention in people if fold(mention.name) == name]


def _covers(mention: DateMention, day: date) -> bool:
    first, last = mention.first, mention.last
    if first is None or last is None:
        return False
    return first <= day <= last and (last - first).days < LONGEST_SPAN


def _excerpt(paragraph: StoredParagraph, named: Sequence[Span], bold: Sequence[Span]) -> Excerpt:
    """The sentence that has the first of some spans, and those right after it that have others; all if there are none."""
    cut = pieces(paragraph.text, LONGEST)
    naming = [any(piece.start <= span.start < piece.end for span in named) or not named for piece in cut]
    first = last = naming.index(True)
    first = beginning(paragraph.text, cut, first, LONGEST)
    while last + 1 < len(cut) and naming[last + 1] and cut[last + 1].end - cut[first].start <= LONGEST:
        last += 1
    whole = paragraph.text[cut[first].start : cut[last].end]
    shown = whole.strip()
    start = cut[first].start + len(whole) - len(whole.lstrip())
    inside = (Span(span.start - start, span.end - start) for span in bold)
    marks = tuple(span for span in inside if span.start >= 0 and span.end <= len(shown))
    return Excerpt(paragraph.citation, shown, marks, 0.0)
