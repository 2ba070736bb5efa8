"""What is quoted in a text, and what something is said in it to be called."""

import re
from collections.abc import Iterator

from bot.language.sentences import quotations
from bot.language.spans import spans_matching
from bot.model import Span

_CALLED = re.compile(
    r"(?:名为|名叫|叫做?|称为|命名为|(?<![录争])[取起]名[叫为]?(?![单额次])|代号为?|题为|[主标]题[为是]|口号[为是])(?:[“‘《「]([^”’》」]{2,40})|([\w·•]{2,12}))"
)
_THEME = re.compile("(?<=以)[^，。；、“”]{2,20}(?=为主?[题題])")
_LENGTH_OF_MARKS = 2


def inside_quotes(text: str) -> Iterator[Span]:
    return (Span(start + 1, end - 1) for start, end in quotations(text) if end - start > _LENGTH_OF_MARKS)


def quoted_or_called(text: str) -> Iterator[Span]:
    """What is quoted, and what something is said to be called."""
    yield from inside_quotes(text)
    yield from (Span(*match.span(match.lastindex or 0)) for match in _CALLED.finditer(text))
    yield from spans_matching(_THEME, text)
