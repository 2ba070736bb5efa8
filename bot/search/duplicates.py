"""The same words in several articles, as a report that many sites print: one hit, with the others named beside it."""

import re
from collections.abc import Sequence
from dataclasses import replace

from bot.language.day_spans import read_days
from bot.search.rank import Ranked

COMPARED = 20
"""So many of the best paragraphs are compared with each other."""

_MOSTLY = 0.6
"""So much of the longer one is the shorter one at least; the rest is what a site adds, as （通讯员 李明） or its dateline.

Within they are equal but for punctuation and script: reports of two visits may differ in a day or in a village alone.
"""

_SHORTEST = 20
_MARKS = re.compile(r"[\W_]+")


def fold_duplicates(ranked: Sequence[Ranked]) -> list[Ranked]:
    """Leave out of ranked paragraphs those that repeat a better one of another article, which then names their articles."""
    kept: list[tuple[str, Ranked]] = []
    for one in ranked[:COMPARED]:
        letters = _MARKS.sub("", one.paragraph.folded)
        number = next((n for n, other in enumerate(kept) if _is_repeated(letters, one, *other)), None)
        if number is None:
            kept.append((letters, one))
        elif one.paragraph.citation.article not in {citation.article for citation in kept[number][1].also}:
            first_letters, first = kept[number]
            kept[number] = first_letters, replace(first, also=(*first.also, one.paragraph.citation))
    return [*(one for _, one in kept), *ranked[COMPARED:]]


def _is_repeated(letters: str, one: Ranked, other_letters: str, other: Ranked) -> bool:
    shorter, longer = (
        (letters, other_letters) if len(letters) < len(other_letters) else (other_letters, letters)
    )
    is_alike = len(shorter) >= max(_SHORTEST, _MOSTLY * len(longer)) and shorter in longer
    is_of_another = one.paragraph.citation.article != other.paragraph.citation.article
    return is_alike and is_of_another and _days_agree(one, other)


def _days_agree(one: Ranked, other: Ranked) -> bool:
    """Whether both name the same days; without a year 6月2日 is another day in the paper of another year."""
    ours, theirs = (
        {(span.first, span.last) for span in read_days(ranked.paragraph.days)} for ranked in (one, other)
    )
    return ours <= theirs or theirs <= ours
