import pytest

from bot.answering.examples import examples
from bot.language.people import find_people
from bot.model import Answer
from bot.phrases import Language, language_of
from tests.asking import TODAY, Desk

LANGUAGES: tuple[Language, ...] = ("zh-Hans", "zh-Hant", "en")


def offered(desk: Desk, language: Language) -> tuple[str, ...]:
    async def ask(text: str) -> Answer:
        return await desk.answerer.answer(text, TODAY)

    return desk.run(examples(desk.articles, ask, language))


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_articles_that_come_with_the_project_give_three_of_three_articles(
    five_articles: Desk, language: Language
) -> None:
    first_hits = [
        five_articles.ask(question).excerpts[0].citation.key for question in offered(five_articles, language)
    ]

    assert len(first_hits) == len(set(first_hits)) == 3


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_question_is_about_the_article_that_answers_it(five_articles: Desk, language: Language) -> None:
    articles = {article.citation.key: article for article in five_articles.articles}
    for question in offered(five_articles, language):
        article = articles[five_articles.ask(question).excerpts[0].citation.key]
        people = find_people("\n".join(article.paragraphs))
        day = article.citation.event_date
        named = [*(one.name for one in people), *(post for one in people for post in one.posts)]
        spelled = [day.isoformat(), f"{day.year}年{day.month}月{day.day}日"] if day else []

        assert any(word in question for word in named + spelled)


@pytest.mark.parametrize(("language", "first"), [("zh-Hans", "zh"), ("zh-Hant", "zh"), ("en", "en")])
def test_articles_in_the_language_of_the_person_come_first(
    five_articles: Desk, language: Language, first: str
) -> None:
    assert language_of(offered(five_articles, language)[0]).startswith(first)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_question_is_in_the_language_of_its_article(five_articles: Desk, language: Language) -> None:
    articles = {article.citation.key: article for article in five_articles.articles}
    for question in offered(five_articles, language):
        article = articles[five_articles.ask(question).excerpts[0].citation.key]
        assert (language_of(question) == "en") == (language_of(article.paragraphs[0]) == "en")


def test_an_empty_corpus_gives_none(five_articles: Desk) -> None:
    async def ask(text: str) -> Answer:
        raise AssertionError(text)

    assert five_articles.run(examples([], ask, "en")) == ()


def test_what_is_not_answered_by_its_own_article_is_not_offered(five_articles: Desk) -> None:
    async def ask(text: str) -> Answer:
        return Answer(text, "not_found")

    assert five_articles.run(examples(five_articles.articles, ask, "zh-Hans")) == ()


def test_what_another_article_answers_is_not_offered(five_articles: Desk) -> None:
    async def ask(text: str) -> Answer:
        return await desk.answerer.answer("李天涛", TODAY)

    desk = five_articles
    answering = desk.ask("李天涛").excerpts[0].citation.article
    others = [article for article in desk.articles if article.citation.article != answering]

    assert desk.run(examples(others, ask, "zh-Hans")) == ()
    assert len(desk.run(examples(desk.articles, ask, "zh-Hans"))) == 1
