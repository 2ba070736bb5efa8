"""Details that a question asks for, and whether a text tells such a one at all: 毕业于 where the university of somebody is asked for."""

import re
from collections.abc import Sequence
from functools import cache, lru_cache

from bot.language.lexicons import read_lexicon
from bot.model import Span

_NONE = re.compile("(?:目前|暂|尚|均|也|都|并)?(?:无|没有|未)")
_CLAUSE = re.compile("[^,、。;\n]+")


def tells_the_details(asking: str, text: str) -> bool:
    """Whether a folded text has how each detail is told that a folded question asks for, of those that are known here."""
    return all(told.search(text) for told in _asked_of(asking))


def tells_a_detail(asking: str, text: str) -> bool:
    """Whether a folded text tells any detail that a folded question asks for."""
    return any(told.search(text) for told in _asked_of(asking))


def in_clauses_that_tell(asking: str, text: str, spans: Sequence[Span]) -> Sequence[Span]:
    """Those of some stretches of a folded text that stand in a clause which tells a detail asked for, or else these clauses.

    All of the stretches if none is asked for.
    """
    patterns = _asked_of(asking)
    if not patterns:
        return spans
    clauses = (Span(*clause.span()) for clause in _CLAUSE.finditer(text))
    telling = [
        clause
        for clause in clauses
        if any(told.search(text, max(clause.start - 1, 0), clause.end + 1) for told in patterns)
    ]
    return [span for span in spans if span.overlaps(telling)] or telling


def in_clauses_that_deny(asking: str, text: str) -> Sequence[Span]:
    """The clauses of a folded text that say of a detail which a folded question asks for that there is none: 无人员伤亡."""
    patterns = _asked_of(asking)
    return [
        Span(*clause.span())
        for clause in (_CLAUSE.finditer(text) if patterns else ())
        if _NONE.match(text, clause.start())
        and any(told.search(text, clause.start(), clause.end()) for told in patterns)
    ]


@lru_cache(maxsize=200)
def _asked_of(asking: str) -> Sequence[re.Pattern[str]]:
    """How each detail is told that a folded question asks for."""
    return tuple(told for asked, told in _details() if asked.search(asking))


@cache
def _details() -> Sequence[tuple[re.Pattern[str], re.Pattern[str]]]:
    pairs = (line.split() for line in read_lexicon("details.txt"))
    return tuple((re.compile(asked), re.compile(told)) for asked, told in pairs)
