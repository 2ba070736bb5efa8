"""What the news says for an everyday word: 逝世 for 去世, 会见 for 见面."""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from functools import cache

from bot.language.dictionary import dictionary
from bot.language.lexicons import read_lexicon

_SHORTEST = 3
_DEED_AND_WHO = 3
_WHO = tuple("人者价费")
_COMMON = 10_000
_GOES_ON = "门长员官律测察会量络网"

SYNONYM = 0.7
"""What another word for the same thing counts."""


def synonyms(words: Iterable[str]) -> dict[str, tuple[tuple[str, float], ...]]:
    """What else may stand in the articles for some folded words, with how much it counts against the word itself."""
    groups = _groups()
    found = {word: (*groups.get(word, ()), *_deed_of(word)) for word in words}
    return {word: tuple((other, SYNONYM) for other in others) for word, others in found.items() if others}


def _deed_of(word: str) -> Sequence[str]:
    """The deed by which somebody, or what is paid, is called: 主持 of 主持人, 成交 of 成交价; not what everybody does: 负责."""
    _, frequency, tag = dictionary().entry(word[:-1])
    is_deed = (
        len(word) == _DEED_AND_WHO and word.endswith(_WHO) and tag.startswith("v") and frequency < _COMMON
    )
    return (word[:-1],) if is_deed else ()


@cache
def whole_words() -> re.Pattern[str]:
    """Those of several characters that the dictionary lacks, which are not to be cut where nothing goes on: 国常会, 人社部."""
    lacking = (word for word in _groups() if len(word) >= _SHORTEST and not dictionary().frequency(word))
    longest_first = sorted(lacking, key=len, reverse=True)
    return re.compile(f"({'|'.join(map(re.escape, longest_first))})(?![{_GOES_ON}])")


@cache
def _groups() -> Mapping[str, Sequence[str]]:
    """The other words of each word's groups."""
    found: defaultdict[str, list[str]] = defaultdict(list)
    for line in read_lexicon("synonyms.txt"):
        written, _, only_asked = line.partition("<")
        for word in (written + only_asked).split():
            found[word] += (other for other in written.split() if other != word)
    return dict(found)
