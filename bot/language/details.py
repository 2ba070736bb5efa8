"""Details that a question asks for, and whether a text tells such a one at all: 毕业于 where the university of somebody is asked for."""

import re
from collections.abc import Sequence
from functools import cache

from bot.language.lexicons import read_lexicon


def tells_the_details(asking: str, text: str) -> bool:
    """Whether a folded text has how each detail is told that a folded question asks for, of those that are known here."""
    return all(told.search(text) for asked, told in _details() if asked.search(asking))


@cache
def _details() -> Sequence[tuple[re.Pattern[str], re.Pattern[str]]]:
    pairs = (line.split() for line in read_lexicon("details.txt"))
    return tuple((re.compile(asked), re.compile(told)) for asked, told in pairs)
