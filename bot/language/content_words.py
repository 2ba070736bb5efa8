"""The words of a stretch of a question that are about something."""

import re
from collections.abc import Iterator, Sequence

from bot.language.dictionary import dictionary
from bot.language.stopwords import FUNCTION_WORDS
from bot.language.synonyms import whole_words
from bot.language.words import cut, is_han, words

_IN_NO_WORD = frozenset("的了着吗呢当")
_TWO_WORDS = 4
_HARDLY_ONE = 10
_COMMON = 1_000
_LONGEST_NEW = 4
_IN_QUOTES = re.compile("[“‘「『《〈(]([\u4e00-\u9fff]{2,4})[)”’」』》〉]")


def content_words(text: str) -> list[str]:
    """The words of a stretch that are about something; what the dictionary cuts to single characters stays whole."""
    return [word for piece, is_whole in _pieces(text) for word in ([piece] if is_whole else _cut_up(piece))]


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


def _cut_up(text: str) -> list[str]:
    content: list[str] = []
    singles: list[str] = []
    for piece in (*cut(text), ""):
        if len(piece) == 1 and is_han(piece) and piece not in _IN_NO_WORD:
            singles.append(piece)
            continue
        content += _new_word(singles)
        singles.clear()
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


def _new_word(characters: Sequence[str]) -> list[str]:
    """辛 关 is 辛关, a place that no dictionary has; function words at its ends are none of its own."""
    if len(characters) > _LONGEST_NEW:
        return [word for word in words("".join(characters)) if word not in FUNCTION_WORDS]
    about = [number for number, character in enumerate(characters) if character not in FUNCTION_WORDS]
    return ["".join(characters[about[0] : about[-1] + 1])] if about else []
