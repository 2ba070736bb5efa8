"""The nearest names: by sound, by shape, by a character more or less."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.language.similar_names import NameIndex, name_distance, shape_near, sound_key

KNOWN = [
    "王芳",
    "王国钦",
    "孙起生",
    "張健坤",
    "李文艺",
    "雷安树",
    "欧阳修",
    "Liao Weiping",
    "扎西·多杰",
    "黄建明",
]
HAN = st.text(st.sampled_from("王芳方孙起生张健坤欧阳修单"), max_size=5)


@pytest.mark.parametrize(
    ("asked", "nearest"),
    [
        ("王方", "王芳"),  # the same sound
        ("汪芳", "王芳"),
        ("Wang Feng", "王芳"),
        ("wangfeng", "王芳"),
        ("Feng Wang", "王芳"),
        ("孙启升", "孙起生"),
        ("孫啟聲", "孙起生"),
        ("Sun Qisheng", "孙起生"),
        ("张建昆", "張健坤"),
        ("张健绅", "張健坤"),
        ("Zhang Jiankui", "張健坤"),
        ("李文义", "李文艺"),
        ("雷安素", "雷安树"),  # s for sh
        ("雷安对", "雷安树"),  # the same shape
        ("王国饮", "王国钦"),
        ("王钦", "王国钦"),  # a character less
        ("欧阳秀", "欧阳修"),
        ("房建明", "黄建明"),  # f for h
        ("liao weibin", "Liao Weiping"),
    ],
)
def test_names_misheard_or_misread_are_found(asked: str, nearest: str) -> None:
    assert NameIndex(KNOWN).nearest(asked, 3)[:1] == [nearest]


@pytest.mark.parametrize("asked", ["", "王", "王勇", "黄芳", "习近平", "\ud800", "hello world", "John Smith"])
def test_names_far_from_all_have_none_near(asked: str) -> None:
    assert NameIndex(KNOWN).nearest(asked, 3) == []


def test_who_is_known_is_not_offered_but_others_near() -> None:
    assert NameIndex(["王芳", "王方", "王坊"]).nearest("王芳", 5) == ["王坊", "王方"]


def test_the_nearest_comes_first_and_no_more_than_wanted() -> None:
    index = NameIndex(["王凤", "王仿", "王方", "王芬"])
    assert index.nearest("王芳", 3)[:2] == ["王仿", "王方"]
    assert len(index.nearest("王芳", 3)) == 3
    assert index.nearest("王芳", 0) == []


def test_names_of_one_spelling_are_all_offered() -> None:
    assert NameIndex(["王芳", "王芳", "黃芳"]).nearest("王方", 3) == ["王芳"]
    assert NameIndex(["张健坤", "張健坤"]).nearest("张建昆", 3) == ["张健坤", "張健坤"]


@given(st.lists(st.text() | HAN), st.text() | HAN)
def test_only_known_names_are_offered(known: list[str], asked: str) -> None:
    found = NameIndex(known).nearest(asked, 4)
    assert len(found) <= 4
    assert set(found) <= set(known)


@given(HAN, HAN)
def test_distance_is_a_distance(one: str, other: str) -> None:
    assert name_distance(one, one) == 0
    assert 0 <= name_distance(one, other) <= max(len(one), len(other))


@pytest.mark.parametrize(
    ("one", "other", "distance"),
    [
        ("王芳", "王方", 0.2),
        ("王芳", "王勇", 1.0),
        ("王芳", "Wang Fang", 0.0),
        ("樓陽生", "楼阳生", 0.0),
        ("张健坤", "Jiankun Zhang", 0.0),
        ("王芳", "", 2.0),
        ("单田芳", "Shan Tianfang", 0.0),
    ],
)
def test_distances(one: str, other: str, distance: float) -> None:
    assert name_distance(one, other) == pytest.approx(distance)


@pytest.mark.parametrize(
    ("one", "other"),
    [("张三", "脏三"), ("林心", "宁星"), ("陈生", "岑森"), ("黄辉", "方飞"), ("王芳", "wang fang")],
)
def test_names_that_sound_alike_have_one_key(one: str, other: str) -> None:
    assert sound_key(one) == sound_key(other)


@pytest.mark.parametrize("pair", ["方芳", "建健", "钦饮", "未末", "伟纬", "王玉", "芳芳"])
def test_characters_that_look_alike(pair: str) -> None:
    assert shape_near(*pair)
    assert shape_near(*reversed(pair))


@pytest.mark.parametrize("pair", ["芳劳", "孙苏", "丽美", "强弱", "江河", "林a", "ab"])
def test_characters_that_do_not(pair: str) -> None:
    assert not shape_near(*pair)
