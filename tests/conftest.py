from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings

from tests.asking import Desk, desk_over, write_records
from tests.news import ARTICLES

settings.register_profile("yinju", deadline=None, max_examples=30)  # the first example loads dictionaries
settings.load_profile("yinju")

FIVE_ARTICLES = Path(__file__).parent.parent / "corpus"


@pytest.fixture(scope="session")
def five_articles(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    """A desk over the corpus that comes with the project."""
    with desk_over(FIVE_ARTICLES, tmp_path_factory.mktemp("five") / "store.db") as desk:
        yield desk


@pytest.fixture(scope="session")
def news(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    """A desk over the invented articles of `tests.news`."""
    folder = tmp_path_factory.mktemp("news")
    with desk_over(write_records(folder / "news.jsonl", ARTICLES), folder / "store.db") as desk:
        yield desk
