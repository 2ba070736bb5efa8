"""Places that are spelled as people are called."""

import pytest

from bot.language.people import find_people


@pytest.mark.parametrize(
    "text",
    [
        "甘棠县召开全县领导干部大会。庾文斌同志任中共甘棠县委书记。",
        "现场会在甘棠县召开，甘棠县委书记庾文斌讲话，他从甘棠工作大局出发。",
        "柳沟镇的村民说，柳沟镇党委书记庾文斌来过。",
    ],
)
def test_a_place_is_nobody(text: str) -> None:
    assert {mention.name for mention in find_people(text)} == {"庾文斌"}


@pytest.mark.parametrize(
    "text",
    [
        "王芳市长来到石楼县。",
        "王芳县委书记来到石楼县。",
        "县长王芳县里县外跑。王芳县域经济讲得好。",
        "王芳同志区分了两种情况，王芳区别对待。",
        "王芳市召开会议。主持人王芳介绍情况。",
    ],
)
def test_who_has_a_post_or_is_a_comrade_is_somebody(text: str) -> None:
    assert "王芳" in {mention.name for mention in find_people(text)}
