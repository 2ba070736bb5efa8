"""Cut a sentence into words and names at once; posts and speech verbs vouch for names.

Viterbi's algorithm over jieba's dictionary words and every string that may be a name (a bigram model of kinds
over unigrams of words), so that names which the dictionary cuts to pieces (王国|钦) come out whole.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum
from functools import cache, lru_cache
from typing import TypeAlias

from bot.language.lexicons import read_lexicon
from bot.language.name_model import MIDDLE_DOTS, UNKNOWN_CHARACTER, NameModel, name_model, surnames


class Kind(Enum):
    """What a token is."""

    NAME = "name"
    POST = "post"
    VERB = "verb of a report"
    JOIN = "conjunction"
    BREAK = "punctuation or edge"
    FUNCTION = "verb, adverb, particle …"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Token:
    """A piece of the text from `start` to `end` (code points)."""

    start: int
    end: int
    word: str
    kind: Kind


Edge: TypeAlias = tuple[int, Kind, float]
Column: TypeAlias = dict[Kind, tuple[float, Token, Kind]]

_DOTTED = re.compile(rf"[\u3400-\u9fff]{{1,8}}(?:[{MIDDLE_DOTS}][\u3400-\u9fff]{{1,8}}){{1,4}}")
_HAN = re.compile("[\u3400-\u9fff]+")
_ALPHANUMERIC = re.compile(r"[^\W\u3400-\u9fff]+")
_JOINS = frozenset(["、", "和", "与", "及", "以及", "暨", "兼"])
_LONGEST_FOREIGN = 8
_LISTED = -9.0
_DOT = 8.0  # hardly anything but a name has a middle dot
_FLOOR = -1e9
_FOREIGNER = 2.0
_LONE_CHARACTER = 2.0
_TWO_CHARACTERS = 1.6

_BONUS = {
    (Kind.POST, Kind.NAME): 6.0,
    (Kind.JOIN, Kind.NAME): 1.5,
    (Kind.JOIN, Kind.JOIN): -6.0,
    (Kind.BREAK, Kind.NAME): 1.5,
    (Kind.NAME, Kind.BREAK): 1.5,
    (Kind.NAME, Kind.JOIN): 1.5,
    (Kind.NAME, Kind.VERB): 3.0,
    (Kind.NAME, Kind.POST): 1.5,
    (Kind.NAME, Kind.OTHER): -4.0,
    (Kind.OTHER, Kind.NAME): -3.0,
    (Kind.NAME, Kind.NAME): -8.0,
    (Kind.VERB, Kind.NAME): -1.0,
}


@cache
def lexicon() -> dict[str, Kind]:
    """Every word whose kind is listed in the data files."""
    kinds = {word: Kind.OTHER for line in read_lexicon("organisations.txt") for word in line.split()}
    kinds |= {word: Kind.VERB for line in read_lexicon("speech_verbs.txt") for word in line.split()}
    kinds |= {word: Kind.POST for line in read_lexicon("posts.txt") for word in line.split()}
    kinds |= dict.fromkeys(_JOINS, Kind.JOIN)
    return kinds


@cache
def _kind_of_noun(word: str) -> Kind:
    """A noun of the dictionary that ends in a post is one: 市委常委."""
    is_post = any(lexicon().get(word[-n:]) is Kind.POST for n in range(2, len(word)))
    return Kind.POST if is_post else Kind.OTHER


@cache
def _prefixes() -> frozenset[str]:
    return frozenset(word[:n] for word in lexicon() for n in range(1, len(word) + 1))


def cut(sentence: str) -> list[Token]:
    """Cut a folded sentence into tokens that cover it without gaps."""
    return _Lattice(sentence, name_model()).best_path()[0]


@lru_cache(maxsize=4096)
def is_clearly_a_name(name: str, margin: float = 0.9) -> bool:
    """Whether a folded string is likelier a name than other words even where nothing vouches for it.

    `margin` is by how much its log probability must exceed theirs.
    """
    lattice = _Lattice(name, name_model())
    transcribed = name[0] not in surnames() and name[:2] not in surnames()
    if transcribed and name not in lattice.model.foreigners and not any(dot in name for dot in MIDDLE_DOTS):
        return False
    wholes = [weight for end, kind, weight in lattice.edges(0) if kind is Kind.NAME and end == len(name)]
    lattice.names = False
    tokens, others = lattice.best_path()
    alone = sum(token.kind is Kind.OTHER and len(token.word) == 1 for token in tokens)
    return (
        max(wholes, default=_FLOOR)
        > others - alone * _LONE_CHARACTER + (_TWO_CHARACTERS if len(name) == 2 else 0.0) + margin
    )


class _Lattice:
    def __init__(self, text: str, model: NameModel) -> None:
        self.text = text
        self.model = model
        self.names = True

    def best_path(self) -> tuple[list[Token], float]:
        size = len(self.text)
        best: list[Column] = [{} for _ in range(size + 1)]
        best[0][Kind.BREAK] = (0.0, Token(0, 0, "", Kind.BREAK), Kind.BREAK)
        for start in range(size):
            if best[start]:
                for end, kind, weight in self.edges(start):
                    self._extend(best, start, end, kind, weight)
        kind = max(best[size], key=lambda state: best[size][state][0])
        return _trace(best, kind), best[size][kind][0]

    def _extend(
        self,
        best: list[Column],
        start: int,
        end: int,
        kind: Kind,
        weight: float,
    ) -> None:
        score, before = max(
            ((before[0] + _BONUS.get((state, kind), 0.0), state) for state, before in best[start].items()),
            key=lambda pair: pair[0],
        )
        score += weight
        if score > best[end].get(kind, (_FLOOR,))[0]:
            best[end][kind] = (score, Token(start, end, self.text[start:end], kind), before)

    def edges(self, start: int) -> list[Edge]:
        first = self.text[start]
        if not _HAN.match(first):
            run = _ALPHANUMERIC.match(self.text, start)
            kind = Kind.JOIN if first == "、" else Kind.FUNCTION if run else Kind.BREAK
            return [(run.end() if run else start + 1, kind, -6.0)]
        if not self.names:
            return self._words(start)
        return [*self._words(start), *self._han_names(start), *self._foreign_names(start)]

    def _words(self, start: int) -> list[Edge]:
        frequency, listed, prefixes, people = self.model.frequency, lexicon(), _prefixes(), self.model.people
        edges: list[Edge] = []
        for end in range(start + 1, len(self.text) + 1):
            word = self.text[start:end]
            if word not in frequency and word not in prefixes:
                break
            if word in listed:
                edges.append((end, listed[word], max(self.model.word(word), _LISTED)))
            elif frequency.get(word) and word not in people:
                kind = Kind.FUNCTION if word in self.model.function_words else _kind_of_noun(word)
                edges.append(
                    (end, kind, self.model.word(word) - _FOREIGNER * (word in self.model.foreigners))
                )
        if not edges or edges[0][0] > start + 1:
            edges.append((start + 1, Kind.OTHER, UNKNOWN_CHARACTER))
        return edges

    def _han_names(self, start: int) -> Iterator[Edge]:
        known, text = surnames(), self.text
        for surname in (text[start], text[start : start + 2]):
            first = start + len(surname)
            if surname in known:
                for end in range(first + 1, min(first + 3, len(text) + 1)):
                    if not _HAN.fullmatch(text, first, end):
                        break
                    if text[start:end] in lexicon():
                        continue
                    yield end, Kind.NAME, self.model.han_name(surname, text[first:end])

    def _foreign_names(self, start: int) -> Iterator[Edge]:
        for end in range(start + 2, min(start + _LONGEST_FOREIGN, len(self.text)) + 1):
            name = self.text[start:end]
            if name[-1] not in self.model.foreign:
                break
            if name not in lexicon():
                yield end, Kind.NAME, self.model.foreign_name(name)
        yield from self._dotted_names(start)

    def _dotted_names(self, start: int) -> Iterator[Edge]:
        if not (match := _DOTTED.match(self.text, start)):
            return
        last = max(match.group().rfind(dot) for dot in MIDDLE_DOTS) + start + 1
        for end in range(last + 1, match.end() + 1):
            name = self.text[start:end]
            yield end, Kind.NAME, self.model.foreign_name(name) + _DOT


def _trace(best: list[Column], kind: Kind) -> list[Token]:
    position, path = len(best) - 1, []
    while position:
        _, token, before = best[position][kind]
        path.append(token)
        position, kind = token.start, before
    return path[::-1]
