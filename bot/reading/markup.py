"""HTML, whole pages or fragments, and Markdown: the lines as a browser would show them."""

import re
from collections.abc import Iterator

from bs4 import BeautifulSoup, Tag
from bs4.element import NavigableString, PageElement, PreformattedString
from markdown_it import MarkdownIt

from bot.reading.page import Line, Page
from bot.reading.pagehead import stated_by
from bot.reading.plain import unwrapped, unwrapped_groups
from bot.reading.tablerows import has_heads

_TAG = re.compile(
    r"</?(?:p|div|br|section|table|td|li|h[1-6]|article|pre|img|a|span|b|strong)(?:\s[^<>]{0,2000})?/?>",
    re.IGNORECASE,
)
_WHOLE = re.compile(r"<(?:!doctype html|html|body)\b", re.IGNORECASE)
_MARKDOWN = re.compile(
    r"^#{1,6} \S|!\[[^\]\n]{0,200}\]\([^)\s]{1,2000}\)|\[[^\]\n]{1,200}\]\(https?://|\*\*[^*\n]{1,200}\*\*",
    re.MULTILINE,
)
_UNSEEN = re.compile(
    "script|style|noscript|template|iframe|object|svg|math|select|button|textarea|nav|footer|aside|head"
)
_BLOCK = re.compile(
    "address|article|blockquote|body|center|d[dlt]|details|div|fieldset|fig(?:caption|ure)|form|h[1-6r]|header|hgroup"
    "|li|main|[ou]l|p|pre|section|summary|table|tbody|thead|tr|br"
)
_HEADING = re.compile("h[1-6]")
_HIDDEN = re.compile(r"display\s*:\s*none", re.IGNORECASE)
_PARAGRAPH_BREAK = re.compile(r"\n[ \t\r]*\n|\n[ \t\r]*(?=\u3000)")
_LINK = 0.6
_RUN = re.compile(r"\s+")
_BULLET = re.compile(r"^[ \t]{0,8}[-*+][ \t]+", re.MULTILINE)
_LONGEST_MARKDOWN = 200_000
# Lists lose their numbers and indented text becomes code: both are words of an article here.
_MARKDOWN_READER = MarkdownIt("commonmark", {"breaks": True}).disable(
    ["code", "list", "lheading", "reference"]
)


def is_markup(text: str) -> bool:
    """Whether `text` is HTML, or has tags here and there."""
    return _WHOLE.search(text) is not None or _TAG.search(text) is not None


def is_markdown(text: str) -> bool:
    """Whether `text` has headings, links, images or bold type in Markdown."""
    return _MARKDOWN.search(text) is not None


def read_markdown(text: str) -> Page:
    """Read Markdown, or HTML where it begins with a tag. Very long texts are left as they are: no post is."""
    if text.lstrip().startswith("<") or len(text) > _LONGEST_MARKDOWN:
        return read_html(text)
    whole = "\n\n".join("\n".join(group) for group in unwrapped_groups(text))
    html = _MARKDOWN_READER.render(_BULLET.sub("", whole))
    # CommonMark leaves ** beside Chinese punctuation as it is.
    return read_html(html.replace("**", ""))


def read_html(text: str) -> Page:
    """Read a page or a fragment of one; where tags are few, the text's own lines count."""
    if not _WHOLE.search(text) and sum(1 for _ in _TAG.finditer(text)) < 0.3 * text.count("\n"):
        text = text.replace("\n", "<br>\n")
    soup = BeautifulSoup(_without_declaration(text), "lxml")
    return Page(tuple(_lines(soup)), stated_by(soup, text))


def _without_declaration(text: str) -> str:
    """XHTML begins with an XML declaration, which makes the parser warn."""
    return re.sub(r"\A\s*<\?xml[^>]{0,200}>", "", text)


class _Writer:
    """Collects text until a block ends."""

    def __init__(self) -> None:
        self.lines: list[Line] = []
        self._parts: list[str] = []
        self._linked = 0
        self.links = 0
        self.heading = 0
        self.is_in_table = False

    def text(self, string: str) -> None:
        if self.is_in_table:
            self._add(_RUN.sub(" ", string))
            return
        first, *others = _PARAGRAPH_BREAK.split(string)
        self._add(first)
        for other in others:
            self.end()
            self._add(other)

    def cell(self) -> None:
        if self._parts:
            self._parts.append(" | ")

    def block(self, name: str) -> None:
        """Begin or end a block; a row of a table is one line whatever its cells hold."""
        if not self.is_in_table or name in ("tr", "table"):
            self.end()
        elif self._parts:
            self._parts.append(" ")

    def end(self) -> None:
        text = "".join(self._parts)
        if shown := len(text.replace(" ", "").strip()):
            linked = min(1.0, self._linked / shown)
            self.lines.append(Line(text, linked, self.heading, listed=self.is_in_table and linked <= _LINK))
        self._parts, self._linked = [], 0

    def _add(self, string: str) -> None:
        self._parts.append(string)
        if self.links:
            self._linked += len(string.strip())


def _lines(soup: BeautifulSoup) -> list[Line]:
    """Walk without recursion: pages nest deeper than Python's stack."""
    writer = _Writer()
    stack: list[tuple[Tag, Iterator[PageElement]]] = [(soup, iter(soup.contents))]
    while stack:
        tag, children = stack[-1]
        child = next(children, None)
        if child is None:
            stack.pop()
            _leave(writer, tag)
        elif isinstance(child, Tag):
            if not _is_unseen(child):
                _enter(writer, child)
                stack.append((child, iter(child.contents)))
        elif isinstance(child, NavigableString) and not isinstance(child, PreformattedString):
            if tag.name == "pre":
                for line in unwrapped(child):
                    writer.text(line)
                    writer.end()
            else:
                writer.text(child)
    writer.end()
    return writer.lines


def _is_unseen(tag: Tag) -> bool:
    return (
        _UNSEEN.fullmatch(tag.name) is not None
        or tag.has_attr("hidden")
        or _HIDDEN.search(str(tag.get("style", ""))) is not None
    )


def _is_link(tag: Tag) -> bool:
    return tag.name == "a" and tag.has_attr("href")


def _enter(writer: _Writer, tag: Tag) -> None:
    if _BLOCK.fullmatch(tag.name):
        writer.block(tag.name)
    if tag.name == "table":
        writer.is_in_table = has_heads(tag)
    if _is_link(tag):
        writer.links += 1
    if _HEADING.fullmatch(tag.name):
        writer.heading = int(tag.name[1])


def _leave(writer: _Writer, tag: Tag) -> None:
    if _BLOCK.fullmatch(tag.name):
        writer.block(tag.name)
    if tag.name == "table":
        writer.is_in_table = False
    if tag.name in ("td", "th"):
        writer.cell()
    if _is_link(tag):
        writer.links -= 1
    if _HEADING.fullmatch(tag.name):
        writer.heading = 0
