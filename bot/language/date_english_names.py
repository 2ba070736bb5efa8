"""English months, weekdays and days that are names or verbs, told by their capitals: April Smith, USA Today, 12 may enter."""

import re
from calendar import month_name

_MONTH_ALONE = re.compile(f"{'|'.join(month_name[1:])}|(?:Jan|Dec|Mar)[.]?")
_DAY_ALONE = re.compile("Yesterday|Today|Tonight|Tomorrow|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day")
_VERB = re.compile(r"\b(?:may|march|mar|sat|sun|wed)\b")
_PREPOSITION = re.compile(
    r"\b(?:in|on|since|by|of|from|until|till|to|through|between|and|before|after|during|for|last|next|this|early|mid|late|every|around)[ -]$",
    re.IGNORECASE,
)
_TITLE = re.compile(r"\b(?:Mrs?|Ms|Dr|Prof|Sir|Lady|Miss|President|Minister|Judge|Senator)[.]? $")
_NAME_BEFORE = re.compile(
    r"\b(?!(?:But|And|So|Even|Here|As|Is|Was|Not|Only|If|Then|Also|Later|Earlier|Late|Early|Until|Just|Again|Now|It|He|She|They|We)\b)[A-Z][\w'’]+ $"
)
_NAME_AFTER = re.compile(rf" (?!{'|'.join(month_name[1:])})[A-Z][a-z]+")
_WORK_AFTER = re.compile(
    r" (?:newspaper|magazine|reporter|programme)\b"
    r"| (?:Show|Programme|Program|Times|Express|Mail|Telegraph|Mirror|Post|School|Night|Agreement|Group|Never|FM|News)\b"
)
_PAST_TENSE = r"\w{2,}[^\We]ed|went|came|met|held|said|told|took|gave|won|died|spoke|began|flew|led"
_VERB_AFTER = re.compile(
    rf"(?: [0-9]+)?,? (?!(?:{_PAST_TENSE}|and|at|in|on|to|that|when|he|she|they|we|it|the|a|an|as|with|for|this|is|was|were)\b)[a-z]"
)
_NEWSPAPER_BEFORE = re.compile(r"\b(?:USA|Russia|India|Psychology|Christianity) $")
_WORD = re.compile(r"\b[A-Za-z][\w'’]+")
_REACH_BEFORE = 16
_NEAR = 80
_MOST = 0.75
_FEWEST_WORDS = 2
_CAPITAL = re.compile("[A-Z]")


def is_name_or_verb(text: str, start: int, end: int) -> bool:
    """Whether `text[start:end]`, as it is written, reads as a name or a verb. Where there are no capitals nothing does."""
    expression = text[start:end]
    if not expression.isascii() or not _CAPITAL.search(text, max(0, start - _NEAR), end + _NEAR):
        return False
    if _DAY_ALONE.fullmatch(expression) or _MONTH_ALONE.fullmatch(expression):
        return _is_name(text, start, end, is_month=_MONTH_ALONE.fullmatch(expression) is not None)
    before = text[max(0, start - _REACH_BEFORE) : start]
    is_verb = _VERB.search(expression) is not None and not re.search("[0-9]{4}", expression)
    return is_verb and not _PREPOSITION.search(before) and _VERB_AFTER.match(text, end) is not None


def _is_name(text: str, start: int, end: int, *, is_month: bool) -> bool:
    before = text[max(0, start - _REACH_BEFORE) : start]
    if _TITLE.search(before) or _WORK_AFTER.match(text, end):
        return True
    if _NEWSPAPER_BEFORE.search(before):
        return True
    if is_month:
        return _NAME_AFTER.match(text, end) is not None and not _PREPOSITION.search(before)
    if not _NAME_BEFORE.search(before) or _PREPOSITION.search(before):
        return False
    return not _is_headline(text, start, end)


def _is_headline(text: str, start: int, end: int) -> bool:
    """Whether most words around are capitalised, so that capitals tell nothing: Arrest Man Today."""
    first = max(text.rfind("\n", 0, start) + 1, start - _NEAR)
    last = text.find("\n", end, end + _NEAR)
    nearby = text[first:start], text[end : last if last >= 0 else end + _NEAR]
    words = [word for part in nearby for word in _WORD.findall(part)]
    return len(words) >= _FEWEST_WORDS and sum(word[0].isupper() for word in words) >= _MOST * len(words)
