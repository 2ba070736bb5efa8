"""Lines that say something about the article: 来源：焦作网 2021-08-12 11:50 责任编辑：许来齐 阅读数：173."""

import re
from dataclasses import dataclass, field
from datetime import date

from bot.language.name_characters import surnames
from bot.language.script import fold
from bot.model import Credit
from bot.reading.bylines import split_names
from bot.reading.covering import MOMENT, URL, covered, pieces
from bot.reading.days import find_day
from bot.reading.publishers import is_office, is_publisher

_LONGEST = 200
_SEPARATOR = r"\s?[:丨|/▏│︱]\s?"
_SOURCE = (
    r"(?:(?:信息|资料|稿件|文章|新闻|内容|消息|图文|文稿)?来源(?:于|自)?"
    r"|出处|转自|转载自|原载|摘自|来自|出典|source|origin(?= ?:))"
)
_DATE = (
    r"(?:(?:发布|发表|更新|添加|录入|上传|创建|编辑|发文|成文|上载|生成|公开|出版|刊发|报道|公布|文章)?(?:日期|时间)"
    r"|(?:发布|发表|创建|编辑|更新)于|(?:release|publish|publication|post|issue|update)d? (?:time|date)|(?:publish|post|releas|updat)ed"
    r"|(?:time|date)(?=\s?:\s?(?:19|20)\d\d))"
)
_OTHER = (
    r"(?:(?:阅读|浏览|点[击阅]|访问|查看|播放|评论|点赞)(?:次数|数|量|率|人数)?|人气|热度|分类|栏目|频道|字号|字体|关键[词字]|标签"
    r"|索引号|文号|发文字号|组配分类|信息分类|主题分类|[发公]布(?:机构|单位)|(?:文章|信息)录入|发文机构|有效性|版次|版面|公开方式|体裁分类|主题词|难度|分享到?|views?|clicks?|hits?"
    r"|translat(?:ed? ?(?:by)?|or|ion))"
)
_ROLE = (
    r"(?:(?:照片|图片|文字|视频|版面|美术|新媒体|值班|本期|本版|执行|责任|特约|特邀|实习|见习|网络|融媒|全媒体|本报|首席"
    r"|总|副|技术|联合|新闻|微信|一|二|三|初|复|终|最终|后期|素材|内容)*"
    r"(?:拍摄|摄影|摄像|摄|设计制作|制作|设计|编辑|责编|编审|审核|审定|审签|审校|校对|审稿|编校|责校|审|审读|监制|主编|总编"
    r"|编委|编导|签发|供稿|撰稿|撰文|文案|文字|文稿|来稿|投稿|图片|配图|供图|图|美编|排版|视频|剪辑|播音|主播|主持人?|配音"
    r"|朗读|统筹|策划|出品人?|编发|编|校|值班|通讯员|记者|作者|录入|发布人?|审阅|运营|整理|素材|绘图|制图|海报|责任人"
    r"|文/图|图/文|图文|文)"
    r"|(?:reviewed|supervised|edited|photos?) by|edit|(?:responsible |executive )?editors?(?: in charge)?"
    r"|authors?|reporters?|correspondents?|by)"
)
_LABEL = re.compile(
    r"(?:(?<![\u4e00-\u9fffa-z])|(?=(?:责任编辑|[发公]布(?:时间|日期)|(?:浏览|点击|阅读)次数)\s?:))"
    rf"(?:(?P<source>{_SOURCE})|(?P<date>{_DATE})|(?P<other>{_OTHER})|(?P<role>{_ROLE})){_SEPARATOR}"
)
_LABEL_ALONE = re.compile(rf"(?:{_SOURCE}|{_DATE}|{_ROLE}){_SEPARATOR}")
_SECTION = re.compile(
    r"\s+(?:(?:星期.\s+)?第?[a-z]?\d{1,3}版\s+[\u4e00-\u9fff]{2,4}|第[一二三四五六七八九十\d]{1,2}版|[\u4e00-\u9fff]{2,4}(?:\s[\u4e00-\u9fff]{2,4})?)\s*"
)
_REPUBLICAN = re.compile(r"\s*(?:(?:中华)?民国)?(1[01]\d)[-/.年](\d{1,2})[-/.月](\d{1,2})日?\s*")
# 111-08-18 and 民国111年8月18日, as offices in Taiwan count
_SPEECH = re.compile(r"[-—]{1,4}\s?((?:19|20)\d\d年\d{1,2}月\d{1,2}日)在[^。]{4,60}[上时](?:\s.{2,30})?")
_URL_LINE = re.compile(
    r"[(\[【]?\s?(?:[\u4e00-\u9fff]{0,8}\s?[:：]?\s?)https?://\S{4,500}?\s?[)\]】]?", re.IGNORECASE
)
_BRACKETED = re.compile(rf"[【\[]\s?{_SOURCE}{_SEPARATOR}([^】\]\n:]{{1,40}})[】\]]")
_SPACED_LABEL = re.compile(r"(?<![\u4e00-\u9fff])([\u4e00-\u9fff])\s([\u4e00-\u9fff])(?=\s?[:：丨|｜/])")
_CRUMBS = re.compile(r"^(?:[^\s>»]{2,16}\s?[>»]\s?){1,6}[^\s>»]{2,16}\s+(?=\S)")
_REPORTER = re.compile(r"(?<![\u4e00-\u9fff])((?:本报|全媒体|融媒体)?(?:记者|通讯员))\s(?=[\u4e00-\u9fff])")
_BY = re.compile(
    r"(?:by |(?:staff )?(?:reporter|correspondent|writer) |(?:本报|本報)?(?:记者|記者|通讯员|通訊員)\s?)([^\d]+)",
    re.IGNORECASE,
)
_SINCE = re.compile("截[至止]|自|至|到|从|于|在|由")
_AUTHORS = re.compile(
    r"记者|通讯员|作者|撰稿|撰文|文字|文$|文/图|图/文|图文|文稿|author|reporter|correspondent|^by$"
)
_BUTTON = re.compile(r"(?:举报|分享|纠错|收藏|关注|我要评论)$")
_DAY_OF_SOMETHING = re.compile(
    "(?:开标|截标|投标|竣工|开工|完工|立案|处罚|成交|中标|签订|报名|考试|面试|笔试|体检|停电|停水|施工|工作|活动|会议|接访|接待|出生|出版|公示|截止|起止|送达|检查|抽检|采样|执行|生产|到货|交货|比赛|演出|上课|放假)"
    "(?:日期|时间|期限)[ ]?:"
)
_SENTENCE = re.compile(r"[,，].*[\u4e00-\u9fff]\.\s*$")


@dataclass(slots=True)
class Found:
    """What one line says.

    `outer`: the source stands in brackets, as the publisher outside puts it. `bare`: a date with hardly
    anything beside it, which below a text is its signature.
    """

    published: date | None = None
    source: str | None = None
    outer: bool = False
    url: str | None = None
    names: list[str] = field(default_factory=list)
    credits: list[Credit] = field(default_factory=list)
    bare: bool = False


def read_labels(text: str) -> Found | None:
    """Read a line that consists of statements about the article; None for any other line."""
    if len(text) > _LONGEST or "。" in text or _SENTENCE.search(text) or _DAY_OF_SOMETHING.match(fold(text)):
        return None
    text = _SPACED_LABEL.sub(r"\1\2", _CRUMBS.sub("", text))
    folded = fold(text)
    if one := _one_statement(text, folded):
        return one
    moment = MOMENT.search(folded)
    folded = _REPORTER.sub(r"\1:", folded)
    found = Found(published=find_day(moment[0]) if moment else None)
    if url := URL.search(text):
        found.url = url[0]
    rest, counts = covered(folded)
    labels = list(_LABEL.finditer(rest))
    if not (moment or counts or labels) or not _read_values(found, text, rest, labels):
        return None
    before = rest[: labels[0].start()] if labels else rest
    beside = " ".join(text[a:b] for a, b in pieces(before))
    if len(beside) > (40 if beside.isascii() else 30 if is_office(beside) else 14):
        return None
    if (by := _BY.match(beside)) and (by[1].isascii() or fold(by[1])[0] in surnames()):
        found.names += split_names(by[1])
    elif moment and beside and not found.source and (counts or is_publisher(beside)):
        found.source = beside
    if labels or counts or found.source or (moment and ":" in moment[0]):
        return found
    found.bare = True
    return found if not beside or (moment and _is_signed(found, folded, beside, moment[0])) else None


def _one_statement(text: str, folded: str) -> Found | None:
    """What a line says that is nothing but an address, a source in brackets, a day of the Republic, or when a speech was given."""
    if _URL_LINE.fullmatch(text) and (url := URL.search(text)):
        return Found(url=url[0])
    if bracketed := _BRACKETED.fullmatch(folded):
        return Found(source=text[slice(*bracketed.span(1))].strip(), outer=True)
    if day := _republican_day(folded):
        return Found(published=day, bare=True)
    if speech := _SPEECH.fullmatch(folded):
        return Found(published=find_day(speech[1]), bare=True)
    return None


def _republican_day(folded: str) -> date | None:
    found = _REPUBLICAN.fullmatch(folded)
    return find_day(f"民国{found[1]}年{found[2]}月{found[3]}日") if found else None


def _is_signed(found: Found, folded: str, beside: str, moment: str) -> bool:
    """Whether what stands beside a day alone is who printed it, or as short as that, or the section of the paper."""
    if _SINCE.match(folded):
        return False
    if is_office(beside):
        found.source = beside
        return True
    is_of_a_section = _SECTION.fullmatch(folded, len(moment.rstrip())) if folded.startswith(moment) else None
    return is_of_a_section is not None or (len(beside) <= 10 and folded.rstrip(") ").endswith(moment))


def _read_values(found: Found, text: str, rest: str, labels: list[re.Match[str]]) -> bool:
    """Put each label's value where it belongs; False if one is no such value, so the line is a sentence."""
    ends = [*(label.start() for label in labels), len(rest)][1:]
    for label, end in zip(labels, ends, strict=True):
        spans = list(pieces(rest[label.end() : end]))
        value = " ".join(text[label.end() + a : label.end() + b] for a, b in spans[:1])
        if label["role"]:
            names = split_names(value)
            if len(value) > 60 or any(len(name) > (40 if name.isascii() else 14) for name in names):
                return False
            role = text[slice(*label.span("role"))]
            found.credits += [Credit(role, name) for name in names]
            if _AUTHORS.search(label["role"]):
                found.names += names
        elif label["source"]:
            if len(value) > 40:
                return False
            value = _BUTTON.sub("", value if value.isascii() else value.split(" ")[0])
            found.source = found.source or value or None
        elif len(value) > 40:
            return False
        elif label["date"] and not found.published:
            found.published = _republican_day(value) or find_day(f"20{value}")
    return True


def is_label_alone(text: str) -> bool:
    """Whether a line is only a label whose value stands on the next line: 发布时间："""
    return len(text) <= 12 and _LABEL_ALONE.fullmatch(fold(text)) is not None
