"""Measures one engine in a process of its own, so that memory and time are its own.

`python -m tests.benchmarks.measuring` is given a `Task` on standard input and prints fields of `Built` and `Answering`, as JSON.
"""

import asyncio
import json
import os
import statistics
import subprocess
import sys
import time
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any, Literal

from bot.search.engine import Document, Query, Stream, Term
from tests.benchmarks.peers import ENGINES, Measured
from tests.benchmarks.tokens import load_questions, read_tokens

_SECONDS_OF_ASKING = 60
_ASKED_AT_LEAST = 5
_ADDED = 5
_PARAGRAPHS_OF_AN_ARTICLE = 5
_NUMBERED_FROM = 1_000_000_000


Step = Literal["build", "ask", "add"]


@dataclass(frozen=True, slots=True)
class Task:
    """What to measure; `tokens`, `questions` and `folder` are paths."""

    engine: str
    steps: Sequence[Step]
    paragraphs: int
    tokens: str
    questions: str
    folder: str


@dataclass(frozen=True, slots=True)
class Built:
    """What building took: seconds, seconds of all cores, bytes; `peak_bytes` of memory, None off Linux."""

    build_seconds: float
    build_cpu_seconds: float
    disk_bytes: int
    peak_bytes: int | None


@dataclass(frozen=True, slots=True)
class Answering:
    """What answering takes: `opening_seconds` to the first answer, `answering_bytes` of memory that no file backs
    (None off Linux), milliseconds a question, of which `asked` were asked, and for an article more (None: rebuild).
    """

    opening_seconds: float
    answering_bytes: int | None
    p50_ms: float
    p99_ms: float
    asked: int
    adding_ms: float | None


def measure(task: Task) -> dict[str, Any]:
    """Run a task in a fresh process. Raises RuntimeError with the last words of one that failed."""
    done = subprocess.run(
        [sys.executable, "-m", "tests.benchmarks.measuring"],
        input=json.dumps(asdict(task)),
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode:
        last = done.stderr.strip().rpartition("\n")[2] or f"ended by signal {-done.returncode}"
        raise RuntimeError(last)
    figures: dict[str, Any] = json.loads(done.stdout)
    return figures


def memory_bytes(*fields: str) -> int | None:
    """The sum of some fields of https://man7.org/linux/man-pages/man5/proc_pid_status.5.html; None off Linux."""
    try:
        lines = Path("/proc/self/status").read_text(encoding="utf-8").splitlines()
    except OSError:
        return None
    kilobytes = {
        name: rest.split()[0] for name, _, rest in (line.partition(":") for line in lines) if rest.split()
    }
    return sum(int(kilobytes[field]) for field in fields) * 1024


def unbacked_bytes() -> int | None:
    """The memory of this process less the pages of files, which the system can drop."""
    return memory_bytes("RssAnon", "RssShmem")


def size_on_disk(folder: Path) -> int:
    """The bytes of all files in a folder."""
    return sum(path.stat().st_size for path in folder.rglob("*") if path.is_file())


def cpu_seconds() -> float:
    """What this process and those that it has waited for took of all cores."""
    times = os.times()
    return times.user + times.system + times.children_user + times.children_system


def percentile(values: Sequence[float], percent: int) -> float:
    """The smallest of the values that so many percent are not above."""
    return sorted(values)[max(0, -(-len(values) * percent // 100) - 1)]


async def run(task: Task) -> dict[str, Any]:
    """Do what `measure` started this process for."""
    started = time.perf_counter()
    engine = ENGINES[task.engine](Path(task.folder))
    figures: dict[str, Any] = {}
    if "build" in task.steps:
        figures |= asdict(await _build(task, engine))
    elif engine.kept:
        await engine.open()
    if "ask" in task.steps:
        figures |= await _ask(task, engine, started)
    if "add" in task.steps and engine.adds:
        figures["adding_ms"] = await _adding(task, engine)
    await engine.close()
    return figures


async def _build(task: Task, engine: Measured) -> Built:
    started, worked = time.perf_counter(), cpu_seconds()
    await engine.build(read_tokens(Path(task.tokens), task.paragraphs))
    seconds, cpu = time.perf_counter() - started, cpu_seconds() - worked
    return Built(seconds, cpu, size_on_disk(Path(task.folder)), memory_bytes("VmHWM"))


async def _ask(task: Task, engine: Measured, started: float) -> dict[str, Any]:
    first, *others = load_questions(Path(task.questions))
    await engine.ask(first)
    opening = time.perf_counter() - started
    took: list[float] = []
    begun = time.perf_counter()
    for question in others:
        before = time.perf_counter()
        await engine.ask(question)
        took.append(1000 * (time.perf_counter() - before))
        if len(took) >= _ASKED_AT_LEAST and time.perf_counter() - begun > _SECONDS_OF_ASKING:
            break
    return {
        "opening_seconds": opening,
        "answering_bytes": unbacked_bytes(),
        "p50_ms": statistics.median(took),
        "p99_ms": percentile(took, 99),
        "asked": len(took),
    }


async def _adding(task: Task, engine: Measured) -> float:
    """The median milliseconds until a new article is found by a word that only it has."""
    models = list(read_tokens(Path(task.tokens), _PARAGRAPHS_OF_AN_ARTICLE))
    took = []
    for number in range(_ADDED):
        first = task.paragraphs + 1 + number * len(models)
        word = f"neverseen{number}"
        added = [
            _copy(model, place, _NUMBERED_FROM + number, word) for place, model in enumerate(models, first)
        ]
        before = time.perf_counter()
        await engine.add(added)
        found = await engine.ask(Query({Term("words", word): 1.0}))
        took.append(1000 * (time.perf_counter() - before))
        if sorted(found) != [document.paragraph for document in added]:
            raise RuntimeError(f"{task.engine} does not find an article that was just added")
    return statistics.median(took)


def _copy(model: Document, paragraph: int, article: int, word: str) -> Document:
    terms: dict[Stream, str] = {**model.terms, "words": f"{model.terms['words']} {word}"}
    return model._replace(paragraph=paragraph, article=article, terms=terms)


if __name__ == "__main__":
    json.dump(asyncio.run(run(Task(**json.load(sys.stdin)))), sys.stdout)
