"""Which places, and whose posts of which places, an article must name to answer a question."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache

from bot.answering.site_addresses import is_site_of
from bot.language.asked_names import AskedPerson
from bot.language.asked_offices import holds
from bot.language.changes_of_office import changes_of_office
from bot.language.dictionary import dictionary
from bot.language.divisions import has_level, levels_in, place_ending_at
from bot.language.gazetteer import (
    is_foreign_country,
    is_listed,
    is_place,
    named_places,
    other_names,
    said_otherwise,
)
from bot.language.joint_posts import is_joined
from bot.language.lexicons import read_words
from bot.language.matching import pairs_of
from bot.language.names_of_things import PLACE_SUFFIXES, is_post, places, posts, shortened
from bot.language.place_spans import place_spans
from bot.language.questions import Question, blanked
from bot.language.stopwords import ASKING, FUNCTION_WORDS
from bot.language.words import cut, vocabulary
from bot.model import Office
from bot.search.rank import Ranked
from bot.search.searcher import Findings
from bot.store.records import StoredParagraph

_OWN_PLACE = re.compile("(?<!自)我([省市县区旗州镇乡])(?![场民域间块])")
_OF_WHICH = "的?(?:哪一?个?|什么|何)(?:州|省|市|城|县|郡|地区|岛)"
_HEADS_OF_INSTITUTIONS = ("校长", "园长", "院长", "馆长", "站长")
_DIVISION = f"[\u4e00-\u9fff]{{2,4}}[{''.join(PLACE_SUFFIXES)}]"
_DEPUTY = re.compile("(?P<body>.{2,})副(?P<head>..)")
_BEHIND_ANOTHER = re.compile("^[\u4e00-\u9fff]{0,3}?[县市区镇乡州旗](?=[\u4e00-\u9fff]{2,}[县市区镇乡村]$)")
_TITLE_OR_ASKED = re.compile(r"《[^》]*》|(?:哪[一几两三]?[个座片条]|什么|啥)[\u4e00-\u9fff]{2}")
_CALLED_OTHERWISE = frozenset(
    "街道 社区 小区 学校 中学 小学 大学 学院 中心 基地 园区 公司 企业 市场 工厂 新区 小镇 海域 景区 大厦"
    " 宾馆 酒店 饭店 剧院 影剧院 大剧院 陵园 遗址".split()
)
_ZONES = {
    "经开区": ("经济开发区", "经济技术开发区", "开发区"),
    "高新区": ("高新技术产业开发区", "高新技术开发区"),
}
_LANDS = ("群岛", "列岛")
_STATE = "国"
_TROOPS = "军"
_COMMON = 100
_WHOLE = 0.7  # more than a part of the word, or what stands for it
_BARE = 2
_SHORT_POST = 3
_NOW = re.compile("现任|如今|目前|当前|\\bcurrent\\b")
_ABOVE = tuple("省市州")
_PROPOSED = re.compile("拟任|拟提|提名|人选|候选")
_THEN = re.compile("时任|[原前曾]|former", re.IGNORECASE)


def names_the_places(one: Ranked, question: Question, findings: Findings) -> bool:
    """Whether it names the places, or has what may be the name of one that no list has, or may be from the one that it lacks.

    So may what stands on the site of a place.
    """
    lacking = [
        place
        for place in _places_asked(question)
        if not _is_named(place, one, question, findings)
        and (is_listed(place) or place[:_BARE] not in one.context)
    ]
    return not lacking or (
        len(lacking) == 1
        and (_may_be_from(lacking[0], one.context) or is_site_of(one.paragraph.citation.url, lacking[0]))
    )


def _is_named(place: str, one: Ranked, question: Question, findings: Findings) -> bool:
    """Whether a place is named beside the paragraph, or anywhere in the article if none of its level is named beside it."""
    names = tuple(_names_of(place, question))

    def has_any(text: str) -> bool:
        return any(findings.subject.match(name, text) >= _WHOLE for name in names)

    return has_any(one.context) or (has_any(one.article) and not _names_one(one.context, place[-1]))


def names_the_sites(one: Ranked, question: Question, findings: Findings) -> bool:
    """Whether it has anything of the library, the reservoir … of a name that the question is about, and of the name.

    Of an article in another language that is not told.
    """
    spans = () if question.is_translated else place_spans(question.folded)
    sites = (question.folded[slice(*span)] for span in spans)
    told = (part for site in sites if not is_listed(site) for part in _parts_of_site(site))
    return all(
        any(pair in one.article for pair in pairs_of(part)) or findings.subject.match(part, one.article) > 0
        for part in told
    )


def _parts_of_site(site: str) -> Iterator[str]:
    """银江 and 水电站 of 银江水电站; not what others may be called, for a 公司 may be a 集团, nor common words: 人民医院."""
    kind = max((kind for kind in _sites() if site.endswith(kind) and site != kind), key=len, default=None)
    if kind:
        yield kind
        name = site.removesuffix(kind)
        if ASKING.search(name):
            return
        is_new = len(name) == _BARE and not dictionary().frequency(name) and FUNCTION_WORDS.isdisjoint(name)
        if is_new or any(len(word) >= _BARE and dictionary().frequency(word) < _COMMON for word in cut(name)):
            yield name


@cache
def _sites() -> frozenset[str]:
    return frozenset(site for site in read_words("sites.txt") if len(site) > 1).difference(_CALLED_OTHERWISE)


def _may_be_from(place: str, text: str) -> bool:
    """Whether a folded text speaks of 我县 and names no county, as its readers know it, where a place may be a county."""
    return any(
        (place.endswith(level) or has_level(place, level)) and not _names_one(text, level)
        for level in {*_OWN_PLACE.findall(text)}
    )


def _names_one(text: str, level: str) -> bool:
    """Whether a text names a place of a level: 苍南县 or 苍南."""
    ends = (end for word, end in levels_in(text) if word == level)
    return any(place_ending_at(text, end, level) for end in ends) or any(
        has_level(word, level) for word in places(vocabulary(text)) if len(word) >= _BARE
    )


def _names_of(place: str, question: Question) -> Iterator[str]:
    """A place, its other names, and the words of the question that are the name in it: 泷泊 of 泷泊|镇; 舟山 for 舟山群岛, 英军 for 英国."""
    yield place
    yield from (
        place.removesuffix(land) for land in _LANDS if place.endswith(land) and len(place) > len(land) + 1
    )
    yield from other_names(place)
    yield from (
        place.removesuffix(zone) + name
        for zone, names in _ZONES.items()
        if place.endswith(zone)
        for name in names
    )
    yield from said_otherwise(place)
    if len(place) == _BARE and place.endswith(_STATE):
        yield place[0] + _TROOPS
    yield from (word for word in question.words if len(word) >= _BARE and word in place)


def _places_asked(question: Question) -> frozenset[str]:
    """The places that a question names, folded: in a word, in several (石桥|县), or of a post (山东省|委书记).

    Of 温州市泰顺县 only the smaller: an article need not say where its county lies, nor where its state, where 美国哪个州 is
    asked; nor 到岚河县, where a word is 岚河县. 林县 of 林县长 is none, nor is 天津 in 《天津条约》, nor 湖里 in 哪个湖里.
    """
    spans = (span for span in place_spans(question.folded) if not span.overlaps(question.names))
    texts = (question.folded[slice(*span)] for span in spans)
    rest = blanked(question.folded, question.names)
    of_posts = (office.place for office in question.offices if office.place and office.place in rest)
    named = (*named_places(question.words), *named_places(texts), *named_places(of_posts))
    places = {_without_the_larger(place) for place in named}
    untitled = _TITLE_OR_ASKED.sub(" ", question.folded)
    return frozenset(
        place
        for place in places
        if not (place in question.folded and place not in untitled)
        and not any(place.endswith(word) and place != word and is_place(word) for word in question.words)
        and not any(
            f"{place}{level}{smaller}" in question.folded for smaller in places for level in ("", *_ABOVE)
        )
        and not (is_foreign_country(place) and re.search(re.escape(place) + _OF_WHICH, question.folded))
    )


def _without_the_larger(place: str) -> str:
    """A place without the end of the one that it lies in, with which it was read: 西堡村 of 乡西堡村, 大树营镇 of 石县大树营镇."""
    behind = _BEHIND_ANOTHER.sub("", place)
    return behind if behind != place and not is_listed(place) else place


def names_the_posts(one: Ranked, question: Question, findings: Findings) -> bool:
    """Whether somebody holds each post, of the place that is asked about.

    With a name beside it a post is an address: 王书记 may be a deputy; but of another place it is another's.
    """
    held = findings.offices.get(one.paragraph.citation.article, ())
    if _NOW.search(question.folded) and any(_was_held(office, held) for office in question.offices):
        return False
    if any(not _is_place_of_a_post(person, question, one.context) for person in question.people):
        return not any(
            _is_held_elsewhere(office, held) or _is_a_deputys(office, held) for office in question.offices
        )
    text = shortened(one.context)
    return all(
        any(holds(theirs, office) for theirs in held)
        or _is_spelled_in(office, text)
        or _stands_behind_its_head(office, text)
        or is_joined(office, text)
        or _is_proposed(office, question, one.paragraph.folded)
        or _is_of_what_is_named(office, held, one.paragraph)
        or (question.wanted.kind != "person" and _is_told_of(office, text))
        for office in question.offices
        if not _is_but_translated(office, question)
    )


def _was_held(office: Office, held: Sequence[Office]) -> bool:
    """Whether all who hold an office held it once: 时任局长."""
    holders = [theirs for theirs in held if holds(theirs, office)]
    return bool(holders) and all(_THEN.match(theirs.post) for theirs in holders)


def _is_but_translated(office: Office, question: Question) -> bool:
    """Whether a post is one translation of a word among others, and its holder is not asked for: 大使 for an envoy."""
    return question.is_translated and office.place is None and not question.holder


def _is_place_of_a_post(person: AskedPerson, question: Question, text: str) -> bool:
    """Whether what reads as a name that nobody has is the place of a post, by the article: 龙坪县委书记."""
    places = (office.place for office in question.offices if office.place and not person.known)
    return any(place.startswith(person.name) and place in text for place in places)


def _is_held_elsewhere(office: Office, held: Sequence[Office]) -> bool:
    """Whether a post is somebody's, but of other places only."""
    holders = [theirs for theirs in held if holds(theirs, replace(office, place=None))]
    return bool(holders) and not any(holds(theirs, office) for theirs in holders)


def _is_a_deputys(office: Office, held: Sequence[Office]) -> bool:
    """Whether a post of a place is nobody's but its deputy is somebody's: 市长 where there is a 副市长."""
    deputy = replace(office, post=f"{office.post[:-_BARE]}副{office.post[-_BARE:]}")
    is_held = any(holds(theirs, office) for theirs in held)
    return office.place is not None and not is_held and any(holds(theirs, deputy) for theirs in held)


def _is_spelled_in(office: Office, text: str) -> bool:
    """Whether a text has an office as it is asked for, where nobody is said to hold it: 县公安局局长."""
    if office.place:
        begins_with_level = office.place[-1] == office.post[0]  # 云岭|县委书记 of 云岭县
        return f"{office.place[:-1] if begins_with_level else office.place}{office.post}" in text
    if office.post.isascii():
        return re.search(rf"(?<!deputy )(?<!vice )\b{re.escape(office.post)}\b", text) is not None
    return (
        office.post in text
        if len(office.post) > _SHORT_POST
        else any(is_post(office.post, post) for post in posts(text))
    )


def _stands_behind_its_head(office: Office, text: str) -> bool:
    """Whether a text has a deputy behind the head of the same body, which is not named twice: 人大主任李强、副主任王芳."""
    deputy = _DEPUTY.fullmatch(office.post)
    if not deputy:
        return False
    body, head = map(re.escape, deputy.group("body", "head"))
    found = re.finditer(rf"({_DIVISION})?{body}(?:党组书记、)?{head}[\w·]{{2,8}}?[、,]副{head}", text)
    return any(not office.place or not of_body[1] or of_body[1].endswith(office.place) for of_body in found)


def _is_of_what_is_named(office: Office, held: Sequence[Office], paragraph: StoredParagraph) -> bool:
    """Whether a paragraph, or its heading, names the school whose headmaster is asked for, and it or the article just a headmaster."""
    school, head = office.post[:-_BARE], office.post[-_BARE:]
    if head not in _HEADS_OF_INSTITUTIONS or len(school) < _BARE or school.endswith("副"):
        return False
    named = f"{paragraph.heading}\n{paragraph.folded}"
    return school in named and (head in posts(named) or any(theirs.post == head for theirs in held))


def _is_proposed(office: Office, question: Question, text: str) -> bool:
    """Whether somebody is proposed for a post, where that is asked: 拟任, 人选."""
    return _PROPOSED.search(question.folded) is not None and any(
        holds(Office(text[slice(*post)], None), office)
        for change in changes_of_office(text)
        if change.kind == "proposed"
        for post in change.posts
    )


def _is_told_of(office: Office, text: str) -> bool:
    """Whether a text has a post and its place, if not together: who asks for its powers does not ask who holds it."""
    return office.post in text and (office.place is None or office.place in text)
