"""Plurals of English nouns."""

import pytest

from bot.language.english_plurals import with_plural


@pytest.mark.parametrize(
    ("noun", "plural"),
    [
        ("mayor", "mayors"),
        ("county", "counties"),
        ("day", "days"),
        ("bus", "buses"),
        ("church", "churches"),
        ("policeman", "policemen"),
        ("child", "children"),
        ("foot", "feet"),
        ("hero", "heroes"),
        ("wife", "wives"),
    ],
)
def test_the_plural_of_a_noun(noun: str, plural: str) -> None:
    assert with_plural(noun) == (noun, plural)
