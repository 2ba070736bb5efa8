"""When an answer counts, and when a bold one does."""

import asyncio
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.evaluation import Expected, ask_all
from bot.model import Answer
from tests.asking import Quiet
from tests.evaluation.sets import excerpt, outcome

RIGHT, ELSEWHERE, SAME_ARTICLE = (
    excerpt("a", "书记李明出席。"),
    excerpt("z", "书记李明。"),
    excerpt("b", "出席。"),
)


@pytest.mark.parametrize(
    ("text", "answer", "right"),
    [
        ("蓄水１，２００ 万立方米", "1200万立方米", True),
        ("縣委書記李 明", "县委书记、李明", True),
        ("Zhang\nJiankun went", "zhang jiankun", True),
        ("李明", "李明清", False),
        ("李清明", "李明", False),
    ],
)
def test_answers_are_compared_folded_without_spaces_and_commas(text: str, answer: str, right: bool) -> None:
    assert outcome(excerpt("a", text), answers=(answer,)).right is right
    assert outcome(excerpt("a", text, text), answers=(answer,)).answer_in_bold is right


def test_any_of_the_articles_counts_and_no_other() -> None:
    assert outcome(RIGHT).right
    assert outcome(excerpt("b", "李明")).right
    assert not outcome(ELSEWHERE).right
    assert not outcome(excerpt("z", "李明", "李明")).answer_in_bold


def test_what_comes_after_the_first_excerpt_counts_only_as_such() -> None:
    second = outcome(ELSEWHERE, RIGHT)
    assert (second.right_article, second.answer_in_first) == (False, False)
    assert (second.right_article_among_all, second.answer_in_shown) == (True, True)

    fourth = outcome(SAME_ARTICLE, ELSEWHERE, ELSEWHERE, RIGHT)
    assert (fourth.right_article, fourth.right_article_among_all) == (True, True)
    assert (fourth.answer_in_first, fourth.answer_in_shown) == (False, False)

    elsewhere = outcome(SAME_ARTICLE, ELSEWHERE)
    assert not elsewhere.answer_in_shown


def test_a_refusal_is_right_only_where_there_is_no_answer() -> None:
    refused = outcome()
    assert refused.refused
    assert not refused.right
    assert not refused.right_article_among_all
    assert not refused.answer_in_bold
    assert outcome(articles=()).right
    assert not outcome(ELSEWHERE, articles=()).right


@pytest.mark.parametrize(
    ("bold", "answer", "counts"),
    [
        (["李明"], "李明", True),
        (["书记李明"], "李明", True),
        (["李", "明"], "李明", True),
        (["李"], "李明", False),
        (["书记", "李明"], "书记李明", True),
        (["王", "芳"], "王芳", False),
        (["李明", "王一芳"], "李明、王一芳", True),
        (["李明", "6", "月", "2", "日"], "李明", True),
        (["清水", "河"], "清水“河", True),
        (["清水", "河"], "清水河", False),
        (["（3", "5%）"], "35%", False),
        ([], "李明", False),
    ],
)
def test_an_answer_is_bold_in_one_stretch_that_only_punctuation_interrupts(
    bold: list[str], answer: str, counts: bool
) -> None:
    text = "县委书记李明、 王一芳，6月2日到清水“河”（3和5%）。"
    assert outcome(excerpt("a", text, *bold), answers=(answer, "没有的")).answer_in_bold is counts


def test_only_bold_of_the_first_excerpt_counts() -> None:
    assert not outcome(SAME_ARTICLE, excerpt("a", "李明", "李明")).answer_in_bold


def test_the_bold_share_is_of_the_first_excerpts_characters() -> None:
    assert outcome(excerpt("a", "书记李明出席", "李明", "席"), excerpt("a", "李明", "李明")).bold_share == 0.5
    assert outcome(RIGHT).bold_share == 0
    assert outcome().bold_share is None


@given(st.lists(st.sampled_from([RIGHT, ELSEWHERE, SAME_ARTICLE, excerpt("a", "李明", "李明")]), max_size=5))
def test_every_miss_has_one_cause(excerpts: list[object]) -> None:
    came = outcome(*excerpts)  # type: ignore[arg-type]  # sampled from excerpts
    assert (came.miss is None) == came.answer_in_bold
    assert came.right >= came.answer_in_bold
    assert came.right_article >= came.answer_in_first
    assert came.right_article_among_all >= came.answer_in_shown >= came.answer_in_first


def test_the_causes_are_told_apart() -> None:
    misses = [
        outcome(RIGHT, articles=()).miss,
        outcome().miss,
        outcome(ELSEWHERE, RIGHT).miss,
        outcome(SAME_ARTICLE).miss,
        outcome(RIGHT).miss,
    ]
    assert len(set(misses)) == 5
    assert None not in misses
    assert outcome(articles=()).miss is None


def test_each_question_is_asked_on_its_own_day() -> None:
    asked = []

    async def ask(text: str, today: date) -> Answer:
        asked.append((text, today))
        return Answer(text, "not_found")

    own = Expected("甲", "", (), (), date(2020, 1, 1))
    came = asyncio.run(ask_all([own, Expected("乙", "", (), ())], ask, date(2023, 7, 1), Quiet()))
    assert asked == [("甲", date(2020, 1, 1)), ("乙", date(2023, 7, 1))]
    assert [one.expected.question for one in came] == ["甲", "乙"]
    assert all(one.took_ms > 0 for one in came)
