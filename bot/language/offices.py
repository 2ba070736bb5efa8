"""Which posts the officials of an article hold, and of which place: 县委副书记 of 石楼县."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from bot.language import departments
from bot.language.dictionary import dictionary
from bot.language.divisions import english_places, has_level, level_of, levels_in, place_ending_at, region_at
from bot.language.gazetteer import is_place
from bot.language.home_places import HomePlaces
from bot.language.matching import places_of
from bot.language.names import spellings_of_place
from bot.language.names_of_things import is_post, places, post_spans, shortened
from bot.language.people import PersonMention
from bot.language.pinyin import letters
from bot.language.script import fold
from bot.language.stopwords import ASKING
from bot.language.translation import to_english
from bot.language.words import is_han, tokenize, word_edges, words
from bot.model import Office, Span


@dataclass(frozen=True, slots=True)
class _Held:
    """A post of somebody with its own place, or else the level of the place that the article may tell."""

    name: str
    post: str
    place: str | None
    level: str | None


_SENTENCE_END = re.compile("[。!?;\n]")
_BODIES = tuple("委会部局")
_LONGEST_LEVEL = 3
_LEVELS_OF_PLACES = "省市州县旗区镇乡"
_BODY = re.compile(
    "(?:人大常委会|人民代表大会常务委员会|人大|政协|纪委监委|纪委|监委|政法委|人民政府|政府|检察院|法院|公安局|卫健委|教育局|工会|妇联)$"
)
_ENDING = re.compile("(?<=..)[省市县区州镇乡村]$")
_FARTHEST = 1_000
HEADS_OF_DEPARTMENTS = frozenset(
    "局长 厅长 院长 校长 处长 科长 所长 行长 社长 台长 站长 馆长 队长 园长".split()
)
"""Who heads an office, a school or the like, and is called by no more where it is clear which."""

_KIND_OF_OFFICE = re.compile("(?:委员会|[局委厅部])$")
_OF_A_DEPARTMENT = re.compile(rf"(?<=[中学校局院所馆站队园])的(?={'|'.join(HEADS_OF_DEPARTMENTS)})")
# Posts of the same committee or government as the post before them: 县委常委、统战部部长.
_OF_THE_SAME = re.compile(
    "(?:常务|第一)?副?(?:书记|常委|秘书长|主任|主席|政委|部长)$"
    "|(?:党[组委]|人大|政协|政府|纪委|监委|政法委|组织|宣传|统战|人武|武装|网信|政研室|办公[室厅]|工会|总工会|国资|应急|公安|卫健)"
)
_LEVELS_IN_ENGLISH = {
    "district": "区",
    "county": "县",
    "town": "镇",
    "township": "乡",
    "city": "市",
    "province": "省",
}
HEADS_OF_PLACES = ("mayor", "governor", "magistrate", "head", "chief", "leader")
"""What an English question calls whoever heads a place, folded."""

_HEAD_OF_A_PLACE = re.compile(
    rf"(?:^|\b(?:the|is|was|s|current|former|new) )(?:{'|'.join(HEADS_OF_PLACES)}) of (?:the )?(?:\w+ ){{0,3}}({'|'.join(_LEVELS_IN_ENGLISH)})\b"
)
_HEAD_OF_SOME_PLACE = re.compile(
    r"(?:^|\b(?:the|is|was|s|current|new) )(?:mayor|magistrate) of (?!the\b)[a-z]+\W*$"
)
ANY_HEAD = "长"
"""The post of whoever heads a place of which nobody says whether it is a city, a county or a town."""

_HEADS = re.compile(f"(?!.*副).*[{_LEVELS_OF_PLACES}]{ANY_HEAD}")
_BETWEEN_PLACE_AND_POST = ("代", "常务")
_BARE = 2
_WHOM = "谁|哪一?[位个]|何人|什么名|啥名|什么(?=\\W*$)"
_END = re.compile(r"\W*$")
_IS_WHO = re.compile(rf"(?:现在)?[是叫为由]?(?:{_WHOM}|\W*$)")
_WHO_IS = re.compile(r"(?:谁|哪位)(?:是|任|当|担任|做)\w{0,8}\Z")
_ENGLISH_OF = re.compile(r"(?:Mayor|Governor|President|King|Queen|Premier|Prime Minister) of ([A-Z]\w+)$")


def offices(
    heading: str, paragraphs: Sequence[str], mentions: Sequence[Sequence[PersonMention]]
) -> dict[str, tuple[Office, ...]]:
    """The offices of each official of an article, by folded name, in order of appearance without repetition.

    `heading` is the article's title and source, each on a line; `mentions` are the people of each paragraph, with
    offsets in it. The place is the one that the post has in it or before it, else the article's own of that level;
    where two compete it is unknown. Officials without a post have no offices.
    """
    held = [post for text, people in zip(paragraphs, mentions, strict=True) for post in _held(text, people)]
    officials = dict.fromkeys(fold(m.name) for people in mentions for m in people if m.role == "official")
    levels = dict.fromkeys(post.level for post in held if post.level and not post.place)
    home = HomePlaces(heading, paragraphs, officials, levels) if levels else None
    found: dict[str, list[Office]] = {name: [] for name in officials}
    for post in held:
        place = post.place or (home.of(post.level) if home and post.level else None)
        found[post.name].append(Office(post.post, place))
    return {name: _without_repetition(every) for name, every in found.items()}


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
    if called := head_of_a_place(folded):
        found.append(Office(called, None))
    return tuple(found)


def _place_asked(text: str, post: Span) -> str | None:
    """The place of a post in a question; 代 and 常务 stand between: 南屏县|代|县长."""
    for before in _BETWEEN_PLACE_AND_POST:
        if text.startswith(before, post.start):
            text = text[: post.start] + text[post.start + len(before) :]
            post = Span(post.start, post.end - len(before))
    place = _own_place(text, text, post, level_of(text[slice(*post)]), 0) or _bare_place(text, post)
    return text[slice(*place)] if place else None


def _spelled(folded: str) -> str:
    """A question with its posts as articles have them: 三中校长 for 三中的校长."""
    return _OF_A_DEPARTMENT.sub("", shortened(folded))


def head_of_a_place(folded: str) -> str | None:
    """What whoever heads a place is called of whom an English question asks: 区长 for the mayor of a district.

    `ANY_HEAD` for the mayor of Liulin, which may be a county.
    """
    if found := _HEAD_OF_A_PLACE.search(folded):
        return f"{_LEVELS_IN_ENGLISH[found[1]]}长"
    return ANY_HEAD if _HEAD_OF_SOME_PLACE.search(folded) else None


def heads_called(head: str) -> tuple[str, ...]:
    """What those are called whom `head_of_a_place` names."""
    return tuple(f"{level}长" for level in "市县区镇乡") if head == ANY_HEAD else (head,)


def holder_asked(folded: str, offices: Sequence[Office]) -> Office | None:
    """The office, of those in a folded question, whose holder it asks for: 统战部长是谁, 谁是统战部长, or nothing else.

    None for a bare 主席: of what, only the words before it tell. In English whoever heads a place is asked for.
    """
    if head_of_a_place(folded):
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
    if text[slice(*head)] in HEADS_OF_DEPARTMENTS:
        if named := departments.name_before(text, head.start):
            return named.start
        for word, start, stop in tokenize(text[: head.start])[-1:]:
            if (
                len(word) > 1
                and stop == head.start
                and not word.endswith(tuple(_LEVELS_OF_PLACES))
                and not ASKING.fullmatch(word)
                and is_han(word)
            ):
                return start
    return head.start


def _bare_place(text: str, post: Span) -> Span | None:
    """The place without the word of its level that ends where a post begins: 石楼|宣传部长, 焦作的|县委副书记; or a new word before a level."""
    end = post.start - text[: post.start].endswith("的")
    for word, start, stop in tokenize(text[:end])[-1:]:
        is_region = bool(places([word])) and not word.endswith(_BODIES)
        if len(word) > 1 and (is_region or any(has_level(word, level) for level in _LEVELS_OF_PLACES)):
            return Span(start, stop)
        level = text[post.start]
        if level in _LEVELS_OF_PLACES and not dictionary().frequency(word) and is_place(word + level):
            return Span(start, post.start + 1)
    return None


def holds(held: Office, asked: Office) -> bool:
    """Whether who holds an office holds the one asked for, of the place that is asked for or of an unknown one."""
    post = shortened(fold(held.post))
    if asked.post == ANY_HEAD:
        if not _HEADS.fullmatch(post):
            return False
    elif not (is_post(asked.post, post) or _heads(post, asked.post) or _is_in_english(post, asked.post)):
        return False
    if held.place is None or asked.place is None:
        return True
    mine, theirs = (_ENDING.sub("", fold(place)) for place in (held.place, asked.place))
    return (
        mine in theirs or theirs in mine or bool(spellings_of_place(theirs) & {letters(mine.split(" ")[0])})
    )


def _heads(post: str, asked: str) -> bool:
    """Whether a post heads the department that is asked for by another of its names: 农业农村局长 is the 农业局长."""
    head = asked[-_BARE:]
    is_head = head in HEADS_OF_DEPARTMENTS or asked[:-_BARE].endswith("委")
    if not is_head or not post.endswith(head):
        return False
    department, theirs = (_KIND_OF_OFFICE.sub("", one[:-_BARE]) for one in (asked, post))
    return bool(department) and theirs.endswith(departments.names_of(department))


def _is_in_english(post: str, asked: str) -> bool:
    if not post.isascii():
        return False
    stems = {*words(post)}
    phrases = (phrase for phrase, _ in to_english([asked]).get(asked, ()))
    return any(stems.issuperset(phrase.split()) for phrase in phrases)


def _held(text: str, people: Sequence[PersonMention]) -> Iterator[_Held]:
    """The posts of a paragraph; of the same level in the same sentence they are of the same place."""
    holders = [mention for mention in people if mention.role == "official" and mention.posts]
    folded = fold(text) if holders else ""
    placed: dict[str, str] = {}
    read = 0
    for mention in holders:
        if _SENTENCE_END.search(folded, read, mention.start):
            placed.clear()
        read = mention.start
        before: _Held | None = None
        for post in mention.posts:
            before = _one_held(text, folded, mention, post, before, placed)
            yield before


def _one_held(
    text: str, folded: str, mention: PersonMention, post: str, before: _Held | None, placed: dict[str, str]
) -> _Held:
    name, span = fold(mention.name), _where(text, mention, post)
    level = level_of(folded[slice(*span)])
    begin = mention.end if span.start >= mention.end else 0
    own = _own_place(text, folded, span, level, begin)
    if own:
        place = text[slice(*own)]
        placed |= {word: place for word, end in levels_in(folded, own.start, own.end) if end == own.end}
        return _Held(name, post, place, level)
    if level:
        return _Held(name, post, placed.get(level), level)
    if before and _OF_THE_SAME.match(folded, *span):
        return _Held(name, post, before.place, before.level)
    return _Held(name, post, None, None)


def _where(text: str, mention: PersonMention, post: str) -> Span:
    """Where a post stands: as near to the name as it can be found; nothing where it goes over from another paragraph."""
    before = text.rfind(post, max(0, mention.start - _FARTHEST), mention.start)
    after = text.find(post, mention.end, mention.end + _FARTHEST)
    is_before = before >= 0 and (after < 0 or mention.start - before - len(post) <= after - mention.end)
    start = before if is_before else after
    return Span(start, start + len(post)) if start >= 0 else Span(mention.start, mention.start)


def _own_place(text: str, folded: str, post: Span, level: str | None, begin: int) -> Span | None:
    """The place in a post or directly before it, from `begin` on; of several the last, which is the smallest."""
    if text[post.start].isascii():
        return _own_english_place(text, post)
    found: Span | None = None
    for word, end in levels_in(folded, max(0, post.start - _LONGEST_LEVEL), post.end):
        starts_post = end <= post.start + len(word)
        if end >= post.start and not (starts_post and level and word != level):
            found = place_ending_at(folded, end, word, begin) or found
    if found or level or folded[post.start - 1 : post.start] == "驻":
        return found
    return region_at(folded, *post)


def _own_english_place(text: str, post: Span) -> Span | None:
    words = text[slice(*post)]
    if of_place := _ENGLISH_OF.search(words):
        return Span(post.start + of_place.start(1), post.start + of_place.end(1))
    places = [Span(post.start + start, post.start + end) for start, end in english_places(words)]
    return places[-1] if places else None


def _without_repetition(every: list[Office]) -> tuple[Office, ...]:
    """Each office once; one without a place is another's that has the same post."""
    known = {fold(office.post) for office in every if office.place}
    seen: dict[tuple[str, str], Office] = {}
    for office in every:
        if office.place or fold(office.post) not in known:
            seen.setdefault((fold(office.post), fold(office.place or "")), office)
    return tuple(seen.values())
