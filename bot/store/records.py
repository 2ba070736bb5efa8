"""What goes into the store and comes out of it, frozen."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from bot.model import Article, Citation, Credit


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
    """An article with everything that is worked out from it before it is stored.

    `terms` are the search terms that its paragraphs share, `paragraph_terms` each one's own, with spaces.
    """

    article: Article
    content_hash: str
    event_date: date | None
    terms: str
    paragraph_terms: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class IndexedParagraph:
    """The search terms of a paragraph, joined by spaces, and those that its article's paragraphs share."""

    paragraph: int
    article: int
    terms: str
    article_terms: str


@dataclass(frozen=True, slots=True)
class StoredParagraph:
    """A paragraph as it is shown, and where it stands. No `id` is ever used twice."""

    id: int
    text: str
    citation: Citation


@dataclass(frozen=True, slots=True)
class StoredArticle:
    """A whole article; its citation names its first paragraph."""

    citation: Citation
    byline: str | None
    credits: tuple[Credit, ...]
    paragraphs: tuple[str, ...]
