"""Places that are spelled as people are called: 甘棠 of a text that speaks of 甘棠县 is nobody, whatever posts follow it."""

from collections.abc import Collection, Iterator

from bot.language.dictionary import dictionary
from bot.language.matching import places_of
from bot.language.words import is_han

_LEVELS = tuple("县市区镇乡村州旗")
_LONGEST = 3
_OF_SOMEBODY = tuple("长记任席员者人")
_POLITE = ("同志", "先生", "女士")


def places_like_names(names: Collection[str], folded: str) -> set[str]:
    """Those of some folded names that a folded text shows to be places: with the word of their level, and never as somebody's."""
    return {name for name in names if len(name) <= _LONGEST and is_han(name) and _is_place(name, folded)}


def _is_place(name: str, folded: str) -> bool:
    levels = list(_levels_behind(name, folded))
    return any(levels) and not any(
        folded.startswith(_POLITE, end) or (not is_level and folded.endswith(_OF_SOMEBODY, 0, start))
        for is_level, (start, end) in zip(levels, places_of(name, folded), strict=True)
    )


def _levels_behind(name: str, folded: str) -> Iterator[bool]:
    """For each place where a name stands, whether the word of a level follows, and not a word that begins so: 甘棠|县|召开, but not 王芳|市长."""
    for _, end in places_of(name, folded):
        yield folded.startswith(_LEVELS, end) and all(
            len(word) == 1 for word in dictionary().words_at(folded, end)
        )
