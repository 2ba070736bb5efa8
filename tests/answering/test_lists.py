"""What stands in a list is quoted with the heading that says what it means, or not as if it stood alone."""

import pytest

from bot.model import Excerpt
from tests.asking import Desk, bold, module_desk, pages_of

_NAMES = (
    "赵志刚 钱国华 孙丽萍 李建军 周文斌 吴秀兰 郑海涛 王国强 冯玉珍 陈志远 褚红霞 卫东升 蒋文丽 沈国栋 韩雪梅 杨志伟 朱建平 秦晓燕"
    " 尤志勇 许国庆 何文静 吕海波 施建华 张玉兰 孔令辉 曹志强 严红梅 金志文 魏建国 陶永安"
).split()
_BUREAUS = (
    "教育 科技 民政 司法 财政 人社 自然资源 生态环境 住建 交通运输 水利 农业农村 商务 文旅 卫健 退役军人 应急管理 审计 市场监管 统计"
    " 医保 林业 信访 乡村振兴 城管 体育 粮食 档案 气象 工信"
).split()
_ITEMS = [f"{name}的青川县{bureau}局局长职务" for name, bureau in zip(_NAMES, _BUREAUS, strict=True)]
_LAST = "何文静"
"""Who is far from the heading, 20 items on."""

REPORTS = {
    "county": "4月12日，云岭县第十八届人大常委会第二十次会议召开，县人大常委会主任方志平主持会议。\n"
    "会议决定任命：\n何志远为云岭县教育局局长；\n李红梅为云岭县卫生健康局局长；\n"
    "会议决定免去：\n葛志明的云岭县财政局局长职务。\n"
    "会议还听取了关于全县春耕生产情况的报告，要求各乡镇抓好农资供应，确保粮食丰收。",
    "without colons": "6月2日，石渡县人大常委会公布人事任免名单。\n一、任命\n邹丽娟为石渡县审计局局长。\n"
    "二、免去\n钟国良 石渡县水利局局长\n龚建平 石渡县林业局局长\n"
    "会议结束后，县人大常委会主任柯明远向任命的人员颁发了任命书。",
    "long": "5月12日，青川县人大常委会召开会议。\n会议决定免去：\n" + "；\n".join(_ITEMS) + "。",
    "honours": "8月9日，白石县表彰先进。\n先进单位如下：\n"
    + "\n".join(f"白石县{bureau}工作站第{number}小组" for number, bureau in enumerate(_BUREAUS, 11))
    + "\n县里在会上为先进单位颁发了奖牌，并向全县的劳动者致以节日的问候。",
    "english": "The Luyan County People's Congress met on May 3 .\nRemoved:\n"
    "Ge Haitao from the post of director of the Luyan County Finance Bureau\n"
    "Wang Lin from the post of director of the Luyan County Audit Bureau\n"
    "Appointed:\nHe Zhijian as director of the Luyan County Education Bureau",
}

reports = module_desk(files=pages_of(REPORTS, "人事"))


def best(reports: Desk, question: str) -> Excerpt:
    return reports.ask(question).excerpts[0]


@pytest.mark.parametrize(
    "question",
    [
        "葛志明是什么职务",
        "云岭县财政局局长是谁",
        "葛志明",
        "葛志明是哪个局的局长",
        "葛志明被免去了什么职务",
        "葛志明是什麼職務",
    ],
)
def test_who_is_removed_is_shown_as_removed(reports: Desk, question: str) -> None:
    found = best(reports, question)

    assert found.text == "会议决定免去：\n葛志明的云岭县财政局局长职务。"
    assert found.text in REPORTS["county"]


@pytest.mark.parametrize("question", ["钟国良是什么职务", "石渡县林业局局长是谁", "龚建平"])
def test_a_heading_needs_no_colon(reports: Desk, question: str) -> None:
    assert best(reports, question).text.startswith("二、免去\n钟国良")


def test_who_is_appointed_is_shown_as_appointed(reports: Desk) -> None:
    found = best(reports, "云岭县卫生健康局局长是谁")

    assert found.text == "会议决定任命：\n何志远为云岭县教育局局长；\n李红梅为云岭县卫生健康局局长；"
    assert bold(found) == ["李红梅"]


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        ("Who is the director of the Luyan County Finance Bureau?", "Ge Haitao"),
        ("What is Wang Lin's post?", "Wang Lin"),
    ],
)
def test_an_english_heading_stands_with_its_items(reports: Desk, question: str, answer: str) -> None:
    found = best(reports, question).text

    assert found.startswith("Removed:\n")
    assert answer in found


def test_the_heading_of_a_long_list_stands_with_the_items_near_it(reports: Desk) -> None:
    found = best(reports, "王国强是什么职务").text

    assert found.startswith("会议决定免去：\n赵志刚")
    assert "王国强的青川县生态环境局局长职务；" in found
    assert len(found) <= 240


@pytest.mark.parametrize("question", [f"{_LAST}是什么职务", "青川县医保局局长是谁", _LAST])
def test_who_is_too_far_from_the_heading_does_not_seem_to_hold_the_post(reports: Desk, question: str) -> None:
    found = reports.ask(question)

    assert found.status == "not_found"
    assert "long.md" in {citation.key for citation in found.nearest}


@pytest.mark.parametrize("question", [f"{_LAST}被免去什么职务", "青川县免去了谁的医保局局长职务"])
def test_a_question_that_speaks_of_the_removal_is_answered(reports: Desk, question: str) -> None:
    assert f"{_LAST}的青川县医保局局长职务；" in best(reports, question).text


@pytest.mark.parametrize(("bureau", "number"), [("教育", 11), ("粮食", 37)])
def test_an_item_of_another_long_list_answers_alone(reports: Desk, bureau: str, number: int) -> None:
    answer = f"白石县{bureau}工作站第{number}小组"

    assert best(reports, f"白石县{bureau}工作站第几小组是先进单位").text == answer
