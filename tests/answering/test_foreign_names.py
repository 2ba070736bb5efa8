"""Foreign names in questions, over Chinese articles that have their transcriptions."""

import pytest

from tests.asking import Desk, module_desk, records_of

LIBRARY = "当地时间3日，市长{}宣布，新图书馆将在秋天开放，共有藏书{}万册。"
SNOW = "气象学家{}说，今年的第一场雪比往年来得早，积雪深达{}厘米。"
TEXTS = {
    "castelli": LIBRARY.format("马里奥·卡斯特利", 4),
    "dumont": LIBRARY.format("皮埃尔·杜蒙", 7),
    "halvorsen": SNOW.format("哈尔沃森", 40),
    "brandstetter": SNOW.format("布兰德施泰特", 60),
    "lindgren": "7月1日，作家贝尔塔·林德格伦在清水镇采访，称赞这里的茶叶。林德格伦说，她会再来。",
    "marchetti": "7月2日，意大利总理马尔凯蒂访问海东市，参观了纺织博物馆。",
    "tashi": "7月3日，海东市副市长多吉·才让到加油站检查安全生产工作。",
    "english": "July 4: Haidong Mayor Gao Jianmin visited a textile museum and met the guests from abroad.",
}

desk = module_desk(records_of(TEXTS, title="新闻", date="2024-05-04"))


@pytest.mark.parametrize(
    ("question", "article"),
    [
        ("How many books are in the library of mayor Castelli?", "castelli"),
        ("How many books are in the library of mayor Dumont?", "dumont"),
        ("how many books did castelli announce for the library", "castelli"),
        ("how many books did dumont announce for the library", "dumont"),
        ("How deep was the snow that Halvorsen measured?", "halvorsen"),
        ("How deep was the snow that Brandstetter measured?", "brandstetter"),
        ("Halvorsen说积雪有多深", "halvorsen"),
        ("Brandstetter说积雪有多深", "brandstetter"),
        ("请问气象学家Halvorsen说来得早的第一场雪积雪深达多少厘米", "halvorsen"),
        ("请问气象学家Brandstetter说来得早的第一场雪积雪深达多少厘米", "brandstetter"),
    ],
)
def test_a_question_with_a_foreign_name_reaches_the_article(desk: Desk, question: str, article: str) -> None:
    found = desk.ask(question)
    assert [one.citation.key for one in found.excerpts][:1] == [article]


@pytest.mark.parametrize(
    "question",
    [
        "How deep was the snow that Vandermeer measured?",
        "What did Konrad Lindgren praise?",
        "康拉德·林德格伦称赞了什么",
        "科伦佐参观了什么",
        "科伦佐访问了哪里",
        "Which museum did Mayor Zhao Jianmin visit?",
    ],
)
def test_who_is_not_in_the_articles_is_not_taken_for_somebody_else(desk: Desk, question: str) -> None:
    assert desk.ask(question).status == "not_found"


@pytest.mark.parametrize(
    ("question", "article"),
    [
        ("What did Berta Lindgren praise?", "lindgren"),
        ("What did Lindgren praise?", "lindgren"),
        ("贝尔塔·林德格伦称赞了什么", "lindgren"),
        ("阿尔贝托·马尔凯蒂访问了哪里", "marchetti"),
        ("马尔凯蒂访问了哪里", "marchetti"),
        ("多吉·才让检查了什么", "tashi"),
        ("多吉才让检查了什么", "tashi"),
        ("Which museum did Mayor Gao Jianmin visit?", "english"),
        ("Which museum did Mayor Jianmin Gao visit?", "english"),
    ],
)
def test_a_name_may_be_written_otherwise_or_in_part(desk: Desk, question: str, article: str) -> None:
    assert desk.ask(question).excerpts[0].citation.key == article


def test_a_given_name_before_a_dot_is_enough(desk: Desk) -> None:
    assert desk.ask("多吉检查了什么").excerpts[0].citation.key == "tashi"
    assert desk.ask("多布杰检查了什么").status == "not_found"
