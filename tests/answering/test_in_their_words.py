"""Answers with the words beside them."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.answering.in_their_words import in_their_words
from bot.language.answer_kinds import Kind
from bot.model import Span


def _span(part: str, text: str) -> Span:
    return Span(text.index(part), text.index(part) + len(part))


@pytest.mark.parametrize(
    ("kind", "text", "run", "answer", "whole"),
    [
        ("number", "应到168人,实到159人", "实到159人", "159人", "实到159人"),
        ("place", "安置点设在村小学", "点设在村小学", "小学", "点设在村小学"),
        ("day", "他1981年7月生", "1981年7月生", "1981年7月", "1981年7月生"),
        ("person", "柬埔寨首相洪森主持会议", "柬埔寨首相洪森主持", "洪森", "柬埔寨首相洪森"),
        ("person", "决定任命娄志军为局长", "决定任命娄志军", "娄志军", "娄志军"),
        (
            "number",
            "在羊角村村委会三楼随机抽取的三份档案",
            "羊角村村委会三楼随机抽取的三份档案",
            "三份",
            "三份档案",
        ),
        ("number", "首批招40人学费由县财政出", "首批招40人学费由县财政", "40人", "首批招40人"),
    ],
)
def test_an_answer_has_the_new_words_of_its_clause(
    kind: Kind, text: str, run: str, answer: str, whole: str
) -> None:
    found = in_their_words([_span(answer, text)], [_span(run, text)], text, kind, 12)

    assert [text[slice(*span)] for span in found] == [whole]


def test_what_has_no_room_stays_as_it_is() -> None:
    text = "应到168人,实到159人"

    assert in_their_words([_span("159人", text)], [_span("实到159人", text)], text, "number", 1) == [
        _span("159人", text)
    ]


def test_two_answers_of_one_run_become_one() -> None:
    text = "三日内核定、七日内退款"
    answers = [_span("三日", text), _span("七日", text)]

    assert in_their_words(answers, [Span(0, len(text))], text, "number", 12) == [Span(0, len(text))]


@given(st.text("县长王芳,实到159人。", max_size=30), st.data())
def test_answers_only_grow_and_never_overlap(text: str, data: st.DataObject) -> None:
    ends = sorted(data.draw(st.lists(st.integers(0, len(text)), max_size=6, unique=True)))
    answers = [Span(*pair) for pair in zip(ends[::2], ends[1::2], strict=False)]
    first = data.draw(st.integers(0, len(text)))
    runs = [Span(first, data.draw(st.integers(first, len(text))))]

    found = in_their_words(answers, runs, text, "number", data.draw(st.integers(-5, 30)))

    assert all(any(wider.start <= one.start and one.end <= wider.end for wider in found) for one in answers)
    assert all(first.end <= second.start for first, second in pairwise(found))
