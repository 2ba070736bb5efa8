"""Who did what on which day: nobody is answered for with another day, in a digest of several days either."""

from datetime import date

import pytest

from tests.asking import Desk, module_desk

DIGEST = (
    "5月8日，县委书记方国栋到城关镇检查防汛。",
    "5月10日，县长沈美华主持召开县政府常务会议，研究医保工作。",
    "5月12日，县委书记方国栋在县委党校作报告。副县长沈建军到红旗小学看望学生。",
)
HOLIDAY = (
    "春节期间，兰河县接待游客35.2万人次。大年初一，县委书记罗学斌来到游客服务中心看望工作人员。",
    "除夕夜，县长郝建明在指挥中心视频连线值班民警。",
)
BEFORE = ("9月27日，兰河县副县长卫东海率队检查国庆节前安全生产工作，先后来到客运站、加油站和商场。",)
VISIT = ("7月3日，副县长乔安国到柳河乡走访。", "7月4日，他又来到石桥乡，看望困难群众。")
MINUTES = (
    "5月2日，全县召开普查登记推进会。",
    "6月30日前，各乡镇要完成普查登记，副县长段丽娟在会上通报了情况。",
    "会议决定，9月1日前完成校舍维修，段丽娟汇报了其他工作。",
)
TRIP = ("10月17日至20日，县长钱学农率团赴兰州考察招商。",)
COMING = ("9月26日，县长柳长青主持召开调度会。", "柳长青强调，随着中秋节临近，要严防死守。")
WALK = (
    "On June 8, Yunling County Party Secretary Ding Haishan went to Longhe town to inspect the flood control."
    " He asked that every dam be watched day and night, that the pumps be tried before the rain comes, and that nobody"
    " be left behind in the lower villages when the river rises over its banks again, as it did two years ago."
    " County Leaders Lei Anhua, Liao Weiguo attended.",
)
EVE = ("大年初一，副县长郑海涛将慰问环卫工人。",)
DATELINE = ("本报5月20日讯（记者王一）5月18日，副县长蓝天宇到沙河镇检查水利。",)
FESTIVAL = ("2月5日，副县长袁立新主持调度会。", "袁立新要求，春节期间要加强值守。")
FIGURES = (
    "7月18日，市长周建华主持召开上半年经济形势分析会。",
    "今年第一季度，云峰市地区生产总值112.4亿元。",
    "1至6月，云峰市新增就业3200人。",
    "全市外贸进出口总额5.6亿元，其中二季度3.1亿元。",
)
PROPOSED = (
    "经县委常委会研究，现将拟任职干部情况公示如下：",
    "徐建良，男，1980年9月生，现任柳河镇排涝站站长，拟任柳河镇农业农村局副局长。",
)
ARTICLES = {
    "proposed": ("干部任前公示", PROPOSED, "2021-06-12"),
    "figures": ("经济形势分析会", FIGURES, "2023-07-20"),
    "eve": ("新春慰问安排", EVE, "2023-01-21"),
    "dateline": ("水利检查", DATELINE, "2023-05-20"),
    "festival": ("调度会", FESTIVAL, "2022-02-05"),
    "walk": ("Flood control inspected", WALK, "2023-06-09"),
    "coming": ("调度会召开", COMING, "2023-09-30"),
    "minutes": ("普查登记推进会", MINUTES, "2023-05-03"),
    "trip": ("招商考察", TRIP, "2023-10-21"),
    "digest": ("一周要闻", DIGEST, "2023-05-15"),
    "holiday": ("春节旅游市场红火", HOLIDAY, "2024-02-18"),
    "before": ("安全生产大检查", BEFORE, "2023-09-28"),
    "visit": ("走访基层", VISIT, "2023-07-06"),
}

desk = module_desk(
    [
        {"id": key, "title": title, "text": "\n".join(paragraphs), "date": day}
        for key, (title, paragraphs, day) in ARTICLES.items()
    ]
)


@pytest.mark.parametrize(
    ("question", "text"),
    [
        ("方国栋5月8日去了哪里", DIGEST[0]),
        ("沈美华5月10日做了什么", DIGEST[1]),
        ("方国栋5月12日去了哪里", DIGEST[2]),
        ("沈建军5月12日去了哪里", DIGEST[2]),
        ("郝建明除夕在哪里", HOLIDAY[1]),
        ("卫东海9月27日检查了什么", BEFORE[0]),
        ("柳长青9月26日主持了什么会", COMING[0]),
        ("乔安国7月4日去了哪里", VISIT[1]),
        ("2023年1月22日郑海涛慰问谁", EVE[0]),
        ("蓝天宇5月18日检查了什么", DATELINE[0]),
    ],
)
def test_the_paragraph_of_the_day_answers(desk: Desk, question: str, text: str) -> None:
    assert [excerpt.text for excerpt in desk.ask(question).excerpts] == [text]


def test_the_day_itself_is_told_of_before_a_festival_around_it(desk: Desk) -> None:
    assert desk.ask("2022年2月5日袁立新主持了什么会").excerpts[0].text == FESTIVAL[0]


def test_a_day_to_come_is_not_the_day_of_what_is_told(desk: Desk) -> None:
    assert desk.ask("5月2日段丽娟通报了什么情况").excerpts[0].text == MINUTES[1]


def test_what_lasts_some_days_is_of_each_of_them(desk: Desk) -> None:
    assert [excerpt.text for excerpt in desk.ask("钱学农10月18日去了哪里").excerpts] == [*TRIP]


def test_after_a_day_is_not_on_it(desk: Desk) -> None:
    assert DIGEST[2] in [excerpt.text for excerpt in desk.ask("5月8日之后方国栋去了哪里").excerpts]


@pytest.mark.parametrize(
    "question",
    [
        "方国栋5月10日去了哪里",
        "沈美华5月12日做了什么",
        "沈建军5月8日去了哪里",
        "罗学斌2024年2月9日在哪里",
        "郝建明2024年2月10日在哪里",
        "卫东海10月1日去了哪里",
        "柳长青9月29日强调了什么",
        "2022年大年初一郑海涛慰问谁",
        "蓝天宇5月20日检查了什么",
        "2022年2月6日袁立新主持了什么会",
    ],
)
def test_what_somebody_did_on_another_day_does_not(desk: Desk, question: str) -> None:
    assert desk.ask(question).status == "not_found"


def test_the_day_of_the_paragraph_is_what_the_answer_is_about(desk: Desk) -> None:
    assert desk.ask("方国栋5月12日去了哪里").about.day == date(2023, 5, 12)


def test_a_day_that_nothing_tells_of_is_of_the_year_of_those_around_it(desk: Desk) -> None:
    assert desk.ask("方国栋5月9日去了哪里").about.day == date(2023, 5, 9)


def test_company_is_whoever_is_named_beside_somebody_on_the_day(desk: Desk) -> None:
    assert [excerpt.text for excerpt in desk.ask("5月12日谁和方国栋在一起").excerpts] == [DIGEST[2]]
    assert desk.ask("8月谁陪同方国栋").status == "not_found"


@pytest.mark.parametrize(
    "question", ["Which officials went with Ding Haishan?", "Who was with Ding Haishan on June 8?"]
)
def test_company_is_shown_though_its_sentence_says_nothing_else_of_what_is_asked(
    desk: Desk, question: str
) -> None:
    assert "Lei Anhua" in desk.ask(question).excerpts[0].text


def test_a_month_in_english_is_of_any_year(desk: Desk) -> None:
    assert desk.ask("Where did Fang Guodong go in May?").status == "answered"
    assert desk.ask("Where did Fang Guodong go in August?").status == "not_found"


def test_the_number_of_a_part_is_not_that_of_the_whole(desk: Desk) -> None:
    assert desk.ask("云峰市上半年地区生产总值是多少").status == "not_found"
    assert "112.4亿元" in desk.ask("云峰市第一季度地区生产总值是多少").excerpts[0].text
    assert "5.6亿元" in desk.ask("云峰市上半年外贸进出口总额是多少").excerpts[0].text
    assert "3200人" in desk.ask("云峰市上半年新增就业多少人").excerpts[0].text


def test_what_is_asked_after_a_day_is_answered_from_then_on(desk: Desk) -> None:
    assert desk.ask("2023年6月以后乔安国到哪里走访").status == "answered"
    assert desk.ask("2024年6月以后乔安国到哪里走访").status == "not_found"
    assert desk.ask("2022年之前乔安国到哪里走访").status == "not_found"


@pytest.mark.parametrize("year", ["2021年", "2021年6月"])
def test_a_life_is_no_other_day_than_the_one_of_its_notice(desk: Desk, year: str) -> None:
    assert "农业农村局副局长" in desk.ask(f"{year}公示的徐建良拟任什么职务").excerpts[0].text


def test_a_life_of_a_notice_of_another_year_does_not_answer(desk: Desk) -> None:
    assert desk.ask("2019年公示的徐建良拟任什么职务").status == "not_found"
