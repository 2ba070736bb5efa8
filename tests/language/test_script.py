import sys
from functools import cache

import opencc
import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.language.dictionary import dictionary
from bot.language.script import fold, fold_all, script_of

REGIONS = ("s2t", "s2tw", "s2hk")
COMMON = """
    著名 名著 著作 显著 随着 沿着 着手 执着 着眼 了解 瞭望 答复 回复 反复 批复 覆盖 复核 颠覆 什么 甚至 甚而 慰藉 狼藉 借口 借助 凭借
    干部 干燥 乾隆 皇后 后来 里程 公里 头发 发展 面条 方面 台湾 台风 周末 钟表 钟情 联系 体系 关系 制造 制度 准备 批准 复杂 复兴 冲突
    松树 放松 征求 长征 余额 制作 斗争 北斗 谷物 山谷 采取 文采 合并 并且 浓郁 回来 占领 占卜 向导 方向 拼命 只有 它们 卫生 线上
    峰会 群众 床位 吃饭 面包 污染 启动 为了 伪造 钩子 会议 书记 区长 疫情防控
""".split()


@cache
def converter(region: str) -> opencc.OpenCC:
    return opencc.OpenCC(region)


@given(st.text())
def test_folding_keeps_the_length_and_done_twice_changes_nothing(text: str) -> None:
    folded = fold(text)

    assert len(folded) == len(text)
    assert fold(folded) == folded


@given(st.lists(st.text(st.characters() | st.sampled_from("著名随瞭覆核甚么\n\0"))))
def test_many_texts_are_folded_as_each_is(texts: list[str]) -> None:
    assert fold_all(texts) == [fold(text) for text in texts]


def test_every_character_folds_to_one_that_is_folded() -> None:
    every = "".join(chr(point) for point in range(sys.maxunicode + 1) if not 0xD800 <= point <= 0xDFFF)
    folded = fold(every)

    assert len(folded) == len(every)
    assert fold(folded) == folded


@pytest.mark.parametrize("region", REGIONS)
@pytest.mark.parametrize("word", COMMON)
def test_a_word_folds_alike_in_every_script(word: str, region: str) -> None:
    assert fold(converter(region).convert(word)) == fold(word)


@pytest.mark.parametrize("region", REGIONS)
def test_all_but_the_odd_word_of_the_language_folds_alike(region: str) -> None:
    """Weighed by how often each word of jieba's dictionary is used."""
    common = {entry.word: entry.frequency for entry in dictionary() if entry.frequency >= 100}
    converted = converter(region).convert("\n".join(common)).split("\n")

    differing = sum(
        common[word] for word, other in zip(common, converted, strict=True) if fold(other) != fold(word)
    )

    assert differing / sum(common.values()) < 0.0005


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("ＡＢＣ　１２３", "abc 123"),
        ("王芳，《辛关》！？", "王芳,《辛关》!?"),
        ("Zhang JIANKUN", "zhang jiankun"),
        ("ÉCOLE", "école"),
        ("﹑ｶ㎡½İ", "、カ㎡½İ"),
        ("會議在黃鶴樓", "会议在黄鹤楼"),
        ("衞生、綫路、羣眾、裏面、峯會", "卫生、线路、群众、里面、峰会"),
        ("隨著年齡看名著", "随着年龄看名著"),
        ("", ""),
    ],
)
def test_case_width_and_script_fold_away(text: str, folded: str) -> None:
    assert fold(text) == folded


@pytest.mark.parametrize(
    ("text", "script"),
    [
        ("会议", "zh-Hans"),
        ("會議", "zh-Hant"),
        ("今日召开會議", "zh-Hant"),
        ("中山", "zh-Hans"),
        ("Longbo", "zh-Hans"),
        ("", "zh-Hans"),
    ],
)
def test_one_traditional_character_tells_the_script(text: str, script: str) -> None:
    assert script_of(text) == script
