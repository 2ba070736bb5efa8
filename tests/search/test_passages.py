import asyncio
import sqlite3
from collections.abc import AsyncIterator, Sequence
from pathlib import Path

import pytest

from bot.search import passages as module
from bot.search.passages import LOOKED_AT, Passages
from bot.store import Store, StoredParagraph
from bot.store.articles import Articles
from tests.search.corpora import fill

RECORDS = [
    {"id": str(number), "text": "\n".join(f"第{number}条第{part}段。" for part in range(3))}
    for number in range(4)
]


@pytest.fixture
async def store(tmp_path: Path) -> AsyncIterator[Store]:
    """Four articles (1 to 4) of three paragraphs each (1 to 12)."""
    async with Store.open(tmp_path / "store.db") as store:
        await fill(store, tmp_path / "a.jsonl", RECORDS)
        yield store


@pytest.fixture
def passages(store: Store) -> Passages:
    return Passages(store.articles)


def change_behind_its_back(tmp_path: Path) -> None:
    """Change all texts, so that it shows what is read and what was kept."""
    connection = sqlite3.connect(tmp_path / "store.db")
    connection.execute("UPDATE paragraphs SET text = '新'")
    connection.commit()
    connection.close()


def numbers(found: list[StoredParagraph]) -> list[int]:
    return [one.id for one in found]


async def test_paragraphs_come_in_the_order_asked_for(passages: Passages) -> None:
    for asked in ([7, 99, 2], [2, 3, 7], [3, 3], []):
        assert numbers(await passages.paragraphs(asked)) == [number for number in asked if number != 99]


async def test_whole_articles_come_in_the_order_asked_for(passages: Passages) -> None:
    assert numbers(await passages.of_articles([3, 99, 1])) == [7, 8, 9, 1, 2, 3]
    assert numbers(await passages.of_articles([1, 2])) == [1, 2, 3, 4, 5, 6]
    assert await passages.of_articles([]) == []


async def test_what_was_read_once_is_kept(passages: Passages, tmp_path: Path) -> None:
    before = await passages.paragraphs([1, 2])
    whole = await passages.of_articles([4])
    change_behind_its_back(tmp_path)
    assert await passages.paragraphs([2, 1]) == before[::-1]
    assert await passages.of_articles([4]) == whole
    assert [one.text for one in await passages.paragraphs([1, 3])] == [before[0].text, "新"]
    assert [one.text for one in await passages.of_articles([3, 4])][:4] == ["新", "新", "新", whole[0].text]


async def test_it_can_be_forgotten(passages: Passages, tmp_path: Path) -> None:
    await passages.paragraphs([1])
    await passages.of_articles([4])
    change_behind_its_back(tmp_path)
    passages.forget()
    found = [*await passages.paragraphs([1]), *await passages.of_articles([4])]
    assert [one.text for one in found] == ["新"] * 4


async def test_only_so_many_are_kept(
    passages: Passages, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "KEPT", 5 * 2 * len("第0条第0段。"))  # with what is folded
    kept = await passages.paragraphs([1, 2])
    await passages.of_articles([3])
    change_behind_its_back(tmp_path)
    assert await passages.paragraphs([1, 2]) == kept  # five are kept
    assert [one.text for one in await passages.paragraphs([4])] == ["新"]  # a sixth
    assert [one.text for one in await passages.paragraphs([1])] == ["新"]


async def test_more_than_are_kept_can_be_asked_for(
    passages: Passages, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "KEPT", 0)
    for _ in range(2):
        assert numbers(await passages.paragraphs(range(1, 13))) == [*range(1, 13)]
        assert numbers(await passages.of_articles([1, 2, 3, 4])) == [*range(1, 13)]


async def test_of_a_long_article_the_beginning_is_looked_at(store: Store, tmp_path: Path) -> None:
    text = "\n".join(f"第{part}段。" for part in range(LOOKED_AT + 5))
    await fill(store, tmp_path / "a.jsonl", [{"id": "long", "text": text}])
    citations, _ = await store.articles.citations(0, 1)
    found = await Passages(store.articles).of_articles([citations[0].article])
    assert [one.citation.paragraph for one in found] == [*range(LOOKED_AT)]


async def test_what_is_read_while_articles_change_is_not_kept(store: Store, tmp_path: Path) -> None:
    class Slow(Articles):
        async def paragraphs_of(self, articles: Sequence[int], most: int) -> list[StoredParagraph]:
            read = await super().paragraphs_of(articles, most)
            await changed.wait()
            return read

    changed = asyncio.Event()
    async with Store.open(tmp_path / "store.db") as other:
        passages = Passages(Slow(other.articles._database))
        reading = asyncio.create_task(passages.of_articles([1]))
        await asyncio.sleep(0.1)
        change_behind_its_back(tmp_path)
        passages.forget()
        changed.set()
        await reading
        assert {one.text for one in await passages.of_articles([1])} == {"新"}
