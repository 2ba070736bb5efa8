"""When the articles do not speak of what is asked: better no words than the wrong ones."""

from bot.answering.conditions import CONDITIONS, OF_WHAT_IS_NAMED, in_its_language
from bot.answering.confidence import confidence, signs_of
from bot.language.answer_kinds import IN_ANY_WORDS
from bot.language.matching import match
from bot.language.questions import Question
from bot.search.rank import Ranked
from bot.search.searcher import Findings

CONFIDENT = 0.15
"""How sure it must be that an article answers, to be quoted; `eval` prints what more or less would do."""

BEHIND = 0.85
"""An article whose best paragraph has less than so much of the very best one's score does not answer in its stead."""

BEHIND_WITH_POST = 0.7
"""The same where somebody's name is asked for who has a post: that an article says who has it tells more than its words."""

FEW = 3
"""Of fewer articles it says nothing that all have a word."""


def confidences(question: Question, findings: Findings) -> dict[int, float]:
    """How sure it is of articles that they answer, from 0 to 1, in the order of their best paragraphs.

    An article does not answer if it is far behind the best in a language that the question is put to; nor, 0, if it does not
    meet one of the conditions; else all other signs tell, among them how far the next is behind that is not known to be of
    another person or day. Nothing answers a question that has no subject, or one that asks for nothing in
    particular with only words that every article has.
    """
    if not question.dates and (not question.words or _asks_for_nothing(question, findings)):
        return {}
    best = _best_articles(question, findings)
    near = [one for one in best if one.score >= _behind(question) * best[0].score]
    others = {
        one.paragraph.citation.article
        for one in near
        if not all(is_met(one, question, findings) for is_met in OF_WHAT_IS_NAMED)
    }
    rivals = [one for one in best if one.paragraph.citation.article not in others]
    return {
        one.paragraph.citation.article: confidence(
            signs_of(one, question, findings, _next_score(rivals, one))
        )
        if all(is_met(one, question, findings) for is_met in CONDITIONS)
        else 0.0
        for one in near
    }


def _behind(question: Question) -> float:
    return BEHIND_WITH_POST if question.holder else BEHIND


def _best_articles(question: Question, findings: Findings) -> list[Ranked]:
    """The best paragraph of each article in its language, down to one that is far behind."""
    best: dict[int, Ranked] = {}
    for one in findings.ranked:
        if one.paragraph.citation.article not in best and in_its_language(one, question, findings):
            best[one.paragraph.citation.article] = one
            if one.score < _behind(question) * next(iter(best.values())).score:
                break
    return list(best.values())


def _next_score(best: list[Ranked], one: Ranked) -> float:
    return max((other.score for other in best if other is not one), default=0.0)


def _asks_for_nothing(question: Question, findings: Findings) -> bool:
    if question.wanted.kind not in IN_ANY_WORDS:
        return False
    texts = {one.paragraph.citation.article: one.context for one in findings.ranked}
    if len(texts) < max(findings.articles, FEW):
        return False
    return all(match(word, text) == 1 for text in texts.values() for word in question.words)
