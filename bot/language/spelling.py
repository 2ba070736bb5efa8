"""Strings that their characters make a name: a surname with a given name, or the syllables of a foreign one.

Weights are natural logarithms of probabilities; text is folded by `bot.language.script.fold`.
"""

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from bot.language.kinds import Edge, Kind, lexicon
from bot.language.lexicons import read_lexicon
from bot.language.name_characters import UNSEEN, name_characters, surnames

MIDDLE_DOTS = "·•・‧∙⋅"
LONGEST_FOREIGN = 8
_NAME = int(Kind.NAME)
_A_NAME = -3.2  # about one token in 25 of a news text is a personal name
_ONE_CHARACTER = _A_NAME - 1.9
_TWO_CHARACTERS = _A_NAME - 0.2
_FUNCTION_WORD = 4.0
_PLACE = 8.0
_PLACE_ENDINGS = frozenset("省市县区镇乡村")
FUNCTION_SURNAMES = frozenset("向和都从能有由以时连问终可还后别闻官")
_FUNCTION_ENDINGS = frozenset("将在曾已先也作就说对向同与等为和均还都则通因一以来去至及并称任之陆续的了着")
_A_TRANSCRIPTION = -8.0
_RUN_OF_SYLLABLES = 1.1  # each makes another likelier
_DOT = 8.0  # hardly anything but a name has a middle dot
_DOTTED_SYLLABLE = -5.5
_KNOWN_OF_DOTTED = 0.5
_NOT_IN_A_DOTTED_NAME = frozenset("到在与和及向对说将赴率的一了着等")
_MINORITY_NAME = -19.0
_TWO_MINORITY_NAMES = -18.0
_MOST_SYLLABLES = 3
_AFTER_MINORITY_NAME = frozenset("江汗")
_NO_TRANSCRIPTION_BEGINS_WITH = frozenset("们同和与对向在由等从及曾多当让给")
_NO_TRANSCRIPTION_ENDS_IN = frozenset("称则将当天曾都也说和同向对在与及")
_FIRST_HAN, _LAST_HAN = "\u3400", "\u9fff"
_HAN = f"[{_FIRST_HAN}-{_LAST_HAN}]"
_MIDDLE_DOT = re.compile(f"[{MIDDLE_DOTS}]")
_DOTTED = re.compile(rf"{_HAN}{{1,8}}(?:[{MIDDLE_DOTS}]{_HAN}{{1,8}}){{1,4}}")


@dataclass(frozen=True, slots=True)
class _Characters:
    """The weights of what names are made of.

    `only`, `first` and `last` are the characters of given names of one and of two, `foreign` those of transcribed
    names; `compounds` are the first characters of surnames of two; `no_foreign_names` are words spelled like one.
    """

    surnames: dict[str, float]
    compounds: frozenset[str]
    only: dict[str, float]
    first: dict[str, float]
    last: dict[str, float]
    foreign: dict[str, float]
    no_foreign_names: frozenset[str]


def spelled_names(text: str) -> dict[int, list[Edge]]:
    """By where they begin, the strings of a folded text that may be names; listed words never are."""
    names: dict[int, list[Edge]] = defaultdict(list)
    _add_names_with_surnames(names, text)
    _add_transcribed_names(names, text)
    _add_minority_names(names, text)
    if _MIDDLE_DOT.search(text):
        _add_dotted_names(names, text)
    return names


def is_dotted(name: str) -> bool:
    """Whether it has a middle dot, as foreign and minority names have."""
    return any(dot in name for dot in MIDDLE_DOTS)


def parts_of_name(name: str) -> list[str]:
    """What stands between its middle dots."""
    return _MIDDLE_DOT.split(name)


def transcription_weight(letters: Sequence[str]) -> float:
    """The weight of a foreign name."""
    foreign = _characters().foreign
    return _transcription_weight([foreign.get(c, UNSEEN) for c in letters])


def _dotted_weight(letters: Sequence[str]) -> float:
    """The weight of a foreign name with middle dots: they tell so much that its syllables matter less."""
    foreign = _characters().foreign
    syllables = [max(foreign[c], _DOTTED_SYLLABLE) if c in foreign else UNSEEN for c in letters]
    return _transcription_weight(syllables) + _DOT


def _transcription_weight(syllables: Sequence[float]) -> float:
    return _A_TRANSCRIPTION + sum(syllables) + _RUN_OF_SYLLABLES * len(syllables)


def may_be_transcribed(name: Sequence[str]) -> bool:
    """Whether a foreign name may begin and end like this."""
    return name[0] not in _NO_TRANSCRIPTION_BEGINS_WITH and name[-1] not in _NO_TRANSCRIPTION_ENDS_IN


def _add_names_with_surnames(names: dict[int, list[Edge]], text: str) -> None:
    weights, listed = _characters(), lexicon()
    only, first, last = weights.only, weights.first, weights.last
    for start, surname in _surnames_in(text):
        size = len(surname)
        weight, given = weights.surnames[surname], text[start + size : start + size + 2]
        if not given or not _FIRST_HAN <= given[0] <= _LAST_HAN:
            continue
        one = given[0]
        if surname + one not in listed:
            names[start].append((size + 1, _NAME, _ONE_CHARACTER + weight + only.get(one, UNSEEN)))
        if one != given and _FIRST_HAN <= given[1] <= _LAST_HAN and surname + given not in listed:
            characters = first.get(one, UNSEEN) + last.get(given[1], UNSEEN)
            names[start].append((size + 2, _NAME, _TWO_CHARACTERS + weight + characters))


def _surnames_in(text: str) -> list[tuple[int, str]]:
    known, compounds = _characters().surnames, _characters().compounds
    single = [(start, character) for start, character in enumerate(text) if character in known]
    begun = [start for start, character in enumerate(text) if character in compounds]
    return single + [(start, text[start : start + 2]) for start in begun if text[start : start + 2] in known]


def _add_transcribed_names(names: dict[int, list[Edge]], text: str) -> None:
    """Add the strings whose characters, from the second on, are all of foreign names."""
    foreign, no_names = _characters().foreign, _characters().no_foreign_names
    for run in _syllables().finditer(text):
        first_start, run_end = run.span()
        for start in range(max(first_start - 1, 0), run_end - 1):
            first = text[start]
            if first in _NO_TRANSCRIPTION_BEGINS_WITH or not _FIRST_HAN <= first <= _LAST_HAN:
                continue
            syllables = foreign.get(first, UNSEEN)
            for end in range(start + 2, min(start + LONGEST_FOREIGN, run_end) + 1):
                last = text[end - 1]
                syllables += foreign[last]
                if last not in _NO_TRANSCRIPTION_ENDS_IN and text[start:end] not in no_names:
                    length = end - start
                    weight = _A_TRANSCRIPTION + syllables + _RUN_OF_SYLLABLES * length
                    names[start].append((length, _NAME, weight))


@cache
def _syllables() -> re.Pattern[str]:
    return re.compile(f"[{re.escape(''.join(_characters().foreign))}]+")


def _add_minority_names(names: dict[int, list[Edge]], text: str) -> None:
    """Add 扎西, 格桑|顿珠, 图尔荪|江, and with unlisted syllables 嘎玛|泽登 and 色音|毕力格."""
    known = minority_names()
    for beginning in _minority_beginning().finditer(text):
        start = beginning.start()
        for name in known[text[start]]:
            if text.startswith(name, start):
                end = start + len(name)
                names[start].append((len(name), _NAME, _MINORITY_NAME))
                following = text[end : end + 1]
                if following in _AFTER_MINORITY_NAME:
                    names[start].append((len(name) + 1, _NAME, _TWO_MINORITY_NAMES))
                for second in known.get(following, ()):
                    if text.startswith(second, end):
                        names[start].append((len(name) + len(second), _NAME, _TWO_MINORITY_NAMES))
                _add_syllables_beside(names, text, start, end)


def _add_syllables_beside(names: dict[int, list[Edge]], text: str, start: int, end: int) -> None:
    """Add the listed name from `start` to `end` with some syllables after it, and with some before it."""
    foreign, weight = _characters().foreign, _MINORITY_NAME
    for length, syllable in enumerate(text[end : end + _MOST_SYLLABLES], 1):
        if syllable not in foreign:
            break
        weight += foreign[syllable] + _RUN_OF_SYLLABLES
        if syllable not in _NO_TRANSCRIPTION_ENDS_IN:
            names[start].append((end - start + length, _NAME, weight))
    weight = _MINORITY_NAME
    for first in range(start - 1, max(start - _MOST_SYLLABLES, 0) - 1, -1):
        if text[first] not in foreign:
            break
        weight += foreign[text[first]] + _RUN_OF_SYLLABLES
        if text[first] not in _NO_TRANSCRIPTION_BEGINS_WITH:
            names[first].append((end - first, _NAME, weight))


@cache
def _minority_beginning() -> re.Pattern[str]:
    """The first character of a listed name of a minority, if the second follows."""
    every = [name for names in minority_names().values() for name in names]
    first, second = ("".join({name[at] for name in every}) for at in (0, 1))
    return re.compile(f"[{first}](?=[{second}])")


@cache
def minority_names() -> dict[str, list[str]]:
    """Given names of minorities by the character that they begin with."""
    names = defaultdict(list)
    for line in read_lexicon("minority_names.txt"):
        for name in line.split():
            names[name[0]].append(name)
    return dict(names)


def is_minority_name(name: str) -> bool:
    """Whether a folded string is a listed name of a minority, or two of them."""
    names: dict[int, list[Edge]] = defaultdict(list)
    _add_minority_names(names, name)
    return any(length == len(name) for length, _, _ in names[0])


def _add_dotted_names(names: dict[int, list[Edge]], text: str) -> None:
    for start in range(len(text)):
        if match := _DOTTED.match(text, start):
            letters, dotted = [match[0][0]], False
            for length, character in enumerate(match[0][1:], 2):
                if character in MIDDLE_DOTS:
                    dotted = True
                    continue
                if character in _NOT_IN_A_DOTTED_NAME:
                    break
                letters.append(character)
                if dotted and may_be_transcribed(letters) and _is_spelled_as_foreign(letters):
                    names[start].append((length, _NAME, _dotted_weight(letters)))


def _is_spelled_as_foreign(letters: Sequence[str]) -> bool:
    known = sum(character in _characters().foreign for character in letters)
    return known >= _KNOWN_OF_DOTTED * len(letters)


@cache
def _characters() -> _Characters:
    learned = name_characters()
    return _Characters(
        surnames={
            surname: weight - _FUNCTION_WORD * (surname in FUNCTION_SURNAMES)
            for surname, weight in surnames().items()
        },
        compounds=frozenset(surname[0] for surname in surnames() if len(surname) > 1),
        only=_ending(learned.only),
        first=learned.first,
        last=_ending(learned.last),
        foreign=learned.foreign,
        no_foreign_names=frozenset(learned.spelled_like_foreign).union(lexicon()),
    )


def _ending(weights: dict[str, float]) -> dict[str, float]:
    """The weights of characters as the last ones of names, where words and places often end instead."""
    penalties = dict.fromkeys(_FUNCTION_ENDINGS, _FUNCTION_WORD) | dict.fromkeys(_PLACE_ENDINGS, _PLACE)
    return weights | {c: weights.get(c, UNSEEN) - penalty for c, penalty in penalties.items()}
