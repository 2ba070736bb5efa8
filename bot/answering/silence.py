"""When the articles do not speak of what is asked: better no words than the wrong ones."""

from bot.answering.conditions import CONDITIONS, in_its_language
from bot.answering.confidence import confidence, signs_of
from bot.language.matching import match
from bot.language.questions import Question
from bot.search.rank import Ranked
from bot.search.searcher import Findings

CONFIDENT = 0.2
"""How sure it must be that an article answers, to be quoted; `eval` prints what more or less would do."""

BEHIND = 0.9
"""An article whose best paragraph has less than so much of the very best one's score does not answer in its stead."""

FEW = 3
"""Of fewer articles it says nothing that all have a word."""


def confidences(question: Question, findings: Findings) -> dict[int, float]:
    """How sure it is of each article that it answers, from 0 to 1, in the order of their best paragraphs.

    It does not answer, 0, if it is far behind the best in a language that the question is put to, or does not meet one of
    the conditions; else all other signs tell. Nothing answers a question that has no subject, or one that asks for nothing in
    particular with only words that every article has.
    """
    if not question.dates and (not question.words or _asks_for_nothing(question, findings)):
        return {}
    best: dict[int, Ranked] = {}
    for one in findings.ranked:
        if in_its_language(one, question, findings):
            best.setdefault(one.paragraph.citation.article, one)
    top = max((one.score for one in best.values()), default=0.0)
    return {
        article: confidence(signs_of(one, question, findings, _next_score(best, article)))
        if one.score >= BEHIND * top and all(is_met(one, question, findings) for is_met in CONDITIONS)
        else 0.0
        for article, one in best.items()
    }


def _next_score(best: dict[int, Ranked], article: int) -> float:
    return max((one.score for number, one in best.items() if number != article), default=0.0)


def _asks_for_nothing(question: Question, findings: Findings) -> bool:
    if question.wanted.kind != "anything":
        return False
    texts = {one.paragraph.citation.article: one.context for one in findings.ranked}
    if len(texts) < max(findings.articles, FEW):
        return False
    return all(match(word, text) == 1 for text in texts.values() for word in question.words)
