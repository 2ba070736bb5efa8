"""Names that stand together (副县长甲、乙、丙出席), and whether they act like officials."""

from collections.abc import Iterator, Sequence

from bot.language.kinds import Kind
from bot.language.lattice import Token, is_clearly_a_name
from bot.language.name_characters import surnames
from bot.language.name_model import name_model
from bot.language.posts import VERBS_TOO

_NO_SYLLABLE = frozenset("来和同多已以于在当从对向说称就也将则曾到等为会与及还又再要不都因由让之的家率今年")
_AND_OTHERS = frozenset({"等", "等人"})


def with_names_mended(tokens: Sequence[Token]) -> list[Token]:
    """Make whole the names that were cut to pieces: 石磊、成|西、阮彬 and 总统|查克维|拉."""
    mended = list(tokens)
    index = 2
    while index < len(mended):
        before, name, syllable = mended[index - 2 : index + 1]
        if before.kind is Kind.POST and name.kind is Kind.NAME and _goes_on(name.word, syllable.word):
            whole = Token(name.start, syllable.end, name.word + syllable.word, Kind.NAME)
            mended[index - 1 : index + 1] = [whole]
            continue
        if before.kind is Kind.NAME and name.word == "、":
            end = index
            while end < len(mended) and mended[end].kind in {Kind.OTHER, Kind.FUNCTION}:
                end += 1
            word = "".join(token.word for token in mended[index:end])
            if _is_listed_name(word, mended[end : end + 2]):
                mended[index:end] = [Token(mended[index].start, mended[end - 1].end, word, Kind.NAME)]
        index += 1
    return mended


def _goes_on(name: str, syllable: str) -> bool:
    """Whether a single character after a transcribed name is its last syllable."""
    foreign = name_model().foreign
    return len(syllable) == 1 and syllable not in _NO_SYLLABLE and all(c in foreign for c in name + syllable)


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
        if token.kind is Kind.NAME and not _is_place_of_a_post(tokens, index):
            if group and not (index - group[-1] == 2 and _joins(tokens[index - 1])):
                yield group
                group = []
            group.append(index)
    if group:
        yield group


def _is_place_of_a_post(tokens: Sequence[Token], index: int) -> bool:
    """Whether what may be a name is a place, as in 阿尔瓦拉多、吉尔吉斯斯坦总统."""
    after_post = index and tokens[index - 1].kind is Kind.POST and tokens[index - 1].word not in VERBS_TOO
    return tokens[index].word in name_model().places and not after_post


def _joins(token: Token) -> bool:
    return token.kind is Kind.JOIN or token.word.isspace()


def acts(tokens: Sequence[Token], group: Sequence[int]) -> bool:
    """Whether a verb of reporting follows the names: 王芳、李明出席."""
    following = tokens[group[-1] + 1 : group[-1] + 3]
    if not following or following[0].kind is not Kind.VERB:
        return False
    if following[0].word in _AND_OTHERS and not _counts_people(following[1:]):
        return False
    preceded = group[0] and tokens[group[0] - 1].kind is not Kind.BREAK
    return not preceded or all(is_clearly_a_name(tokens[index].word) for index in group)


def _counts_people(following: Sequence[Token]) -> bool:
    """Whether 等 is followed by what people do or how many they are, not by 等地."""
    return bool(following) and (following[0].kind in {Kind.VERB, Kind.POST} or following[0].word.isdigit())
