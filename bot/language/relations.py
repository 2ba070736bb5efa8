"""Who somebody is to another or to what happened, where a question asks for such a one: 司机叫什么, 女儿是谁."""

import re
from collections.abc import Mapping, Sequence
from functools import cache

from bot.language.lexicons import read_lexicon

_NOT_IN = "(?<!老太太)"  # an old lady is nobody's wife


def relation_asked(folded: str) -> str:
    """The relation of whoever a folded question asks for: 司机 in 大客车司机叫什么; empty if it asks for none."""
    found = _asking().search(folded)
    return found[1] or found[2] if found else ""


def words_of(relation: str) -> Sequence[str]:
    """The words by one of which an article tells of such a one: itself, others for the same, and who stands on the other side."""
    return _groups()[relation]


def tells_of(relation: str, folded: str) -> bool:
    """Whether a folded text has one of those words."""
    return any(word in folded for word in words_of(relation) if len(word) > 1)


def names_one(folded: str) -> bool:
    """Whether a folded text names any relation: 母亲."""
    return _any_relation().search(folded) is not None


@cache
def _any_relation() -> re.Pattern[str]:
    return re.compile("|".join(_groups()))


@cache
def _groups() -> Mapping[str, Sequence[str]]:
    return {line.split()[0]: line.split() for line in read_lexicon("relations.txt")}


@cache
def _asking() -> re.Pattern[str]:
    relations = "|".join(sorted(_groups(), key=len, reverse=True))
    return re.compile(
        rf"({relations}){_NOT_IN}(?:的名字|姓名)?(?:分别|各自|都)?(?:是|叫做?|名叫)?(?:什么|啥|谁|哪位|何人)|哪一?[位个名]({relations}){_NOT_IN}"
    )
