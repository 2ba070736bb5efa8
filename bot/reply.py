"""A reply as every front end can show it: blocks of styled text, and buttons.

Nothing here knows Telegram or a terminal. A `Link` says where a piece of text leads; the front end
turns an `ArticleLink` into a deep link or a file, and a `Button` into whatever it has for buttons.
"""

from dataclasses import dataclass
from pathlib import Path

from bot.actions import Action


@dataclass(frozen=True, slots=True)
class WebLink:
    """A page on the web."""

    url: str


@dataclass(frozen=True, slots=True)
class ArticleLink:
    """An article of the corpus at one of its paragraphs (from 0), and the file it was read from."""

    article: int
    paragraph: int
    path: Path


Link = WebLink | ArticleLink


@dataclass(frozen=True, slots=True)
class Text:
    """A run of text in one style. `text` is plain: each front end escapes it for itself."""

    text: str
    bold: bool = False
    italic: bool = False
    link: Link | None = None


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph of a reply; `quoted` blocks are words of an article and are set apart as such."""

    runs: tuple[Text, ...]
    quoted: bool = False


@dataclass(frozen=True, slots=True)
class Button:
    """Something to press, and what it asks for."""

    label: str
    action: Action


@dataclass(frozen=True, slots=True)
class Reply:
    """Blocks from top to bottom and rows of buttons under them."""

    blocks: tuple[Block, ...]
    buttons: tuple[tuple[Button, ...], ...] = ()
