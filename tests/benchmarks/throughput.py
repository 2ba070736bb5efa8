"""How many messages a second the bot answers, and how many an echo bot: `python -m tests.benchmarks.throughput`.

Both are processes of their own, poll the same loopback server, and find the same questions waiting: each user has
written some. A message counts when something was sent in answer to it. Runs alternate; the ratio is the median of
the pairs. The server and the bot share the machine, with either bot alike.
"""

import argparse
import asyncio
import itertools
import json
import math
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from tests.processes import BOT, FIVE_ARTICLES, ROOT, clean_environment
from tests.telegram_server.server import TelegramServer, User

QUESTIONS = ROOT / "tests" / "data" / "questions.jsonl"
ECHO = (sys.executable, "-m", "tests.benchmarks.echo_bot")
STARTS_WITHIN_SECONDS = 60
MOST_SECONDS = 600


@dataclass(frozen=True, slots=True)
class Speed:
    """Messages answered a second, and milliseconds of the bot's processor time each took (not a number off Linux)."""

    per_second: float
    cpu_milliseconds: float


async def speed_of(command: Sequence[str], questions: Sequence[str], users: int) -> Speed:
    """Start a bot, let it answer one message of each user, then time the questions."""
    async with TelegramServer() as server:
        environment = clean_environment(
            TELEGRAM_BOT_TOKEN=server.token,
            TELEGRAM_API_URL=server.url,
            TELEGRAM_MESSAGES_PER_SECOND="1000000",
            LOG_LEVEL="ERROR",
            PTB_TIMEDELTA="true",
        )
        bot = await asyncio.create_subprocess_exec(
            *command, cwd=ROOT, env=environment, stderr=subprocess.DEVNULL
        )
        try:
            await server.wait_until(lambda: server.polling or None, STARTS_WITHIN_SECONDS)
            people = [User(2_000_000 + number, f"User {number}") for number in range(users)]
            await _answered(server, people, ["谁？"] * users)
            started, busy = time.perf_counter(), _cpu_seconds(bot.pid)
            await _answered(server, people, questions)
            elapsed, worked = time.perf_counter() - started, _cpu_seconds(bot.pid) - busy
            return Speed(len(questions) / elapsed, 1000 * worked / len(questions))
        finally:
            bot.terminate()
            await bot.wait()


def _cpu_seconds(process: int) -> float:
    """Of all its threads, user and system: https://man7.org/linux/man-pages/man5/proc_pid_stat.5.html."""
    try:
        after_name = Path(f"/proc/{process}/stat").read_text(encoding="utf-8").rpartition(")")[2].split()
    except FileNotFoundError:
        return math.nan
    return (int(after_name[11]) + int(after_name[12])) / os.sysconf("SC_CLK_TCK")


async def _answered(server: TelegramServer, people: Sequence[User], questions: Sequence[str]) -> None:
    waiting = {
        await server.send_text(question, user=user)
        for question, user in zip(questions, itertools.cycle(people), strict=False)
    }
    seen = len(server.calls)

    def all_answered() -> bool | None:
        nonlocal seen
        for call in server.calls[seen:]:
            if call.method == "sendMessage" and "reply_parameters" in call.parameters:
                waiting.discard(json.loads(call.parameters["reply_parameters"])["message_id"])
        seen = len(server.calls)
        return None if waiting else True

    await server.wait_until(all_answered, MOST_SECONDS)


def _shown(speed: Speed) -> str:
    return f"{speed.per_second:.0f}/s, CPU {speed.cpu_milliseconds:.2f} ms each"


def _questions(count: int) -> list[str]:
    lines = QUESTIONS.read_text(encoding="utf-8").splitlines()
    return list(itertools.islice(itertools.cycle(json.loads(line)["q"] for line in lines), count))


async def _measure(options: argparse.Namespace, database: Path) -> None:
    questions = _questions(options.messages)
    bot = (*BOT, "--corpus", str(FIVE_ARTICLES), "--database", str(database))
    ratios = []
    for pair in range(1, options.pairs + 1):
        echo = await speed_of(ECHO, questions, options.users)
        ours = await speed_of(bot, questions, options.users)
        ratios.append(ours.per_second / echo.per_second)
        sys.stdout.write(f"pair {pair}: echo {_shown(echo)}; bot {_shown(ours)}; ratio {ratios[-1]:.2f}\n")
    sys.stdout.write(f"median ratio: {statistics.median(ratios):.2f}\n")


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks.throughput", description=__doc__)
    parser.add_argument("--users", type=int, default=50)
    parser.add_argument("--messages", type=int, default=1_000)
    parser.add_argument("--pairs", type=int, default=3)
    with tempfile.TemporaryDirectory() as folder:
        asyncio.run(_measure(parser.parse_args(), Path(folder) / "benchmark.sqlite3"))


if __name__ == "__main__":
    main()
