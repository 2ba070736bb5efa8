"""What of the kind that a question asks for an article must have to answer it: a number with its unit, a wife, words of somebody."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Collection
from functools import cache
from itertools import islice

from bot.answering.named_people import has_name
from bot.language.changes_of_office import changes_of_office
from bot.language.details import tells_the_details
from bot.language.lattice import is_clearly_a_name
from bot.language.lexicons import read_words
from bot.language.matching import places_of
from bot.language.office_frames import one_name
from bot.language.people_spans import read_people
from bot.language.questions import Question
from bot.language.relations import names_one, words_of
from bot.language.saying import SAYING
from bot.language.sentences import sentences
from bot.language.typed_spans import spans_of
from bot.language.unit_sets import ANY_MEASURE, COUNTRY
from bot.language.words import vocabulary
from bot.search.rank import Ranked
from bot.search.searcher import Findings
from bot.store.records import StoredParagraph

_MOSTLY = 0.5
_OFFICES = (*read_words("organisation_endings.txt"), *read_words("sites.txt"), *"所站局院办馆队会委部")
_ATTENDS = re.compile(r"出席|参加|陪同|列席|在场|\b(?:attend|accompan|present|took part)")
_SPEAKS = re.compile(
    rf"(?:{SAYING})(?!明书)|[讲谈](?!座|师|台|判)|发言|致[辞词]|表态|介绍|宣布|呼吁|嘱咐|勉励|宣读|传达|报告|感谢|[,，]称"
    r"|\b(?:sa(?:id|ys)|stress|emphasi|ask|request|demand|told|spoke|speech|address|point|urg|note|call)"
)
_CALLED_ALSO = {
    "医院": ("医院", "保健院", "卫生院", "卫生所", "卫生室", "诊所"),
    "港口": ("港",),
}
_MEASURES_WITHOUT_ENGLISH = tuple("套座艘辆台架栋间所扇幅枚颗株棵头匹册本")
_A_WOMAN_ASKED = re.compile(
    r"(?<![男妇少孙侄甥仙神修美])女(?:航天员|宇航员|驾驶员|司机|教师|老师|医生|民警|警察|校长|院长|部长|[市县区镇乡]长|书记|局长|主任"
    r"|总统|总理|首相|科学家|飞行员|议员)|\b(?:female|woman) \w+"
)
_A_WOMAN = re.compile(
    r"[女她妇妈娘姐妹婆奶嫂]|母亲|妻子|夫人|\b(?:she|her|wom[ae]n|female|wife|mother|ms|mrs)\b"
)
_WENT_WHERE = re.compile(
    "(?:不当|不再|离开|离任|卸任|辞去|辞职|免去|下台)[^,。]{0,16}(?:后|调|去)[^,。]{0,3}(?:到|去|往|在)?了?(?:哪|什么地方|什么单位)"
)
_MOVED_ON = re.compile("另有任用|调任|转任|改任|升任|调往|赴任")
_NAME_BEHIND = re.compile('[,:、]?(?:名?叫做?|是|名为|名字[叫是])?[“"]?')
_NAME_AT_END = re.compile("(?:为|是|即|乃|系)[^,。;、!?\n]{1,10}?([\u4e00-\u9fff]{2,3})(?=[,。;、\n]|$)")
_SENTENCE_END = re.compile("[。;!?\n]")
_NEAR = 16
_LONGEST_NAME = 20
_LONGEST_HEADING = 30
_MOST_PLACES = 200


def has_what_is_counted(one: Ranked, question: Question, _: Findings) -> bool:
    """Whether it has a number of people, of money, of tons …, the contact, a hospital, or a country, where that is asked for.

    Of a bare measure that is not told: 条 may be 艘 or 个; nor in English, which has none, of one for some things: 51套.
    """
    wanted = question.wanted
    called = _CALLED_ALSO.get(wanted.counted, (wanted.counted,))
    if wanted.kind == "place" and not any(name in one.context for name in called):
        return question.is_translated
    is_told = (
        wanted.kind == "contact"
        or (wanted.kind == "number" and wanted.units not in ANY_MEASURE)
        or (wanted.kind == "place" and wanted.units == COUNTRY)
    )
    if question.is_translated and wanted.units in _MEASURES_WITHOUT_ENGLISH:
        return True
    return not is_told or bool(spans_of(wanted, one.context))


def has_whose_contact_it_is(one: Ranked, question: Question, findings: Findings) -> bool:
    """Whether the article, where it has the number, names the office whose telephone number is asked for."""
    if question.wanted.kind != "contact":
        return True
    offices = (word for word in question.words if len(word) > 1 and word.endswith(_OFFICES))
    return all(findings.subject.match(office, one.context) >= _MOSTLY for office in offices)


def tells_of_the_relation(one: Ranked, question: Question, _: Findings) -> bool:
    """Whether the paragraph has a driver, a wife … where the name of one is asked for, and somebody's name near to that.

    Of an article in another language that is not told.
    """
    relation = question.wanted.relation
    if not relation or question.is_translated:
        return True
    folded = one.paragraph.folded
    words = vocabulary(folded)
    related = (word for word in words_of(relation) if word in words or (len(word) > 1 and word in folded))
    return any(_names_near(one.paragraph, word, question.wanted.about) for word in related)


def _names_near(paragraph: StoredParagraph, word: str, about: Collection[str]) -> bool:
    """Whether a paragraph names somebody but those whom it is about behind a word, or near to it in the sentence: 祖父李大钊."""
    folded = paragraph.folded
    people = [
        person
        for person in read_people(paragraph.text, paragraph.people)
        if folded[person.start : person.end] not in about
    ]
    starts = [person.start for person in people]
    for place in islice(places_of(word, folded), _MOST_PLACES):
        behind = _NAME_BEHIND.match(folded, place.end)
        found = _a_name().match(folded, behind.end()) if behind else None
        if found and any(map(is_clearly_a_name, (found[0], found[0][:-1]))):  # 何静|是
            return True
        last_of_clause = _NAME_AT_END.match(folded, place.end)
        ends = (last_of_clause[1], last_of_clause[1][1:]) if last_of_clause else ()
        if any(len(end) > 1 and is_clearly_a_name(end) for end in ends):  # 弟为北宋文人魏泰
            return True
        first = bisect_left(starts, place.start - _NEAR - _LONGEST_NAME)
        last = bisect_right(starts, place.end + _NEAR)
        gaps = (folded[min(place.end, one.end) : max(place.start, one.start)] for one in people[first:last])
        if any(len(gap) <= _NEAR and not _SENTENCE_END.search(gap) and not names_one(gap) for gap in gaps):
            return True
    return False


@cache
def _a_name() -> re.Pattern[str]:
    return re.compile(one_name())


def tells_the_details_asked(one: Ranked, question: Question, _: Findings) -> bool:
    """Whether it tells of a birth, a sentence, a champion … where a detail of one is asked for.

    Somebody's is told where the article names them, if it is not all about them.
    """
    heading = one.paragraph.heading
    naming = [
        member for member in one.beside if any(has_name(member.folded, person) for person in question.people)
    ]
    headed = {member.citation.paragraph + 1 for member in naming if _heads_what_follows(member.folded)}
    told = [member.folded for member in one.beside if member in naming or member.citation.paragraph in headed]
    is_about = any(has_name(heading, person) for person in question.people)
    text = one.article if is_about or not naming else "\n".join(told)
    return tells_the_details(question.folded, text)


def _heads_what_follows(folded: str) -> bool:
    """Whether a paragraph is but a line that names somebody: 莫凯 副县长、县公安局局长."""
    return len(folded) <= _LONGEST_HEADING and not _SENTENCE_END.search(folded)


def tells_where_they_went(one: Ranked, question: Question, _: Findings) -> bool:
    """Whether it tells of those who left a post that they took another, or are to, where it is asked where they went: 调到哪去了."""
    if not question.people or question.is_translated or not _WENT_WHERE.search(question.folded):
        return True
    return any(
        change.kind in {"taking", "proposed"}
        and any(has_name(member.folded[slice(*change.name)], person) for person in question.people)
        for member in one.beside
        for change in changes_of_office(member.folded)
    ) or any(_MOVED_ON.search(member.folded) for member in one.beside)


def tells_of_a_woman(one: Ranked, question: Question, _: Findings) -> bool:
    """Whether it speaks of a woman where the name of one is asked for: 女航天员."""
    is_asked = question.wanted.kind == "person" and _A_WOMAN_ASKED.search(question.folded)
    return not is_asked or _A_WOMAN.search(one.article) is not None


def does_more_than_attend(one: Ranked, question: Question, _: Findings) -> bool:
    """Whether those of whom it is asked what they said do more in it than to be there: whoever attends need not speak."""
    for person in question.people if question.wanted.kind == "said" else ():
        text = "\n".join(member.folded for member in one.beside)
        told = [text[start:end] for start, end in sentences(text) if has_name(text[start:end], person)]
        if told and all(_ATTENDS.search(sentence) and not _SPEAKS.search(sentence) for sentence in told):
            return False
    return True
