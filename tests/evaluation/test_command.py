"""`python -m bot eval`, over two articles."""

import json
import re
from pathlib import Path
from typing import Any

import pytest

from tests.asking import write_records
from tests.evaluation.sets import QUESTIONS, RECORDS, write_lines
from tests.processes import run_bot


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with a corpus and questions."""
    write_records(tmp_path / "news.jsonl", RECORDS)
    write_lines(tmp_path / "q.jsonl", *QUESTIONS)
    return tmp_path


def evaluated(folder: Path, *arguments: str) -> tuple[str, str]:
    """What the command prints, and what it says on standard error."""
    done = run_bot("eval", "q.jsonl", "--corpus", "news.jsonl", *arguments, folder=folder)
    assert done.returncode == 0, done.stderr.decode()
    return done.stdout.decode(), done.stderr.decode()


def of_json(folder: Path, *arguments: str) -> dict[str, Any]:
    """The one JSON object that the command prints."""
    [line] = evaluated(folder, "--json", *arguments)[0].splitlines()
    told = json.loads(line)
    assert isinstance(told, dict)
    return told


def figures(shown: str, kind: str) -> list[str]:
    """The cells of the row of a kind."""
    [line] = [line for line in shown.splitlines() if re.match(rf" *{kind} +[0-9]", line)]
    return line.split()[1:]


def test_each_question_is_right_or_wrong_for_its_own_reason(folder: Path) -> None:
    shown, said = evaluated(folder)
    assert shown.splitlines()[0] == "Questions: 6. Articles: 2, with 2 paragraphs."
    assert figures(shown, "all")[:5] == ["3/6", "0.750", "0.750", "0.500", "0.500"]
    assert figures(shown, "person")[:5] == ["2/3", "1.000", "1.000", "0.667", "0.667"]
    assert figures(shown, "who")[:5] == ["0/1", "0.000", "0.000", "0.000", "0.000"]
    assert figures(shown, "silence")[0] == "1/2"
    assert "1 answered, though no article says it" in " ".join(shown.split())
    assert "Silence: refused 1 of 2 that no article answers, and 0 of 4 that one does." in shown
    assert "rank_bm25" not in shown
    assert "✗" not in shown
    assert max(map(len, shown.splitlines())) <= 110
    assert said.startswith("2 articles")
    assert "does not have" not in said


def test_json_has_the_same_figures_and_nothing_else(folder: Path) -> None:
    told = of_json(folder)
    assert list(told) == ["questions", "articles", "paragraphs", "bot"]
    assert (told["questions"], told["articles"], told["paragraphs"]) == (6, 2, 2)
    assert list(told["bot"]["kinds"]) == ["person", "silence", "who"]
    everything = told["bot"]["all"]
    assert (everything["right"], everything["right_article_first"]) == (3, 3)
    assert (everything["refused_unanswerable"], everything["refused_answerable"]) == (1, 0)
    assert 0 < everything["p50_ms"] <= everything["p99_ms"]
    assert told["bot"]["kinds"]["silence"]["answerable"] == 0


def test_the_baseline_is_asked_beside_it(folder: Path) -> None:
    shown, _ = evaluated(folder, "--compare")
    assert shown.count("rank_bm25") == 4
    told = of_json(folder, "--compare")
    assert told["baseline"]["all"]["refused_unanswerable"] == 0
    assert told["baseline"]["all"]["median_bold_share"] == 0
    assert list(told["baseline"]["kinds"]) == ["person", "silence", "who"]
    assert "misses" not in told


def test_verbose_shows_each_miss_with_what_came_instead(folder: Path) -> None:
    write_lines(
        folder / "q.jsonl",
        *QUESTIONS,
        {"q": "上官婉儿是谁？", "kind": "", "gold": ["school"], "answer": ["校长"], "now": "2023-06-09"},
    )
    shown, _ = evaluated(folder, "--verbose")
    blocks = shown.split("✗ ")[1:]
    said = {re.search("question  (.*)", block)[1]: block for block in blocks}  # type: ignore[index]  # it is there
    assert len(blocks) >= 4
    wrong = said["吴秀兰到哪里检查？"]
    assert wrong.startswith("answer not in the first excerpt · person\n")
    assert "expected  实验小学 in river" in wrong
    assert "instead   river, paragraph 0; in bold: " in wrong
    assert "┃ 6月2日，縣長吳秀蘭到清水河檢查" in wrong
    refused = said["上官婉儿是谁？ (asked on 2023-06-09)"]
    assert refused.startswith("refused, though an article says it\n")
    assert "instead" not in refused
    assert "文章里没有说到这个。" in refused
    answered = [
        block for block in blocks if block.startswith("answered, though no article says it · silence")
    ]
    assert len(answered) == 1
    assert "expected  no answer" in answered[0]
    assert "Questions: 7." in blocks[-1]


def test_verbose_json_lists_the_misses(folder: Path) -> None:
    told = of_json(folder, "--verbose")
    causes = [miss["miss"] for miss in told["misses"]]
    assert "another article first" in causes
    [another] = [miss for miss in told["misses"] if miss["miss"] == "another article first"]
    assert another["question"] == "何国平为谁佩戴校徽？"
    assert another["expected"] == {"articles": ["river"], "answers": ["新生"]}
    assert another["kind"] == "who"
    assert another["now"] is None
    assert another["hits"][0]["article"] == "school"


def test_articles_that_are_not_there_are_named(folder: Path) -> None:
    write_lines(folder / "q.jsonl", {"q": "谁？", "gold": ["river", "sea.txt"], "answer": ["水"]})
    _, said = evaluated(folder, "--json")
    assert "the corpus does not have (1): sea.txt;" in said


def test_it_says_what_is_wrong_in_one_sentence(tmp_path: Path) -> None:
    for arguments in (("no.jsonl", "--corpus", "nowhere"), ("no.jsonl", "--json")):
        done = run_bot("eval", *arguments, folder=tmp_path)
        assert (done.returncode, done.stdout) == (2, b"")
        [sentence] = done.stderr.decode().splitlines()
        assert "no.jsonl" in sentence
