"""The kinds of answers that questions ask for."""

from typing import Literal, NamedTuple

from bot.model import Span

Kind = Literal[
    "person",
    "author",
    "post",
    "day",
    "time",
    "place",
    "number",
    "contact",
    "organisation",
    "maker",
    "name",
    "thing",
    "said",
    "quoted",
    "reason",
    "anything",
]

IN_ANY_WORDS: frozenset[Kind] = frozenset({"anything", "reason"})
"""Kinds of answers that may be told without a word that shows them."""


class Asking(NamedTuple):
    """The kind of answer asked for, where, and the noun of which one is: 语言 in 什么语言, empty if there is none.

    `units` are those of a number, as `bot.language.asked_units` gives them, if the word of asking has told them.
    """

    kind: Kind
    span: Span
    noun: str = ""
    units: str = ""
