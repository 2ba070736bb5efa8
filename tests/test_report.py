"""What a person at the keyboard sees of the reading."""

import io
import re
import time

import pytest
from rich.console import Console

from bot.indexer import Report
from bot.model import Skipped
from bot.progress import Unit
from bot.report import ConsoleProgress, print_report, print_search
from bot.search.choosing import Choice
from bot.search.synchronizing import Synchronized

WORKS: tuple[tuple[str, Unit], ...] = (
    ("Reading", "bytes"),
    ("Indexing", "paragraphs"),
    ("Asking", "questions"),
)


def console(*, terminal: bool) -> Console:
    return Console(
        file=io.StringIO(), width=100, force_terminal=terminal, color_system=None, legacy_windows=False
    )


def shown(console: Console) -> str:
    assert isinstance(console.file, io.StringIO)
    return console.file.getvalue()


def printed(report: Report) -> list[str]:
    quiet = console(terminal=False)
    print_report(quiet, report)
    return shown(quiet).splitlines()


@pytest.mark.parametrize("count", [0, 1, 25])
def test_every_file_that_was_left_out_is_named_with_its_reason(count: int) -> None:
    skipped = tuple(Skipped(f"{number}.txt", f"{number}.txt is empty; remove it.") for number in range(count))
    first, *rest = printed(Report(5, 19, 5, 0, 0, skipped))
    assert first.startswith("5 articles, 19 paragraphs")
    assert len(rest) == count
    for number, line in enumerate(rest):
        assert f"{number}.txt" in line
        assert line.endswith("is empty; remove it.")
    assert (f"{count} skipped" in first) == (count > 0)


def test_what_has_changed_is_counted() -> None:
    [changed] = printed(Report(5, 19, read=3, unchanged=2, removed=1, skipped=()))
    assert "3 files read" in changed
    assert "1 gone" in changed
    [same] = printed(Report(5, 19, read=0, unchanged=5, removed=0, skipped=()))
    assert "read" not in same
    assert "gone" not in same


@pytest.mark.parametrize(
    "name", ["[red]x[/red].txt", "[/]", ":smile:.txt", "名" * 300, "😀.txt", "a\\xb5.txt"]
)
def test_any_name_is_printed_as_it_is_on_one_line(name: str) -> None:
    _, line = printed(Report(1, 1, 1, 0, 0, (Skipped(name, f"{name} is empty."),)))
    assert f"{name}: is empty." in line


def test_progress_is_shown_while_it_lasts_and_then_taken_away() -> None:
    screen = console(terminal=True)
    progress = ConsoleProgress(screen)
    progress.start("Reading", 1_000_000, "bytes")
    progress.advance("[b]" + "long" * 100 + "/新闻.jsonl", 500_000)
    progress._bar.refresh()
    while_it_lasts = shown(screen)
    progress.advance("last.txt", 500_000)
    progress.finish()
    assert "Reading " in while_it_lasts
    assert "long/新闻.jsonl" in while_it_lasts
    assert "0.5/1.0 MB" in while_it_lasts
    assert shown(screen).endswith(("\x1b[1A\x1b[2K", "\x1b[?25h\r\x1b[1A\x1b[2K"))


def test_no_progress_is_shown_where_nobody_looks() -> None:
    quiet = console(terminal=False)
    progress = ConsoleProgress(quiet)
    progress.start("Reading", 10, "bytes")
    progress.advance("a.txt", 10)
    progress.finish()
    assert shown(quiet) == ""


def test_paragraphs_are_counted_with_their_rate_and_the_time_left() -> None:
    screen = console(terminal=True)
    progress = ConsoleProgress(screen)
    progress.start("Indexing", 4_000, "paragraphs")
    progress.advance("", 1_000)
    time.sleep(0.05)
    progress.advance("", 1_000)
    time.sleep(0.6)  # rich looks twice a second
    progress._bar.refresh()
    while_it_lasts = shown(screen)
    progress.finish()
    assert "Indexing" in while_it_lasts
    assert "2000/4000" in while_it_lasts
    assert re.search(r"[\d,]+ paragraphs/s", while_it_lasts)
    assert re.search(r"\d:\d\d:\d\d", while_it_lasts)
    assert "MB" not in while_it_lasts


def test_one_work_after_the_other_is_shown() -> None:
    screen = console(terminal=True)
    progress = ConsoleProgress(screen)
    for work, unit in WORKS:
        progress.start(work, 10, unit)
        progress.advance("", 10)
        progress.finish()
    assert shown(screen).index("Reading") < shown(screen).index("Indexing")


@pytest.mark.parametrize(
    ("choice", "done", "expected"),
    [
        (
            Choice("rank-bm25", "there are not more than 50,000 paragraphs"),
            Synchronized("unchanged", 0),
            "Search: rank-bm25, as there are not more than 50,000 paragraphs.",
        ),
        (
            Choice("tantivy", "SEARCH_ENGINE is tantivy"),
            Synchronized("updated", 1_234),
            "Search: tantivy, as SEARCH_ENGINE is tantivy. Its index was brought up to date (1,234 paragraphs brought over).",
        ),
        (
            Choice("tantivy", "SEARCH_ENGINE is tantivy"),
            Synchronized("updated", 1),
            "Search: tantivy, as SEARCH_ENGINE is tantivy. Its index was brought up to date (1 paragraph brought over).",
        ),
        (
            Choice("tantivy", "SEARCH_ENGINE is tantivy"),
            Synchronized("built", 5, "there was none"),
            "Search: tantivy, as SEARCH_ENGINE is tantivy. Its index was built anew, as there was none.",
        ),
    ],
)
def test_which_engine_runs_and_why_is_said_in_one_line(
    choice: Choice, done: Synchronized, expected: str
) -> None:
    quiet = console(terminal=False)
    print_search(quiet, choice, done)
    assert shown(quiet) == f"{expected}\n"
