"""Whether what reads as a date is a name or a title, or a piece of one: 周日升, 取名星期五, 十月稻田牌, 《今日说法》."""

import re
from functools import lru_cache

from bot.language.clauses import around, is_han_at, pieces_of_clause
from bot.language.dictionary import dictionary
from bot.language.gazetteer import is_place
from bot.language.kinds import Kind
from bot.language.lattice import cut as cut_with_names
from bot.language.name_characters import surnames

_HAN = "[一-鿿]"
_NAMED_REACH = 8
_NAMED_BEFORE = re.compile(
    "(?:[取得命起改更定]名[为叫]?|名[为叫曰]|[叫唤称][做作为]|叫|[又人自]称|[绰外代别]号是?|品牌|商标)[:《“”\"'‘]?$|《[“”\"'‘]?$"
)
_NOTICE_AFTER = re.compile("期间|假期|放假|前后|以来")
_NAMED_AFTER = re.compile(
    f"{_HAN}{{0,4}}?(?<![挂揭授摘亮金银铜奖招红黄王车打品底名])牌(?![照子匾坊九])|{_HAN}?号(?:货|客|邮|游|渔|油)?[轮船舰艇]"
)
_LONGEST_TITLE = 16
_DATED_TITLE = re.compile("[0-9]|年|通知|公告|通告|意见|办法|方案|规定|条例|报告|决定|期间|假期|放假|安排")
_BEFORE_NAMES = "在于与和由是为到"
_NAME_ENDING = re.compile(
    f"{_HAN}{{0,5}}?(?P<ending>(?:股份|控股|有限|集团)(?:有限)?(?:公司|集团)?|集团|药业|影业|传媒|科技|美术馆|幼儿园|小学|中学|小区|花园"
    f"|书院|书画社|照相馆|电器厂|(?:传媒|影视)公司|酒店|花店|茶馆|餐厅|餐馆|乐队|乐团|合唱团|艺术团|剧组|俱乐部|工作室|出版社|杂志社?|周刊|手游)(?=的|店|老板|记者|员工|(?!{_HAN})|$)"
)
_IN_NAMES = frozenset({"n", "nz", "ns", "nr", "ng", "a", "j", "b", "vn"})
_OF_RELATIVE_DATES = "今明昨去前后上下本这过近最未"


def is_in_a_title(folded: str, start: int, end: int) -> bool:
    """Whether it stands in the title of a work: 《九月九日忆山东兄弟》, but not 《2022年春节放假的通知》."""
    opening = folded.rfind("《", max(0, start - _LONGEST_TITLE), start)
    closing = folded.find("》", end, end + _LONGEST_TITLE) if opening >= 0 else -1
    return (
        closing >= 0
        and not _DATED_TITLE.search(folded, opening, closing)
        and "》" not in folded[opening:start]
    )


def is_named(folded: str, start: int, end: int) -> bool:
    """Whether it is called so, or opens a title, a brand or the name of a ship: 《今日说法》, 取名为星期五, 十月稻田牌."""
    words_before = folded[max(0, start - _NAMED_REACH) : start]
    if _NAMED_BEFORE.search(words_before):
        return not _NOTICE_AFTER.match(folded, end)
    return _NAMED_AFTER.match(folded, end) is not None


def opens_a_name(folded: str, start: int, end: int) -> bool:
    """Whether nothing but nouns follow up to what names end in: 明天控股集团, 今日阳光小区的业主; not 昨天北京酒店的."""
    if is_han_at(folded, start - 1) and folded[start - 1] not in _BEFORE_NAMES:
        return False
    ending = _NAME_ENDING.match(folded, end)
    if ending is None:
        return False
    between = pieces_of_clause(folded[end : ending.start("ending")])
    if not between and is_han_at(folded, ending.end()):
        return False
    return all(len(word) == 1 or _may_be_in_a_name(word) for _, _, word in between)


def _may_be_in_a_name(word: str) -> bool:
    return dictionary().tag(word) in _IN_NAMES and word[0] not in "全各" and not is_place(word)


def is_in_a_name_of_a_person(folded: str, start: int, end: int) -> bool:
    """Whether it is a piece of what reads as a name: 周日|升, 彭育|三年前, 刘|清明."""
    if folded[start] != "周" and not _may_follow_a_surname(folded, start):
        return False
    clause = around(folded, start, end)
    return any(
        token.kind is Kind.NAME
        and token.start + clause.start < end
        and token.end + clause.start > start
        and (token.start + clause.start < start or token.end + clause.start > end)
        and token.word[0] in surnames()
        and len(token.word) <= 4
        for token in _tokens(folded[slice(*clause)])
    )


def _may_follow_a_surname(folded: str, start: int) -> bool:
    """Of 将于今晚 and 回顾过去五年 somebody's name could be read, too."""
    if folded[start] in _OF_RELATIVE_DATES:
        return False
    return any(character in surnames() for character in folded[max(0, start - 2) : start])


_tokens = lru_cache(maxsize=4096)(cut_with_names)
