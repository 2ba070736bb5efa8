"""A page's lines → the article: noise out, statements aside, paragraphs verbatim."""

import re
from dataclasses import replace
from itertools import takewhile

from bot.language.script import fold
from bot.model import Article, Skipped
from bot.reading.appointments import with_appointments
from bot.reading.body import Judged, Weight, body_range, judge
from bot.reading.boilerplate import is_boilerplate, site_of
from bot.reading.bylines import byline_of_line
from bot.reading.duplicates import drop_repeated, essence
from bot.reading.labels import is_label_alone, read_labels
from bot.reading.metadata import Statements, make_article
from bot.reading.page import Line, Page
from bot.reading.pinyin import is_noisy, strip_pinyin
from bot.reading.punctuation import has_stray_commas, without_stray_commas
from bot.reading.schedules import with_schedules
from bot.reading.tables import is_head, with_rows
from bot.reading.titles import echoes, find_title
from bot.reading.whitespace import paragraphs_of, tidy

_MOST_LINES = 30_000
_ENOUGH, _MUCH = 40, 250
_CLAUSE, _HEADLINE = 14, 50
_MUCH_ABOVE, _MOST_PLACES = 120, 20
_LINK = 0.6
_DATED = re.compile(r"[（(](?=[^（）()]*\d{1,2}\s?月\s?\d{1,2}\s?日)[^（）()]{6,100}[)）]")
_MANY_LINKS = 4
_ROW_OF_A_FORM = re.compile(r"[\u4e00-\u9fffA-Za-z（）()：:]{2,14}(?: [A-Za-z.]+)? \| [^|]+")
_SECTION = re.compile(r"[一二三四五六七八九十]{1,3}、|\d{1,2}[.．、]")
_OF_A_FORM = re.compile(
    "[\u4e00-\u9fff()]{0,8}(?:[人号价期]|单位|名称|金额|地址|地点|时间|方式|电话|热线|期限|标段|机构|部门|类别|状态|住所)\\s?:\\s?\\S"
)


def to_article(page: Page, key: str) -> Article | Skipped:
    """Clean a page; Skipped when no body is left."""
    if len(page.lines) > _MOST_LINES:
        return Skipped(key, f"{key} has more than {_MOST_LINES} lines, too many for one article; split it.")
    lines = _lines(_without_converter_noise(page))
    said = Statements(site=next((site for line in lines if (site := site_of(line.text))), None))
    rest, places = _without_statements(lines, said)
    if any(line.linked for line in lines) and not any(judged.weight == Weight.SENTENCE for judged in rest):
        return to_article(_without_links(page), key)
    kept = [judged for judged in _before_the_end(rest) if not judged.is_noise]
    first_ones = drop_repeated([judged.text for judged in kept])
    repeated = frozenset(essence(kept[i].text) for i in set(range(len(kept))) - set(first_ones))
    kept = [judged for i, judged in enumerate(kept) if i in {*first_ones} or _is_head_of_table(judged)]
    header, head, body, tail = _split(kept, rest, places)
    stated = tidy(page.stated.title or "")
    title = stated if stated and not is_boilerplate(stated) else _headline(header, head, body, repeated)
    paragraphs = tuple(judged.text for judged in _with_clauses(head, body, tail, title))
    if not paragraphs:
        return Skipped(key, f"{key} holds no article text; if it should, save the article's text in it.")
    above = [judged.text for judged in head if judged.text != title]
    return make_article(key, title, paragraphs, page.stated, said, above)


def _headline(
    header: list[Judged], head: list[Judged], body: list[Judged], repeated: frozenset[str]
) -> str | None:
    """The line above the body that is its title, or the body's first line if that is a long headline."""
    text = "".join(judged.text for judged in (*filter(_is_of_form, head), *body))
    candidates = [[judged.line for judged in _likely_titles(lines)] for lines in (header, head)]
    above = find_title(candidates[0], candidates[1], text, repeated)
    if above or len(body) < 2 or body[0].weight != Weight.CLAUSE or not body[0].text[-1].isalnum():
        return above
    return find_title([], [body[0].line], "".join(judged.text for judged in body[1:]), repeated)


def _likely_titles(lines: list[Judged]) -> list[Judged]:
    """Some lines above a body but those that tell what a form asks for: 招标人：县农业农村局."""
    return [judged for judged in lines if not _OF_A_FORM.match(fold(judged.text))] or lines


def _without_links(page: Page) -> Page:
    """A link that is never closed makes the whole text look like links."""
    return replace(page, lines=tuple(replace(line, linked=0.0) for line in page.lines))


def _without_converter_noise(page: Page) -> Page:
    """Take out pinyin and stray commas where the document as a whole carries them."""
    text = "\n".join(line.text for line in page.lines)
    lines, stated = page.lines, page.stated
    if is_noisy(text):
        lines = tuple(replace(line, text=strip_pinyin(line.text)) for line in lines)
        title, source = stated.title, stated.source
        stated = replace(stated, title=title and strip_pinyin(title), source=source and strip_pinyin(source))
    if has_stray_commas(text):
        lines = tuple(replace(line, text=without_stray_commas(line.text)) for line in lines)
    return Page(lines, stated)


def _lines(page: Page) -> list[Line]:
    """Tidy lines; a label whose value stands on the next line is joined with it, and so are the cells of a table."""
    joined: list[Line] = []
    for line in page.lines:
        for text in paragraphs_of(line.text):
            last = joined[-1].text if joined else ""
            if len(text) <= 30 and is_label_alone(last) and read_labels(last + text):
                joined[-1] = replace(joined[-1], text=last + text)
            else:
                joined.append(replace(line, text=text))
    return with_appointments(with_schedules(with_rows(joined)))


def _without_statements(lines: list[Line], said: Statements) -> tuple[list[Judged], list[int]]:
    """Take out the lines that are statements; return the others, and how many of them stand above each
    statement of a date or source.

    A date that stands alone below the text is its signature.
    """
    rest: list[Judged] = []
    places: list[int] = []
    in_text = False
    for line in lines:
        judged = judge(line)
        found = None if judged.ends_article or line.listed else read_labels(line.text)
        names = byline_of_line(line.text) if found is None and not line.listed else None
        if found is not None and not (found.bare and in_text):
            said.add(found)
            if found.published or found.source:
                places.append(len(rest))
        elif names is not None:
            said.names += names
        else:
            rest.append(judged)
            in_text = in_text or _is_text(judged)
    return rest, places


def _is_text(judged: Judged) -> bool:
    """A sentence that is no headline with a mark in it (健康真好！县长慰问医护人员)."""
    is_long = "。" in judged.text or len(judged.text) > _HEADLINE
    return judged.weight == Weight.SENTENCE and is_long and not judged.is_noise


def _before_the_end(lines: list[Judged]) -> list[Judged]:
    """Cut at the first list of other articles, unless most of the text comes after it.

    Such a list has a heading (相关阅读), or is several links one below the other.
    """
    sizes = [len(j.text) if j.weight == Weight.SENTENCE and not j.is_noise else 0 for j in lines]
    before, after, links = 0, sum(sizes), 0
    for i, judged in enumerate(lines):
        after -= sizes[i]
        links = links + 1 if judged.line.linked > _LINK and not sizes[i] else 0
        is_end = judged.ends_article or links == _MANY_LINKS
        if is_end and (before >= _MUCH or (before >= _ENOUGH and after <= before)):
            lines = lines[: i + 1 - max(links, 1)]
            break
        before += sizes[i]
    return [judged for judged in lines if not judged.ends_article]


def _split(
    kept: list[Judged], rest: list[Judged], places: list[int]
) -> tuple[list[Judged], list[Judged], list[Judged], list[Judged]]:
    """The lines of the page's header, all lines above the body, the body, and the lines below it.

    The header ends at a date or source, the last one that has hardly any text above it.
    """
    texts = {id(judged): len(judged.text) for judged in kept if judged.weight >= Weight.CLAUSE}
    order = {id(judged): i for i, judged in enumerate(rest)}
    most = min(_MUCH_ABOVE, 0.2 * sum(texts.values()))
    header = 0
    for place in places[:_MOST_PLACES]:
        above = sum(1 for judged in kept if order[id(judged)] < place)
        if sum(texts.get(id(judged), 0) for judged in kept[:above]) <= most:
            header = above
    first, last = body_range(kept[header:])
    first, last = header + first, header + last
    return kept[:header], kept[:first], kept[first:last], kept[last:]


def _with_clauses(
    head: list[Judged], body: list[Judged], tail: list[Judged], title: str | None
) -> list[Judged]:
    """The body without echoes of the title, with a clause right above or below that lacks its full stop.

    What stands in brackets under a title says on which day it was decided, or when it will be. Fields right above or below tell
    who and how much: 中标人：山河公司.
    """
    at = max((i for i, judged in enumerate(head) if title and echoes(judged.text, title)), default=len(head))
    under = head[at + 1 :] if at < len(head) else head
    fields = list(takewhile(_is_of_form, reversed(under)))[::-1]
    above = [
        judged
        for judged in head[at + 1 : len(head) - len(fields)]
        if _DATED.fullmatch(judged.text) or (judged is head[-1] and _is_clause(judged.text))
    ]
    below = list(takewhile(_is_of_form, tail)) or [judged for judged in tail[:1] if _is_clause(judged.text)]
    whole = [judged for judged in above + fields + body + below if judged.weight > Weight.NONE]
    return [judged for judged in whole if not (title and echoes(judged.text, title))]


def _is_head_of_table(judged: Judged) -> bool:
    """Whether a line is the heads of columns, which say of each table anew what its rows tell."""
    return judged.line.listed and is_head(judged.text.split(" | "))


def _is_of_form(judged: Judged) -> bool:
    """Whether a line is one of a filled form: 中标人：山河公司, 采购单位 | 县农业农村局, 一、项目编号：12."""
    is_row = not judged.line.linked and _ROW_OF_A_FORM.fullmatch(judged.text) is not None
    is_section = judged.weight == Weight.LEADING and _SECTION.match(judged.text) is not None
    return judged.weight == Weight.FIELD or is_row or is_section


def _is_clause(text: str) -> bool:
    return len(text) >= _CLAUSE and ("，" in text or "," in text) and not text.startswith("—")
