"""What an article must name to answer a question: whom, where, when, which. If it does not, another is meant."""

import re
from collections.abc import Callable, Iterator
from itertools import pairwise

from bot.language.gazetteer import is_listed, named_places, other_names
from bot.language.languages import language_of_article
from bot.language.lattice import is_clearly_a_name
from bot.language.name_characters import surnames
from bot.language.names_of_things import is_post, posts, shortened
from bot.language.offices import holds
from bot.language.ordinals import ordinals
from bot.language.place_spans import place_spans
from bot.language.questions import AskedPerson, Question
from bot.language.sentences import quotations
from bot.language.typed_spans import COUNTRY, spans_of
from bot.model import Office
from bot.search.evidence import day_evidence
from bot.search.rank import Ranked
from bot.search.searcher import Findings

_WHOLE = 0.7  # more than a part of the word, or what stands for it
_BARE = 2
_MOSTLY = 0.5
_QUOTING = "“‘「『《〈"
_NO_LETTER = re.compile(r"[\W_]+")
_SHORT_NAME = 2
_SHORT_POST = 3
_ANY_MEASURE = ("", *"个名位条只场次件项种份段张")

Condition = Callable[[Ranked, Question, Findings], bool]


def in_its_language(one: Ranked, question: Question, _: Findings) -> bool:
    """Whether the article is in a language that the question is put to."""
    return language_of_article(one.context) in question.languages


def names_the_days(one: Ranked, question: Question, _: Findings) -> bool:
    """Whether it names the days, in one paragraph or another."""
    days = zip(*(day_evidence(question, member) for member in one.beside), strict=True)
    return all(map(any, days))


def names_the_people(one: Ranked, question: Question, _: Findings) -> bool:
    """Whether it names everybody whom the question surely names."""
    return not any(is_surely_a_name(person, one) for person in unnamed(one, question))


def unnamed(one: Ranked, question: Question) -> list[AskedPerson]:
    """Those of the question's names that the article does not have."""
    return [
        person
        for person in question.people
        if person.of_longer or not any(name in one.context for name in (person.name, *person.others))
    ]


def is_surely_a_name(person: AskedPerson, one: Ranked) -> bool:
    """Whether a name that an article does not have is one: known, or clear, and no word that it has with something else.

    龙坪招 in 龙坪招老师 is none where the article has 龙坪县; 邵东生 is one though it has 邵东升.
    """
    name = person.name
    return person.known or (is_clearly_a_name(name) and _is_somebody_else(name, one.context))


def _is_somebody_else(name: str, text: str) -> bool:
    if len(name) <= _SHORT_NAME:
        return True
    begun = [start for start in range(len(text)) if text.startswith(name[:_SHORT_NAME], start)]
    if begun:
        return any(is_clearly_a_name(text[start : start + len(name)]) for start in begun)
    return name[1:] not in text


def names_the_places(one: Ranked, question: Question, findings: Findings) -> bool:
    """Whether it names the places, or has what may be the name of one that no list has."""
    return all(
        any(findings.subject.match(name, one.context) >= _WHOLE for name in _names_of(place, question))
        or (not is_listed(place) and place[:_BARE] in one.context)
        for place in _places_asked(question)
    )


def _names_of(place: str, question: Question) -> Iterator[str]:
    """A place, its other names, and the words of the question that are the name in it: 泷泊 of 泷泊|镇."""
    yield place
    yield from other_names(place)
    yield from (word for word in question.words if len(word) >= _BARE and word in place)


def _places_asked(question: Question) -> frozenset[str]:
    """The places that a question names, folded: in a word, in several (石桥|县), or of a post (山东省|委书记)."""
    spans = (question.folded[slice(*span)] for span in place_spans(question.folded))
    of_posts = (office.place for office in question.offices if office.place)
    return frozenset([*named_places(question.words), *named_places(spans), *named_places(of_posts)])


def names_the_posts(one: Ranked, question: Question, findings: Findings) -> bool:
    """Whether somebody holds each post, of the place that is asked about.

    With a name beside it a post is an address: 王书记 may be a deputy.
    """
    held = findings.offices.get(one.paragraph.citation.article, ())
    text = shortened(one.context)
    return all(
        any(holds(theirs, office) for theirs in held) or _is_spelled_in(office, text)
        for office in (() if question.people else question.offices)
    )


def _is_spelled_in(office: Office, text: str) -> bool:
    """Whether a text has an office as it is asked for, where nobody is said to hold it: 县公安局局长, or the 邓县长 of a person."""
    if office.place and not _is_surname(office.place):
        return f"{office.place}{office.post}" in text
    return (
        office.post in text
        if len(office.post) > _SHORT_POST
        else any(is_post(office.post, post) for post in posts(text))
    )


def _is_surname(place: str) -> bool:
    """Whether what looks like the place of a post is rather the surname before it: 邓县|长."""
    return (
        len(place) == _BARE
        and place[0] in surnames()
        and place[1] in "省市县区镇乡村"
        and not is_listed(place)
    )


def speaks_of_more_than_names(one: Ranked, question: Question, findings: Findings) -> bool:
    """Whether it has anything of what is asked about somebody."""
    return not question.people or spoken_of(one, question, findings) > 0


def spoken_of(one: Ranked, question: Question, findings: Findings) -> float:
    """The share of what is asked, names aside, that the article has in words of the question, from 0 to 1."""
    return findings.subject.named(one.article, question.words_of_names, on_a_day=bool(question.dates))


def names_the_ordinals(one: Ranked, question: Question, _: Findings) -> bool:
    """Whether it has no other ordinal number in the place of one that is asked for: 第十次会议 where it is 第二十次会议."""
    there = ordinals(one.context)
    others = {ordinal.unit for ordinal in there}
    return all(
        asked in there or asked.unit not in others for asked in ordinals(question.folded) if asked.unit
    )


def has_what_is_quoted(one: Ranked, question: Question, _: Findings) -> bool:
    """Whether it has what the question quotes, names of ships, storms and works, in the most part: 《霜河万里》 is not 《万里为邻》.

    Of an article in another language that is not told.
    """
    text = _NO_LETTER.sub("", one.article)
    return question.is_translated or all(
        _share_of_pairs(name, text) >= _MOSTLY
        for name in map(question.folded.__getitem__, _inside(question.folded))
    )


def _inside(folded: str) -> Iterator[slice]:
    """What stands between quotation marks; in brackets is but a remark."""
    return (slice(start + 1, end - 1) for start, end in quotations(folded) if folded[start] in _QUOTING)


def _share_of_pairs(name: str, text: str) -> float:
    """The share of the neighbouring letters of a name that a text without punctuation has as neighbours."""
    pairs = [first + second for first, second in pairwise(_NO_LETTER.sub("", name))]
    return sum(pair in text for pair in pairs) / len(pairs) if pairs else 1.0


def has_proper_names(one: Ranked, question: Question, findings: Findings) -> bool:
    """Whether it has the names in a question in its own language; what has no translation may be named all the same."""
    return question.is_translated or all(
        findings.subject.match(name, one.context) for name in question.proper_names
    )


def has_the_codes(one: Ranked, question: Question, _: Findings) -> bool:
    """Whether it has what is named by letters and digits: G576 is not G575."""
    return all(code in one.context for code in question.codes if any(map(str.isdigit, code)))


def has_what_is_counted(one: Ranked, question: Question, _: Findings) -> bool:
    """Whether it has a number of people, of money, of tons …, the contact, or a country, where that is asked for.

    Of a bare measure that is not told: 条 may be 艘 or 个.
    """
    wanted = question.wanted
    is_told = (
        wanted.kind == "contact"
        or (wanted.kind == "number" and wanted.units not in _ANY_MEASURE)
        or (wanted.kind == "place" and wanted.units == COUNTRY)
    )
    return not is_told or bool(spans_of(wanted, one.context))


CONDITIONS: tuple[Condition, ...] = (
    names_the_days,
    names_the_people,
    names_the_places,
    names_the_posts,
    names_the_ordinals,
    has_what_is_quoted,
    speaks_of_more_than_names,
    has_proper_names,
    has_the_codes,
    has_what_is_counted,
)
"""Each is met, or the article does not answer, however likely it is by other signs."""
