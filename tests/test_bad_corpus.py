"""A corpus with one good article among files that nobody can read."""

import json
import os
import random
import socket
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.processes import run_bot

if sys.platform == "win32":
    pytest.skip("permissions, links and sockets of POSIX", allow_module_level=True)

GOOD = "6月2日，县长吴秀兰到清水河检查治理工作，投资1,200万元的项目年底完工。"
QUESTION = "吴秀兰去了哪里？"
MOST_SECONDS = 60

Run = Callable[[], subprocess.CompletedProcess[bytes]]


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("bad")
    corpus = folder / "corpus"
    corpus.mkdir()
    (corpus / "good.txt").write_text(GOOD, encoding="utf-8")
    (corpus / "empty.txt").touch()
    (corpus / "blank.txt").write_text("\n \t\n" * 100, encoding="utf-8")
    (corpus / "noise.txt").write_bytes(random.Random(1).randbytes(50 << 20))
    (corpus / "one-line.txt").write_text("长" * (10 * 1024 * 1024 // 3), encoding="utf-8")
    (corpus / "cut.jsonl.gz").write_bytes(b"\x1f\x8b\x08\x00" + b"\0" * 20)
    (folder / "secret.txt").write_text("口令是天王盖地虎。", encoding="utf-8")
    (corpus / "outside.txt").symlink_to(folder / "secret.txt")
    (corpus / "nowhere.txt").symlink_to(folder / "not-there.txt")
    (corpus / "itself.txt").symlink_to(corpus / "itself.txt")
    os.mkfifo(corpus / "pipe.txt")
    with socket.socket(socket.AF_UNIX) as listening:
        here = Path.cwd()
        os.chdir(corpus)  # the name of a socket may only be short
        listening.bind("socket.txt")
        os.chdir(here)
    (corpus / "twice.txt").write_text(GOOD, encoding="utf-8")
    bad_name = os.fsencode(corpus) + b"/\xb5.txt"
    with open(bad_name, "wb") as file:  # noqa: PTH123  # a name that is no text
        file.write(b"\0" * 100)
    (corpus / "locked.txt").write_text("锁住的文章。", encoding="utf-8")
    (corpus / "locked.txt").chmod(0)
    return folder


NAMED = [
    "empty.txt",
    "blank.txt",
    "noise.txt",
    "one-line.txt",
    "cut.jsonl.gz",
    "outside.txt",
    "nowhere.txt",
    "itself.txt",
]
NAMED += ["pipe.txt", "socket.txt", "twice.txt", r"\xb5.txt"]
if os.geteuid() != 0:  # root may read everything
    NAMED.append("locked.txt")


def check(done: subprocess.CompletedProcess[bytes], start: str, seconds: float) -> None:
    report = done.stderr.decode()
    sys.stdout.write(f"{start} start over a bad corpus: {seconds:.1f} s\n{report}")
    assert done.returncode == 0
    assert "Traceback" not in report
    first, *lines, search = report.splitlines()
    assert search.startswith("Search: ")
    assert first.startswith("1 article," if os.geteuid() else "2 articles")
    assert f"{len(NAMED)} skipped" in first
    assert len(lines) == len(NAMED)
    for name in NAMED:
        [line] = [line for line in lines if line.startswith(f"  skipped {name}:")]
        assert line.endswith(".")
        assert "天王盖地虎" not in line
    answer = json.loads(done.stdout)
    assert [hit["article"] for hit in answer["hits"]] == ["good.txt"]
    assert answer["hits"][0]["excerpt"] == GOOD
    assert seconds < MOST_SECONDS


@pytest.mark.parametrize("start", ["cold", "warm"])
def test_it_starts_answers_and_names_every_bad_file(folder: Path, start: str) -> None:
    began = time.perf_counter()
    done = run_bot("ask", "--json", QUESTION, folder=folder)
    check(done, start, time.perf_counter() - began)
    assert ("read" in done.stderr.decode().splitlines()[0]) == (start == "cold")


def test_a_folder_without_any_article_says_so(tmp_path: Path) -> None:
    (tmp_path / "corpus").mkdir()
    (tmp_path / "corpus" / "empty.txt").touch()
    done = run_bot("ask", "--json", QUESTION, folder=tmp_path)
    assert done.returncode == 0
    assert json.loads(done.stdout)["status"] == "not_found"
    assert "skipped empty.txt: " in done.stderr.decode()
