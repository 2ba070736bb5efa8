"""Reading a text as a file of a corpus."""

from collections.abc import Callable
from pathlib import Path

import pytest

from bot.model import Article, Skipped
from bot.reading import read

ReadAll = Callable[[str | bytes], list[Article | Skipped]]
ReadOne = Callable[[str | bytes], Article]


@pytest.fixture
def read_all(tmp_path: Path) -> ReadAll:
    """Write content to a file and read it."""

    def read_content(content: str | bytes) -> list[Article | Skipped]:
        path = tmp_path / "article"
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return list(read(path, "news/article"))

    return read_content


@pytest.fixture
def read_one(read_all: ReadAll) -> ReadOne:
    """Read content that is one article."""

    def read_content(content: str | bytes) -> Article:
        (article,) = read_all(content)
        assert isinstance(article, Article), article
        return article

    return read_content
