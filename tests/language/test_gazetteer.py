import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.language.gazetteer import is_country, is_listed, is_place, named_places, other_names


@pytest.mark.parametrize(
    "word",
    [
        "枣庄",
        "孟州市",
        "内蒙古",
        "巴西",
        "东京",
        "长江",
        "石楼",
        "柳林县",
        "木山村",
        "俄国",
        "汶莱",
        "大连",
        "开封",
    ],
)
def test_places_of_the_world_and_of_china(word: str) -> None:
    assert is_place(word)


@pytest.mark.parametrize(
    "word",
    [
        "",
        "城",
        "城市",
        "农村",
        "上市",
        "美丽",
        "小康",
        "和平",
        "树林",
        "各乡镇",
        "戈壁",
        "满城",
        "那个村",
        "外交部",
        "\ud800\ud800",
        "x\0",
    ],
)
def test_what_only_looks_like_a_place_is_none(word: str) -> None:
    assert not is_place(word)


def test_the_country_itself_is_nowhere_in_particular() -> None:
    assert named_places(["中国", "全国", "北京", "会议"]) == ["北京"]


@pytest.mark.parametrize("word", ["法国", "中国", "义大利", "索马利亚", "苏联", "魏国"])
def test_countries_of_today_and_of_old(word: str) -> None:
    assert is_country(word)


@pytest.mark.parametrize("word", ["全国", "北京", "王国", "外国", "柳林县", "出国"])
def test_what_is_no_country(word: str) -> None:
    assert not is_country(word)


def test_a_place_has_other_names() -> None:
    assert "俄罗斯" in other_names("俄国")
    assert "文莱" in other_names("汶莱")
    assert other_names("木山村") == other_names("\ud800") == ()


def test_a_place_of_a_list_is_told_from_one_that_looks_so() -> None:
    assert is_listed("枣庄")
    assert not is_listed("木山村")


@given(st.text())
def test_any_word_may_be_asked(word: str) -> None:
    assert isinstance(is_place(word), bool)
    assert word not in other_names(word)
