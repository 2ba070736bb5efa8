"""What takes the place of something in the question before it: 那李天涛呢, 9月9日呢, what about Zaozhuang?"""

import re
from collections.abc import Iterator, Sequence
from datetime import date
from typing import NamedTuple

from bot.language.asked_dates import is_relative
from bot.language.dictionary import dictionary
from bot.language.matching import match
from bot.language.named import Named
from bot.language.rewriting import Edit, edited, is_chinese, written_day
from bot.language.script import fold
from bot.language.stopwords import ASKING, FUNCTION_WORDS
from bot.language.words import is_han, words
from bot.model import Span

_BARE = re.compile(
    r"\W*(?P<lead>(?:那么?(?![曲坡些个么])|然后|换成?|换做|(?:and|but|so|then|ok|okay)\b[\s,]*)*"
    r"(?:(?:what|how) about\b)?\s*)"
    r"(?P<what>.*?)"
    r"(?P<tail>的?(?:又|也)?(?:呢|怎么样|怎样|如何|咋样|的话)(?:呢|啊|呀)?)?(?P<mark>[\s?!.。,~…]*)"
)
_DAY_OF_MONTH = re.compile(r"(?:on )?(?:the )?(?P<day>[0-9]{1,2})(?:[日号]|st|nd|rd|th)")
_YEAR = re.compile(r"(?P<year>(?:19|20)\d\d)年")
_DAY_OF_A_YEAR = re.compile(r"(?:(?:19|20)\d\d年)?(?P<day>\d{1,2}月(?:\d{1,2}[日号])?)")
_END_OF_SENTENCE = re.compile(r"[\s?!.。？！]*$")
_IN = re.compile(r"(?:in|at|to|from|of)\s+", re.IGNORECASE)
_ON_A_RELATIVE_DAY = re.compile(r"\b[io]n (?=(?:yesterday|today|tomorrow|last|this|next)\b)", re.IGNORECASE)
_LONGEST_NAME = 4
_SYLLABLE = (
    "(?:zh|ch|sh|[bpmfdtnlgkhjqxrzcsyw])?"
    "(?:iang|iong|uang|uai|uan|[iu]?ang|eng|i?ong|ian|iao|ing|ai|an|ao|ei|en|er|i[aenu]|ou|u[aeino]|[aeiou])"
)
_PINYIN = re.compile(rf"(?:{_SYLLABLE}){{2,4}}")


class Bare(NamedTuple):
    """What a text names without asking anything, and whether words such as 那, 呢 or a question mark ask about it."""

    what: str
    by_words: bool
    by_mark: bool


def bare(text: str) -> Bare | None:
    """What a text only names; None for a text that asks something itself."""
    folded = fold(text)
    found = _BARE.fullmatch(folded)
    if not found or not found["what"] or ASKING.search(found["what"]):
        return None
    by_words = bool(found["lead"].strip() or found["tail"])
    return Bare(text[slice(*found.span("what"))], by_words, "?" in found["mark"])


def day_of_month(what: str, day: date, beside: str) -> str | None:
    """13号 or "the 13th" in the month of a day, written out; None for anything else."""
    found = _DAY_OF_MONTH.fullmatch(fold(what))
    try:
        return written_day(day.replace(day=int(found["day"])), beside) if found else None
    except ValueError:  # the month has no 31st
        return None


def contrasted(what: Named, last: Named) -> str | None:
    """The last question with what is named now put in the stead of what it names of the same kind.

    A day or a place that it lacks is added. None where that does not make a question.
    """
    named = [span for spans in (what.people, what.days, what.places, what.posts) for span in spans]
    if not named:
        return _about_a_new_name(what, last)
    new_words = _content(_without(what.question.text, named))
    if any(not match(word, last.question.folded) for word in new_words):
        return None
    if (what.people and not last.people) or (what.posts and not last.posts):
        return None
    edits = [
        *_replacing(_stretch(what, what.people), last.people),
        *_replacing(_days(what, last), last.days),
        *_replacing(_stretch(what, what.places), last.places),
        *_replacing(_stretch(what, what.posts), last.posts),
    ]
    question = edited(last.question.text, edits)
    if what.days and not last.days:
        is_a_day = all(asked.first == asked.last for asked in what.dates)
        question = _with_day(question, _days(what, last), "on" if is_a_day else "in")
    if what.places and not last.places:
        question = _with_place(question, _stretch(what, what.places))
    return _ON_A_RELATIVE_DAY.sub("", question)


def _about_a_new_name(what: Named, last: Named) -> str | None:
    """A word that no dictionary has is a name: it takes the place of the place asked about, else of the person."""
    typed = what.question.text.strip(" ,.?!的")
    placed = _IN.match(typed)
    name = typed[placed.end() :] if placed else typed
    if not _is_a_new_name(name):
        return None
    replaced = last.places or (() if placed else last.people)
    if replaced:
        return edited(last.question.text, [Edit(replaced[0], name)])
    return _with_place(last.question.text, name) if placed else None


def _is_a_new_name(typed: str) -> bool:
    folded = fold(typed)
    if is_chinese(typed):
        return is_han(folded) and 1 < len(typed) <= _LONGEST_NAME and not dictionary().frequency(folded)
    return typed[:1].isupper() or _PINYIN.fullmatch(folded) is not None


def _days(what: Named, last: Named) -> str:
    """The days as typed; a year alone is that of the last question's day; a single day of a certain year in its language."""
    if (year := _YEAR.fullmatch(fold(what.question.text).strip(" ,.?!的呢那"))) and len(last.days) == 1:
        day = _DAY_OF_A_YEAR.fullmatch(last.question.text[slice(*last.days[0])])
        if day:
            return f"{year['year']}年{day['day']}"
    first = what.dates[0] if len(what.dates) == 1 else None
    if first and first.first and first.first == first.last and not first.any_year:
        foreign = is_chinese(what.question.text) != is_chinese(last.question.text)
        if foreign and not is_relative(first.text):
            return written_day(first.first, last.question.text)
    return _stretch(what, what.days)


def _stretch(what: Named, spans: Sequence[Span]) -> str:
    return what.question.text[spans[0].start : spans[-1].end] if spans else ""


def _replacing(new: str, old: Sequence[Span]) -> Iterator[Edit]:
    """Put the new names where the first of the old ones stand, and leave the other old ones out."""
    if new and old:
        yield Edit(old[0], new)
        yield from (Edit(span, "") for span in old[1:])


def _without(text: str, spans: Sequence[Span]) -> str:
    return edited(text, [Edit(span, " ") for span in spans])


def _content(text: str) -> list[str]:
    return [word for word in words(fold(text), new_words=False) if word not in FUNCTION_WORDS]


def _with_day(question: str, day: str, preposition: str) -> str:
    return f"{day}{question}" if is_chinese(question) else _at_the_end(question, f"{preposition} {day}")


def _with_place(question: str, place: str) -> str:
    return f"{place}{question}" if is_chinese(question) else _at_the_end(question, f"in {place}")


def _at_the_end(question: str, addition: str) -> str:
    end = _END_OF_SENTENCE.search(question)
    cut = end.start() if end else len(question)
    return f"{question[:cut]} {addition}{question[cut:]}"
