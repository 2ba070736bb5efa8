"""CPU work beside the event loop, in a thread or on all cores."""

import asyncio
import gc
import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import AsyncIterator, Callable, Iterable
from pathlib import Path

import pytest

from bot.errors import WorkerError
from bot.workers import open_workers
from tests.processes import ROOT
from tests.working import doubled, inverse, killed_at, process

BOTH = pytest.mark.parametrize("much", [False, True], ids=["a thread", "all cores"])
CORES = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1

WORKING = """
import asyncio, sys
from bot.workers import open_workers
from tests.working import noted

async def tasks(folder, seconds):
    while True:
        yield None, (folder, float(seconds))

async def main(*task):
    async with open_workers() as workers:
        print("open", flush=True)
        async for _ in workers.each(noted, tasks(*task), much=True):
            pass

try:
    asyncio.run(main(*sys.argv[1:]))
except KeyboardInterrupt:
    sys.exit(130)
"""


async def tasks(arguments: Iterable[int], taken: list[int] | None = None) -> AsyncIterator[tuple[str, int]]:
    for argument in arguments:
        if taken is not None:
            taken.append(argument)
        yield f"task {argument}", argument


@BOTH
async def test_results_come_in_the_order_of_the_tasks(much: bool) -> None:
    async with open_workers() as workers:
        results = [result async for result in workers.each(doubled, tasks(range(40)), much=much)]
    assert results == [(f"task {number}", 2 * number) for number in range(40)]


@BOTH
async def test_no_tasks_no_results(much: bool) -> None:
    async with open_workers() as workers:
        assert [result async for result in workers.each(doubled, tasks([]), much=much)] == []


@BOTH
async def test_workers_work_more_than_once(much: bool) -> None:
    async with open_workers() as workers:
        for _ in range(2):
            assert [result async for _, result in workers.each(doubled, tasks([1, 2]), much=much)] == [2, 4]


@BOTH
async def test_tasks_are_taken_only_as_they_can_be_done(much: bool) -> None:
    taken: list[int] = []
    done = 0
    async with open_workers() as workers:
        async for _ in workers.each(doubled, tasks(range(40), taken), much=much):
            done += 1
            assert len(taken) - done < 2 * (CORES if much else 1)
    assert len(taken) == done == 40


async def test_little_is_done_in_a_thread_of_this_process() -> None:
    async with open_workers() as workers:
        assert {result async for _, result in workers.each(process, tasks(range(3)), much=False)} == {
            os.getpid()
        }
        threads = {result async for _, result in workers.each(_thread, tasks(range(3)), much=False)}
    assert len(threads) == 1
    assert threading.get_ident() not in threads


async def test_much_is_done_by_as_many_processes_as_there_are_cores() -> None:
    async with open_workers() as workers:
        processes = {result async for _, result in workers.each(process, tasks(range(8 * CORES)), much=True)}
    assert len(processes) == CORES
    assert os.getpid() not in processes


@BOTH
async def test_the_event_loop_goes_on_meanwhile(much: bool) -> None:
    async with open_workers() as workers:
        working = asyncio.create_task(consume(workers.each(process, tasks(range(4 * CORES)), much=much)))
        turns = 0
        while not working.done():
            await asyncio.sleep(0.005)
            turns += 1
    assert turns > 10


@BOTH
async def test_an_error_of_the_function_comes_through(much: bool, caplog: pytest.LogCaptureFixture) -> None:
    results: list[float] = []
    async with open_workers() as workers:
        with pytest.raises(ZeroDivisionError):
            await consume(workers.each(inverse, tasks([1, 2, 0, 4, 0, 0]), much=much), results.append)
    await asyncio.sleep(0)
    gc.collect()
    assert results == [1, 0.5]
    assert caplog.text == ""


async def test_an_error_of_the_tasks_comes_through() -> None:
    async def failing() -> AsyncIterator[tuple[str, int]]:
        yield "task 1", 1
        raise LookupError

    async with open_workers() as workers:
        with pytest.raises(LookupError):
            assert [result async for result in workers.each(doubled, failing(), much=False)]


async def test_a_worker_that_is_killed_is_an_error_in_one_sentence(caplog: pytest.LogCaptureFixture) -> None:
    async with open_workers() as workers:
        with pytest.raises(WorkerError) as raised:
            await consume(workers.each(killed_at, tasks(range(20)), much=True))
    await asyncio.sleep(0)
    gc.collect()
    sentence = str(raised.value)
    assert "was stopped" in sentence
    assert "\n" not in sentence
    assert sentence.endswith(".")
    assert caplog.text == ""  # nobody sees the tracebacks of the others


@BOTH
async def test_errors_that_come_while_nobody_waits_are_told_once(
    much: bool, caplog: pytest.LogCaptureFixture
) -> None:
    async with open_workers() as workers:
        with pytest.raises(ZeroDivisionError):
            await consume(workers.each(inverse, tasks([1, 0, 0, 0, 0, 0]), much=much), pause=1)
    await asyncio.sleep(0)
    gc.collect()
    assert caplog.text == ""


async def test_a_worker_that_is_killed_while_nobody_waits_is_told_once(
    caplog: pytest.LogCaptureFixture,
) -> None:
    async with open_workers() as workers:
        with pytest.raises(WorkerError):
            await consume(workers.each(killed_at, tasks(range(20)), much=True), pause=0.5)
    await asyncio.sleep(0)
    gc.collect()
    assert caplog.text == ""


@BOTH
async def test_leaving_early_ends_the_work(much: bool) -> None:
    began = time.perf_counter()
    async with open_workers() as workers:
        async for _ in workers.each(process, tasks(range(10_000)), much=much):
            break
    assert time.perf_counter() - began < 10


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "workers"
    folder.mkdir()
    return folder


def start_working(folder: Path, seconds: float) -> subprocess.Popen[str]:
    """A process, with a group of its own, whose workers are about to begin with tasks of so many seconds."""
    working = subprocess.Popen(
        [sys.executable, "-c", WORKING, str(folder), str(seconds)],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
    )
    assert working.stdout is not None
    assert working.stdout.readline() == "open\n"
    return working


def workers_of(folder: Path) -> list[int]:
    """The numbers of the processes that work, when all have begun to."""
    wait_until(lambda: len(list(folder.iterdir())) == CORES)
    return [int(one.name) for one in folder.iterdir()]


def wait_until(condition: Callable[[], bool]) -> None:
    until = time.monotonic() + 30
    while not condition():
        assert time.monotonic() < until
        time.sleep(0.01)


def is_running(process: int) -> bool:
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    return not _is_ended(process)


@pytest.mark.skipif(os.name == "nt", reason="needs signals")
def test_workers_end_when_their_parent_is_killed(folder: Path) -> None:
    working = start_working(folder, seconds=600)
    workers = workers_of(folder)
    assert all(map(is_running, workers))
    working.kill()
    working.wait()
    wait_until(lambda: not any(map(is_running, workers)))
    working.communicate()


@pytest.mark.skipif(os.name == "nt", reason="needs signals")
def test_control_c_is_quiet(folder: Path) -> None:
    working = start_working(folder, seconds=0.2)
    workers_of(folder)
    os.killpg(working.pid, signal.SIGINT)  # as a terminal does: to all processes
    _, said = working.communicate(timeout=30)
    assert (working.returncode, said) == (130, "")


@pytest.mark.skipif(os.name == "nt", reason="needs signals")
@pytest.mark.parametrize("delay", [0.01, 0.05, 0.1, 0.2, 0.4])
def test_control_c_is_quiet_while_the_workers_start(folder: Path, delay: float) -> None:
    working = start_working(folder, seconds=0.2)
    time.sleep(delay)
    os.killpg(working.pid, signal.SIGINT)
    _, said = working.communicate(timeout=30)
    assert (working.returncode, said) == (130, "")


def _thread(_: int) -> int:
    return threading.get_ident()


def _is_ended(process: int) -> bool:
    """Whether a process has ended, though nobody has asked how yet."""
    try:
        return Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()[0] == "Z"
    except OSError:
        return False


async def consume(
    results: AsyncIterator[tuple[str, float]], take: Callable[[float], object] = str, *, pause: float = 0
) -> None:
    """Take some results, with a pause after each."""
    async for _, result in results:
        take(result)
        await asyncio.sleep(pause)
