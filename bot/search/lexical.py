"""BM25 of candidates from what is stored of them, so that every engine's are compared in the same way.

Terms are counted where they stand in the folded text, and in part if they stand in the article's title or source
(BM25F: Robertson, Zaragoza and Taylor, CIKM 2004); how rare they are the engine tells.
"""

from collections.abc import Sequence
from datetime import date
from functools import lru_cache
from typing import TypeAlias

from bot.language.matching import stems
from bot.language.terms import day_terms, terms_of_days
from bot.search.engine import Frequencies, Query, Stream, Term
from bot.store.records import StoredParagraph

K1 = 0.5
"""Paragraphs are short and say a thing once: repetition soon stops to count (measured: 0.4 to 0.6 is best)."""

B = 0.75
TYPICAL_LENGTHS = (100, 200)
"""Characters of a usual paragraph: so many at least, as in news, and at most, as in encyclopedias."""

IN_ARTICLE = 0.75
"""What a term counts that stands in the title or the source, or a day of the article, against one in the
paragraph."""

_SAVED = 4  # a word of another script has about six letters, its space among them
_OF_TEXT: tuple[Stream, ...] = ("words", "bigrams", "characters")
_Weighted: TypeAlias = Sequence[tuple[str, float]]


def typical_length(paragraphs: Sequence[StoredParagraph]) -> float:
    """The mean length of some paragraphs, in characters, within `TYPICAL_LENGTHS`; a longer one has a word sooner by chance.

    A word that is not Chinese counts as two characters, as long as Chinese words are in the mean.
    """
    shortest, longest = TYPICAL_LENGTHS
    total = sum(_length(paragraph.folded) for paragraph in paragraphs)
    return min(max(total / max(len(paragraphs), 1), shortest), longest)


def lexical_scores(
    query: Query, frequencies: Frequencies, paragraphs: Sequence[StoredParagraph], typical: float
) -> dict[int, float]:
    """The score of each paragraph, by its number, where so many characters are a `typical` length: 0 if it has no term."""
    rarities = [
        (stream, text, weight * frequencies.weight(count))
        for (stream, text), weight in query.terms.items()
        if (count := _count(stream, text, frequencies))
    ]
    of_text = [(text, weight) for stream, text, weight in rarities if stream in _OF_TEXT]
    days = [(text, weight) for stream, text, weight in rarities if stream == "days"]
    latin = [(term, weight) for term, weight in of_text if term.isascii() and term.isalnum()]
    others = [(term, weight) for term, weight in of_text if not (term.isascii() and term.isalnum())]
    return {
        paragraph.id: _text_score(others, latin, paragraph, typical) + _days_score(days, paragraph)
        for paragraph in paragraphs
    }


def _count(stream: Stream, text: str, frequencies: Frequencies) -> int:
    """In how many paragraphs a term occurs, or has it in its title or source."""
    return max(frequencies.containing.get(Term(place, text), 0) for place in (stream, "title", "source"))


def _text_score(others: _Weighted, latin: _Weighted, paragraph: StoredParagraph, typical: float) -> float:
    """Of terms in the text and the heading; `latin` ones are stems."""
    text, heading = paragraph.folded, paragraph.heading
    counts = [
        (weight, text.count(term) + IN_ARTICLE * (term in heading))
        for term, weight in others
        if term in text or term in heading
    ]
    if latin and any(not term.isdigit() or term in text or term in heading for term, _ in latin):
        of_text, of_heading = stems(text), stems(heading)
        counts += [
            (weight, of_text.get(term, 0) + IN_ARTICLE * (term in of_heading)) for term, weight in latin
        ]
    norm = K1 * (1 - B + B * _length(text) / typical)
    return sum([weight * count * (K1 + 1) / (count + norm) for weight, count in counts])


def _days_score(weighted: _Weighted, paragraph: StoredParagraph) -> float:
    if not weighted:
        return 0.0
    citation = paragraph.citation
    own = terms_of_days(paragraph.days).split()
    of_article = _days(citation.published, citation.event_date)
    return sum(weight * max(term in own, IN_ARTICLE * (term in of_article)) for term, weight in weighted)


def _length(folded: str) -> int:
    return len(folded) - _SAVED * folded.count(" ")


@lru_cache(maxsize=20_000)
def _days(*days: date | None) -> frozenset[str]:
    return frozenset(term for day in days if day for term in day_terms(day))
