"""Pages of counties: what stands in them beside what is asked, and what only seems to stand there."""

import pytest

from tests.asking import Desk, bold, module_desk, pages_of

PAGES = {
    "visit": "3月9日，岭溪县委书记郭守义到南塘乡调研春耕。副县长乔宁陪同。\n"
    "在南塘乡石坝村，郭守义来到提灌站，了解机泵检修情况。他要求县水利局5月底前修好渠道，清明前先通水。\n"
    "育苗基地负责人说，常年在基地干活的有40多名妇女，每人每天80元。一户村民办丧事，参加人数控制在30人以内。",
    "visits": "1月15日，岭溪县委书记郭守义先后到县人民医院、龙泉镇城南社区，督导疫情防控工作。\n"
    "在城南社区，郭守义抽查了登记台账。社区党支部书记范翠莲汇报了情况。",
    "people": "岭溪县招聘教师公告。\n共招聘教师126名，报名时间为6月18日上午8:30至12:00，地点为县教育局（建设路117号）。",
    "congress": "7月28日，岭溪县人大常委会举行第三十三次会议。\n会议表决了人事任免事项。\n会议任命贺丽萍为岭溪县代理县长。",
    "gang": "岭溪县公安局刑侦大队破获盗牛案，嫌疑人罗某被刑事拘留。一辆挂外地牌照的货车被扣。",
    "traffic": "岭溪县政协召开会议。县公安局交警大队大队长王启帆介绍情况。\n全县有村道养护员61名。",
    "tender": "岭溪县农田建设项目于6月23日开标，经评标委员会评审，公示期内无异议，现公告如下：\n"
    "招标代理机构：宏信项目管理有限公司\n中标人：永昌水利工程有限公司\n"
    "第二中标候选人：恒基建筑有限公司",
    "reception": "岭溪县副县长乔宁分管农业。\n接待群众时间：每月第二个星期三上午，地点在县信访中心。",
    "flood": "7月1日，岭溪县县长林嘉慧到白沙乡督导防汛。白沙乡倒塌房屋4间，紧急转移群众213人，无人员伤亡。",
    "court": "6月28日，岭溪县人大常委会举行会议，县监委主任梁勇，县人民法院院长周静列席。",
    "notice": "岭溪县“一河两岸”项目每天22时以后不得进行高噪声作业，涉及清溪镇石门村。",
    "tunnel": "何志远来到岭溪县猫儿梁隧道，向施工方了解渗水情况。隧道全长612米。",
}
RECORD = {
    "id": "site",
    "url": "http://www.hengshan.gov.cn/art/content_3321.html",
    "text": "县人大常委会第二十七次会议召开，任命施文涛为县交通运输局局长，免去岩罕的县交通运输局局长职务。",
}

pages = module_desk([RECORD], pages_of(PAGES, "消息"))


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        ("南塘乡的渠道县水利局要几时修好", "5月底前"),
        ("育苗基地的妇女一天能拿多少工钱", "每人每天80元"),
        ("南塘乡办丧事最多来多少人", "参加人数控制在30人以内"),
        ("岭溪县招聘教师在哪里报名", "建设路117号"),
        ("岭溪县副县长乔宁哪天接待群众", "每月第二个星期三上午"),
        ("贺丽萍是哪天被任命为岭溪代县长的", "7月28日"),
        ("岭溪县交警大队大队长是谁", "王启帆"),
        ("岭溪县交警大队队长是谁", "大队长王启帆"),
        ("白沙乡死了几个人", "无人员伤亡"),
        ("县法院院长叫什么名字", "人民法院院长周静"),
        ("林县长去了哪里", "白沙乡"),
        ("“一河两岸”项目几点以后不得进行高噪声作业", "22时以后"),
        ("“一河两岸”项目涉及哪个村", "清溪镇石门村"),
        ("岭溪县农田建设项目最后是哪家公司做的", "永昌水利工程有限公司"),
    ],
)
def test_the_whole_answer_is_in_bold(pages: Desk, question: str, answer: str) -> None:
    [best, *_] = pages.ask(question).excerpts

    assert answer in bold(best)


def test_a_page_is_of_the_county_on_whose_site_it_stands(pages: Desk) -> None:
    [best, *_] = pages.ask("衡山县新任交通运输局局长是谁").excerpts

    assert best.citation.key == "site"
    assert pages.ask("恒阳县新任交通运输局局长是谁").status == "not_found"


@pytest.mark.parametrize(
    "question",
    [
        "石坝村提灌站检修花了多少钱",
        "岭溪县招聘教师最后有多少人报名",
        "岭溪县盗牛案罗某被判了几年",
        "岭溪县盗牛案扣下的货车车牌号是多少",
        "猫儿梁隧道是哪家公司在打",
        "石坝村提灌站的站长叫什么名字",
    ],
)
def test_what_only_seems_to_be_told_is_not_answered(pages: Desk, question: str) -> None:
    assert pages.ask(question).status == "not_found"
