"""What holds for every input."""

import gzip
import tempfile
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from bot.model import Article, Skipped
from bot.reading import read

_BODY = (
    "3月1日上午，全县春耕备耕工作会议召开，县委副书记、县长李强主持会议并讲话。",
    "会议强调：",
    "要把农资供应放在首位，加强市场监管，严厉打击制售假冒伪劣农资行为，切实维护农民利益。",
    "会议还听取了其他工作汇报（略），与会人员就做好下一步工作提出了意见。",
)
_MENU = st.sampled_from(
    [
        "首页 | 新闻 | 政务 | 党建 | 图片",
        "设为首页 | 加入收藏",
        "当前位置：首页 > 新闻中心 > 正文",
        "登录 注册",
        "第A01版：要闻",
        "上一版 下一版",
        "国产精品久久久,日韩欧美一区二区三区",
        "![]() |",
        "",
        "|",
    ]
)
_FOOTER = st.sampled_from(
    [
        "责任编辑：张三",
        "扫一扫在手机打开当前页",
        "分享到：",
        "版权归原作者所有，向原创致敬",
        "豫ICP备05012345号-1",
        "上一篇：市委常委会召开会议",
        "点击排行",
        "主办：河东县人民政府办公室",
        "![]() |",
        "",
        "官方微信",
        "© 2022 河东网 版权所有",
        _BODY[0],
    ]
)
_TAGS = st.sampled_from(
    [
        "<p>",
        "</p>",
        "<div>",
        "</div>",
        "<br>",
        "<table>",
        "<td>",
        "<a href=x>",
        "</a>",
        "<!--",
        "-->",
        "<script>",
        "&#0;",
        "&lt;",
        "\n",
    ]
)
_MARKS = [
    "---\n",
    "title: ",
    "{",
    '"text": ',
    "}",
    "[",
    "](",
    "![",
    "**",
    "# ",
    "會(huì )",
    "来源：",
    "2021-08-12",
    "|",
    "\0",
    "\ufeff",
]


def _read(data: bytes) -> list[Article | Skipped]:
    with tempfile.NamedTemporaryFile() as file:
        file.write(data)
        file.flush()
        return list(read(Path(file.name), "key"))


def _holds(results: list[Article | Skipped]) -> bool:
    for result in results:
        if isinstance(result, Skipped):
            assert result.reason.endswith(".")
            assert "\n" not in result.reason
        else:
            assert result.paragraphs
            # The items of a list, and the rows of a table, are lines of one paragraph with their heading.
            assert all(line and line == line.strip() for p in result.paragraphs for line in p.split("\n"))
            "".join(result.paragraphs).encode()
    return bool(results)


@given(st.binary(max_size=3000))
def test_no_bytes_break_the_reader(data: bytes) -> None:
    assert _holds(_read(data))
    _holds(_read(gzip.compress(data)))
    _holds(_read(b"\x1f\x8b" + data))


@given(st.lists(st.one_of(st.sampled_from(_MARKS), _TAGS, _MENU, _FOOTER, st.text(max_size=20))))
def test_no_text_breaks_the_reader(pieces: list[str]) -> None:
    text = "".join(pieces)
    for encoding in ("utf-8", "gb18030", "utf-16"):
        assert _holds(_read(text.encode(encoding, "replace")))


@given(st.lists(_MENU, max_size=8), st.lists(_FOOTER, max_size=8))
def test_noise_around_a_body_never_changes_it(above: list[str], below: list[str]) -> None:
    (article,) = _read("\n".join([*above, *_BODY, *below]).encode())
    assert isinstance(article, Article)
    assert article.paragraphs == _BODY


_TRADITIONAL = "市人大常委會主任帶隊到孟州市檢查督導疫情防控工作，聽取了各部門的匯報（詳見附件），並對下一階段工作(第三期)提出要求。"
_SYLLABLES = ["huì", "dòng", "xué", "shí", "zhuāng", "lǜ", "é", "xiǎng", "de"]


@given(
    st.lists(
        st.tuples(
            st.integers(1, 12), st.sampled_from(_SYLLABLES), st.sampled_from(["({})", "({} )", "（{}）"])
        ),
        min_size=1,
        max_size=10,
    )
)
def test_pinyin_goes_and_real_brackets_stay(marks: list[tuple[int, str, str]]) -> None:
    noisy, at = "會(huì )議(yì )開(kāi)始。\n", 0
    for step, syllable, brackets in marks:
        noisy += _TRADITIONAL[at : at + step]
        at += step
        if noisy[-1:] > "\u4e00" and noisy[-1:] < "\u9fff":
            noisy += brackets.format(syllable)
    (article,) = _read((noisy + _TRADITIONAL[at:]).encode())
    assert isinstance(article, Article)
    assert article.paragraphs == ("會議開始。", _TRADITIONAL)


def test_two_marks_are_not_yet_noise() -> None:
    text = "這個字念挖掘(jué)的掘，那個字念會(huì)議的會。"
    (article,) = _read(text.encode())
    assert isinstance(article, Article)
    assert article.paragraphs == (text,)
