"""Lines of a filled form: who buys, from whom, for how much. They stand above or below the sentences of notices."""

from collections.abc import Callable

import pytest

from bot.model import Article

ReadOne = Callable[[str | bytes], Article]

_SENTENCES = (
    "建设内容：新打机井126眼，维修机井41眼，铺设管道218公里。",
    "公告期内如有异议，请与县农业农村局计财股联系。",
)


def test_what_a_notice_tells_line_by_line_is_read(read_one: ReadOne) -> None:
    form = (
        "项目名称：青石县高标准农田建设项目",
        "招标人：青石县农业农村局",
        "中标人：山河灌排工程有限公司",
        "中标价：29,876,530.08元",
    )
    contact = ("监督电话：0358-4421388（县纪委监委）",)
    head = ("青石县高标准农田建设项目中标公告", "发布时间：2021-08-20 点击：1570次", *form)
    foot = (*contact, "主办：青石县人民政府办公室", "备案号：晋ICP备17032745号")
    article = read_one("\n".join([*head, *_SENTENCES, *foot]))
    assert article.title == "青石县高标准农田建设项目中标公告"
    assert article.paragraphs == (*form, *_SENTENCES, *contact)


def test_rows_of_two_cells_and_numbered_lines_are_of_a_form(read_one: ReadOne) -> None:
    form = ("采购单位 | 青石县教育局", "一、项目编号：QS-2021-27", "二、项目名称：智慧校园设备")
    page = (
        "<h1>智慧校园设备采购项目中标公告</h1><table><tr><td>采购单位</td><td>青石县教育局</td></tr></table>"
        "<p>一、项目编号：QS-2021-27</p><p>二、项目名称：智慧校园设备</p>"
        + "".join(f"<p>{text}</p>" for text in _SENTENCES)
    )
    assert read_one(page).paragraphs == (*form, *_SENTENCES)


@pytest.mark.parametrize(
    "line",
    [
        "索引号：QS-0021",
        "满意度评价：满意 基本满意",
        "推荐：教师招聘真题",
        "投稿邮箱：a@b.example",
        "字体：大 中 小",
    ],
)
def test_fields_of_the_page_stay_out(read_one: ReadOne, line: str) -> None:
    head = "青石县高标准农田建设项目中标公告"
    assert read_one("\n".join([head, line, *_SENTENCES, line])).paragraphs == _SENTENCES


def test_a_headline_with_a_colon_is_a_title_and_a_line_of_a_form_is_none(read_one: ReadOne) -> None:
    headline = "青石县供销社：八千吨化肥备足"
    assert read_one("\n".join([headline, "青石县供销社备足化肥八千吨。", *_SENTENCES])).title == headline
    form = ("青石县农田建设项目中标结果", "招标编号：QS-2021-0119", "一标段：葛家坪乡 6800亩")
    assert read_one("\n".join([*form, *_SENTENCES])).title == form[0]


def test_a_title_that_is_spam_gives_way_to_the_one_of_the_text(read_one: ReadOne) -> None:
    page = (
        "<html><head><title>棋牌送金币大全官方下载|注册就送28元</title></head><body>"
        '<h1><a href="/">棋牌送金币大全官方下载|注册就送28元</a></h1><div>青石县农田建设项目中标结果公告</div>'
        "<div>时间：2021-08-20 点击：1570次</div>" + "".join(f"<p>{text}</p>" for text in _SENTENCES)
    )
    assert read_one(f"{page}</body></html>").title == "青石县农田建设项目中标结果公告"
