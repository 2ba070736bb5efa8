"""The conversation in a terminal: processes at a pipe and at a pseudo-terminal."""

import contextlib
import os
import re
import select
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest
from rich.style import Style

from bot.layout import quotation
from bot.model import Citation, Excerpt, Span
from bot.terminal import styled, system_language
from tests.asking import write_records
from tests.processes import BOT, clean_environment, run_bot

if sys.platform == "win32":
    pytest.skip("pseudo-terminals", allow_module_level=True)

RECORDS = [
    {
        "id": "river",
        "title": "吴秀兰[b]检查[/b]清水河 & <治理>",
        "date": "2023-06-03",
        "source": "县报",
        "url": "https://example.org/river?a=1&b=2",
        "text": "6月2日，县长吴秀兰到清水河检查治理工作。\n吴秀兰要求年底完工。",
    },
    {"id": "school", "text": "6月5日，校长何国平为实验小学的新生佩戴校徽。\n图书馆当天开放。"},
    *({"id": f"n{number}", "text": f"第{number}号井出水，水质良好。"} for number in range(12)),
]
CONNECT = "TELEGRAM_BOT_TOKEN"
WAIT_SECONDS = 30

# Takes the pseudo-terminal as its controlling one, so that Ctrl-C on it becomes a signal.
SESSION = "import fcntl, os, sys, termios; fcntl.ioctl(0, termios.TIOCSCTTY, 0); os.execv(sys.argv[1], sys.argv[1:])"


class Screen:
    """A person at a pseudo-terminal."""

    def __init__(self, folder: Path, **environment: str) -> None:
        self._terminal, theirs = os.openpty()
        self.bot = subprocess.Popen(
            [sys.executable, "-c", SESSION, *BOT, "--corpus", "news.jsonl"],
            cwd=folder,
            env=clean_environment(TERM="xterm-256color", **environment),
            stdin=theirs,
            stdout=theirs,
            stderr=theirs,
            start_new_session=True,
        )
        os.close(theirs)
        self._seen = ""

    def type(self, text: str) -> None:
        os.write(self._terminal, text.encode())

    def until(self, expected: str) -> str:
        """What appears up to and with a text."""
        end = time.monotonic() + WAIT_SECONDS
        while expected not in self._seen:
            if not self._read(end - time.monotonic()):
                pytest.fail(f"{expected!r} did not appear in {self._seen!r}")
        shown, _, self._seen = self._seen.partition(expected)
        return shown + expected

    def rest(self) -> str:
        """What appears until the bot has ended."""
        while self._read(WAIT_SECONDS):
            pass
        self.bot.wait(WAIT_SECONDS)
        return self._seen

    def ask(self, line: str) -> str:
        """Type a line and read what comes up to the next prompt."""
        self.type(line + "\n")
        self.until(line)
        return self.until("› ")

    def _read(self, seconds: float) -> bool:
        ready, _, _ = select.select([self._terminal], [], [], max(seconds, 0))
        with contextlib.suppress(OSError):  # Linux's way to say that the other end has gone
            if ready and (chunk := os.read(self._terminal, 65536)):
                self._seen += chunk.decode(errors="replace")
                return True
        return False

    def close(self) -> None:
        if self.bot.poll() is None:
            self.bot.kill()
        self.bot.wait()
        os.close(self._terminal)


SitDown = Callable[..., Screen]


def plain(shown: str) -> str:
    """Without the escape sequences that a terminal takes out."""
    return re.sub(r"\x1b\][^\x1b\a]*(?:\x1b\\|\a)|\x1b\[[?0-9;]*[A-Za-z]", "", shown).replace("\r\n", "\n")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    write_records(tmp_path / "news.jsonl", RECORDS)
    return tmp_path


@pytest.fixture
def sit_down(folder: Path) -> Iterator[SitDown]:
    """Starts the bot at a pseudo-terminal, in an environment."""
    screens: list[Screen] = []

    def sit_down(**environment: str) -> Screen:
        screens.append(Screen(folder, **environment))
        return screens[-1]

    yield sit_down
    for screen in screens:
        screen.close()


def test_through_a_pipe_there_are_answers_and_nothing_else(folder: Path) -> None:
    said = "\n".join(
        [
            "6月2日吴秀兰去了哪里？",
            "",
            "/1",
            "/" + "1" * 5_000,
            "/0",
            "/²",
            "上官婉儿是谁？",
            "/1",
            "Hello!",
            "/sources",
            "/1",
            "/dance",
            "\udcff\udcfe",
            "[b]",
            "/quit",
            "6月5日何国平做了什么？",
        ]
    )
    done = run_bot("--corpus", "news.jsonl", folder=folder, said=said.encode(errors="surrogateescape"))
    out = done.stdout.decode()
    assert done.returncode == 0
    assert done.stderr.decode() == (
        "14 articles, 16 paragraphs (1 files read).\n"
        "Search: rank-bm25, as there are not more than 50,000 paragraphs. Its index was built anew, as there was none.\n"
    )
    connect, quotation, citation, *_ = out.splitlines()
    assert CONNECT in connect
    assert out.count(CONNECT) == 1
    assert quotation.startswith("┃ 6月2日，县长吴秀兰到清水河检查治理工作。")
    title, url = RECORDS[0]["title"], RECORDS[0]["url"]
    assert citation == f"— {title} <{url}> · 县报 · 2023-06-03"
    assert "▼ 引用的段落\n┃ 6月2日，县长吴秀兰到清水河检查治理工作。\n┃ 吴秀兰要求年底完工。\n" in out
    assert out.count("没有这个选项。") == 4  # /1 followed by 1s, /0, /², /1 below no choices
    assert out.count("There is no such command.") == 1
    assert "文章里没有说到这个。" in out
    assert "Page 1 of 2" in out
    assert "Page 2 of 2" in out
    assert "何国平" not in out.partition("Page 2 of 2")[2]
    assert "\x1b" not in out
    assert not any(line.startswith("› ") for line in out.splitlines())


def test_people_and_days_through_a_pipe(folder: Path) -> None:
    said = [
        "/who 吴秀兰",
        "/who",
        "/1",
        "/date 2023年6月2日",
        "/date",
        "1",  # what is offered may be said without its stroke
        "/who Nobody",
        "/new",
        "/new x",
        "/whom",
    ]
    done = run_bot("--corpus", "news.jsonl", folder=folder, said="\n".join(said).encode())
    assert done.returncode == 0
    out = done.stdout.decode()
    person = "┃ 6月2日，县长吴秀兰到清水河检查治理工作。\n— 2023-06-02 · "
    assert "\n吴秀兰 · 1 篇\n" in out
    assert out.count(person) == 2
    assert re.search("官员，按姓名共 2 个\n.*\n.*\n/1 .* · /2 ", out)
    assert "2023-06-02 周五\n┃ 6月2日，县长吴秀兰到清水河检查治理工作。\n— " in out
    assert "最近有内容的日子：\n/1 2023-06-02" in out
    assert "文章里没有认出名叫 Nobody 的人。" in out
    assert "好，我们重新开始。" in out
    assert out.count("没有这个命令。") == 2


def test_at_a_terminal_in_chinese(sit_down: SitDown, folder: Path) -> None:
    screen = sit_down(LANG="zh_CN.UTF-8")
    greeting = plain(screen.until("\n› "))
    assert "引据" in greeting
    assert "/quit" in greeting
    assert [CONNECT in line for line in greeting.splitlines()].count(True) == 1
    answer = screen.ask("6月2日吴秀兰去了哪里？")
    assert re.search(r"\x1b\[1m[^\x1b]*清水河", answer)
    assert "https://example.org/river?a=1&b=2" in plain(answer)
    assert "/1 全文" in plain(answer)
    assert "▼ 引用的段落" in plain(screen.ask("/1"))
    local = screen.ask("6月5日何国平做了什么？")
    [target] = set(re.findall(r"\x1b\]8;[^;]*;(file:[^\x1b]+)\x1b\\", local))
    assert Path(unquote(urlsplit(target).path)).samefile(folder / "news.jsonl")
    assert "news.jsonl" in plain(local)
    assert "没有这个命令。" in plain(screen.ask("/dance"))
    assert "引据" in plain(screen.ask("/help"))
    assert "共 14 篇文章" in plain(screen.ask("/sources"))
    screen.type("/quit\n")
    assert "Traceback" not in screen.rest()
    assert screen.bot.returncode == 0


def test_at_a_terminal_in_english_without_colour(sit_down: SitDown) -> None:
    screen = sit_down(LANG="en_GB.UTF-8", NO_COLOR="1")
    greeting = plain(screen.until("\n› "))
    assert "I am Yinju" in greeting
    assert "To connect Telegram" in greeting
    answer = screen.ask("What happened on 2 June 2023?")
    assert "清水河" in plain(answer)
    assert "/1 Full article" in plain(answer)
    assert "▼ The cited paragraph" in plain(screen.ask("/1"))
    assert "There is no such command." in plain(screen.ask("/dance"))
    assert "No person named Wu was recognised in the articles." in plain(screen.ask("/who Wu"))
    assert "没有这个命令。" in plain(
        screen.ask("何国平是谁？") + screen.ask("/dance")
    )  # it goes by the question
    assert not re.search(r"\x1b\[[0-9;]*[34][0-7]", greeting + answer)
    screen.type("\x04")
    assert plain(screen.rest()).endswith("\n")
    assert screen.bot.returncode == 0


def test_ctrl_c_at_the_prompt_ends_it_silently(sit_down: SitDown) -> None:
    screen = sit_down(LANG="zh_TW.UTF-8")
    assert "引據" in plain(screen.until("\n› "))
    time.sleep(0.2)
    screen.type("\x03")
    rest = plain(screen.rest())
    assert "Traceback" not in rest
    assert rest.endswith("\n")
    assert screen.bot.returncode in {0, 130}


def test_ctrl_c_while_it_begins_ends_it_silently(sit_down: SitDown) -> None:
    screen = sit_down()
    screen.until("14 articles")
    screen.bot.send_signal(signal.SIGINT)
    assert "Traceback" not in screen.rest()
    assert screen.bot.returncode in {0, 130}


@pytest.mark.parametrize(
    ("environment", "language"),
    [
        ({}, "zh-Hans"),
        ({"LANG": "C.UTF-8"}, "zh-Hans"),
        ({"LANG": "POSIX"}, "zh-Hans"),
        ({"LANG": "zh_CN.UTF-8"}, "zh-Hans"),
        ({"LANG": "zh_TW.UTF-8"}, "zh-Hant"),
        ({"LANG": "en_US"}, "en"),
        ({"LANG": "zh_CN.UTF-8", "LC_ALL": "en_US.UTF-8"}, "en"),
        ({"LANG": "en_US.UTF-8", "LC_MESSAGES": "zh_HK"}, "zh-Hant"),
        ({"LANG": "de_AT@euro", "LC_ALL": ""}, "en"),
    ],
)
def test_the_language_is_the_locales(environment: dict[str, str], language: str) -> None:
    assert system_language(environment) == language


def test_every_line_of_a_quotation_is_marked_as_quoted() -> None:
    citation = Citation(1, 0, "list", "任免", None, None, None, None, Path("list"))
    shown = styled(quotation(Excerpt(citation, "免去：\n葛志明的局长职务。", (Span(4, 7),), 1.0)))

    assert shown.plain == "┃ 免去：\n┃ 葛志明的局长职务。"
    assert [
        shown.plain[span.start : span.end]
        for span in shown.spans
        if span.style == Style(bold=True, italic=False)
    ] == ["葛志明"]
