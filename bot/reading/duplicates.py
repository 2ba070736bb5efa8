"""What a page says twice."""

import re
from collections import defaultdict
from collections.abc import Sequence

from rapidfuzz import fuzz

from bot.language.script import fold, fold_all

SHORT = 10
_FOR_NEARNESS = 20
_MOST_COMPARED = 20
_MARKS = re.compile(r"[\W_]+")


def essence(text: str) -> str:
    """`text` without punctuation, spaces, case and script, for comparing."""
    return _MARKS.sub("", fold(text))


def essences(texts: Sequence[str]) -> list[str]:
    """The essence of each of many texts."""
    return [_MARKS.sub("", folded) for folded in fold_all(texts)]


class Seen:
    """The paragraphs so far. Near ones are looked for among those that begin or end alike."""

    def __init__(self) -> None:
        self._exact: set[str] = set()
        self._alike: dict[str, list[str]] = defaultdict(list)

    def is_repeated(self, text: str) -> bool:
        """Whether an equal or nearly equal text was added; short ones must be equal."""
        key = essence(text)
        if key in self._exact:
            return True
        if len(key) < _FOR_NEARNESS:
            return False
        near = (*self._alike["<" + key[:6]][-_MOST_COMPARED:], *self._alike[">" + key[-6:]][-_MOST_COMPARED:])
        cut = text.endswith(("...", "…"))
        return any(_near(key, other) or (cut and other.startswith(key)) for other in near)

    def add(self, text: str) -> None:
        """Remember `text`."""
        key = essence(text)
        self._exact.add(key)
        if len(key) >= _FOR_NEARNESS:
            self._alike["<" + key[:6]].append(key)
            self._alike[">" + key[-6:]].append(key)


def _near(a: str, b: str) -> bool:
    """Differing by a few characters, but not by a digit: 第1期 and 第2期 are two paragraphs."""
    if [c for c in a if c.isdigit()] != [c for c in b if c.isdigit()]:
        return False
    return abs(len(a) - len(b)) <= 0.1 * len(a) and fuzz.ratio(a, b, score_cutoff=95) > 0


def drop_repeated(texts: list[str]) -> list[int]:
    """Return the indexes of the texts that stay: the first of equals.

    A short line (小标题) may stand twice; it goes only as a part of a longer repetition.
    """
    seen = Seen()
    kept: list[int] = []
    run: list[int] = []
    for i, text in enumerate([*texts, ""]):
        if i < len(texts) and seen.is_repeated(text):
            run.append(i)
            continue
        if all(len(essence(texts[j])) < SHORT for j in run):
            kept += run
        run = []
        if i < len(texts):
            kept.append(i)
            seen.add(text)
    return kept
