"""What passes between the rooms, frozen."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Literal, NamedTuple


class Span(NamedTuple):
    """A half-open range of code points in some text."""

    start: int
    end: int

    def overlaps(self, others: Iterable["Span"]) -> bool:
        """Whether any of some other ranges has a code point of this one."""
        return any(self.start < other.end and other.start < self.end for other in others)


@dataclass(frozen=True, slots=True)
class Credit:
    """Somebody who made the article rather than appears in it, e.g. 责任编辑 许来齐."""

    role: str
    name: str


@dataclass(frozen=True, slots=True)
class Office:
    """A post that an article gives somebody, verbatim, and the place that it belongs to; None where it does not say."""

    post: str
    place: str | None


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody whom an article names: `name` is folded, `written` as the article first writes it."""

    name: str
    written: str
    is_official: bool
    offices: tuple[Office, ...] = ()


@dataclass(frozen=True, slots=True)
class Article:
    """What one file, or one record of a file, tells. None where the file does not say.

    `key` names it for users: a record's own id, else the path relative to its corpus folder.
    `published` is the day in Beijing. `paragraphs` are cleaned, in the article's own script and order; one that has lines
    is a list, its heading first.
    """

    key: str
    paragraphs: tuple[str, ...]
    title: str | None = None
    source: str | None = None
    byline: str | None = None
    published: date | None = None
    url: str | None = None
    credits: tuple[Credit, ...] = ()


@dataclass(frozen=True, slots=True)
class Skipped:
    """Something in the corpus that was not read: `name` is a path relative to the corpus or `path:line`."""

    name: str
    reason: str


@dataclass(frozen=True, slots=True)
class Citation:
    """Where an excerpt stands. `article` is the store's number (never reused), `paragraph` counts from 0."""

    article: int
    paragraph: int
    key: str
    title: str
    source: str | None
    published: date | None
    event_date: date | None
    url: str | None
    path: Path


@dataclass(frozen=True, slots=True)
class Excerpt:
    """Sentences of a passage, verbatim; `highlights` are offsets into `text`, in order, not overlapping.

    `also` says which other articles have nearly the same passage.
    """

    citation: Citation
    text: str
    highlights: tuple[Span, ...]
    score: float
    also: tuple[Citation, ...] = ()


Status = Literal["answered", "not_found", "chat"]


class KnownPerson(NamedTuple):
    """Somebody whom articles name, by the store's number (never reused) and the folded name."""

    number: int
    name: str


class Choice(NamedTuple):
    """One of several things that a question may mean: in a few words, and as a question that means only that."""

    label: str
    question: str


@dataclass(frozen=True, slots=True)
class About:
    """What an exchange was about: the people (folded names), the day and the place that were asked about or answered.

    `only` tells of a message that is nothing but the name of a person, or but days.
    """

    people: tuple[str, ...] = ()
    day: date | None = None
    place: str | None = None
    only: Literal["person", "days"] | None = None


@dataclass(frozen=True, slots=True)
class Answer:
    """What the articles say to a question: excerpts (are there `more`?), or else what comes nearest.

    That are articles, `people` with names like one that is not known, and `days` around one that has nothing.
    `confidence` is how sure it is, from 0 to 1, that the likeliest article answers, even if none is quoted.
    """

    question: str
    status: Status
    excerpts: tuple[Excerpt, ...] = ()
    nearest: tuple[Citation, ...] = ()
    people: tuple[KnownPerson, ...] = ()
    days: tuple[date, ...] = ()
    more: bool = False
    about: About = About()
    confidence: float = 0.0
