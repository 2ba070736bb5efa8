"""The gate: the shipped questions reach their floors, and no floor goes down silently."""

from dataclasses import replace

import pytest

from bot.evaluation import read_questions
from tests.asking import Desk
from tests.floors import (
    CORPUS,
    DATA,
    SETS,
    Floors,
    complaints,
    digest,
    measured,
    read_floors,
    unexplained,
    updated,
)

FLOORS = read_floors()
FIRST = Floors("2026-11-22", "q", "a", right_article_first=70, right=92, refused=24, reason="the first")


@pytest.mark.parametrize("name", SETS)
def test_a_set_reaches_its_floors(five_articles: Desk, name: str) -> None:
    outcomes = five_articles.ask_all(read_questions(DATA / name))
    wrong = [outcome.expected.question for outcome in outcomes if not outcome.right]

    assert complaints(name, FLOORS[name], measured(name, outcomes, "")) == [], wrong


def test_no_floor_went_down_without_a_reason() -> None:
    assert set(FLOORS) == set(SETS)
    assert {name: unexplained(entries) for name, entries in FLOORS.items()} == {name: [] for name in SETS}


@pytest.mark.parametrize(
    ("field", "below"),
    [
        ("right_article_first", replace(FIRST, right_article_first=5)),
        ("right", replace(FIRST, right=5)),
        ("refused", replace(FIRST, refused=5)),
    ],
)
def test_a_figure_under_its_floor_is_named(field: str, below: Floors) -> None:
    [complaint] = complaints("set", [FIRST], below)
    assert f"{field} is 5" in complaint
    assert complaints("set", [FIRST], FIRST) == []
    assert complaints("set", [below, FIRST], FIRST) == []


@pytest.mark.parametrize(
    "other", [replace(FIRST, questions_sha256="other"), replace(FIRST, articles_sha256="other")]
)
def test_other_questions_or_articles_must_be_measured_again(other: Floors) -> None:
    [complaint] = complaints("set", [FIRST], replace(other, right=0))
    assert "measure again" in complaint
    assert unexplained([replace(other, reason=" "), FIRST])
    assert unexplained([replace(other, reason="two more"), FIRST]) == []


def test_going_down_needs_a_reason_and_going_up_none() -> None:
    lower, higher = replace(FIRST, right=91, reason=""), replace(FIRST, right=93, reason="")
    assert unexplained([lower, FIRST]) == [lower]
    assert unexplained([FIRST, lower, FIRST]) == [lower]
    assert unexplained([replace(lower, reason="a question was ambiguous"), FIRST]) == []
    assert unexplained([higher, FIRST]) == []


def test_an_entry_is_added_only_for_what_is_new() -> None:
    assert updated([FIRST], replace(FIRST, since="2026-12-01", reason="")) == [FIRST]
    better = replace(FIRST, right=93)
    assert updated([FIRST], better) == [better, FIRST]
    assert updated([], FIRST) == [FIRST]


def test_a_digest_is_of_all_the_files() -> None:
    articles = sorted(CORPUS.glob("*.txt"))
    assert len(articles) == 5
    assert digest(articles) != digest(articles[1:])
