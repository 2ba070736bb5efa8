"""What a question looks for in the streams of the paragraphs."""

from bot.language.questions import Question
from bot.language.terms import name_term
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


def query(question: Question) -> Query:
    """The weighted terms of a question."""
    texts: dict[Stream, tuple[str, ...]] = {
        "words": question.words,
        "bigrams": question.bigrams,
        "characters": question.characters,
        "title": tuple(dict.fromkeys([*question.words, *question.bigrams])),
        "source": tuple(dict.fromkeys([*question.words, *question.bigrams])),
        "people": tuple(name_term(person.name) for person in question.people),
        "days": question.day_terms,
    }
    return Query({Term(stream, text): WEIGHTS[stream] for stream in WEIGHTS for text in texts[stream]})
