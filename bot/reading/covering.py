"""What stands on a line beside labels and their values: days, addresses, counts of readers, buttons.

It is covered, so that what is left stays where it was.
"""

import re
from collections.abc import Iterator

from bot.reading.days import ENGLISH_DAY

_GAP = "\x1f"
MOMENT = re.compile(
    rf"{ENGLISH_DAY}|(?:中华)?民国\d{{2,3}}年\d{{1,2}}月\d{{1,2}}日|"
    "二[〇○零][〇○零一二][〇○零一二三四五六七八九]年[一二三四五六七八九十]{1,2}月[一二三四五六七八九十]{1,3}日|"
    r"(?:19|20)\d\d\s?[-/.年]\s?\d{1,2}\s?[-/.月]\s?\d{1,2}\s?日?(?:\s?[(]?(?:星期|周)[一二三四五六日天][)]?)?"
    r"(?:\s?t?\s?(?:[上下]午|[ap]m)?\s?\d{1,2}[:时]\d{1,2}(?:[:分]\d{1,2}秒?|分)?)?"
)
_COUNT = re.compile(
    r"(?:阅读|浏览|点[击阅]|访问|查看|播放|评论|点赞|人气|热度)"
    r"(?:(?:次数|数|量|率)\s?:?|\s?:|(?=\s?\d))\s?"
    r"(?:\d[\d,.]*\s?[万+]?|\{\{[^}]{0,30}\}\}|loading\.{0,3})?\s?[次人]?(?![\u4e00-\u9fff])"
    r"|(?:阅读|浏览|点击|访问|查看|播放|评论)(?:次数|数|量)?\s?[(]\s?\d[\d,.]*\s?[万+]?\s?[次人]?\s?[)]"
    r"|\d+\s?[次人]?\s?(?:浏览|阅读|点击|评论)|次浏览|\bviews?:?\s?\d+|\b(?:read|click|hit)s?:\s?\d+"
    rf"|\d+ min(?:ute)?s? read|\b(?:published|posted|updated)(?: on)? ?(?:(?={_GAP})|\d+:\d\d)"
)
_WIDGET = re.compile(
    r"[\[【(]?\s?(?:字[体号]\s?:?|大\s中\s小|超大|默认o?|手机看新闻|我要评论|参加讨论|打印(?:本[页文])?"
    r"|关闭(?:窗口|本页)?|返回|收藏(?:本文|ta)?|分享[到至]?\s?:?|朗读|放大\+?|缩小-?|纠错|复制链接|转发|听新闻|我要分享"
    r"|星期[一二三四五六日]|第\d+期|农历[\u4e00-\u9fff]{4,12}|[上下]一[版期篇]|[前后]一天|版面(?:目录|导航)|赞\s?\d{1,6}"
    r"|(?<![a-z\d] )(?<![a-z])(?:line|facebook|twitter)(?=\s|$)"
    r"|www\.[a-z\d.-]{4,40}"
    r"|第?[a-z]?\d{1,3}版(?:\s?:\s?[\u4e00-\u9fff]{2,8})?|(?:创建|编辑|发布|发表|更新)于)\s?[\]】)]?(?![\u4e00-\u9fff])"
    r"|^原创(?=\s)|发表于[\u4e00-\u9fff]{2,5}$"
)
URL = re.compile(r"https?://[^\s<>()（）\"'【】]{4,500}")
_DOCUMENT = re.compile(r"[\u4e00-\u9fff]{1,8}[〔\[(【](?:19|20)\d\d[〕\])】]\s?第?\d{1,4}号")


def covered(folded: str) -> tuple[str, int]:
    """A folded line with all of this covered, and how often it counts its readers."""
    rest, counts = _cover(_cover(_cover(folded, URL)[0], MOMENT)[0], _COUNT)
    return _cover(_cover(rest, _WIDGET)[0], _DOCUMENT)[0], counts


def pieces(covered_line: str) -> Iterator[tuple[int, int]]:
    """The spans of words that are left between what is covered, bars and brackets."""
    for match in re.finditer(rf"[^{_GAP}|丨\[\]【】()]+", covered_line):
        stripped = match[0].strip(" :-—·,>»")
        if stripped:
            start = match.start() + match[0].index(stripped)
            yield start, start + len(stripped)


def _cover(text: str, pattern: re.Pattern[str]) -> tuple[str, int]:
    return pattern.subn(lambda match: _GAP * len(match[0]), text)
