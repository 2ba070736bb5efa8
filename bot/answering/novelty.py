"""What a text says beyond the words of a question: where nothing tells what kind of answer is asked for, that answers."""

from collections.abc import Iterator, Sequence
from functools import lru_cache
from operator import itemgetter

from bot.language.dictionary import dictionary
from bot.language.matching import Subject
from bot.language.sentences import quotations
from bot.language.stopwords import FUNCTION_WORDS
from bot.language.words import is_han, tokenize
from bot.model import Span

_PARTICLE_TAGS = ("p", "u", "c", "d", "r", "y", "f")
_INSIDE = frozenset({"的", "和", "与", "及", "、", "·", "-", "of", "the", "and", " "})
_LIGHT = frozenset("以把被将于至为是由从对向到在给让使等并也都又还就才只再很更最有")
_SHORTEST = 2
_LONGEST_QUOTATION = 40
_QUOTATION_MARKS = frozenset("“‘「『《〈")


def new_spans(subject: Subject, folded: str, question: str, names: Sequence[Span] = ()) -> list[Span]:
    """The runs of words in a folded text that a folded question does not have, and what is quoted, in order.

    The `names` of people in the text are words of it.
    """
    told = {
        offset
        for word in subject.weights
        for span in subject.occurrences(word, folded)
        for offset in range(*span)
    }
    quoted = [
        Span(start + 1, end - 1)
        for start, end in quotations(folded)
        if folded[start] in _QUOTATION_MARKS
        and _SHORTEST <= end - start - 2 <= _LONGEST_QUOTATION
        and folded[start + 1 : end - 1] not in question
    ]
    runs = [
        run
        for run in _runs(_with_names(tokenize(folded), folded, names), told, question, folded)
        if not run.overlaps(quoted)
    ]
    return sorted([*quoted, *runs])


def _with_names(
    tokens: Sequence[tuple[str, int, int]], folded: str, names: Sequence[Span]
) -> list[tuple[str, int, int]]:
    whole = [(folded[slice(*name)], *name) for name in names]
    return sorted(
        [*whole, *(token for token in tokens if not Span(*token[1:]).overlaps(names))], key=itemgetter(1)
    )


def _runs(
    tokens: Sequence[tuple[str, int, int]], told: set[int], question: str, folded: str
) -> Iterator[Span]:
    start = end = -1
    for word, first, last in tokens:
        if first not in told and _says_something(word) and word not in question:
            start = first if start < 0 else start
            end = last
        elif word not in _INSIDE or first in told:
            if start >= 0 and end == first and folded[end - 1].isdigit() and is_han(word):
                end += 1  # 28|路, whatever is asked
            if end - start >= _SHORTEST:
                yield Span(start, end)
            start = end = -1
    if end - start >= _SHORTEST:
        yield Span(start, end)


@lru_cache(maxsize=20_000)
def _says_something(word: str) -> bool:
    if not word[0].isalnum() or word in FUNCTION_WORDS or word in _LIGHT:
        return False
    return not is_han(word) or not dictionary().tag(word).startswith(_PARTICLE_TAGS)
