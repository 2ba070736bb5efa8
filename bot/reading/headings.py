"""Which lines stand over the items of a list, and what they say of them."""

import re
from collections.abc import Sequence

from bot.language.lists import is_heading, takes_away, what_is_left
from bot.language.script import fold

_NUMBER = re.compile(r"([(（]?)([一二三四五六七八九十]{1,3}|\d{1,3})[、.．)）]")
_SECTION = re.compile(
    r"(?:[一二三四五六七八九十]{1,3}、|[(（][一二三四五六七八九十]{1,3}[)）])\s?[\w、]{2,14}"
)
_NUMBERED_ITEM = re.compile(r"\d{1,3}[.．、]\s?\D")
_TELLS_OR_ASKS = re.compile("被|为何|为什么|何时|如何|怎|谁")
_OF_POSTS = re.compile(
    r"职|同志|人员|干部|名单|领导|委员|代表|主任|书记|教授|[局校院处科部镇乡县市区会]长|请求|决定|通知|的\W*$"
    r"|\b(?:post|office|position|dut|official|serv|member|director|from )"
)
_OF_NOTHING = re.compile(r"\W*(?:如下|下列|以下|the following|as follows)?\W*")
_GIVES_A_POST = re.compile(
    r"\W*(?:[一二三四五六七八九十\d]{1,3}[、.)]\s?)?"
    r"(?:(?:同时|并|会议)?(?:决定)?(?:任命|聘任|提名|当选)|(?:to )?(?:appoint|elect|nominat)"
    r"|(?!.*(?:职务|免|辞))[\u4e00-\u9fff]{2,4}(?:同志)?(?<![原曾现历所兼担])[任为][\u4e00-\u9fff])"
)


def is_over_items(lines: Sequence[str], at: int) -> bool:
    """Whether a line is a heading of items: 免去：, or 二、养老类 over 7.建设社区食堂12个.

    One without a colon that tells or asks something is the headline of a text: 原校长被免职.
    """
    line = lines[at]
    if is_heading(line):
        return line.endswith((":", "：")) or not _TELLS_OR_ASKS.search(fold(line))
    return at + 1 < len(lines) and is_section(line, lines[at + 1])


def is_section(line: str, after: str) -> bool:
    """Whether a short line is numbered in Chinese, and what follows is numbered in digits."""
    return _SECTION.fullmatch(line) is not None and _NUMBERED_ITEM.match(after) is not None


def numbering(line: str) -> tuple[bool, bool] | None:
    """How a line is numbered, if it is: in brackets or not, in digits or not."""
    number = _NUMBER.match(line)
    return (bool(number[1]), number[2].isascii()) if number else None


def takes_posts_away(heading: str) -> bool:
    """Whether a heading says that people lose their posts: not 撤销以下公交站：, nor No longer needed:"""
    if not takes_away(heading):
        return False
    after = what_is_left(fold(heading))
    return _OF_NOTHING.fullmatch(after) is not None or _OF_POSTS.search(after) is not None


def gives_a_post(line: str) -> bool:
    """Whether an item says who gets a post, so that it is none of a list of those who lose theirs."""
    return _GIVES_A_POST.match(fold(line)) is not None
