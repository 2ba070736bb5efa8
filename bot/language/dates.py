"""Find the dates that a text names, and the days they mean."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from itertools import chain

from bot.language.date_announced import SINCE, TIME_OF_DAY, announced
from bot.language.date_beginnings import Beginning
from bot.language.date_days import DAYS, DAYS_IN_QUESTIONS
from bot.language.date_english import ENGLISH
from bot.language.date_english_names import is_name_or_verb
from bot.language.date_english_parts import ENGLISH_PARTS
from bot.language.date_english_relative import ENGLISH_RELATIVE
from bot.language.date_festivals import FESTIVAL
from bot.language.date_intervals import Interval
from bot.language.date_lookalikes import lookalikes
from bot.language.date_lunar import LUNAR
from bot.language.date_months import MONTHS
from bot.language.date_numeric import NUMERIC, NUMERIC_IN_QUESTIONS
from bot.language.date_parts import PARTS, PARTS_IN_QUESTIONS
from bot.language.date_relative import RELATIVE, RELATIVE_IN_ARTICLES, RELATIVE_IN_QUESTIONS
from bot.language.date_rules import Build, Context, NoDateError, Rule
from bot.language.date_spots import spots
from bot.language.date_words import is_piece_of_a_word
from bot.language.script import fold

_RULES = (
    *DAYS,
    *MONTHS,
    *NUMERIC,
    *PARTS,
    *RELATIVE,
    *LUNAR,
    *FESTIVAL,
    *ENGLISH,
    *ENGLISH_RELATIVE,
    *ENGLISH_PARTS,
)
_RULES_IN_ARTICLES = (*_RULES, *RELATIVE_IN_ARTICLES)
_RULES_IN_QUESTIONS = (
    *_RULES,
    *DAYS_IN_QUESTIONS,
    *PARTS_IN_QUESTIONS,
    *NUMERIC_IN_QUESTIONS,
    *RELATIVE_IN_QUESTIONS,
)
RulesByBeginning = Mapping[str, tuple[Rule, ...]]


def _by_beginning(rules: Iterable[Rule]) -> RulesByBeginning:
    grouped: dict[str, list[Rule]] = {beginning: [] for beginning in Beginning}
    for rule in rules:
        for beginning in rule.begins:
            grouped[beginning].append(rule)
    return {beginning: tuple(those) for beginning, those in grouped.items()}


_IN_ARTICLES = _by_beginning(_RULES_IN_ARTICLES)
_IN_QUESTIONS = _by_beginning(_RULES_IN_QUESTIONS)

_RANGE_GAP = re.compile(rf"{TIME_OF_DAY}起? ?(?:-{{1,2}}|[–—]{{1,2}}|[~至到]|to|until|through) ?")
_LIST_GAP = re.compile(rf"{TIME_OF_DAY} ?(?:[、和及与]|以及|and) ?")
_SENTENCE_END = re.compile(r"[。!?;\n]")
_DAY_OF_REPORT = re.compile(
    r"(?:^|\n)\s*(?:日期|发布(?:日期|时间|于)?|时间):[ ]?"
)  # what is told behind it counts from it
_LABEL = 12
_WEEKDAYS = "一二三四五六日天"
_WEEKDAY = re.compile(rf"日(?:[ ]{{0,2}}|[ ]\|[ ])[(]?(?:星期|周|礼拜)([{_WEEKDAYS}])[)]?$")


@dataclass(frozen=True, slots=True)
class DateMention:
    """An expression for one or more days: `text[start:end]`, and the days `first` to `last`, both included.

    Both days are None where they cannot be told: 「昨天」 without a reference, 2月30日.
    """

    start: int
    end: int
    first: date | None
    last: date | None


def find_dates(text: str, reference: date | None, question: bool = False) -> list[DateMention]:  # noqa: FBT001, FBT002 -- the measured contract
    """Return the dates that a text names, in order and without overlaps; offsets are in code points of `text`.

    `reference` is the day on which an article was published or a question asked: relative dates start from it, and
    dates without a year, month or week are the nearest that are past (the reference is past, too), unless the
    words beside them announce them. `question` reads more freely: 12号, 四月十二 and 4.12那天 are dates as well.
    """
    return _find_dates(text, fold(text), reference, _IN_QUESTIONS if question else _IN_ARTICLES)


def find_dates_in(text: str, folded: str, reference: date | None) -> list[DateMention]:
    """The dates that a text of an article names, which is already folded, too."""
    return _find_dates(text, folded, reference, _IN_ARTICLES)


def _find_dates(text: str, folded: str, reference: date | None, rules: RulesByBeginning) -> list[DateMention]:
    mentions: list[DateMention] = []
    in_sentence: date | None = None
    told: Interval | None = None
    for match, build in _expressions(text, folded, rules):
        previous = mentions[-1] if mentions else None
        if previous and previous.first and _is_day_of_report(folded, previous.start):
            reference = previous.first
        gap = folded[previous.end : match.start()] if previous else ""
        if _SENTENCE_END.search(gap):
            in_sentence = None
        ranges = _RANGE_GAP.fullmatch(gap) is not None or (
            gap == " and " and previous is not None and folded.endswith("between ", 0, previous.start)
        )
        continued = ranges or not gap or _LIST_GAP.fullmatch(gap) is not None
        context = _context(folded, match, reference, previous, in_sentence, continued=continued)._replace(
            told=told
        )
        mention = _resolved(folded, match, build, context)
        if mention is None:
            continue
        if previous and ranges and (joined := _joined(previous, mention)):
            mentions[-1] = joined
        else:
            mentions.append(mention)
        if mention.first is not None and mention.first == mention.last:
            in_sentence = mention.first
        if mention.first and mention.last:
            told = Interval(mention.first, mention.last)
    return mentions


def patterns() -> set[re.Pattern[str]]:
    """The patterns of all rules, compiled (a tenth of a second)."""
    rules = chain(*_IN_ARTICLES.values(), *_IN_QUESTIONS.values())
    return {rule.pattern for rule in rules}


def _expressions(text: str, folded: str, rules: RulesByBeginning) -> Iterator[tuple[re.Match[str], Build]]:
    """Yield what rules match, the earliest and of these the longest first; nothing where a lookalike wins."""
    found = spots(folded)
    present: set[str | None] = {None, *(beginning for _, beginning in found)}
    dates = [
        (match, rule)
        for start, beginning in found
        for rule in rules[beginning]
        if rule.needs in present
        and (match := rule.pattern.match(folded, start))
        and not is_piece_of_a_word(folded, *match.span())
        and not is_name_or_verb(text, *match.span())
    ]
    if not dates:
        return
    matches: list[tuple[re.Match[str], Rule | None]] = [
        *((match, None) for match in lookalikes(folded)),
        *dates,
    ]
    matches.sort(key=lambda found: (found[0].start(), -found[0].end()))
    end = 0
    for match, rule in matches:
        if match.start() >= end:
            end = match.end()
            if rule is not None:
                yield match, rule.build


def _context(
    folded: str,
    match: re.Match[str],
    reference: date | None,
    previous: DateMention | None,
    in_sentence: date | None,
    *,
    continued: bool,
) -> Context:
    mentioned = (
        Interval(previous.first, previous.last) if previous and previous.first and previous.last else None
    )
    ahead, if_nearer = announced(folded, *match.span(), reference, mentioned and mentioned.first)
    return Context(
        reference,
        ahead=ahead,
        if_nearer=if_nearer,
        after=mentioned.first if mentioned and continued else None,
        mentioned=mentioned,
        in_sentence=in_sentence,
        weekday=_weekday_in(match[0]),
    )


def _is_day_of_report(folded: str, start: int) -> bool:
    """Whether a line begins with a label for the day of its report, and the day: 日期:2021-05-21."""
    begin = max(start - _LABEL, 0)
    label = _DAY_OF_REPORT.search(folded[begin:start] if begin else f"\n{folded[:start]}")
    return label is not None and label.end() == len(label.string)


def _weekday_in(expression: str) -> int | None:
    """Which day of the week an expression ends with, Monday 0: 4月11日(星期二)."""
    found = _WEEKDAY.search(expression)
    return min(_WEEKDAYS.index(found[1]), 6) if found else None


def _resolved(folded: str, match: re.Match[str], build: Build, context: Context) -> DateMention | None:
    start, end = match.span()
    try:
        first, last = build(match, context)
    except NoDateError:
        return None
    except (ValueError, OverflowError):
        return DateMention(start, end, None, None)
    since = SINCE.match(folded, end)
    if since and context.reference and first <= context.reference:
        return DateMention(start, since.end(), first, context.reference)
    return DateMention(start, end, first, last)


def _joined(left: DateMention, right: DateMention) -> DateMention | None:
    """Make one mention of a range's ends; None if it would run backwards or only one end is known."""
    if left.first and right.last and left.first <= right.last:
        return DateMention(left.start, right.end, left.first, right.last)
    if left.first is None and right.first is None:
        return DateMention(left.start, right.end, None, None)
    return None
