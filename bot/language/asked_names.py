"""Whom a question names: the longest known names, those in pinyin, and what else reads as a Chinese name."""

import re
from collections.abc import Container, Iterator, Mapping, Sequence
from dataclasses import dataclass

from bot.language.addresses import addresses
from bot.language.certain_names import certain_names, where_somebody_stands
from bot.language.dictionary import dictionary
from bot.language.dotted_names import is_dotted
from bot.language.gazetteer import is_listed
from bot.language.latin_names import names_in_latin
from bot.language.likely_names import likely_names
from bot.language.place_spans import place_spans
from bot.language.script import fold
from bot.language.words import is_han, word_edges
from bot.model import Span

LONGEST_NAME = 4
_WHO_IS = re.compile(r"\b[Ww]ho(?: is| was|['’]s) \Z")
_SAID_OF = re.compile(
    r"\s*(?:是谁|是什么人|[去说讲做]了?(?:哪|什么|啥)|强调|指出|要求|表示|出席|主持|慰问|检查|到过)"
    r"|,? (?:say|said|stress|ask)|['’]s (?:post|position)"
)
_LEVELS = tuple("县市区镇乡")
"""What the name of no person ends in that nobody has."""

_COMMON = 1_000
"""So often a word occurs in jieba's texts that is hardly a name, even where somebody is said to have it."""


_FUNCTION_TAGS = frozenset("rdcpum")
"""jieba's for pronouns, adverbs, conjunctions, prepositions, particles and numerals: 那会儿 is nobody."""


@dataclass(frozen=True, slots=True)
class AskedPerson:
    """A name in a question, folded, and whether the corpus knows a person of that name.

    `others` are names in the corpus that it may stand for as well: in another script, or spelled alike in pinyin.
    One that is unknown may be the beginning of `longer` known names (王国 of 王国钦), and does not stand where those do. It is
    `certain` where the question leaves it nothing else to be.
    """

    name: str
    known: bool
    others: tuple[str, ...] = ()
    longer: tuple[str, ...] = ()
    certain: bool = False


def asked_names(
    text: str, folded: str, known_people: Container[str], spelled: Mapping[str, Sequence[str]]
) -> dict[Span, tuple[str, ...]]:
    """Where a question, and the same folded, names whom: each place with the folded names that are meant there.

    `known_people` are the names in the corpus, folded; `spelled` those of people by their letters in pinyin, or by
    how they are addressed (王书记).
    """
    names: dict[Span, tuple[str, ...]] = {}
    likely = {span: (folded[slice(*span)],) for span in _likely_names(folded, known_people)}
    for span, meant in (
        *_addressed(folded, spelled),
        *((span, name) for span, name in likely.items() if is_dotted(name[0])),
        *((span, (folded[slice(*span)],)) for span in certain_names(folded)),
        *((span, (folded[slice(*span)],)) for span in _known_names(folded, known_people)),
        *_in_pinyin(text, known_people, spelled),
        *likely.items(),
    ):
        if not span.overlaps(names):
            names[span] = meant
    return dict(sorted(names.items()))


def asked_people(
    folded: str, names: Mapping[Span, tuple[str, ...]], known: Container[str]
) -> tuple[AskedPerson, ...]:
    """The people whom a folded question names, given where and how (see `asked_names`) and the names in the corpus."""
    certain = {*certain_names(folded)}
    return tuple(
        AskedPerson(first, first in known, tuple(others), certain=span in certain)
        for span, (first, *others) in names.items()
    )


def _addressed(folded: str, spelled: Mapping[str, Sequence[str]]) -> Iterator[tuple[Span, tuple[str, ...]]]:
    """Those who may be addressed so, and the address itself, by which an article may speak of somebody too."""
    for address in addresses(folded):
        text = folded[slice(*address.span)]
        if text in spelled:
            yield address.span, (*spelled[text], text)


def _in_pinyin(
    text: str, known_people: Container[str], spelled: Mapping[str, Sequence[str]]
) -> Iterator[tuple[Span, tuple[str, ...]]]:
    """Names that people have or that are clear, but for what a place is spelled like too: Wenchang is 文昌 rather than 温昌."""
    for found in names_in_latin(text):
        span = Span(found.start, found.end)
        meant = tuple(dict.fromkeys(name for key in sorted(found.keys) for name in spelled.get(key, ())))
        names = tuple(name for name in meant if name in known_people)
        if any(map(is_listed, meant)):
            continue
        if names:
            yield span, names
        elif found.is_clear or (found.is_capitalised and _of_somebody(text, span)):
            yield span, (" ".join(fold(text[slice(*span)]).split()),)


def _of_somebody(text: str, span: Span) -> bool:
    """Whether what stands around a name is said of people: Who is Liu Peng, Liu Peng强调了什么."""
    return bool(_WHO_IS.search(text, 0, span.start) or _SAID_OF.match(text, span.end))


def _likely_names(folded: str, known_people: Container[str]) -> Iterator[Span]:
    for mention in likely_names(folded):
        if mention.name.endswith(_LEVELS) and mention.name not in known_people:
            continue
        if is_han(mention.name) or is_dotted(mention.name) or mention.name in known_people:
            yield Span(mention.start, mention.end)


def _known_names(folded: str, known_people: Container[str]) -> Iterator[Span]:
    """The longest ones, but for those that a place is named with: 黄岩 is nobody in 黄岩区."""
    places = place_spans(folded)
    subjects = {*where_somebody_stands(folded)}
    taken = 0
    for start in range(len(folded)):
        ends = range(min(start + LONGEST_NAME, len(folded)), start + 1, -1)
        end = next((end for end in ends if start >= taken and folded[start:end] in known_people), None)
        within_a_place = any(place.start <= start and (end or 0) < place.end for place in places)
        is_name = Span(start, end or start) in subjects or not (
            _is_a_word_rather(folded[start : end or start])
            or _is_cut_from_words(Span(start, end or start), folded)
        )
        if end and not within_a_place and is_name:
            yield Span(start, end)
            taken = end


def _is_cut_from_words(span: Span, folded: str) -> bool:
    """Whether a word that some are called by is no word here: 公开信 in 公开信息."""
    return bool(dictionary().frequency(folded[slice(*span)])) and span.end not in word_edges(folded)


def _is_a_word_rather(name: str) -> bool:
    """Whether a name is a common word that names nobody: 关于, which some article may have been misread to name."""
    _, frequency, tag = dictionary().entry(name)
    return tag in _FUNCTION_TAGS or (frequency > _COMMON and not tag.startswith("nr"))
