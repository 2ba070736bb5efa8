"""A set of questions over two articles, small enough to count by hand, and outcomes that are made up."""

import json
from pathlib import Path

from bot.evaluation import Expected, Outcome
from bot.model import Answer, Citation, Excerpt, Span

RECORDS = [
    {"id": "river", "text": "6月2日，縣長吳秀蘭到清水河檢查，投資1,200萬元。", "date": "2023-06-03"},
    {"id": "school", "text": "6月5日，校长何国平为实验小学的新生佩戴校徽。", "date": "2023-06-06"},
]
QUESTIONS: list[dict[str, object]] = [
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


def write_lines(path: Path, *lines: object) -> Path:
    """Write JSON lines."""
    path.write_text("".join(json.dumps(line, ensure_ascii=False) + "\n" for line in lines), encoding="utf-8")
    return path


def excerpt(key: str, text: str, *bold: str) -> Excerpt:
    """An excerpt of an article in which the first of each of some words is bold."""
    starts = [text.index(word) for word in bold]
    marks = tuple(Span(start, start + len(word)) for start, word in zip(starts, bold, strict=True))
    return Excerpt(Citation(1, 0, key, "题目", None, None, None, None, Path(key)), text, marks, 1.0)


def outcome(
    *excerpts: Excerpt,
    articles: tuple[str, ...] = ("a", "b"),
    answers: tuple[str, ...] = ("李明",),
    kind: str = "k",
    took_ms: float = 1.0,
) -> Outcome:
    """What came of a question; nothing found if there are no excerpts."""
    expected = Expected("谁？", kind, articles, answers if articles else ())
    return Outcome(
        expected, Answer("谁？", "answered" if excerpts else "not_found", tuple(excerpts)), took_ms
    )
