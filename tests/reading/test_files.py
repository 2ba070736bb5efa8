"""Bounds and encodings: what is no article is told in a sentence, quickly."""

import gzip
import os
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from bot.model import Article, Skipped
from bot.reading import VERSION, read

ReadOne = Callable[[str | bytes], Article]
ReadAll = Callable[[str | bytes], list[Article | Skipped]]

_SIMPLIFIED = "4月12日，县委副书记王芳一行深入卡口检查指导疫情防控工作。"
_TRADITIONAL = "9月9日上午，全市疫情防控工作推進會議召開，市委副書記出席。"
_JAPANESE = "2月14日午前、市長が企業を視察しました。"


@pytest.mark.parametrize(
    ("text", "encodings"),
    [
        (_SIMPLIFIED, "utf-8 utf-8-sig utf-16 utf-16-le utf-16-be gbk gb18030"),
        (_TRADITIONAL, "utf-8 utf-16-le utf-16-be big5 gbk gb18030"),
        (_JAPANESE, "utf-8 shift_jis euc_jp"),
        ("The county held a meeting – “at last” – in the town.", "utf-8 cp1252 utf-16-le"),
    ],
)
def test_short_texts_in_any_encoding(read_one: ReadOne, text: str, encodings: str) -> None:
    for encoding in encodings.split():
        assert read_one(text.encode(encoding)).paragraphs == (text,), encoding


@pytest.mark.parametrize("charset", ["gb2312", "utf-8", "no-such", "rot13"])
def test_a_page_may_state_a_wrong_charset(read_one: ReadOne, charset: str) -> None:
    page = f'<html><head><meta charset="{charset}"></head><body><p>{_SIMPLIFIED}</p></body></html>'
    assert read_one(page.encode("gbk")).paragraphs == (_SIMPLIFIED,)


def test_a_few_broken_bytes_lose_nothing_else(read_one: ReadOne) -> None:
    lines = [f"{i}月{i}日，会议要求抓好各项工作。" for i in range(1, 9)]
    data = "\n".join(lines).encode().replace("4月4日".encode(), b"4\xe6\x9c4\xff")
    paragraphs = read_one(data).paragraphs
    assert paragraphs[:3] + paragraphs[4:] == (*lines[:3], *lines[4:])
    assert paragraphs[3] == "44，会议要求抓好各项工作。"


@pytest.mark.parametrize(
    "content", [b"", b" \n\t", b"\xef\xbb\xbf\n", b"\0" * 100, gzip.compress(b"", mtime=0)]
)
def test_empty(read_all: ReadAll, content: bytes) -> None:
    assert read_all(content) == [
        Skipped("news/article", "news/article is empty; put an article in it or remove it.")
    ]


@pytest.mark.parametrize(
    ("content", "why"),
    [
        (os.urandom(200_000), "is not text"),
        (b"\x89PNG\r\n\x1a\n" + os.urandom(5000), "is not text"),
        (b"\x1f\x8b" + os.urandom(5000), "cannot be read"),
        (b"a" * 10_000_000, "larger than 8 MB"),
        ((_SIMPLIFIED + "\n").encode() * 120_000, "larger than 8 MB"),
        (gzip.compress(b"a" * 10_000_000, mtime=0), "larger than 8 MB"),
        (b"\n".join(b"%d." % i for i in range(40_000)), "too many"),
        ("首页 | 新闻 | 政务 | 党建 | 图片".encode(), "no article text"),
        (b"<html><body></body></html>", "no article text"),
    ],
)
def test_what_is_no_article_is_told_quickly(read_all: ReadAll, content: bytes, why: str) -> None:
    started = time.process_time()
    (skipped,) = read_all(content)
    assert time.process_time() - started < 1
    assert isinstance(skipped, Skipped)
    assert skipped.name == "news/article"
    assert why in skipped.reason
    assert skipped.reason.startswith("news/article ")
    assert skipped.reason.endswith(".")


def test_noise_is_known_from_its_beginning(tmp_path: Path) -> None:
    path = tmp_path / "noise"
    path.write_bytes(os.urandom(1_000_000) * 50)
    started = time.process_time()
    (skipped,) = read(path, "noise")
    assert time.process_time() - started < 0.5
    assert isinstance(skipped, Skipped)


def test_files_that_cannot_be_opened(tmp_path: Path) -> None:
    for path in (tmp_path / "missing", tmp_path):
        (skipped,) = read(path, "x")
        assert isinstance(skipped, Skipped)
        assert skipped.reason.startswith("x cannot be read (")


_SENTENCE = "会议强调，要进一步加大工作力度，确保各项措施落到实处。"


@pytest.mark.parametrize(
    "text",
    [
        "<div>" * 30_000 + _SENTENCE,
        "<p>" * 100_000 + _SENTENCE,
        "<b>" * 100_000 + _SENTENCE,
        "<a href=x>" * 50_000 + _SENTENCE,
        "<table><tr><td>" * 20_000 + _SENTENCE,
        "<!--" * 100_000,
        "**a" * 60_000,
        "*a _" * 40_000,
        "[a](" * 40_000,
        "`" * 50_000 + "a`" * 40_000,
        "(" * 300_000,
        "會(" * 100_000,
        "會(h" + "ī" * 200_000,
        "来源：" * 100_000,
        "2021-" * 100_000,
        "首页 > " * 80_000,
        " " * 400_000 + ".",
        "---\ntitle: " + "[" * 5000 + "\n---\n" + _SENTENCE,
        "---\na: &a [x,x,x,x]\nb: &b [*a,*a,*a,*a]\ntitle: [*b,*b,*b,*b]\n---\n" + _SENTENCE,
        _SENTENCE * 8000,
        (_SENTENCE + "\n\n") * 3000,
        "\n".join(f"第{i}次会议强调，要做好{i * 7}项工作，确保落到实处。" for i in range(6000)),
    ],
    ids=range(22),
)
def test_nothing_hangs(read_all: ReadAll, text: str) -> None:
    started = time.process_time()
    assert len(read_all(text)) == 1
    assert time.process_time() - started < 10


def test_a_text_of_which_little_is_read_is_told(read_all: ReadAll) -> None:
    lines = [f"会议室{chr(0x4E00 + number)}里的第{number}把椅子" for number in range(20)]
    article, told = read_all("\n".join([_SENTENCE, *lines]))

    assert isinstance(article, Article)
    assert article.paragraphs == (_SENTENCE,)
    assert isinstance(told, Skipped)
    assert told.name == "news/article"
    assert told.reason.startswith("news/article is read only in part: of its 254 letters 24 look")


def test_a_text_that_says_the_same_twice_is_read(read_all: ReadAll) -> None:
    assert len(read_all("\n".join([_SENTENCE] * 10))) == 1


def test_a_web_page_may_have_much_beside_its_article(read_all: ReadAll) -> None:
    assert len(read_all(f"<p>{_SENTENCE}</p>" + "<li><a href=/>频道</a></li>" * 100)) == 1


def test_version_counts_rules() -> None:
    assert VERSION >= 1
