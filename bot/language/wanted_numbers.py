"""Numbers in a text that a question wants, by their units and what they count."""

import re
from collections.abc import Sequence

from bot.language.number_spans import number_spans
from bot.language.numbers_in_tables import numbers_in_tables
from bot.language.script import fold
from bot.language.stopwords import MEASURES
from bot.language.unit_sets import PEOPLE
from bot.language.wanted import Wanted
from bot.model import Span

_PERSONS = "人名位"
_MEASURE = re.compile(MEASURES)


def wanted_numbers(wanted: Wanted, text: str) -> list[Span]:
    """Those in the units asked for; where what is counted stands only beside others, those in its units: 63艘 and 渔船1347艘 for 多少条渔船."""
    found = number_spans(text, wanted.units) or list(numbers_in_tables(fold(text), wanted.units))
    if wanted.units == PEOPLE:  # a household only where nobody is counted
        found = [span for span in found if text[span.end - 1] in _PERSONS] or found
    if _of_what_is_counted(wanted.counted, text, found):
        return found
    numbers = number_spans(text, "") if wanted.counted else []
    beside = _of_what_is_counted(wanted.counted, text, numbers)
    measures = {text[span.end - 1] for span in beside if _MEASURE.fullmatch(text, span.end - 1, span.end)}
    return [span for span in numbers if text[span.end - 1] in measures] or beside or found


def _of_what_is_counted(counted: str, text: str, numbers: Sequence[Span]) -> list[Span]:
    """Those of some numbers that stand directly before what is counted, or directly behind it: 65个国家, 桥梁|74个."""
    folded, reach = fold(text), len(counted)
    if not reach:
        return []
    return [
        span
        for span in numbers
        if folded.find(counted, span.start, span.end + reach) >= 0 or folded.endswith(counted, 0, span.start)
    ]
