"""Names that stand together (副县长甲、乙、丙出席), and whether they act like officials."""

from collections.abc import Iterator, Sequence
from functools import cache

from bot.language.divisions import has_level
from bot.language.kinds import Kind
from bot.language.lattice import Token, is_clearly_a_name
from bot.language.lexicons import read_words
from bot.language.name_characters import surnames
from bot.language.name_model import is_transcribed, name_model
from bot.language.posts import VERBS_TOO
from bot.language.spelling import PLACE_ENDINGS

WORDS_ENDING_LIKE_VERBS = frozenset(
    (
        "工作 合作 操作 创作 动作 制作 著作 农作 劳作 协作 写作 运作 责任 主任 信任 历任 高等 平等 同等 中等 初等"
        " 频率 效率 利率 比率 汇率 概率 名称 职称 简称 小说 学说 传说 据说 听说"
    ).split()
)
"""Words that end in a verb of one character without being one, and are far more frequent: 王主任 is no 王主 who 任s."""

_NO_SYLLABLE = frozenset("来和同多已以于在当从对向说称就也将则曾到等为会与及还又再要不都因由让之的家率今年")
_GOING = frozenset({"到", "在", "赴", "来到", "前往", "深入", "走进", "抵达", "从", "自", "至", "往"})
_OFFICES = frozenset("局委办厅科处所院队站")
_SHORT_NAME = 2
_AND_OTHERS = frozenset({"等", "等人"})


def with_names_mended(tokens: Sequence[Token]) -> list[Token]:
    """Make whole the names that were cut to pieces: 石磊、成|西、阮彬 · 总统|查克维|拉 · the office 卫健|局|局长."""
    mended = list(tokens)
    index = 2
    while index < len(mended):
        before, name, after = mended[index - 2 : index + 1]
        after_post = before.kind is Kind.POST
        if name.kind is Kind.NAME and after_post and _goes_on(name.word, after.word):
            mended[index - 1 : index + 1] = [_joined([name, after], Kind.NAME)]
            continue
        if name.kind is Kind.NAME and not after_post and _is_an_office(mended[index : index + 2]):
            mended[index - 1 : index + 1] = [_joined([name, after], Kind.OTHER)]
            continue
        if before.kind is Kind.NAME and name.word == "、":
            end = _end_of_words(mended, index)
            if end > index and _is_listed_name(
                _joined(mended[index:end], Kind.NAME).word, mended[end : end + 2]
            ):
                mended[index:end] = [_joined(mended[index:end], Kind.NAME)]
        index += 1
    return mended


def _joined(tokens: Sequence[Token], kind: Kind) -> Token:
    return Token(tokens[0].start, tokens[-1].end, "".join(token.word for token in tokens), kind)


def _end_of_words(tokens: Sequence[Token], start: int) -> int:
    end = start
    while end < len(tokens) and tokens[end].kind in {Kind.OTHER, Kind.FUNCTION}:
        end += 1
    return end


def _is_an_office(following: Sequence[Token]) -> bool:
    """Whether what looks like a name is an office or a site, by what follows: 卫健|局|局长 · 蒲黄榆|派出所."""
    is_office = following[0].word in _OFFICES and following[-1].kind is Kind.POST
    return is_office or (following[0].kind is Kind.OTHER and following[0].word in _sites())


@cache
def _sites() -> frozenset[str]:
    return frozenset(word for word in read_words("sites.txt") if len(word) > 1)


def _goes_on(name: str, syllable: str) -> bool:
    """Whether a single character after a transcribed name is its last syllable."""
    is_syllable = len(syllable) == 1 and syllable not in _NO_SYLLABLE and syllable in name_model().foreign
    return is_syllable and is_transcribed(name)


def _is_listed_name(word: str, following: Sequence[Token]) -> bool:
    if not following or word in name_model().places:
        return False
    transcribed = 3 <= len(word) <= 8 and all(c in name_model().foreign for c in word)
    if following[0].kind is Kind.VERB:
        return transcribed
    in_list = [token.kind for token in following] == [Kind.JOIN, Kind.NAME]
    return in_list and (transcribed or (2 <= len(word) <= 3 and word[0] in surnames()))


def name_groups(tokens: Sequence[Token]) -> Iterator[list[int]]:
    """Yield the indexes of names, those joined by 、 or 和 or a space together."""
    group: list[int] = []
    for index, token in enumerate(tokens):
        if token.kind is Kind.NAME and not _is_a_place(tokens, index):
            if group and not (index - group[-1] == 2 and _joins(tokens[index - 1])):
                yield group
                group = []
            group.append(index)
    if group:
        yield group


def _is_a_place(tokens: Sequence[Token], index: int) -> bool:
    """Whether what may be a name is a place, unless a post vouches for it: 阿尔瓦拉多、吉尔吉斯斯坦总统 · 钱库镇召开会议."""
    name = tokens[index].word
    after_post = index and tokens[index - 1].kind is Kind.POST and tokens[index - 1].word not in VERBS_TOO
    if name[0] == "任" and _begins_with_level(tokens[index + 1 : index + 2]):
        return True  # 他任|云岭|市委书记
    ends_like_one = len(name) > _SHORT_NAME and name[-1] in PLACE_ENDINGS
    return (ends_like_one or name in name_model().places) and not after_post


def _begins_with_level(following: Sequence[Token]) -> bool:
    return bool(following) and following[0].word[0] in PLACE_ENDINGS


def _joins(token: Token) -> bool:
    return token.kind is Kind.JOIN or token.word.isspace()


def acts(tokens: Sequence[Token], group: Sequence[int]) -> bool:
    """Whether a verb of reporting follows the names: 王芳、李明出席."""
    following = tokens[group[-1] + 1 : group[-1] + 3]
    if not following or following[0].kind is not Kind.VERB:
        return False
    if tokens[group[-1]].word[-1] + following[0].word in WORDS_ENDING_LIKE_VERBS:
        return False
    if following[0].word in _AND_OTHERS and not _counts_people(following[1:]):
        return False
    if any(_is_place(tokens[index].word) for index in group) or _is_gone_to(tokens, group[0]):
        return False
    preceded = group[0] and tokens[group[0] - 1].kind is not Kind.BREAK
    return not preceded or all(is_clearly_a_name(tokens[index].word) for index in group)


def _is_gone_to(tokens: Sequence[Token], index: int) -> bool:
    return index > 0 and tokens[index - 1].word in _GOING


def _is_place(name: str) -> bool:
    return any(has_level(name, level) for level in "省市县区旗")


def _counts_people(following: Sequence[Token]) -> bool:
    """Whether 等 is followed by what people do or how many they are, not by 等地."""
    return bool(following) and (following[0].kind in {Kind.VERB, Kind.POST} or following[0].word.isdigit())
