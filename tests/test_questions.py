"""Quality as a test: questions about the five articles, what must not be answered, and how fast and in which script.

How many must be right stands in tests/data/floors.json.
"""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import opencc
import pytest

from bot.evaluation import Outcome, read_questions
from tests.asking import Desk

QUESTIONS = read_questions(Path(__file__).parent / "data" / "questions.jsonl")
MILLISECONDS = 250.0
"""For half of the questions; far above what it takes, so that only a change of order of magnitude fails here."""


@pytest.fixture(scope="module")
def outcomes(five_articles: Desk) -> list[Outcome]:
    return five_articles.ask_all(QUESTIONS)


@pytest.mark.parametrize(("kind", "status"), [("none", "not_found"), ("chat", "chat")])
def test_nothing_is_answered_that_the_articles_do_not_say(
    outcomes: list[Outcome], kind: str, status: str
) -> None:
    members = [outcome for outcome in outcomes if outcome.expected.kind == kind]

    assert members
    assert [outcome.expected.question for outcome in members if outcome.answer.status != status] == []


def test_an_answer_takes_a_blink(outcomes: list[Outcome]) -> None:
    assert sorted(outcome.took_ms for outcome in outcomes)[len(outcomes) // 2] < MILLISECONDS


@pytest.mark.parametrize("conversion", ["s2t", "s2tw", "s2hk", "t2s"])
def test_the_other_script_gives_the_same_hits(
    five_articles: Desk, outcomes: list[Outcome], conversion: str
) -> None:
    convert: Callable[[str], str] = opencc.OpenCC(conversion).convert
    converted = five_articles.ask_all([replace(one, question=convert(one.question)) for one in QUESTIONS])

    differing = [
        one.expected.question
        for one, other in zip(outcomes, converted, strict=True)
        if first(one) != first(other)
    ]
    changed = sum(convert(one.question) != one.question for one in QUESTIONS)

    assert changed > 15
    assert differing == []


def first(outcome: Outcome) -> tuple[object, ...]:
    found = outcome.answer
    return (
        found.status,
        *((one.citation.key, one.citation.paragraph, one.text) for one in found.excerpts[:1]),
    )


@pytest.mark.parametrize(
    "question", ["Zhang Jiankun 强调了什么", "zhangjiankun强调了什么", "张健坤强调了什么"]
)
def test_a_name_in_latin_letters_reaches_the_article_in_english(five_articles: Desk, question: str) -> None:
    [best, *_] = five_articles.ask(question).excerpts

    assert best.text.startswith("Zhang Jiankun asked")
