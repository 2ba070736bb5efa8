"""What a person at the keyboard sees of the reading: a progress bar while it lasts, a summary when it is done."""

from collections.abc import Callable

from rich.console import Console
from rich.progress import (
    BarColumn,
    DownloadColumn,
    MofNCompleteColumn,
    Progress,
    ProgressColumn,
    Task,
    TextColumn,
    TimeRemainingColumn,
    TransferSpeedColumn,
)
from rich.text import Text

from bot.indexer import Report
from bot.progress import Unit
from bot.search.choosing import Choice
from bot.search.synchronizing import Synchronized


class ConsoleProgress:
    """A progress bar on a console for each work; a console that is no terminal shows none."""

    def __init__(self, console: Console) -> None:
        self._console = console

    def start(self, work: str, total: int, unit: Unit) -> None:
        """Show a bar."""
        self._work = work
        self._bar = Progress(
            TextColumn("{task.description}", markup=False),
            BarColumn(),
            *_COLUMNS[unit](),
            TimeRemainingColumn(),
            console=self._console,
            transient=True,
            disable=not self._console.is_terminal,
        )
        self._task = self._bar.add_task(work, total=total)
        self._bar.start()

    def advance(self, name: str, amount: int) -> None:
        """Move the bar."""
        self._bar.update(self._task, description=f"{self._work} {name[-40:]}".rstrip(), advance=amount)

    def finish(self) -> None:
        """Take the bar away."""
        self._bar.stop()


class _RateColumn(ProgressColumn):
    """How many of a unit a second."""

    def __init__(self, unit: Unit) -> None:
        super().__init__()
        self._unit = unit

    def render(self, task: Task) -> Text:
        return Text(f"{task.speed:,.0f} {self._unit}/s" if task.speed else "")


_COLUMNS: dict[Unit, Callable[[], tuple[ProgressColumn, ...]]] = {
    "bytes": lambda: (DownloadColumn(), TransferSpeedColumn()),
    "paragraphs": lambda: (MofNCompleteColumn(), _RateColumn("paragraphs")),
    "questions": lambda: (MofNCompleteColumn(), _RateColumn("questions")),
}


def print_report(console: Console, report: Report) -> None:
    """Print what the corpus holds and every file that was left out, with its reason."""
    counts = {"files read": report.read, "gone": report.removed, "skipped": len(report.skipped)}
    changes = ", ".join(f"{count} {what}" for what, count in counts.items() if count) or "nothing new"
    held = f"{_counted(report.articles, 'article')}, {_counted(report.paragraphs, 'paragraph')}"
    console.print(Text(f"{held} ({changes})."), soft_wrap=True)
    for skipped in report.skipped:
        reason = skipped.reason.removeprefix(f"{skipped.name} ")
        console.print(Text(f"  skipped {skipped.name}: {reason}"), soft_wrap=True)


def print_search(console: Console, choice: Choice, done: Synchronized) -> None:
    """Print which search engine runs and why, and what was done to its index."""
    changes = {
        "unchanged": "",
        "updated": f" Its index was brought up to date{_brought_over(done.paragraphs)}.",
        "built": f" Its index was built anew, as {done.why}.",
    }
    console.print(Text(f"Search: {choice.engine}, as {choice.why}.{changes[done.how]}"), soft_wrap=True)


def _counted(count: int, thing: str) -> str:
    return f"{count:,} {thing}" if count == 1 else f"{count:,} {thing}s"


def _brought_over(paragraphs: int) -> str:
    return f" ({_counted(paragraphs, 'paragraph')} brought over)" if paragraphs else ""
