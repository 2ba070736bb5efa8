from collections.abc import Awaitable, Callable
from datetime import date
from pathlib import Path

import pytest

from bot.model import Citation, Credit
from bot.store import IndexedParagraph, PreparedArticle, Store

Prepared = Callable[..., PreparedArticle]
Put = Callable[..., Awaitable[None]]

DAYS = "2022-04-12 2022-04-14/2022-04-16"


async def test_an_empty_store_has_nothing(store: Store) -> None:
    assert [batch async for batch in store.articles.indexed()] == []
    assert [batch async for batch in store.articles.indexed_of([1])] == []
    assert await store.articles.passages([1]) == []
    assert await store.articles.paragraphs_of([1], 9) == []
    assert await store.articles.article(1) is None
    assert await store.articles.citations(0, 10) == ([], 0)


async def test_a_passage_says_where_it_stands(store: Store, prepared: Prepared, put: Put) -> None:
    await put(
        "sub/a.txt",
        prepared("k", "一。", "二。", title="题", published=date(2022, 4, 14), event_date=date(2022, 4, 12)),
    )
    [_, second] = await store.articles.passages([1, 2])
    assert second.text == "二。"
    assert second.days == DAYS
    assert second.citation == Citation(
        article=1,
        paragraph=1,
        key="k",
        title="题",
        source="本报",
        published=date(2022, 4, 14),
        event_date=date(2022, 4, 12),
        url="https://example.org/a",
        path=Path("/corpus/sub/a.txt"),
    )


async def test_passages_come_in_the_order_asked_for(store: Store, prepared: Prepared, put: Put) -> None:
    await put("a.txt", prepared("a.txt", *"零一二三四五六七八九"))
    found = await store.articles.passages([7, 99, 2, 10, 7])
    assert [passage.id for passage in found] == [7, 2, 10, 7]
    assert [passage.text for passage in found] == ["六", "一", "九", "六"]


async def test_an_article_is_whole(store: Store, prepared: Prepared, put: Put) -> None:
    await put("a.txt", prepared("a.txt", "一。", "二。", title="题", credit=Credit("责任编辑", "乙")))
    article = await store.articles.article(1)
    assert article is not None
    assert article.citation.title == "题"
    assert article.citation.paragraph == 0
    assert article.byline == "记者甲"
    assert article.credits == (Credit("责任编辑", "乙"),)
    assert article.paragraphs == ("一。", "二。")


@pytest.mark.parametrize(
    ("opening", "title"),
    [
        ("清河镇召开会议。镇长讲话。", "清河镇召开会议"),
        ("谁去了清河镇？没有人。", "谁去了清河镇"),
        ("Growth was 3.5 percent. It rains.", "Growth was 3.5 percent"),
        ("没有句号的一行", "没有句号的一行"),
        ("　  前面有空格。后面", "前面有空格"),
        ("第一行\n第二行。", "第一行"),
        ("。只有句号在前", "。只有句号在前"),
        ("长" * 61, "长" * 60 + "…"),
        ("长" * 60, "长" * 60),
        (" ", " "),
    ],
)
async def test_without_a_title_the_first_sentence_stands_in(
    store: Store, prepared: Prepared, put: Put, opening: str, title: str
) -> None:
    await put("a.txt", prepared("a.txt", opening, "第二段。"))
    [_, passage] = await store.articles.passages([1, 2])
    assert passage.citation.title == title


async def test_without_title_and_text_the_key_stands_in(store: Store, prepared: Prepared, put: Put) -> None:
    await put("a.txt", prepared("a.txt", ""))
    [citation], _ = await store.articles.citations(0, 1)
    assert citation.title == "a.txt"


async def test_articles_are_listed_newest_first_and_undated_last(
    store: Store, prepared: Prepared, put: Put
) -> None:
    days = [None, date(2021, 1, 1), date(2022, 1, 1), None, date(2022, 1, 1)]
    await put("a.jsonl", *(prepared(str(number), published=day) for number, day in enumerate(days)))
    everything, total = await store.articles.citations(0, 100)
    assert [citation.key for citation in everything] == ["2", "4", "1", "0", "3"]
    assert total == 5
    pages = [await store.articles.citations(offset, 2) for offset in (0, 2, 4, 6)]
    assert [citation for page, _ in pages for citation in page] == everything
    assert {total for _, total in pages} == {5}


async def test_paragraphs_come_in_batches_and_in_order(store: Store, prepared: Prepared, put: Put) -> None:
    await put("a.txt", prepared("a.txt", *map(str, range(4_500))))
    batches = [batch async for batch in store.articles.indexed()]
    paragraphs = [paragraph for batch in batches for paragraph in batch]
    assert len(batches) > 1
    assert [paragraph.id for paragraph in paragraphs] == list(range(1, 4_501))
    assert (paragraphs[12].text, paragraphs[12].days) == ("12", DAYS)
    assert {(paragraph.article, paragraph.people) for paragraph in paragraphs} == {(1, "0+2o")}


async def test_search_engines_are_told_all_that_was_found(store: Store, prepared: Prepared, put: Put) -> None:
    published, event = date(2022, 4, 14), date(2022, 4, 12)
    await put("a.txt", prepared("a.txt", "一。", title="题", published=published, event_date=event))
    expected = IndexedParagraph(1, 1, "一。", "0+2o", DAYS, "题", "本报", published, event)
    assert [batch async for batch in store.articles.indexed()] == [[expected]]
    assert [batch async for batch in store.articles.indexed_of([1])] == [[expected]]


async def test_the_paragraphs_of_some_articles(store: Store, prepared: Prepared, put: Put) -> None:
    await put("a.jsonl", prepared("1", "甲", "乙"), prepared("2", "丙"), prepared("3", "丁", "戊"))
    asked = [3, 99, 1]
    [indexed] = [batch async for batch in store.articles.indexed_of(asked)]
    assert [one.text for one in indexed] == ["甲", "乙", "丁", "戊"]
    assert [one.text for one in await store.articles.paragraphs_of(asked, 9)] == ["丁", "戊", "甲", "乙"]
    assert [one.text for one in await store.articles.paragraphs_of(asked, 1)] == ["丁", "甲"]
    assert await store.articles.paragraphs_of([1], 9) == await store.articles.passages([1, 2])


async def test_counts(store: Store, prepared: Prepared, put: Put) -> None:
    await put("a.jsonl", prepared("1", "甲", "乙"), prepared("2", "丙"))
    assert await store.articles.counts() == (2, 3)
