"""Which sites a text names, and of which of them it tells a number."""

import time

import pytest

from bot.language.site_scopes import asked_sites, is_told_of_another_site
from bot.language.sites import named_sites
from bot.model import Span


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("先后来到柳林新村和书香小区", ["柳林新村", "书香小区"]),
        ("在岩前乡大坪子村", ["岩前乡", "大坪子村"]),
        ("江口长江大桥引桥完工", ["江口长江大桥", "江口长江大桥引桥"]),
        ("购物卡由两家超市送出", []),
        ("改造农贸市场3个,修农村公路12公里", []),
        ("该校3个小学班", []),
        ("全长江大桥", ["长江大桥"]),
        ("阳光小学和希望小学、县二中", ["阳光小学", "希望小学", "二中"]),
    ],
)
def test_sites_have_names_of_their_own(text: str, names: list[str]) -> None:
    assert [text[slice(*site.span)] for site in named_sites(text)] == names


HARBOURS = "代表们看了石岙中心渔港、沙埠三级渔港。石岙中心渔港扩建后可停渔船680艘;低潮时水深2米。"
ROADS = "先后察看了船坞路改造、东升大桥加固。船坞路全长2.3公里,投资3680万元;东升大桥日均车流量2.1万辆。"
SCENES = "在岩前乡大坪子村,核桃还没挂果。在羊场镇,大棚给每户分红1350元。县城投公司投资200万元。"


@pytest.mark.parametrize(
    ("text", "number", "asked", "expected"),
    [
        (HARBOURS, "680艘", "沙埠三级渔港能停多少渔船", True),
        (HARBOURS, "680艘", "石岙中心渔港能停多少渔船", False),
        (HARBOURS, "680艘", "渔港能停多少渔船", False),
        (HARBOURS, "680艘", "礁头渔港能停多少渔船", False),
        (ROADS, "3680万元", "东升大桥加固花了多少钱", True),
        (ROADS, "3680万元", "船坞路花了多少钱", False),
        (ROADS, "2.1万辆", "东升大桥车流量多少", False),
        (SCENES, "1350元", "大坪子村每户分红多少", True),
        (SCENES, "1350元", "羊场镇每户分红多少", False),
        (SCENES, "200万元", "羊场镇投资多少", False),
        ("大坪子村修路。县城投公司投资300万元,建成通车。", "300万元", "大坪子村修路投资多少", False),
        ("东升大桥修路。城投公司投资300万元,建成通车。", "300万元", "东升大桥修路投资多少", False),
        ("城投公司挂牌。东升大桥投资300万元,建成通车。", "300万元", "城投公司投资多少", False),
        ("羊场镇户均增收1350元,大坪子村紧随其后。", "1350元", "大坪子村户均增收多少", False),
        ("在羊场镇,户均增收1350元,大坪子村最多。", "1350元", "大坪子村户均增收多少", False),
        ("在羊场镇,户均增收1350元。大坪子村最多。", "1350元", "大坪子村户均增收多少", True),
        ("武汉长江大桥长1670米,南京长江大桥通了火车。", "1670米", "南京长江大桥多长", True),
        ("县一中有学生1300人,县二中正在扩建。", "1300人", "县二中有多少学生", True),
        ("青岭一中有学生1300人,青岭二中正在扩建。", "1300人", "青岭二中有多少学生", True),
        ("青岭一中有学生1300人,青岭二中正在扩建。", "1300人", "青岭一中有多少学生", False),
        ("阳光小学有学生300人。希望小学正在扩建。", "300人", "希望小学有多少学生", True),
        ("船坞路全长2.3公里,与东升大桥相接,东升大桥共投资3680万元。", "3680万元", "东升大桥投资多少", False),
    ],
)
def test_a_number_is_told_of_the_site_that_stands_before_it(
    text: str, number: str, asked: str, expected: bool
) -> None:
    start = text.index(number)
    sites = asked_sites(asked, text)
    is_of_another = sites and is_told_of_another_site(text, Span(start, start + len(number)), sites)
    assert bool(is_of_another) is expected


@pytest.mark.parametrize("run", ["阳光大桥3米,", "大桥", "第三中学", "大坪子村"])
def test_a_long_run_of_names_takes_no_longer_than_its_length(run: str) -> None:
    text = (run * 40_000)[:40_000]
    asked = asked_sites("城南大桥多长", "城南大桥")
    assert asked

    start = time.process_time()
    for place in range(0, 40_000, 100):
        is_told_of_another_site(text, Span(place, place + 1), asked)
    assert time.process_time() - start < 5
