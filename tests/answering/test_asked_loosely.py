"""Questions of which a word reads as a name, a place or a day that it is not, and pages that answer them."""

from datetime import date

import pytest

from tests.asking import Desk, module_desk, pages_of

PAGES = {
    "canal": "4月16日，沙曲县东干渠开闸放水。受疫情影响，2020年春灌前没有组织清淤大会战，灌区各村自行清淤。",
    "visit": "3月23日，嵩山市卫健委主任杜振华一行到汝阳县调研医共体建设，先后来到汝阳县人民医院和两家卫生院。",
    "leaders": "苗春霞 副县长，分管自然资源、城建、交通运输和城管执法方面的工作。",
    "village": "山坳里的榧坑村家家种香榧。潘雨晴2020年从杭州辞职回村，把直播间搬到榧树下，卖起了香榧。",
    "flood": "6月14日，连山县遭遇暴雨，县三防指挥部将防汛应急响应由Ⅲ级提升至Ⅱ级，转移群众230人。",
    "sea": "缉私警察李顺麒在追捕中落水。两天后，他的遗体在保兴县的河滩上被人发现。",
}
LEADERS = (
    "<html><head><title>政府领导</title></head><body><div><h4>莫凯　副县长、县公安局局长</h4>"
    "<p>男，汉族，1975年10月生，湖南道县人，大学学历，中共党员。</p><p>负责公安、司法、信访、禁毒、道路交通安全方面工作。</p></div>"
    "<div><h4>方旭　副县长（挂职）</h4><p>男，汉族，1981年2月生，山东莱西人，大学学历，中共党员。</p></div></body></html>"
)
pages = module_desk(files={**pages_of(PAGES, "消息"), "leaders.html": LEADERS})


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("沙曲2020年春灌前为什么没搞清淤大会战", "受疫情影响"),
        ("来汝阳调研医共体的嵩山市卫健委主任是谁", "杜振华"),
        ("管交通和城建的副县长叫什么", "苗春霞"),
        ("谁从杭州辞职回榧坑村卖香榧", "潘雨晴"),
        ("连山县暴雨应急响应提到几级了", "Ⅱ级"),
        ("李顺麒落水两天后遗体在哪个县的河滩上找到的", "保兴县"),
    ],
)
def test_what_is_asked_loosely_is_answered(pages: Desk, question: str, said: str) -> None:
    assert said in pages.ask(question, date(2024, 3, 1)).excerpts[0].text


def test_what_follows_a_line_with_a_name_is_of_its_bearer(pages: Desk) -> None:
    assert any(one.citation.key == "leaders.html" for one in pages.ask("莫凯是哪里人").excerpts)


@pytest.mark.parametrize("question", ["杜振国到汝阳调研了什么", "李国强在追捕中说了什么"])
def test_another_name_still_answers_nothing(pages: Desk, question: str) -> None:
    assert not pages.ask(question).excerpts
