"""Who wrote an article and who helped make it: 记者杜玲 · （郑东慧） at the end · 责任编辑丨许来齐."""

import re
from collections.abc import Iterator
from functools import cache
from typing import Literal, NamedTuple

from bot.language.lexicons import read_lexicon
from bot.language.name_model import MIDDLE_DOTS, surnames
from bot.model import Span

Role = Literal["byline", "credit"]


class CreditedName(NamedTuple):
    """A name, and whether it wrote the article or helped otherwise."""

    name: Span
    role: Role


_SEPARATOR = r"[\s:/|丨│┃—‖·・]"
_HAN = r"[\u3400-\u9fff]"
_WORKS = "报道|报导|采访|采写|摄影|通讯员|记者|编辑"
_END = rf"(?=$|(?!{_HAN})|{_WORKS}|摄(?!{_HAN}))"


def _labels(line: str) -> str:
    return "(?:" + "|".join(sorted(line.split(), key=len, reverse=True)) + ")"


@cache
def _name() -> str:
    labels = _labels(" ".join(read_lexicon("credit_labels.txt")))
    single = "".join(s for s in surnames() if len(s) == 1)
    compound = "|".join(s for s in surnames() if len(s) > 1)
    dotted = rf"{_HAN}{{1,6}}(?:[{MIDDLE_DOTS}]{_HAN}{{1,6}}){{1,4}}"
    spaced = rf"[{single}]\s{{1,2}}{_HAN}"
    return rf"(?!{labels})(?:{dotted}|(?:{compound}){_HAN}{{1,2}}?|[{single}]{_HAN}{{1,2}}?|{spaced}){_END}"


@cache
def _labelled() -> re.Pattern[str]:
    authors, *makers = read_lexicon("credit_labels.txt")
    byline, credit = _labels(authors), _labels(" ".join(makers))
    names = rf"(?P<names>{_name()}(?:[\s:/|丨│┃—‖·・、,]+{_name()})*)"
    before = rf"(?<!工)(?P<byline>{byline}){_SEPARATOR}*|(?<!{_HAN})(?P<credit>{credit}){_SEPARATOR}+"
    return re.compile(rf"(?:{before}){names}", re.MULTILINE)


@cache
def _signed() -> re.Pattern[str]:
    """Names before what they did (王芳 摄), or alone in parentheses after the last sentence."""
    names = rf"{_name()}(?:[\s、]+{_name()})*"
    return re.compile(
        rf"(?:^|(?<=[。!?”\"\s讯]))\((?P<names>{names})(?:\s*(?:文/图|文|图|摄))?\)", re.MULTILINE
    )


@cache
def _single_name() -> re.Pattern[str]:
    return re.compile(_name(), re.MULTILINE)


def find_credits(folded: str) -> Iterator[CreditedName]:
    """Yield the names of authors and makers in a folded text, in no particular order."""
    for match in _labelled().finditer(folded):
        role: Role = "byline" if match["byline"] else "credit"
        for name in _single_name().finditer(folded, *match.span("names")):
            yield CreditedName(Span(*name.span()), role)
    for match in _signed().finditer(folded):
        for name in _single_name().finditer(folded, *match.span("names")):
            yield CreditedName(Span(*name.span()), "byline")
