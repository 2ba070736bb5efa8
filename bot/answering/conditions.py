"""What an article must name to answer a question: whom, where, when, which. If it does not, another is meant."""

import re
from collections.abc import Callable
from datetime import timedelta

from bot.answering.asked_for import (
    does_more_than_attend,
    has_what_is_counted,
    has_whose_contact_it_is,
    tells_of_a_woman,
    tells_of_the_relation,
    tells_the_details_asked,
    tells_where_they_went,
)
from bot.answering.kind_told import tells_the_kind_asked
from bot.answering.named_by_role import names_what_is_asked_by_role
from bot.answering.named_people import (
    has_name,
    names_the_people,
    speaks_of_more_than_names,
    tells_of_their_leaving,
)
from bot.answering.named_places import names_the_places
from bot.answering.named_posts import names_the_posts
from bot.answering.named_sites import names_the_sites
from bot.answering.named_things import (
    has_foreign_names,
    has_proper_names,
    has_the_codes,
    has_what_is_quoted,
    names_the_ordinals,
)
from bot.answering.named_titles import have_their_titles
from bot.answering.whose_numbers import counts_for_the_place, counts_for_the_site
from bot.language.asked_dates import AskedDate
from bot.language.languages import language_of_article
from bot.language.questions import Question
from bot.search.day_evidence import day_evidence, is_of_the_day, tells_of_parts_only
from bot.search.rank import Ranked
from bot.search.searcher import Findings

_A_FIFTH = 0.2
_A_MONTH = timedelta(days=27)
_A_YEAR = timedelta(days=360)
_SIDE = re.compile("[份号日底初]?(?:(?P<after>[以之]后|以来)|[以之]前)")
_TODAY = ("今天", "今日")
_OF_A_DAY = "[上下中]午|早上|早晨|晚上?|凌晨|夜|傍晚|去|来|在|有|开|召|谁|是|发|出|到|举|会"
_PRESENT = re.compile(
    "今[天日](?![上下]午|早|晚|凌晨)|[现如至于]今|今(?=[\u4e00-\u9fff]{1,4}[省市县区镇乡村州])|现在的?|目前"
)
_UNTIL_NOW = re.compile("最?近|过去|过往")
_PRONOUN = re.compile(r"(?<!其)[他她](?!们)|\b(?:he|she)\b")

Condition = Callable[[Ranked, Question, Findings], bool]


def in_its_language(one: Ranked, question: Question, _: Findings) -> bool:
    """Whether the article is in a language that the question is put to."""
    return language_of_article(one.context) in question.languages


def names_the_days(one: Ranked, question: Question, _: Findings) -> bool:
    """Whether it names the days, in one paragraph or another, and this one does not tell of parts of them only.

    What has no date of its own does not tell which are the last years.
    """
    told = zip(*(day_evidence(question, member) for member in one.beside), strict=True)
    is_dated = one.paragraph.citation.published is not None
    return all(
        any(days)
        or (not is_dated and (_is_any_time(asked) or _is_nowadays(asked, question, one)))
        or _is_on_the_side_asked(asked, question, one)
        for asked, days in zip(question.dates, told, strict=True)
    ) and not tells_of_parts_only(question, one.paragraph)


def _side_asked(asked: AskedDate, question: Question) -> re.Match[str] | None:
    """Where a question asks of what came after or before a day: 4月底以后换成了谁."""
    return re.search(f"{re.escape(asked.text)}{_SIDE.pattern}", question.folded)


def _is_on_the_side_asked(asked: AskedDate, question: Question, one: Ranked) -> bool:
    """Whether what is asked came after or before a day, as what the article tells."""
    found = _side_asked(asked, question)
    if not found or not asked.first or not asked.last or asked.any_year:
        return False
    day = one.paragraph.citation.event_date or one.paragraph.citation.published
    return day is None or (day >= asked.first if found["after"] else day <= asked.last)


def _is_any_time(asked: AskedDate) -> bool:
    """Whether a date is years that are counted from whenever one reads of them: 过去40年, 近十五年."""
    is_long = asked.first and asked.last and asked.last - asked.first >= _A_YEAR
    return bool(is_long) and _UNTIL_NOW.match(asked.text) is not None


def _is_nowadays(asked: AskedDate, question: Question, one: Ranked) -> bool:
    """Whether a paragraph speaks of the present, and a question of what is today's behind something else: 改制为今天的华东师范大学.

    What it begins with must be called so: 今天的路口镇 where there is 今路口镇. How many there are today is told by nobody.
    """
    if asked.text not in _TODAY or question.wanted.kind == "number":
        return False
    behind = re.search(rf"{re.escape(asked.text)}(?P<of>的?)(?!{_OF_A_DAY})(?P<called>\w\w)", question.folded)
    if behind is None:
        return False
    if behind.start() and behind["of"]:
        return _PRESENT.search(one.paragraph.folded) is not None
    called = rf"今[天日]?的?{re.escape(behind['called'])}"
    return bool(behind["of"]) and re.search(called, one.paragraph.folded) is not None


def tells_of_them_then(one: Ranked, question: Question, _: Findings) -> bool:
    """Whether those asked about are named with the days asked for: in a paragraph of that day, or by the title.

    A digest has other people on other days. Whom no paragraph names is left to the other conditions.
    """
    heading = one.paragraph.heading
    is_asked = (
        bool(question.dates)
        and not any(_is_printed_then(asked, one) for asked in question.dates)
        and not any(_side_asked(asked, question) for asked in question.dates)
        and not _PRONOUN.search(one.paragraph.folded)
    )
    for person in question.people if is_asked else ():
        naming = [member for member in one.beside if has_name(member.folded, person)]
        if (
            naming
            and not has_name(heading, person)
            and not any(is_of_the_day(question, member) for member in naming)
        ):
            return False
    return True


def _is_printed_then(asked: AskedDate, one: Ranked) -> bool:
    """Whether a month or more is asked for in which the article was printed: all of it may be of then."""
    printed = one.paragraph.citation.published
    is_long = asked.first and asked.last and asked.last - asked.first >= _A_MONTH
    return bool(is_long) and printed is not None and asked.covers(printed)


def speaks_of_the_subject(one: Ranked, question: Question, _: Findings) -> bool:
    """Whether it has at least a fifth of what the question is about. Of a day anything may be told."""
    return bool(question.dates) or one.evidence.whole >= _A_FIFTH


CONDITIONS: tuple[Condition, ...] = (
    names_the_days,
    names_the_people,
    tells_of_their_leaving,
    tells_of_them_then,
    names_the_places,
    names_the_sites,
    names_the_posts,
    have_their_titles,
    names_the_ordinals,
    has_what_is_quoted,
    speaks_of_more_than_names,
    has_proper_names,
    has_foreign_names,
    has_the_codes,
    has_what_is_counted,
    tells_the_kind_asked,
    counts_for_the_place,
    counts_for_the_site,
    has_whose_contact_it_is,
    speaks_of_the_subject,
    tells_of_the_relation,
    names_what_is_asked_by_role,
    tells_the_details_asked,
    tells_of_a_woman,
    tells_where_they_went,
    does_more_than_attend,
)
"""Each is met, or the article does not answer, however likely it is by other signs."""

OF_WHAT_IS_NAMED: tuple[Condition, ...] = (
    names_the_days,
    names_the_people,
    names_the_posts,
    has_what_is_quoted,
)
"""Where one of these is not met an article is of something else, and casts no doubt on one that meets them."""
