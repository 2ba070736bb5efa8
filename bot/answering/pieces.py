"""The pieces that an excerpt is put together from: sentences, or parts of those that are too long to show."""

import re
from bisect import bisect_right
from collections.abc import Iterator

from bot.language.people import find_people
from bot.language.script import fold
from bot.language.sentences import clauses, quotations, sentences
from bot.language.words import tokenize
from bot.model import Span

_NUMBER = re.compile(r"\d+(?:[.,]\d+)*")


def pieces(text: str, longest: int) -> list[Span]:
    """Cut a text into pieces of at most `longest` characters that are not blank, in order.

    A sentence is cut only where it is too long, a clause likewise: between two words, and if at all possible not
    inside a name, a number or a quotation.
    """
    cut = [piece for sentence in sentences(text) for piece in _fitting(text, sentence, longest)]
    return [piece for piece in cut if text[piece.start : piece.end].strip()]


def _fitting(text: str, sentence: Span, longest: int) -> Iterator[Span]:
    if sentence.end - sentence.start <= longest:
        yield sentence
        return
    for start, end in clauses(text[sentence.start : sentence.end]):
        yield from _slices(text, Span(sentence.start + start, sentence.start + end), longest)


def _slices(text: str, clause: Span, longest: int) -> Iterator[Span]:
    start = clause.start
    edges = _edges(text, clause) if clause.end - start > longest else []
    while clause.end - start > longest:
        end = edges[bisect_right(edges, start + longest) - 1]
        end = end if end > start else start + longest
        yield Span(start, end)
        start = end
    yield Span(start, clause.end)


def _edges(text: str, clause: Span) -> list[int]:
    """Where a clause may be cut, its start among them."""
    whole = [
        *(Span(mention.start, mention.end) for mention in find_people(text)),
        *(Span(*number.span()) for number in _NUMBER.finditer(text)),
        *quotations(text),
    ]
    inside = {offset for start, end in whole for offset in range(start + 1, end)}
    words = tokenize(fold(text[clause.start : clause.end]))
    between = (clause.start + start for _, start, _ in words)
    return [clause.start, *(offset for offset in between if offset not in inside)]
