"""Whom an article must name to answer a question."""

import re
from functools import lru_cache

from bot.answering.foreigners import has_foreigner, has_foreigners_in_latin
from bot.language.answer_kinds import IN_ANY_WORDS
from bot.language.asked_names import AskedPerson
from bot.language.changes_of_office import changes_of_office
from bot.language.company import asks_for_company
from bot.language.details import tells_a_detail
from bot.language.dictionary import dictionary
from bot.language.dotted_names import MIDDLE_DOTS, is_dotted
from bot.language.former_offices import asks_who_left
from bot.language.languages import language_of_article
from bot.language.latin_names import names_in_latin
from bot.language.lattice import is_clearly_a_name
from bot.language.lists import speaks_of_leaving
from bot.language.matching import places_of
from bot.language.name_model import is_foreign_name
from bot.language.names import is_spelled_in, spellings_of_name
from bot.language.people_spans import read_people
from bot.language.questions import Question
from bot.language.relations import tells_of
from bot.language.script import fold
from bot.language.words import han_runs, is_han
from bot.search.rank import Ranked
from bot.search.searcher import Findings

_SHORT_NAME = 2
_LEVELS = "县市区镇乡村"
_VERBS_BEFORE = "来管"
_PARTICLES_BEHIND = "的那这在把被是和与跟"
_BETWEEN_PARTS = re.compile(rf"[\s{MIDDLE_DOTS}]+")
_TOLD_BY_WORDS_ALONE = frozenset({"person", "maker", "name", "said", "thing"}) | IN_ANY_WORDS


def names_the_people(one: Ranked, question: Question, _: Findings) -> bool:
    """Whether it names everybody whom the question surely names."""
    return has_foreigners_in_latin(question, one.article) and not any(
        is_surely_a_name(person, one) for person in unnamed(one, question)
    )


def unnamed(one: Ranked, question: Question) -> list[AskedPerson]:
    """Those of the question's names that the article does not have."""
    return [person for person in question.people if not has_name(_without(one.article, person), person)]


def _without(text: str, person: AskedPerson) -> str:
    """A folded text without the longer names, but where they leave half a word: 孟和|签下 has no 孟和签, but 刘志强|调研 is no 刘志."""
    hidden = person.longer and re.compile("|".join(map(re.escape, person.longer)))
    for found in reversed([*hidden.finditer(text)]) if hidden else ():
        start, end = found.span()
        behind = start + len(person.name)
        is_cut = any(behind + len(word) > end for word in dictionary().words_at(text, behind))
        if not is_cut or any(len(word) > 1 for word in dictionary().words_at(text, end)):
            text = f"{text[:start]} {text[end:]}"
    return text


def has_name(text: str, person: AskedPerson) -> bool:
    """Whether a folded text has a name that is meant."""
    return any(_has(text, name) for name in (person.name, *person.others))


def _has(text: str, name: str) -> bool:
    """Whether a text has a name, be it written with dots or spaces between its parts or without: 扎西多杰 is 扎西·多杰."""
    is_written_so = name in text or _BETWEEN_PARTS.sub("", name) in _BETWEEN_PARTS.sub("", text)
    return is_written_so or has_foreigner(name, text) or _is_romanized(name, text)


def _is_romanized(name: str, text: str) -> bool:
    """Whether an English text has a Chinese name in pinyin: Tang Yue for 唐月."""
    if not is_han(name) or language_of_article(text) != "en":
        return False
    return not spellings_of_name(name).isdisjoint(_keys_in_latin(text))


@lru_cache(maxsize=100)
def _keys_in_latin(text: str) -> frozenset[str]:
    return frozenset().union(*(found.keys for found in names_in_latin(text)))


def is_surely_a_name(person: AskedPerson, one: Ranked) -> bool:
    """Whether a name that an article does not have is one: known, certain, or clear, and no word that it has with something else.

    安置房 is none where it has 安置住房; 龙坪招 in 龙坪招老师 is none where the article has 龙坪县; 邵东生 is one though it has 邵东升.
    """
    name = person.name
    if not person.known and _is_cut_amiss(name, one):
        return False
    if name.isascii():
        return person.known or not is_spelled_in(name, one.context)
    if is_dotted(name) or (
        person.certain and (name[:_SHORT_NAME] not in one.context or _has_namelike(name, one))
    ):
        return True
    reads_as_name = is_clearly_a_name(name) or (len(name) > _SHORT_NAME and is_foreign_name(name))
    return person.known or (reads_as_name and _is_somebody_else(name, one.context))


def _is_cut_amiss(name: str, one: Ranked) -> bool:
    """Whether a place, a field or a person is named of which a question says a verb before or a particle behind: 来|汝川, 管|糖业, 金汉|那."""
    begun, rest = name[:-1], name[1:]
    if any(_is_of_a_place(part, one.article) for part in (name, rest if name[0] in _VERBS_BEFORE else name)):
        return True
    if len(name) <= _SHORT_NAME:
        return False
    named = _names_beside(one)
    is_field = name[0] in _VERBS_BEFORE and dictionary().tag(rest) == "n" and rest in one.article
    is_of_somebody = any(rest in other for other in named)  # 王建国
    return (is_field and not is_of_somebody) or (name[-1] in _PARTICLES_BEHIND and begun in named)


def _is_of_a_place(name: str, text: str) -> bool:
    """Whether a folded text has a name with the level of a place behind it: 沙渠 is a county."""
    return len(name) >= _SHORT_NAME and re.search(f"{re.escape(name)}[{_LEVELS}]", text) is not None


def _names_beside(one: Ranked) -> set[str]:
    return {
        fold(mention.name) for member in one.beside for mention in read_people(member.text, member.people)
    }


def _has_namelike(name: str, one: Ranked) -> bool:
    """Whether somebody else is named who begins alike: 许国栋 for 许国动."""
    return any(other != name and other.startswith(name[:_SHORT_NAME]) for other in _names_beside(one))


def _is_somebody_else(name: str, text: str) -> bool:
    """Whether a text has no such name, or at most a name that shares characters with it: 孙起生 for 王起生."""
    if len(name) <= _SHORT_NAME:
        return True
    begun = [place.start for place in places_of(name[:_SHORT_NAME], text)]
    ended = [place.start - 1 for place in places_of(name[1:], text) if place.start]
    alike = [han_runs(text[start : start + len(name)])[:1] for start in (*begun, *ended)]
    return not alike or any(is_clearly_a_name(run) for runs in alike for run in runs)


def speaks_of_more_than_names(one: Ranked, question: Question, findings: Findings) -> bool:
    """Whether it has anything of what is asked about somebody, or is told by other signs to answer.

    It is where it is all about them, by its title; and where it begins with them and a day, a number … is asked for, which it
    has or not: 去世 may be 逝世. Another person may be anybody, but who was with them is whoever is named with them.
    """
    title = fold(one.paragraph.citation.title)
    beginning = [title, *(member.folded for member in one.beside if member.citation.paragraph == 0)]
    surely_names = [person for person in question.people if person.known or person.certain]
    names = [name for person in surely_names for name in (person.name, *person.others)]
    is_told_otherwise = question.wanted.kind not in _TOLD_BY_WORDS_ALONE
    is_about = title in names or (
        is_told_otherwise and any(name in text for name in names for text in beginning)
    )
    is_told = one.evidence.kind > 0 and (
        question.wanted.kind == "post"
        or (bool(question.wanted.relation) and tells_of(question.wanted.relation, one.article))
    )
    is_of_company = asks_for_company(question.folded) and one.evidence.kind == 1
    return (
        not names
        or is_about
        or (is_told and any(has_name(one.context, person) for person in question.people))
        or (is_of_company and any(has_name(one.paragraph.folded, person) for person in question.people))
        or spoken_of(one, question, findings) > 0
    )


_HAD_BEFORE = re.compile(
    r"原\w{0,10}(?:长|书记|主任|主席)|[原前曾时历]任|调任|的请求|\bformer|\bthen\b|\bprevious|\bserved as\b"
)


def tells_of_their_leaving(one: Ranked, question: Question, _: Findings) -> bool:
    """Whether it tells of those who are asked about that they left a post, if that is asked, where it names them.

    Where nobody is named it speaks of somebody who left, or who had a post before.
    """
    if not asks_who_left(question.folded):
        return True
    if question.holder and not question.people:
        return speaks_of_leaving(one.article) or _HAD_BEFORE.search(one.article) is not None
    if question.is_translated:
        return True
    naming = [
        member for member in one.beside if any(has_name(member.folded, person) for person in question.people)
    ]
    return not naming or any(
        speaks_of_leaving(member.folded)
        or any(change.kind == "leaving" for change in changes_of_office(member.folded))
        for member in naming
    )


def spoken_of(one: Ranked, question: Question, findings: Findings) -> float:
    """The share of what is asked, names aside, that the article has in words of the question, from 0 to 1; 1 if it tells the detail."""
    if tells_a_detail(question.folded, one.paragraph.folded):
        return 1.0
    return findings.subject.named(one.article, question.words_of_names, on_a_day=bool(question.dates))
