"""When the articles do not speak of what is asked: better no words than the wrong ones."""

from collections.abc import Callable, Iterator

from bot.language.languages import language_of_article
from bot.language.matching import match
from bot.language.names_of_things import is_post, places, posts
from bot.language.offices import holds
from bot.language.questions import Question
from bot.language.wanted import spans_of
from bot.search.rank import Ranked
from bot.search.searcher import Findings

SPOKEN_OF = 0.28
"""The share of the question's subject but for names, weighed by rarity, that an article must speak of to answer."""

SPOKEN_OF_ELSEWHERE = 0.35
"""The same for an article in another language than the question, as a translation fits more than is meant."""

_WHOLE = 0.7  # more than a part of the word, or what stands for it

FEW = 3
"""Of fewer articles it says nothing that all have a word."""


def speaking(question: Question, findings: Findings) -> Iterator[Ranked]:
    """The ranked paragraphs whose article speaks of what is asked, best first; none for silence.

    An article answers when it names every person, day, place and post that the question names, has a number or an
    address where one is asked for, and speaks of enough of its subject. Nothing answers a question that has no
    subject, or one that asks for nothing in particular with only words that every article has.
    """
    if not question.dates and (not question.words or _asks_for_nothing(question, findings)):
        return
    answers: dict[int, bool] = {}
    for one in findings.ranked:
        article = one.paragraph.citation.article
        if article not in answers:
            answers[article] = all(is_met(one, question, findings) for is_met in _CONDITIONS)
        if answers[article]:
            yield one


def _asks_for_nothing(question: Question, findings: Findings) -> bool:
    if question.wanted.kind != "anything":
        return False
    texts = {one.paragraph.citation.article: one.article_text for one in findings.ranked}
    if len(texts) < max(findings.articles, FEW):
        return False
    return all(match(word, text) == 1 for text in texts.values() for word in question.words)


def _in_its_language(one: Ranked, question: Question, _: Findings) -> bool:
    return language_of_article(one.article_text) in question.languages


def _on_the_day(one: Ranked, _: Question, __: Findings) -> bool:
    return one.on_the_day


def _enough(one: Ranked, question: Question, _: Findings) -> bool:
    return one.spoken_of >= (SPOKEN_OF_ELSEWHERE if question.is_translated else SPOKEN_OF)


def _people(one: Ranked, question: Question, _: Findings) -> bool:
    return all(
        not person.of_longer and any(name in one.article_text for name in (person.name, *person.others))
        for person in question.people
    )


def _proper_names(one: Ranked, question: Question, findings: Findings) -> bool:
    return all(findings.subject.match(name, one.article_text) for name in question.proper_names)


def _places(one: Ranked, question: Question, findings: Findings) -> bool:
    return all(findings.subject.match(place, one.article_text) >= _WHOLE for place in places(question.words))


def _posts(one: Ranked, question: Question, findings: Findings) -> bool:
    # With a name beside it a post is an address: 王书记 may be a deputy.
    asked = () if question.people else question.offices
    offices = findings.offices.get(one.paragraph.citation.article, ())
    named = posts(one.article_text)
    return all(
        any(holds(held, office) for held in offices)
        or (not office.place and any(is_post(office.post, post) for post in named))
        for office in asked
    )


def _has_what_is_wanted(one: Ranked, question: Question, findings: Findings) -> bool:
    wanted = question.wanted
    if wanted.counted and not findings.subject.match(wanted.counted, one.article_text):
        return False
    return wanted.kind not in {"number", "contact"} or bool(spans_of(wanted, one.article_text))


_CONDITIONS: tuple[Callable[[Ranked, Question, Findings], bool], ...] = (
    _in_its_language,
    _on_the_day,
    _enough,
    _people,
    _proper_names,
    _places,
    _posts,
    _has_what_is_wanted,
)
