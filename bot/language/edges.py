"""Every token that may begin at each place of a sentence: words of the dictionary and strings that may be names.

Weights are natural logarithms of probabilities.
"""

import re
from collections import defaultdict
from functools import cache, lru_cache

from bot.language.dictionary import dictionary
from bot.language.dotted_names import SEPARATORS
from bot.language.kinds import LONG, Edge, Kind, lexicon
from bot.language.name_characters import FUNCTION_TAGS, is_foreigner, is_person
from bot.language.name_model import name_model
from bot.language.spelling import spelled_names

_NUMBER_OR_WORD = re.compile(r"[^\W\u3400-\u9fff]+")
_NOT_HAN = re.compile(rf"{_NUMBER_OR_WORD.pattern}|[^\u3400-\u9fff]")
_NAME = int(Kind.NAME)  # plain numbers are much faster in dictionaries than members of Kind
_POST = int(Kind.POST)
_NO_POST = re.compile(f"[省市县区镇乡](?={LONG})")
_LEVEL_OF_A_POST = re.compile("[省市州县旗区镇乡](?=[长委])")
_LONGEST_PLACE = 8
_LISTED = -9.0
_FOREIGNER = 2.0
_NO_WORD = -6.0
_SEPARATOR_OUTSIDE_A_NAME = -14.0
_UNKNOWN_CHARACTER = -19.0


def edges(text: str) -> list[list[Edge]]:
    """For each place of a folded text, what may begin there; nothing inside numbers and words of other scripts."""
    new_words = _new_words()
    found = [_edges_of_words(longest) for longest in dictionary().longest_words(text)]
    for start in range(len(text) - 1):
        if (beginning := text[start : start + 2]) in new_words:
            more = [edge for word, edge in new_words[beginning] if text.startswith(word, start)]
            found[start] = found[start] + more
    for start, names in spelled_names(text).items():
        found[start] = found[start] + names
    for no_post in _NO_POST.finditer(text):
        start = no_post.start()
        found[start] = [edge for edge in found[start] if edge[1] != _POST]
    for level in _LEVEL_OF_A_POST.finditer(text):
        _prefer_the_post(found, text, level.end())
    for match in _NOT_HAN.finditer(text):
        start, end = match.span()
        found[start:end] = [[_edge_of_others(match[0])], *[[]] * (end - start - 1)]
    return found


def _prefer_the_post(found: list[list[Edge]], text: str, end: int) -> None:
    """Let no word end between 县 and 长 at `end`, unless another begins there: 炉霍|县长, not 炉霍县|长; but 新区|长江."""
    if any(len(word) > 1 for word in dictionary().words_at(text, end)):
        return
    for start in range(max(end - _LONGEST_PLACE, 0), end - 1):
        found[start] = [edge for edge in found[start] if start + edge[0] != end] or found[start]


@cache
def _new_words() -> dict[str, list[tuple[str, Edge]]]:
    """The listed words that the dictionary lacks, by the two characters that they begin with."""
    words = defaultdict(list)
    for word, kind in lexicon().items():
        if len(word) > 1 and not dictionary().frequency(word):
            words[word[:2]].append((word, (len(word), int(kind), _LISTED)))
    return dict(words)


@lru_cache(maxsize=5_000)
def _edge_of_others(piece: str) -> Edge:
    """The edge of a number, a word of another script, or a character of punctuation."""
    kind = Kind.JOIN if piece == "、" else Kind.FUNCTION if _NUMBER_OR_WORD.match(piece) else Kind.BREAK
    return len(piece), int(kind), _SEPARATOR_OUTSIDE_A_NAME if piece in SEPARATORS else _NO_WORD


@lru_cache(maxsize=50_000)
def _edges_of_words(longest: str) -> list[Edge]:
    """The edges of all words of the dictionary that begin a word, itself included, or of an unknown character."""
    words = dictionary().words_at(longest, 0)
    found = [edge for word in words for edge in _edges_of_word(word)]
    if not words or len(words[0]) > 1:
        found.append((1, int(Kind.OTHER), _UNKNOWN_CHARACTER))
    return found


@lru_cache(maxsize=50_000)
def _edges_of_word(word: str) -> tuple[Edge, ...]:
    model, entry, length = name_model(), dictionary().entry(word), len(word)
    if word in lexicon():
        return ((length, int(lexicon()[word]), max(model.word(entry), _LISTED)),)
    as_name = model.word_as_name(entry)
    name = () if as_name is None else ((length, _NAME, as_name),)
    if is_person(entry):
        return name
    kind = Kind.FUNCTION if entry.tag in FUNCTION_TAGS else _kind_of_noun(word)
    return ((length, int(kind), model.word(entry) - _FOREIGNER * is_foreigner(entry)), *name)


def _kind_of_noun(word: str) -> Kind:
    """A noun of the dictionary that ends in a post is one: 市委常委."""
    is_post = any(lexicon().get(word[-n:]) is Kind.POST for n in range(2, len(word)))
    return Kind.POST if is_post else Kind.OTHER
