"""Questions to begin with, made from the articles themselves and tried out before they are offered."""

from collections.abc import Awaitable, Callable, Iterable, Sequence

from bot.language.people import find_people
from bot.model import Answer
from bot.phrases import Language, Phrase
from bot.store.records import StoredArticle

_WHERE = Phrase("{name}去了哪里？", "Where did {name} go?")
_WHEN = Phrase("{day}发生了什么？", "What happened on {day}?")
_WHO = Phrase("{post}是谁？", "Who is the {post}?")

Ask = Callable[[str], Awaitable[Answer]]
Maker = Callable[[StoredArticle, Language], Iterable[str]]


async def examples(articles: Sequence[StoredArticle], ask: Ask, language: Language) -> tuple[str, ...]:
    """One question about a person, one about a day, one about a post, each answered first by an article of its own.

    A kind for which no article has such a question is left out.
    """
    found: dict[int, str] = {}
    for questions_about in (_people, _days, _posts):
        for article in articles:
            number = article.citation.article
            question = (
                None if number in found else await _answered(questions_about(article, language), number, ask)
            )
            if question:
                found[number] = question
                break
    return tuple(found.values())


async def _answered(questions: Iterable[str], article: int, ask: Ask) -> str | None:
    for question in questions:
        answer = await ask(question)
        if answer.excerpts and answer.excerpts[0].citation.article == article:
            return question
    return None


def _people(article: StoredArticle, language: Language) -> Iterable[str]:
    mentions = find_people("\n".join(article.paragraphs))
    return (_WHERE.say(language, name=mention.name) for mention in mentions if mention.posts)


def _days(article: StoredArticle, language: Language) -> Iterable[str]:
    if day := article.citation.event_date:
        yield _WHEN.say(
            language, day=day.isoformat() if language == "en" else f"{day.year}年{day.month}月{day.day}日"
        )


def _posts(article: StoredArticle, language: Language) -> Iterable[str]:
    mentions = find_people("\n".join(article.paragraphs))
    return (_WHO.say(language, post=post) for mention in mentions for post in mention.posts)
