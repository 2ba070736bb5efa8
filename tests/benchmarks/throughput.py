"""How many messages a second the bot answers, and how many an echo bot: `python -m tests.benchmarks.throughput`.

Both are processes of their own, poll the same loopback server, and find the same questions waiting: each user has
written some. A message counts when something was sent in answer to it. Runs alternate; the ratio is the median of
the pairs. The server and the bot share the machine, with either bot alike.
"""

import argparse
import asyncio
import itertools
import json
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path

from tests.processes import BOT, FIVE_ARTICLES, ROOT, clean_environment
from tests.telegram_server.server import TelegramServer, User

QUESTIONS = ROOT / "tests" / "data" / "questions.jsonl"
ECHO = (sys.executable, "-m", "tests.benchmarks.echo_bot")
STARTS_WITHIN_SECONDS = 60
MOST_SECONDS = 600


async def messages_per_second(command: Sequence[str], questions: Sequence[str], users: int) -> float:
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
            started = time.perf_counter()
            await _answered(server, people, questions)
            return len(questions) / (time.perf_counter() - started)
        finally:
            bot.terminate()
            await bot.wait()


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


def _questions(count: int) -> list[str]:
    lines = QUESTIONS.read_text(encoding="utf-8").splitlines()
    return list(itertools.islice(itertools.cycle(json.loads(line)["q"] for line in lines), count))


async def _measure(options: argparse.Namespace, database: Path) -> None:
    questions = _questions(options.messages)
    bot = (*BOT, "--corpus", str(FIVE_ARTICLES), "--database", str(database))
    ratios = []
    for pair in range(1, options.pairs + 1):
        echo = await messages_per_second(ECHO, questions, options.users)
        ours = await messages_per_second(bot, questions, options.users)
        ratios.append(ours / echo)
        sys.stdout.write(f"pair {pair}: echo {echo:.0f}/s, bot {ours:.0f}/s, ratio {ratios[-1]:.2f}\n")
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
