"""The stored paragraphs that questions look at, kept in memory for the next question."""

from collections.abc import Iterable, Sequence

from bot.store.articles import Articles
from bot.store.records import StoredParagraph

KEPT = 6_000_000
"""So many characters at most stay in memory, of texts and of folded texts."""

LOOKED_AT = 200
"""Of an article with more paragraphs the first ones are looked at, and what the engine proposed."""


class _Kept:
    """What was read of one state of the corpus."""

    def __init__(self) -> None:
        self.single: dict[int, StoredParagraph] = {}
        self.whole: dict[int, list[StoredParagraph]] = {}
        self.size = 0

    def add(self, paragraphs: Iterable[StoredParagraph]) -> None:
        self.size += sum(2 * len(paragraph.text) for paragraph in paragraphs)


class Passages:
    """Reads paragraphs from the store, each once."""

    def __init__(self, articles: Articles) -> None:
        self._articles = articles
        self._kept = _Kept()

    async def paragraphs(self, numbers: Sequence[int]) -> list[StoredParagraph]:
        """The paragraphs with these numbers, in this order; those that are gone are left out."""
        kept = self._with_room()
        found = {number: kept.single[number] for number in numbers if number in kept.single}
        if missing := [number for number in numbers if number not in found]:
            read = await self._articles.passages(missing)
            kept.add(read)
            found |= {one.id: one for one in read}
        kept.single |= found
        return [found[number] for number in numbers if number in found]

    async def of_articles(self, numbers: Sequence[int]) -> list[StoredParagraph]:
        """The paragraphs of the articles with these numbers, in this order."""
        kept = self._with_room()
        whole = {number: kept.whole[number] for number in numbers if number in kept.whole}
        if missing := [number for number in numbers if number not in whole]:
            read = await self._articles.paragraphs_of(missing, LOOKED_AT)
            kept.add(read)
            whole |= _by_article(read)
        kept.whole |= whole
        return [paragraph for number in numbers for paragraph in whole.get(number, [])]

    def forget(self) -> None:
        """Drop everything, since articles have changed; what is being read now is kept no more either."""
        self._kept = _Kept()

    def _with_room(self) -> _Kept:
        if self._kept.size > KEPT:
            self.forget()
        return self._kept


def _by_article(paragraphs: Iterable[StoredParagraph]) -> dict[int, list[StoredParagraph]]:
    articles: dict[int, list[StoredParagraph]] = {}
    for paragraph in paragraphs:
        articles.setdefault(paragraph.citation.article, []).append(paragraph)
    return articles
