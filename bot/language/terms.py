"""Search terms: what of a text is looked up, and how it is spelled.

Bigrams find what the segmentation cut differently, single characters what is worded differently. A day is
spelled in as many ways as it may be asked for: 2022-4-12 and 2022-4 with its year, 4-12 and 4 of any year.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from operator import add

from bot.language.day_spans import DaySpan, read_days
from bot.language.script import fold
from bot.language.words import han_runs, words

VERSION = 4
"""To be raised when the terms of a text change, so that search indexes are made anew."""


@dataclass(frozen=True, slots=True)
class TextTerms:
    """The terms of a text with repetitions, of each kind in a string with spaces between them."""

    words: str
    bigrams: str
    characters: str


def text_terms(text: str) -> TextTerms:
    """The words of a text, and the pairs and single ones of its neighbouring Han characters."""
    folded = fold(text)
    runs = han_runs(folded)
    return TextTerms(
        words=" ".join(words(folded)),
        bigrams=" ".join(" ".join(map(add, run, run[1:])) for run in runs if len(run) > 1),
        characters=" ".join("".join(runs)),
    )


def name_term(name: str) -> str:
    """The spelling of a folded name."""
    return "_".join(name.split())


@dataclass(frozen=True, slots=True)
class DayTerms:
    """The spellings of one day: with its year, in any year, its month with its year, its month in any year."""

    day: str
    day_of_any_year: str
    month: str
    month_of_any_year: str

    def __iter__(self) -> Iterator[str]:
        yield from (self.day, self.day_of_any_year, self.month, self.month_of_any_year)


@lru_cache(maxsize=10_000)
def day_terms(day: date) -> DayTerms:
    """Spell a day."""
    return DayTerms(
        f"{day.year}-{day.month}-{day.day}",
        f"{day.month}-{day.day}",
        f"{day.year}-{day.month}",
        f"{day.month}",
    )


@lru_cache(maxsize=20_000)
def terms_of_days(written: str) -> str:
    """The terms of days that a text names, as `write_days` writes them down: single days, and months that spans lie in."""
    return " ".join(term for span in read_days(written) for term in _terms_of_span(span))


def _terms_of_span(span: DaySpan) -> tuple[str, ...]:
    terms = day_terms(span.first)
    if span.first == span.last:
        return (terms.day_of_any_year, terms.month_of_any_year) if span.any_year else tuple(terms)
    if (span.first.year, span.first.month) == (span.last.year, span.last.month):
        return (terms.month_of_any_year,) if span.any_year else (terms.month_of_any_year, terms.month)
    return ()
