"""Search terms: what of a text is looked up, and how it is spelled.

Bigrams find what the segmentation cut differently, single characters what is worded differently. A day is
spelled in as many ways as it may be asked for: 2022-4-12 and 2022-4 with its year, 4-12 and 4 of any year.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from itertools import accumulate, pairwise

import numpy as np

from bot.language.day_spans import DaySpan, read_days
from bot.language.script import fold_all
from bot.language.words import Mask, Points, han_points, words

VERSION = 5
"""To be raised when the terms of a text change, so that search indexes are made anew."""


@dataclass(frozen=True, slots=True)
class TextTerms:
    """The terms of a text with repetitions, of each kind in a string with spaces between them."""

    words: str
    bigrams: str
    characters: str


def text_terms(texts: Sequence[str]) -> list[TextTerms]:
    """The words of each text, and the pairs and single ones of its neighbouring Han characters."""
    folded = fold_all(texts)
    pairs, singles = _han_characters(folded)
    return [
        TextTerms(" ".join(words(text)), *of_characters)
        for text, *of_characters in zip(folded, pairs, singles, strict=True)
    ]


def _han_characters(texts: Sequence[str]) -> tuple[list[str], list[str]]:
    """The pairs of neighbouring Han characters of each text, and the single ones, with spaces between them."""
    points = np.frombuffer("".join(f"{text}\n" for text in texts).encode("utf-32-le", "surrogatepass"), "<u4")
    is_han = han_points(points)
    is_pair = is_han & np.append(is_han[1:], False)
    starts = list(accumulate((len(text) + 1 for text in texts), initial=0))
    return _spaced(points, is_pair, 2, starts), _spaced(points, is_han, 1, starts)


def _spaced(points: Points, chosen: Mask, size: int, starts: list[int]) -> list[str]:
    """For each text, which begin at `starts`, the characters from each chosen place on, `size` together."""
    places = np.flatnonzero(chosen)
    columns = [*(points[places + offset] for offset in range(size)), np.full(len(places), ord(" "), "<u4")]
    written = np.column_stack(columns).tobytes().decode("utf-32-le")
    bounds = ((size + 1) * np.searchsorted(places, starts)).tolist()
    return [written[first : max(first, end - 1)] for first, end in pairwise(bounds)]


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
