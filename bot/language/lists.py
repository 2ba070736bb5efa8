"""Paragraphs that are lists: a heading, and a line for each item, which says what it means only under that heading."""

import re
from functools import lru_cache

from bot.language.languages import is_mostly_latin
from bot.language.script import fold
from bot.language.sentences import sentences
from bot.model import Span

_LONGEST = 100
_LONGEST_LATIN = 200
_LONGEST_WITHOUT_COLON = 30
_NUMBER = r"(?:[一二三四五六七八九十\d]{1,3}[、.]|\([一二三四五六七八九十\d]{1,3}\))?\s?"
_WITHOUT_COLON = re.compile(
    rf"{_NUMBER}[\w\s]{{0,16}}(?:任命|任职|提名|当选|免去|免职|辞去|撤销|罢免|名单|如下"
    r"|\b(?:appoint(?:ed|ments)|removed|removals|dismissed|dismissals|resigned|resignations))"
)
_INTRODUCES_WORDS = re.compile(
    r"(?:指出|强调|要求|表示|认为|提出|指示|叮嘱|叮咛|希望|介绍|解释|告诉\w{1,4}|记者|消息|[说问答曰道称讲讯电])(?:[\"”]|\([^()]*\))?:$"
    r"|\b(?:said|says|asked|asks|stressed|added|replied|q|a|question|answer|reporter) ?:$"
)
_TAKES_AWAY = re.compile(
    "免去|免职|免除|被免|罢免|撤销|撤职|解聘|辞去|辞职|辞呈|离任|卸任|调离|停职|下台(?!阶)|不再[担兼]?任|不再是|开除|解除.{0,8}职务"
    r"|\b(?:remov(?:e[ds]?|ing|als)\b|dismiss|reliev|revok|resign|expel|oust|sack(?:ed|ing)\b|retire[ds]?\b|step(?:s|ped|ping)? down|no longer)"
)
_GIVES = re.compile(
    r"任命|聘任|提[名拔]|当选|[接继改转调升]任|接替|顶替|\b(?:appoint|nominat|elect|replac|succe[ed])"
)


def is_heading(line: str) -> bool:
    """Whether a line says what the lines under it are: its last sentence ends in a colon, or it is a bare 二、免去.

    Whose words follow is no heading (会议强调：): they are running text.
    """
    if not line.endswith((":", "：")):
        return len(line) <= _LONGEST_WITHOUT_COLON and _WITHOUT_COLON.fullmatch(fold(line)) is not None
    folded = fold(line)
    last = folded[sentences(folded)[-1].start :]
    is_short = len(last) <= (_LONGEST_LATIN if is_mostly_latin(last) else _LONGEST)
    return is_short and _INTRODUCES_WORDS.search(last) is None


@lru_cache(maxsize=5_000)
def heading_of(text: str) -> Span | None:
    """What stands over the items of a paragraph: the last sentence of its first line, and headings under that.

    None for a paragraph that has one line.
    """
    first, *others = text.split("\n")
    if not others:
        return None
    end = len(first)
    for line in others[:-1]:
        if not is_heading(line):
            break
        end += 1 + len(line)
    return Span(sentences(first)[-1].start if first else 0, end)


def speaks_of_leaving(folded: str) -> bool:
    """Whether a folded text speaks of somebody who leaves a post, whoever else comes."""
    return _TAKES_AWAY.search(folded) is not None


def what_is_left(folded: str) -> str:
    """What stands in a folded text behind the last word for leaving a post: 财政局局长 behind 免去."""
    return _TAKES_AWAY.split(folded)[-1]


def takes_away(text: str) -> bool:
    """Whether a heading, or a question, speaks of those who have a post no more."""
    folded = fold(text)
    return speaks_of_leaving(folded) and _GIVES.search(folded) is None


def is_of_what_is_taken(text: str) -> bool:
    """Whether a paragraph lists who has a post no more."""
    heading = heading_of(text)
    return heading is not None and takes_away(text[slice(*heading)])
