import pytest

from bot.language.certain_names import certain_names
from bot.language.script import fold


@pytest.mark.parametrize(
    ("question", "names"),
    [
        ("钟国庆去了哪里", ["钟国庆"]),
        ("5月8日康光明主持了什么会议", ["康光明"]),
        ("请问康春雨负责什么工作", ["康春雨"]),
        ("欧阳文化是谁", ["欧阳文化"]),
        ("贝内特什么时候宣誓就任", ["贝内特"]),
        ("高远峰", ["高远峰"]),
        ("康光明还去了哪里", ["康光明"]),
        ("康春雨都说了什么", ["康春雨"]),
        ("姚明2021年当了哪个协会的主席", ["姚明"]),
        ("李强是谁", ["李强"]),
        ("高峰什么时候到来", []),
        ("康洋还去了哪里", []),
        ("进度落后,原因出在哪", []),
        ("国庆去了哪里", []),
        ("石油去了哪里", []),
        ("温州市出席了会议吗", []),
        ("高书记去了哪里", []),
        ("孙女士说了什么", []),
        ("白皮书说了什么", []),
        ("疫苗接种", []),
        ("高铁站什么时候开通", []),
        ("安置房什么时候交付", []),
        ("金融办负责什么", []),
        ("石榴节在哪举办", []),
        ("夏粮什么时候开始收购", []),
    ],
)
def test_what_somebody_does_or_is_leaves_a_name_nothing_else_to_be(question: str, names: list[str]) -> None:
    folded = fold(question)

    assert [folded[slice(*span)] for span in certain_names(folded)] == names
