"""The stored paragraphs that questions look at, kept in memory for the next question."""

from collections.abc import Iterable, Sequence

from bot.store.articles import Articles
from bot.store.records import StoredParagraph

KEPT = 12_000_000
"""So many characters at most stay in memory, of texts and of folded texts."""

LOOKED_AT = 200
"""Of an article with more paragraphs the first ones are looked at, and what the engine proposed."""


class _Kept:
    """What was read of one state of the corpus."""

    def __init__(self) -> None:
        self.single: dict[int, StoredParagraph] = {}
        self.whole: dict[int, list[StoredParagraph]] = {}
        self.size = 0

    def add(self, read: Iterable[StoredParagraph]) -> list[StoredParagraph]:
        """Keep paragraphs; as they are kept, each once."""
        kept = []
        for paragraph in read:
            if paragraph.id not in self.single:
                self.single[paragraph.id] = paragraph
                self.size += 2 * len(paragraph.text)
            kept.append(self.single[paragraph.id])
        return kept


class Passages:
    """Reads paragraphs from the store, each once."""

    def __init__(self, articles: Articles) -> None:
        self._articles = articles
        self._kept = _Kept()

    async def paragraphs(self, numbers: Sequence[int]) -> list[StoredParagraph]:
        """The paragraphs with these numbers, in this order; those that are gone are left out."""
        kept = self._with_room()
        if missing := [number for number in numbers if number not in kept.single]:
            kept.add(await self._articles.passages(missing))
        return [kept.single[number] for number in numbers if number in kept.single]

    async def of_articles(self, numbers: Sequence[int]) -> list[StoredParagraph]:
        """The paragraphs of the articles with these numbers, in this order."""
        kept = self._with_room()
        if missing := [number for number in numbers if number not in kept.whole]:
            kept.whole |= _by_article(kept.add(await self._articles.paragraphs_of(missing, LOOKED_AT)))
        return [paragraph for number in numbers for paragraph in kept.whole.get(number, [])]

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
