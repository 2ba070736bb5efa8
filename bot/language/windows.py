"""Which parts of a text may name somebody: cutting the rest into words and names would be most of the work.

Whoever is found has a post or a verb of reporting beside the name, or a name with a middle dot; so the clauses
that have none of these, nor such a neighbour, are left out. What is cut ends at punctuation, where
`bot.language.lattice` has no choice: the tokens are the same as if all had been cut.
"""

import re
from collections import defaultdict
from collections.abc import Iterator
from functools import cache

from bot.language.dictionary import dictionary
from bot.language.dotted_names import MIDDLE_DOTS, SEPARATORS
from bot.language.groups import WORDS_ENDING_LIKE_VERBS
from bot.language.kinds import Kind, lexicon
from bot.language.minority_names import minority_names
from bot.language.name_characters import name_characters, surnames
from bot.language.posts import VERBS_TOO
from bot.language.spelling import FUNCTION_SURNAMES
from bot.model import Span

_HAN = "[\u3400-\u9fff]"
_NOT_HAN = "[^\u3400-\u9fff]"
_SENTENCE = re.compile(r"[^。!?;…\n]+")
_CLAUSE = re.compile(rf"[\w\s、\u3400-\u9fff{SEPARATORS}]+.?", re.DOTALL)  # with what ends it
_SPACE = re.compile(r"\s")
_RARE_SURNAME = -8.5
_COMMON_WORD = 10_000
_APPOINTED = re.compile(r"[任为选\s]")
# Words that begin in a verb of one character without being one: they are far more frequent.
_WORDS_LIKE_VERBS = "作[为用业风品战物家案]|任[务何期教]|等[于级待候]|称[号]|说[明法服]|率[先]"
_DOTTED = re.compile(rf"[{MIDDLE_DOTS}](?<={_HAN}.){_HAN}")


def windows(folded: str) -> Iterator[Span]:
    """The parts of a folded text that may name somebody, in order; they never overlap."""
    for sentence in sentences(folded):
        if (
            _post().search(folded, *sentence)
            or _DOTTED.search(folded, *sentence)
            or _begins_with_name().search(folded, *sentence)
        ):
            yield from _vouched_for(folded, sentence)


def sentences(folded: str) -> Iterator[Span]:
    """The sentences of a folded text, without the punctuation between them."""
    return (Span(*match.span()) for match in _SENTENCE.finditer(folded))


def _vouched_for(folded: str, sentence: Span) -> Iterator[Span]:
    """The clauses of a sentence that may name somebody, joined to the neighbours that may have the name."""
    clauses = [Span(*match.span()) for match in _CLAUSE.finditer(folded, *sentence)]
    window = Span(sentence.start, sentence.start)
    for index, clause in enumerate(clauses):
        first, last = clause
        if _post().search(folded, *clause):
            ends_in_post = _ends_in_post(folded, clause)
            if ends_in_post and index and _may_end_in_name(folded, clauses[index - 1], first):
                first = clauses[index - 1].start
            if ends_in_post and folded[clause.end - 1] == ":" and index + 1 < len(clauses):
                last = clauses[index + 1].end
            is_alone = (first, last) == clause
            if is_alone and not (
                _has_official(folded, clause, ends_in_post=ends_in_post) or _has_name(folded, clause)
            ):
                continue
        elif not _has_name(folded, clause):
            continue
        if first < window.end:
            window = Span(window.start, max(window.end, last))
        else:
            yield from _not_empty(window)
            window = Span(first, last)
    yield from _not_empty(window)


def _ends_in_post(folded: str, clause: Span) -> bool:
    """Whether a post ends a clause or what stands before a space in it, as it does after a name: 周兰,县委副书记."""
    before_spaces = (space.start() - 1 for space in _SPACE.finditer(folded, *clause))
    ends = (clause.end - 2, clause.end - 1, *before_spaces)
    return any(_post().match(folded, end) for end in ends if end >= clause.start)


def _may_end_in_name(folded: str, clause: Span, end: int) -> bool:
    """Whether a clause, less the punctuation that ends it at `end`, may end in a name."""
    if clause.end != end:
        return False
    return bool(_name_ends().match(folded, end - 1) or _DOTTED.search(folded, *clause))


def _has_official(folded: str, clause: Span, *, ends_in_post: bool) -> bool:
    """Whether a clause with a post may have a name beside it: 县长周兰 · 周兰县长 · 周兰任县长 · 周兰 县长."""
    if ends_in_post and _APPOINTED.search(folded, *clause):
        return True
    return bool(_post_and_name().search(folded, *clause) or _name_and_post().search(folded, *clause))


def _has_name(folded: str, clause: Span) -> bool:
    return bool(_DOTTED.search(folded, *clause) or _name_acts().search(folded, *clause))


def _not_empty(window: Span) -> Iterator[Span]:
    if window.end > window.start:
        yield window


@cache
def _post() -> re.Pattern[str]:
    return re.compile(_end_of_post())


def _posts() -> set[str]:
    return {word for word, kind in lexicon().items() if kind is Kind.POST}


def _end_of_post() -> str:
    """A pattern for the end of a post, looked at from its last character, which is rarer than the first."""
    posts = _posts()
    ends = defaultdict(list)
    for post in posts:
        if not any(post[start:] in posts for start in range(1, len(post))):
            ends[post[-1]].append(f"(?<={post})")
    return "(?:" + "|".join(f"{last}(?:{'|'.join(whole)})" for last, whole in ends.items()) + ")"


@cache
def _post_and_name() -> re.Pattern[str]:
    """A post before what may begin a name; no name is missed."""
    single = "".join(surname for surname in surnames() if len(surname) == 1)
    compound = {surname[:2] for surname in surnames() if len(surname) > 1}
    two = "|".join(compound.union(name[:2] for names in minority_names().values() for name in names))
    return re.compile(
        rf"{_end_of_post()}(?=[:\s]?(?:[{single}]{_HAN}|{_HAN}[{_syllables()}]|{two}|{_HAN}[{MIDDLE_DOTS}]))"
    )


@cache
def _name_and_post() -> re.Pattern[str]:
    """A post behind what may end a name."""
    posts = sorted(_posts() - VERBS_TOO, key=len, reverse=True)
    begins = "".join({post[0] for post in posts})
    return re.compile(rf"[{begins}](?<=(?={_end_of_name()}(?:{'|'.join(posts)})).)")


def _syllables() -> str:
    return "".join(name_characters().foreign)


@cache
def _verbs() -> list[str]:
    return [word for word, kind in lexicon().items() if kind is Kind.VERB]


@cache
def _begins_with_name() -> re.Pattern[str]:
    """A name that begins a clause, before a verb of reporting or in a list."""
    single = "".join(surname for surname in surnames() if len(surname) == 1)
    return re.compile(rf"[{single}](?<!{_HAN}.){_HAN}{{1,3}}(?:{'|'.join(_verbs())}|、)")


def _end_of_name(after: str = "") -> str:
    """A pattern for the place behind what may be the last character of a name and behind `after`; no name is missed.

    Where something stands before it, a name must be clear: no surname that is rather a particle, two syllables.
    """
    clear = "".join({surname[-1] for surname in surnames() if not _is_a_word_rather(surname)})
    particles = "".join(surname for surname in surnames() if _is_a_word_rather(surname))
    minority = {character for names in minority_names().values() for name in names for character in name}
    syllables = "".join(minority.union(name_characters().foreign))
    anywhere = [f"[{clear}]{_HAN}", f"[{clear}]{_HAN}{_HAN}", f"[{syllables}][{syllables}]"]
    first = [f"[{particles}]{_HAN}", f"[{particles}]{_HAN}{_HAN}", f"{_HAN}[{syllables}]"]
    at_first = [f"{before}{name}" for name in first for before in ("^", _NOT_HAN)]
    return "(?:" + "|".join(f"(?<={name}{after})" for name in anywhere + at_first) + ")"


def _is_a_word_rather(surname: str) -> bool:
    common = surnames()[surname] < _RARE_SURNAME and dictionary().frequency(surname) > _COMMON_WORD
    return surname in FUNCTION_SURNAMES or common


@cache
def _name_ends() -> re.Pattern[str]:
    return re.compile(_end_of_name())


@cache
def _name_acts() -> re.Pattern[str]:
    """The beginning of a verb of reporting behind what may be a name: its first character is found fast."""
    first = "".join({verb[0] for verb in _verbs()})
    verbs = "|".join(f"(?<={verb[0]}){verb[1:]}" for verb in _verbs())
    behind = rf"(?<=(?!{_WORDS_LIKE_VERBS}).)(?<!{'|'.join(WORDS_ENDING_LIKE_VERBS)})"
    return re.compile(rf"[{first}]{behind}{_end_of_name('.')}(?:{verbs})")
