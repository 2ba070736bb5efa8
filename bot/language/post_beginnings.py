"""Where a post begins among the tokens of a sentence, by the one that it ends in: 石楼|县委|宣传部|部长."""

import re
from collections.abc import Sequence
from functools import cache

from bot.language.dictionary import dictionary
from bot.language.divisions import has_level
from bot.language.kinds import Kind
from bot.language.lattice import Token
from bot.language.lexicons import read_lexicon
from bot.language.name_model import is_transcribed, name_model

APPOINTED = frozenset({"任", "为", "担任", "当选", "当选为", "出任", "兼任"})
"""What stands between somebody and a post that is theirs, so that the post begins behind it."""

LONGEST_ORGANISATION = 10
"""So many tokens of an organisation a post may begin with."""

_LEVEL = re.compile("[省市县区州盟旗镇乡村]|(?:[镇乡村]|社区|街道).+")
_MODIFIER = re.compile("[省市县区州盟旗镇乡村副代总原前]|代理|常务副?|第一|执行|名誉|首席|高级|人民")
_ORGANISATION = re.compile(
    ".*(?:[委部局厅署院办会处室所组团队军党国省市县区州盟旗镇乡村校]|中心|公司|集团|大学|[中小]学|银行|政府|社区|街道|专班|基地|组织|联盟)"
)
_LONG_NAME = re.compile(".*(?:指挥部|专班|办公室|委员会|中心|组|协会|学会|公司|集团|局|厅|院)")
_NOT_IN_A_NAME = frozenset("的了在由对向为是从到经被把将以让使等给受据按当并也都还会后前时日月年")
_LIKE_PREPOSITIONS = frozenset({"距离", "期间", "会上", "日前", "近日", "记者"})
_COUNTRIES = frozenset("俄美英法德日韩朝印伊叙巴澳加欧越泰")
_LONGEST_PHRASE = 4
_LONGEST_NAME_IN_PIECES = 3
_COMMON = 500
_OF_A_PLACE = re.compile("[省市县区州盟旗]|(?:[镇乡村]|社区|街道).*")


@cache
def _organisations() -> frozenset[str]:
    lines = (*read_lexicon("organisations.txt"), *read_lexicon("countries.txt"))
    return frozenset(word for line in lines for word in line.split())


def start_of_post(tokens: Sequence[Token], head: int) -> int:
    """The index of the token that a post begins with, given the one that it ends in (书记, 部长 …)."""
    start = head
    while start and (
        tokens[start - 1].kind is Kind.POST
        or _belongs(tokens[start - 1])
        or (start < head and _is_field(tokens[max(start - 2, 0) : start]))
    ):
        start -= 1
    if opens_a_post(tokens[start]):
        return _start_of_places(tokens, start)
    if start < head and _LONG_NAME.fullmatch(tokens[start].word):
        return _start_of_long_name(tokens, start)
    return _start_of_noun_phrase(tokens, start)


def opens_a_post(token: Token) -> bool:
    """Whether a post may begin with a token: a level, an organisation, 副, 代理."""
    if token.kind is Kind.POST:  # some are one word with what they begin with: 省委书记
        return any(_is_known(token.word[:end]) for end in range(2, len(token.word)))
    return _MODIFIER.fullmatch(token.word) is not None or (
        token.kind in {Kind.OTHER, Kind.NAME} and _is_known(token.word)
    )


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
        elif opens_a_post(tokens[start - 1]):
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
        first == 0 or before.kind in {Kind.BREAK, Kind.JOIN} or before.word in APPOINTED or _belongs(before)
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
    return first if bounded or opens_a_post(tokens[first]) else start


def _start_of_long_name(tokens: Sequence[Token], start: int) -> int:
    """Where 区|应对|新冠|肺炎|疫情|工作|指挥部 begins: at the nearest place or level, across verbs."""
    for index in range(start - 1, max(start - LONGEST_ORGANISATION, -1), -1):
        token = tokens[index]
        if token.kind in {Kind.BREAK, Kind.JOIN, Kind.NAME, Kind.POST} or token.word in _NOT_IN_A_NAME:
            return start
        if opens_a_post(token):
            return _start_of_places(tokens, index)
    return start


def _is_plain_noun(token: Token) -> bool:
    return token.kind is Kind.OTHER and token.word not in _LIKE_PREPOSITIONS and not opens_a_post(token)


def _is_known(organisation: str) -> bool:
    return (
        organisation in _organisations()
        or (organisation in name_model().places and (len(organisation) > 1 or organisation in _COUNTRIES))
        or (_LEVEL.match(organisation) is not None and organisation[1:] in _organisations())
    )


def _belongs(token: Token) -> bool:
    if token.kind is Kind.OTHER and (len(token.word) == 1 or _ORGANISATION.fullmatch(token.word)):
        return True  # what is cut to single characters is the name of something
    return opens_a_post(token)
