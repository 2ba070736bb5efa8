"""A thing that takes the place of another of its kind in the question before it: 洪家渡大桥 after 北盘江大桥有多长."""

from collections.abc import Sequence

from bot.language.dictionary import dictionary
from bot.language.lexicons import read_words
from bot.language.names_of_things import PLACE_SUFFIXES
from bot.language.rewriting import Edit, edited
from bot.language.script import fold
from bot.language.stopwords import ASKING, FUNCTION_WORDS
from bot.language.words import is_han, tokenize, word_edges
from bot.model import Span

_KINDS = (
    *read_words("sites.txt"),
    *"节会赛杯奖展号路线站桥馆院校厂场库湖河江山岛寺庙塔园村镇乡县市省区州剧片书局厅",
)
"""What a thing ends in that says what it is."""

_SHORT = 2
_LONGEST = 12
_MOST_WORDS = 5


def of_the_same_kind(thing: str, question: str) -> str | None:
    """A question with a thing in the stead of the last one in it that ends in the same kind; None where there is none.

    Where it lies stays, if the thing does not say where itself: 第二中学 in the stead of 第一中学 of 清水县第一中学.
    """
    folded = fold(thing)
    kind = max((kind for kind in _KINDS if folded.endswith(kind)), key=len, default="")
    is_thing = bool(kind) and len(kind) < len(folded) <= _LONGEST and is_han(folded)
    is_a_word = len(folded) <= _SHORT and dictionary().frequency(folded) > 0  # 进展, 现场
    if not is_thing or is_a_word or ASKING.search(folded):
        return None
    for end in reversed(_ends_of(kind, fold(question))):
        span = _thing_before(end, fold(question), keeps_place=not _division_end(folded))
        if span.end - span.start > len(kind):
            return edited(question, [Edit(span, thing)])
    return None


def _ends_of(kind: str, folded: str) -> Sequence[int]:
    return [end for end in sorted(word_edges(folded)) if folded.endswith(kind, 0, end)]


def _thing_before(end: int, folded: str, *, keeps_place: bool) -> Span:
    """The words up to a place that may be the name of one thing; without the county before it, if that `keeps_place`."""
    begin = end
    for word, start, _ in reversed(tokenize(folded[:end])[-_MOST_WORDS:]):
        is_where = keeps_place and begin < end and _division_end(word)
        if not is_han(word) or word in FUNCTION_WORDS or is_where:
            break
        begin = start
    return Span(begin, end)


def _division_end(word: str) -> bool:
    """Whether a word has the name of a county or the like at its end, or, longer, at its beginning."""
    return any(word.rfind(division) > 0 for division in PLACE_SUFFIXES)
