"""Nothing that a file may hold keeps the reader for long."""

import time
from pathlib import Path

import pytest

from bot.reading import read

SECONDS = 5.0
"""Of CPU time; quadratic rules took minutes on these."""


@pytest.mark.parametrize(
    "text",
    [
        "---\ntitle: [\nsource:" + " " * 200_000 + "x\n---\n正文。",
        "x" + "|" * 500_000 + "y",
        "| " * 250_000 + "y",
        ("x" + "| " * 3_000 + "\n") * 50,
    ],
    ids=["spaces in broken front matter", "bars in a line", "bars before a line", "bars after lines"],
)
def test_reading_takes_no_time(tmp_path: Path, text: str) -> None:
    path = tmp_path / "hostile.txt"
    path.write_text(text, "utf-8")
    began = time.process_time()
    assert len(list(read(path, path.name))) == 1
    assert time.process_time() - began < SECONDS
