"""Names with a middle dot, foreign and of minorities: 阿卜杜拉·萨利赫, 扎西·多杰, 让-克洛德·容克; 施特劳斯-卡恩 is one too.

Weights are natural logarithms of probabilities; text is folded by `bot.language.script.fold`.
"""

import re
from collections.abc import Iterator, Sequence

from bot.language.dictionary import dictionary
from bot.language.kinds import Edge, Kind
from bot.language.minority_names import minority_names
from bot.language.name_characters import UNSEEN, name_characters
from bot.language.transcribed_names import may_begin, may_end, weight_of_syllables

MIDDLE_DOTS = "·•・‧∙⋅"
_NAME = int(Kind.NAME)
_DOT = 8.0  # hardly anything but a name has one
_SYLLABLE = -5.5
_LEAST_KNOWN = 0.5
_IN_NO_NAME = frozenset("哪人到在与和及向对说将赴率的一了着等")
_HAN = "[\u3400-\u9fff]"
_DASH = 2.0  # many things beside names have one
_SHORTEST_PART = 2
_MIDDLE_DOT = re.compile(f"[{MIDDLE_DOTS}]")
_DASHES = "—-"
SEPARATORS = f"{MIDDLE_DOTS}{_DASHES}"
"""What stands between the parts of such names."""

_BETWEEN_PARTS = re.compile(f"(?<={_HAN})[{SEPARATORS}](?={_HAN})")
_BETWEEN = re.compile(f"[{SEPARATORS}]")
_END_OF_DATE = re.compile(r"(?<=\d)[年月日号]")
_DOTTED = re.compile(rf"{_HAN}{{1,8}}(?:[{SEPARATORS}]{_HAN}{{1,8}}){{1,8}}")


def is_dotted(name: str) -> bool:
    """Whether it has a middle dot, as foreign and minority names have."""
    return any(dot in name for dot in MIDDLE_DOTS)


def parts_of_name(name: str) -> list[str]:
    """What stands between its middle dots."""
    return _MIDDLE_DOT.split(name)


def add_dotted_names(names: dict[int, list[Edge]], text: str) -> None:
    """Add to the names that begin at each place of a folded text those with a middle dot, or parts that a dash joins."""
    for start in range(len(text)) if _BETWEEN_PARTS.search(text) else ():
        if (match := _DOTTED.match(text, start)) and not _END_OF_DATE.match(text, start):
            names[start] += ((length, _NAME, weight) for length, weight in _dotted_names(match[0]))


def _dotted_names(text: str) -> Iterator[tuple[int, float]]:
    """The names with a middle dot, or a dash between known syllables, that begin a text: their lengths and weights."""
    known, syllables, part, dotted, dashed = 0, [], "", False, False
    for length, (character, is_known, weight) in enumerate(zip(text, *_syllables_of(text), strict=True), 1):
        if character in SEPARATORS:
            dashed = len(part) >= _SHORTEST_PART
            part, dotted = "", dotted or character not in _DASHES
            continue
        if character in _IN_NO_NAME and length > 1:
            return
        known += is_known
        syllables.append(weight)
        part += character
        begins = may_begin(text[0]) or text[1] in _DASHES
        ends = may_end(character) or part in _minority_names_with(part[0])
        if dotted and begins and ends and known >= _LEAST_KNOWN * len(syllables):
            yield length, weight_of_syllables(syllables) + _DOT
        elif (
            dashed
            and not _names_a_place(text[:length])
            and begins
            and ends
            and known == len(syllables)
            and len(part) >= _SHORTEST_PART
        ):
            yield length, weight_of_syllables(syllables) + _DASH


def _names_a_place(name: str) -> bool:
    """Whether a part of what dashes join is a place: 莫斯科—喀山."""
    return any(dictionary().tag(part) == "ns" for part in _BETWEEN.split(name))


def _syllables_of(text: str) -> tuple[list[bool], list[float]]:
    """Which characters foreign names or listed ones are written with, and the weight of each in a name with middle dots.

    The dots tell so much that the syllables matter less.
    """
    foreign = name_characters().foreign
    known = [character in foreign for character in text]
    for start, character in enumerate(text):
        for name in _minority_names_with(character):
            if text.startswith(name, start):
                known[start : start + len(name)] = [True] * len(name)
    weights = [
        max(foreign.get(c, UNSEEN), _SYLLABLE) if k else UNSEEN for c, k in zip(text, known, strict=True)
    ]
    return known, weights


def _minority_names_with(first: str) -> Sequence[str]:
    return minority_names().get(first, ())
