"""The units that the number has which a question asks for: 元 for 造价多少, 人 for 多少乘客, 米 for 多高.

They are characters, of which the word behind a number must have one.
"""

import re
from functools import cache

from bot.language.lexicons import read_lexicon
from bot.language.stopwords import MEASURES
from bot.language.unit_sets import (
    AREA,
    HEIGHT,
    LENGTH,
    LENGTH_OR_TIME,
    LIVESTOCK,
    MONEY,
    NAMED,
    PEOPLE,
    PERCENT,
    TEMPERATURE,
    TIME,
    WEIGHT,
    YEARS_OF_AGE,
)

NO_MANY = "(?<![许众诸更很繁太])"
"""Before 多 in 多深 and the like: 许多深圳人 asks for nothing."""

# A question's measure word, and the units that a number may have to answer it.
_BY_QUESTION = (
    (re.compile(r"(?:多少|几)个?(?P<unit>小时|分钟)"), ""),
    (
        re.compile(r"(?:多少|几)[十百千万亿]+[元块]|(?:出资|捐款|拨款)[了到]?多少(?![个户人只头亩名家次笔])"),
        MONEY,
    ),
    (re.compile(r"[院楼室厅诊馆场园区屋房厂店库](?:有|是|到底)*多大(?=\W*$)"), AREA),
    (re.compile(r"(?:多少|几)个?(?:钟头|工作日|星期|季度)"), TIME),
    (
        re.compile(r"(?:多少?|几)[个名位]?(?:人|病例|确诊|群众|居民|村民|学生)"),
        PEOPLE,
    ),
    (re.compile(r"多大(?:年[纪龄]|岁数|了)|今年多大|几岁|多少岁|年(?:龄|纪(?![录念]))"), YEARS_OF_AGE),
    (
        re.compile(r"多长时间|多久|多少(?:时间|天(?![然才津])|日(?![元本用]))|几[天日个]?(?:月|年|天)"),
        TIME,
    ),
    (
        re.compile(
            r"多少钱|多少元|几块钱|好多(?:钱|元)|多少(?:人民币|经费|资金|费用|投资|学费|工资|工钱|薪水|报酬|赔偿|补偿|补助|补贴|奖金|罚款|(?![个项笔次种])[\u4e00-\u9fff]{1,2}费(?!项)|(?:慰问|奖|补助|补偿|赔偿|救助|资助|抚恤|违约|保证|公积)金)"
            r"|(?:(?:赔|赔偿|罚|减免|便宜|涨价|降价)[了到]?|补[助贴偿](?:标准)?是?)多少(?![个户人只头亩名家次笔])|(?:赚|花|卖|欠|收入|票价|价格|罚款|奖金|工资|费|投资)[了到]?多少"
        ),
        MONEY,
    ),
    (
        re.compile(
            r"多[少大]的?(?:比例|百分比|比重|份额)|(?:占比|比例|比重|百分比).{0,3}多[少大]|百分之[多几]|几分之|几成|几个百分点|(?:增速|增长).{0,3}多少"
        ),
        PERCENT,
    ),
    (re.compile(r"多少平米?方?米?|多大面积|面积.{0,4}多[大少]"), AREA),
    (re.compile(r"(?:多少|几)个?(?P<unit>[亿万])(?![万亿]?[千兆吉]?瓦|度电)"), ""),
    (re.compile(r"(?:多少|几)(?:[万亿]?千米|厘米|毫米|公分|海里|英里|英尺|英寸|光年)"), LENGTH),
    (re.compile(r"(?:多少|几)(?:[千毫微]克|克拉?(?![什里服隆强勤])|盎司|磅)"), WEIGHT),
    (re.compile(r"(?:多少|几)(?:摄氏度|℃)|温度?[^,]{0,8}(?:多少|几)度"), TEMPERATURE),
    (re.compile(r"(?:多少|几)[万亿]{0,2}(?:千?瓦时|度电)"), "度时"),
    (re.compile(r"(?:多少|几)[万亿]{0,2}[千兆吉]?(?P<unit>瓦)"), ""),
    (re.compile(r"(?:多少|几)毫?(?P<unit>升)(?![级学旗])"), ""),
    (re.compile(r"(?:多少|几)立方"), "立方"),
    (re.compile(r"(?:多少|几)[头只匹](?=[\u4e00-\u9fff]{0,2}[牛羊猪马驴骡鹿])"), LIVESTOCK),
    (
        re.compile(
            rf"(?:多少|几)(?!床位)(?P<unit>{MEASURES}|[段页篇字名家支只头匹斤棵株面幅首集季轮批班组队把张封票分席套剂节幢栋顿口枝粒滴盏杯瓶箱袋包桶株尊列盘局枪剑桌床位步级颗])"
        ),
        "",
    ),
)
_LONG_THINGS = "桥|路|隧道|河|江|渠|坝|堤|线|段|管道|栈道|铁路|高速|城墙|海岸"
_BY_ADJECTIVE = (
    (re.compile(f"(?:{_LONG_THINGS})(?:全长|总长|到底|究竟|一共|总共|全|总|共|有|是)*多长(?!时间)"), LENGTH),
    (re.compile(r"多长(?!时间)"), LENGTH_OR_TIME),
    (re.compile(f"{NO_MANY}多[远宽深]"), LENGTH),
    (
        re.compile(
            rf"^(?!.*(?:[级职][别位]|水平|地位|评价|规格|标准|难度|[价率分温度])[有到是]?多高).*{NO_MANY}多高"
        ),
        HEIGHT,
    ),
    (re.compile(f"{NO_MANY}多重(?![要大点压因])"), WEIGHT),
)

_QUANTITY = tuple(
    "价 额 量 率 值 幅 径 全长 总长 里程 净利润 得分 分数 成绩 用时 总投资 票房 面积 长度 高度 深度 宽度 海拔 身高 体重"
    " 库容 年龄 岁数 工期 时长 气温 体温".split()
)
_HOW_MUCH = "多[少大长高远重宽深久]"
_HOW_MANY = "多少"  # 多大 of people is their age
_BETWEEN = "(?:[的了到是为有达约共总在要花]|大概|大约|一共|总共|究竟|到底|分别){0,3}"


def quantities() -> list[str]:
    """What is nothing but a number, and so asks for it by itself, longest first: 造价, 发电量; not 资产."""
    every = (word for line in read_lexicon("units_by_attribute.txt") for word in line.split()[1:])
    return sorted((word for word in every if word.endswith(_QUANTITY)), key=len, reverse=True)


def asked_units(folded: str) -> str:
    """The units that a folded question about a number asks for; empty where any, or none, may be."""
    for pattern, units in (*_BY_QUESTION, *_by_attribute(), *_BY_ADJECTIVE):
        if found := pattern.search(folded):
            return units or found["unit"]
    return ""


@cache
def _by_attribute() -> list[tuple[re.Pattern[str], str]]:
    """What is asked about by its name, before or behind the word of asking: 造价多少, 多少乘客; a quantity also by itself."""
    found = []
    for line in read_lexicon("units_by_attribute.txt"):
        unit, *attributes = line.split()
        named = "|".join(sorted(attributes, key=len, reverse=True))
        units = NAMED.get(unit, unit)
        asking = _HOW_MANY if units == PEOPLE else _HOW_MUCH
        alone = "|".join(word for word in quantities() if word in attributes) or "(?!)"
        pattern = rf"(?:{named}){_BETWEEN}{asking}|{asking}(?:的|个|名|位)?(?:{named})|(?:{alone})\W*$"
        found.append((re.compile(pattern), units))
    return found
