"""Counting, and the table."""

import io
import re

from rich.console import Console

from bot.evaluation import WIDTH, Outcome, count, print_figures, print_missing
from bot.evaluation.measuring import Measured
from tests.evaluation.sets import excerpt, outcome

BOLD = excerpt("a", "李明出席会议。", "李明")
OTHER = excerpt("z", "无关")
OUTCOMES = [
    outcome(BOLD, kind="who"),
    outcome(excerpt("a", "李明出席"), kind="who"),
    outcome(excerpt("a", "出席"), excerpt("a", "李明"), kind="who"),
    outcome(OTHER, BOLD, kind="who"),
    outcome(kind="who"),
    outcome(articles=(), kind="none"),
    outcome(articles=(), kind="none"),
    outcome(OTHER, articles=(), kind="none"),
]


def printed(outcomes: list[Outcome], baseline: list[Outcome] | None = None) -> str:
    console = Console(file=io.StringIO(), width=WIDTH, highlight=False)
    print_figures(console, Measured(5, 1234, outcomes, baseline, ()))
    assert isinstance(console.file, io.StringIO)
    return console.file.getvalue()


def test_a_refused_answerable_question_is_missed_in_every_column() -> None:
    figures = count(OUTCOMES)
    assert (figures.questions, figures.answerable, figures.unanswerable) == (8, 5, 3)
    assert (figures.right_article_first, figures.right_article_among_five) == (3, 4)
    assert (figures.answer_in_first_excerpt, figures.answer_in_first_three, figures.answer_in_bold) == (
        2,
        4,
        1,
    )
    assert (figures.refused_unanswerable, figures.refused_answerable) == (2, 1)
    assert figures.right == 4
    assert count([outcome()]).right_article_among_five == 0


def test_the_bold_share_is_the_median_of_what_was_answered() -> None:
    assert count([outcome(BOLD), outcome(BOLD), outcome(OTHER), outcome()]).median_bold_share == 2 / 7
    assert count([outcome()]).median_bold_share is None


def test_times_are_percentiles() -> None:
    figures = count([outcome(took_ms=float(took)) for took in range(1, 102)])
    assert (figures.p50_ms, figures.p99_ms) == (51.0, 100.0)


def test_the_table_has_a_row_for_each_kind_and_one_for_all() -> None:
    lines = printed(OUTCOMES).splitlines()
    assert lines[0] == "Questions: 8. Articles: 5, with 1,234 paragraphs."
    none, who, everything = (line.split() for line in lines if re.match(" (who|none|all) +[0-9]", line))
    assert none == ["none", "2/3", "0.00", "2/3", "1.0", "1.0"]
    assert who == "who 2/5 0.600 0.800 0.400 0.800 0.200 0.00 1/5 1.0 1.0".split()
    assert everything == "all 4/8 0.600 0.800 0.400 0.800 0.200 0.00 2/3 1/5 1.0 1.0".split()


def test_the_baseline_stands_below_each_row() -> None:
    lines = printed(
        OUTCOMES, [outcome(OTHER, articles=one.expected.articles, kind=one.expected.kind) for one in OUTCOMES]
    )
    figures = [line.split() for line in lines.splitlines() if re.search(r"\.[0-9] $", line)]
    assert [row[:2] for row in figures] == [
        ["none", "2/3"],
        ["rank_bm25", "0/3"],
        ["who", "2/5"],
        ["rank_bm25", "0/5"],
        ["all", "4/8"],
        ["rank_bm25", "0/8"],
    ]


TRADES = [f"{threshold:.2f}: 3, 6" for threshold in (0.05, 0.1, 0.2, 0.3, 0.4, 0.6)]


def test_misses_and_silence_are_told_below() -> None:
    shown = " ".join(printed([outcome(), *OUTCOMES]).split())
    assert "Misses: 2 refused, though an article says it; 1 " in shown
    assert "; 1 answer not in bold" in shown
    assert "Silence: refused 2 of 3 that no article answers, and 2 of 6 that one does." in shown
    assert shown.endswith("(rightly, wrongly): " + "; ".join(TRADES) + ".")
    assert "Misses" not in printed([outcome(BOLD)])


def test_it_fits_whatever_the_figures_and_the_names_are() -> None:
    kinds = ["[red]x[/]", "[/]", "", "a very long kind of question", "很长很长很长很长的一种问题", "all"]
    many = [outcome(BOLD, kind=kind, took_ms=1e5) for kind in kinds for _ in range(200)]
    shown = printed([*many, outcome(kind="k")], [*many, outcome(OTHER, kind="k")])
    assert max(map(len, shown.splitlines())) <= WIDTH
    assert "[red]x[/]" in shown
    assert " [/] " in shown
    assert "1200/1201" in shown
    assert "100000.0" in shown


def test_articles_that_the_corpus_does_not_have_are_named() -> None:
    console = Console(file=io.StringIO(), width=80, highlight=False)
    print_missing(console, Measured(1, 1, OUTCOMES, None, ()))
    assert isinstance(console.file, io.StringIO)
    assert console.file.getvalue() == ""
    print_missing(console, Measured(1, 1, OUTCOMES, None, tuple("abcdefg")))
    [sentence] = console.file.getvalue().splitlines()
    assert "does not have (7): a, b" in sentence
    assert "a, b, c, d, e, …" in sentence
