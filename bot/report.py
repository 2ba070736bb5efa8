"""What a person at the keyboard sees of the reading: a progress bar while it lasts, a summary when it is done."""

from rich.console import Console
from rich.progress import BarColumn, DownloadColumn, Progress, TextColumn, TimeRemainingColumn
from rich.text import Text

from bot.indexer import Report


class ConsoleProgress:
    """A progress bar on a console; a console that is no terminal shows none."""

    def __init__(self, console: Console) -> None:
        columns = (
            TextColumn("{task.description}", markup=False),
            BarColumn(),
            DownloadColumn(),
            TimeRemainingColumn(),
        )
        self._bar = Progress(*columns, console=console, transient=True, disable=not console.is_terminal)

    def start(self, total: int) -> None:
        """Show the bar; `total` is in bytes."""
        self._task = self._bar.add_task("", total=total)
        self._bar.start()

    def advance(self, name: str, amount: int) -> None:
        """Move the bar by `amount` bytes of the file `name`."""
        self._bar.update(self._task, description=name[-40:], advance=amount)

    def finish(self) -> None:
        """Take the bar away."""
        self._bar.stop()


def print_report(console: Console, report: Report) -> None:
    """Print what the corpus holds and every file that was left out, with its reason."""
    counts = {"files read": report.read, "gone": report.removed, "skipped": len(report.skipped)}
    changes = ", ".join(f"{count} {what}" for what, count in counts.items() if count) or "nothing new"
    held = f"{_counted(report.articles, 'article')}, {_counted(report.paragraphs, 'paragraph')}"
    console.print(Text(f"{held} ({changes})."), soft_wrap=True)
    for skipped in report.skipped:
        reason = skipped.reason.removeprefix(f"{skipped.name} ")
        console.print(Text(f"  skipped {skipped.name}: {reason}"), soft_wrap=True)


def _counted(count: int, thing: str) -> str:
    return f"{count:,} {thing}" if count == 1 else f"{count:,} {thing}s"
