"""Tables: a row is one line, and the heads of the columns stand over the rows."""

from itertools import chain
from time import perf_counter

import pytest

from bot.reading.lists import with_lists
from bot.reading.page import Line
from bot.reading.tables import is_head, with_rows
from tests.reading.conftest import ReadOne

_MENU = ("首页", "走进云岭", "新闻中心", "政务公开", "互动交流")
_HEADS = ("姓名", "性别", "出生年月", "现任职务", "拟任职务")
_PEOPLE = (
    ("何志远", "男", "1978年5月", "县城管局副局长", "县城管局局长"),
    ("李红梅", "女", "1984年10月", "新桥街道办事处主任", "新桥街道党工委书记"),
)
_ROWS = tuple(" | ".join(cells) for cells in (_HEADS, *_PEOPLE))
_JOINED = tuple(f"{_ROWS[0]}\n{row}" for row in _ROWS[1:])
_TITLE = "云岭县拟任职干部任前公示"
_ABOVE = "根据有关规定，现将下列拟任职的同志予以公示，欢迎监督。"
_BELOW = "公示时间为2025年3月14日至3月20日，请社会各界监督。"


def _table(cell: str) -> str:
    rows = ("".join(cell.format(text) for text in cells) for cells in (_HEADS, *_PEOPLE))
    return "<table>" + "".join(f"<tr>{row}</tr>" for row in rows) + "</table>"


@pytest.mark.parametrize(
    "table",
    [
        _table("<td>{}</td>"),
        _table("\n<td>\n\n<p><span>{}</span></p>\n</td>"),
        _table("<td>{}</td>").replace("<table>", "<table><tr><td colspan=5>云岭县拟任职人员</td></tr>"),
        "\n".join(chain(_HEADS, *_PEOPLE)),
        "\n\n".join(chain(_HEADS, *_PEOPLE)),
        _table("<td>{}</td>").replace("姓名", "姓 名"),
        "\n".join("\t".join(cells) for cells in (_HEADS, *_PEOPLE)),
        "\n".join(f"| {' | '.join(cells)} |" for cells in (_HEADS, ["---"] * 5, *_PEOPLE)),
    ],
    ids=["cells", "paragraphs in cells", "caption", "spaced heads", "upright", "spaced out", "tabs", "bars"],
)
def test_each_person_has_a_line(read_one: ReadOne, table: str) -> None:
    is_html = table.startswith("<")
    text = [f"<p>{line}</p>" if is_html else line for line in (*_MENU, _TITLE, _ABOVE, table, *_MENU)]

    paragraphs = read_one("\n".join(text).replace("<p><table>", "<table>")).paragraphs

    assert paragraphs[0] == _ABOVE
    assert [paragraph.replace("姓 名", "姓名") for paragraph in paragraphs[-2:]] == list(_JOINED)


def test_a_table_at_the_end_or_the_beginning_is_text(read_one: ReadOne) -> None:
    assert read_one("\n".join((*_MENU, _TITLE, *_ROWS, _BELOW, *_MENU))).paragraphs == (*_JOINED, _BELOW)
    assert read_one("\n".join((*_MENU, _TITLE, *_ROWS, *_MENU))).paragraphs == _JOINED


def test_a_table_is_no_list_of_the_heading_over_it() -> None:
    assert with_lists(("现予以公示：", *_ROWS, _BELOW)) == ("现予以公示：", *_JOINED, _BELOW)


def test_a_row_that_no_excerpt_can_show_with_its_heads_stands_alone() -> None:
    row = " | ".join(("何志远", "男", "1978年5月", "县长", "云岭县" * 50))

    assert with_lists((*_ROWS, row)) == (*_JOINED, row)


def test_the_last_cells_of_a_row_may_be_empty() -> None:
    rows = (*_ROWS, "王强 | 男", _ROWS[1])

    assert with_lists(rows)[-2:] == (f"{_ROWS[0]}\n王强 | 男", _JOINED[0])


def test_a_menu_under_a_table_is_none_of_its_rows(read_one: ReadOne) -> None:
    assert read_one("\n".join((_ABOVE, *_ROWS, "首页 新闻 公告 专题 办事", "首页 新闻"))).paragraphs == (
        _ABOVE,
        *_JOINED,
    )


def test_cells_stay_apart_where_one_is_missing() -> None:
    cells = [*_HEADS, *_PEOPLE[0], *_PEOPLE[1][:1], *_PEOPLE[1][2:], "联系我们"]
    rows = with_rows([Line(cell) for cell in cells])

    assert [row.text for row in rows if row.listed] == list(_ROWS[:2])
    assert [row.text for row in rows[2:]] == cells[10:]


@pytest.mark.parametrize(
    "lines",
    [
        ("姓名", "电话", "邮箱", "留言内容", "提交"),
        ("姓名", "性别", "年龄", "提交", "重置", "返回"),
        ("新闻 公告 专题", "云岭 石渡 柏溪"),
        ("姓名 性别 现任职务", "请社会各界监督。"),
        ("时间 地点", "上午 县影剧院"),
    ],
    ids=["form", "form of people", "menu", "heads alone", "two words"],
)
def test_what_is_no_table(lines: tuple[str, ...]) -> None:
    given = [Line(text) for text in lines]

    assert with_rows(given) == given


def test_a_table_of_links_is_no_text() -> None:
    given = [Line(row, linked=0.9) for row in _ROWS]

    assert with_rows(given) == given


@pytest.mark.parametrize("cells", [("姓 名", "职 务"), ("Name", "Current post"), ("指标", "数量（万吨）")])
def test_heads(cells: tuple[str, ...]) -> None:
    assert is_head(cells)


def test_a_table_of_two_columns_is_text(read_one: ReadOne) -> None:
    rows = (("停水时间", "停水区域"), ("10月13日8时至18时", "解放路"), ("10月14日8时至18时", "建设路"))
    cells = "".join(f"<tr><td>{when}</td><td>{where}</td></tr>" for when, where in rows)

    assert read_one(f"<table>{cells}</table><p>{_BELOW}</p>").paragraphs == (*map(" | ".join, rows), _BELOW)


def test_a_table_of_layout_keeps_its_lines(read_one: ReadOne) -> None:
    content = f"<table><tr><td><p>{_ABOVE}</p><p>{_BELOW}</p></td><td>{_TITLE}</td></tr></table>"

    assert read_one(content).paragraphs[:2] == (_ABOVE, _BELOW)


@pytest.mark.parametrize("line", ["姓名", "姓名 性别 职务", "何志远 男 局长", "姓名 职务"])
def test_joining_many_lines_takes_no_time(line: str) -> None:
    began = perf_counter()
    with_rows([Line("姓名 性别 职务"), *[Line(line)] * 30_000])

    assert perf_counter() - began < 10


def test_a_table_whose_heads_are_marked_as_such_is_read(read_one: ReadOne) -> None:
    rows = "".join(
        f"<tr><td>{day}</td><td>{who}</td><td>{post}</td><td></td></tr>"
        for day, who, post in (("7月5日", "谭小萍", "县委书记"), ("8月2日", "彭楚玥", "副县长"))
    )
    heads = "<tr><th>接待日</th><th>接访领导</th><th>职&nbsp;务</th><th>备注</th></tr>"
    body = "<p>为畅通群众诉求表达渠道，现将第三季度县级领导公开接访安排公布如下，欢迎群众来访。</p>"
    article = read_one(
        f"<html><body>{body}<table border=1>{heads}{rows}</table>{body.replace('第三', '第四')}</body></html>"
    )
    assert any("8月2日 | 彭楚玥 | 副县长" in paragraph for paragraph in article.paragraphs)


def test_a_table_goes_on_behind_a_line_of_dots() -> None:
    lines = (
        "姓名 笔试 面试 总成绩",
        "丁立言 81.5 84.2 82.6",
        "……",
        "郝为民 77.5 86.1 80.9",
        "……",
        "以上公示。",
    )
    texts = [line.text for line in with_rows([*map(Line, lines)])]
    assert texts[3:] == ["郝为民 | 77.5 | 86.1 | 80.9", "……", "以上公示。"]
