"""Departments of a government, by any of their names: 卫健 for 卫生健康."""

import re
from collections import defaultdict
from collections.abc import Mapping
from functools import cache

from bot.language.lexicons import read_lexicon
from bot.model import Span


def names_of(department: str) -> tuple[str, ...]:
    """All that a department is called, folded and without its last character (局, 委), itself first."""
    return (department, *_others().get(department, ()))


def name_before(folded: str, end: int) -> Span | None:
    """The name of a department that ends where a folded text goes on with its head: 卫生健康 before 局长."""
    found = _at_the_end().search(folded, 0, end)
    return Span(*found.span()) if found else None


def is_their_head(post: str) -> bool:
    """Whether a folded post is of whoever heads a department, with nothing before it: 教育局局长, but not 国家邮政局局长."""
    return _heads().fullmatch(post) is not None


@cache
def _heads() -> re.Pattern[str]:
    return re.compile(rf"(?:{'|'.join(sorted(_others(), key=len, reverse=True))})(?:局局?长|[委办]主任)")


@cache
def _others() -> Mapping[str, tuple[str, ...]]:
    found: defaultdict[str, tuple[str, ...]] = defaultdict(tuple)
    for line in read_lexicon("departments.txt"):
        names = line.split()
        for name in names:
            found[name] += tuple(other for other in names if other != name)
    return found


@cache
def _at_the_end() -> re.Pattern[str]:
    return re.compile(rf"(?:{'|'.join(sorted(_others(), key=len, reverse=True))})$")
