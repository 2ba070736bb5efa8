"""People addressed by surname and post in a question: 王书记, 欧阳部长."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from typing import NamedTuple

from bot.language.asked_offices import asked_offices, holds
from bot.language.lattice import is_clearly_a_name
from bot.language.name_characters import common_surnames, surnames
from bot.language.names_of_things import post_spans, shortened
from bot.language.pinyin import spellings
from bot.language.script import fold
from bot.language.words import word_edges
from bot.model import Office, Span

_LONGEST_NAME = 3
_RATHER_ANOTHER_WORD = frozenset("任成时何曾常向于和")
"""Surnames that before a post are mostly another word: 谁任|书记, 何|主任."""


class Address(NamedTuple):
    """Where a question addresses somebody, by which folded surname, and the office, of the place before it if there is one.

    A rare surname is one only if somebody has it: mostly it is another word.
    """

    span: Span
    surname: str
    office: Office
    is_rare: bool


def addresses(folded: str) -> Iterator[Address]:
    """Find them in a folded question; a surname is one only where a word begins, not in 国家|主席."""
    for post in post_spans(folded):
        if _is_full_name(folded[post.end : post.end + _LONGEST_NAME]):
            continue  # 辉江|区长刘洪亮
        starts = word_edges(folded[: post.start])
        for size in (2, 1):
            start = post.start - size
            surname = folded[max(start, 0) : post.start]
            if start in starts and _is_surname(surname):
                office = asked_offices(folded[:start] + folded[slice(*post)])[-1]
                is_rare = size == 1 and surname not in common_surnames()
                yield Address(Span(start, post.end), surname, office, is_rare)
                break


def _is_full_name(text: str) -> bool:
    """Whether a text is a name of three characters, the first a common surname: who is named is not addressed by surname."""
    return len(text) == _LONGEST_NAME and text[0] in common_surnames() and is_clearly_a_name(text)


def _is_surname(text: str) -> bool:
    if len(text) > 1:
        return text in surnames()
    return text in surnames() and text not in _RATHER_ANOTHER_WORD


def beginnings(surname: str) -> tuple[str, ...]:
    """What the folded names of people with a surname begin with, in Chinese and in English articles."""
    return (surname, *(f"{spelling} " for spelling in sorted(spellings(surname))))


def fitting(asked: Office, held: Mapping[str, Iterable[Office]]) -> tuple[str, ...]:
    """Which of some people may be addressed so, given all their offices; a deputy only where nobody has the post itself."""
    holders = [name for name, offices in held.items() if any(holds(office, asked) for office in offices)]
    if holders:
        return tuple(holders)
    return tuple(
        name
        for name, offices in held.items()
        if any(
            asked.post in shortened(fold(office.post)) and _is_of_place(office, asked) for office in offices
        )
    )


def _is_of_place(office: Office, asked: Office) -> bool:
    return holds(replace(office, post=asked.post), asked)
