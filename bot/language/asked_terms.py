"""What a question is looked up by in search indexes beside its words: pairs of characters, characters and days."""

from collections.abc import Iterable, Sequence
from datetime import timedelta
from itertools import pairwise

from bot.language.asked_dates import AskedDate
from bot.language.stopwords import FUNCTION_WORDS
from bot.language.terms import day_terms
from bot.language.words import han_runs, is_han

_A_MONTH = 28
_LONGEST_SPAN = 366


def bigrams(content: Sequence[str], subject: str) -> tuple[str, ...]:
    runs = (*han_runs(subject), *filter(is_han, content))
    pairs = (f"{first}{second}" for run in runs for first, second in pairwise(run))
    return tuple(dict.fromkeys(pair for pair in pairs if pair not in FUNCTION_WORDS))


def characters(content: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(character for word in content if is_han(word) for character in word))


def terms_of_dates(dates: Iterable[AskedDate]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(term for asked in dates for term in _terms_of(asked)))


def _terms_of(asked: AskedDate) -> list[str]:
    """The spellings of the days asked for, or of the months where there are many days."""
    if asked.first is None or asked.last is None:
        return []
    length = min((asked.last - asked.first).days, _LONGEST_SPAN)
    if length + 1 < _A_MONTH:
        spelled = [day_terms(asked.first + timedelta(n)) for n in range(length + 1)]
        years = [] if asked.any_year else [term.day for term in spelled]
        return [*years, *(term.day_of_any_year for term in spelled)]
    firsts = [
        asked.first,
        *(asked.first + timedelta(n) for n in range(_A_MONTH, length, _A_MONTH)),
        asked.first + timedelta(length),
    ]
    spelled = [day_terms(day) for day in firsts]
    return list(dict.fromkeys(term.month_of_any_year if asked.any_year else term.month for term in spelled))
