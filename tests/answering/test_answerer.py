"""A question on its whole way, over real articles in a real store."""

import re
from collections.abc import Callable
from datetime import date

import opencc
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.model import Excerpt
from tests.asking import Desk, hits
from tests.news import ARTICLES, QUESTIONS, Asked

CONVERTERS = {script: opencc.OpenCC(script).convert for script in ("s2t", "s2tw", "s2hk")}
FULL_WIDTH = str.maketrans({chr(plain): chr(plain + 0xFEE0) for plain in range(ord("0"), ord("9") + 1)})

SPELLINGS: dict[str, Callable[[str], str]] = {
    **CONVERTERS,
    "号 for 日": lambda text: re.sub(r"(\d)日", r"\1号", text),
    "full-width digits": lambda text: text.translate(FULL_WIDTH),
    "no question mark": lambda text: text.rstrip("？?"),
    "half-width question mark": lambda text: text.replace("？", "?"),
    "spaces around": lambda text: f"  {text}\n",
    "capitals": str.upper,
}


@pytest.mark.parametrize("asked", QUESTIONS, ids=lambda asked: asked.text)
def test_the_answer_is_in_the_first_excerpt(news: Desk, asked: Asked) -> None:
    found = news.ask(asked.text)

    assert found.status == "answered"
    assert found.excerpts[0].citation.key == asked.article
    assert asked.answer in found.excerpts[0].text


@pytest.mark.parametrize("spelling", SPELLINGS)
@pytest.mark.parametrize("asked", QUESTIONS, ids=lambda asked: asked.text)
def test_spelling_changes_nothing(news: Desk, asked: Asked, spelling: str) -> None:
    found, other = news.ask(asked.text), news.ask(SPELLINGS[spelling](asked.text))

    assert (other.status, other.excerpts, other.more) == (found.status, found.excerpts, found.more)


@settings(max_examples=150)
@given(st.sampled_from([asked.text for asked in QUESTIONS]), st.sampled_from(list(CONVERTERS)), st.data())
def test_mixed_scripts_change_nothing(news: Desk, text: str, script: str, data: st.DataObject) -> None:
    converted = CONVERTERS[script](text)
    choice = data.draw(st.lists(st.booleans(), min_size=len(text), max_size=len(text)))
    mixed = "".join(b if other else a for a, b, other in zip(text, converted, choice, strict=True))

    assert news.ask(mixed).excerpts == news.ask(text).excerpts


@pytest.mark.parametrize("year", range(2019, 2031))
@pytest.mark.parametrize(
    ("text", "article"),
    [("4月12日发生了什么？", "spring"), ("11月3号的桥", "bridge"), ("March 16", "orchard")],
)
def test_a_yearless_day_is_that_day_whatever_the_year(news: Desk, text: str, article: str, year: int) -> None:
    found = news.ask(text, today=date(year, 6, 15))

    assert [key for key, _ in hits(found)][:1] == [article]


def test_today_and_yesterday_are_told_by_the_day_of_the_question(news: Desk) -> None:
    assert hits(news.ask("昨天的义诊", today=date(2023, 4, 14)))[0][0] == "clinic"
    assert news.ask("昨天的义诊", today=date(2023, 5, 14)).status == "not_found"


def test_every_excerpt_is_quoted_word_for_word_and_cited(news: Desk) -> None:
    paragraphs = {article["id"]: article["text"].split("\n") for article in ARTICLES}
    titles = {article["id"]: article["title"] for article in ARTICLES}
    for asked in QUESTIONS:
        for excerpt in news.ask(asked.text, limit=9).excerpts:
            citation = excerpt.citation
            assert excerpt.text in paragraphs[citation.key][citation.paragraph]
            assert citation.title == titles[citation.key]


def test_a_citation_tells_where_and_when(news: Desk) -> None:
    citation = news.ask("4月12日发生了什么？").excerpts[0].citation

    assert (citation.source, citation.url) == ("木山新闻网", "https://example.org/spring")
    assert (citation.published, citation.event_date) == (date(2023, 4, 14), date(2023, 4, 12))


@pytest.mark.parametrize("text", [asked.text for asked in QUESTIONS] + ["群众", "发放", "工作"])
@pytest.mark.parametrize("limit", [1, 2, 3])
def test_the_pages_of_an_answer_are_one_long_answer(news: Desk, text: str, limit: int) -> None:
    whole = news.ask(text, limit=50)
    paged: list[Excerpt] = []
    more = True
    while more:
        page = news.ask(text, start=len(paged), limit=limit)
        paged += page.excerpts
        more = page.more
        assert 0 < len(page.excerpts) <= limit

    assert tuple(paged) == whole.excerpts
    assert not whole.more
    assert len(set(hits(whole))) == len(whole.excerpts)
    assert [one.score for one in paged] == sorted((one.score for one in paged), reverse=True)


def test_some_answers_have_more_than_one_page(news: Desk) -> None:
    assert news.ask("群众", limit=1).more


def test_beyond_the_last_excerpt_there_is_none(news: Desk) -> None:
    found = news.ask("群众", start=50)

    assert (found.status, found.excerpts, found.more) == ("answered", (), False)


@pytest.mark.parametrize("text", ["你好", "谢谢！", "what can you do?", "👍", ""])
def test_small_talk_is_not_looked_up(news: Desk, text: str) -> None:
    found = news.ask(text)

    assert (found.status, found.excerpts, found.nearest) == ("chat", (), ())


@settings(max_examples=60)
@given(st.text(max_size=80))
def test_anything_can_be_asked(news: Desk, text: str) -> None:
    found = news.ask(text)

    assert found.question == text
    assert bool(found.excerpts) == (found.status == "answered")
