"""Details that are asked for, and texts that do not tell them."""

import pytest

from bot.language.details import tells_the_details

FIRE = "7月2日,石渡镇一家汽配厂起火,厂长赵立带人扑灭大火,无人受伤。"


@pytest.mark.parametrize(
    "question",
    [
        "赵立是哪所大学毕业的",
        "赵立哪年生的",
        "赵立的老家在哪里",
        "赵立后来判了几年",
        "汽配厂的注册资本是多少",
        "汽配厂的法定代表人是谁",
        "汽配厂的老板叫什么",
        "工人家属拿到多少赔偿款",
        "比赛的比分是多少",
        "男子组冠军是谁",
        "door ticket: 门票多少钱",
        "which university did he graduate from",
        "who designed the plant",
    ],
)
def test_a_detail_that_is_not_told(question: str) -> None:
    assert not tells_the_details(question, FIRE)


@pytest.mark.parametrize(
    ("question", "text"),
    [
        ("赵立是哪所大学毕业的", "赵立从县师范毕业后回到家乡。"),
        ("赵立哪年生的", "赵立,1972年10月生,汉族。"),
        ("小名叫什么,哪天出生的", "凌晨,她在车上产下一名女婴。"),
        ("赵立的老家在哪里", "石渡县人赵立在外打工多年。"),
        ("赵立后来判了几年", "法院判处赵立有期徒刑三年。"),
        ("比分是多少", "主队以3:1取胜。"),
        ("几比几赢的", "主队二比一获胜。"),
        ("冠军是谁", "赵立摘得金牌。"),
        ("门票多少钱", "门票每人30元,儿童免费。"),
        ("who designed it", "The plant, designed by Zhao Li, opened."),
    ],
)
def test_a_detail_that_is_told_in_one_way_or_another(question: str, text: str) -> None:
    assert tells_the_details(question, text)


@pytest.mark.parametrize("question", ["谁扑灭了大火", "药店主要卖什么", "老板出了什么钱", "厂长叫什么"])
def test_no_detail_is_asked_for(question: str) -> None:
    assert tells_the_details(question, FIRE)
