"""Rules are tried only where a date may begin: that spares nothing which they would find anywhere else."""

import time
from datetime import date

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from bot.language.date_days import DAYS, DAYS_IN_QUESTIONS
from bot.language.date_english import ENGLISH
from bot.language.date_english_parts import ENGLISH_PARTS
from bot.language.date_english_relative import ENGLISH_RELATIVE
from bot.language.date_festivals import FESTIVAL, FESTIVAL_NAMES
from bot.language.date_lunar import LUNAR
from bot.language.date_months import MONTHS
from bot.language.date_numeric import NUMERIC, NUMERIC_IN_QUESTIONS
from bot.language.date_parts import PARTS
from bot.language.date_relative import RELATIVE, RELATIVE_IN_ARTICLES, RELATIVE_IN_QUESTIONS
from bot.language.date_spots import spots
from bot.language.dates import find_dates
from bot.language.script import fold

RULES = (
    *DAYS,
    *MONTHS,
    *DAYS_IN_QUESTIONS,
    *NUMERIC,
    *NUMERIC_IN_QUESTIONS,
    *PARTS,
    *RELATIVE,
    *RELATIVE_IN_ARTICLES,
    *RELATIVE_IN_QUESTIONS,
    *LUNAR,
    *FESTIVAL,
    *ENGLISH,
    *ENGLISH_RELATIVE,
    *ENGLISH_PARTS,
)
NUMBERS = """
0 1 2 5 08 12 13 31 95 110 2021 20220412 零 〇 一 二 三 五 七 九 十 十一 十二 二十 廿 廿三 卅一 三十 二〇二二 一九 二0二一 百 两 半 几 元
""".split()
UNITS = """
年 月 日 号 天 周 个月 个星期 星期 礼拜 季度 个季度 半年 月份 nian yue ri hao
年底 年初 月末 初 底 末 上旬 下半月 春季 秋天 中
- -- / . : , 、 至 到 – — ~ 和 °
""".split()
WORDS = """
公元 民国 中华民国 今年 去年 前年 大前年 上年 本年 明年 后年 同年 次年 翌年 第二年 第 前 后 以前 之后 内
昨 昨天 今天 今日 今晚 明天 明早 前天 前日 后天 大前天 大后天 本日 上 下 上上 本 这 当 当月 个 一个 上周 下个星期 本月
近 最近 近的 过去 过往的 未来 今后 接下来 以来 的 度 农历 阴历 旧历 闰 正月 腊月 冬月 大年初 初五 十五 甲子 壬寅 虎 龙 星期日 周末
七月半 新年 年初三 年廿八 年三十 大年 晚 今春 去冬 季度 上季度 本季度 即日 起 次日 翌日 前晚 月尾 年尾 当天 节气 时节
期间 假期 前夕 “ 在
""".split()
ENGLISH_WORDS = """
january march may sept. dec monday fri. the early mid- late beginning of end on since by in year month last past this next coming
yesterday tonight day before ago week weeks months a an one twelve q3 first fourth quarter half 12th 3rd to and st , . - new year's day
national day spring festival mid-autumn festival said on the 12th summer fall of months weekend morning
""".split()
BEGINNINGS = """
2021年 | 2021nian4yue5ri | 二〇二一年 | 21年5月 | 110年5月 | 民国90年 | 中华民国九十年 | 公元2021年 | 今年 | 去年 | 前年 | 大前年 | 上年 |
本年 | 明年 | 后年 | 4月 | 四月 | 十二月五日 | 元月 | 4yue | 5 日 | 31日 | 十二日 | 三十一日 | 12号 | 三天前 | 半年前 | 两年后 | 2周前 |
3个月前 | 两个星期后 | 二十个礼拜前 | 第三季度 | 二季度 | 3季度 | 前三季度 | 前两个季度 | 前11月 | 上半年 | 下半年 | 3-4月 | 3、4月 | 元至三月 |
4日至6日 | 4—6日 | 2020~2021年 | 2020-2021年 | 2022-04-12 | 2022/4/12 | 2022.4.12 | 2022.4.10-4.12 | 111/04/12 | 04/12/2022 |
20220412 | 2022-04 | 2021正月 | 2021春节 | 2021五月初五 | 2021农历四月 | 年底 | 年初 | 月底 | 月末 | 昨天 | 昨夜 | 今晚 | 今日 | 明早 | 明日 |
前天 | 后天 | 大前天 | 大后天 | 上周 | 上上周 | 下个星期一 | 这一周 | 本月 | 上个月 | 这个月底 | 下下个月 | 周五 | 星期三 | 礼拜天 | 周末 |
近三天 | 最近一周 | 过去的两个月 | 过往 3年 | 未来10天 | 今后半年 | 接下来两周 | 农历四月十二 | 阴历五月 | 旧历八月 | 夏历九月 | 闰四月初一 | 正月 |
腊月二十三 | 冬月十五 | 大年初三 | 壬寅年正月 | 壬寅虎年春节 | 虎年除夕 | 廿三 | 八月十五 | 五月初五 | 去年今日 |
一年前的今天 | 十年前的2月17日 | 今年的5月7日 | 4月中下旬 |
上季度 | 上一季度 | 本季度 | 今春 | 去冬 | 年初三 | 大年初十 | 年廿八 | 大年三十晚 | 农历新年 | 农历七月半 | 110年底 | 111.04.12 | 111-04-12 |
4月12-5月3日 | 2022年4月12 | 前晚 | 月尾 | 年尾 | 世界读书日 | 双十节 | 九一八事变纪念日 |
春节 | 十一假期 | 双11 | 五一国际劳动节 |
March 5 | Sept. 5, 2021 | Friday, May 6 | the 5th of May | 5 May 2021 | 5-7 May | late July | the end of July | July 2021 | October |
8 month 10 | 2021 year 8 month | the day before yesterday | tonight | last night | last Friday | on Friday | next week | three weeks ago |
12 days ago | the past two months | last 3 years | Q3 2021 | the first half of 2021 | 2021 National Day |
March to May 2021 | late 2021 | this morning | 8 month 3 to 5 day |
    the first half of last year | Christmas |
last quarter | next weekend | the first seven months of 2021 | the autumn of 2019 | last summer |
April last year | late last month | 2021Q4 | 三四月份 |
 this year's first quarter | Monday morning | Mid-Autumn Festival
"""
TEXTS = st.lists(
    st.sampled_from(NUMBERS)
    | st.sampled_from(UNITS)
    | st.sampled_from(WORDS)
    | st.sampled_from(FESTIVAL_NAMES)
    | st.sampled_from(ENGLISH_WORDS)
    | st.sampled_from([" ", "  "])
    | st.characters(),
    max_size=10,
).map("".join)
ENGLISH_TEXTS = st.lists(st.sampled_from(ENGLISH_WORDS + NUMBERS[:10]), max_size=8).map(" ".join)


@given(TEXTS | ENGLISH_TEXTS)
@settings(max_examples=1000)
@example("二〇二一年闰四月廿三")
@example("2021 五月初五")
@example("三十一日")
@example("in 2021")
def test_every_match_of_a_rule_begins_at_a_spot(text: str) -> None:
    folded = fold(text)
    found = spots(folded)
    for rule in RULES:
        for match in rule.pattern.finditer(folded):
            assert {beginning for start, beginning in found if start == match.start()} & set(rule.begins)
            assert rule.needs in {None, *(beginning for _, beginning in found)}


@pytest.mark.parametrize("text", [text.strip() for text in BEGINNINGS.split("|")])
def test_whatever_a_date_begins_with_it_is_found_whole(text: str) -> None:
    mentions = find_dates(text, date(2022, 4, 14), question=True)
    assert [text[mention.start : mention.end] for mention in mentions] == [text]


@pytest.mark.parametrize(
    "piece",
    [
        "1",
        "一",
        "十",
        "4月",
        "12日、",
        "今年",
        "年",
        "第",
        "每周",
        "星期",
        "may 1 ",
        "the ",
        "近",
        " ",
        "2021-",
        "闰",
        "五一",
        "a",
    ],
)
def test_time_grows_with_the_length_of_a_text(piece: str) -> None:
    text = piece * (100_000 // len(piece))
    find_dates(piece, None)
    began = time.process_time()
    find_dates(text, None, question=True)
    assert time.process_time() - began < 5
