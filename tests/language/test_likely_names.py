import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.language.likely_names import likely_names
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
        ("布拉格市长送了什么", []),
        ("那阵子在哪里", []),
        ("会议是哪天开的", []),
        ("李天明出席了什么会议", ["李天明"]),
        ("周文化出席了什么会议", []),
        ("铁路于西元几年通车", []),
        ("护法军政府为孙文于哪里宣布", []),
        ("郭建斌现在在哪里任职", ["郭建斌"]),
        ("接任东岭区长的是谁", []),
        ("唐时在这里建了什么", []),
        ("联合主席为埃里克·兰德吗", ["埃里克·兰德"]),
        ("织金锦指的是什么", []),
        ("安倍派去的顾问是谁", []),
        ("2013年安德里·拉乔利纳为什么没有参选", ["安德里·拉乔利纳"]),
        ("选手皮特·山普拉斯因哪一种技术知名", ["皮特·山普拉斯"]),
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
