import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.language.ordinals import ordinals


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("第二十次会议", {(20, "次")}),
        ("第3届和第三期", {(3, "届"), (3, "期")}),
        ("地铁二号线", {(2, "号")}),
        ("五次全会", {(5, "次")}),
        ("第一次会议", set()),
        ("地铁1号线", {(1, "号")}),
        ("62公斤级决赛，建厂六十周年", {(62, "公斤级"), (60, "周年")}),
        ("67.5公斤级，第60周年", {(60, "周年")}),
        ("第二季度", {(2, "")}),
        ("三分之二", set()),
        ("4月12日", set()),
        ("神舟十四号和神舟“12号”", {(14, "神舟"), (12, "神舟")}),
        ("五月十四号、今天12号", set()),
    ],
)
def test_numbers_that_make_another_thing_of_it(text: str, found: set[tuple[int, str]]) -> None:
    assert ordinals(text) == found


@given(st.text())
def test_any_text_may_be_looked_through(text: str) -> None:
    assert all(one.number > 1 for one in ordinals(text))


@pytest.mark.parametrize(
    ("text", "ordinal"),
    [
        ("宁塬二中的学生", (2, "中学")),
        ("宁塬县第一中学", (1, "中学")),
        ("县第二高级中学", (2, "中学")),
        ("三期工程中标", (3, "期")),
        ("治理工程(二期)公示", (2, "期")),
    ],
)
def test_schools_and_phases(text: str, ordinal: tuple[int, str]) -> None:
    assert set(ordinals(text)) == {ordinal}


@pytest.mark.parametrize("text", ["三中全会召开", "其中一中选", "3月上旬期间", "二战期间"])
def test_neither_a_school_nor_a_phase(text: str) -> None:
    assert not ordinals(text)
