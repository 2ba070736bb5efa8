from collections.abc import AsyncIterator, Awaitable, Callable, Iterator, Sequence
from datetime import date
from pathlib import Path

import pytest

from bot.model import Article, Credit, Person, Skipped
from bot.store import FileRecord, PreparedArticle, Store
from tests import permissions

Put = Callable[..., Awaitable[None]]


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "store.db"


@pytest.fixture
async def store(path: Path) -> AsyncIterator[Store]:
    async with Store.open(path) as opened:
        yield opened


@pytest.fixture
def record() -> Callable[..., FileRecord]:
    def make(path: str = "a.txt", root: str = "/corpus", sha256: str = "0", mtime_ns: int = 1) -> FileRecord:
        return FileRecord(Path(root), path, 1, mtime_ns, sha256, "v1")

    return make


@pytest.fixture
def prepared() -> Callable[..., PreparedArticle]:
    def make(
        key: str = "a.txt",
        *paragraphs: str,
        title: str | None = None,
        published: date | None = None,
        event_date: date | None = None,
        credit: Credit | None = None,
        persons: tuple[Person, ...] = (),
        spellings: tuple[tuple[str, str], ...] = (),
    ) -> PreparedArticle:
        article = Article(
            key=key,
            paragraphs=paragraphs or ("一段话。",),
            title=title,
            source="本报",
            byline="记者甲",
            published=published,
            url="https://example.org/a",
            credits=(credit,) if credit else (),
        )
        days = ("2022-04-12 2022-04-14/2022-04-16",) * len(article.paragraphs)
        people = ("0+2o",) * len(article.paragraphs)
        return PreparedArticle(
            article,
            f"{title} {published} {paragraphs} {persons}",
            event_date,
            people,
            days,
            persons,
            spellings,
        )

    return make


@pytest.fixture
def put(store: Store, record: Callable[..., FileRecord]) -> Put:
    """Make a file hold exactly these articles."""

    async def run(path: str, *articles: PreparedArticle, skipped: Sequence[Skipped] = ()) -> None:
        async with store.files.replace() as draft:
            await draft.add(record(path), articles, [], skipped)

    return run


@pytest.fixture
def unprivileged_folder() -> Iterator[Path]:
    with permissions.unprivileged_folder() as folder:
        yield folder
