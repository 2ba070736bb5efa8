"""What goes into the store and comes out of it, frozen."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import NamedTuple

from bot.model import Article, Citation, Credit, Person


@dataclass(frozen=True, slots=True)
class FileRecord:
    """A file as it was when its articles were stored: `path` is relative to the folder `root`, in POSIX form.

    `mtime_ns` is -1 when the file was too young for its time to tell a later change; `sha256` is empty when
    it changed while it was read. `versions` names the rules that its articles were made by.
    """

    root: Path
    path: str
    size: int
    mtime_ns: int
    sha256: str
    versions: str


@dataclass(frozen=True, slots=True)
class PreparedArticle:
    """An article with everything that is found in it before it is stored.

    `people` and `days` are what each of its paragraphs names, as `bot.language.people_spans` and `bot.language.day_spans`
    write them down. `persons` are those of the whole article, each once; `spellings` are pairs of a spelling in Latin letters
    and the folded name of a person or a place that is spelled so.
    """

    article: Article
    content_hash: str
    event_date: date | None
    people: tuple[str, ...]
    days: tuple[str, ...]
    persons: tuple[Person, ...] = ()
    spellings: tuple[tuple[str, str], ...] = ()


class IndexedParagraph(NamedTuple):
    """A paragraph with what search engines are told of it and of its article.

    `people` and `days` are as in `PreparedArticle`.
    """

    id: int
    article: int
    text: str
    people: str
    days: str
    title: str | None
    source: str | None
    published: date | None
    event_date: date | None


@dataclass(frozen=True, slots=True)
class State:
    """A state of the corpus: its place among the states that this database was in, and its name, which no other has."""

    number: int
    name: str


class StoredParagraph(NamedTuple):
    """A paragraph as it is shown, and where it stands; its `id` is never another place's.

    `folded` is its text as `bot.language.script.fold` makes it, `heading` likewise what `heading_of` its article is.
    `people` and `days` are those that it names, as in `PreparedArticle`.
    """

    id: int
    text: str
    folded: str
    heading: str
    citation: Citation
    people: str = ""
    days: str = ""


def heading_of(citation: Citation) -> str:
    """The title and the source of an article, as it has them."""
    return f"{citation.title}\n{citation.source or ''}"


@dataclass(frozen=True, slots=True)
class StoredArticle:
    """A whole article; its citation names its first paragraph."""

    citation: Citation
    byline: str | None
    credits: tuple[Credit, ...]
    paragraphs: tuple[str, ...]
