"""A process of its own for `asking`: it answers as a bot that runs on does, segments a text with jieba, or finds who is in it."""

import asyncio
import json
import statistics
import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from itertools import cycle, islice
from pathlib import Path
from typing import Any, cast

from bot import reading
from bot.answering.answerer import Answerer
from bot.indexer import index
from bot.language import findings
from bot.language.loading import load
from bot.model import Skipped
from bot.opening import Library, open_answerer
from bot.progress import Unit
from bot.search.choosing import Wish
from bot.store import Store
from bot.workers import Workers
from tests.benchmarks.measuring import percentile, unbacked_bytes

TODAY = date(2024, 1, 1)
AT_ONCE = 50
_SAMPLED_EVERY = 0.005
_ADDED = 5


@dataclass(frozen=True, slots=True)
class Opened:
    """What to answer from, `questions`, a folder where articles are `added`, and how long to ask many at once."""

    corpora: Sequence[str]
    database: str
    engine: str
    added: str
    questions: Sequence[str]
    concurrent_seconds: float


class _Silent:
    def start(self, work: str, total: int, unit: Unit) -> None: ...

    def advance(self, name: str, amount: int) -> None: ...

    def finish(self) -> None: ...


def _unheard(*_: object) -> None: ...


def _library(opened: Opened) -> Library:
    return Library(
        corpora=tuple(map(Path, opened.corpora)),
        database=Path(opened.database),
        engine=cast(Wish, opened.engine),
        progress=_Silent(),
        report=_unheard,
        report_search=_unheard,
    )


async def answer(opened: Opened) -> dict[str, float | None]:
    """The figures of a running process, by their names in `asking.TARGETS`."""
    async with open_answerer(_library(opened)) as answerer:
        await asyncio.to_thread(load)  # as a bot does when it starts
        took = [await _milliseconds(answerer, question) for question in opened.questions][1:]
        memory = unbacked_bytes()
        lags = await _lags(answerer, opened)
        adding = [await _adding(answerer, opened, number) for number in range(_ADDED)]
    return {
        "ask, p50": statistics.median(took),
        "ask, p99": percentile(took, 99),
        "memory while answering, less file-backed pages": memory and memory / 1e6,
        "loop lag with 50 questions at once, p50": 1000 * statistics.median(lags),
        "loop lag with 50 questions at once, p99": 1000 * percentile(lags, 99),
        "loop lag with 50 questions at once, max": 1000 * max(lags),
        "adding one article, in the running process": statistics.median(adding),
    }


async def _milliseconds(answerer: Answerer, question: str) -> float:
    before = time.perf_counter()
    await answerer.answer(question, TODAY)
    return 1000 * (time.perf_counter() - before)


async def _lags(answerer: Answerer, opened: Opened) -> list[float]:
    """By how many seconds a sleeping coroutine was woken too late, again and again, while many ask."""
    lags: list[float] = []

    async def sample() -> None:
        while True:
            before = time.perf_counter()
            await asyncio.sleep(_SAMPLED_EVERY)
            lags.append(time.perf_counter() - before - _SAMPLED_EVERY)

    sampling = asyncio.create_task(sample())
    questions = cycle(opened.questions)
    end = time.perf_counter() + opened.concurrent_seconds
    while time.perf_counter() < end:
        await asyncio.gather(*(answerer.answer(one, TODAY) for one in islice(questions, AT_ONCE)))
    sampling.cancel()
    return lags


async def _adding(answerer: Answerer, opened: Opened, number: int) -> float:
    """The milliseconds from a new file to an answer from it: indexing, then the next question."""
    record = {
        "id": f"added-{number}",
        "title": f"第{number + 1}件霁蓝釉梅瓶出土",
        "text": f"{number + 1}月8日，霁蓝釉梅瓶第{number + 1}件在云栖谷窑址出土。\n窑址里还有十二件残片。",
    }
    line = json.dumps(record, ensure_ascii=False)
    (Path(opened.added) / f"added-{number}.jsonl").write_text(line + "\n", encoding="utf-8")
    before = time.perf_counter()
    async with Store.open(Path(opened.database)) as store:
        await index(store, tuple(map(Path, opened.corpora)), _Silent(), Workers())
    found = await answerer.answer(f"第{number + 1}件霁蓝釉梅瓶在哪里出土？", TODAY)
    took = 1000 * (time.perf_counter() - before)
    if f"added-{number}" not in {excerpt.citation.key for excerpt in found.excerpts}:
        sys.exit("an article that was added is not found by the next question")
    return took


def segment(corpus: Path) -> dict[str, float]:
    """What jieba takes for all paragraphs of a file, its dictionary loaded, reading not counted."""
    import jieba  # noqa: PLC0415  # only this needs it

    jieba.initialize()
    seconds = worked = 0.0
    for item in reading.read(corpus, corpus.name):
        if not isinstance(item, Skipped):
            before, cpu = time.perf_counter(), time.process_time()
            for paragraph in item.paragraphs:
                jieba.lcut(paragraph)
            seconds += time.perf_counter() - before
            worked += time.process_time() - cpu
    return {"seconds": seconds, "cpu_seconds": worked}


def find(corpus: Path) -> dict[str, float]:
    """What finding people and days takes for all articles of a file on one core, reading not counted."""
    worked = 0.0
    for item in reading.read(corpus, corpus.name):
        if not isinstance(item, Skipped):
            cpu = time.process_time()
            findings.find(item)
            worked += time.process_time() - cpu
    return {"cpu_seconds": worked}


def main() -> None:
    """Do the step that is named with the task on standard input."""
    task: dict[str, Any] = json.load(sys.stdin)
    if sys.argv[1] == "segment":
        json.dump(segment(Path(task["corpus"])), sys.stdout)
    elif sys.argv[1] == "find":
        json.dump(find(Path(task["corpus"])), sys.stdout)
    else:
        json.dump(asyncio.run(answer(Opened(**task))), sys.stdout)


if __name__ == "__main__":
    main()
