"""Questions to begin with, made from the articles themselves and tried out before they are offered."""

from collections.abc import Awaitable, Callable, Iterable, Sequence

from bot.language.people import find_people
from bot.model import Answer
from bot.phrases import Language, Phrase, language_of
from bot.store.records import StoredArticle

_WHERE = Phrase("{name}去了哪里？", "Where did {name} go?")
_WHEN = Phrase("{day}发生了什么？", "What happened on {day}?")
_WHO = Phrase("{post}是谁？", "Who is the {post}?")

OPENING = 500
"""Characters of an article in which people are looked for: it is said first who was there."""

Ask = Callable[[str], Awaitable[Answer]]


async def examples(articles: Sequence[StoredArticle], ask: Ask, language: Language) -> tuple[str, ...]:
    """One question about a person, one about a day, one about a post, each answered first by an article of its own.

    Each is in the language of its article; articles in the reader's language come first. A kind for which no article
    has such a question is left out.
    """
    found: dict[int, str] = {}
    nearest_first = sorted(articles, key=lambda article: (_language(article) == "en") != (language == "en"))
    for questions_about in (_people, _days, _posts):
        for article in nearest_first:
            number = article.citation.article
            question = None if number in found else await _answered(questions_about(article), number, ask)
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


def _opening(article: StoredArticle) -> str:
    return "\n".join(article.paragraphs)[:OPENING]


def _language(article: StoredArticle) -> Language:
    return language_of(_opening(article))


def _people(article: StoredArticle) -> Iterable[str]:
    mentions = find_people(_opening(article))
    return (_WHERE.say(_language(article), name=mention.name) for mention in mentions if mention.posts)


def _days(article: StoredArticle) -> Iterable[str]:
    if day := article.citation.event_date:
        language = _language(article)
        yield _WHEN.say(
            language, day=day.isoformat() if language == "en" else f"{day.year}年{day.month}月{day.day}日"
        )


def _posts(article: StoredArticle) -> Iterable[str]:
    mentions = find_people(_opening(article))
    return (_WHO.say(_language(article), post=post) for mention in mentions for post in mention.posts)
