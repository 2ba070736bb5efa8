"""Posts of Hexo and Jekyll, as they are really written."""

from collections.abc import Callable
from datetime import date

import pytest

from bot.model import Article, Skipped

ReadOne = Callable[[str | bytes], Article]

_BODY = "<p>3月1日，县长李强到河东镇调研春耕备耕工作。</p><p>他要求，各部门要抓好农资供应。</p>"
_PARAGRAPHS = ("3月1日，县长李强到河东镇调研春耕备耕工作。", "他要求，各部门要抓好农资供应。")


@pytest.mark.parametrize(
    "title",
    ["'李强调研春耕'", '"李强调研春耕"', "李强调研春耕", "  李强调研春耕  ", "'李强调研春耕' # 注"],
)
@pytest.mark.parametrize("before", ["", "\n", "\n\n  \n", "\ufeff", "\ufeff\r\n"])
def test_title_in_any_quotes(read_one: ReadOne, title: str, before: str) -> None:
    article = read_one(f"{before}---\ntitle: {title}\n---\n{_BODY}")
    assert (article.title, article.paragraphs) == ("李强调研春耕", _PARAGRAPHS)


@pytest.mark.parametrize("indent", ["", " ", "  ", "    "])
def test_lists_at_any_indent(read_one: ReadOne, indent: str) -> None:
    post = f"---\ntitle: 李强调研春耕\ncategories:\n{indent}- 新媒体\n{indent}- 分类\ndate: 2022-03-02\n---\n{_BODY}"
    assert read_one(post).published == date(2022, 3, 2)


@pytest.mark.parametrize(
    ("written", "day"),
    [
        ("Thu, 14 Apr 2022 02:09:38 GMT", date(2022, 4, 14)),
        ("Thu, 14 Apr 2022 17:09:38 GMT", date(2022, 4, 15)),
        ("Thu, 14 Apr 2022 23:09:38 +0800", date(2022, 4, 14)),
        ("2022-04-14 23:50:12", date(2022, 4, 14)),
        ("2022-04-14T20:00:00Z", date(2022, 4, 15)),
        ("2022-04-14T20:00:00.000+00:00", date(2022, 4, 15)),
        ("2022-04-14 20:00:00 +0800", date(2022, 4, 14)),
        ("2022-04-14", date(2022, 4, 14)),
        ("2022/4/14", date(2022, 4, 14)),
        ("2022年4月14日", date(2022, 4, 14)),
        ("2022-04-14T25:61:00Z", date(2022, 4, 14)),
        ("1649901600", date(2022, 4, 14)),
        ("20220414", date(2022, 4, 14)),
        ("2022-13-40", None),
        ("99999999999999-01-01", None),
        ("yesterday", None),
        ("''", None),
    ],
)
def test_dates_are_days_in_beijing(read_one: ReadOne, written: str, day: date | None) -> None:
    assert read_one(f"---\ntitle: 标题在此\ndate: {written}\n---\n{_BODY}").published == day


@pytest.mark.parametrize(
    "broken",
    [
        "title: 李强调研: 春耕备耕\ndate: 2022-03-02",
        "title: '李强调研: 春耕备耕\ndate: 2022-03-02",
        "title: 李强调研: 春耕备耕\ncategories:\n\t- 新媒体\ndate: 2022-03-02",
        "title: 李强调研: 春耕备耕\ntags: [a, b\ndate: 2022-03-02",
        "title: 李强调研: 春耕备耕\nauthor: @someone\ndate: 2022-03-02",
    ],
)
def test_a_broken_line_loses_nothing_else(read_one: ReadOne, broken: str) -> None:
    article = read_one(f"---\n{broken}\n---\n{_BODY}")
    assert article.title == "李强调研: 春耕备耕"
    assert article.published == date(2022, 3, 2)
    assert article.paragraphs == _PARAGRAPHS


def test_fields_beyond_title_and_date(read_one: ReadOne) -> None:
    article = read_one(
        f"---\ntitle: 标题在此\nauthor: 张文\nsource: 河东日报\nlink: https://example.org/a.html\n---\n{_BODY}"
    )
    assert (article.source, article.byline, article.url) == ("河东日报", "张文", "https://example.org/a.html")


def test_an_author_that_is_no_person_is_the_source(read_one: ReadOne) -> None:
    article = read_one(f"---\ntitle: 标题在此\nauthor: {{name: 河东融媒网}}\npermalink: /a/b\n---\n{_BODY}")
    assert (article.source, article.byline, article.url) == ("河东融媒网", None, None)


def test_hexo_without_an_opening_fence(read_one: ReadOne) -> None:
    article = read_one(f"title: 李强调研春耕\ntags:\n- 农业\ndate: 2022-03-02\n---\n{_BODY}")
    assert (article.title, article.paragraphs) == ("李强调研春耕", _PARAGRAPHS)


def test_markdown(read_one: ReadOne) -> None:
    article = read_one(
        "---\ntitle: 李强调研春耕\n---\n# 李强调研春耕\n\n![图](a.jpg)\n\n"
        "3月1日，**县长李强**到[河东镇](https://example.org)调研春耕备耕工作。\n\n"
        "## 一、抓好春耕\n\n    他要求，各部门要抓好农资供应。\n1. 保证种子供应。\n2. 保证化肥供应。\n\n"
        "- 保证**“水、电、油”**供应。\n\n他说：\n> 一年之计在于春。\n"
    )
    assert article.paragraphs == (
        "3月1日，县长李强到河东镇调研春耕备耕工作。",
        "一、抓好春耕",
        "他要求，各部门要抓好农资供应。",
        "1. 保证种子供应。",
        "2. 保证化肥供应。",
        "保证“水、电、油”供应。",
        "他说：",
        "一年之计在于春。",
    )


def test_a_rule_in_a_text_is_no_front_matter(read_one: ReadOne) -> None:
    article = read_one("---\n3月1日，县长李强到河东镇调研。\n---\n他要求，各部门要抓好农资供应。")
    assert article.paragraphs == ("3月1日，县长李强到河东镇调研。", "他要求，各部门要抓好农资供应。")


def test_only_front_matter_is_no_article(read_all: Callable[[str], list[Article | Skipped]]) -> None:
    (skipped,) = read_all("---\ntitle: 李强调研春耕\n---\n")
    assert isinstance(skipped, Skipped)
    assert "no article text" in skipped.reason


def test_toml_of_hugo(read_one: ReadOne) -> None:
    article = read_one(
        f'+++\ntitle = "李强调研: 春耕备耕"\ndate = 2022-03-02T08:00:00+08:00\ntags = ["农业"]\nauthor = "記者 張文"\n+++\n\n{_BODY}'
    )
    assert (article.title, article.published) == ("李强调研: 春耕备耕", date(2022, 3, 2))
    assert (article.byline, article.source, article.paragraphs) == ("張文", None, _PARAGRAPHS)


def test_broken_toml_loses_nothing_else(read_one: ReadOne) -> None:
    article = read_one(f'+++\ntitle = "李强调研春耕"\ndate = 2022-03-02\ntags = ["农业"\n+++\n{_BODY}')
    assert (article.title, article.published) == ("李强调研春耕", date(2022, 3, 2))


def test_a_number_that_is_too_long_breaks_nothing(read_one: ReadOne) -> None:
    article = read_one(f'+++\ntitle = "李强调研春耕"\nnumber = {"9" * 5000}\n+++\n{_BODY}')
    assert article.title == "李强调研春耕"
