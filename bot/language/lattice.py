"""Cut a sentence into words and names at once; posts and speech verbs vouch for names.

Viterbi's algorithm over jieba's dictionary words and every string that may be a name (a bigram model of kinds
over unigrams of words), so that names which the dictionary cuts to pieces (王国|钦) come out whole.
"""

from functools import lru_cache
from typing import NamedTuple, TypeAlias

from bot.language.dictionary import dictionary
from bot.language.dotted_names import is_dotted
from bot.language.edges import edges
from bot.language.kinds import Edge, Kind
from bot.language.minority_names import is_minority_name
from bot.language.name_characters import is_foreigner, surnames


class Token(NamedTuple):
    """A piece of the text from `start` to `end` (code points)."""

    start: int
    end: int
    word: str
    kind: Kind


# For each kind, as a number, that paths to a place may end in: the best score, where its last token starts, the kind before.
Column: TypeAlias = dict[int, tuple[float, int, int]]

_FLOOR = -1e9
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
_KINDS = tuple(Kind)
_BONUS_BEFORE = [[_BONUS.get((before, kind), 0.0) for before in _KINDS] for kind in _KINDS]


def cut(sentence: str) -> list[Token]:
    """Cut a folded sentence into tokens that cover it without gaps."""
    return _best_path(sentence, edges(sentence))[0]


@lru_cache(maxsize=4096)
def is_clearly_a_name(name: str, margin: float = 0.9) -> bool:
    """Whether a folded string is likelier a name than other words even where nothing vouches for it.

    `margin` is by how much its log probability must exceed theirs.
    """
    if not _begins_with_surname(name) and not _is_surely_foreign(name):
        return False
    every = edges(name)
    whole = [weight for length, kind, weight in every[0] if kind == Kind.NAME and length == len(name)]
    words = [[edge for edge in here if edge[1] != Kind.NAME] for here in every]
    tokens, others = _best_path(name, words)
    alone = sum(token.kind is Kind.OTHER and len(token.word) == 1 for token in tokens)
    shortness = _TWO_CHARACTERS if len(name) == 2 else 0.0
    return max(whole, default=_FLOOR) > others - alone * _LONE_CHARACTER + shortness + margin


def _begins_with_surname(name: str) -> bool:
    return name[0] in surnames() or name[:2] in surnames()


def _is_surely_foreign(name: str) -> bool:
    return is_dotted(name) or is_foreigner(dictionary().entry(name)) or is_minority_name(name)


def _best_path(text: str, edges_at: list[list[Edge]]) -> tuple[list[Token], float]:
    """The likeliest tokens and their score: the sum of their weights and of the bonuses for their order."""
    columns: list[Column] = [{} for _ in range(len(text) + 1)]
    columns[0][Kind.BREAK] = (0.0, 0, Kind.BREAK)
    for start, here in enumerate(edges_at):
        if column := columns[start]:
            arrivals: dict[int, tuple[float, int]] = {}
            for length, kind, weight in here:
                if kind in arrivals:
                    arrival, before = arrivals[kind]
                else:
                    arrival, before = arrivals[kind] = _arrival(column, _BONUS_BEFORE[kind])
                ending, score = columns[start + length], arrival + weight
                if kind not in ending or score > ending[kind][0]:
                    ending[kind] = (score, start, before)
    kind = max(columns[-1], key=lambda state: columns[-1][state][0])
    return _trace(text, columns, kind), columns[-1][kind][0]


def _arrival(column: Column, bonus: list[float]) -> tuple[float, int]:
    """The best score to go on from, where each kind that may come before has a bonus, and that kind."""
    best, before = _FLOOR, 0
    for kind, path in column.items():
        score = path[0] + bonus[kind]
        if score > best:
            best, before = score, kind
    return best, before


def _trace(text: str, columns: list[Column], kind: int) -> list[Token]:
    end, path = len(text), []
    while end:
        _, start, before = columns[end][kind]
        path.append(Token(start, end, text[start:end], _KINDS[kind]))
        end, kind = start, before
    return path[::-1]
