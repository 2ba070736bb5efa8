from collections.abc import AsyncIterator
from datetime import date
from pathlib import Path

import pytest

from bot.indexer import index
from bot.language.questions import parse
from bot.search.engine import Document
from bot.search.okapi import OkapiEngine
from bot.search.searcher import ARTICLES, Findings, Searcher
from bot.store import Store
from tests.asking import Quiet, write_records
from tests.news import ARTICLES as NEWS

TODAY = date(2024, 5, 20)


async def searcher_over(store: Store, corpus: Path) -> Searcher:
    await index(store, [corpus], Quiet())
    documents = [
        Document(one.paragraph, tuple(f"{one.terms} {one.article_terms}".split()))
        async for batch in store.articles.terms()
        for one in batch
    ]
    total, _ = await store.articles.counts()
    return Searcher(OkapiEngine(documents), store.articles, total)


@pytest.fixture
async def store(tmp_path: Path) -> AsyncIterator[Store]:
    async with Store.open(tmp_path / "store.db") as store:
        yield store


@pytest.fixture
async def searcher(store: Store, tmp_path: Path) -> Searcher:
    return await searcher_over(store, write_records(tmp_path / "news.jsonl", NEWS))


async def search(searcher: Searcher, text: str) -> Findings:
    return await searcher.search(parse(text, TODAY, frozenset()))


async def test_the_paragraph_that_is_asked_for_comes_first(searcher: Searcher) -> None:
    found = await search(searcher, "检修了几座水闸？")

    citation = found.ranked[0].paragraph.citation
    assert (citation.key, citation.paragraph) == ("flood", 1)


async def test_findings_tell_how_many_articles_there_are(searcher: Searcher) -> None:
    assert (await search(searcher, "的")).articles == len(NEWS)


async def test_the_best_articles_are_looked_at_whole(searcher: Searcher) -> None:
    found = await search(searcher, "红星水库")

    keys = {(one.paragraph.citation.key, one.paragraph.citation.paragraph) for one in found.ranked}
    assert {("spring", number) for number in range(4)} <= keys
    assert len(found.ranked) == len({one.paragraph.id for one in found.ranked})


async def test_nothing_is_found_for_words_that_are_nowhere(searcher: Searcher) -> None:
    assert (await search(searcher, "banana")).ranked == ()
    assert (await search(searcher, "的")).ranked == ()


async def test_a_word_weighs_by_its_rarity_here_and_if_it_is_not_here_in_the_language(
    searcher: Searcher,
) -> None:
    weights = (await search(searcher, "水闸、群众、海啸、大概")).subject.weights

    assert weights["海啸"] > weights["水闸"] > weights["群众"] > 0  # nowhere, in one paragraph, in several
    assert weights["海啸"] > weights["大概"] > 0  # nowhere, but anybody says 大概


async def test_a_word_that_was_cut_apart_in_the_article_is_no_unknown_word(searcher: Searcher) -> None:
    weights = (await search(searcher, "幸福桥，幸运桥")).subject.weights

    assert weights["桥"] < weights["幸运"]
    assert (await search(searcher, "县委")).subject.weights["县委"] < weights["幸运"]


async def test_an_empty_corpus_has_nothing(store: Store, tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    searcher = await searcher_over(store, tmp_path / "empty")

    assert (await search(searcher, "红星水库")).ranked == ()


async def test_an_article_that_went_away_is_not_found(store: Store, tmp_path: Path) -> None:
    corpus = write_records(tmp_path / "news.jsonl", NEWS)
    searcher = await searcher_over(store, corpus)
    write_records(corpus, [article for article in NEWS if article["id"] != "flood"])
    await index(store, [corpus], Quiet())

    found = await search(searcher, "检修了几座水闸？")

    assert "flood" not in {one.paragraph.citation.key for one in found.ranked}


async def test_only_so_many_articles_are_looked_at_whole(store: Store, tmp_path: Path) -> None:
    many = [{"id": str(number), "text": f"第{number}水库\n没有别的。"} for number in range(ARTICLES + 4)]
    searcher = await searcher_over(store, write_records(tmp_path / "many.jsonl", many))

    found = await search(searcher, "水库")

    assert sum(one.paragraph.citation.paragraph == 0 for one in found.ranked) == len(many)
    assert sum(one.paragraph.citation.paragraph == 1 for one in found.ranked) == ARTICLES
