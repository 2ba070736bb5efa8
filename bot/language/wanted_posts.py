"""Posts of people in a text, whole: 农业银行海西支行行长."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from functools import lru_cache

from bot.language.dictionary import dictionary
from bot.language.kinds import Kind, lexicon
from bot.language.name_model import name_model
from bot.language.people import PersonMention
from bot.language.script import fold
from bot.language.stopwords import FUNCTION_WORDS
from bot.language.wanted import Wanted
from bot.language.words import is_han, tokenize
from bot.model import Span

_LONGEST_TITLE = 24
_NOUNS_IN_NO_TITLE = frozenset({"任命", "距离"})


def wanted_posts(wanted: Wanted, text: str, people: Sequence[PersonMention]) -> Iterator[Span]:
    """The posts of those who are asked about, or of all, with the nouns before them."""
    ends = [0, *sorted(one.end for one in people)]
    asked = (one for one in people if not wanted.about or fold(one.name) in wanted.about)
    for mention, post in ((one, post) for one in asked for post in one.posts):
        start = _start_of_post(post, mention, text)
        if start >= 0:
            end_of_name_before = ends[bisect_right(ends, start) - 1]
            yield Span(start_of_title(text, start, end_of_name_before), start + len(post))


def _start_of_post(post: str, mention: PersonMention, text: str) -> int:
    """Where a post stands: in the line before the name if it is there, else behind it; -1 for nowhere."""
    line = text.rfind("\n", 0, mention.start) + 1
    before = text.rfind(post, line, mention.start)
    return before if before >= 0 else text.find(post, mention.end)


def start_of_title(text: str, start: int, earliest: int) -> int:
    """Where what somebody is begins: with the nouns before a post or a name, 农业银行海西|支行行长, but not before `earliest`."""
    first = max(earliest, start - _LONGEST_TITLE)
    for word, begin, _ in reversed(tokenize(fold(text[first:start]))):
        if not (is_han(word) and _may_be_in_a_title(word)):
            break
        start = first + begin
    return start


@lru_cache(maxsize=20_000)
def _may_be_in_a_title(word: str) -> bool:
    if lexicon().get(word) is Kind.POST:
        return True
    is_verb = dictionary().tag(word) == "v"
    is_function_word = word in name_model().function_words or word in FUNCTION_WORDS
    return not is_verb and not is_function_word and word not in _NOUNS_IN_NO_TITLE
