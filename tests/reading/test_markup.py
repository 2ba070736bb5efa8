"""Saved web pages, whole and in fragments."""

from collections.abc import Callable
from datetime import date

import pytest

from bot.model import Article

ReadOne = Callable[[str | bytes], Article]

_FIRST = "3月1日，县长李强到河东镇调研春耕备耕工作，看望慰问一线农技人员。"
_SECOND = "他要求，各部门要抓好农资供应，确保不误农时。"
_BODY = (_FIRST, _SECOND)

_PAGE = """<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE html><html><head><title>李强到河东镇调研春耕 - 河东县人民政府</title>
<meta name="ContentSource" content="河东日报"><meta name="PubDate" content="2022-03-02 09:10">
<link rel="canonical" href="https://example.org/202203/t1.html"><style>p {{}}</style></head><body>
<div class="top"><a href="/">首页</a> <a href="/xw">新闻</a> <a href="/zw">政务公开</a></div>
<div class="crumb">当前位置：<a href="/">首页</a> &gt; <a href="/xw">新闻</a> &gt; 正文</div>
<h1>李强到河东镇调研春耕</h1>
<div>来源：河东日报 发布时间：2022-03-02 09:10 字体：【大 中 小】 浏览次数：<span>12</span></div>
<div id="content">{body}</div>
<div>责任编辑：王小明</div>
<ul><li><a href="/1">市委常委会召开会议研究部署近期重点工作。</a></li><li><a href="/2">全县项目观摩</a></li></ul>
<div style="display:none">隐藏的文字也是一个完整的句子。</div><script>var a = "脚本不是正文。";</script>
<footer>版权所有：河东县人民政府</footer><div>豫ICP备05012345号-1 豫公网安备41010502000123号</div>
</body></html>"""


def test_whole_page(read_one: ReadOne) -> None:
    article = read_one(_PAGE.format(body=f"<p>　　{_FIRST}</p><p>&nbsp;</p><p>{_SECOND}</p>"))
    assert article.paragraphs == _BODY
    assert article.title == "李强到河东镇调研春耕"
    assert (article.source, article.published) == ("河东日报", date(2022, 3, 2))
    assert article.url == "https://example.org/202203/t1.html"
    assert [(credit.role, credit.name) for credit in article.credits] == [("责任编辑", "王小明")]


@pytest.mark.parametrize(
    "body",
    [
        f"<p>{_FIRST}</p><p>{_SECOND}</p>",
        f"<div>{_FIRST}</div><div>{_SECOND}</div>",
        f"{_FIRST}<br><br/>{_SECOND}",
        f"　　{_FIRST}\n　　{_SECOND}",
        f"　　{_FIRST}　　{_SECOND}",
        f"<section><section><span>{_FIRST[:9]}</span><strong>{_FIRST[9:]}</strong></section>"
        f"<section><p><span><span>{_SECOND}</span></span></p></section></section>",
        f"<p class='ql-block'>{_FIRST}</p><p class='ql-block'><br></p><p class='ql-block'>{_SECOND}</p>",
        f"<p><img src=a.jpg></p><p>{_FIRST}</p>{_SECOND}<p></p>",
        f"<p>{_FIRST}<p>{_SECOND}<div>",
        f"<pre>{_FIRST}\n{_SECOND}</pre>",
        f"<table><tr><td><p>{_FIRST}</p></td></tr><tr><td>{_SECOND}</td></tr></table>",
        f"<p>{_FIRST[:12]}\n      {_FIRST[12:]}</p><p>{_SECOND}\u200b</p>",
        f"<a name='top'><p>{_FIRST}</p><p>{_SECOND}</p>",
        f"<!-- <p>注释。</p> --><p>{_FIRST}</p><p>{_SECOND}</p>",
    ],
)
@pytest.mark.parametrize("whole", [False, True])
def test_paragraphs_of_any_making(read_one: ReadOne, body: str, whole: bool) -> None:
    assert read_one(_PAGE.format(body=body) if whole else body).paragraphs == _BODY


def test_a_dump_with_a_stray_tag_keeps_its_lines(read_one: ReadOne) -> None:
    article = read_one(f"李强到河东镇调研春耕\n2022-03-02 09:10 来源：河东日报\n{_FIRST}\n{_SECOND}<br>\n")
    assert article.paragraphs == _BODY


def test_wechat_page(read_one: ReadOne) -> None:
    article = read_one(
        "<html><head><meta property='og:title' content='李强到河东镇调研春耕'></head><body>"
        "<h1 id='activity-name'> 李强到河东镇调研春耕 </h1><a id='js_name' href='#'> 河东发布 </a>"
        f"<div id='js_content' style='visibility: hidden;'><section>{_FIRST}</section><p>{_SECOND}</p></div>"
        '<script>var ct = "1646150400";</script><div>预览时标签不可点</div><div>微信扫一扫<br>关注该公众号</div></body></html>'
    )
    assert article.paragraphs == _BODY
    assert (article.title, article.source, article.published) == (
        "李强到河东镇调研春耕",
        "河东发布",
        date(2022, 3, 2),
    )


@pytest.mark.parametrize(
    ("head", "title"),
    [
        ("<title>李强到河东镇调研春耕_河东网</title>", "李强到河东镇调研春耕"),
        ("<title>李强到河东镇调研春耕 - 要闻 - 河东网</title>", "李强到河东镇调研春耕"),
        ("<title>李强到河东镇调研春耕-河东网</title>", "李强到河东镇调研春耕"),
        (
            "<title>河东县-人民政府</title><meta name='ArticleTitle' content='李强到河东镇调研春耕'>",
            "李强到河东镇调研春耕",
        ),
        (
            "<title>河东网</title><meta property='og:title' content='李强到河东镇调研春耕'>",
            "李强到河东镇调研春耕",
        ),
        ("<title>疫情-19 防控</title>", "疫情-19 防控"),
    ],
)
def test_title_without_the_site(read_one: ReadOne, head: str, title: str) -> None:
    assert read_one(f"<html><head>{head}</head><body><p>{_FIRST}</p></body></html>").title == title


def test_a_title_in_the_text_is_not_repeated(read_one: ReadOne) -> None:
    article = read_one(
        f"<h1>李强到河东镇调研春耕</h1><p>李强到河东镇调研春耕</p><p>{_FIRST}</p><p>{_SECOND}</p>"
    )
    assert (article.title, article.paragraphs) == ("李强到河东镇调研春耕", _BODY)


def test_comments_below_a_list_of_links_are_cut(read_one: ReadOne) -> None:
    links = "".join(f"<li><a href='/{i}'>第{i}条别的新闻标题</a></li>" for i in range(6))
    article = read_one(
        f"<div><p>{_FIRST}</p><p>{_SECOND}</p></div><ul>{links}</ul><div>沙发。写得真好！</div>"
    )
    assert article.paragraphs == _BODY


def test_an_unclosed_link_does_not_lose_the_text(read_one: ReadOne) -> None:
    assert read_one(f"<a href='#'><p>{_FIRST}</p><p>{_SECOND}</p>").paragraphs == _BODY


def test_lines_of_preformatted_text_that_are_cut_are_joined(read_one: ReadOne) -> None:
    text = (
        "全县春耕备耕工作会议在县政府三楼会议室召开，县长李强主持会议并讲话，"
        "会议听取了农业农村局、水利局、气象局的工作汇报，研究了农资供应和农机检修等事项。"
    )
    cut = "\n".join(f"    {text}"[i : i + 20] for i in range(0, len(text) + 4, 20))
    assert read_one(f"<html><body><pre>\n{cut}\n</pre></body></html>").paragraphs == (text,)
