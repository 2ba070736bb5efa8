"""Words that the dictionary does not have, told by those of the corpus: 岚河县 in 派到岚河县."""

from collections.abc import Collection, Container, Iterator, Sequence

from bot.language.dictionary import dictionary
from bot.language.names_of_things import PLACE_SUFFIXES
from bot.language.stopwords import FUNCTION_WORDS
from bot.language.words import cut, is_han, words

_SHORTEST, _LONGEST = 2, 5
_LONGEST_UNKNOWN = 4
_IN_NO_WORD = frozenset("的了着吗呢当还也又再把被给跟很没是")
_LIGHT_TAGS = frozenset("vpdcur")
"""jieba's for what may stand before a name without being a part of it: verbs, prepositions, adverbs …"""


def single_characters(pieces: Sequence[str]) -> Iterator[tuple[str, str]]:
    """The runs of single characters among some pieces of a text, each with the piece that ends it; empty at the end."""
    run = ""
    for piece in (*pieces, ""):
        if len(piece) == 1 and is_han(piece) and piece not in _IN_NO_WORD:
            run += piece
            continue
        yield run, piece
        run = ""


def possible_new_words(folded: str) -> frozenset[str]:
    """What in a folded question may be a word that the dictionary does not have: to be looked up in the corpus."""
    runs = [run for run, _ in single_characters(cut(folded))]
    return frozenset(
        run[start:end]
        for run in runs
        for start in range(len(run))
        for end in range(start + _SHORTEST, min(start + _LONGEST, len(run)) + 1)
        if sum(character not in FUNCTION_WORDS for character in run[start:end]) >= _SHORTEST
    )


def new_words(run: str, known: Collection[str]) -> list[str]:
    """The words of a run of single characters that are about something; `known` are words of the corpus.

    What the corpus does not know is one word, 辛关, a place that no dictionary has; function words at its ends are none of
    its own.
    """
    if found := _known_in(run, known):
        start, end = found
        return [*_unknown(run[:start]), run[start:end], *new_words(run[end:], known)]
    return _unknown(run)


def _known_in(run: str, known: Container[str]) -> tuple[int, int] | None:
    """Where the longest known word stands, if what stands before it is none of its own; a place with the word of its level."""
    spans = (
        (start, end)
        for length in range(min(_LONGEST, len(run)), _SHORTEST - 1, -1)
        for start in range(len(run) - length + 1)
        for end in [start + length]
        if run[start:end] in known and all(map(_is_light, run[:start]))
    )
    start, end = next(spans, (0, 0))
    return (start, end + run.startswith(PLACE_SUFFIXES, end)) if end else None


def _is_light(character: str) -> bool:
    return (
        character in FUNCTION_WORDS
        or character in PLACE_SUFFIXES
        or dictionary().tag(character)[:1] in _LIGHT_TAGS
    )


def _unknown(run: str) -> list[str]:
    if len(run) > _LONGEST_UNKNOWN:
        return [word for word in words(run) if word not in FUNCTION_WORDS]
    about = [number for number, character in enumerate(run) if character not in FUNCTION_WORDS]
    return [run[about[0] : about[-1] + 1]] if about else []
