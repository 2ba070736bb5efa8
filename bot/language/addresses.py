"""People addressed by surname and post in a question: 王书记, 欧阳部长."""

from collections.abc import Iterable, Iterator, Mapping
from itertools import accumulate
from typing import NamedTuple

from bot.language.name_characters import surnames
from bot.language.names_of_things import post_spans, shortened
from bot.language.offices import holds
from bot.language.pinyin import spellings
from bot.language.script import fold
from bot.language.words import cut
from bot.model import Office, Span

_RARE = -7.0
_RATHER_ANOTHER_WORD = frozenset("任成时何曾常向于和")
"""Surnames that before a post are rather another word: 谁任|书记."""


class Address(NamedTuple):
    """Where a question addresses somebody, by which folded surname and post."""

    span: Span
    surname: str
    post: str


def addresses(folded: str) -> Iterator[Address]:
    """Find them in a folded question; a surname is one only where a word begins, not in 国家|主席."""
    posts = post_spans(folded)
    edges = set(accumulate(map(len, cut(folded)), initial=0)) if posts else set()
    for post in posts:
        for size in (2, 1):
            start = post.start - size
            surname = folded[max(start, 0) : post.start]
            if start in edges and _is_surname(surname):
                yield Address(Span(start, post.end), surname, folded[slice(*post)])
                break


def _is_surname(text: str) -> bool:
    if len(text) > 1:
        return text in surnames()
    return surnames().get(text, _RARE) > _RARE and text not in _RATHER_ANOTHER_WORD


def beginnings(surname: str) -> tuple[str, ...]:
    """What the folded names of people with a surname begin with, in Chinese and in English articles."""
    return (surname, *(f"{spelling} " for spelling in sorted(spellings(surname))))


def fitting(address: Address, held: Mapping[str, Iterable[str]]) -> tuple[str, ...]:
    """Which of some people may be addressed so, given all their posts; a deputy only where nobody has the post itself."""
    asked = Office(shortened(address.post), None)
    holders = [
        name for name, posts in held.items() if any(holds(Office(post, None), asked) for post in posts)
    ]
    if holders:
        return tuple(holders)
    return tuple(
        name for name, posts in held.items() if any(asked.post in shortened(fold(post)) for post in posts)
    )
