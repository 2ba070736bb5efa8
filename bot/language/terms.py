"""Search terms: what of a text is looked up, and how it is spelled.

    w:会议      a word                      b:会议       two neighbouring Han characters
    c:会        one Han character           p:王芳       a person
    d:4-12      a day of any year           d:2022-4-12  with its year
    d:4         a month of any year         d:2022-4     with its year

Bigrams find what the segmentation cut differently, single characters what is worded differently.
"""

from collections.abc import Iterator
from dataclasses import astuple, dataclass
from datetime import date
from itertools import pairwise

from bot.language.dates import find_dates
from bot.language.days_named import yearless_dates
from bot.language.people import find_people
from bot.language.script import fold
from bot.language.words import han_runs, words
from bot.model import Article

VERSION = 1
"""To be raised when the terms of a text change, so that stored terms are made anew."""

_PERSON = "p:"


def text_terms(text: str) -> list[str]:
    """The words, bigrams and characters of a text, with repetitions."""
    folded = fold(text)
    runs = han_runs(folded)
    return [
        *(f"w:{word}" for word in words(folded)),
        *(f"b:{first}{second}" for run in runs for first, second in pairwise(run)),
        *(f"c:{character}" for run in runs for character in run),
    ]


def paragraph_terms(text: str, published: date | None) -> list[str]:
    """The terms of a paragraph, its dates among them; a yearless date counts from the publication day."""
    return [*text_terms(text), *_dates_named(text, published)]


def article_terms(article: Article, event_date: date | None) -> list[str]:
    """The terms that all paragraphs of an article share: of its title, source and days, and its people."""
    texts = [text for text in (article.title, article.source) if text]
    days = [day for day in (article.published, event_date) if day]
    people = {fold(mention.name) for mention in find_people("\n".join(article.paragraphs))}
    return [
        *(term for text in texts for term in text_terms(text)),
        *(term for day in days for term in astuple(day_terms(day))),
        *sorted(person_term(name) for name in people),
    ]


def person_term(name: str) -> str:
    """The spelling of a folded name."""
    return _PERSON + name.replace(" ", "_")


def person_of(term: str) -> str | None:
    """The folded name that a term spells; None if it is no person."""
    return term.removeprefix(_PERSON).replace("_", " ") if term.startswith(_PERSON) else None


@dataclass(frozen=True, slots=True)
class DayTerms:
    """The spellings of one day: with its year, in any year, its month with its year, its month in any year."""

    day: str
    day_of_any_year: str
    month: str
    month_of_any_year: str


def day_terms(day: date) -> DayTerms:
    """Spell a day."""
    return DayTerms(
        f"d:{day.year}-{day.month}-{day.day}",
        f"d:{day.month}-{day.day}",
        f"d:{day.year}-{day.month}",
        f"d:{day.month}",
    )


def _dates_named(text: str, published: date | None) -> Iterator[str]:
    for mention in find_dates(text, published) if published else yearless_dates(text):
        first, last = mention.first, mention.last
        if first is None or last is None or (first.year, first.month) != (last.year, last.month):
            continue
        terms = day_terms(first)
        if first == last:
            yield terms.day_of_any_year
        yield terms.month_of_any_year
        if published:
            yield from (terms.day, terms.month) if first == last else (terms.month,)
