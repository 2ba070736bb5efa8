"""The figures of `eval`, on a set small enough to count by hand."""

import asyncio
import io
import json
import re
from datetime import date
from pathlib import Path

import pytest
from rich.console import Console

from bot.errors import QuestionFileError
from bot.evaluation import Expected, Outcome, evaluate, read_questions, table
from bot.model import Answer, Citation, Excerpt
from bot.opening import open_answerer
from tests.asking import library_of, write_records
from tests.processes import run_bot

RECORDS = [
    {"id": "river", "text": "6月2日，縣長吳秀蘭到清水河檢查，投資1,200萬元。", "date": "2023-06-03"},
    {"id": "school", "text": "6月5日，校长何国平为实验小学的新生佩戴校徽。", "date": "2023-06-06"},
]
QUESTIONS = [
    {"q": "吴秀兰6月2日去了哪里？", "kind": "person", "gold": ["river"], "answer": ["清水河"]},
    {
        "q": "吴秀兰6月2日到清水河做什么？",
        "kind": "person",
        "gold": ["river"],
        "answer": ["洗衣", "檢 查，投资1200万元"],
    },
    {"q": "吴秀兰到哪里检查？", "kind": "person", "gold": ["river"], "answer": ["实验小学"]},
    {"q": "何国平为谁佩戴校徽？", "kind": "who", "gold": ["river"], "answer": ["新生"]},
    {"q": "上官婉儿是谁？", "kind": "silence", "gold": [], "answer": []},
    {"q": "何国平为谁佩戴校徽？", "kind": "silence", "gold": [], "answer": []},
]


def written(path: Path, *lines: object) -> Path:
    path.write_text("".join(json.dumps(line, ensure_ascii=False) + "\n" for line in lines), encoding="utf-8")
    return path


def cells(shown: str) -> dict[str, list[str]]:
    rows = [[cell.strip() for cell in re.split("[│┃]", line)] for line in shown.splitlines() if "│" in line]
    return {row[1]: row[2:-1] for row in rows}


def shown(outcomes: list[Outcome]) -> dict[str, list[str]]:
    console = Console(file=io.StringIO(), width=120)
    console.print(table(outcomes))
    assert isinstance(console.file, io.StringIO)
    return cells(console.file.getvalue())


def test_each_question_is_right_or_wrong_for_its_own_reason(tmp_path: Path) -> None:
    async def outcomes() -> list[Outcome]:
        corpus = write_records(tmp_path / "news.jsonl", RECORDS)
        async with open_answerer(library_of(corpus, tmp_path / "d.db")) as answerer:
            questions = read_questions(written(tmp_path / "q.jsonl", *QUESTIONS))
            return await evaluate(questions, answerer, date(2023, 7, 1))

    found = asyncio.run(outcomes())
    assert [outcome.right_article for outcome in found] == [True, True, True, False, False, False]
    assert [outcome.right for outcome in found] == [True, True, False, False, True, False]
    assert all(outcome.took_ms > 0 for outcome in found)
    figures = shown(found)
    assert list(figures) == ["person", "silence", "who", "all"]
    assert figures["person"][:3] == ["3", "1.000", "0.667"]
    assert figures["silence"][:3] == ["2", "", "0.500"]
    assert figures["who"][:3] == ["1", "0.000", "0.000"]
    assert figures["all"][:3] == ["6", "0.750", "0.500"]


def outcome(text: str, answer: str, took_ms: float = 1.0, key: str = "a") -> Outcome:
    citation = Citation(1, 0, key, "题目", None, None, None, None, Path("a"))
    answered = Answer("？", "answered", (Excerpt(citation, text, (), 1.0),))
    return Outcome(Expected("？", "k", ("a", "b"), (answer,)), answered, took_ms)


@pytest.mark.parametrize(
    ("excerpt", "answer", "right"),
    [
        ("蓄水１，２００ 万立方米", "1200万立方米", True),
        ("縣委書記李 明", "县委书记、李明", True),
        ("Zhang\nJiankun went", "zhang jiankun", True),
        ("李明", "李明清", False),
        ("李清明", "李明", False),
    ],
)
def test_answers_are_compared_folded_without_spaces_and_commas(
    excerpt: str, answer: str, right: bool
) -> None:
    assert outcome(excerpt, answer).right is right


def test_any_of_the_articles_counts() -> None:
    assert outcome("李明", "李明", key="b").right
    assert not outcome("李明", "李明", key="c").right


def test_times_are_percentiles() -> None:
    assert shown([outcome("a", "a", float(took)) for took in range(1, 102)])["all"][-2:] == ["51.0", "100.0"]


def test_without_questions_there_are_no_figures() -> None:
    assert shown([]) == {"all": ["0", "", "", "0.0", "0.0"]}


def test_a_file_may_have_a_byte_order_mark_empty_lines_and_windows_line_ends(tmp_path: Path) -> None:
    path = tmp_path / "q.jsonl"
    path.write_bytes(
        b'\xef\xbb\xbf\r\n{"q": "a\xe2\x80\xa8b", "gold": ["1", "2"], "answer": ["x"], "note": 1}\r\n \r\n'
    )
    assert read_questions(path) == [Expected("a\u2028b", "", ("1", "2"), ("x",))]


GOOD = {"q": "谁？", "gold": ["a"], "answer": ["b"]}


@pytest.mark.parametrize(
    "bad",
    [
        {"gold": ["a"], "answer": ["b"]},
        GOOD | {"q": 5},
        GOOD | {"q": None},
        GOOD | {"kind": 5},
        GOOD | {"gold": "a"},
        GOOD | {"gold": [1]},
        GOOD | {"gold": None},
        GOOD | {"answer": "b"},
        GOOD | {"answer": [["b"]]},
        {"q": "谁？", "gold": ["a"]},
        ["q"],
        "q",
        5,
        None,
    ],
)
def test_a_line_that_is_no_question_is_named(tmp_path: Path, bad: object) -> None:
    path = written(tmp_path / "q.jsonl", GOOD, bad)
    with pytest.raises(QuestionFileError) as raised:
        read_questions(path)
    assert str(raised.value).startswith(f"{path}:2 ")
    assert str(raised.value).endswith(".")


@pytest.mark.parametrize("line", ['{"q": "谁', "谁？", "[" * 100_000, "{}", '{"q": ' + "9" * 5000 + "}"])
def test_a_line_that_is_no_json_object_is_named(tmp_path: Path, line: str) -> None:
    path = tmp_path / "q.jsonl"
    path.write_text("\n\n" + line, encoding="utf-8")
    with pytest.raises(QuestionFileError, match=r"q\.jsonl:3 "):
        read_questions(path)


@pytest.mark.parametrize("content", [None, b"\xff\xfe\x00", "谁".encode("gbk")])
def test_a_file_that_is_no_text_is_named(tmp_path: Path, content: bytes | None) -> None:
    path = tmp_path / "q.jsonl"
    if content:
        path.write_bytes(content)
    with pytest.raises(QuestionFileError, match=r"q\.jsonl") as raised:
        read_questions(path)
    assert "\n" not in str(raised.value)
    with pytest.raises(QuestionFileError):
        read_questions(tmp_path)


def test_the_command_prints_the_table(tmp_path: Path) -> None:
    write_records(tmp_path / "news.jsonl", RECORDS)
    written(tmp_path / "q.jsonl", *QUESTIONS)
    done = run_bot("eval", "q.jsonl", "--corpus", "news.jsonl", folder=tmp_path)
    assert done.returncode == 0, done.stderr.decode()
    assert cells(done.stdout.decode())["all"][:3] == ["6", "0.750", "0.500"]
    assert done.stderr.decode().startswith("2 articles")


def test_the_command_says_what_is_wrong_in_one_sentence(tmp_path: Path) -> None:
    done = run_bot("eval", "no.jsonl", "--corpus", "nowhere", folder=tmp_path)
    assert (done.returncode, done.stdout) == (2, b"")
    [sentence] = done.stderr.decode().splitlines()
    assert "no.jsonl" in sentence
