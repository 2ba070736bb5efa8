"""Whether what is asked the name of by what it is has one."""

import pytest

from tests.asking import Desk, bold, module_desk, pages_of

PAGES = {
    "drones": "5月8日，葛坪镇开展小麦飞防作业。镇里通过招标选定2家飞防公司，投入无人机12架。",
    "aunt": "民政所工作人员刘琴优亲厚友问题。2018年，刘琴将不符合条件的姑父一家3人纳入低保。",
    "boy": "5月9日，葛坪镇中学停电，11岁的男孩克里斯蒂安·帕翁在操场受伤。",
    "canal": "5月11日，葛坪镇修建灌溉水渠，承建公司为村民发放补贴。",
    "hero": "5月10日，葛坪镇河边，村民周大勇跳水救起两名落水儿童。",
}
pages = module_desk(files=pages_of(PAGES, "消息"))


@pytest.mark.parametrize(
    "question",
    [
        "葛坪镇招标选的两家飞防公司叫什么名字",
        "刘琴纳入低保的姑父叫什么",
        "葛坪镇救起来的两名落水儿童叫什么",
        "葛坪镇修建灌溉水渠的公司叫什么名字",
    ],
)
def test_who_has_no_name_is_not_named(pages: Desk, question: str) -> None:
    assert not pages.ask(question).excerpts


@pytest.mark.parametrize(
    ("question", "name"),
    [
        ("葛坪镇中学停电受伤的男孩叫什么", "克里斯蒂安·帕翁"),
        ("葛坪镇跳水救人的村民叫什么名字", "周大勇"),
    ],
)
def test_who_has_one_is(pages: Desk, question: str, name: str) -> None:
    assert any(name in stretch for stretch in bold(pages.ask(question).excerpts[0]))
