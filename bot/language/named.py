"""Where a question names people, days, places and posts."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from bot.language.asked_dates import AskedDate, asked_dates
from bot.language.dictionary import dictionary
from bot.language.names_of_things import PLACE_SUFFIXES, places, posts
from bot.language.people import PersonMention, find_people
from bot.language.place_spans import place_spans
from bot.language.questions import Question, parse
from bot.language.script import fold
from bot.language.spans import joined, touch
from bot.model import Span

_NO_NAME = re.compile(f"[该此这那各全][{''.join(PLACE_SUFFIXES)}]")
_BETWEEN_NAMES = re.compile(r"[\s、,和与及跟]*|\s*,?\s*and\s+")
_BETWEEN_POSTS = "、兼, "
_ON = "on "
_OFFICE = re.compile("([部局厅处科院所])长$")
_ENGLISH_PLACE = re.compile(
    r"\b(?:[Ii]n|[Aa]t|[Oo]f|[Tt]o|[Ff]rom|[Nn]ear)\s+(?P<place>[A-Z][\w'’-]+(?:\s[A-Z][\w'’-]+)*"
    r"(?:\s(?i:town|county|city|village|district|province|prefecture|township)\b)?)"
)


@dataclass(frozen=True, slots=True)
class Named:
    """A question and the stretches of its text that name people, days (`dates` says which), places and posts.

    Each kind is in order; people have their posts with them, and those who are joined by 和 or the like are one.
    """

    question: Question
    people: tuple[Span, ...]
    days: tuple[Span, ...]
    dates: tuple[AskedDate, ...]
    places: tuple[Span, ...]
    posts: tuple[Span, ...]

    @property
    def has_names_of_its_own(self) -> bool:
        """Whether it names a person, a day or a place."""
        return bool(self.people or self.days or self.places or self.question.proper_names)


def named(text: str, today: date, known_people: Sequence[str], known_place: str | None) -> Named:
    """Look through a question asked on the day `today`; what is known (folded) is found wherever it stands."""
    question = parse(text, today, frozenset(known_people))
    folded = fold(text)
    people = joined(
        _titled(text, find_people(text), people_in(text, known_people)),
        lambda first, second: _BETWEEN_NAMES.fullmatch(folded[first.end : second.start]) is not None,
    )
    days, dates = days_in(text, today)
    taken = [*people, *days]
    where = [span for span in _places(text, question, known_place) if not span.overlaps(taken)]
    office = [span for span in _posts(folded) if not span.overlaps(taken)]
    return Named(question, people, tuple(days), dates, joined(where, touch), joined(office, touch))


def days_in(text: str, today: date) -> tuple[list[Span], tuple[AskedDate, ...]]:
    """The dates of a question and where they stand, without the preposition of "on last Friday"."""
    folded = fold(text)
    spans, dates = asked_dates(folded, today)
    return [
        Span(start + len(_ON) if folded.startswith(_ON, start) else start, end) for start, end in spans
    ], dates


def people_in(text: str, known: Iterable[str]) -> list[Span]:
    """Where a text names people; those of known names (folded) wherever they stand."""
    spans = [Span(mention.start, mention.end) for mention in find_people(text)]
    others = (span for name in known for span in _occurrences(name, fold(text)))
    return sorted([*spans, *dict.fromkeys(span for span in others if not span.overlaps(spans))])


def _occurrences(name: str, folded: str) -> Iterator[Span]:
    start = folded.find(name)
    while name and start >= 0:
        yield Span(start, start + len(name))
        start = folded.find(name, start + len(name))


def _titled(text: str, mentions: Iterable[PersonMention], names: Iterable[Span]) -> Iterator[Span]:
    """Stretch names over the posts that stand with them."""
    posts_of = {mention.start: mention.posts for mention in mentions}
    for start, end in names:
        for post in reversed(posts_of.get(start, ())):
            before = len(text[:start].rstrip(_BETWEEN_POSTS))
            if text.endswith(post, 0, before):
                start = before - len(post)  # noqa: PLW2901 -- each post stands before the one behind it
            elif text.startswith(post, end):
                end += len(post)  # noqa: PLW2901
        yield Span(start, end)


def _places(text: str, question: Question, known: str | None) -> Iterator[Span]:
    folded = fold(text)
    for word in (*places(question.words), known or ""):
        yield from (span for span in _occurrences(word, folded) if _is_place(word) or word == known)
    yield from (span for span in place_spans(folded) if _is_place(folded[slice(*span)]))
    yield from (Span(*match.span("place")) for match in _ENGLISH_PLACE.finditer(text))


def _is_place(folded: str) -> bool:
    """Whether a name is that of a place rather than of an office (统战部) or a site."""
    if _NO_NAME.fullmatch(folded):
        return False
    return folded.endswith(PLACE_SUFFIXES) or dictionary().tag(folded) == "ns"


def _posts(folded: str) -> Iterator[Span]:
    for post in posts(folded):
        spelled = _OFFICE.sub(r"\1{1,2}长", post)  # 部部长 is spelled 部长
        yield from (Span(*match.span()) for match in re.finditer(spelled, folded))
