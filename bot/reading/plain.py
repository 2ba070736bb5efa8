"""Text dumps of pages: one line of text a line, tables and images as bars and stubs; or cut at a fixed width."""

import re
import unicodedata
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise

from bot.language.dictionary import dictionary
from bot.language.languages import is_mostly_latin
from bot.language.script import fold
from bot.reading.boilerplate import is_boilerplate
from bot.reading.bylines import byline_of_line
from bot.reading.labels import read_labels
from bot.reading.page import Line, Page
from bot.reading.whitespace import tidy

_BREAKS = re.compile(r"\r\n|[\n\r\f\v\x85\u2028\u2029]")
_TERMINAL = re.compile(r"[。！？!?；;：:…）)”」』.]\s*$")
_ENDS = re.compile(r"[。！？!?；;：:.…][”’」』）)\"']*\s*$")
_SENTENCE = re.compile(r"[。！？!?][”」』）)]?\s*$")  # between sentences a paragraph may end
_SENTENCE_INSIDE = re.compile(r"[。！？](?=.)")
_MOST_OF_A_SENTENCE = re.compile("[,，].{4,}[,，]")
_COMMAS = tuple("，、,")
_CLOSING = tuple("，。；：、！？”）,;:!?")
_INDENTED = ("\u3000", "  ", "\t")
_SET_IN = re.compile(r"[ \t]+")
_FIELD = re.compile(
    r"[\u4e00-\u9fff\s]{2,10}[:：](?![\"“])|[A-Z][a-z ]{2,24}: |[-=*_#>◎●■▲★·•※]|\d+[.、](?!\d)|[一二三四五六七八九十]+、"
    r"|[（(][\d一二三四五六七八九十]{1,3}[）)]"
    r"|\d{1,2}[/.]\d{1,2}\s?[（(]"
    r"|(?:[上下中]午|凌晨|早上|晚上?|傍晚)?\s?\d{1,2}[:：]\d\d"
    r"|[\u4e00-\u9fff·]{2,8}\s?[,，、]\s?[男女][,，、]"
)
_ITEM = re.compile(r"\d+[.、]|[一二三四五六七八九十]+、|[（(][\d一二三四五六七八九十]{1,3}[）)]")
_BEGINS = re.compile(r"\d{1,2}月\d{1,2}日|近日|日前|昨[日天]|今[日天]")
_REMNANT = re.compile("[\u4e00-\u9fff]{1,12}[。；;]")
_REPORTER = re.compile("(?:本报|本報)?(?:记者|記者|通讯员|通訊員)")
_RULE = re.compile(r"[\W_]+")
_LONGEST_STATEMENT = 100
_MAY_SAY = re.compile(r"20\d\d|[:：]")
_NARROWEST, _RATHER_LONG, _LONG, _WIDEST = 24, 48, 60, 140
_A_FEW, _SOME, _HALF = 0.1, 0.3, 0.5
_MANY = 8
_FEWEST_CUT = 3
_LEAST_CUT = 0.25
_ALIKE = 0.5
_FULL = 0.85
_MUCH_NARROWER, _A_LITTLE_NARROWER, _A_LITTLE_WIDER, _MUCH_WIDER = 0.7, 0.85, 1.15, 1.3
_FEW = 0.5


def read_plain(text: str) -> Page:
    """Read a dump; lines cut at a fixed width in mid-sentence are joined again."""
    return Page(tuple(map(Line, unwrapped(text))))


def unwrapped(text: str) -> Iterator[str]:
    """The lines of a text that is set as it stands, those that are cut at a fixed width in mid-sentence joined again."""
    return (line for group in unwrapped_groups(text) for line in group)


def unwrapped_groups(text: str) -> Iterator[list[str]]:
    """The same lines as they stand together, between empty ones."""
    groups = list(_groups(text))
    width = _width_of_wrapped([group for group in groups if len(group) > 1])
    return (_joined(group, width) for group in groups if group)


def _groups(text: str) -> Iterator[list[str]]:
    """The lines that stand together; what says when or whence is apart."""
    group: list[str] = []
    for line in (*_BREAKS.split(text), ""):
        is_apart = _says_when_or_whence(line)
        if line.strip() and not is_apart:
            group.append(line)
            continue
        yield _set_out(group)
        yield [line] if is_apart else []
        group = []


def _set_out(group: list[str]) -> list[str]:
    """The lines of a group without the indentation that all have: only a deeper one begins a paragraph."""
    set_in = [found[0] if (found := _SET_IN.match(line)) else "" for line in group]
    indent = min(set_in, key=len, default="")
    return [line.removeprefix(indent) for line in group]


def _says_when_or_whence(line: str) -> bool:
    """Whether a line is no part of the text: 2023-02-24 来源：石渡发布."""
    may_say = len(line) <= _LONGEST_STATEMENT and _MAY_SAY.search(line) and not line.startswith(_CLOSING)
    said = read_labels(tidy(line)) if may_say else None
    return said is not None and bool(said.published or said.source)


def _width(line: str) -> int:
    return sum(2 if unicodedata.east_asian_width(c) in "WF" else 1 for c in line.rstrip())


def _width_of_wrapped(groups: Sequence[Sequence[str]]) -> int | None:
    """At what width (in columns) lines are cut in mid-sentence; None where they are not, as where lines end as they please."""
    pairs = [pair for group in groups for pair in pairwise(group)]
    cut = [pair for pair in pairs if _NARROWEST <= _width(pair[0]) <= _WIDEST and _goes_on(*pair)]
    if not cut:
        return None
    widths = [_width(line) for line, _ in cut]
    counted = Counter(widths)
    usual = max(counted, key=lambda width: sum(n for other, n in counted.items() if _is_alike(other, width)))
    alike = [pair for pair in cut if _is_alike(_width(pair[0]), usual)]
    are_many = len(alike) >= max(_FEWEST_CUT, _LEAST_CUT * len(pairs))
    at_least = _A_FEW if len(alike) >= _MANY else _SOME if are_many else _HALF
    are_few = len(alike) < _FEWEST_CUT
    is_told = _share(_is_surely_cut, alike) == 1 if are_few else _share(_is_likely_cut, alike) >= at_least
    wider = [line for group in groups for line in group if _width(line) > _MUCH_WIDER * usual]
    are_most = len(alike) >= _ALIKE * len(cut) and len(wider) <= max(_FEW * len(cut), 1)
    return usual if is_told and are_most else None


def _is_alike(width: int, usual: int) -> bool:
    return _A_LITTLE_NARROWER * usual <= width <= _A_LITTLE_WIDER * usual


def _share(is_cut: Callable[[str, str], bool], pairs: Sequence[tuple[str, str]]) -> float:
    return sum(is_cut(line.strip(), following.strip()) for line, following in pairs) / len(pairs)


def _is_likely_cut(line: str, following: str) -> bool:
    """Whether a line may be cut by all signs, if others of its width are: it has most of a sentence."""
    return _is_surely_cut(line, following) or _MOST_OF_A_SENTENCE.search(line) is not None


def _is_surely_cut(line: str, following: str) -> bool:
    """Whether a line breaks off as no item of a list does: in a word, or in the middle of a sentence."""
    if is_mostly_latin(line):
        return following[0].islower()
    is_in_a_sentence = (
        line.endswith(_COMMAS) or following.startswith(_CLOSING) or _SENTENCE_INSIDE.search(line)
    )
    return bool(is_in_a_sentence) or _is_in_a_word(fold(line[-2:]), fold(following[:2]))


def _is_in_a_word(before: str, behind: str) -> bool:
    text = before + behind
    return any(
        start + len(word) > len(before)
        for start in range(len(before))
        for word in dictionary().words_at(text, start)
    )


def _goes_on(line: str, following: str) -> bool:
    """Whether a line breaks off in mid-sentence, so that the next one belongs to it."""
    return not _TERMINAL.search(line) and _belongs(following)


def _belongs(line: str) -> bool:
    """Whether a line may go on with the one before: neither indented nor the next of a list, nor a byline or of the page."""
    if line.startswith(_CLOSING):
        return True
    is_apart = (
        "|" in line
        or _REPORTER.match(line.strip())
        or line.startswith(_INDENTED)
        or _FIELD.match(line.strip())
        or is_boilerplate(line.strip())
    )
    return not is_apart and not byline_of_line(line.strip())


def _may_go_on(line: str, width: int) -> bool:
    is_of_the_text = not (
        "|" in line or line.startswith("#") or _RULE.fullmatch(line) or is_boilerplate(line.strip())
    )
    return is_of_the_text and _NARROWEST <= _width(line) <= _MUCH_WIDER * width


def _joined(group: Sequence[str], width: int | None) -> list[str]:
    """The lines of a group, those that are cut at a width, if they are, or in a word, joined to paragraphs."""
    joined = list(group[:1])
    first = "".join(joined)
    is_list = len(group) >= _FEWEST_CUT and not any(map(_ENDS.search, group)) and not is_mostly_latin(first)
    for before, line in pairwise(group):
        is_cut = width is not None and _is_cut(before, line, width)
        goes_on = is_cut or _runs_on(before, line) or _hangs(first, before, line)
        if (goes_on and not is_list) or _is_remnant(before, line):
            space = " " if is_mostly_latin(before + line) else ""
            joined[-1] = joined[-1].rstrip() + space + line.strip()
        else:
            joined.append(line)
            first = line
    return joined


def _hangs(first: str, before: str, line: str) -> bool:
    """Whether a line stands under an item, deeper than its number, and the line before breaks off."""
    if not line[:1].isspace():
        return False
    is_under = _ITEM.match(first.strip()) is not None and _indentation(line) > _indentation(first)
    breaks_off = _width(before) >= _RATHER_LONG and not _TERMINAL.search(before)
    return is_under and breaks_off and not _FIELD.match(line.strip())


def _indentation(line: str) -> int:
    return len(line) - len(line.lstrip())


def _is_cut(line: str, following: str, width: int) -> bool:
    is_full = _width(line) >= _FULL * width and not _SENTENCE.search(line)
    is_rather_full = _width(line) >= _MUCH_NARROWER * width and not _TERMINAL.search(line)
    goes_on = (
        is_full
        or is_rather_full
        or (not _TERMINAL.search(line) and _is_surely_cut(line.strip(), following.strip()))
    )
    return _may_go_on(line, width) and _belongs(following) and goes_on


def _runs_on(line: str, following: str) -> bool:
    """Whether a line breaks off in the middle of a long sentence: ……，公交改走棉纺路，在|工人文化宫设临时站。"""
    if len(line) < _LONG / 2:
        return False
    is_long = _LONG <= _width(line) <= _WIDEST and _MOST_OF_A_SENTENCE.search(line) is not None
    is_field = _FIELD.match(line.strip()) and not _ITEM.match(line.strip())
    is_apart = is_field or line.startswith("#") or _BEGINS.match(following.strip()) or "|" in line
    breaks_off = not _TERMINAL.search(line) and _is_in_a_word(
        fold(line.rstrip()[-2:]), fold(following.strip()[:2])
    )
    goes_on = not is_apart and (breaks_off or _goes_on(line, following))
    return is_long and goes_on and not is_boilerplate(line.strip())


def _is_remnant(line: str, following: str) -> bool:
    """Whether a line is but the end of a word and of a sentence: 职务。 behind 县检察院检察员."""
    is_end = _REMNANT.fullmatch(following.strip()) is not None and not _TERMINAL.search(line)
    return is_end and _is_in_a_word(fold(line.rstrip()[-2:]), fold(following.strip()[:2]))
