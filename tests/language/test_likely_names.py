import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.language.likely_names import certain_names, likely_names
from bot.language.script import fold


@pytest.mark.parametrize(
    ("question", "names"),
    [
        ("周明远教授去年得了什么奖", ["周明远"]),
        ("作家林小舟哪年来的", ["林小舟"]),
        ("陈秀去了哪里", ["陈秀"]),
        ("刘海博去了哪里", ["刘海博"]),
        ("请问副市长赵国梁和谁一起", ["赵国梁"]),
        ("沈海高速有多长", []),
        ("郑东新区有几家医院", []),
        ("柳工造出了什么设备", []),
        ("黄石岭送的茶苗", []),
        ("会议是哪天开的", []),
        ("李天明出席了什么会议", ["李天明"]),
        ("周文化出席了什么会议", []),
        ("铁路于西元几年通车", []),
        ("护法军政府为孙文于哪里宣布", []),
    ],
)
def test_names_are_told_from_pieces_of_other_words(question: str, names: list[str]) -> None:
    assert [mention.name for mention in likely_names(fold(question))] == names


@given(st.text(max_size=60))
def test_what_is_found_stands_in_the_question(text: str) -> None:
    folded = fold(text)

    assert all(folded[name.start : name.end] == name.name for name in likely_names(folded))


def test_who_telephones_is_named() -> None:
    assert [mention.name for mention in likely_names(fold("教宗方济各通电话说了什么"))] == ["方济各"]


@pytest.mark.parametrize(
    ("question", "names"),
    [
        ("钟国庆去了哪里", ["钟国庆"]),
        ("5月8日康光明主持了什么会议", ["康光明"]),
        ("请问康春雨负责什么工作", ["康春雨"]),
        ("欧阳文化是谁", ["欧阳文化"]),
        ("贝内特什么时候宣誓就任", ["贝内特"]),
        ("高远峰", ["高远峰"]),
        ("国庆去了哪里", []),
        ("石油去了哪里", []),
        ("温州市出席了会议吗", []),
        ("高书记去了哪里", []),
        ("孙女士说了什么", []),
        ("白皮书说了什么", []),
        ("疫苗接种", []),
    ],
)
def test_what_somebody_does_or_is_leaves_a_name_nothing_else_to_be(question: str, names: list[str]) -> None:
    folded = fold(question)

    assert [folded[slice(*span)] for span in certain_names(folded)] == names
