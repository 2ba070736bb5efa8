"""Posts before and after a name: where each begins and ends among the tokens of a sentence."""

import re
from collections.abc import Sequence
from functools import cache

from bot.language.dictionary import dictionary
from bot.language.divisions import has_level
from bot.language.kinds import Kind
from bot.language.lattice import Token, is_clearly_a_name
from bot.language.lexicons import read_lexicon
from bot.language.name_model import is_transcribed, name_model
from bot.model import Span

_LEVEL = re.compile("[省市县区州盟旗镇乡村]|(?:[镇乡村]|社区|街道).+")
_MODIFIER = re.compile("[省市县区州盟旗镇乡村副代总原前]|代理|常务副?|第一|执行|名誉|首席|高级|人民")
_ORGANISATION = re.compile(
    ".*(?:[委部局厅署院办会处室所组团队军党国省市县区州盟旗镇乡村校]|中心|公司|集团|大学|[中小]学|银行|政府|社区|街道|专班|基地|组织|联盟)"
)
_LONG_NAME = re.compile(".*(?:指挥部|专班|办公室|委员会|中心|组|协会|学会|公司|集团|局|厅|院)")
_NOT_IN_A_NAME = frozenset("的了在由对向为是从到经被把将以让使等给受据按当并也都还会后前时日月年")
_LIKE_PREPOSITIONS = frozenset({"距离", "期间", "会上", "日前", "近日", "记者"})
_APPOINTED = frozenset({"任", "为", "担任", "当选", "当选为", "出任", "兼任"})
ANYBODY = tuple(
    "学生 农民 职工 工人 居民 村民 社员 会员 选手 运动员 队员 演员 作家 画家 教师 老师 企业家 战士 学者".split()
)
"""What people are called who hold no post: what stands behind these is rather something else (农民|管起) than a name."""

_BEHIND_NAMES_ONLY = frozenset({"上将", "中将", "少将", "大将"})  # 历史上|将
_THEN = "时任"
_HOLDING = frozenset({_THEN, "现任", "曾任", "担任", "任", "身为", "作为"})
VERBS_TOO = frozenset({"代表", "领导", "指挥", "主管", "统筹", "教练", "编辑"})
_LONGEST_ORGANISATION = 10
_COUNTRIES = frozenset("俄美英法德日韩朝印伊叙巴澳加欧越泰")
_LONGEST_PHRASE = 4
_LONGEST_NAME_IN_PIECES = 3
_COMMON = 500
_OF_A_PLACE = re.compile("[省市县区州盟旗]|(?:[镇乡村]|社区|街道).*")
_POST_SEPARATORS = frozenset("、兼和")
_BETWEEN_TITLES = _POST_SEPARATORS - {"和"}  # 李明主席和希腊领导人 are two


@cache
def _organisations() -> frozenset[str]:
    lines = (*read_lexicon("organisations.txt"), *read_lexicon("countries.txt"))
    return frozenset(word for line in lines for word in line.split())


def posts_before(tokens: Sequence[Token], name: int) -> list[Span]:
    """The posts that stand directly before the name at index `name`, in order: 宣传部部长|孙起生 · 时任县长|的|石磊."""
    posts: list[Span] = []
    apart = name > 1 and (
        tokens[name - 1].word == ":"
        or tokens[name - 1].word.isspace()
        or _is_who_held(tokens[: name - 1], tokens[name - 1])
    )
    head = name - 2 if apart else name - 1
    while head >= 0 and tokens[head].kind is Kind.POST and tokens[head].word not in _BEHIND_NAMES_ONLY:
        start = _start(tokens, head)
        then = start > 0 and tokens[start - 1].word == _THEN
        posts.append(Span(tokens[start - then].start, tokens[head].end))
        head = start - 2 if start > 1 and _separates(tokens[start - 1]) else start - 1
    return posts[::-1]


def _is_who_held(tokens: Sequence[Token], particle: Token) -> bool:
    """Whether tokens and a particle are 时任|县长|的, before who held the post."""
    if particle.word != "的" or tokens[-1].kind is not Kind.POST:
        return False
    start = _start(tokens, len(tokens) - 1)
    return start > 0 and tokens[start - 1].word in _HOLDING


def posts_after(tokens: Sequence[Token], name: int) -> list[Span]:
    """The posts that follow the name at index `name`.

    王芳，县委副书记 · 王芳（县委副书记、县长） · 王芳县长 · 王芳为县长
    """
    first = name + 1
    if first < len(tokens) and tokens[first].word in {",", "(", " ", ":"}:
        first += 1
    elif any(token.word in _APPOINTED for token in tokens[first : first + 2]):
        first += 1 if tokens[first].word in _APPOINTED else 2
    elif not is_clearly_a_name(tokens[name].word) or [t.kind for t in tokens[first : first + 1]] != [
        Kind.POST
    ]:
        return []
    return _posts_from(tokens, first, apart=first > name + 1)


def _separates(token: Token) -> bool:
    return token.word in _POST_SEPARATORS or token.word.isspace()


def _posts_from(tokens: Sequence[Token], first: int, *, apart: bool) -> list[Span]:
    """The posts that begin at index `first`, unless another name follows them, whose they are.

    Posts that stand `apart` from their name must end a clause: 王芳，县委书记的…… is not about her.
    """
    posts: list[Span] = []
    while (head := _head_of_post_at(tokens, first)) is not None:
        posts.append(Span(tokens[first].start, tokens[head].end))
        following = tokens[head + 1] if head + 1 < len(tokens) else None
        goes_on = following is not None and following.word in (_POST_SEPARATORS if apart else _BETWEEN_TITLES)
        if following is None or not goes_on:
            if following is None or following.kind is Kind.BREAK:
                return posts
            return posts if not apart and following.kind is not Kind.NAME else []
        first = head + 2
    return [] if apart else posts  # 王芳县长、李明副县长


def _head_of_post_at(tokens: Sequence[Token], first: int) -> int | None:
    for head in range(first, min(first + _LONGEST_ORGANISATION, len(tokens))):
        if tokens[head].kind is Kind.POST and not (head == first and tokens[head].word in VERBS_TOO):
            return head if _start(tokens, head) <= first or _is_one_noun(tokens[first:head]) else None
        if tokens[head].kind in {Kind.BREAK, Kind.JOIN, Kind.NAME}:
            return None
    return None


def _is_one_noun(tokens: Sequence[Token]) -> bool:
    """Whether a post may begin with all these: 市|中级|人民法院|院长."""
    return _opens(tokens[0]) and all(token.kind is Kind.OTHER for token in tokens)


def _start(tokens: Sequence[Token], head: int) -> int:
    """The index of the token that a post begins with, given the one that it ends in (书记, 部长 …)."""
    start = head
    while start and (
        tokens[start - 1].kind is Kind.POST
        or _belongs(tokens[start - 1])
        or (start < head and _is_field(tokens[max(start - 2, 0) : start]))
    ):
        start -= 1
    if _opens(tokens[start]):
        return _start_of_places(tokens, start)
    if start < head and _LONG_NAME.fullmatch(tokens[start].word):
        return _start_of_long_name(tokens, start)
    return _start_of_noun_phrase(tokens, start)


def _is_field(tokens: Sequence[Token]) -> bool:
    """Whether the second of two tokens says what the organisation before it does: 县委|教育|工委."""
    return (
        len(tokens) > 1
        and tokens[1].kind is Kind.FUNCTION
        and dictionary().tag(tokens[1].word) == "vn"
        and _belongs(tokens[0])
    )


def _start_of_places(tokens: Sequence[Token], start: int) -> int:
    while start:
        first = _start_of_name(tokens, start)
        if first < start and _is_place(tokens, first, start):
            start = first
        elif _opens(tokens[start - 1]):
            start -= 1
        else:
            break
    return start


def _is_place(tokens: Sequence[Token], first: int, level: int) -> bool:
    """Whether tokens name a place of the level after them: 石楼|县委 · 毛尖山|乡 · 双牌县|泷|泊|镇党委."""
    if has_level("".join(token.word for token in tokens[first:level]), tokens[level].word[0]):
        return True
    before = tokens[first - 1]
    bounded = (
        first == 0 or before.kind in {Kind.BREAK, Kind.JOIN} or before.word in _APPOINTED or _belongs(before)
    )
    return bounded and _OF_A_PLACE.fullmatch(tokens[level].word) is not None


def _start_of_name(tokens: Sequence[Token], start: int) -> int:
    """Where a name begins that may be of a place of the level that the token at index `start` begins with."""
    first = start
    if not start or not _LEVEL.match(tokens[start].word):
        return start
    if len(tokens[start - 1].word) > 1:
        return start - 1 if _may_name_a_place(tokens[start - 1]) else start
    while first and start - first < _LONGEST_NAME_IN_PIECES and _is_piece(tokens[first - 1]):
        first -= 1
    return first if start - first > 1 or _OF_A_PLACE.fullmatch(tokens[start].word) else start


def _may_name_a_place(token: Token) -> bool:
    """Whether a word is no common noun (距离|县长)."""
    if token.kind is Kind.NAME or token.word in name_model().places:
        return True
    return token.kind is Kind.OTHER and dictionary().frequency(token.word) < _COMMON


def _is_piece(token: Token) -> bool:
    return (
        len(token.word) == 1
        and token.kind in {Kind.OTHER, Kind.FUNCTION}
        and token.word not in _NOT_IN_A_NAME
    )


def _start_of_noun_phrase(tokens: Sequence[Token], start: int) -> int:
    """Where 巴西|足球|主席 begins: nouns back to a place or to the beginning of a clause."""
    if start and tokens[start - 1].kind is Kind.NAME and is_transcribed(tokens[start - 1].word):
        return start - 1  # a country that the dictionary lacks: 马拉维|总统
    first = start
    while first and start - first < _LONGEST_PHRASE and _is_plain_noun(tokens[first - 1]):
        first -= 1
    first = _start_of_places(tokens, first)
    bounded = first == 0 or tokens[first - 1].kind in {Kind.BREAK, Kind.JOIN, Kind.POST}
    return first if bounded or _opens(tokens[first]) else start


def _start_of_long_name(tokens: Sequence[Token], start: int) -> int:
    """Where 区|应对|新冠|肺炎|疫情|工作|指挥部 begins: at the nearest place or level, across verbs."""
    for index in range(start - 1, max(start - _LONGEST_ORGANISATION, -1), -1):
        token = tokens[index]
        if token.kind in {Kind.BREAK, Kind.JOIN, Kind.NAME, Kind.POST} or token.word in _NOT_IN_A_NAME:
            return start
        if _opens(token):
            return _start_of_places(tokens, index)
    return start


def _is_plain_noun(token: Token) -> bool:
    return token.kind is Kind.OTHER and token.word not in _LIKE_PREPOSITIONS and not _opens(token)


def _opens(token: Token) -> bool:
    if token.kind is Kind.POST:  # some are one word with what they begin with: 省委书记
        return any(_is_known(token.word[:end]) for end in range(2, len(token.word)))
    return _MODIFIER.fullmatch(token.word) is not None or (
        token.kind in {Kind.OTHER, Kind.NAME} and _is_known(token.word)
    )


def _is_known(organisation: str) -> bool:
    return (
        organisation in _organisations()
        or (organisation in name_model().places and (len(organisation) > 1 or organisation in _COUNTRIES))
        or (_LEVEL.match(organisation) is not None and organisation[1:] in _organisations())
    )


def _belongs(token: Token) -> bool:
    if token.kind is Kind.OTHER and (len(token.word) == 1 or _ORGANISATION.fullmatch(token.word)):
        return True  # what is cut to single characters is the name of something
    return _opens(token)
