"""Who is asked about who had a post, and what of the question says so."""

from datetime import date

import pytest

from bot.language.asked_offices import asked_offices
from bot.language.former_offices import FORMER, asks_who_left
from bot.language.questions import parse
from bot.language.script import fold


@pytest.mark.parametrize(
    "question",
    [
        "谁被免去了教育局局长职务",
        "教育局原局长是谁",
        "審計局前局長是誰",
        "石门县前县长是谁",
        "云岭县原教育局局长是谁",
        "河阳县原县委书记是谁",
        "教育局原党组书记是谁",
        "原县长是谁",
        "前任县长叫什么",
        "石门县上一任县长是谁",
        "谁不再是县长",
        "王芳卸任了什么职务",
        "Who was removed as mayor?",
        "who is the former mayor",
        "Who retired as head of the bureau",
    ],
)
def test_who_left_is_asked(question: str) -> None:
    assert asks_who_left(fold(question))


@pytest.mark.parametrize(
    "question",
    [
        "教育局局长是谁",
        "谁接替了被免职的王芳",
        "原因是什么",
        "太原市市长是谁",
        "原平市市长是谁",
        "武原镇镇长是谁",
        "草原站站长是谁",
        "云岭市原料厂厂长是谁",
        "石门县前进镇镇长是谁",
        "谁走下台阶迎接县长",
        "谁撤销了限高令",
        "谁免除了学费",
        "Who runs the retirement home?",
        "Who carried the sack of rice",
        "Who is the head of the snow removal team",
        "Who is the mayor of Sacksville",
    ],
)
def test_who_left_is_not_asked(question: str) -> None:
    assert not asks_who_left(fold(question))


@pytest.mark.parametrize(
    ("question", "spelled"),
    [
        ("审计局原局长是谁", "审计局局长是谁"),
        ("石门县前县长是谁", "石门县县长是谁"),
        ("云岭县原教育局局长是谁", "云岭县教育局局长是谁"),
        ("河阳县的原县委书记是谁", "河阳县县委书记是谁"),
        ("固原市原州区区长是谁", "固原市原州区区长是谁"),
        ("火灾原因是什么", "火灾原因是什么"),
        ("广安市前锋区区长是谁", "广安市前锋区区长是谁"),
    ],
)
def test_what_says_so_is_no_part_of_the_post(question: str, spelled: str) -> None:
    assert FORMER.sub("", question) == spelled


def test_what_says_so_is_no_part_of_a_word() -> None:
    assert parse("审计局原局长是谁", date(2026, 1, 1), ()).words == ("审计局", "局长")
    assert parse("太原市市长是谁", date(2026, 1, 1), ()).words == ("太原市", "市长")
    assert [office.post for office in asked_offices("审计局原局长是谁")] == ["审计局长"]
