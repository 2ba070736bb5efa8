"""The posts that a question names, the one whose holder it asks for, and who holds it."""

import re
from collections.abc import Sequence

from bot.language import departments, ministers
from bot.language.dictionary import dictionary
from bot.language.divisions import has_level, level_of, place_ending_at
from bot.language.english_offices import HEADS_OF_PLACES, OF_A_BODY, is_same_post, is_translation, post_asked
from bot.language.former_offices import FORMER
from bot.language.gazetteer import is_country, is_place
from bot.language.matching import places_of
from bot.language.name_characters import surnames
from bot.language.names import spellings_of_place
from bot.language.names_of_things import is_post, places, post_spans, shortened
from bot.language.office_places import own_place
from bot.language.pinyin import letters
from bot.language.script import fold
from bot.language.stopwords import ASKING
from bot.language.words import is_han, tokenize, word_edges
from bot.model import Office, Span

_BODIES = (*"委会部局", "会议")
_LEVELS_OF_PLACES = "省市州县旗区镇乡"
_PLACE_ALONE = re.compile(f"[\u4e00-\u9fff]{{2,4}}[{_LEVELS_OF_PLACES}]")
_BODY = re.compile(
    "(?:人大常委会|人民代表大会常务委员会|人大|政协|纪委监委|纪委|监委|政法委|人民政府|政府|检察院|法院|公安局|卫健委|教育局|工会|妇联)$"
)
_ENDING = re.compile("(?<=..)[省市县区州镇乡村]$")
_HEADS_OF_DEPARTMENTS = frozenset(
    "局长 厅长 院长 校长 处长 科长 所长 行长 社长 台长 站长 馆长 队长 园长".split()
)
"""Who heads an office, a school or the like, and is called by no more where it is clear which."""

_KIND_OF_OFFICE = re.compile("(?:委员会|[局委厅部])$")
_OF_A_DEPARTMENT = re.compile(rf"(?<=[中学校局院所馆站队园])的(?={'|'.join(_HEADS_OF_DEPARTMENTS)})")
_LEVELS_IN_ENGLISH = {
    "district": "区",
    "county": "县",
    "town": "镇",
    "township": "乡",
    "city": "市",
    "province": "省",
}
_ARTICLES = "the|is|was|s|current|new|which|elected|appointed"
_LOWEST = frozenset("镇乡")
_DEPUTY = "(?P<deputy>(?:deputy|vice)[ -])?"
_HEAD_OF_A_PLACE = re.compile(
    rf"(?:^|\b(?:{_ARTICLES}|former) ){_DEPUTY}(?:{'|'.join(HEADS_OF_PLACES)}) of (?!{OF_A_BODY})"
    rf"(?:the )?(?:\w+ ){{0,3}}(?P<level>{'|'.join(_LEVELS_IN_ENGLISH)})\b"
)
_ASKS_OTHERWISE = re.compile(r"\b(?:what|when|where|which|why|how)\b|\bdid\b")
_SECRETARY_OF_A_PLACE = re.compile(
    rf"\b{_DEPUTY}party secretary of (?:the )?(?:\w+ ){{1,3}}?(?P<level>county|city|district|province|town|township)\b"
)
_HEAD_OF_SOME_PLACE = re.compile(
    rf"(?:^|\b(?:{_ARTICLES}) ){_DEPUTY}(?:mayor|magistrate) of (?!the\b)[a-z]+\W*$"
)
ANY_HEAD = "长"
"""The post of whoever heads a place of which nobody says whether it is a city, a county or a town."""
ANY_DEPUTY = "副长"
"""The same of a deputy."""

_ANY = {
    ANY_HEAD: re.compile(f"(?!.*副).*[{_LEVELS_OF_PLACES}]长"),
    ANY_DEPUTY: re.compile(f".*副[{_LEVELS_OF_PLACES}]长"),
}
_IN_OR_OUT_OF_OFFICE = frozenset("新任 现任 时任 前任 原任 首任 继任 下任 上任 历任 担任 出任".split())
_TAKES = re.compile("^[当任做](?=[\u4e00-\u9fff]{3})")
_BETWEEN_PLACE_AND_POST = ("代", "常务")
_ENVOY = re.compile("([\u4e00-\u9fff]{2,6}?)(?:政府)?[常前]?驻[\u4e00-\u9fff]{1,5}\\Z")
_IN_CHARGE = re.compile("(?:(?<!城)管(?![局理委])|负责(?!人))[^,。;的]{1,12}\\Z")
"""What those do whose field stands where a place would: 管交通和城建的副县长."""

_BARE = 2
_TIME = "t"  # jieba's for 今年, 昨天
_WHOM = "谁|哪一?[位个]|何人|什么名|啥名|什么(?=\\W*$)"
_END = re.compile(r"\W*$")
_HEAD_OF_A_BRIGADE = re.compile("([总支大中])队队长")
_IS_WHO = re.compile(rf"(?:现在)?[是叫为由]?(?:{_WHOM}|\W*$)")
_WHO_IS = re.compile(r"(?:谁|哪位)(?:是|任|当|担任|做)\w{0,8}\Z")


def asked_offices(folded: str) -> tuple[Office, ...]:
    """The posts that a folded question names, spelled as `posts` spells them, with the places directly before them."""
    text = _spelled(folded)
    found = []
    ends = word_edges(text)
    for head in post_spans(text):
        if head.end not in ends:  # 外长|城
            continue
        body = _BODY.search(text, 0, head.start)
        post = Span(body.start() if body else _department(text, head), head.end)
        found.append(Office(text[slice(*post)], _place_asked(text, post)))
    if called := post_asked(folded) or (not _ASKS_OTHERWISE.search(folded) and head_of_a_place(folded)):
        found.append(Office(called, None))
    return tuple(found)


def _place_asked(text: str, post: Span) -> str | None:
    """The place of a post in a question; 代 and 常务 stand between: 南屏县|代|县长."""
    for before in _BETWEEN_PLACE_AND_POST:
        if text.startswith(before, post.start):
            text = text[: post.start] + text[post.start + len(before) :]
            post = Span(post.start, post.end - len(before))
    if (envoy := _ENVOY.search(text, 0, post.start)) and is_country(envoy[1]):
        return envoy[1]
    place = own_place(text, text, post, level_of(text[slice(*post)]), 0) or _bare_place(text, post)
    return _TAKES.sub("", text[slice(*place)]) if place else None


def _spelled(folded: str) -> str:
    """A question with its posts as articles have them: 三中校长 for 三中的校长, 审计局长 for 审计局原局长, 大队大队长 for 大队队长."""
    text = _HEAD_OF_A_BRIGADE.sub(r"\1队\1队长", folded)
    return shortened(FORMER.sub("", _OF_A_DEPARTMENT.sub("", text)))


def head_of_a_place(folded: str) -> str | None:
    """What whoever heads a place, or is a deputy, is called of whom an English question asks: 区长 for the mayor of a district.

    `ANY_HEAD` for the mayor of Liulin, which may be a county, and `ANY_DEPUTY` for the deputy.
    """
    if found := _HEAD_OF_A_PLACE.search(folded):
        return f"{'副' if found['deputy'] else ''}{_LEVELS_IN_ENGLISH[found['level']]}长"
    if found := _HEAD_OF_SOME_PLACE.search(folded):
        return ANY_DEPUTY if found["deputy"] else ANY_HEAD
    return None


def secretary_of_a_place(folded: str) -> str | None:
    """What the Party secretary of a county and the like is called, or the deputy, for whom an English question asks: 县委书记."""
    if found := _SECRETARY_OF_A_PLACE.search(folded):
        level = _LEVELS_IN_ENGLISH[found["level"]]
        return f"{level}{'党委' if level in _LOWEST else '委'}{'副' if found['deputy'] else ''}书记"
    return None


def heads_called(head: str) -> tuple[str, ...]:
    """What those are called whom `head_of_a_place` names."""
    return tuple(head.replace("长", f"{level}长") for level in "市县区镇乡") if head in _ANY else (head,)


def holder_asked(folded: str, offices: Sequence[Office]) -> Office | None:
    """The office, of those in a folded question, whose holder it asks for: 统战部长是谁, 谁是统战部长, or nothing else.

    None for a bare 主席: of what, only the words before it tell. In English it is the last.
    """
    if offices and not _ASKS_OTHERWISE.search(folded) and (post_asked(folded) or head_of_a_place(folded)):
        return offices[-1]
    text = _spelled(folded)
    for office in offices:
        if not office.place and len(office.post) <= _BARE:
            continue
        for start, end in places_of(office.post, text):
            if _IS_WHO.match(text, end) or (_END.match(text, end) and _WHO_IS.search(text[:start])):
                return office
    return None


def _department(text: str, head: Span) -> int:
    """Where the department begins that a post is the head of, if it is one: 公安|局长, 中学|校长, 卫生健康|局长."""
    if text[slice(*head)] in _HEADS_OF_DEPARTMENTS | ministers.HEADS:
        if named := departments.name_before(text, head.start):
            return named.start
        for word, start, stop in tokenize(text[: head.start])[-1:]:
            if (
                len(word) > 1
                and stop == head.start
                and not word.endswith(tuple(_LEVELS_OF_PLACES))
                and not ASKING.fullmatch(word)
                and is_han(word)
                and word not in _IN_OR_OUT_OF_OFFICE
                and dictionary().tag(word) != _TIME
            ):
                return start
    return head.start


def _bare_place(text: str, post: Span) -> Span | None:
    """The place without the word of its level that ends where a post begins: 石楼|宣传部长, 焦作的|县委副书记; or a new word before a level."""
    end = post.start - text[: post.start].endswith("的")
    level = text[end - 1 : end]
    if place := place_ending_at(text, end, level) if level and level in _LEVELS_OF_PLACES else None:
        return place
    if _PLACE_ALONE.fullmatch(text, 0, end) and not ASKING.search(text, 0, end):
        return Span(0, end)  # 青石县|公安局长
    if end < post.start and _IN_CHARGE.search(text, 0, end):
        return None
    for word, start, stop in tokenize(text[:end])[-1:]:
        is_region = (
            bool(places([word])) and not word.endswith(_BODIES) and word not in surnames()
        )  # 欧阳|主任
        is_minister = text[slice(*post)].endswith(tuple(ministers.HEADS))
        if len(word) > 1 and (
            is_region
            or (is_minister and is_country(word))
            or any(has_level(word, level) for level in _LEVELS_OF_PLACES)
        ):
            return Span(start, stop)
        level = text[post.start]
        if level in _LEVELS_OF_PLACES and not dictionary().frequency(word) and is_place(word + level):
            return Span(start, post.start + 1)
    return None


def holds(held: Office, asked: Office) -> bool:
    """Whether who holds an office holds the one asked for, of the place that is asked for or of an unknown one."""
    post = shortened(fold(held.post))
    if asked.post in _ANY:
        if not _ANY[asked.post].fullmatch(post):
            return False
    elif not _is_called(post, asked.post):
        return False
    if held.place is None or asked.place is None or f"{asked.place}{asked.post}" in post:
        return True
    mine, theirs = (_ENDING.sub("", fold(place)) for place in (held.place, asked.place))
    return mine in theirs or theirs in mine or _is_spelled(mine, theirs) or _is_spelled(theirs, mine)


def _is_spelled(latin: str, chinese: str) -> bool:
    """Whether a place is another in Latin letters: shuangpai county is 双牌."""
    return not is_han(latin) and letters(latin.split(" ", 1)[0]) in spellings_of_place(chinese)


def _is_called(post: str, asked: str) -> bool:
    """Whether a post is the one that is asked for, in the same language or the other."""
    if asked.isascii():
        return post.isascii() and is_same_post(post, asked)
    if post.isascii():
        return is_translation(post, asked)
    return is_post(asked, post) or is_post(*map(ministers.in_full, (asked, post))) or _heads(post, asked)


def _heads(post: str, asked: str) -> bool:
    """Whether a post heads the department that is asked for by another of its names: 农业农村局长 is the 农业局长."""
    head = asked[-_BARE:]
    is_head = head in _HEADS_OF_DEPARTMENTS or asked[:-_BARE].endswith("委")
    if not is_head or not post.endswith(head):
        return False
    department, theirs = (_KIND_OF_OFFICE.sub("", one[:-_BARE]) for one in (asked, post))
    return bool(department) and theirs.endswith(departments.names_of(department))
