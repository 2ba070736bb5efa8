"""The commands and their options, and how they end."""

import asyncio
import contextlib
import gzip
import json
import logging
import re
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import Any

import pytest

from bot.cli import main
from bot.settings import SETTINGS
from tests.asking import write_records
from tests.processes import BOT, FIVE_ARTICLES, clean_environment, run_bot
from tests.telegram_server.server import ALICE, TelegramServer

TOKEN = "123456:made-up_TOKEN"
RIVER = {
    "id": "river",
    "title": "吴秀兰检查清水河治理",
    "date": "2023-06-03",
    "source": "县报",
    "url": "https://example.org/river",
    "text": "6月2日，县长吴秀兰到清水河检查治理工作。",
}
SCHOOL = {"id": "school", "text": "6月5日，校长何国平为实验小学的新生佩戴校徽。"}

Ask = Callable[..., list[dict[str, Any]]]
posix = pytest.mark.skipif(sys.platform == "win32", reason="signals and pipes of POSIX")


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A folder of one's own to start the bot in, with no setting set; the process is left as it was."""
    monkeypatch.chdir(tmp_path)
    for setting in SETTINGS:
        monkeypatch.delenv(setting.name, raising=False)
    root = logging.getLogger()
    handlers, level, http = root.handlers[:], root.level, logging.getLogger("httpx").level
    filters = logging.getLogger("telegram.ext").filters[:]
    yield tmp_path
    logging.captureWarnings(capture=False)
    root.handlers[:] = handlers
    root.setLevel(level)
    logging.getLogger("httpx").setLevel(http)
    logging.getLogger("telegram.ext").filters[:] = filters


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]) -> Callable[..., tuple[int, str, str]]:
    """Run the command line in this process: exit status, standard output, standard error."""

    def run(*arguments: str | Path) -> tuple[int, str, str]:
        try:
            main([str(argument) for argument in arguments])
        except SystemExit as stopped:
            status = int(stopped.code or 0)
        else:
            status = 0
        return (status, *capsys.readouterr())

    return run


Run = Callable[..., tuple[int, str, str]]


def articles(run: Run, *arguments: str | Path) -> set[str]:
    """The articles that a question about both invented ones is answered from."""
    status, out, _ = run(*arguments)
    assert status == 0
    [answer] = [json.loads(line) for line in out.splitlines()]
    return {hit["article"] for hit in answer["hits"]}


ABOUT_BOTH = ("吴秀兰到清水河检查治理工作", "何国平为实验小学的新生佩戴校徽")


def found(run: Run, *options: str | Path) -> set[str]:
    return {key for question in ABOUT_BOTH for key in articles(run, "ask", "--json", *options, question)}


def test_a_folder_has_its_paths_for_keys(run: Run, folder: Path) -> None:
    (folder / "news" / "六月").mkdir(parents=True)
    (folder / "news" / "六月" / "river.txt").write_text(RIVER["text"], encoding="utf-8")
    (folder / "news" / "school.txt").write_text(SCHOOL["text"], encoding="utf-8")
    assert found(run, "--corpus", "news") == {"六月/river.txt", "school.txt"}


def test_a_file_may_be_a_corpus(run: Run, folder: Path) -> None:
    (folder / "river.txt").write_text(RIVER["text"], encoding="utf-8")
    (folder / "school.txt").write_text(SCHOOL["text"], encoding="utf-8")
    assert found(run, "--corpus", folder / "river.txt") == {"river.txt"}


@pytest.mark.parametrize("name", ["news.jsonl", "news.jsonl.gz"])
def test_records_have_their_ids_for_keys(run: Run, folder: Path, name: str) -> None:
    corpus = write_records(folder / name, [RIVER, SCHOOL])
    if name.endswith(".gz"):
        corpus.write_bytes(gzip.compress(corpus.read_bytes()))
    assert found(run, "--corpus", name) == {"river", "school"}


def test_a_record_is_cited_as_it_says(run: Run, folder: Path) -> None:
    write_records(folder / "news.jsonl", [RIVER, SCHOOL])
    _, out, _ = run("ask", "--json", "--corpus", "news.jsonl", "6月2日吴秀兰去了哪里？")
    hit = json.loads(out)["hits"][0]
    assert (hit["title"], hit["source"], hit["url"]) == (RIVER["title"], RIVER["source"], RIVER["url"])
    assert (hit["published"], hit["event_date"], hit["paragraph"]) == ("2023-06-03", "2023-06-02", 0)
    assert hit["excerpt"] == RIVER["text"]


@pytest.fixture
def two(folder: Path) -> tuple[str, str]:
    write_records(folder / "a.jsonl", [RIVER])
    write_records(folder / "b.jsonl", [SCHOOL])
    return "a.jsonl", "b.jsonl"


def test_options_may_stand_before_the_command_and_after_it(run: Run, two: tuple[str, str]) -> None:
    a, b = two
    for question, key in zip(ABOUT_BOTH, ("river", "school"), strict=True):
        for arguments in (
            ("--corpus", a, "--corpus", b, "--database", "d.db", "ask", "--json", question),
            ("ask", "--corpus", a, "--json", "--corpus", b, "--database", "d.db", question),
            ("--corpus", a, "ask", "--database", "d.db", question, "--json", "--corpus", b),
            ("--database", "d.db", "ask", question, "--json", "--corpus", b, "--corpus", a),
        ):
            assert articles(run, *arguments) == {key}


@pytest.mark.parametrize("before", [True, False])
def test_every_command_takes_the_options_in_both_places(
    run: Run, folder: Path, two: tuple[str, str], before: bool
) -> None:
    (folder / "q.jsonl").write_text(
        '{"q": "何国平", "gold": ["school"], "answer": ["校徽"]}', encoding="utf-8"
    )
    options = ("--corpus", two[0], "--corpus", two[1], "--database", "d.db")
    for number, command in enumerate([("index",), ("ask", "何国平"), ("eval", "q.jsonl")]):
        status, _, err = run(*options, *command) if before else run(*command, *options)
        assert status == 0
        assert err.startswith("2 articles, 2 paragraphs")
        assert ("2 files read" in err) == (number == 0)
    assert (folder / "d.db").exists()
    assert not (folder / ".yinju").exists()


def test_the_option_wins_over_the_setting(
    run: Run, folder: Path, two: tuple[str, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("CORPUS", two[0])
    monkeypatch.setenv("DATABASE", "setting.db")
    assert found(run) == {"river"}
    assert (folder / "setting.db").exists()
    assert found(run, "--corpus", two[1], "--database", "option.db") == {"school"}
    assert (folder / "option.db").exists()


def test_settings_come_from_the_file_env_unless_the_environment_has_them(
    run: Run, folder: Path, two: tuple[str, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    (folder / ".env").write_text(f"\ufeffCORPUS={two[0]}\nLOG_LEVEL\n", encoding="utf-8")
    assert found(run) == {"river"}
    monkeypatch.setenv("CORPUS", two[1])
    assert found(run) == {"school"}


def test_each_set_of_corpora_has_a_database_of_its_own(run: Run, folder: Path, two: tuple[str, str]) -> None:
    a, b = two
    for corpora in (("--corpus", a), ("--corpus", b), ("--corpus", a, "--corpus", b)):
        run("index", *corpora)
    assert len(list((folder / ".yinju").glob("*.sqlite3"))) == 3
    _, _, err = run("index", "--corpus", folder / b, "--corpus", f"../{folder.name}/{a}")
    assert "read" not in err


def test_text_answers_are_for_people(run: Run, two: tuple[str, str]) -> None:
    _, out, _ = run("ask", "--corpus", two[0], "6月2日吴秀兰去了哪里？")
    lines = out.splitlines()
    assert lines[0] == f"┃ {RIVER['text']}"
    assert RIVER["url"] in lines[1]
    assert "2023-06-03" in lines[1]
    assert "\x1b" not in out
    _, out, _ = run("ask", "--corpus", two[0], "上官婉儿是谁？")
    assert out.splitlines()[0] == "文章里没有说到这个。"
    _, out, _ = run("ask", "--corpus", two[0], "Hello!")
    assert out == "Please ask me a question about the articles.\n"


def sentence_of(error: str) -> str:
    """The one sentence for the person at the keyboard."""
    [sentence] = error.splitlines()
    assert re.fullmatch(r"[^\n]{10,300}\.", sentence), sentence
    return sentence


@pytest.mark.parametrize("command", [(), ("ask", "王芳"), ("index",), ("ask", "--json", "-")])
def test_a_corpus_that_is_not_there_is_said_in_one_sentence(run: Run, command: tuple[str, ...]) -> None:
    status, out, err = run("--corpus", "nowhere/news", *command)
    assert (status, out) == (2, "")
    assert "nowhere/news" in sentence_of(err)


def test_no_corpus_where_it_is_expected_is_said_in_one_sentence(run: Run) -> None:
    status, _, err = run("ask", "王芳")
    assert status == 2
    assert "corpus" in sentence_of(err)


@pytest.mark.parametrize("name", ["a-folder", "no-database.txt", "no-database.txt/d.db"])
def test_a_database_that_is_none_is_said_in_one_sentence(
    run: Run, folder: Path, two: tuple[str, str], name: str
) -> None:
    (folder / "a-folder").mkdir()
    (folder / "no-database.txt").write_text("no database " * 100, encoding="utf-8")
    status, out, err = run("index", "--corpus", two[0], "--database", name)
    assert (status, out) == (2, "")
    assert name.partition("/")[0] in sentence_of(err)


@pytest.mark.parametrize(
    "content", [b"\xc4\xe3=\xba\xc3\n", b"TIMEZONE=Mars\n", b"TELEGRAM_BOT_TOKEN=oops\n"]
)
def test_a_bad_env_file_is_said_in_one_sentence(run: Run, folder: Path, content: bytes) -> None:
    (folder / ".env").write_bytes(content)
    status, out, err = run("index")
    assert (status, out) == (2, "")
    assert "oops" not in sentence_of(err)


@pytest.mark.parametrize("day", ["yesterday", "2022-02-30", "", "12.4.2022"])
def test_a_day_that_is_none_is_refused(run: Run, day: str) -> None:
    status, out, err = run("ask", "--now", day, "王芳")
    assert (status, out) == (2, "")
    assert "YYYY-MM-DD" in err.splitlines()[-1]
    assert "fromisoformat" not in err


@pytest.mark.parametrize(
    "arguments", [("ask",), ("ask", "a", "b"), ("eval",), ("dance",), ("--corpus",), ("ask", "--jsn", "a")]
)
def test_a_command_line_that_makes_no_sense_is_refused(run: Run, arguments: tuple[str, ...]) -> None:
    status, out, err = run(*arguments)
    assert (status, out) == (2, "")
    assert err.startswith("usage: python -m bot")


@pytest.mark.parametrize(
    ("command", "mentioned"),
    [
        ((), ["ask", "index", "eval", "--corpus", "--database", "--version", "TELEGRAM_BOT_TOKEN", ".env"]),
        (("ask",), ["QUESTION", "--json", "--now", "YYYY-MM-DD", "--corpus", "--database", "standard input"]),
        (("index",), ["--corpus", "--database"]),
        (
            ("eval",),
            ["QUESTIONS.jsonl", "--corpus", "--database", "--verbose", "--compare", "--json", "gold"],
        ),
    ],
)
def test_help_tells_what_there_is(
    run: Run, command: tuple[str, ...], mentioned: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "80")
    status, out, err = run(*command, "--help")
    assert (status, err) == (0, "")
    assert all(word in out for word in mentioned)
    assert max(map(len, out.splitlines())) <= 80
    assert "==SUPPRESS==" not in out
    assert "None" not in out


def test_the_version_is_the_projects(run: Run) -> None:
    project = (Path(__file__).parents[1] / "pyproject.toml").read_text(encoding="utf-8")
    version = re.search(r'^version = "(.+)"$', project, re.MULTILINE)
    assert version
    assert run("--version") == (0, f"yinju {version[1]}\n", "")


def test_a_question_may_hold_anything_that_an_argument_can(run: Run, two: tuple[str, str]) -> None:
    for question in ("\udcff吴秀兰", "吴\n秀兰", "", " ", "😀", "[b]", "%s {0}"):
        status, out, _ = run("ask", "--json", "--corpus", two[0], question)
        assert status == 0
        assert json.loads(out)["question"] == question.replace("\udcff", "?")
    status, out, _ = run("ask", "--json", "--corpus", two[0], "--", "--json")
    assert json.loads(out)["question"] == "--json"


@posix
@pytest.mark.parametrize("options", [("--json",), ()])
def test_nobody_reading_on_ends_it_silently(folder: Path, two: tuple[str, str], options: tuple[str]) -> None:
    with subprocess.Popen(
        [*BOT, "ask", *options, "--corpus", two[0], "-"],
        cwd=folder,
        env=clean_environment(),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    ) as bot:
        assert bot.stdin
        assert bot.stdout
        assert bot.stderr
        bot.stdin.write("谢谢\n".encode())
        bot.stdin.flush()
        assert bot.stdout.readline()
        bot.stdout.close()
        with contextlib.suppress(BrokenPipeError):
            bot.stdin.write("谢谢\n".encode() * 2_000)
            bot.stdin.close()
        bot.wait(60)
        articles, search = bot.stderr.read().decode().splitlines()
    assert articles.startswith("1 article")
    assert search.startswith("Search: ")


@posix
def test_ctrl_c_is_heard_while_a_question_is_awaited(folder: Path, two: tuple[str, str]) -> None:
    with subprocess.Popen(
        [*BOT, "ask", "--json", "--corpus", two[0], "-"],
        cwd=folder,
        env=clean_environment(),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    ) as bot:
        assert bot.stdin
        assert bot.stdout
        bot.stdin.write("谢谢\n".encode())
        bot.stdin.flush()
        assert bot.stdout.readline()
        time.sleep(0.2)
        bot.send_signal(signal.SIGINT)
        assert bot.wait(10) == 130
        assert bot.stdout.read() == b""
        assert bot.stderr
        assert b"Traceback" not in bot.stderr.read()


@posix
def test_ctrl_c_while_articles_are_read_loses_nothing(folder: Path) -> None:
    for number in range(2_000):
        (folder / f"{number}.txt").write_text(f"{number}年，{RIVER['text']}" * 20, encoding="utf-8")
    with subprocess.Popen(
        [*BOT, "index", "--corpus", ".", "--database", "d.db"],
        cwd=folder,
        env=clean_environment(),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    ) as bot:
        while not (folder / "d.db-wal").exists():
            time.sleep(0.05)
        time.sleep(0.5)
        bot.send_signal(signal.SIGINT)
        out, err = bot.communicate(timeout=20)
    assert (bot.returncode, out, err) == (130, b"", b"")


@posix
def test_ctrl_c_while_the_program_is_loaded_is_silent(folder: Path) -> None:
    with subprocess.Popen(
        [sys.executable, "-X", "importtime", "-m", "bot", "index"],
        cwd=folder,
        env=clean_environment(),
        stderr=subprocess.PIPE,
    ) as bot:
        assert bot.stderr
        for line in bot.stderr:
            if line.endswith(b" asyncio\n"):
                bot.send_signal(signal.SIGINT)
                break
        rest = bot.stderr.read()
        assert bot.wait(10) == -signal.SIGINT
    assert b"Traceback" not in rest


def test_a_warm_start_is_quick(folder: Path) -> None:
    """The time from the start of the process to its first answer, with nothing changed."""
    question = ("ask", "--json", "--corpus", FIVE_ARTICLES, "王芳4月12日去了哪里？")
    cold = run_bot(*question, folder=folder)
    started = time.perf_counter()
    warm = run_bot(*question, folder=folder)
    seconds = time.perf_counter() - started
    took_ms = json.loads(warm.stdout)["took_ms"]
    sys.stdout.write(f"warm start to first answer: {seconds:.2f} s, of which the answer {took_ms:.0f} ms\n")
    assert b"5 files read" in cold.stderr
    assert b"read" not in warm.stderr
    assert json.loads(cold.stdout)["hits"] == json.loads(warm.stdout)["hits"] != []
    assert seconds < 10


@posix
@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
async def test_with_a_token_it_is_a_bot_in_telegram(folder: Path, number: signal.Signals) -> None:
    write_records(folder / "news.jsonl", [RIVER, SCHOOL])
    async with TelegramServer() as server:
        (folder / ".env").write_text(
            f"TELEGRAM_BOT_TOKEN={server.token}\nTELEGRAM_API_URL={server.url}\n", encoding="utf-8"
        )
        bot = await asyncio.create_subprocess_exec(
            *BOT,
            *("--corpus", "news.jsonl"),
            cwd=folder,
            env=clean_environment(LOG_LEVEL="DEBUG"),
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
        )
        try:
            await server.send_text("6月2日吴秀兰去了哪里？")
            [answer] = await server.wait_for(1, ALICE, timeout=30)
            await server.press(answer, "全文")
            [_, whole] = await server.wait_for(2, ALICE)
            bot.send_signal(number)
            out, err = await asyncio.wait_for(bot.communicate(), 10)
        finally:
            if bot.returncode is None:
                bot.kill()
                await bot.wait()
    assert "清水河" in answer.text
    assert RIVER["title"] in whole.text
    assert (bot.returncode, out) == (0, b"")
    assert b"Traceback" not in err
    assert server.token.encode() not in err


async def test_a_token_that_telegram_refuses_is_said_in_one_sentence(folder: Path) -> None:
    async with TelegramServer() as server:
        run = partial(run_bot, folder=folder, TELEGRAM_BOT_TOKEN=TOKEN, TELEGRAM_API_URL=server.url)
        done = await asyncio.to_thread(run)
    assert (done.returncode, done.stdout) == (2, b"")
    assert TOKEN not in sentence_of(done.stderr.decode())
