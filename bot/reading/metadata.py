"""What an article's statements say together: which source, whose byline, which day."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import PurePosixPath

from bot.language.script import fold
from bot.model import Article
from bot.reading.bylines import are_names, byline_within
from bot.reading.days import day_in_path, find_day
from bot.reading.labels import Found
from bot.reading.lists import with_lists
from bot.reading.page import Stated
from bot.reading.publishers import government_named, with_its_place
from bot.reading.whitespace import tidy

_REPORTER = re.compile(r"^(?:本报|特约)?(?:记者|記者|通讯员|通訊員)\s*[:：]?\s*(?=.)")
_LONGEST_DAY = 14
_DAY_ALONE = re.compile(r"(?:20\d\d|二[〇○零O]\S{2})\s?年.{2,8}[日号]")
_TITLE_LABEL = re.compile(r"^(?:文章)?(?:[标標]\s?[题題]|题目|題目|title)\s*[:：]\s*", re.IGNORECASE)


@dataclass(slots=True)
class Statements:
    """The lines of statements in their order, the names of those who wrote, and the site."""

    site: str | None = None
    found: list[Found] = field(default_factory=list)
    names: list[str] = field(default_factory=list)

    def add(self, found: Found) -> None:
        """Take in what one line says."""
        self.found.append(found)
        self.names += found.names


def make_article(
    key: str,
    title: str | None,
    paragraphs: tuple[str, ...],
    stated: Stated,
    said: Statements,
    above: Sequence[str] = (),
) -> Article:
    """Put an article together from its body, what was stated around it and what its lines say.

    The publisher outside, in brackets (【来源：…】), goes before the source inside; an author that is no
    person is a publisher; a site's copyright line is the last resort. Of dates that stand alone the one
    nearest to the text counts: above it a page may show today's; where none stands, the one below it, of its address
    or of its file's name.
    Of which place an office is, the lines `above` the
    title may tell.
    """
    outer = [f.source for f in said.found if f.outer and f.source]
    inner = [f.source for f in said.found if not f.outer and f.source]
    author = _REPORTER.sub("", tidy(stated.author)) if stated.author else None
    is_person = author is not None and are_names(fold(author))
    sources = [*outer[-1:], stated.source, *inner, None if is_person else author, said.site]
    days = [f.published for f in said.found if f.published and not f.bare]
    bare_days = [f.published for f in reversed(said.found) if f.published and f.bare]
    source = next((tidy(source) for source in sources if source and tidy(source)), None)
    names = _names_within(paragraphs) or said.names or ([author] if author and is_person else [])
    url = stated.url or next((f.url for f in said.found if f.url), None)
    on_paths = (day_in_path(path) for path in (url or "", PurePosixPath(key).name))
    return Article(
        key=key,
        paragraphs=with_lists(paragraphs),
        title=title and (_TITLE_LABEL.sub("", title) or title),
        source=with_its_place(source, above, said.site) if source else government_named(above),
        byline="、".join(dict.fromkeys(tidy(name) for name in names)) or None,
        published=next(
            filter(None, (stated.published, *days, *bare_days, *_signed(paragraphs), *on_paths)), None
        ),
        url=url,
        credits=tuple(dict.fromkeys(credit for f in said.found for credit in f.credits)),
    )


def _signed(paragraphs: tuple[str, ...]) -> Iterator[date]:
    """The day below the text of a notice, under whoever gives it: 县自来水公司, 2023年5月10日."""
    last = paragraphs[-1].strip() if len(paragraphs) > 1 else ""
    if len(last) <= _LONGEST_DAY and _DAY_ALONE.fullmatch(last) and (day := find_day(last)):
        yield day


def _names_within(paragraphs: tuple[str, ...]) -> list[str]:
    """Reporters name themselves in the first paragraphs or at the end of the last."""
    for i in (*range(min(2, len(paragraphs))), len(paragraphs) - 1):
        if names := byline_within(paragraphs[i], last=i == len(paragraphs) - 1):
            return names
    return []
