"""What an article must name to answer a question: whom, where, when, which. If it does not, another is meant."""

import re
from collections.abc import Callable, Iterator
from functools import lru_cache

from bot.answering.named_people import has_name, names_the_people, speaks_of_more_than_names
from bot.answering.named_places import names_the_places, names_the_posts
from bot.answering.named_titles import have_their_titles
from bot.language.dictionary import dictionary
from bot.language.languages import language_of_article
from bot.language.lexicons import read_words
from bot.language.matching import pairs_of
from bot.language.name_characters import TRANSCRIBING
from bot.language.ordinals import ordinals
from bot.language.questions import Question
from bot.language.relations import words_of
from bot.language.sentences import quotations, sentences
from bot.language.stopwords import ASKING
from bot.language.typed_spans import COUNTRY, spans_of
from bot.language.words import cut, is_han, vocabulary
from bot.search.evidence import day_evidence, is_of_the_day
from bot.search.rank import Ranked
from bot.search.searcher import Findings

_MOSTLY = 0.5
_SHORT = 2
_FOREIGN = 3
_TAGS_OF_NAMES = ("nr", "ns", "nt", "nz")
_A_FIFTH = 0.2
_OFFICES = (*read_words("organisation_endings.txt"), *read_words("sites.txt"), *"所站局院办馆队会委部")
_AROUND_TITLES = "「『《〈"
_QUOTING = f"“‘{_AROUND_TITLES}"
_NO_LETTER = re.compile(r"[\W_的之]+")
_RUN = re.compile(r"[a-z]+|\d+")
_PRONOUN = re.compile(r"(?<!其)[他她](?!们)|\b(?:he|she)\b")
_ATTENDS = re.compile(r"出席|参加|陪同|列席|在场|\b(?:attend|accompan|present|took part)")
_SPEAKS = re.compile(
    r"[说讲谈](?!明书|座|师|台|判)|发言|致[辞词]|表[示态]|强调|指出|要求|提出|介绍|希望|宣布|呼吁|叮嘱|嘱咐|勉励|认为|宣读|传达|报告|感谢|[,，]称"
    r"|\b(?:sa(?:id|ys)|stress|emphasi|ask|request|demand|told|spoke|speech|address|point|urg|note|call)"
)
_ANY_MEASURE = ("", *"个名位条只场次件项种份段张起家口")

Condition = Callable[[Ranked, Question, Findings], bool]


def in_its_language(one: Ranked, question: Question, _: Findings) -> bool:
    """Whether the article is in a language that the question is put to."""
    return language_of_article(one.context) in question.languages


def names_the_days(one: Ranked, question: Question, _: Findings) -> bool:
    """Whether it names the days, in one paragraph or another."""
    days = zip(*(day_evidence(question, member) for member in one.beside), strict=True)
    return all(map(any, days))


def tells_of_them_then(one: Ranked, question: Question, _: Findings) -> bool:
    """Whether those asked about are named with the days asked for: in a paragraph of that day, or by the title.

    A digest has other people on other days. Whom no paragraph names is left to the other conditions.
    """
    heading = one.paragraph.heading
    is_asked = bool(question.dates) and not _PRONOUN.search(one.paragraph.folded)
    for person in question.people if is_asked else ():
        naming = [member for member in one.beside if has_name(member.folded, person)]
        if (
            naming
            and not has_name(heading, person)
            and not any(is_of_the_day(question, member) for member in naming)
        ):
            return False
    return True


def names_the_ordinals(one: Ranked, question: Question, _: Findings) -> bool:
    """Whether it has no other ordinal number in the place of one that is asked for: 第十次会议 where it is 第二十次会议."""
    asked = [ordinal for ordinal in ordinals(question.folded) if ordinal.unit]
    there = ordinals(one.context) if asked else frozenset()
    others = {ordinal.unit for ordinal in there}
    return all(ordinal in there or ordinal.unit not in others for ordinal in asked)


def has_what_is_quoted(one: Ranked, question: Question, _: Findings) -> bool:
    """Whether it has the names that the question quotes, in the most part: 《霜河万里》 is not 《万里为邻》.

    Of an article in another language that is not told.
    """
    names = () if question.is_translated else tuple(_quoted_names(question))
    text = _NO_LETTER.sub("", one.article) if names else ""
    return all(_share_of_pairs(_NO_LETTER.sub("", name), text) >= _MOSTLY for name in names)


def _quoted_names(question: Question) -> Iterator[str]:
    """Titles, what is quoted and no mere word: a ship “沧澜号”, but not “视察”; and 沧澜号 without quotes. A quoted question is none."""
    folded = question.folded
    yield from (
        word for word in question.words if len(word) > _SHORT and word.endswith("号") and is_han(word)
    )
    for start, end in quotations(folded):
        quoted = folded[start + 1 : end - 1]
        is_name = folded[start] in _AROUND_TITLES or len(cut(quoted)) > 1
        if folded[start] in _QUOTING and is_name and not ASKING.search(quoted):
            yield quoted


def _share_of_pairs(name: str, text: str) -> float:
    """The share of the neighbouring letters of a name that a text has as neighbours; both without punctuation and particles."""
    pairs = pairs_of(name)
    return sum(pair in text for pair in pairs) / len(pairs) if pairs else 1.0


def has_proper_names(one: Ranked, question: Question, findings: Findings) -> bool:
    """Whether it has the names in a question in its own language; what has no translation may be named all the same."""
    return question.is_translated or all(
        findings.subject.match(name, one.context) for name in question.proper_names
    )


def has_foreign_names(one: Ranked, question: Question, findings: Findings) -> bool:
    """Whether it has anything of the words that are spelled as foreign names are (奥斯卡); `names_the_people` tells of people."""
    words = () if question.is_translated else set(question.words) - question.words_of_names
    spelled = (word for word in words if len(word) >= _FOREIGN and _is_spelled_as_foreign(word))
    return all(findings.subject.match(word, one.article) for word in spelled)


def _is_spelled_as_foreign(word: str) -> bool:
    """Whether Chinese spells foreign names so, and the dictionary has it as a name, if at all: 奥斯卡, but not 海内外."""
    _, frequency, tag = dictionary().entry(word)
    return TRANSCRIBING.issuperset(word) and (not frequency or tag[:2] in _TAGS_OF_NAMES)


def has_the_codes(one: Ranked, question: Question, _: Findings) -> bool:
    """Whether it has what is named by letters and digits, be it in one piece or in two: G576 is not G575, 737MAX is 737 MAX."""
    return all(_spelled(code).search(one.context) for code in question.codes if any(map(str.isdigit, code)))


@lru_cache(maxsize=1_000)
def _spelled(code: str) -> re.Pattern[str]:
    """A code as it may be written: its letters and digits together, or apart."""
    return re.compile(rf"(?<![a-z\d]){'[ -]?'.join(_RUN.findall(code))}(?![a-z\d])")


def has_what_is_counted(one: Ranked, question: Question, _: Findings) -> bool:
    """Whether it has a number of people, of money, of tons …, the contact, a hospital, or a country, where that is asked for.

    Of a bare measure that is not told: 条 may be 艘 or 个.
    """
    wanted = question.wanted
    if wanted.kind == "place" and wanted.counted not in one.context:
        return question.is_translated
    is_told = (
        wanted.kind == "contact"
        or (wanted.kind == "number" and wanted.units not in _ANY_MEASURE)
        or (wanted.kind == "place" and wanted.units == COUNTRY)
    )
    return not is_told or bool(spans_of(wanted, one.context))


def speaks_of_the_subject(one: Ranked, question: Question, _: Findings) -> bool:
    """Whether it has at least a fifth of what the question is about. Of a day anything may be told."""
    return bool(question.dates) or one.evidence.whole >= _A_FIFTH


def has_whose_contact_it_is(one: Ranked, question: Question, findings: Findings) -> bool:
    """Whether the paragraph or its heading names the office whose telephone number is asked for."""
    if question.wanted.kind != "contact":
        return True
    offices = (word for word in question.words if len(word) > 1 and word.endswith(_OFFICES))
    text = f"{one.paragraph.heading}\n{one.paragraph.folded}"
    return all(findings.subject.match(office, text) >= _MOSTLY for office in offices)


def tells_of_the_relation(one: Ranked, question: Question, _: Findings) -> bool:
    """Whether it has a driver, a wife … where the name of one is asked for. Of an article in another language that is not told."""
    relation = question.wanted.relation
    if not relation or question.is_translated:
        return True
    words = vocabulary(one.article)
    return any(word in words or (len(word) > 1 and word in one.article) for word in words_of(relation))


def does_more_than_attend(one: Ranked, question: Question, _: Findings) -> bool:
    """Whether those of whom it is asked what they said do more in it than to be there: whoever attends need not speak."""
    for person in question.people if question.wanted.kind == "said" else ():
        text = "\n".join(member.folded for member in one.beside)
        told = [text[start:end] for start, end in sentences(text) if has_name(text[start:end], person)]
        if told and all(_ATTENDS.search(sentence) and not _SPEAKS.search(sentence) for sentence in told):
            return False
    return True


CONDITIONS: tuple[Condition, ...] = (
    names_the_days,
    names_the_people,
    tells_of_them_then,
    names_the_places,
    names_the_posts,
    have_their_titles,
    names_the_ordinals,
    has_what_is_quoted,
    speaks_of_more_than_names,
    has_proper_names,
    has_foreign_names,
    has_the_codes,
    has_what_is_counted,
    has_whose_contact_it_is,
    speaks_of_the_subject,
    tells_of_the_relation,
    does_more_than_attend,
)
"""Each is met, or the article does not answer, however likely it is by other signs."""
