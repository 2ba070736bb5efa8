"""Lists without punctuation are text at the end of a page too, and what stands under them is not."""

import pytest

from bot.reading.appointments import with_appointments
from bot.reading.page import Line
from tests.reading.conftest import ReadOne

_MENU = ("首页", "新闻中心", "政务公开", "县长信箱")
_TEXT = "4月12日，云岭县第十八届人大常委会第二十次会议通过下列任免事项。"


@pytest.mark.parametrize(
    "lists",
    [
        (("决定任命：", "何志远为云岭县教育局局长", "李红梅为云岭县卫生健康局局长（试用期一年）"),),
        (("一、任命", "何志远为云岭县教育局局长"), ("二、免去", "葛志明的云岭县财政局局长职务")),
        (("任职人员：", "大坪村 年广富 党支部书记", "小坪村 桑玉珍 村委会主任"),),
    ],
)
def test_lists_between_menus(read_one: ReadOne, lists: tuple[tuple[str, ...], ...]) -> None:
    lines = [line for items in lists for line in items]

    paragraphs = read_one("\n".join((*_MENU, _TEXT, *lines, *_MENU))).paragraphs

    assert paragraphs == (_TEXT, *map("\n".join, lists))


@pytest.mark.parametrize(
    "lines",
    [
        ("云岭县干部任职名单", "何志远为云岭县教育局局长"),
        ("人事任免：", "新闻中心", "县长信箱"),
        ("友情链接：", "云岭县人民政府办公室副主任"),
        ("任命：", "首页", "何志远为云岭县教育局局长"),
    ],
    ids=["title", "menu", "links", "something between"],
)
def test_what_is_no_list_of_posts(lines: tuple[str, ...]) -> None:
    assert not any(line.listed for line in with_appointments([Line(text) for text in lines]))


def test_links_are_no_list_of_posts() -> None:
    lines = [Line("任命：", linked=1.0), Line("何志远为云岭县教育局局长", linked=1.0)]

    assert with_appointments(lines) == lines


def test_numbered_headings_without_a_word_for_lists(read_one: ReadOne) -> None:
    lines = ("三、接受辞职", "葛志明同志辞去云岭县县长职务")

    assert read_one("\n".join((*_MENU, _TEXT, *lines, *_MENU))).paragraphs == (_TEXT, *lines)
