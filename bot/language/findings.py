"""What is found in an article once, when it is read: its people, the days it names, when it happened."""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from itertools import accumulate

from bot.language.dates import find_dates
from bot.language.day_spans import named_days, write_days
from bot.language.events import event_date_of
from bot.language.people import find_people
from bot.language.script import fold
from bot.language.terms import name_terms
from bot.model import Article

VERSION = 1
"""To be raised when something else is found in the same article, so that all articles are looked at anew."""


@dataclass(frozen=True, slots=True)
class Findings:
    """For each paragraph of an article who and what days it names, and when it happened.

    `people` are names as search terms with spaces between them; `days` as `bot.language.day_spans` writes them down.
    """

    people: tuple[str, ...]
    days: tuple[str, ...]
    event_date: date | None


def find(article: Article) -> Findings:
    """Look through an article; yearless days count from its publication day."""
    mentions = [find_dates(text, article.published) for text in article.paragraphs]
    return Findings(
        people=tuple(map(name_terms, _names(article.paragraphs))),
        days=tuple(
            write_days(named_days(text, found, article.published))
            for text, found in zip(article.paragraphs, mentions, strict=True)
        ),
        event_date=event_date_of(article.paragraphs, mentions),
    )


def _names(paragraphs: Sequence[str]) -> list[list[str]]:
    """The folded names in each paragraph; they are looked for in all paragraphs together, as one tells of the other."""
    names: list[list[str]] = [[] for _ in paragraphs]
    ends = list(accumulate(len(text) + 1 for text in paragraphs))
    for mention in find_people("\n".join(paragraphs)):
        names[bisect_right(ends, mention.start)].append(fold(mention.name))
    return names
