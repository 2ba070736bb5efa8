"""What kind of answer a noun of an English question asks for: an organisation where it is a company."""

from collections.abc import Sequence
from functools import cache
from typing import cast

from bot.language.answer_kinds import Kind
from bot.language.english_plurals import with_plural
from bot.language.lexicons import read_lexicon
from bot.language.units_in_english import units_of_nouns


def kind_of_noun(noun: str) -> Kind:
    """The kind of what a folded noun names; a thing if it is not known."""
    return _kinds().get(noun.rsplit("-", maxsplit=1)[-1], "thing")


def head(phrase: Sequence[str]) -> str:
    """The noun of a phrase that tells its kind: the last one that is known, else the last word that is no verb."""
    known = [word for word in phrase if kind_of_noun(word) != "thing" or units_of_nouns([word])]
    plain = [*phrase[:1], *(word for word in phrase[1:] if not word.endswith("s"))]
    return next(reversed(known or plain), "")


@cache
def _kinds() -> dict[str, Kind]:
    lines = map(str.split, read_lexicon("asked_in_english.txt"))
    return {
        form: cast("Kind", kind) for kind, *nouns in lines for noun in nouns for form in with_plural(noun)
    }
