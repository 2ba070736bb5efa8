"""Names in a text that end in the word for what they are names of: 新店法庭, 教育信息化奖."""

import re
from collections.abc import Iterator

from bot.language.dictionary import dictionary
from bot.language.lexicons import read_words
from bot.language.name_model import name_model
from bot.language.words import is_han, tokenize
from bot.model import Span

_WORDS_OF_A_NAME = 4
_LONGEST_BARE_NOUN = 2
_VERBS = frozenset({"v", "vn"})
_ENDS_NAMES = frozenset("礁院店馆厂站场庭社寺团所")
_LISTED = frozenset({*read_words("sites.txt"), *read_words("organisation_endings.txt")})
_SO_MANY = re.compile(r"[\d一二两三四五六七八九十几多各][家座个所]")


def named_by(noun: str, folded: str) -> list[Span]:
    """The names that end in a noun, or in its last character if that ends names: 新店法庭 for 法庭, 华阳礁 for 岛礁."""
    if not noun:
        return []
    spelled = list(ending_in(folded, (noun,)))
    if not spelled and noun not in _LISTED and noun[-1] in _ENDS_NAMES:
        spelled = list(ending_in(folded, (noun[-1],)))
    return [span for span in spelled if not _SO_MANY.search(folded, *span)]


def ending_in(folded: str, endings: tuple[str, ...]) -> Iterator[Span]:
    """Words that end so, with the words before them that may belong to the name."""
    tokens = tokenize(folded)
    for index, (word, _, end) in enumerate(tokens):
        if is_han(word) and word.endswith(endings):
            first = index
            while first and index - first < _WORDS_OF_A_NAME and _may_be_in_a_name(tokens[first - 1][0]):
                first -= 1
            if end - tokens[first][1] > _LONGEST_BARE_NOUN:
                yield Span(tokens[first][1], end)


def _may_be_in_a_name(word: str) -> bool:
    """No particle, nor a verb of one character; of two it may be part of a name: 印刷有限公司."""
    is_verb = len(word) > 1 and dictionary().tag(word) in _VERBS
    return word[0].isalnum() and (is_verb or word not in name_model().function_words)
