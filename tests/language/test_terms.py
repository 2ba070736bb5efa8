from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.language.script import fold
from bot.language.terms import (
    DayTerms,
    TextTerms,
    day_terms,
    name_term,
    terms_of_days,
    text_terms,
)
from bot.language.words import han_runs


def test_words_pairs_and_characters_in_one_script() -> None:
    assert text_terms(["防汛會議 A"]) == [TextTerms("防汛 会议 a", "防汛 汛会 会议", "防 汛 会 议")]


def test_pairs_do_not_reach_over_punctuation() -> None:
    assert [terms.bigrams for terms in text_terms(["防汛，会议", "防，汛"])] == ["防汛 会议", ""]


def test_texts_have_nothing_to_do_with_each_other() -> None:
    one, other = "防汛", "会议 led"

    assert text_terms([one, other, "", one]) == [
        TextTerms("防汛", "防汛", "防 汛"),
        TextTerms("会议 lead", "会议", "会 议"),
        TextTerms("", "", ""),
        TextTerms("防汛", "防汛", "防 汛"),
    ]
    assert text_terms([]) == []


def test_repetitions_are_kept() -> None:
    assert text_terms(["会议会议"]) == [TextTerms("会议 会议", "会议 议会 会议", "会 议 会 议")]


def test_a_text_without_words_has_no_terms() -> None:
    assert text_terms(["", "，。 —— "]) == 2 * [TextTerms("", "", "")]


@given(st.lists(st.text(max_size=60)))
def test_terms_stand_between_single_spaces(texts: list[str]) -> None:
    for found in text_terms(texts):
        for terms in (found.words, found.bigrams, found.characters):
            assert " ".join(terms.split()) == terms


@given(st.lists(st.text(max_size=60)))
def test_characters_and_pairs_are_those_of_the_runs_of_han(texts: list[str]) -> None:
    for found, text in zip(text_terms(texts), texts, strict=True):
        runs = han_runs(fold(text))
        assert found.characters.split() == [*"".join(runs)]
        assert found.bigrams.split() == [run[at : at + 2] for run in runs for at in range(len(run) - 1)]


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("", set()),
        ("2023-04-12", {"2023-4-12", "4-12", "2023-4", "4"}),
        ("--04-12", {"4-12", "4"}),
        ("2023-02-01/2023-02-28", {"2023-2", "2"}),
        ("2023-02-10/2023-02-12", {"2023-2", "2"}),
        ("--02-10/--02-12", {"2"}),
        ("2023-01-31/2023-02-01", set()),
        ("2022-01-01/2022-12-31", set()),
        ("--04-12 2023-05-01", {"4-12", "4", "2023-5-1", "5-1", "2023-5", "5"}),
    ],
)
def test_terms_of_the_days_that_a_text_names(written: str, expected: set[str]) -> None:
    assert {*terms_of_days(written).split(" ")} - {""} == expected


def test_a_day_is_spelled_with_its_year_without_it_and_as_its_month() -> None:
    assert day_terms(date(2022, 4, 12)) == DayTerms("2022-4-12", "4-12", "2022-4", "4")
    assert list(day_terms(date(2022, 4, 12))) == ["2022-4-12", "4-12", "2022-4", "4"]


@pytest.mark.parametrize("name", ["刘海波", "zhou wenbin", "阿卜杜拉·买买提", "li  xiao ming"])
def test_a_name_is_one_term(name: str) -> None:
    assert name_term(name).split() == [name_term(name)]
    assert name_term(name).replace("_", " ").split() == name.split()
