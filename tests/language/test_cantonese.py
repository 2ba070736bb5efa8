"""Questions in Cantonese."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.language.cantonese import in_mandarin
from bot.language.questions import parse
from bot.language.script import fold


@pytest.mark.parametrize(
    ("question", "meant"),
    [
        ("區長去咗邊個邨", "区长去咗哪个邨"),
        ("邊度有疫苗打", "哪里有疫苗打"),
        ("幾多人打咗針", "多少人打咗针"),
        ("佢身邊個個都係邊位同事", "佢身边个个都系哪位同事"),
        ("重点解决了哪些问题", "重点解决了哪些问题"),
        ("试点样板有十几多个", "试点样板有十几多个"),
    ],
)
def test_words_of_asking_are_mandarins(question: str, meant: str) -> None:
    assert in_mandarin(fold(question)) == meant


def test_the_kind_of_answer_is_understood() -> None:
    assert parse("邊度有疫苗打", date(2026, 11, 22), frozenset()).wanted.kind == "place"


@given(st.text())
def test_everything_else_stays_where_it_is(text: str) -> None:
    assert len(in_mandarin(fold(text))) == len(text)
