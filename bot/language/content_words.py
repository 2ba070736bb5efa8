"""The words of a stretch of a question that are about something."""

import re
from collections.abc import Collection, Iterator

from bot.language.dictionary import dictionary
from bot.language.gazetteer import is_place
from bot.language.names_of_things import PLACE_SUFFIXES
from bot.language.new_words import new_words, single_characters
from bot.language.stopwords import FUNCTION_WORDS
from bot.language.synonyms import whole_words
from bot.language.words import cut, words

_TWO_WORDS = 4
_HARDLY_ONE = 10
_COMMON = 1_000
_IN_QUOTES = re.compile("[“‘「『《〈(]([\u4e00-\u9fff]{2,4})[)”’」』》〉]")


def content_words(text: str, known: Collection[str] = ()) -> list[str]:
    """The words of a stretch that are about something; what the dictionary cuts to single characters stays whole.

    `known` are words of the corpus that the dictionary does not have.
    """
    return [
        word for piece, is_whole in _pieces(text) for word in ([piece] if is_whole else _cut_up(piece, known))
    ]


def _pieces(text: str) -> Iterator[tuple[str, bool]]:
    """What a text consists of, in order, and whether each stays whole."""
    for part, is_name in _with_names(text):
        if is_name:
            yield part, True
        else:
            pieces = whole_words().split(part)
            yield from ((piece, number % 2 == 1) for number, piece in enumerate(pieces))


def _with_names(text: str) -> Iterator[tuple[str, bool]]:
    """What is quoted or in brackets and would be cut to single characters, as a name that stays whole, and what stands between."""
    taken = 0
    for found in _IN_QUOTES.finditer(text):
        if any(len(word) == 1 for word in cut(found[1])):
            yield text[taken : found.start()], False
            yield found[1], True
            taken = found.end()
    yield text[taken:], False


def _cut_up(text: str, known: Collection[str]) -> list[str]:
    content: list[str] = []
    before = ""
    for run, piece in single_characters(cut(text)):
        is_level = run.startswith(PLACE_SUFFIXES) and is_place(before)  # 那曲|市|色尼区
        content += [run[0], *new_words(run[1:], known)] if is_level else new_words(run, known)
        before = piece
        parts = (part for part in _parts(piece) if part not in FUNCTION_WORDS)
        told = (word for part in parts for word in words(part, new_words=False))
        content += (word for word in told if word not in FUNCTION_WORDS)
    return content


def _parts(piece: str) -> tuple[str, ...]:
    """The two words of what the dictionary has for one though hardly anybody writes it so: 主持|会议."""
    if len(piece) != _TWO_WORDS or not 0 < dictionary().frequency(piece) <= _HARDLY_ONE:
        return (piece,)
    halves = piece[: _TWO_WORDS // 2], piece[_TWO_WORDS // 2 :]
    return halves if all(dictionary().frequency(half) >= _COMMON for half in halves) else (piece,)
