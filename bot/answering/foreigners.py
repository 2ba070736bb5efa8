"""Whether an article means the foreigner whom a question names by given and family name: John Smith is not 布莱恩·史密斯."""

import re
from collections.abc import Callable, Iterator
from functools import partial
from itertools import pairwise

from bot.language.dotted_names import MIDDLE_DOTS, is_dotted, parts_of_name
from bot.language.questions import Question
from bot.language.transcribed_names import LONGEST_FOREIGN
from bot.language.transcriptions import keys_of_latin, meant_by
from bot.language.words import is_han

_DOT = f"[{MIDDLE_DOTS}]"
_LONGEST = 2 * LONGEST_FOREIGN  # with what stands before the name
_HAN = "[\u3400-\u9fff]"


def has_foreigner(name: str, text: str) -> bool:
    """Whether a folded text has the family name of a folded dotted name, and not only with given names that are not in it."""
    if not is_dotted(name):
        return False
    *given, family = parts_of_name(name)
    is_there = (
        family in text if len(family) > 1 else re.search(f"{_DOT}{re.escape(family)}", text) is not None
    )
    return is_there and not _has_another(text, family, lambda before: before.endswith(tuple(given)))


def has_foreigners_in_latin(question: Question, text: str) -> bool:
    """Whether a folded Chinese text may mean those whom a question names in Latin letters, as far as it says who they are."""
    return not any(
        family in text and _has_another(text, family, partial(_is_meant, given, question))
        for given, families in _in_latin(question)
        for family in families
    )


def _has_another(text: str, family: str, is_given: Callable[[str], bool]) -> bool:
    """Whether a text has given names before a family name, and none that `is_given`, told from what ends before a dot."""
    names = re.findall(rf"((?:{_HAN}{{1,{_LONGEST}}}{_DOT})+){re.escape(family)}", text)
    return bool(names) and not any(is_given(before) for name in names for before in parts_of_name(name))


def _in_latin(question: Question) -> Iterator[tuple[str, list[str]]]:
    """The stems of given names in a question that are long enough to tell, each with the family name after it in Chinese."""
    for given, family in pairwise(question.proper_names):
        if keys_of_latin(given) and re.search(
            rf"\b{re.escape(given)}\w* {re.escape(family)}", question.folded
        ):
            yield given, [name for name, _ in question.alternatives.get(family, ()) if is_han(name)]


def _is_meant(given: str, question: Question, before: str) -> bool:
    written = (name for name, _ in question.alternatives.get(given, ()))
    endings = {before[-length:] for length in range(1, LONGEST_FOREIGN + 1)}
    return before.endswith(tuple(written)) or bool(meant_by(given, endings))
