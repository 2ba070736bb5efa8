"""Questions whose words could be read amiss: counts, posts, names of places, terms of address, schools and phases."""

import pytest

from tests.asking import Desk, bold, module_desk, records_of

REPORTS = {
    "railway": "2018年底，大岭铁路沿线共建立了74个抑霜站，另有新建大棚45座。",
    "women": "1973年，申淑兰调任青岭省妇联主任，她决定“不领工资，不转户口，不坐专车”。",
    "police": "警方展开“紫杉行动”调查方立本案，嫌疑人已被控制。",
    "town": "8月18日，双坪温泉疗养小镇项目签约，由泊远文旅投资五亿元。",
    "elected": "3月1日，梨岭县人代会补选苗青云为梨岭县监察委员会主任。",
    "umbrellas": "摊主何金宝今年83岁，在花果社区修伞四十年，从前在制伞厂当学徒。",
    "tibet": "位于色尼区的杭嘉中学是江浙省援建的，新学期已经开学。",
    "proposed": "安陵县任前公示：李志芳，女，1981年3月生，现任县教育局副局长，拟任县文化广电和旅游局局长。",
    "coins": "央行8月28日公布，抗战胜利80周年纪念币共4枚，其中金币1枚。",
    "school": "6月8日，宁原一中高考结束，最高分698分由文科学生慕雨桐取得。",
    "works": "白带河治理工程（二期）中标候选人公示：第一名为河东建设公司。",
    "coal": "昨天邢志刚县长公开接访，当天共接待来访群众9批31人次。",
}

reports = module_desk(records_of(REPORTS, date="2023-06-09"))


@pytest.mark.parametrize(
    ("question", "article"),
    [
        ("大岭铁路沿线建了多少座抑霜站", "railway"),
        ("申淑兰调任妇联主任时给自己定的“四个不”原话是什么", "women"),
        ("方立本案 警方 行动代号", "police"),
        ("双坪温泉康养小镇是哪家公司投资的", "town"),
        ("梨岭县补选谁当县监委主任", "elected"),
        ("花果社区修伞的何大爷多大岁数", "umbrellas"),
        ("那曲市色尼区的杭嘉中学是哪个省援建的", "tibet"),
        ("安陵县文旅局局长的拟任人选是哪位", "proposed"),
        ("央行公布的抗战胜利80周年纪念币，一共几枚", "coins"),
        ("邢志刚县长公开接访，一共见了多少批群众", "coal"),
        ("宁原一中高考最高分是谁", "school"),
        ("白带河治理工程二期的第一中标候选人是哪家公司", "works"),
    ],
)
def test_it_is_answered(reports: Desk, question: str, article: str) -> None:
    assert [excerpt.citation.key for excerpt in reports.ask(question).excerpts[:1]] == [article]


def test_the_thing_counted_beats_its_measure(reports: Desk) -> None:
    best = reports.ask("大岭铁路沿线建了多少座抑霜站").excerpts[0]
    assert any(one.startswith("74") for one in bold(best))


@pytest.mark.parametrize(
    "question",
    [
        "宁原二中高考最高分是谁",
        "白带河治理工程三期的第一中标候选人是哪家公司",
        "双坪温泉康养小镇请了哪位歌手",
    ],
)
def test_another_is_not_answered_for(reports: Desk, question: str) -> None:
    assert reports.ask(question).status == "not_found"
