"""The whole bot over one corpus, beside what issue 3 wants: `python -m tests.benchmarks.asking CORPUS.jsonl`.

Building, opening and answering are measured in processes of their own; `running` is the one that goes on running.
Text is segmented by jieba itself, dictionary loaded, on one core, in the same run. Building is reading, cleaning and
postings, as the issue has it, and finding people and days, which came with issue 4: it is shown with and without.
"""

import argparse
import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from pathlib import Path
from random import Random
from typing import Any, Literal, NamedTuple

from rich.console import Console
from rich.table import Table

from bot import reading
from bot.model import Article, Skipped
from tests.benchmarks.measuring import cpu_seconds
from tests.benchmarks.running import Opened
from tests.processes import BOT, clean_environment

QUESTIONS = 300
SMALL = 50_000
"""The issue has one column of targets up to so many paragraphs and one above."""

_STARTS = 5
_FORMS = ("{}", "{}？", "{}在哪里？", "{}是什么时候？", "{}是谁？", "{}有多少？", "{}发生了什么？")
_LONGEST_ASKED = 14


@dataclass(frozen=True, slots=True)
class Corpus:
    """What is in a corpus file, and questions in the words of some of its paragraphs."""

    paragraphs: int
    text_bytes: int
    questions: tuple[str, ...]


class Target(NamedTuple):
    """A figure, its unit, and what it must not exceed up to and above `SMALL` paragraphs; None: for information."""

    figure: str
    unit: str
    small: float | None
    large: float | None


TARGETS = (
    Target("ask, p50", "ms", 10, 30),
    Target("ask, p99", "ms", 30, 100),
    Target("opening to first answer, best of 5", "s", None, None),
    Target("opening to first answer, median of 5", "s", 1, 2),
    Target("memory while answering, less file-backed pages", "MB", 400, 600),
    Target("size on disk ÷ article text", "×", 4, 3),
    Target("building ÷ segmenting once with jieba", "×", 1, 1),
    Target("building", "s", None, None),
    Target("building, CPU of all cores", "s", None, None),
    Target("finding people and days, on one core", "s", None, None),
    Target("building less finding on all cores ÷ segmenting", "×", 1, 1),
    Target("segmenting with jieba", "s", None, None),
    Target("segmenting with jieba, CPU", "s", None, None),
    Target("adding one article, in the running process", "ms", 200, 200),
    Target("adding one article, with a process of its own", "ms", None, None),
    Target("loop lag with 50 questions at once, p50", "ms", None, None),
    Target("loop lag with 50 questions at once, p99", "ms", 20, 20),
    Target("loop lag with 50 questions at once, max", "ms", None, None),
)


class Bench:
    """Measures the bot over `corpus` with a search engine; all that it writes goes into `folder`."""

    def __init__(self, corpus: Path, engine: str, folder: Path, console: Console) -> None:
        self._corpus = corpus.resolve()
        self._engine = engine
        self._console = console
        self._added = folder / "added"
        self._added.mkdir()
        self._kept = folder / "kept"
        self._kept.mkdir()
        self._database = self._kept / "database.sqlite3"

    def measure(self, corpus: Corpus, concurrent_seconds: float) -> dict[str, float | None]:
        """All figures, by the names in `TARGETS`."""
        before = cpu_seconds()
        building = self._timed("building", self._bot("index"))
        building_cpu = cpu_seconds() - before
        segmenting = self._child("segmenting", "segment", {"corpus": str(self._corpus)})
        finding = self._child("finding", "find", {"corpus": str(self._corpus)})["cpu_seconds"]
        others = building - finding / len(os.sched_getaffinity(0))
        size = sum(path.stat().st_size for path in self._kept.rglob("*") if path.is_file())
        first = self._bot("ask", "--json", corpus.questions[0])
        self._timed("opening, to warm up", first)
        openings = [self._timed(f"opening {number} of {_STARTS}", first) for number in range(1, _STARTS + 1)]
        opened = Opened(
            corpora=(str(self._corpus), str(self._added)),
            database=str(self._database),
            engine=self._engine,
            added=str(self._added),
            questions=corpus.questions,
            concurrent_seconds=concurrent_seconds,
        )
        running = self._child("answering", "answer", asdict(opened))
        (self._added / "by-a-process.jsonl").write_text('{"text": "一篇后来的文章。"}\n', encoding="utf-8")
        adding = self._timed("adding with a process of its own", self._bot("index"))
        return {
            "opening to first answer, best of 5": min(openings),
            "opening to first answer, median of 5": statistics.median(openings),
            "size on disk ÷ article text": size / corpus.text_bytes,
            "building ÷ segmenting once with jieba": building / segmenting["seconds"],
            "building": building,
            "building, CPU of all cores": building_cpu,
            "finding people and days, on one core": finding,
            "building less finding on all cores ÷ segmenting": others / segmenting["seconds"],
            "segmenting with jieba": segmenting["seconds"],
            "segmenting with jieba, CPU": segmenting["cpu_seconds"],
            "adding one article, with a process of its own": 1000 * adding,
            **running,
        }

    def _bot(self, command: str, *arguments: str) -> tuple[str, ...]:
        corpora = ("--corpus", str(self._corpus), "--corpus", str(self._added))
        return (*BOT, command, *corpora, "--database", str(self._database), *arguments)

    def _timed(self, doing: str, command: tuple[str, ...]) -> float:
        environment = clean_environment(SEARCH_ENGINE=self._engine)
        with self._console.status(doing):
            started = time.perf_counter()
            done = subprocess.run(
                command, cwd=self._kept.parent, env=environment, capture_output=True, check=False
            )
            seconds = time.perf_counter() - started
        if done.returncode:
            sys.exit(f"{doing}: {' '.join(command[1:4])} failed: {done.stderr.decode().strip()[-500:]}")
        self._console.print(f"{doing}: {seconds:.2f} s", highlight=False)
        return seconds

    def _child(self, doing: str, step: Literal["segment", "find", "answer"], task: dict[str, Any]) -> Any:
        with self._console.status(doing):
            done = subprocess.run(
                [sys.executable, "-m", "tests.benchmarks.running", step],
                input=json.dumps(task),
                capture_output=True,
                text=True,
                check=False,
            )
        if done.returncode:
            sys.exit(f"{doing} failed: {done.stderr.strip()[-500:]}")
        self._console.print(f"{doing}: done", highlight=False)
        return json.loads(done.stdout)


def articles(corpus: Path) -> Iterator[Article]:
    """The articles of a corpus file."""
    return (item for item in reading.read(corpus, corpus.name) if not isinstance(item, Skipped))


def survey(corpus: Path, questions: int) -> Corpus:
    """Read a corpus file once; each paragraph has the same chance to be asked about (reservoir sampling)."""
    random = Random(questions)
    sample: list[str] = []
    paragraphs = size = 0
    for article in articles(corpus):
        size += len("\n".join((article.title or "", *article.paragraphs)).encode())
        for text in article.paragraphs:
            place = paragraphs if paragraphs < questions else random.randrange(paragraphs + 1)
            if place < questions:
                sample[place : place + 1] = [text]
            paragraphs += 1
    return Corpus(paragraphs, size, tuple(_asked(text, random) for text in sample))


def _asked(text: str, random: Random) -> str:
    clauses = [clause for clause in text.replace("。", "，").split("，") if clause] or [text]
    return random.choice(_FORMS).format(random.choice(clauses)[:_LONGEST_ASKED])


def _verdict(target: Target, value: float | None, paragraphs: int) -> tuple[str, str]:
    at_most = target.small if paragraphs <= SMALL else target.large
    if at_most is None or value is None:
        return "", ""
    return f"at most {at_most:g} {target.unit}", "met" if value <= at_most else "MISSED"


def _table(figures: dict[str, float | None], corpus: Corpus) -> Table:
    title = f"{corpus.paragraphs:,} paragraphs, {corpus.text_bytes / 1e6:,.1f} MB of text, {len(corpus.questions)} questions"
    table = Table("", "measured", "target", "", title=title, title_justify="left")
    for target in TARGETS:
        value = figures[target.figure]
        shown = "not known here" if value is None else f"{value:,.2f} {target.unit}"
        table.add_row(target.figure, shown, *_verdict(target, value, corpus.paragraphs))
    return table


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks.asking", description=__doc__)
    parser.add_argument("corpus", type=Path, help="a file of JSON lines")
    parser.add_argument("--engine", choices=("auto", "rank-bm25", "tantivy"), default="auto")
    parser.add_argument("--questions", type=int, default=QUESTIONS)
    parser.add_argument("--seconds", type=float, default=10, help="of asking 50 questions at once")
    parser.add_argument("--folder", type=Path, help="where the files are made and deleted")
    parser.add_argument("--json", action="store_true")
    options = parser.parse_args()
    console = Console(stderr=True)
    with console.status("reading the corpus"):
        corpus = survey(options.corpus, options.questions)
    with tempfile.TemporaryDirectory(dir=options.folder) as folder:
        figures = Bench(options.corpus, options.engine, Path(folder), console).measure(
            corpus, options.seconds
        )
    if not options.json:
        Console(width=None if sys.stdout.isatty() else 120).print(_table(figures, corpus))
        return
    rows = [
        {"figure": target.figure, "unit": target.unit, "value": figures[target.figure]}
        | dict(
            zip(
                ("target", "verdict"),
                _verdict(target, figures[target.figure], corpus.paragraphs),
                strict=True,
            )
        )
        for target in TARGETS
    ]
    sys.stdout.write(
        json.dumps({"paragraphs": corpus.paragraphs, "text_bytes": corpus.text_bytes, "figures": rows})
    )


if __name__ == "__main__":
    main()
