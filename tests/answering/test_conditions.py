"""Whom, where, when and which a question names an article must name to answer it."""

from collections.abc import Iterator

import pytest

from bot.language.relations import relation_asked
from tests.asking import Desk, desk_over, write_records

REPORTS = [
    "6月2日，清水县第十二次安全生产会议召开，县长吴秀兰主持。会议要求全县各乡镇排查隐患。",
    "6月9日，长河县县长何国平到东溪乡检查防汛，看望了水库的值守人员。",
    "7月1日，G575公路清水段通车，全长76.5公里，县公安局局长马远参加仪式。",
    "8月3日，北山镇下了大雨。\n镇长李向阳到北山水库值守。",
    "10月9日，“清江7号”渡轮在清水县下水，县文化馆为它编排了歌舞《渡口的灯》。",
    "4月7日消息：今天，我县召开茶园改造现场会，各乡镇负责人参加，会议要求在谷雨前完成两万亩改造。",
    "5月3日，南屏市委书记周立平作出批示，要求白石市全力搜救被困渔民，搜救持续到深夜。",
    "11月18日，钱库镇召开消防工作会议，镇消防队长高胜利介绍情况。会后钱库的店主刘高胜说，高胜是他的邻居。",
    "11月2日，港口引进了两台XT 900起重机，操作员林国强接受了培训。",
    "5月20日，冬青书画展在人民大会堂开幕，展出作品三百幅。",
    "9月1日，一辆大客车在云门隧道起火，车上49人由副队长陶永安带队救出，消防员连续工作六小时。",
    "9月3日，邮轮“远航号”靠港，船长顾明川说，全程航行1200海里。",
    "9月5日，龙坪县召开人民代表大会，县长覃晓光作报告，代表们审议了预算。",
    "9月7日，荣昌县委副书记、县长高庆林到双河镇调研，在资本市场筹集的资金已经到位。",
    "9月8日，“雪莲号”科考船靠港，大副郭彦斌介绍了航程。",
    "白帆博物馆坐落在奥克拉荷马州首府，展出古船三十艘。",
    "关于暴雨的通知\n县防汛指挥部值班电话：0763-3312369，各乡镇派出所加强巡逻。",
    "11月2日，双墩三中运动会开幕，校长王铁山致辞，首任校长米建平到场。县卫健局局长李玉梅派出医生。",
    "12月1日，武岭县人大常委会召开会议，免去陈志刚的水利局局长职务。",
    "12月3日，兰岭县副县长欧阳雪、人大主任巴特尔·乌恩慰问老人，苏婷陪同。",
    "10月8日，兰岭县人大常委会主任蒋卫东、副主任郝玉珍视察农田水利。",
    "9月12日，兰岭县召开秋收工作会议。副县长马志勇主持会议。他要求抢抓农时。县委常委秦晓梅出席会议。",
    "《中英通商条约》签订后，云溪设立了海关分关，分关迁址三次。此前云溪曾被西夏占领，守将陶炎在这里生下长子陶安。",
    "据《郡国考》记载，杜元凯著有《云门水道记》。云门水道始凿于前221年，公元316年河道废弃，历时537年。",
]


@pytest.fixture(scope="module")
def reports(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    folder = tmp_path_factory.mktemp("reports")
    records = [{"id": f"{number}", "text": text} for number, text in enumerate(REPORTS)]
    with desk_over(write_records(folder / "reports.jsonl", records), folder / "store.db") as desk:
        yield desk


@pytest.mark.parametrize(
    ("question", "article"),
    [
        ("第十二次安全生产会议谁主持的", "0"),
        ("何国平到哪个乡检查防汛", "1"),
        ("G575公路清水段有多长", "2"),
        ("清水县公安局长马远参加了什么仪式", "2"),
        ("8月3日谁到北山水库值守", "3"),
        ("“清江7号”渡轮哪天下水", "4"),
        ("歌舞《渡口灯》是谁编排的", "4"),
        ("4月7日清水县茶园改造现场会要求改造多少亩", "5"),
        ("南屏市委书记周立平作出批示后搜救到什么时候", "6"),
        ("钱库的消防工作会议是哪天召开的", "7"),
        ("高胜是谁的邻居", "7"),
        ("XT900起重机有几台", "8"),
        ("北京的冬青书画展展出了多少幅作品", "9"),
        ("云门隧道起火的大客车上有多少人", "10"),
        ("邮轮远航号的船长叫什么名字", "11"),
        ("邮轮远航号全程多远", "11"),
        ("龙坪县长是谁", "12"),
        ("荣昌县长是谁", "13"),
        ("雪莲号的大副是谁", "14"),
        ("白帆博物馆坐落在美国的哪个州", "15"),
        ("马志勇在会上提了什么要求", "21"),
        ("兰岭县人大常委会副主任是谁", "20"),
        ("欧阳雪是谁", "19"),
        ("巴特尔·乌恩慰问了谁", "19"),
        ("防汛指挥部的值班电话是多少", "16"),
        ("双墩三中的校长是谁", "17"),
        ("双墩三中第一任校长是谁", "17"),
        ("县卫生健康局局长是谁", "17"),
        ("《中英天津通商条约》签订后云溪设立了什么", "22"),
        ("过去四十年云溪海关分关迁址了几次", "22"),
        ("云溪曾被哪个国家占领", "22"),
        ("守将陶安的父亲是谁", "22"),
        ("chen zhigang 的局长职务是哪天免的", "18"),
    ],
)
def test_what_is_named_answers(reports: Desk, question: str, article: str) -> None:
    assert reports.ask(question).excerpts[0].citation.key == article


@pytest.mark.parametrize(
    "question",
    [
        "第十三次安全生产会议谁主持的",
        "G576公路清水段有多长",
        "王建明到哪个乡检查防汛",
        "长沙市的安全生产会议谁主持的",
        "2019年的安全生产会议谁主持的",
        "清水县县委书记是谁",
        "何国平的女儿叫什么名字",
        "安全生产会议花了多少钱",
        "何国平去了哪个国家检查防汛",
        "8月4日谁到北山水库值守",
        "何国平是哪所大学毕业的",
        "“白鹭号”渡轮哪天下水",
        "清江九号渡轮哪天下水",
        "县文化馆编排的歌舞《远山》是哪天演的",
        "“白鹭九号”渡轮哪天下水",
        "XT800起重机有几台",
        "云门隧道起火的大客车司机叫什么名字",
        "邮轮远航号的船票价格多少",
        "云门隧道造价多少",
        "龙坪县委书记是哪个",
        "荣昌县委书记是谁",
        "荣昌县委书记高庆林去了哪里",
        "上海县长到双河镇调研筹集的资金到位了吗",
        "雪龙号的大副是谁",
        "上海的冬青书画展展出了多少幅作品",
        "白石市委书记周立平作出了什么批示",
        "6月9日清水县县长到哪个乡检查防汛",
        "美国的白帆博物馆展出古船多少艘",
        "秦晓梅在会上说了什么",
        "白帆博物馆的奥斯卡展出古船多少艘",
        "兰岭县政协副主席是谁",
        "欧阳雪峰是谁",
        "巴特尔·苏和慰问了谁",
        "清水县水库管理站的值班电话是多少",
        "双墩五中的校长是谁",
        "县教育局局长是谁",
        "社保卡丢了怎么补办",
        "兰岭县妇联副主任是谁",
        "去年云溪海关分关迁址了几次",
        "何国平检查的水库曾被哪个国家占领",
    ],
)
def test_another_is_not_answered_for(reports: Desk, question: str) -> None:
    assert reports.ask(question).status == "not_found"
    assert 0 <= reports.ask(question).confidence <= 1


def test_an_old_lady_is_nobodys_wife() -> None:
    assert relation_asked("养蜂的老太太叫什么") == ""
    assert relation_asked("何国平的太太叫什么") == "太太"


@pytest.mark.parametrize("who", ["船长", "老船长"])
def test_a_relation_is_asked_for_by_any_of_its_words(reports: Desk, who: str) -> None:
    assert "顾明川" in reports.ask(f"邮轮远航号的{who}是谁").excerpts[0].text


@pytest.mark.parametrize("who", ["妈妈", "妻子", "太太", "秘书", "徒弟"])
def test_a_relation_that_no_article_tells_of_is_not_answered_for(reports: Desk, who: str) -> None:
    assert reports.ask(f"何国平的{who}是谁").status == "not_found"


@pytest.mark.parametrize(
    ("question", "answer"),
    [("云门水道是哪一年废弃的", "公元316年"), ("《云门水道记》的作者是谁", "杜元凯")],
)
def test_a_year_of_old_and_an_author_answer_in_bold(reports: Desk, question: str, answer: str) -> None:
    best = reports.ask(question).excerpts[0]
    highlighted = [best.text[slice(*span)] for span in best.highlights]
    assert answer in highlighted
    assert "537年" not in highlighted
