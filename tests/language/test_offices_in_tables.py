"""Who has, leaves or is to have which post by a table."""

import pytest

from bot.language.changes_of_office import changes_of_office
from bot.language.people import find_people


def told(text: str) -> list[tuple[str, list[str], str]]:
    return [
        (text[slice(*change.name)], [text[slice(*post)] for post in change.posts], change.kind)
        for change in sorted(changes_of_office(text))
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "日期 | 接访领导 | 职务 | 陪同单位\n9月5日 | 于海霞 | 县委副书记、县长 | 县住建局",
            [("于海霞", ["县委副书记", "县长"], "taking")],
        ),
        (
            "姓名 | 原任职务 | 现任职务\n丁立言 | 柳河镇镇长 | 县水务局局长",
            [("丁立言", ["柳河镇镇长"], "leaving"), ("丁立言", ["县水务局局长"], "taking")],
        ),
        (
            "序号 | 姓名 | 原任职务 | 拟任职务\n1 | 丁立言 | 柳河镇镇长 | 县水务局局长",
            [("丁立言", ["柳河镇镇长"], "before"), ("丁立言", ["县水务局局长"], "proposed")],
        ),
        (
            "姓名 | 任职 | 免职\n丁立言 | 县水务局局长 | 柳河镇镇长",
            [("丁立言", ["县水务局局长"], "taking"), ("丁立言", ["柳河镇镇长"], "leaving")],
        ),
        (
            "村 | 支部书记 | 户数\n李家湾 | 成功 | 120\n下坪 | 郝为民 | 95",
            [("成功", ["支部书记"], "taking"), ("郝为民", ["支部书记"], "taking")],
        ),
        (
            "姓名 | 职务 | 姓名 | 职务\n王芳 | 县长 | 李强 | 县统计局局长",
            [("王芳", ["县长"], "taking"), ("李强", ["县统计局局长"], "taking")],
        ),
        (
            "姓名 | 党内职务 | 行政职务\n王芳 | 县委副书记 | 县长",
            [("王芳", ["县委副书记", "县长"], "taking")],
        ),
        ("职务 | 姓名\n县长 | 王芳", [("王芳", ["县长"], "taking")]),
        ("负责人 | 职务\n王芳 | 县长", [("王芳", ["县长"], "taking")]),
        ("姓名 | 撤销职务\n王芳 | 县长", [("王芳", ["县长"], "leaving")]),
        ("姓名 | 报考职位\n王芳 | 县长", []),
        ("姓名 | 任免职务\n王芳 | 县长", []),
        ("姓名 | 职务\n合计 | 12", []),
        ("姓名 | 性别 | 成绩\n丁立言 | 男 | 镇长", []),
        ("路线 | 起点 | 终点\n1路 | 火车站 | 方家庄", []),
    ],
)
def test_rows_tell_posts_by_the_heads_of_their_columns(
    text: str, expected: list[tuple[str, list[str], str]]
) -> None:
    assert told(text) == expected


def test_a_line_that_is_no_row_ends_a_table() -> None:
    assert told("姓名 | 职务\n以上同志试用期一年\n甲 | 乙\n丁立言 | 县水务局局长") == []


def test_who_is_in_a_table_is_an_official_wherever_else_the_article_names_him() -> None:
    text = "值班人员 | 职务\n丁立言 | 副县长\n当晚，丁立言到河堤上查看。"
    assert [(one.name, one.posts, one.role) for one in find_people(text)] == [
        ("丁立言", ("副县长",), "official"),
        ("丁立言", (), "official"),
    ]
