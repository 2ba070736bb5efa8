"""The headline among the lines above the body, where nothing states it."""

import re

from rapidfuzz import fuzz

from bot.language.languages import is_mostly_latin
from bot.language.script import fold
from bot.reading.duplicates import essence
from bot.reading.page import Line

_SHORTEST, _LONGEST = 6, 120
_OTHER_THAN_LATIN, _OTHER_THAN_LETTERS = re.compile(r"[^\x00-\x7f]"), re.compile("[^a-z]")
_WORD = re.compile("[a-z]{3,}")
_LINK = 0.6
_LABEL = re.compile(
    r"^[【\[(（]?.{0,8}(?:专[题題][区區]?|专栏|專欄|频道|頻道|栏目|欄目|要闻|要聞|新闻|新聞|动态|動態|时讯|快讯)[】\])）]?$"
)

_LABELLED = re.compile(
    r"(?:^|\s)(?:下载|附件|签发人|办理结果|索引号|文号|浏览|阅读|访问量|点击率?|来源|作者|时间)\s*[:：]"
)
_NUMBERED = re.compile(r".{2,12}[〔\[（(]20\d\d[〕\])）]\s*第?\d+号")
_SITE = re.compile(
    r"[\u4e00-\u9fff]{2,14}(?:人民政府(?:门户)?网?站?|政府网|门户网站|信息网|办公室文件|人民医院|委员会)(?:\s[\u4e00-\u9fff]{2,5}){0,4}"
)
_CRUMBS = re.compile(r"[^>›»]{2,40}(?:\s?(?:>{1,2}|[›»])\s?[^>›»]{2,40})+")
_SPEECH = re.compile("上的(?:讲话|講話|报告|報告|发言|發言|致[辞辭])")
_BEGINS_A_TITLE = re.compile(r"在(?![线職职])[^。！？!?]{4,40}")
_SPEAKER = re.compile(
    r"[\u4e00-\u9fff、]{1,16}(?:书记|[省市县区镇乡局厅部]长|主任|主席)\s+[\u4e00-\u9fff]\s?[\u4e00-\u9fff]{1,3}"
)
_BRACKETED = re.compile(r"[（(].*[)）]", re.DOTALL)
"""What stands under a title: （2022年4月28日…通过）."""

_DOCUMENT = re.compile(
    r".*(?:(?:关于|对).{4,}的(?:通知|通告|公告|公示|通报|答复|批复|复函|函|意见|决定|决议|报告|请示|方案)|任免名单|任前公示|统计公报|[^|]{6,}(?:公告|公示|通告|启事|决定书)"
    r"|上的(?:讲话|报告|发言|致辞)|(?:日程|议程)(?:安排)?表?|\b(?:agenda|programme|schedule)(?: (?:of|for) .+)?)"
    r"(?:[(【].{1,24}[)】])?"
)
"""What official documents are called, folded, which say the rest in other words than their title."""


def find_title(header: list[Line], above: list[Line], body: str, repeated: frozenset[str]) -> str | None:
    """Choose the line that shares most with `body`: of `header`, the lines above the date and source, else of
    `above`, all lines above the body. The last line counts for more, and so do a heading and
    one that the page repeats (`repeated`: the essence of such lines).
    """
    pairs = _pairs(body)
    return _best(header, pairs, repeated, at_least=0.45) or _best(above, pairs, repeated, at_least=0.35)


def _best(lines: list[Line], pairs: set[str], repeated: frozenset[str], at_least: float) -> str | None:
    candidates = [line for line in lines if _may_be_title(line)]
    best, best_score, of_best = None, at_least, None
    for line in candidates:
        own, key = _pairs(line.text), essence(line.text)
        score = len(own & pairs) / max(1, len(own)) + 0.001 * len(key)
        score += 0.4 * (_DOCUMENT.fullmatch(fold(line.text)) is not None)
        score += 0.2 * (line is candidates[-1]) + 0.3 * (line.heading in (1, 2) or key in repeated)
        if score > best_score:
            best, best_score, of_best = line.text.strip("*").lstrip("•·▪◆■□● "), score, line
    return _with_speaker(best, lines, lines.index(of_best)) if best and of_best else best


def _with_speaker(title: str, lines: list[Line], index: int) -> str:
    """The title of a speech with its beginning on the line before, and who speaks on the line behind."""
    if not _SPEECH.search(title):
        return title
    before, behind = ("".join(line.text for line in lines[i : i + 1]) for i in (index - 1, index + 1))
    is_begun = index > 0 and _BEGINS_A_TITLE.fullmatch(before) and not title.startswith("在")
    return f"{before if is_begun else ''}{title}{' ' + behind if _SPEAKER.fullmatch(behind) else ''}"


def _may_be_title(line: Line) -> bool:
    is_fit = _SHORTEST <= len(essence(line.text)) <= _LONGEST and line.linked <= _LINK
    is_beside = line.text.startswith("—") or _BRACKETED.fullmatch(line.text)
    return is_fit and not is_beside and not _is_of_a_page(line.text)


def _is_of_a_page(text: str) -> bool:
    """Whether a line names the site, the section or who speaks, or numbers the document or says things about it."""
    if _DOCUMENT.fullmatch(fold(text)):
        return False
    names = (pattern.fullmatch(text) for pattern in (_SITE, _CRUMBS, _SPEAKER))
    return any([_LABEL.match(text), _NUMBERED.match(text), _LABELLED.search(text), *names])


def echoes(text: str, title: str) -> bool:
    """Whether a line repeats the title, perhaps cut or with the site's name."""
    a, b = essence(text), essence(title)
    if not a or not b:
        return False
    if not a.replace(b, ""):
        return True
    is_part = len(a) >= 8 and (b.startswith(a) or (a.startswith(b) and len(a) <= len(b) + 12))
    return is_part or (len(a) >= 10 and fuzz.ratio(a, b) >= 90)


def _pairs(text: str) -> set[str]:
    """Words of the Latin alphabet and pairs of other characters, as a text may have both; of digits only in Chinese."""
    key = essence(text)
    other = _OTHER_THAN_LATIN if is_mostly_latin(text) else _OTHER_THAN_LETTERS
    pairs = (key[i : i + 2] for i in range(len(key) - 1))
    return {pair for pair in pairs if other.search(pair)} | set(_WORD.findall(text.lower()))
