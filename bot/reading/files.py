"""One file of a corpus → its articles."""

import gzip
import io
import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import IO, cast

from bot.model import Article, Skipped
from bot.reading import encodings
from bot.reading.clean import to_article
from bot.reading.frontmatter import read_frontmatter
from bot.reading.markup import is_markdown, is_markup, read_html, read_markdown
from bot.reading.page import Page
from bot.reading.plain import read_plain
from bot.reading.records import is_other_json, is_records, read_records

LARGEST = 8 * 1024 * 1024
_FEW, _LEAST = 50, 0.2
_GZIP = b"\x1f\x8b"


def read(path: Path, key: str) -> Iterator[Article | Skipped]:
    """Read the file at `path`, named `key` to users: an article, or one for each of its JSON lines.

    The shape is told by the content. Never raises for what a file holds or for a file that cannot be read:
    that becomes a `Skipped` with a sentence saying what, where and what to do.
    """
    try:
        with path.open("rb") as file:
            is_packed = file.read(len(_GZIP)) == _GZIP
            file.seek(0)
            if is_packed:
                with gzip.open(file) as unpacked:
                    yield from _read_stream(cast(IO[bytes], unpacked), key)
            else:
                yield from _read_stream(file, key)
    except (OSError, EOFError, zlib.error) as error:
        reason = getattr(error, "strerror", None) or str(error) or "it is damaged"
        yield Skipped(key, f"{key} cannot be read ({reason}); check that the file is whole and may be read.")


def _read_stream(stream: IO[bytes], key: str) -> Iterator[Article | Skipped]:
    head = stream.read(encodings.HEAD)
    if not head.strip(b"\0 \t\r\n\xef\xbb\xbf\xff\xfe"):
        yield Skipped(key, f"{key} is empty; put an article in it or remove it.")
        return
    encoding = encodings.detect(head)
    if encoding is None:
        yield Skipped(
            key, f"{key} is not text; save the article as plain text, HTML, Markdown or JSON lines."
        )
        return
    start = encodings.decode(head, encoding).lstrip("\ufeff")
    stream.seek(0)
    if is_records(start):
        with io.TextIOWrapper(stream, encoding, "replace", newline="\n") as lines:
            yield from read_records(lines, key)
    elif is_other_json(start):
        yield Skipped(key, f"{key} is JSON but not JSON lines; write one record a line.")
    else:
        yield from _read_article(stream, key, encoding)


def _read_article(stream: IO[bytes], key: str, encoding: str) -> Iterator[Article | Skipped]:
    data = stream.read(LARGEST + 1)
    if len(data) > LARGEST:
        yield Skipped(
            key, f"{key} is larger than 8 MB, too large for one article; split it or use JSON lines."
        )
        return
    text = encodings.decode(data, encoding).replace("\0", "")
    page = _page(text)
    article = to_article(page, key)
    yield article
    if isinstance(article, Article) and not is_markup(text):
        yield from _left_out(page, article)


def _left_out(page: Page, article: Article) -> Iterator[Skipped]:
    """Say so if little of a text is read, which nobody would see; of a web page little is the article."""
    given = sum(map(_letters, {line.text for line in page.lines}))
    kept = sum(map(_letters, article.paragraphs))
    if given > _FEW and kept < _LEAST * given:
        yield Skipped(
            article.key,
            f"{article.key} is read only in part: of its {given:,} letters {kept:,} look like an article's;"
            " if that is too little, save the article's text alone.",
        )


def _letters(text: str) -> int:
    return sum(map(str.isalnum, text))


def _page(text: str) -> Page:
    if (post := read_frontmatter(text)) is not None:
        return post
    if is_markup(text):
        return read_html(text)
    return read_markdown(text) if is_markdown(text) else read_plain(text)
