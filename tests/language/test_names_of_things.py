import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.language.names_of_things import place_spans, places, posts
from bot.language.script import fold


def test_places_are_those_of_the_dictionary_and_names_that_end_like_one() -> None:
    assert places(["北京", "木山县", "会议", "县", "中国", "全市", "刘海波"]) == ["北京", "木山县"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("到孟州市检查，看了宜尚酒店和段西村", ["孟州市", "宜尚酒店", "段西村"]),
        ("会议在市委党校召开", ["市委党校"]),
        ("要加强管理", []),
        ("", []),
    ],
)
def test_where_a_text_names_places_and_sites(text: str, found: list[str]) -> None:
    assert [text[start:end] for start, end in place_spans(text)] == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("县长刘海波", ("县长",)),
        ("副县长陈秀英", ("副县长",)),
        ("宣传部部长", ("宣传部长",)),
        ("宣传部长", ("宣传部长",)),
        ("县委书记、市人大常委会主任", ("县委书记", "主任")),
        ("会议要求", ()),
    ],
)
def test_posts_are_told_apart_from_those_of_deputies(text: str, found: tuple[str, ...]) -> None:
    assert posts(text) == found


@given(st.text())
def test_places_stand_in_the_text(text: str) -> None:
    folded = fold(text)

    assert all(0 <= start < end <= len(folded) for start, end in place_spans(folded))
