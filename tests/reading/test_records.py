"""JSON lines: one record after the other, good ones and bad ones."""

import gzip
import json
from collections.abc import Callable, Generator
from datetime import date
from pathlib import Path
from typing import cast

import pytest

from bot.model import Article, Skipped
from bot.reading import read

ReadAll = Callable[[str | bytes], list[Article | Skipped]]

_GOOD = {
    "id": "a-1",
    "title": "李强调研春耕",
    "date": "2022-03-02",
    "source": "河东日报",
    "url": "https://example.org/1",
    "text": "3月1日，县长李强调研春耕。\n\n答：\n他要求各部门抓好农资供应。\n答：\n他要求各部门，抓好农资供应。",
}


def _lines(*records: object) -> str:
    return "\n".join(r if isinstance(r, str) else json.dumps(r, ensure_ascii=False) for r in records) + "\n"


def test_record(read_all: ReadAll) -> None:
    assert read_all(_lines(_GOOD)) == [
        Article(
            key="a-1",
            paragraphs=("3月1日，县长李强调研春耕。", "答：", "他要求各部门抓好农资供应。", "答："),
            title="李强调研春耕",
            source="河东日报",
            published=date(2022, 3, 2),
            url="https://example.org/1",
        )
    ]


@pytest.mark.parametrize(
    ("path", "day"),
    [
        ("/zwyw/20210820/118204.html", date(2021, 8, 20)),
        ("/2020/0414/c118-33870.html", date(2020, 4, 14)),
        ("/xwzx/202206/09/content_2019467.html", date(2022, 6, 9)),
        ("/xw/2023/2/22/4410.html", date(2023, 2, 22)),
        ("/gsgg/202303/t20230317_90211.html", date(2023, 3, 17)),
        ("/page20210414.html", date(2021, 4, 14)),
        ("/20210414123456.html", date(2021, 4, 14)),
        ("/2021-04-14a.html", date(2021, 4, 14)),
        ("/news/show-20221345.html", None),
        ("/content_20351120.html", None),
        ("/news/120220101.html", None),
        ("/f9c20220101e.html", None),
        (f"/{'x' * 60_000}", None),
        ("/1", None),
    ],
)
def test_a_record_without_a_day_is_of_the_one_in_its_address(
    read_all: ReadAll, path: str, day: date | None
) -> None:
    [article] = read_all(_lines({"url": f"http://www.example.org{path}", "text": "会议召开。"}))

    assert cast(Article, article).published == day


def test_the_day_that_a_record_states_is_its_own(read_all: ReadAll) -> None:
    [article] = read_all(_lines({**_GOOD, "url": "https://example.org/2021/0101/7.html"}))

    assert cast(Article, article).published == date(2022, 3, 2)


def test_a_file_without_a_day_is_of_the_one_in_its_name(tmp_path: Path) -> None:
    page = tmp_path / "fangxun_20190611.txt"
    page.write_text("检查防汛工作\n\n县长李强检查防汛工作，要求各单位值班值守，确保安全。", "utf-8")

    [article] = read(page, page.name)

    assert cast(Article, article).published == date(2019, 6, 11)


def test_only_the_text_is_required(read_all: ReadAll) -> None:
    records = read_all(
        _lines({"text": "会议召开。"}, "", {"text": "会议结束。", "id": 7}, {"text": "散会。", "id": ""})
    )
    assert [record.key for record in records if isinstance(record, Article)] == [
        "news/article#1",
        "7",
        "news/article#4",
    ]


@pytest.mark.parametrize(
    "bad",
    [
        "{bad",
        "[]",
        "null",
        '"text"',
        "{}",
        '{"text": 5}',
        '{"text": " \\n\\u3000"}',
        '{"text": "\\ud800"}',
        "{" * 100_000,
        '{"a":' * 100_000,
    ],
)
def test_a_bad_record_is_told_and_the_rest_read(read_all: ReadAll, bad: str) -> None:
    first, skipped, last = read_all(_lines(_GOOD, bad, {"text": "会议结束。"}))
    assert isinstance(first, Article)
    assert isinstance(skipped, Skipped)
    assert skipped.name == "news/article:2"
    assert skipped.reason.endswith(".")
    assert isinstance(last, Article)
    assert last.key == "news/article#3"


def test_the_first_record_may_be_bad(read_all: ReadAll) -> None:
    skipped, article = read_all(_lines("{bad", _GOOD))
    assert isinstance(skipped, Skipped)
    assert isinstance(article, Article)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "utf-16"])
def test_packed_or_not_in_any_encoding(read_all: ReadAll, encoding: str) -> None:
    data = _lines(_GOOD, _GOOD).encode(encoding)
    plain = read_all(data)
    assert [type(record) for record in plain] == [Article, Article]
    assert read_all(gzip.compress(data)) == plain


def test_a_packed_file_cut_short_gives_what_it_has(read_all: ReadAll) -> None:
    noisy = [{"text": f"第{i}次会议召开，{i * 7919 % 10007}。"} for i in range(20_000)]
    records = read_all(gzip.compress(_lines(*noisy).encode())[:-1000])
    assert isinstance(records[0], Article)
    assert isinstance(records[-1], Skipped)
    assert "cannot be read" in records[-1].reason


def test_a_record_over_the_limit_is_skipped_and_the_rest_read(tmp_path: Path) -> None:
    path = tmp_path / "a"
    path.write_text('{"text": "' + "a" * 9_000_000 + '"}\n{"text": "会议召开。"}\n', encoding="utf-8")
    skipped, article = read(path, "a")
    assert isinstance(skipped, Skipped)
    assert "8 MB" in skipped.reason
    assert isinstance(article, Article)
    assert article.key == "a#2"


def test_records_come_one_at_a_time(tmp_path: Path) -> None:
    path = tmp_path / "a"
    path.write_text(_lines(*[{"text": f"第{i}次会议召开。"} for i in range(1000)]), encoding="utf-8")
    records = cast(Generator[Article | Skipped, None, None], read(path, "a"))
    first = next(records)
    assert isinstance(first, Article)
    assert first.key == "a#1"
    records.close()


@pytest.mark.parametrize(
    "text", ['[{"text": "会议召开。"}]', '{\n  "text": "会议召开。"\n}', '[\n {"a": 1}]']
)
def test_other_json_is_told(read_all: ReadAll, text: str) -> None:
    (skipped,) = read_all(text)
    assert isinstance(skipped, Skipped)
    assert "JSON lines" in skipped.reason


def test_pinyin_goes_from_records_too(read_all: ReadAll) -> None:
    (article,) = read_all(
        _lines(
            {"title": "會(huì )議", "text": "會(huì )議要求，動(dòng)員群眾，實(shí)行檢查。", "date": None}
        )
    )
    assert isinstance(article, Article)
    assert (article.title, article.paragraphs) == ("會議", ("會議要求，動員群眾，實行檢查。",))
