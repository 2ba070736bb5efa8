"""The command `ask` with --json: what other programs rely on."""

import asyncio
import json
import re
import subprocess
from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from bot.store import Store
from tests.processes import BOT, FIVE_ARTICLES, clean_environment, run_bot

WHERE = "王芳4月12日去了哪里？"
LONG = "王芳4月12日去了哪里" * 3_400  # 100 kB in UTF-8

SAID: Sequence[tuple[bytes, str]] = (
    (b'\xef\xbb\xbf{"question": "' + WHERE.encode() + b'", "now": "2022-05-01"}\n', WHERE),
    (b"\r\n", ""),
    ("县委副书记王芳昨天去了哪里？\r\n".encode(), "县委副书记王芳昨天去了哪里？"),
    (
        b'{"now": "2022-04-13", "question": "\xe7\x8e\x8b\xe8\x8a\xb3\xe6\x98\xa8\xe5\xa4\xa9?", "x": 1}\n',
        "王芳昨天?",
    ),
    (b" \t \n", ""),
    ("谢谢\n".encode(), "谢谢"),
    (b"\xff\xfe\xd1\xee\n", "\ufffd\ufffd\ufffd\ufffd"),
    (b'{"question": "\\ud800\xe7\x8e\x8b\xe8\x8a\xb3"}\n', "?王芳"),
    ("😀🀄\U00020bb7野家\n".encode(), "😀🀄\U00020bb7野家"),
    (b'{"question": ""}\n', ""),
    (b'{"question": 5}\n', '{"question": 5}'),
    (b"[1, 2]\n", "[1, 2]"),
    (b"12345\n", "12345"),
    (b'{"question": "broken\n', '{"question": "broken'),
    (b"[" * 5_000 + b"\n", "[" * 5_000),
    (LONG.encode() + b"\n", LONG),
    (b"x" * 100_000 + b"\n", "x" * 100_000),
    ("李\u2028天\u2029涛\x0b\x0c\x85\n".encode(), "李\u2028天\u2029涛"),
    ("0张建坤 Zhang Jiankun\x00\n".encode(), "0张建坤 Zhang Jiankun\x00"),
    (b"--json\n", "--json"),
    ("2022年9月9日".encode(), "2022年9月9日"),
)
"""Lines of standard input, and the question that each is; the empty ones are none."""

Main = Callable[..., list[dict[str, Any]]]


def strict(line: str) -> dict[str, Any]:
    def refuse(constant: str) -> None:
        raise ValueError(f"{constant} is no JSON")

    parsed: dict[str, Any] = json.loads(line, parse_constant=refuse)
    return parsed


def outline(answers: Sequence[dict[str, Any]]) -> list[Any]:
    """Everything but the time it took."""
    return [{**answer, "took_ms": 0} for answer in answers]


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("ask")


@pytest.fixture(scope="module")
def done(folder: Path) -> subprocess.CompletedProcess[bytes]:
    return run_bot(
        *("ask", "--json", "--now", "2022-04-13", "--corpus", FIVE_ARTICLES, "-"),
        folder=folder,
        said=b"".join(line for line, _ in SAID),
    )


@pytest.fixture(scope="module")
def answers(done: subprocess.CompletedProcess[bytes]) -> list[dict[str, Any]]:
    assert done.returncode == 0, done.stderr.decode()
    return [strict(line) for line in done.stdout.decode().splitlines()]


def test_every_question_gives_one_line_in_order(answers: list[dict[str, Any]]) -> None:
    assert [answer["question"] for answer in answers] == [question for line, question in SAID if line.strip()]


def test_the_report_goes_to_standard_error(done: subprocess.CompletedProcess[bytes]) -> None:
    assert done.stderr.decode().startswith("5 articles")
    assert b"Traceback" not in done.stderr


def test_the_fields_and_their_types(answers: list[dict[str, Any]]) -> None:
    for answer in answers:
        assert list(answer) == ["question", "status", "took_ms", "hits"]
        assert answer["status"] in {"answered", "not_found", "chat"}
        assert isinstance(answer["took_ms"], float)
        assert bool(answer["hits"]) == (answer["status"] == "answered")
        assert len(answer["hits"]) <= 5
        for hit in answer["hits"]:
            check(hit)
        places = [(hit["article"], hit["paragraph"]) for hit in answer["hits"]]
        assert len(set(places)) == len(places)
        scores = [hit["score"] for hit in answer["hits"]]
        assert scores == sorted(scores, reverse=True)


def check(hit: dict[str, Any]) -> None:
    fields = "article title source url published event_date paragraph excerpt highlights score"
    assert list(hit) == fields.split()
    for name in ("article", "title", "excerpt"):
        assert isinstance(hit[name], str)
        assert hit[name]
    for name in ("source", "url"):
        assert hit[name] is None or isinstance(hit[name], str)
    for name in ("published", "event_date"):
        assert hit[name] is None or date.fromisoformat(hit[name]).isoformat() == hit[name]
    assert isinstance(hit["paragraph"], int)
    assert isinstance(hit["score"], float)
    assert len(hit["excerpt"]) <= 240
    assert hit["excerpt"] == hit["excerpt"].strip()
    offsets = [offset for start, end in hit["highlights"] for offset in (start, end)]
    assert offsets == sorted(offsets)
    assert all(0 <= start < end <= len(hit["excerpt"]) for start, end in hit["highlights"])


def test_the_five_articles_are_answered_from(answers: list[dict[str, Any]]) -> None:
    by_question = {answer["question"]: answer for answer in answers}
    hit = by_question[WHERE]["hits"][0]
    assert hit["article"] == "000_f9c43194826c4e43.txt"
    assert "辛关省际疫情防控卡口" in hit["excerpt"]
    assert (hit["published"], hit["event_date"], hit["url"]) == ("2022-04-14", "2022-04-12", None)
    assert any("卡口" in hit["excerpt"][start:end] for start, end in hit["highlights"])
    zaozhuang = by_question["2022年9月9日"]["hits"][0]
    assert zaozhuang["article"] == "002_d9c251e9c286d9ae.txt"
    assert zaozhuang["url"].startswith("http://www.632news.com/")
    assert by_question["谢谢"]["status"] == by_question[""]["status"] == "chat"
    assert by_question["😀🀄\U00020bb7野家"]["status"] == "not_found"


def test_today_is_what_the_line_says_or_else_the_option(answers: list[dict[str, Any]]) -> None:
    by_question = {answer["question"]: answer for answer in answers}
    for question in (
        "县委副书记王芳昨天去了哪里？",
        "王芳昨天?",
    ):  # --now and the line's now: both 13 April 2022
        assert by_question[question]["hits"][0]["event_date"] == "2022-04-12"


def test_every_excerpt_stands_in_the_stored_paragraph(answers: list[dict[str, Any]], folder: Path) -> None:
    [database] = (folder / ".yinju").glob("*.sqlite3")

    async def paragraphs() -> dict[tuple[str, int], str]:
        async with Store.open(database) as store:
            citations, _ = await store.articles.citations(0, 100)
            found = [await store.articles.article(citation.article) for citation in citations]
        return {
            (article.citation.key, number): text
            for article in found
            if article
            for number, text in enumerate(article.paragraphs)
        }

    stored = asyncio.run(paragraphs())
    hits = [hit for answer in answers for hit in answer["hits"]]
    assert len(hits) > 5
    for hit in hits:
        assert hit["excerpt"] in stored[hit["article"], hit["paragraph"]]


def test_a_pipe_carries_utf8_whatever_the_locale(answers: list[dict[str, Any]], tmp_path: Path) -> None:
    locale = {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0", "PYTHONIOENCODING": "gbk:strict"}
    done = run_bot(
        *("--corpus", FIVE_ARTICLES, "ask", "-", "--json", "--now", "2022-04-13"),
        folder=tmp_path,
        said=b"".join(line for line, question in SAID if len(question) < 1_000),
        **locale,
    )
    assert done.returncode == 0, done.stderr.decode()
    said = [strict(line) for line in done.stdout.decode().splitlines()]
    assert outline(said) == outline([answer for answer in answers if len(answer["question"]) < 1_000])


def test_a_day_that_is_none_is_reported_and_the_question_asked_as_of_today(tmp_path: Path) -> None:
    said = '谢谢\n\n{"question": "谁？", "now": "2022-02-30"}\n谢谢\n'.encode()
    done = run_bot("ask", "--json", "--corpus", ".", "-", folder=tmp_path, said=said)
    assert done.returncode == 0
    assert done.stdout.count(b"\n") == 3
    *_, sentence = done.stderr.decode().splitlines()
    assert re.fullmatch(r"Line 3: .*YYYY-MM-DD; asked as of \d{4}-\d\d-\d\d\.", sentence)


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="only Linux has a device that is always full")
@pytest.mark.parametrize("form", [(), ("--json",)])
def test_a_full_disk_ends_with_one_sentence(tmp_path: Path, form: tuple[str, ...]) -> None:
    command = (*BOT, "ask", *form, "--corpus", ".", "谢谢")
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(
            command, cwd=tmp_path, env=clean_environment(), stdout=full, stderr=subprocess.PIPE, check=False
        )
    assert done.returncode == 2
    *_, sentence = done.stderr.decode().splitlines()
    assert "No space left" in sentence
    assert b"Traceback" not in done.stderr
