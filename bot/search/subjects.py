"""How much each word of a question weighs, by how rare it is in the corpus."""

from collections.abc import Iterator

from bot.language.matching import Subject, forms_of
from bot.language.questions import Question
from bot.language.words import is_han, specificity
from bot.search.engine import Frequencies, Term
from bot.search.queries import pair_terms


def looked_up(question: Question) -> Iterator[Term]:
    """The terms whose frequencies `subject_of` needs."""
    for word in question.words:
        for form in _forms(question, word):
            yield Term("words", form)
            yield from _parts(form)


def subject_of(question: Question, frequencies: Frequencies) -> Subject:
    """The subject words of a question with their weights."""
    weights = {word: _weight(word, _forms(question, word), frequencies) for word in question.words}
    return Subject(weights, question.alternatives, question.focus)


def _forms(question: Question, word: str) -> list[str]:
    """A word and what may stand for it."""
    alternatives = question.alternatives.get(word, ())
    return [word, *(form for alternative, _ in alternatives for form in forms_of(alternative))]


def _weight(word: str, forms: list[str], frequencies: Frequencies) -> float:
    """A word's IDF in the corpus; of one that is not in it, less if the language uses it for anything and everything."""
    if count := max(_count(form, frequencies) for form in forms):
        return frequencies.weight(count)
    return frequencies.weight(0) * specificity(word)


def _count(form: str, frequencies: Frequencies) -> int:
    """In how many paragraphs a form is, as a word or, where it was cut otherwise, in its parts."""
    as_parts = min((frequencies.containing[part] for part in _parts(form)), default=0)
    return max(frequencies.containing[Term("words", form)], as_parts)


def _parts(word: str) -> list[Term]:
    return pair_terms(word) or ([Term("characters", word)] if is_han(word) else [])
