"""The kind of answer that a question wants, and all that tells which things are of that kind."""

import re
from dataclasses import dataclass
from itertools import takewhile

from bot.language.answer_kinds import Kind
from bot.language.asked_kinds import asking
from bot.language.asked_units import asked_units
from bot.language.careers import direction_asked
from bot.language.gazetteer import is_country, is_place
from bot.language.lexicons import read_words
from bot.language.name_model import name_model
from bot.language.relations import relation_asked
from bot.language.stopwords import FUNCTION_WORDS, MEASURES
from bot.language.unit_sets import COUNTRY, DAY, WEEKDAY, YEARS_OF_AGE
from bot.language.words import words
from bot.model import Span


@dataclass(frozen=True, slots=True)
class Wanted:
    """A kind of answer, to a question about people of certain names (folded).

    `units` are the characters of which a number must be followed by one, a place end in one, or a day have one (none: any),
    or the way of contact; `counted` is the thing whose number is asked for, as 药品 in 多少吨药品, or of which one is, as 语言
    in 什么语言, 医院 in 哪家医院 and 校友 in 校友是谁. `noun` is what the places or organisations are called that are asked for, as
    names often end in it: 法庭 in 哪个法庭.
    """

    kind: Kind
    about: tuple[str, ...] = ()
    units: str = ""
    counted: str = ""
    relation: str = ""
    noun: str = ""


_WHO_IS = re.compile(r"是谁|谁是|什么人|何许人|\bwho(?: i|')s\b")
_KIND_OF_PLACE = re.compile(
    r"(?:什么|啥|哪[一几些两三]?[个座片条块所]?)(?:(?P<ending>国(?!王|会)|[省市县区镇乡村州旗盟岛山河湖寨])(?![\u4e00-\u9fff]*?(?:子里|间))|.)"
)
_KIND_IN_ENGLISH = re.compile(
    r"\b(?:which|what) (?:\w+ ){0,2}?(village|town|township|county|district|province|country)s?\b"
    r"(?! (?:hall|court|committee|council|government|party|chief|head|office)s?\b)"
)
_ENDINGS_IN_CHINESE = {
    "village": "村",
    "town": "镇",
    "township": "乡",
    "county": "县",
    "district": "区",
    "province": "省",
    "country": COUNTRY,
}
_LONGEST_KIND = 2
_CALLED_OTHERWISE = frozenset(
    "学校 学院 大学 中心 公司 企业 基地 场馆 工厂 小区 社区 酒店 宾馆 饭店 药房 药店 超市 市场 展馆 园区 海域 景区 街道".split()
)
_SITE = re.compile(
    rf"哪[一几]?[所家个座]({'|'.join(site for site in read_words('sites.txt') if len(site) > 1 and site not in _CALLED_OTHERWISE)})"
)
_WHICH_OF = re.compile(
    r"(?:什么|啥|[在去到往]?[了过]?哪[一几两三]?[家个座所支条处片块])([\u4e00-\u9fff]{2,8})"
)
_CALLED_ANYHOW = frozenset(
    "企业 机构 部门 单位 组织 媒体 品牌 厂家 平台 队伍 球队 小城 城市 地方 国家 省份 地区".split()
)
_DOES = re.compile(r"[说讲谈做干]了?(?:些|点|过)?(?:什么|啥)|表态|\b(?:say|said|do|did|talk)\b")
_MAY_BE_A_POST: frozenset[Kind] = frozenset({"place", "organisation", "thing", "anything"})
"""What else may be asked by words that ask for what somebody became: 去了哪儿, 调到哪个单位."""

_COUNTED = re.compile(rf"(?:多少|(?<![哪那这])几)(?:{MEASURES})?([\u4e00-\u9fff]{{1,6}})")
_WHICH = re.compile("哪[一几两三]?[位个名]([\u4e00-\u9fff]+)|(?<= )([\u4e00-\u9fff]{2,6})(?=\\W*\\Z)")
_ROLE = re.compile("([\u4e00-\u9fff]{2,8}?)(?:的?名字|姓名)?(?:分别|都)?[是叫为]\\Z")
_CONTACTS = {
    "phone": re.compile(r"手机|热线|电话|号码|\b(?:phone|telephone)\b"),
    "mail": re.compile(r"邮箱|电邮|\be-?mail\b"),
    "web": re.compile(r"网址|网站|\b(?:website|url)\b"),
    "other": re.compile(r"邮编|微信号"),
}


def wanted(folded: str, about: tuple[str, ...], *, nothing_else: bool) -> Wanted:
    """Tell what kind of answer a folded question about some people wants; who they are, if it is about `nothing_else`."""
    kind, asked, noun, told_units = asking(folded)
    if about and nothing_else and (kind == "anything" or _WHO_IS.search(folded)) and not _DOES.search(folded):
        kind = "post"
    if about and kind in _MAY_BE_A_POST and direction_asked(folded) and not _ending_asked(folded, asked):
        kind = "post"
    match kind:
        case "number":
            units = told_units or asked_units(folded) or (YEARS_OF_AGE if about and "多大" in folded else "")
            return Wanted(kind, about, units, _counted(folded))
        case "contact":
            return Wanted(
                kind, about, next(way for way, pattern in _CONTACTS.items() if pattern.search(folded))
            )
        case "day":
            return Wanted(kind, about, _precision(folded[slice(*asked)]))
        case "place":
            return Wanted(
                kind,
                about,
                _ending_asked(folded, asked),
                _site_asked(folded),
                noun=_noun_asked(folded, asked),
            )
        case "organisation":
            return Wanted(kind, about, counted=noun, noun=_noun_asked(folded, asked))
        case "person":
            return Wanted(kind, about, counted=_role_asked(folded, asked), relation=relation_asked(folded))
    return Wanted(kind, about, counted=noun)


def asked_at(folded: str) -> Span:
    """Where a folded question asks: its word of asking, else its head, else its end."""
    return asking(folded).span


def _precision(asked: str) -> str:
    """The characters of which the days asked for must have one: 日 and 号 for 哪天, 年 for 哪年, 周 for 星期几; none for any."""
    if re.search("(?:星期|周|礼拜)几", asked):
        return WEEKDAY
    if re.search(r"[天日号]|\b(?:day|date)", asked):
        return DAY
    return "年" if re.search(r"年|\byear", asked) else ""


def _ending_asked(folded: str, asked: Span) -> str:
    """What the names of the places asked for end in: 村 in 哪个村 and in which village; empty for any."""
    if in_english := _KIND_IN_ENGLISH.search(folded):
        return _ENDINGS_IN_CHINESE[in_english[1]]
    found = _KIND_OF_PLACE.search(folded, asked.start, asked.end + _LONGEST_KIND)
    return found["ending"] or "" if found else ""


def _noun_asked(folded: str, asked: Span) -> str:
    """What each of those is that are asked for: 法庭 in 哪个法庭, 出版社 in 哪家出版社; empty if that is not told."""
    found = _WHICH_OF.match(folded, asked.start)
    noun = next(iter(words(found[1], new_words=False)), "") if found else ""
    is_ending = (
        len(noun) > 1
        and noun not in FUNCTION_WORDS
        and noun not in _CALLED_ANYHOW
        and not is_place(noun)
        and not is_country(noun)
    )
    return noun if is_ending else ""


def _site_asked(folded: str) -> str:
    """What each place of the kind asked for is called: 医院 in 哪家医院; empty where they are called otherwise, as schools are."""
    found = _SITE.search(folded)
    return found[1] if found else ""


def _role_asked(folded: str, asked: Span) -> str:
    """Who is asked for by what they are: 校友 in 出钱的校友是谁, 村民 in 哪个村民; empty where they are not."""
    if which := _WHICH.match(folded, asked.start):
        told = words(which[1] or which[2], new_words=False)[:1]
    else:
        before = _ROLE.search(folded, 0, asked.start)
        told = words(before[1], new_words=False)[-1:] if before else []
    return told[0] if told and len(told[0]) > 1 else ""


def _counted(folded: str) -> str:
    found = _COUNTED.search(folded)
    following = words(found[1], new_words=False) if found else []
    singles = takewhile(lambda word: len(word) == 1 and word not in FUNCTION_WORDS, following)
    thing = "".join(singles) or (following[0] if following else "")  # 抑|尘|站
    is_thing = len(thing) > 1 and thing not in FUNCTION_WORDS and thing not in name_model().function_words
    return thing if is_thing else ""
