import pytest

from bot.language.names_of_things import places, posts


def test_places_are_those_of_the_dictionary_and_names_that_end_like_one() -> None:
    assert places(["北京", "木山县", "会议", "县", "中国", "全市", "刘海波"]) == ["北京", "木山县"]


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
