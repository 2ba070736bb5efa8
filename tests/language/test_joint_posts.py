"""Posts that share what stands before the first of them only."""

import pytest

from bot.language.joint_posts import in_full, is_joined
from bot.model import Office


@pytest.mark.parametrize(
    ("posts", "full"),
    [
        (["澜川县教育局党组书记", "局长"], ["澜川县教育局党组书记", "澜川县教育局局长"]),
        (["云岭市委委员", "常委", "书记"], ["云岭市委委员", "常委", "云岭市委书记"]),
        (["县人大常委会党组书记", "主任"], ["县人大常委会党组书记", "县人大常委会主任"]),
        (["县委副书记", "县长"], ["县委副书记", "县长"]),
        (["县委常委", "宣传部部长"], ["县委常委", "宣传部部长"]),
        (["公司党委书记", "董事长"], ["公司党委书记", "公司董事长"]),
        (["局长"], ["局长"]),
        (["县教育局党组书记", "县作协主席团成员", "局长"], ["县教育局党组书记", "县作协主席团成员", "局长"]),
        (["县卫健委主任", "局长"], ["县卫健委主任", "局长"]),
        ([], []),
    ],
)
def test_a_bare_head_is_of_what_the_post_before_it_is_of(posts: list[str], full: list[str]) -> None:
    assert list(in_full(posts)) == full


@pytest.mark.parametrize(
    ("post", "place", "text", "expected"),
    [
        ("教育局长", None, "县教育局党组书记、局长佟丽娟", True),
        ("教育局长", "澜川县", "澜川县教育局党组书记、局长佟丽娟", True),
        ("教育局长", "石楼县", "澜川县教育局党组书记、局长佟丽娟", False),
        ("教育部长", None, "教育部党组书记、部长怀进鹏", True),
        ("市委书记", None, "云岭市委委员、常委、书记韩振国", True),
        ("卫健局长", None, "县教育局党组书记、局长佟丽娟", False),
        ("教育局长", None, "县教育局局长佟丽娟", False),
        ("教育局长", None, "县教育局党委书记、县财政局、局长李明", False),
        ("教育局长", "云岭市", "教育局党组书记、石门县财政局、局长", False),
        ("局长", None, "县教育局党组书记、局长佟丽娟", False),
    ],
)
def test_a_post_behind_another_of_its_body(post: str, place: str | None, text: str, expected: bool) -> None:
    assert is_joined(Office(post, place), text) is expected
