"""What a question looks for in the streams of the paragraphs."""

from itertools import chain

from bot.language.matching import forms_of, pairs_of
from bot.language.questions import Question
from bot.language.terms import name_term
from bot.language.words import is_han
from bot.search.engine import Query, Stream, Term

WEIGHTS: dict[Stream, float] = {
    "words": 1.0,
    "bigrams": 0.7,
    "characters": 0.3,
    "title": 0.5,
    "source": 0.2,
    "people": 1.5,
    "days": 1.5,
}
"""What a match in each stream counts."""

_OF_ARTICLE: tuple[Stream, ...] = ("title", "source")


def query(question: Question) -> Query:
    """The weighted terms of a question."""
    texts: dict[Stream, tuple[str, ...]] = {
        "words": question.words,
        "bigrams": question.bigrams,
        "characters": question.characters,
        "title": tuple(dict.fromkeys([*question.words, *question.bigrams])),
        "source": tuple(dict.fromkeys([*question.words, *question.bigrams])),
        "people": tuple(
            name_term(name) for person in question.people for name in (person.name, *person.others)
        ),
        "days": question.day_terms,
    }
    exact = {Term(stream, text): WEIGHTS[stream] for stream in WEIGHTS for text in texts[stream]}
    return Query(_alternative_terms(question) | exact)


def _alternative_terms(question: Question) -> dict[Term, float]:
    """The terms of what may stand for a word, each with its best share."""
    terms: dict[Term, float] = {}
    for alternative, share in chain.from_iterable(question.alternatives.values()):
        for term in terms_of(alternative):
            terms[term] = max(terms.get(term, 0.0), share * WEIGHTS[term.stream])
    return terms


def pair_terms(word: str) -> list[Term]:
    """The terms of the neighbouring characters of a word; none if it is not Chinese."""
    return [Term("bigrams", pair) for pair in pairs_of(word)] if is_han(word) else []


def terms_of(form: str) -> list[Term]:
    """The terms by which a folded word or name is found in texts, titles and sources."""
    words = forms_of(form)
    of_text = [*(Term("words", word) for word in words), *pair_terms(form)]
    return [*of_text, *(Term(stream, term.text) for term in of_text for stream in _OF_ARTICLE)]
