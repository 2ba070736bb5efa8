"""The units of the number that a question asks for."""

import pytest

from bot.language import unit_sets as units
from bot.language.asked_units import asked_units
from bot.language.lexicons import read_lexicon
from bot.language.script import fold
from bot.language.typed_spans import spans_of
from bot.language.wanted import wanted


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("这座桥造价是多少", units.MONEY),
        ("展会成交额达到多少", units.MONEY),
        ("开通那天运了多少乘客", units.PEOPLE),
        ("火灾里被困的有多少", units.PEOPLE),
        ("老人多大岁数", units.YEARS_OF_AGE),
        ("今年的就业率是多少", units.PERCENT),
        ("隧道全长多少", units.LENGTH),
        ("两地距离有多远", units.LENGTH),
        ("塔有多高", units.HEIGHT),
        ("展馆占地多大", units.AREA),
        ("月饼有多重", units.WEIGHT),
        ("修桥一共耗时多少", units.TIME),
        ("大桥有多长", units.LENGTH),
        ("候选人得票多少", "票"),
        ("一共栽了多少棵树", "棵"),
        ("捐了多少", ""),
        ("比赛的级别有多高", ""),
        ("客流量是多少", ""),
        ("今年的就业率有多高", units.PERCENT),
        ("孩子多少斤", "斤"),
        ("绕一圈要花多少个小时", "小时"),
        ("花了几个工作日", units.TIME),
        ("参赛队有几支", "支"),
        ("许多深圳人去了哪里", ""),
        ("枣庄非物质文化遗产", ""),
        ("这有多重要", ""),
        ("医院有多少床位", "张个"),
        ("取消了多少个收费项目", ""),
        ("交了多少报名费", units.MONEY),
        ("奖牌重多少克", units.WEIGHT),
        ("有多少克什米尔来的客人", ""),
        ("上半年发了多少亿千瓦时电", "度时"),
        ("总装机多少万千瓦", "瓦"),
        ("一口井抽了多少立方水", "立方"),
        ("最低到了多少摄氏度", units.TEMPERATURE),
        ("积雪有几厘米", units.LENGTH),
        ("引进了几头山羊", units.LIVESTOCK),
        ("捐了多少只口罩", "只"),
    ],
)
def test_what_is_asked_tells_the_unit(question: str, expected: str) -> None:
    assert asked_units(question) == expected


@pytest.mark.parametrize(
    ("question", "text", "found"),
    [
        ("電站總裝機多少", "电站总装机120万千瓦，总投资15亿元。", "120万千瓦"),
        ("昨天气温多少", "昨天气温升到35℃，5个站点超过38℃。", "35℃"),
        ("流域有多少人口", "流域总人口约1.6亿，总产值24.7万亿元。", "1.6亿"),
        ("井有多深", "井深5.2米，15户村民在此取水。", "5.2米"),
        ("占地面积多少", "往返30公里，占地12公顷，重5公斤。", "12公顷"),
        ("全区面积多少", "全区人口3万，面积1.6 km²，距市区12km。", "1.6 km²"),
        ("两地距离多少", "全区面积1.6 km²，距市区12km。", "12km"),
        ("得票率多少", "三个村的得票率为三分之二。", "三分之二"),
        ("投票率多少", "投票用时5分钟，投票率为百分之六十二。", "百分之六十二"),
        (
            "How much is the length 全长多少",
            "The bridge is 55 kilometers long and cost 3 billion yuan.",
            "55 kilometers",
        ),
        ("How hot was it in Lanhe?", "In 2 villages it was 41 degrees.", "41 degrees"),
        ("How high was the temperature?", "In 2 villages it was 41.5°C.", "41.5°"),
        ("占地面积多少", "The park covers 120 hectares with 3,000 trees.", "120 hectares"),
    ],
)
def test_only_numbers_with_such_a_unit_answer(question: str, text: str, found: str) -> None:
    spans = spans_of(wanted(fold(question), (), nothing_else=False), text)

    assert text[slice(*spans[0])] == found


def test_the_list_names_no_attribute_twice() -> None:
    attributes = [word for line in read_lexicon("units_by_attribute.txt") for word in line.split()[1:]]

    assert len(attributes) == len(set(attributes))
