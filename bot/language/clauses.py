"""The Han characters around an expression, and the words that they are cut into."""

from functools import lru_cache
from itertools import accumulate, pairwise

from bot.language.words import cut
from bot.model import Span

_REACH = 12


def is_han_at(folded: str, at: int) -> bool:
    """Whether the character at an offset, if there is one, is Han."""
    return 0 <= at < len(folded) and "一" <= folded[at] <= "鿿"


def around(folded: str, start: int, end: int) -> Span:
    """The Han characters around an expression, as far as they may matter."""
    first, last = start, end
    while first > max(0, start - _REACH) and is_han_at(folded, first - 1):
        first -= 1
    while last < min(len(folded), end + _REACH) and is_han_at(folded, last):
        last += 1
    return Span(first, last)


@lru_cache(maxsize=4096)
def pieces_of_clause(clause: str) -> tuple[tuple[int, int, str], ...]:
    """The words that a clause is cut into by the dictionary, each with its start and end."""
    pieces = cut(clause)
    edges = pairwise(accumulate(map(len, pieces), initial=0))
    return tuple((first, last, word) for word, (first, last) in zip(pieces, edges, strict=True))
