"""What of a message is looked up in the corpus before it is parsed."""

from bot.language.asked_names import LONGEST_NAME
from bot.language.latin_names import names_in_latin
from bot.language.new_words import possible_new_words
from bot.language.people import find_people
from bot.language.questions import LONGEST
from bot.language.script import fold
from bot.language.words import han_runs


def possible_names(text: str) -> frozenset[str]:
    """What in a message may be a name, folded."""
    folded = fold(text.strip()[:LONGEST])
    shortest, longest = 2, LONGEST_NAME
    pieces = (
        run[start : start + n]
        for run in han_runs(folded)
        for start in range(len(run))
        for n in range(shortest, longest + 1)
    )
    return frozenset([*pieces, *(mention.name for mention in find_people(folded))])


def possible_words(text: str) -> frozenset[str]:
    """What in a message may be a word that only the corpus has, folded."""
    return possible_new_words(fold(text.strip()[:LONGEST]))


def possible_spellings(text: str) -> frozenset[str]:
    """What in a message may be a name in pinyin, by its letters."""
    return frozenset().union(*(name.keys for name in names_in_latin(text.strip()[:LONGEST])))
