"""What is found in an article once, when it is read: its people, the days it names, when it happened."""

from dataclasses import dataclass
from datetime import date

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
    """The names in an article, as search terms with spaces between, and the days that each of its paragraphs names.

    The days are written down as `bot.language.day_spans` does.
    """

    people: str
    days: tuple[str, ...]
    event_date: date | None


def find(article: Article) -> Findings:
    """Look through an article; yearless days count from its publication day."""
    mentions = [find_dates(text, article.published) for text in article.paragraphs]
    return Findings(
        people=name_terms([fold(mention.name) for mention in find_people("\n".join(article.paragraphs))]),
        days=tuple(
            write_days(named_days(text, found, article.published))
            for text, found in zip(article.paragraphs, mentions, strict=True)
        ),
        event_date=event_date_of(article.paragraphs, mentions),
    )
