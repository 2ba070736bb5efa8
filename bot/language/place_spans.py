"""Where a text names places and sites."""

from collections.abc import Iterator, Sequence
from functools import cache, lru_cache

from bot.language.dictionary import dictionary
from bot.language.dotted_names import MIDDLE_DOTS
from bot.language.gazetteer import is_place
from bot.language.lexicons import read_words
from bot.language.name_characters import TRANSCRIBING
from bot.language.name_model import name_model
from bot.language.words import is_han, tokenize
from bot.model import Span

_ENDINGS = tuple("省市县区镇乡村州旗盟岛山河江湖港湾寨屯")
_SITES = tuple(read_words("sites.txt"))
_LONGEST_ENDINGS_FIRST = sorted((*_ENDINGS, *_SITES), key=len, reverse=True)
_ORGANISATIONS = tuple("院会部局委厅社党军队")
_NAME_WORDS = 2
_AUTONOMOUS = "自治"  # 通道|侗族|自治县
_SHORTEST_FOREIGN = 3
_LONGEST_FOREIGN = 8
_SHORT = 2
_COMMON = 300
_FOREIGN = TRANSCRIBING.union(MIDDLE_DOTS)

_Token = tuple[str, int, int]


def place_spans(folded: str) -> list[Span]:
    """Where a folded text names places and sites: a word such as 孟州市 or 酒店 with the name before it, in order.

    What is spelled in the syllables of foreign names (阿布|卡迈勒) may be one, too. None is a part of another.
    """
    found: list[Span] = []
    for span in reversed(list(_place_spans(folded))):
        if not found or span.start < found[-1].start:
            found.append(span)
    return found[::-1]


def _place_spans(folded: str) -> Iterator[Span]:
    tokens = tokenize(folded)
    end_of_foreign = 0
    for index, (word, start, end) in enumerate(tokens):
        if _ends_as_places_do(word):
            first = _start_of_foreign(tokens, _first_of_name(tokens, index), index)
            first += _begins_with_level(tokens, index) and first == start
            if end - first > 1:
                yield Span(first, end)
        elif _is_named(word):
            yield Span(start, end)
        elif start >= end_of_foreign and (foreign := _foreign(tokens, index)):
            end_of_foreign = foreign.end
            yield foreign


def _begins_with_level(tokens: Sequence[_Token], index: int) -> bool:
    """Whether a word begins with the level of the place before it: 那曲|市色尼区."""
    word = tokens[index][0]
    return len(word) > 2 and word[0] in _ENDINGS and index > 0 and _is_named(tokens[index - 1][0])


@lru_cache(maxsize=20_000)
def _ends_as_places_do(word: str) -> bool:
    is_an_ending = len(word) == 1 or word.startswith(_AUTONOMOUS) or not _is_common(word)
    return word.endswith((*_ENDINGS, *_SITES)) and is_han(word) and is_an_ending


@lru_cache(maxsize=20_000)
def _is_named(word: str) -> bool:
    if is_place(word):
        return True
    return (
        len(word) > 1
        and word in name_model().places
        and not word.endswith(_ORGANISATIONS)
        and not _is_common(word)
    )


def _is_common(word: str) -> bool:
    """Whether a word is too frequent to name one place: 城市 and 上市 are places to jieba."""
    return not is_place(word) and not word.endswith(_SITES) and dictionary().frequency(word) > _COMMON


def _first_of_name(tokens: Sequence[_Token], index: int) -> int:
    """Where the name before a word for a site begins: what is a name already, as 青岭村, has none."""
    word = tokens[index][0]
    if len(word) > 2 and word.endswith(_ENDINGS) and not word.startswith(_AUTONOMOUS):
        return index
    first = index
    if first and word in _ENDINGS and is_han(tokens[first - 1][0]):  # 西柏坡|镇, whatever comes before
        return first - 1 if tokens[first - 1][0] not in name_model().function_words else first
    first -= first > 0 and tokens[first - 1][0].startswith("第")  # 县|第一|中学
    while first and index - first < _NAME_WORDS and _may_be_in_a_name(tokens[first - 1][0]):
        first -= 1
    is_cut = 0 < first < index and len(tokens[first][0]) == 1 and _is_a_noun(tokens[first - 1][0])
    return first - is_cut  # 沈家|坑|水库


def _is_a_noun(word: str) -> bool:
    return len(word) == _SHORT and dictionary().tag(word).startswith("n")


def _start_of_foreign(tokens: Sequence[_Token], first: int, index: int) -> int:
    """Where a place begins of which the token `first` begins the name; a foreign one may be cut: 雷|维拉|格|吉多|群岛, 来源|沃勒甘巴|水库."""
    word, start, _ = tokens[index]
    name = word.removesuffix(next(ending for ending in _LONGEST_ENDINGS_FIRST if word.endswith(ending)))
    begin = index
    while begin and _FOREIGN.issuperset(tokens[begin - 1][0]) and not _is_named(tokens[begin - 1][0]):
        begin -= 1
    syllables = start - tokens[begin][1] + len(name) * TRANSCRIBING.issuperset(name)
    return tokens[begin if begin < index and syllables >= _SHORTEST_FOREIGN else first][1]


def _may_be_in_a_name(word: str) -> bool:
    return is_han(word) and word not in name_model().function_words and not _is_named(word)


def _foreign(tokens: Sequence[_Token], index: int) -> Span | None:
    """The words from here on that are written in nothing but syllables of foreign names."""
    start = end = tokens[index][1]
    for word, _, stop in tokens[index:]:
        if stop - start > _LONGEST_FOREIGN or not _syllables().issuperset(word):
            break
        end = stop
    return Span(start, end) if end - start >= _SHORTEST_FOREIGN else None


@cache
def _syllables() -> frozenset[str]:
    return frozenset(name_model().foreign)
