from collections.abc import AsyncIterator
from datetime import date
from pathlib import Path

import pytest

from bot.indexer import index
from bot.language.questions import parse
from bot.search.engine import Engine
from bot.search.searcher import ARTICLES, Findings, Searcher
from bot.search.synchronizing import synchronize
from bot.search.upkeep import Upkeep
from bot.store import Store
from bot.workers import Workers
from tests.asking import Quiet, write_records
from tests.news import ARTICLES as NEWS

TODAY = date(2024, 5, 20)


async def searcher_over(store: Store, corpus: Path, engine: Engine) -> Searcher:
    await index(store, [corpus], Quiet(), Workers())
    await synchronize(engine, store, Quiet(), Workers())
    return Searcher(engine, store.articles, Upkeep(engine, store, await engine.state() or ""))


@pytest.fixture
async def store(tmp_path: Path) -> AsyncIterator[Store]:
    async with Store.open(tmp_path / "store.db") as store:
        yield store


@pytest.fixture
async def searcher(store: Store, tmp_path: Path, engine: Engine) -> Searcher:
    return await searcher_over(store, write_records(tmp_path / "news.jsonl", NEWS), engine)


async def search(searcher: Searcher, text: str) -> Findings:
    await searcher.refresh()
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


async def test_an_empty_corpus_has_nothing(store: Store, tmp_path: Path, engine: Engine) -> None:
    (tmp_path / "empty").mkdir()
    searcher = await searcher_over(store, tmp_path / "empty", engine)

    assert (await search(searcher, "红星水库")).ranked == ()
    assert (await search(searcher, "红星水库")).articles == 0
    assert await searcher.known({"刘海波"}) == frozenset()


async def test_those_of_some_names_are_known_that_people_in_the_articles_have(searcher: Searcher) -> None:
    names = {"刘海波", "赵国栋", "zhou wenbin", "王大伟", "海波", "水库", "zhou", "wenbin"}

    assert await searcher.known(names) == {"刘海波", "赵国栋", "zhou wenbin"}
    assert await searcher.known([]) == frozenset()


async def test_a_known_name_is_looked_up_as_one(searcher: Searcher) -> None:
    text = "Zhou Wenbin"
    question = parse(text, TODAY, await searcher.known({"zhou wenbin"}))

    found = await searcher.search(question)

    assert found.ranked[0].paragraph.citation.key == "orchard"


@pytest.mark.parametrize(
    ("text", "keys"),
    [
        ("6月20日", {"flood"}),
        ("2023年6月20日", {"flood"}),
        ("2023年4月14日", {"spring", "clinic"}),
        ("2021年11月", {"bridge"}),
        ("1月20日", set()),
    ],
)
async def test_a_day_alone_finds_the_articles_that_tell_of_it(
    searcher: Searcher, text: str, keys: set[str]
) -> None:
    found = await search(searcher, text)

    assert {one.paragraph.citation.key for one in found.ranked} == keys


async def test_an_article_that_went_away_is_not_found(store: Store, tmp_path: Path, engine: Engine) -> None:
    corpus = write_records(tmp_path / "news.jsonl", NEWS)
    searcher = await searcher_over(store, corpus, engine)
    assert (await search(searcher, "检修了几座水闸？")).ranked[0].paragraph.citation.key == "flood"
    write_records(corpus, [article for article in NEWS if article["id"] != "flood"])
    await index(store, [corpus], Quiet(), Workers())

    found = await search(searcher, "检修了几座水闸？")

    assert "flood" not in {one.paragraph.citation.key for one in found.ranked}
    assert found.articles == len(NEWS) - 1


async def test_what_changes_is_seen_from_the_next_refresh_on(
    store: Store, tmp_path: Path, engine: Engine
) -> None:
    corpus = write_records(tmp_path / "news.jsonl", NEWS)
    searcher = await searcher_over(store, corpus, engine)
    assert (await search(searcher, "刘海波")).articles == len(NEWS)
    new = {"id": "new", "text": "1月1日，县长王大伟到白沙渡口调研。"}
    await index(store, [write_records(corpus, [*NEWS, new])], Quiet(), Workers())

    assert (await searcher.search(parse("白沙渡口", TODAY, frozenset()))).articles == len(NEWS)
    assert await searcher.known({"王大伟"}) == frozenset()
    found = await search(searcher, "白沙渡口")
    assert found.articles == len(NEWS) + 1
    assert found.ranked[0].paragraph.citation.key == "new"
    assert await searcher.known({"王大伟"}) == {"王大伟"}


async def test_only_so_many_articles_are_looked_at_whole(
    store: Store, tmp_path: Path, engine: Engine
) -> None:
    many = [{"id": str(number), "text": f"第{number}水库\n没有别的。"} for number in range(ARTICLES + 4)]
    searcher = await searcher_over(store, write_records(tmp_path / "many.jsonl", many), engine)

    found = await search(searcher, "水库")

    assert sum(one.paragraph.citation.paragraph == 0 for one in found.ranked) == len(many)
    assert sum(one.paragraph.citation.paragraph == 1 for one in found.ranked) == ARTICLES
