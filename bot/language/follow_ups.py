"""Follow-ups: what is asked with the last question in mind, rewritten into a question that is complete."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Literal

from bot.language.asked_dates import is_relative
from bot.language.company import asks_for_company
from bot.language.completion import about_a_name, completed
from bot.language.contrasts import Bare, bare, contrasted, day_of_month
from bot.language.named import Named, days_in, named
from bot.language.names import as_written
from bot.language.questions import LONGEST
from bot.language.references import missing, resolve_references
from bot.language.rewriting import Edit, edited, is_chinese, written_day
from bot.language.same_kind import of_the_same_kind
from bot.language.script import fold

Lacking = Literal["question", "day", "person"]


@dataclass(frozen=True, slots=True)
class Topic:
    """What the last exchange of a chat was about.

    `question` is as it was understood, complete. `people` are as articles name them, the one asked about or answering
    first; `day` is the one asked about, else when it happened; `asked` is the day on which it was asked.
    """

    question: str
    people: tuple[str, ...]
    day: date | None
    place: str | None
    asked: date


@dataclass(frozen=True, slots=True)
class FollowUp:
    """The complete question that a follow-up means; if `more`, the next excerpts of the last one are wanted."""

    question: str
    more: bool = False


_MORE = re.compile(
    r"\W*(?:(?:请|能|能不能|可以|可否|可不可以|麻烦|你|给我|帮我|跟我|那|再|还|也)*"
    r"(?:详细|具体|仔细|细|展开|多|接着|继续|往下|深入)(?:地|的)?(?:一?[点些]儿?)?(?:介绍|说明|说|讲|聊|谈|展开|看|来)*(?:一?[点些下]儿?)?"
    r"|继续|接着|下一[页条个段]|更多(?:的)?(?:内容|信息|细节|详情|结果)?|(?:查?看|显示)更多|详情|细节|(?:再|多)来(?:一?[点些]|几[个条])"
    r"|(?:还|再)有(?:没有)?(?:别的|其[他它]的?|更多的?|更详细的?)?(?:内容|信息|细节|消息|报道)?[吗么呢没]"
    r"|还有(?:别的|其[他它]的?|什么|啥|更多的?)?(?:内容|信息|细节|消息|报道)?|然后|后来|接下来"
    r"|再说说|说说)(?:说|讲|看|吗|么|呢|吧|啊|呀|好吗|可以吗|行吗|谢谢)*\W*"
    r"|\W*(?:(?:and|please|ok|okay|can you|could you|can i|i want to|i'd like to)\s+)*"
    r"(?:(?:tell|show|give|say|see|know|read|hear)(?:\s(?:me|us))?(?:\s(?:some|a bit|a little))?\s)?(?:more|(?:more\s|further\s)?details?)"
    r"(?:\s(?:please|details?|information|info|results?|about (?:it|this|that)))*\W*"
    r"|\W*(?:please\s)?(?:go on|continue|keep going|carry on|next|next page|(?:is there )?(?:anything|something|what) (?:else|more)"
    r"|elaborate|in (?:more|greater) detail|and then)(?:\splease)?\W*"
)
_NEW_TOPIC = re.compile(
    r"\W*(?:我们|咱们)?(?:换(?:个|一个)?(?:新)?(?:的)?话题|(?:开始)?新(?:的)?话题|重新开始|从头(?:开始|再来))(?:吧|了|好吗)?\W*"
    r"|\W*(?:let's )?(?:new topic|change (?:the )?(?:topic|subject)|(?:talk about )?something else|start (?:over|again))(?: please)?\W*"
)
_LONGEST_REQUEST = 40


def resolve(text: str, topic: Topic, today: date, people: Iterable[str] = ()) -> FollowUp | None:
    """The complete question that a text asked on the day `today` means; None if it stands on its own.

    `people` are folded names in the text that the articles know.

    None also for a text that points at somebody or at a day where the topic has none.
    """
    typed = text.strip()
    if not typed or len(typed) > LONGEST:
        return None
    if len(typed) <= _LONGEST_REQUEST and _MORE.fullmatch(fold(typed)):
        return FollowUp(topic.question, more=True)
    referring = resolve_references(typed, _people(topic), topic.day, topic.place, today)
    if referring is None:
        return None
    known = [*map(fold, topic.people), *people]
    place = fold(topic.place) if topic.place else None
    last = named(_with_days_written_out(topic, today), today, known, place)
    refers = referring != typed
    short = _short(referring, topic, last, today, refers=refers)
    question = short or completed(named(referring, today, known, place), last, _people(topic), topic.day)
    if question is None and refers:
        question = _with_its_day(referring, topic, today)
    return FollowUp(question) if question else None


def lacking(text: str, topic: Topic | None, today: date) -> Lacking | None:
    """What a text needs to be understood that was not spoken of: a question to go on from, a day or a person."""
    typed = text.strip()[:LONGEST]
    if topic is None and len(typed) <= _LONGEST_REQUEST and _MORE.fullmatch(fold(typed)):
        return "question"
    return missing(typed, _people(topic) if topic else (), topic.day if topic else None, today)


def _with_its_day(question: str, topic: Topic, today: date) -> str:
    """Who was with somebody asks of the day that was spoken of, if it names no other."""
    if topic.day is None or not asks_for_company(fold(question)) or days_in(question, today)[0]:
        return question
    day = written_day(topic.day, question)
    return f"{day}{question}" if is_chinese(question) else f"{question.rstrip('?. ')} on {day}?"


def begins_anew(text: str) -> bool:
    """Whether a text says, and nothing else, that what was talked about is to be forgotten: 换个话题."""
    return len(text) <= _LONGEST_REQUEST and _NEW_TOPIC.fullmatch(fold(text)) is not None


def _people(topic: Topic) -> tuple[str, ...]:
    """Whom a pronoun means: the people that were asked about together, else the first of the topic.

    Whom the last question told from namesakes by a place, 泰顺县王小明, is still told by it.
    """
    asked = fold(topic.question)
    together = tuple(name for name in topic.people if fold(name) in asked)
    people = together if topic.people[:1] == together[:1] else topic.people[:1]
    place = topic.place or ""
    placed = (f"{place}{name}" if fold(f"{place}{name}") in asked else name for name in people)
    return tuple(map(as_written, placed))


def _with_days_written_out(topic: Topic, today: date) -> str:
    """The last question; what was 昨天 when it was asked is named by its date on another day."""
    if topic.asked == today:
        return topic.question
    spans, dates = days_in(topic.question, topic.asked)
    to = "至" if is_chinese(topic.question) else " to "
    edits = [
        Edit(span, to.join(written_day(day, topic.question) for day in sorted({asked.first, asked.last})))
        for span, asked in zip(spans, dates, strict=True)
        if asked.first and asked.last and is_relative(asked.text)
    ]
    return edited(topic.question, edits)


def _short(text: str, topic: Topic, last: Named, today: date, *, refers: bool) -> str | None:
    """What 那李天涛呢 or 前一天 asks: the last question of somebody else, of another day or place."""
    found: Bare | None = bare(text)
    if found is None:
        return None
    written = day_of_month(found.what, topic.day, last.question.text) if topic.day else None
    what = named(written or found.what, today, [fold(name) for name in topic.people], None)
    if not found.by_words and not (what.days and (refers or found.by_mark)):
        return None
    if found.by_words and not (what.people or what.days or what.posts):
        instead = of_the_same_kind(found.what, last.question.text)
        if instead:
            return instead
    return contrasted(what, last) or (
        about_a_name(what, last, _people(topic), topic.day, text) if found.by_words else None
    )
