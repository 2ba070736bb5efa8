"""Whether the numbers of an article are told of what is asked about."""

import pytest

from tests.asking import Desk, module_desk, pages_of

PAGES = {
    "harbours": "5月8日，清澳县人大代表视察渔港，先后看了石岙中心渔港和沙埠三级渔港。石岙中心渔港扩建后可停泊渔船680艘，码头装卸混杂。",
    "schools": "5月9日，清澳县副县长卢敏查看开学准备，先后到县第三初级中学和城南幼儿园。县第三初级中学占地62亩，总投资1.18亿元，设36个班。",
    "boats": "5月8日，清澳县人大代表视察渔港。"
    "沙头三级渔港由民警看守，配有巡逻艇2艘，昼夜值守，风雨无阻，渔民们都说放心了许多，县里年底还要再添几处哨所。"
    "石岙中心渔港扩建后可停泊渔船680艘。",
}
pages = module_desk(files=pages_of(PAGES, "消息"))


@pytest.mark.parametrize(
    ("question", "bold"),
    [("石岙中心渔港能停多少艘渔船", "680艘"), ("清澳县第三初级中学总投资多少", "1.18亿元")],
)
def test_a_number_answers_of_its_own_site(pages: Desk, question: str, bold: str) -> None:
    first = pages.ask(question).excerpts[0]

    assert any(bold in first.text[slice(*span)] for span in first.highlights)


@pytest.mark.parametrize(
    "question", ["沙埠三级渔港能停多少艘渔船", "沙头三级渔港能停泊多少艘渔船", "清澳县城南幼儿园总投资多少"]
)
def test_the_number_of_another_site_answers_nothing(pages: Desk, question: str) -> None:
    assert not pages.ask(question).excerpts
