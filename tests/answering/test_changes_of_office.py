"""Who has a post and who had it are told apart, in what is quoted first and in what is bold."""

import pytest

from tests.asking import Desk, bold, module_desk, pages_of

REPORTS = {
    "congress": "3月2日，云岭市第五届人大常委会第十次会议表决通过有关人事任免事项。会议决定任命娄志军为云岭市教育局局长，"
    "喻海燕为云岭市民政局局长。\n会议决定免去汤显明的云岭市教育局局长职务。\n会议还审议了有关报告，听取了意见。",
    "district": "12月26日，区人大常委会会议决定免去柴启明兼任的区发展和改革局局长职务，任命万海波为区发展和改革局局长。\n"
    "会议要求，全区各部门要抓好落实，确保完成任务。",
    "cadres": "9月3日，全市领导干部会议召开，宣布省委决定：韩振国同志任云岭市委委员、常委、书记；"
    "范德明同志不再担任云岭市委书记、常委、委员职务。\n会议强调，要坚决拥护省委决定，抓好当前工作。",
    "elected": "1月10日，石门县第十八届人大二次会议举行选举，林海涛当选为石门县人民政府县长。\n会议号召，全县上下团结奋斗。",
    "life": "钟文涛，男，汉族，1975年9月生，现任澜川县委副书记、县长。他曾在多个乡镇工作，熟悉基层情况。",
    "visit": "3月8日，澜川县卫健局党组书记、局长佟丽娟到县医院调研。\n她要求，医院要抓好服务，方便群众就医。",
    "first removed": "会议决定免去程志远的白河县教育局局长职务。\n任命孟晓岚为白河县教育局局长，段宏伟为白河县民政局局长。",
    "resigned": "3月5日，临河市市长米建业昨日宣布辞职，他说自己需要休息。\n市政府表示，工作不受影响，各部门照常运转。",
    "proposed": "裴玉兰，女，1983年11月生，现任县财政局副局长，拟任县审计局局长。如有意见，请向县委组织部反映。",
    "moved": "县水利局局长曹立平已调离，由古立新接任县水利局局长。两人在会上都作了发言。",
    "hosted": "11月2日，南塘县召开任命大会，县人大常委会主任方志平主持会议，会议决定任命郭立新为南塘县统计局局长。",
}
TABLE = (
    "对下列同志的职务进行调整，现予公布：\n姓名\t原任职务\t现任职务\n单雄\t柳河镇党委书记\t盘江县体育局局长\n"
    "张建国\t盘江县妇联主席\t柳河镇党委书记\n盖亮\t盘江县体育局局长\t盘江县文联主席\n"
)
RECORD = {
    "id": "list",
    "title": "任免名单",
    "text": "东屏县人大常委会任免名单\n免去：\n鲁大海的东屏县林业局局长职务；\n向建设的东屏县财政局局长职务。\n任命：\n贝晓岚为东屏县财政局局长。",
}

reports = module_desk([RECORD], pages_of(REPORTS, "人事") | {"table.txt": TABLE})


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        ("云岭市教育局局长是谁", "娄志军"),
        ("云岭市教育局原局长是谁", "汤显明"),
        ("谁被免去云岭市教育局局长职务？", "汤显明"),
        ("谁不再担任云岭市教育局局长", "汤显明"),
        ("汤显明被免去了什么职务", "云岭市教育局局长"),
        ("喻海燕任什么职务", "云岭市民政局局长"),
        ("区发展和改革局局长是谁", "万海波"),
        ("區發展和改革局原局長是誰", "柴启明"),
        ("谁不再担任区发展和改革局局长", "柴启明"),
        ("云岭市委书记是谁", "韩振国"),
        ("云岭市前任市委书记是谁", "范德明"),
        ("谁当选石门县县长", "林海涛"),
        ("澜川县县长是谁", "钟文涛"),
        ("澜川县卫健局局长是谁", "局长佟丽娟"),
        ("东屏县财政局局长是谁", "贝晓岚"),
        ("谁被免去林业局局长职务", "鲁大海"),
        ("白河县教育局局长是谁", "孟晓岚"),
        ("哪位市长辞职了", "米建业"),
        ("裴玉兰拟任什么职务", "拟任县审计局局长"),
        ("谁拟任审计局局长", "裴玉兰"),
        ("曹立平之后谁是水利局局长", "古立新"),
    ],
)
def test_who_has_a_post_and_who_had_it(reports: Desk, question: str, answer: str) -> None:
    assert bold(reports.ask(question).excerpts[0]) == [answer]


@pytest.mark.parametrize("question", ["鲁大海是谁", "东屏县林业局局长是谁", "鲁大海"])
def test_an_item_of_those_removed_is_not_quoted_without_its_heading(reports: Desk, question: str) -> None:
    assert not any("鲁大海" in found.text for found in reports.ask(question).excerpts)


@pytest.mark.parametrize(
    "question",
    ["喻海燕被免去了什么职务", "林海涛为什么辞职", "孟晓岚什么时候被免职的", "澜川县原卫健局局长是谁"],
)
def test_who_only_came_did_not_leave(reports: Desk, question: str) -> None:
    assert reports.ask(question).status == "not_found"


def test_who_hosts_a_meeting_is_not_only_who_is_appointed_at_it(reports: Desk) -> None:
    assert "方志平" in bold(reports.ask("南塘县任命大会是谁主持的").excerpts[0])


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        ("盘江县体育局局长是谁", "单雄"),
        ("谁是柳河镇党委书记", "张建国"),
        ("单雄现任什么职务", "盘江县体育局局长"),
        ("盖亮原任什么职务", "盘江县体育局局长"),
    ],
)
def test_a_table_tells_who_has_a_post_and_who_had_it(reports: Desk, question: str, answer: str) -> None:
    best = reports.ask(question).excerpts[0]
    assert answer in bold(best)
