"""Our engines beside their peers, on the same terms in one run: `python -m tests.benchmarks.engines`.

Each engine is built in a process of its own, and asked in a fresh one in every round; one that keeps nothing is asked
where it was built, once. All read the same terms from a file (the time for that is printed: it is part of every
build). Questions are asked one at a time, for 200 candidates; an engine that is slow is asked for a minute only, and
how many questions were timed is printed. Weights of terms go to the engines that take them.
"""

import argparse
import json
import os
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass
from importlib.util import find_spec
from itertools import chain
from pathlib import Path
from typing import Any

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

from tests.benchmarks import figures as tables
from tests.benchmarks.figures import Figures
from tests.benchmarks.material import make_questions, news, write_tokens
from tests.benchmarks.measuring import Answering, Built, Step, Task, measure
from tests.benchmarks.peers import ENGINES
from tests.benchmarks.synthetic import first_paragraphs
from tests.benchmarks.tokens import save_questions

SIZES = (10_000, 50_000, 100_000, 1_000_000)
QUESTIONS = 300
ROUNDS = 3
BUSY = 2.0


@dataclass(frozen=True, slots=True)
class Size:
    """A number of paragraphs with their terms and questions; reading all the terms takes `reading_seconds`."""

    paragraphs: int
    tokens: Path
    questions: Path
    reading_seconds: float
    tokens_bytes: int


class Bench:
    """Makes what the engines are given, in `folder`, and measures them; says on `console` how far it has come."""

    def __init__(self, folder: Path, console: Console) -> None:
        self._folder = folder
        self._console = console

    def sizes(self, corpus: Path | None, sizes: Sequence[int], questions: int) -> Iterator[Size]:
        """The terms of the largest size, once; the others are its beginnings, each with questions of its own."""
        tokens = self._folder / "tokens.tsv"
        self._write_tokens(corpus, max(sizes), tokens)
        for paragraphs in sizes:
            if (load := os.getloadavg()[0]) > BUSY:
                self._say(f"other work keeps this machine busy (load {load:.1f}): times will be too long")
            started = time.perf_counter()
            made = make_questions(tokens, paragraphs, questions)
            seconds = time.perf_counter() - started
            path = self._folder / f"questions-{paragraphs}.json"
            save_questions(made, path)
            length = tokens.stat().st_size * paragraphs // max(sizes)
            yield Size(paragraphs, tokens, path, seconds, length)

    def measure(self, engines: Sequence[str], size: Size, rounds: int) -> list[Figures]:
        """Build each engine, then ask them all in turn, so often; what cannot be measured is said on the console."""
        with tempfile.TemporaryDirectory(dir=self._folder) as name:
            folder = Path(name)
            able = [engine for engine in engines if self._can_be_measured(engine, size)]
            steps = {engine: _first_steps(engine) for engine in able}
            taken = {engine: self._run(engine, size, folder, steps[engine]) for engine in able}
            for number in range(1, rounds + 1):
                more: tuple[Step, ...] = ("ask", "add") if number == rounds else ("ask",)
                for engine in able:
                    if ENGINES[engine].kept and taken[engine]:
                        taken[engine] += self._run(engine, size, folder, more)
        return [
            _figures(engine, size.paragraphs, measured)
            for engine, measured in taken.items()
            if any("p50_ms" in figures for figures in measured)
        ]

    def _can_be_measured(self, engine: str, size: Size) -> bool:
        if reason := why_not(engine, size):
            self._say(f"left out: {engine} at {size.paragraphs:,} paragraphs, for {reason}")
        return not reason

    def _run(self, engine: str, size: Size, folder: Path, steps: Sequence[Step]) -> list[dict[str, Any]]:
        place = folder / engine.replace(" ", "-")
        place.mkdir(exist_ok=True)
        task = Task(engine, steps, size.paragraphs, str(size.tokens), str(size.questions), str(place))
        doing = f"{engine} at {size.paragraphs:,} paragraphs ({', '.join(steps)})"
        try:
            with self._console.status(doing):
                figures = measure(task)
        except RuntimeError as error:
            self._say(f"left out: {doing} failed: {error}")
            return []
        self._say(f"measured: {doing}")
        return [figures]

    def _write_tokens(self, corpus: Path | None, paragraphs: int, path: Path) -> None:
        columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
        progress = Progress(
            *columns, console=self._console, transient=True, disable=not self._console.is_terminal
        )
        with progress:
            task = progress.add_task("making terms, paragraphs", total=paragraphs)
            for done in write_tokens(first_paragraphs(news(corpus), paragraphs), path):
                progress.advance(task, done)
        self._say(f"made: terms of {paragraphs:,} paragraphs, {path.stat().st_size / 1e6:,.0f} MB")

    def _say(self, sentence: str) -> None:
        self._console.print(sentence, highlight=False, soft_wrap=True, markup=False)


def _first_steps(engine: str) -> tuple[Step, ...]:
    return ("build",) if ENGINES[engine].kept else ("build", "ask")


def _figures(engine: str, paragraphs: int, taken: Sequence[dict[str, Any]]) -> Figures:
    """Of what was measured several times the least: other work on the machine can only add."""
    least: dict[str, Any] = {"adding_ms": None}
    for name, value in chain.from_iterable(figures.items() for figures in taken):
        least[name] = value if least.get(name) is None else min(least[name], value)
    built, answering = (
        {name: least[name] for name in kind.__dataclass_fields__} for kind in (Built, Answering)
    )
    return Figures(engine, paragraphs, Built(**built), Answering(**answering))


def why_not(engine: str, size: Size) -> str | None:
    """The reason why an engine cannot be measured; None if it can."""
    needed, free = ENGINES[engine].memory * size.tokens_bytes, _free_bytes()
    if missing := [name for name in ENGINES[engine].needs if find_spec(name) is None]:
        return f"{missing[0]} is not installed"
    if free is not None and needed > free:
        return f"it would need about {needed / 1e9:.1f} GB of memory and {free / 1e9:.1f} GB are free"
    return None


def _free_bytes() -> int | None:
    """https://man7.org/linux/man-pages/man5/proc_meminfo.5.html; None off Linux."""
    try:
        lines = Path("/proc/meminfo").read_text(encoding="utf-8").splitlines()
    except OSError:
        return None
    return next(int(line.split()[1]) * 1024 for line in lines if line.startswith("MemAvailable:"))


def _print(results: Sequence[tuple[Size, list[Figures]]]) -> None:
    console = Console(width=None if sys.stdout.isatty() else 160)
    for size, measured in results:
        if measured:
            console.print(tables.figures_table(measured), *tables.ratio_tables(measured), sep="\n")
            console.print(*tables.judged(measured), sep="\n", highlight=False)
        console.print(f"Reading the terms alone, part of every build: {size.reading_seconds:.2f} s.\n")
    if len(results) > 1:
        console.print(tables.growth_table(one for _, measured in results for one in measured))


def _json(results: Sequence[tuple[Size, list[Figures]]]) -> str:
    sizes = [
        {
            "paragraphs": size.paragraphs,
            "reading_seconds": size.reading_seconds,
            "engines": {one.engine: {**asdict(one.built), **asdict(one.answering)} for one in measured},
            "ratios": tables.ratios(measured),
        }
        for size, measured in results
    ]
    growth = tables.growth(one for _, measured in results for one in measured)
    return json.dumps({"sizes": sizes, "growth": growth}, ensure_ascii=False)


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks.engines", description=__doc__)
    parser.add_argument("--corpus", type=Path, help="JSON lines; what they lack is synthetic")
    parser.add_argument(
        "--sizes", type=_listed_numbers, default=SIZES, help="paragraphs, with commas between"
    )
    parser.add_argument("--engines", type=_listed_engines, default=tuple(ENGINES), help=", ".join(ENGINES))
    parser.add_argument("--questions", type=int, default=QUESTIONS)
    parser.add_argument("--rounds", type=int, default=ROUNDS, help="of asking, of which the best counts")
    parser.add_argument("--folder", type=Path, help="where the files are made and deleted")
    parser.add_argument("--json", action="store_true")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory(dir=options.folder) as folder:
        bench = Bench(Path(folder), Console(stderr=True))
        results = [
            (size, bench.measure(options.engines, size, options.rounds))
            for size in bench.sizes(options.corpus, options.sizes, options.questions)
        ]
    if options.json:
        sys.stdout.write(_json(results) + "\n")
    else:
        _print(results)


def _listed_numbers(text: str) -> tuple[int, ...]:
    return tuple(sorted(int(number) for number in text.split(",")))


def _listed_engines(text: str) -> tuple[str, ...]:
    names = tuple(name.strip() for name in text.split(","))
    if unknown := [name for name in names if name not in ENGINES]:
        raise argparse.ArgumentTypeError(f"{unknown[0]} is none of {', '.join(ENGINES)}")
    return names


if __name__ == "__main__":
    main()
