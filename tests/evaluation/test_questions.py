"""Files of questions, good and bad."""

import gzip
from datetime import date
from pathlib import Path

import pytest

from bot.errors import QuestionFileError
from bot.evaluation import Expected, read_questions
from tests.evaluation.sets import write_lines

GOOD: dict[str, object] = {"q": "谁？", "gold": ["a"], "answer": ["b"]}


def test_a_file_may_have_a_byte_order_mark_empty_lines_and_windows_line_ends(tmp_path: Path) -> None:
    path = tmp_path / "q.jsonl"
    path.write_bytes(
        b'\xef\xbb\xbf\r\n{"q": "a\xe2\x80\xa8b", "gold": ["1", "2"], "answer": ["x"], "note": 1}\r\n \r\n'
    )
    assert read_questions(path) == [Expected("a\u2028b", "", ("1", "2"), ("x",))]


def test_a_question_may_have_its_day_and_its_kind(tmp_path: Path) -> None:
    path = write_lines(tmp_path / "q.jsonl", GOOD | {"kind": "who", "now": "2023-06-01"}, GOOD | {"now": ""})
    assert read_questions(path) == [
        Expected("谁？", "who", ("a",), ("b",), date(2023, 6, 1)),
        Expected("谁？", "", ("a",), ("b",)),
    ]


def test_a_file_may_be_gzipped_whatever_its_name(tmp_path: Path) -> None:
    path = write_lines(tmp_path / "q.jsonl", GOOD)
    path.write_bytes(gzip.compress(path.read_bytes()))
    assert read_questions(path) == [Expected("谁？", "", ("a",), ("b",))]


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
        GOOD | {"now": "yesterday"},
        GOOD | {"now": 5},
        GOOD | {"gold": []},
        GOOD | {"answer": []},
        GOOD | {"answer": ["b", " ，"]},
        {"q": "谁？", "gold": ["a"]},
        ["q"],
        "q",
        5,
        None,
    ],
)
def test_a_line_that_is_no_question_is_named(tmp_path: Path, bad: object) -> None:
    path = write_lines(tmp_path / "q.jsonl", GOOD, bad)
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


WHOLE = gzip.compress(b'{"q": "?"}' * 100, mtime=0)


@pytest.mark.parametrize(
    "content",
    [
        None,
        b"",
        b"\n \n",
        b"\xff\xfe\x00",
        "谁".encode("gbk"),
        WHOLE[:-9],
        b"\x1f\x8b",
        WHOLE[:15] + b"\xff" + WHOLE[16:],
        gzip.compress(b"", mtime=0),
    ],
)
def test_a_file_that_holds_no_questions_is_named(tmp_path: Path, content: bytes | None) -> None:
    path = tmp_path / "q.jsonl"
    if content is not None:
        path.write_bytes(content)
    with pytest.raises(QuestionFileError, match=r"q\.jsonl") as raised:
        read_questions(path)
    assert "\n" not in str(raised.value)
    with pytest.raises(QuestionFileError):
        read_questions(tmp_path)
