"""The stored paragraphs that questions look at, kept in memory for the next question."""

from collections.abc import Iterable, Sequence

from bot.store.articles import Articles
from bot.store.records import StoredParagraph

KEPT = 20_000
"""So many paragraphs at most stay in memory."""

LOOKED_AT = 200
"""Of an article with more paragraphs the first ones are looked at, and what the engine proposed."""


class Passages:
    """Reads paragraphs from the store, each once."""

    def __init__(self, articles: Articles) -> None:
        self._articles = articles
        self._single: dict[int, StoredParagraph] = {}
        self._whole: dict[int, list[StoredParagraph]] = {}
        self._in_whole = 0

    async def paragraphs(self, numbers: Sequence[int]) -> list[StoredParagraph]:
        """The paragraphs with these numbers, in this order; those that are gone are left out."""
        self._make_room()
        found = {number: self._single[number] for number in numbers if number in self._single}
        if missing := [number for number in numbers if number not in found]:
            found |= {one.id: one for one in await self._articles.passages(missing)}
        self._single |= found
        return [found[number] for number in numbers if number in found]

    async def of_articles(self, numbers: Sequence[int]) -> list[StoredParagraph]:
        """The paragraphs of the articles with these numbers, in this order."""
        self._make_room()
        whole = {number: self._whole[number] for number in numbers if number in self._whole}
        if missing := [number for number in numbers if number not in whole]:
            read = _by_article(await self._articles.paragraphs_of(missing))
            self._in_whole += sum(map(len, read.values()))
            whole |= read
        self._whole |= whole
        return [paragraph for number in numbers for paragraph in whole.get(number, [])]

    def forget(self) -> None:
        """Drop everything, since articles have changed."""
        self._single.clear()
        self._whole.clear()
        self._in_whole = 0

    def _make_room(self) -> None:
        if len(self._single) + self._in_whole > KEPT:
            self.forget()


def _by_article(paragraphs: Iterable[StoredParagraph]) -> dict[int, list[StoredParagraph]]:
    articles: dict[int, list[StoredParagraph]] = {}
    for paragraph in paragraphs:
        members = articles.setdefault(paragraph.citation.article, [])
        if len(members) < LOOKED_AT:
            members.append(paragraph)
    return articles
