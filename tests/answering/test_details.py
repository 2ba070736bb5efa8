"""Details of somebody's life, as careers and obituaries tell them: the words of the question are not in them."""

import pytest

from tests.asking import Desk, bold, module_desk, pages_of

REPORTS = {
    "obituary": "著名水利专家、江州水利学院原院长宋怀远同志，因病医治无效，于2022年12月1日4时20分在武汉逝世，享年91岁。\n"
    "宋怀远，1931年10月出生于浙江绍兴，1953年毕业于清华大学水利系。\n他主持设计了青龙峡水库，著有《拱坝应力分析》。",
    "cadres": "何丽萍，女，土家族，1981年7月生，湖北恩施人，大学学历，中共党员，现任市教育局副局长、二级调研员，拟任市直单位正职。\n"
    "郑伟，男，1979年12月生，四川绵阳人，毕业于武汉大学，经济学硕士，民建会员，现任清江县副县长。",
    "career": "钱学文，男，江西上饶人，现任清江县代理县长。\n他在县里分管工业和招商，常到企业走访。",
    "proposed": "清江县方面，市委提名，钱学文为清江县人民政府县长候选人。会议还通过了其他事项。\n"
    "县委书记刘志明已升任江州市副市长，他感谢全县干部的支持。",
    "seoul": "4日，韩国外交部长官朴振在首尔会见了来访的英国外交大臣克莱弗利，双方同意加强合作。\n会见持续了一个小时。",
}

reports = module_desk(files=pages_of(REPORTS, "消息"))


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        ("宋怀远哪年出生", "1931年10月"),
        ("宋怀远是哪里人", "浙江|绍兴"),
        ("何丽萍哪年出生？", "1981年7月生"),
        ("何丽萍是哪里人？", "湖北恩施人"),
        ("鄭偉是哪裡人", "四川绵阳人"),
        ("郑伟是什么党派？", "民建会员"),
        ("郑伟毕业于哪所大学", "武汉大学"),
        ("钱学文是哪里人", "江西上饶人"),
        ("刘志明升任什么职务", "江州市副市长"),
        ("韩国外长是谁", "外交部长官朴振"),
        ("英国外相是谁", "外交大臣克莱弗利"),
    ],
)
def test_a_detail_is_found_by_how_it_is_told(reports: Desk, question: str, answer: str) -> None:
    [best, *_] = reports.ask(question).excerpts

    assert "|".join(bold(best)) == answer


@pytest.mark.parametrize("question", ["克莱弗利是哪里人", "刘志明毕业于哪所大学", "刘志明哪年出生"])
def test_somebody_elses_detail_is_not_theirs(reports: Desk, question: str) -> None:
    assert reports.ask(question).status == "not_found"
