"""What every shape of file becomes before it is cleaned: lines, and what was stated outside of them."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Line:
    """One block of text as the page shows it.

    `linked` is the share of its characters inside links, `heading` the level of a heading (0: none), and
    `listed` is set once it is known to be a row of a table or of an agenda: text, however short.
    """

    text: str
    linked: float = 0.0
    heading: int = 0
    listed: bool = False


@dataclass(frozen=True, slots=True)
class Stated:
    """What front matter, meta tags or a record say about an article, as they say it."""

    title: str | None = None
    source: str | None = None
    author: str | None = None
    published: date | None = None
    url: str | None = None


@dataclass(frozen=True, slots=True)
class Page:
    """Lines from top to bottom and the statements around them."""

    lines: tuple[Line, ...]
    stated: Stated = Stated()
