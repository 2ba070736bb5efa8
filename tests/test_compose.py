"""How replies are laid out. Every text of an article must come out as it went in."""

from dataclasses import replace
from datetime import date
from itertools import chain
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot import compose
from bot.actions import ListSources, MoreExcerpts, OpenArticle
from bot.model import Answer, Citation, Credit, Excerpt, Span
from bot.phrases import Language
from bot.reply import ArticleLink, WebLink
from bot.store import StoredArticle
from tests.replies import actions, quoted, texts

LANGUAGES: tuple[Language, ...] = ("zh-Hans", "zh-Hant", "en")
HOSTILE = (
    "[b]粗[/b] <b>&amp;</b> *x* _y_ `z`",
    "{total} %s {0} {{",
    "第一行\n第二行\r\n\t第三行",
    "😀\U00020bb7 e\u0301 \u202e反",
    "长" * 5000,
    "[/]",
    ":smile:",
)


def citation(number: int = 1, paragraph: int = 0, **changes: object) -> Citation:
    fields: dict[str, object] = {
        "article": number,
        "paragraph": paragraph,
        "key": f"{number}.txt",
        "title": f"题目{number}",
        "source": "县报",
        "published": date(2022, 4, 14),
        "event_date": date(2022, 4, 12),
        "url": None,
        "path": Path(f"/corpus/{number}.txt"),
    }
    return Citation(**{**fields, **changes})  # type: ignore[arg-type]  # the fields of a Citation


def excerpt(text: str = "王芳到辛关。", *highlights: tuple[int, int], **changes: object) -> Excerpt:
    return Excerpt(citation(**changes), text, tuple(Span(*span) for span in highlights), 1.0)  # type: ignore[arg-type]  # as above


def stored(*paragraphs: str, **changes: object) -> StoredArticle:
    return StoredArticle(citation(**changes), None, (Credit("责任编辑", "许来齐"),), paragraphs)  # type: ignore[arg-type]  # as above


def test_an_answer_is_quotations_each_with_its_citation() -> None:
    found = Answer("王芳？", "answered", (excerpt(number=1), excerpt("李明去了。", number=2)))
    reply = compose.answer(found, 7, "zh-Hans")
    assert [block.quoted for block in reply.blocks] == [True, False, True, False]
    assert texts(reply) == [
        "王芳到辛关。",
        "[1] 题目1 · 县报 · 2022-04-14",
        "李明去了。",
        "[2] 题目2 · 县报 · 2022-04-14",
    ]


@pytest.mark.parametrize(("others", "shown"), [(1, 1), (3, 3), (9, 3)])
def test_other_articles_with_the_same_words_are_counted_and_the_first_named(others: int, shown: int) -> None:
    repeated = replace(excerpt(), also=tuple(citation(number) for number in range(2, 2 + others)))
    reply = compose.answer(Answer("王芳？", "answered", (repeated,)), 7, "zh-Hans")
    assert texts(reply)[1:] == [
        "— 题目1 · 县报 · 2022-04-14",
        f"同样的内容还见于 {others} 篇文章：",
        *(f"— 题目{number} · 县报 · 2022-04-14" for number in range(2, 2 + shown)),
    ]


def test_a_citation_leaves_out_what_the_article_does_not_say() -> None:
    found = Answer("王芳？", "answered", (excerpt(source=None, published=None),))
    assert texts(compose.answer(found, 7, "zh-Hans"))[1] == "— 题目1"


def test_a_citation_leads_to_the_web_or_else_to_the_paragraph() -> None:
    found = Answer(
        "王芳？", "answered", (excerpt(url="https://example.org/?a=1&b"), excerpt(number=2, paragraph=3))
    )
    blocks = compose.answer(found, 7, "zh-Hans").blocks
    links = [run.link for block in blocks for run in block.runs if run.link]
    assert links == [WebLink("https://example.org/?a=1&b"), ArticleLink(2, 3, Path("/corpus/2.txt"))]


@given(st.text(min_size=1), st.lists(st.integers(0, 50), max_size=8, unique=True))
def test_the_runs_of_a_quotation_are_the_excerpt(text: str, offsets: list[int]) -> None:
    marks = sorted(offset for offset in offsets if offset <= len(text))
    highlights = [(start, end) for start, end in zip(marks[::2], marks[1::2], strict=False)]
    reply = compose.answer(Answer("？", "answered", (excerpt(text, *highlights),)), 7, "en")
    runs = reply.blocks[0].runs
    assert "".join(run.text for run in runs) == text
    assert all(run.text for run in runs)
    assert [run.text for run in runs if run.bold] == [text[start:end] for start, end in highlights]


def test_one_button_for_each_article_at_the_paragraph_that_is_quoted_first() -> None:
    found = Answer(
        "王芳？",
        "answered",
        (excerpt(number=4, paragraph=2), excerpt(number=9, paragraph=1), excerpt(number=4, paragraph=0)),
    )
    reply = compose.answer(found, 7, "zh-Hans")
    assert actions(reply) == [OpenArticle(4, 2), OpenArticle(9, 1)]
    labels = [button.label for button in chain(*reply.buttons)]
    assert len(set(labels)) == 2


def test_more_is_offered_only_if_there_is_more() -> None:
    two = (excerpt(), excerpt(paragraph=1))
    assert actions(compose.answer(Answer("？", "answered", two), 7, "en", 3)) == [OpenArticle(1, 0)]
    more = compose.answer(Answer("？", "answered", two, more=True), 7, "en", 3)
    assert actions(more) == [OpenArticle(1, 0), MoreExcerpts(7, 5)]


@pytest.mark.parametrize("language", LANGUAGES)
def test_beyond_the_last_excerpt_there_is_one_sentence(language: Language) -> None:
    reply = compose.answer(Answer("？", "answered"), 7, language, 6)
    assert len(reply.blocks) == 1
    assert not reply.buttons


@pytest.mark.parametrize("language", LANGUAGES)
def test_silence_says_so_and_names_what_comes_nearest(language: Language) -> None:
    nearest = (citation(3), citation(5, url="https://example.org/5"))
    reply = compose.answer(Answer("？", "not_found", nearest=nearest), 7, language)
    assert texts(reply)[2:] == ["— 题目3 · 县报 · 2022-04-14", "— 题目5 · 县报 · 2022-04-14"]
    assert not quoted(reply)
    assert not reply.buttons
    [alone] = texts(compose.answer(Answer("？", "not_found"), 7, language))
    assert alone == texts(reply)[0]


def test_silence_and_small_talk_and_the_end_are_told_apart() -> None:
    said = {
        texts(compose.answer(Answer("？", status), 7, language))[0]
        for status in ("answered", "not_found", "chat")
        for language in LANGUAGES
    }
    assert len(said) == 9


PARAGRAPHS = tuple(f"第{number}段。" + "字" * 700 for number in range(7))


def test_an_article_is_shown_in_pages_that_join_to_the_whole() -> None:
    whole: list[str] = []
    pages = 4
    for page in range(1, pages + 1):
        reply = compose.article(stored(*PARAGRAPHS), 0, page, "en")
        assert texts(reply)[0].startswith("— 题目1")
        assert f"{page} of {pages}" in texts(reply)[-1]
        whole += quoted(reply)
        turns = [OpenArticle(1, 0, to) for to in (page - 1, page + 1) if 1 <= to <= pages]
        assert actions(reply) == turns
    assert tuple(whole) == PARAGRAPHS


def test_an_article_opens_at_the_paragraph_that_was_cited_and_marks_it() -> None:
    reply = compose.article(stored(*PARAGRAPHS), 4, None, "zh-Hans")
    marks = [number for number, text in enumerate(texts(reply)) if text.startswith("▼")]
    assert [texts(reply)[number + 1] for number in marks] == [PARAGRAPHS[4]]
    other = compose.article(stored(*PARAGRAPHS), 4, 1, "zh-Hans")
    assert not any(text.startswith("▼") for text in texts(other))


@pytest.mark.parametrize(("asked", "shown"), [(0, 1), (1, 1), (4, 4), (5, 4), (10**15 - 1, 4)])
def test_a_page_out_of_range_is_the_nearest_one(asked: int, shown: int) -> None:
    reply = compose.article(stored(*PARAGRAPHS), 0, asked, "en")
    assert texts(reply)[-1] == f"Page {shown} of 4"


def test_a_paragraph_out_of_range_opens_the_first_page_without_a_mark() -> None:
    reply = compose.article(stored(*PARAGRAPHS), 10**15 - 1, None, "en")
    assert texts(reply)[-1] == "Page 1 of 4"
    assert not any(text.startswith("▼") for text in texts(reply))


def test_a_short_article_needs_no_mark_and_no_page_number() -> None:
    reply = compose.article(stored("一句话。"), 0, None, "en")
    assert texts(reply) == ["— 题目1 · 县报 · 2022-04-14", "一句话。", "责任编辑 许来齐"]
    assert not reply.buttons


def test_credits_stand_at_the_end_only() -> None:
    shown = [texts(compose.article(stored(*PARAGRAPHS), 0, page, "en")) for page in range(1, 5)]
    assert ["责任编辑 许来齐" in page for page in shown] == [False, False, False, True]


@given(st.lists(st.text(st.sampled_from("字。 a\n"), min_size=1, max_size=4000), min_size=1, max_size=6))
def test_the_pages_of_any_article_join_to_its_text(paragraphs: list[str]) -> None:
    whole, page = "", 1
    while True:
        reply = compose.article(stored(*paragraphs), 0, page, "en")
        whole += "".join(quoted(reply))
        if OpenArticle(1, 0, page + 1) not in actions(reply):
            break
        page += 1
    assert whole == "".join(paragraphs)


def test_sources_list_citations_and_turn_pages() -> None:
    reply = compose.sources([citation(1), citation(2)], 2, 3, 25, "en")
    assert texts(reply) == [
        "Articles: 25",
        "— 题目1 · 县报 · 2022-04-14",
        "— 题目2 · 县报 · 2022-04-14",
        "Page 2 of 3",
    ]
    assert actions(reply) == [ListSources(1), ListSources(3)]


@pytest.mark.parametrize("language", LANGUAGES)
def test_an_empty_corpus_says_what_to_do(language: Language) -> None:
    assert compose.sources([], 1, 0, 0, language) == compose.greeting(0, (), language)
    assert len(compose.greeting(0, (), language).blocks) == 1


def test_a_greeting_gives_examples_if_there_are_any() -> None:
    with_examples = "\n".join(texts(compose.greeting(5, ("谁是县长？",), "en")))
    assert "谁是县长？" in with_examples
    assert "For example" in with_examples
    assert "For example" not in "\n".join(texts(compose.greeting(5, (), "en")))


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("hostile", HOSTILE)
def test_titles_sources_and_paragraphs_come_out_verbatim(hostile: str, language: Language) -> None:
    about: dict[str, Any] = {"title": hostile, "source": hostile}
    answered = compose.answer(Answer("？", "answered", (excerpt(hostile, **about),)), 7, language)
    assert texts(answered) == [hostile, f"— {hostile} · {hostile} · 2022-04-14"]
    silent = compose.answer(Answer("？", "not_found", nearest=(citation(1, **about),)), 7, language)
    assert texts(silent)[2] == f"— {hostile} · {hostile} · 2022-04-14"
    listed = compose.sources([citation(1, **about)], 1, 1, 1, language)
    assert texts(listed)[1] == f"— {hostile} · {hostile} · 2022-04-14"
    greeted = compose.greeting(1, (hostile,), language)
    assert hostile in texts(greeted)[1]
    if len(hostile) < 1000:
        opened = compose.article(stored("前", hostile, **about), 1, None, language)
        assert quoted(opened) == ["前", hostile]
