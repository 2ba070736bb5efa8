"""Where a text may be cut: at the ends of sentences, else of clauses, never inside a quotation or a number."""

import re
from collections import deque
from functools import lru_cache
from itertools import pairwise

from bot.model import Span

_CLOSERS = re.escape("”’」』）)】》〉\"']")
_PAIRS = {
    "“": "”",
    "‘": "’",
    "「": "」",
    "『": "』",
    "（": "）",
    "(": ")",
    "《": "》",
    "〈": "〉",
    "【": "】",
    "[": "]",
}
_MARK = re.compile(f"[{re.escape(''.join((*_PAIRS, *_PAIRS.values())))}]")
LONGEST_QUOTATION = 240
"""Characters, marks included: a pair of marks that is further apart is taken for two that have lost theirs."""

_SENTENCE_END = re.compile(
    rf"(?:[。！？!?；;\n]|…+|(?<![A-Z\d])(?<!\b[NMDS][orst])(?<!\b[MD]rs)(?<!\bProf)(?<!\bvs)\.(?=\s|$|[{_CLOSERS}]))[{_CLOSERS}]*\s*"
)
_ENDS_WHAT_IS_TOLD = "。;\n"
_CLAUSE_END = re.compile(rf"(?:[，。！？!?；;\n]|…+|,(?!\d)|[：:](?!\d)|\.(?=\s|$))[{_CLOSERS}]*\s*")


@lru_cache(maxsize=5_000)
def sentences(text: str) -> tuple[Span, ...]:
    """The sentences of a text, in order; together they are the whole text. Offsets are code points."""
    return _cut(text, _SENTENCE_END)


def clauses(text: str) -> tuple[Span, ...]:
    """The clauses of a text, likewise."""
    return _cut(text, _CLAUSE_END)


def quotations(text: str) -> list[Span]:
    """What stands between quotation marks or brackets, with them; one inside another too. At most 240 characters."""
    found: list[Span] = []
    opened: deque[tuple[int, str]] = deque()
    for mark in _MARK.finditer(text):
        offset, character = mark.start(), mark[0]
        while opened and offset - opened[0][0] >= LONGEST_QUOTATION:
            opened.popleft()
        if character in _PAIRS:
            opened.append((offset, _PAIRS[character]))
        elif any(character == closing for _, closing in opened):
            opening, closing = opened.pop()
            while closing != character:
                opening, closing = opened.pop()
            found.append(Span(opening, offset + 1))
    return found


def _cut(text: str, end: re.Pattern[str]) -> tuple[Span, ...]:
    inside = {offset for start, stop in quotations(text) for offset in range(start + 1, stop)}
    cuts = [match.end() for match in end.finditer(text) if match.end() not in inside]
    edges = sorted({0, *cuts, len(text)})
    return tuple(Span(start, stop) for start, stop in pairwise(edges))


def sentence_around(folded: str, span: Span, reach: int) -> Span:
    """The sentence of a folded text, or the part of a long one between semicolons, in which a span stands, up to `reach` characters away."""
    first, last = max(span.start - reach, 0), span.end + reach
    start = max(max(folded.rfind(end, first, span.start) for end in _ENDS_WHAT_IS_TOLD) + 1, first)
    ends = (at for at in (folded.find(end, span.end, last) for end in _ENDS_WHAT_IS_TOLD) if at >= 0)
    return Span(start, min(ends, default=min(last, len(folded))))
