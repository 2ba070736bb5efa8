"""Who wrote an article and who helped make it: 记者杜玲 · （郑东慧） at the end · 责任编辑丨许来齐."""

import re
from collections.abc import Iterator
from functools import cache
from typing import Literal, NamedTuple

from bot.language.dotted_names import MIDDLE_DOTS
from bot.language.lexicons import read_lexicon
from bot.language.name_characters import surnames
from bot.model import Span

Role = Literal["byline", "credit"]


class CreditedName(NamedTuple):
    """A name, and whether it wrote the article or helped otherwise."""

    name: Span
    role: Role


_HAN = "[\u3400-\u9fff]"
_SEPARATOR = r"[\s:/|丨│┃—‖·・]"
_BETWEEN_NAMES = re.compile(r"[\s:/|丨│┃—‖·・、,]+")
_BETWEEN_SIGNATURES = re.compile(r"[\s、]+")
_OPENS_SIGNATURE = re.compile(r"\((?:(?<=^\()|(?<=[。!?”\"\s讯]\())", re.MULTILINE)
_CLOSES_SIGNATURE = re.compile(r"(?:\s*(?:文/图|文|图|摄))?\)")
_WORKS = "报道|报导|采访|采写|摄影|通讯员|记者|编辑"


def _one_of(labels: str) -> str:
    return "(?:" + "|".join(sorted(labels.split(), key=len, reverse=True)) + ")"


@cache
def _label() -> re.Pattern[str]:
    authors, *makers = read_lexicon("credit_labels.txt")
    byline, credit = _one_of(authors), _one_of(" ".join(makers))
    return re.compile(
        rf"(?<!工)(?P<byline>{byline}){_SEPARATOR}*|(?<!{_HAN})(?P<credit>{credit}){_SEPARATOR}+"
    )


@cache
def _label_begins() -> re.Pattern[str]:
    """Where a label may begin: searched for many times as fast as labels themselves."""
    labels = " ".join(read_lexicon("credit_labels.txt")).split()
    first, second = ("".join({label[at : at + 1] for label in labels}) for at in (0, 1))
    return re.compile(f"[{first}](?=[{second}]|{_SEPARATOR})")


@cache
def _name() -> re.Pattern[str]:
    labels = _one_of(" ".join(read_lexicon("credit_labels.txt")))
    single = "".join(s for s in surnames() if len(s) == 1)
    compound = "|".join(s for s in surnames() if len(s) > 1)
    dotted = rf"{_HAN}{{1,6}}(?:[{MIDDLE_DOTS}]{_HAN}{{1,6}}){{1,4}}"
    spaced = rf"[{single}]\s{{1,2}}{_HAN}"
    end = rf"(?=$|(?!{_HAN})|{_WORKS}|摄(?!{_HAN}))"
    names = rf"{dotted}|(?:{compound}){_HAN}{{1,2}}?|[{single}]{_HAN}{{1,2}}?|{spaced}"
    return re.compile(rf"(?!{labels})(?:{names}){end}", re.MULTILINE)


def find_credits(folded: str) -> Iterator[CreditedName]:
    """Yield the names of authors and makers in a folded text, in no particular order."""
    end = 0
    for beginning in _label_begins().finditer(folded):
        if beginning.start() < end or not (label := _label().match(folded, beginning.start())):
            continue
        names = _names_from(folded, label.end(), _BETWEEN_NAMES)
        role: Role = "byline" if label["byline"] else "credit"
        yield from (CreditedName(name, role) for name in names)
        end = names[-1].end if names else end
    for opening in _OPENS_SIGNATURE.finditer(folded):
        names = _names_from(folded, opening.end(), _BETWEEN_SIGNATURES)
        if names and _CLOSES_SIGNATURE.match(folded, names[-1].end):
            yield from (CreditedName(name, "byline") for name in names)


def _names_from(folded: str, start: int, between: re.Pattern[str]) -> list[Span]:
    """The names that stand one after the other from `start` on."""
    names: list[Span] = []
    while name := _name().match(folded, start):
        names.append(Span(*name.span()))
        separator = between.match(folded, name.end())
        if separator is None:
            break
        start = separator.end()
    return names
