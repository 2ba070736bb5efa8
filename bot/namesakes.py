"""Who bears a name: those whose posts are in different places are different people."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from zlib import crc32

from bot.language.script import fold
from bot.model import Citation, Office
from bot.store.people import Appearance

MOST_ARTICLES = 8
"""Articles that somebody's posts are taken from, the newest ones."""

_ENDING = re.compile("(?<=..)[县市区省]$")


@dataclass(frozen=True, slots=True)
class Namesake:
    """One of the people who bear a name: where the posts are, as it is written, and the articles, newest first.

    `place` is None for those of whom no article says it. `keys` name all that the place is called, see `key_of`.
    """

    place: str | None
    keys: frozenset[str]
    appearances: tuple[Appearance, ...]


@dataclass(frozen=True, slots=True)
class Held:
    """Posts that an article gives somebody."""

    offices: tuple[Office, ...]
    citation: Citation


def namesakes(appearances: Sequence[Appearance]) -> list[Namesake]:
    """Tell the people of one name apart. Places of one article are one person's; unknown ones come last."""
    groups: list[frozenset[str]] = []
    for one in appearances:
        keys = _keys(one)
        joined = [group for group in groups if group & keys]
        groups = [group for group in groups if not group & keys]
        groups += [keys.union(*joined)] if keys else []
    of_each = [(group, tuple(one for one in appearances if group & _keys(one))) for group in groups]
    of_each.sort(key=lambda pair: appearances.index(pair[1][0]))
    unknown = tuple(one for one in appearances if not _keys(one))
    found = [Namesake(_place(group), keys, group) for keys, group in of_each]
    return [*found, Namesake(None, frozenset({key_of(None)}), unknown)] if unknown else found


def key_of(place: str | None) -> str:
    """A place in eight hexadecimal digits, the same in both scripts and with and without 县, 市, 区 or 省."""
    return f"{crc32(_short(place or '').encode()):08x}"


def offices_held(appearances: Sequence[Appearance]) -> list[Held]:
    """The posts that articles give one person, each once: where the newest article says it, with its place if any does."""
    placed = {fold(office.post) for one in appearances for office in one.offices if office.place}
    seen: set[tuple[str, str]] = set()
    held = []
    for one in appearances:
        new: list[Office] = []
        for office in one.offices:
            same = fold(office.post), _short(office.place or "")
            if same not in seen and (office.place or same[0] not in placed):
                seen.add(same)
                new.append(office)
        if new:
            held.append(Held(tuple(new), one.citation))
    return held[:MOST_ARTICLES]


def _keys(appearance: Appearance) -> frozenset[str]:
    return frozenset(key_of(office.place) for office in appearance.offices if office.place)


def _place(appearances: Sequence[Appearance]) -> str | None:
    return next(office.place for one in appearances for office in one.offices if office.place)


def _short(place: str) -> str:
    return _ENDING.sub("", fold(place))
