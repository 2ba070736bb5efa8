"""A question without a subject of its own, completed with what the last question was about."""

import re
from collections.abc import Iterator, Sequence
from datetime import date
from functools import cache

from bot.language.lexicons import read_words
from bot.language.named import Named
from bot.language.names_of_things import places, posts
from bot.language.rewriting import Edit, edited, is_chinese, written_day
from bot.language.script import fold
from bot.language.stopwords import ASKING, FUNCTION_WORDS
from bot.language.words import is_han, specificity, stem, tokenize
from bot.model import Span

_WHO_ELSE = re.compile(
    r"(?:还|另外|别的|其[他它]).{0,6}?(?:谁|人|领导|官员|干部|哪[几些]?[位个])|\b(?:who|anyone|anybody) else\b"
    r"|\bother (?:people|officials|leaders)\b"
)
_THINGS = re.compile(
    r"[这那此该][次个场项件份篇条届](?!人)|[这该此]会|会上|其中|此[事行举次]|[该此][省市县区镇乡村州]"
    r"|(?<![\w其])[它牠]|\bit\b|\b(?:was|is|did) (?:that|this)\b"
    r"|\b(?:this|that) (?:meeting|visit|inspection|event|article|report|trip)\b"
)
_ASKING_OR_COLON = re.compile(rf"{ASKING.pattern}|(?<!\d):")
_PARTICLES = frozenset("吗呢吧啊呀嘛")
_POINTLESS_ALONE = frozenset({"地方"})
_FEWEST_SUBJECTS = 2
_SPECIFIC = 0.45
_TELLING = 0.7
_REPORTED = frozenset(
    map(
        stem,
        "time start begin end hold held meeting last else event place result reason official leader".split(),
    )
)
"""Words of English that any report has, as in Chinese those that are frequent."""


def about_a_name(what: Named, last: Named, people: Sequence[str], day: date | None, text: str) -> str | None:
    """那王芳呢 after a question that names nobody: its subject goes before; None if there is more than a name."""
    names = [*what.question.words_of_names, *places(what.question.words)]
    if sum(_is_a_subject(word) for word in what.question.words if word not in names) >= _FEWEST_SUBJECTS:
        return None
    context = _context(
        what, last, () if what.people else people, None if what.people else day, who_else=False
    )
    return _after(context, text) if context else None


def completed(asked: Named, last: Named, people: Sequence[str], day: date | None) -> str | None:
    """A question without a subject of its own, after what the last one was about; None if it has one."""
    who_else = _WHO_ELSE.search(asked.question.folded) is not None
    if asked.has_names_of_its_own:
        joins_in = who_else and people and not asked.people and not _new_places(asked, last)
        return _after(people[0], asked.question.text) if joins_in else None
    if _stands_alone(asked):
        return None
    context = _context(asked, last, people, day, who_else=who_else)
    return _after(context, asked.question.text) if context else None


def _new_places(asked: Named, last: Named) -> bool:
    """Whether a question names a place that the last one does not."""
    named = [asked.question.folded[slice(*span)] for span in asked.places]
    return any(name not in last.question.folded for name in (*named, *asked.question.proper_names))


def _after(context: str, text: str) -> str:
    return f"{context}{'：' if is_chinese(text) else ': '}{text}"


def _stands_alone(asked: Named) -> bool:
    """Whether a question without names has a subject, names a post, or is none."""
    folded = asked.question.folded
    if _THINGS.search(folded):
        return False
    if posts(folded):
        return True
    subjects = sum(map(_is_a_subject, asked.question.words))
    asking = {match[0] for match in ASKING.finditer(folded)}
    asks = asking - _PARTICLES or (asking and asked.question.words)
    is_specific = any(
        is_han(word) and word not in _acts() and specificity(word) >= _TELLING
        for word in asked.question.words
    )
    return subjects >= _FEWEST_SUBJECTS or is_specific or not asks


def _is_a_subject(word: str) -> bool:
    """Whether a word says what a question is about; those that fit any report (会议, 领导, 出席) do not."""
    if word in _acts() or word in _REPORTED:
        return False
    return len(word) > 1 and specificity(word) >= _SPECIFIC if is_han(word) else len(word) > 2


@cache
def _acts() -> frozenset[str]:
    return frozenset(stem(word) for word in read_words("official_acts.txt"))


def _context(asked: Named, last: Named, people: Sequence[str], day: date | None, *, who_else: bool) -> str:
    """Whom, when and what the last question was about, without what it asked."""
    rest = _without_asking(last)
    kind = asked.question.wanted.kind
    parts = [rest] if rest else []
    if day and not last.days and kind != "day":
        parts.insert(0, written_day(day, last.question.text))
    about_nobody = not last.people and people
    only_a_day = not (last.people or last.places) and not any(map(_is_a_subject, last.question.words))
    if about_nobody and (who_else or (only_a_day and kind != "person")):
        parts.insert(0, people[0])
    return ("" if all(map(is_chinese, parts)) else ", ").join(parts)


def _without_asking(last: Named) -> str:
    """What the last question was about, without its words of asking; if that was carried over to it, without its own too."""
    carried, colon, _ = last.question.text.partition("：")
    text = carried if colon and is_chinese(carried) else last.question.text
    names = [name for name in (*last.people, *last.days) if name.end <= len(text)]
    asking = [Span(*match.span()) for match in _ASKING_OR_COLON.finditer(last.question.folded[: len(text)])]
    starts = [0, *(span.end for span in asking)]
    ends = [*(span.start for span in asking), len(text)]
    content = sorted(
        [*names, *_content_spans(edited(text, [Edit(s, " " * (s.end - s.start)) for s in names]))]
    )
    pieces = []
    for start, end in zip(starts, ends, strict=True):
        if inside := [span for span in content if start <= span.start and span.end <= end]:
            pieces.append(text[inside[0].start : inside[-1].end])
    return ("" if is_chinese(text) else " ").join(pieces)


def _content_spans(text: str) -> Iterator[Span]:
    for word, start, end in tokenize(fold(text)):
        if word[0].isalnum() and word not in FUNCTION_WORDS and word not in _POINTLESS_ALONE:
            yield Span(start, end)
