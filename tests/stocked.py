"""Stores filled with articles of which a test says which posts they give to whom."""

from collections.abc import AsyncIterator, Mapping, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path

from bot.language.findings import find
from bot.language.script import fold
from bot.model import Article, Office
from bot.preparing import prepared
from bot.store import FileRecord, PreparedArticle, Store


@dataclass(frozen=True)
class Story:
    """An article, and the posts that it gives to people by the names that it writes."""

    key: str
    paragraphs: tuple[str, ...]
    published: date | None = None
    offices: Mapping[str, tuple[Office, ...]] = field(default_factory=dict)
    url: str | None = None


@asynccontextmanager
async def stocked(
    path: Path, stories: Sequence[Story], spellings: Sequence[tuple[str, str]] = ()
) -> AsyncIterator[Store]:
    """A store that holds these articles; `spellings` are pairs of Latin letters and a folded name."""
    async with Store.open(path) as store:
        async with store.files.replace() as draft:
            record = FileRecord(Path("/corpus"), "news.jsonl", 1, 1, "0", "v1")
            await draft.add(record, [_prepared(story, spellings) for story in stories], [], [])
        yield store


def _prepared(story: Story, spellings: Sequence[tuple[str, str]]) -> PreparedArticle:
    article = Article(
        story.key,
        story.paragraphs,
        title=f"题目{story.key}",
        source="县报",
        published=story.published,
        url=story.url,
    )
    ready = prepared(article, story.key, find(article))
    given = {fold(name): offices for name, offices in story.offices.items()}
    persons = tuple(replace(one, offices=given.get(one.name, ())) for one in ready.persons)
    return replace(ready, persons=persons, spellings=tuple(spellings))
