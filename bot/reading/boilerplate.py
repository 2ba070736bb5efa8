"""Lines that every page of a site carries: menus, licences, sharing, copyright, spam.

Each rule asks for the shape of such a line (its beginning, a number, its length), because a real
paragraph may well speak of 版权 or 分享. All patterns see folded text: Simplified, half width, lower case.
"""

import re

from bot.language.script import fold
from bot.reading.sitewords import (
    BUTTON,
    COPYRIGHT,
    CREDIT_DUE,
    CRUMBS,
    DECLARATION,
    INTERFACE,
    LICENCE,
    OTHER_ARTICLES,
    OWNER,
    RIGHTS,
    SHARING,
    SITE,
    SPAM,
    STATEMENT,
)

_SHORT = 60
_LIST_OF_DAYS = re.compile(r"(?:20\d\d-\d\d-\d\d.{0,12}){4}")
_BETWEEN_CELLS = re.compile(r"[\s|\[\]【】()、,;:<>«»/·]+")


def ends_article(text: str) -> bool:
    """Whether the line heads what follows an article: 相关阅读, 点击排行, 上一篇：…"""
    folded = fold(text)
    return len(folded) <= 80 and "。" not in folded and OTHER_ARTICLES.match(folded) is not None


def site_of(text: str) -> str | None:
    """The site that a copyright line or a disclaimer names."""
    match = OWNER.match(fold(text)) if len(text) <= 80 else None
    return text[slice(*match.span(1 if match[1] else 2))] if match else None


def is_boilerplate(text: str) -> bool:
    """Whether the line belongs to the site rather than to the article."""
    line = fold(text).strip(" ?·*-_=>|")
    if not re.search(r"\w", line):
        return True
    return _is_legal(line) or _is_interface(line) or _is_menu(line) or _is_spam(line)


def _is_sentence(line: str) -> bool:
    return "。" in line.rstrip("。") or (line.endswith("。") and len(line) > 12)


def _is_legal(line: str) -> bool:
    if len(line) <= 300 and LICENCE.search(line):
        return True
    if CREDIT_DUE.search(line) or (DECLARATION.match(line) and RIGHTS.search(line)):
        return True
    if not COPYRIGHT.search(line):
        return False
    if STATEMENT.match(line):
        return len(line) <= 70 or RIGHTS.search(line) is not None
    return len(line) <= 40 or (len(line) <= _SHORT and not _is_sentence(line))


def _is_interface(line: str) -> bool:
    if len(line) > 200:
        return False
    if INTERFACE.search(line) or (len(line) <= 40 and SHARING.match(line)):
        return True
    patterns = (SHARING, SITE, CRUMBS) if len(line) <= _SHORT and not _is_sentence(line) else ()
    return any(pattern.search(line) for pattern in patterns)


_BETWEEN_SECTIONS = re.compile(r"[\s|:]+")
_SECTION = re.compile(
    "首页|概况|信箱|公开|办事|服务|政策|投诉|咨询|下载|专题|导航|互动|文件|机构|访谈|征集|沿革|地理|动态|专栏|大厅|预决算"
)
_MANY_SECTIONS = 10
_SOME = 4


def _is_menu(line: str) -> bool:
    """Nothing but buttons, many short cells between bars, or a calendar of links."""
    if _LIST_OF_DAYS.search(line[:400]):
        return True
    if len(line) > 400:
        return False
    cells = [cell for cell in _BETWEEN_CELLS.split(line) if cell]
    if all(BUTTON.fullmatch(cell) for cell in cells):
        return True
    sections = [cell for cell in _BETWEEN_SECTIONS.split(line) if cell]
    named = sum(_SECTION.search(cell) is not None for cell in sections)
    if len(sections) >= _MANY_SECTIONS and named >= _SOME and all(len(cell) <= 12 for cell in sections):
        return True
    columns = [column.strip() for column in line.split("|")]
    return len(columns) >= 4 and all(len(column) <= 12 for column in columns) and "。" not in line


def _is_spam(line: str) -> bool:
    """Keywords of adult and gambling sites, without a sentence around them."""
    hits = len(SPAM.findall(line[:600]))
    sentences = line.count("。")
    return hits > 0 and (sentences == 0 or hits > 2 * sentences) and (len(line) <= 40 or hits >= 2)
