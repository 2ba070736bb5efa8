import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.language.place_spans import place_spans
from bot.language.script import fold


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("到孟州市检查，看了宜尚酒店和段西村", ["孟州市", "宜尚酒店", "段西村"]),
        ("会议在市委党校召开", ["市委党校"]),
        ("徐州市木山村的石岭寨", ["徐州市", "木山村", "石岭寨"]),
        ("位于巴西东部库鲁比察附近", ["巴西", "库鲁比察"]),
        ("来源沃拉甘比水库的水流到维拉格吉多群岛", ["沃拉甘比水库", "维拉格吉多群岛"]),
        ("来到费德里科·戈麦斯儿童医院看望", ["费德里科·戈麦斯儿童医院"]),
        ("梁家坑水库坍塌", ["梁家坑水库"]),
        ("抵达克尔萨茨火车站，在百慕大海域搁浅", ["克尔萨茨火车站", "百慕大海域"]),
        ("在城市和农村上市，外交部说", []),
        ("要加强管理", []),
        ("", []),
    ],
)
def test_where_a_text_names_places_and_sites(text: str, found: list[str]) -> None:
    assert [text[start:end] for start, end in place_spans(text)] == found


@given(st.text())
def test_places_stand_in_the_text(text: str) -> None:
    folded = fold(text)

    assert all(0 <= start < end <= len(folded) for start, end in place_spans(folded))


def test_an_autonomous_county_has_its_peoples_name() -> None:
    text = "通道侗族自治县现任县长是谁"
    assert [text[slice(*span)] for span in place_spans(text)] == ["侗族自治县"]


def test_the_level_of_the_place_before_begins_no_name() -> None:
    text = "那曲市色尼区的中学是哪个省援建的"
    assert "色尼区" in [text[slice(*span)] for span in place_spans(text)]
