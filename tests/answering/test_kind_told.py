"""Whether a paragraph tells anything of the kind that is asked for."""

import pytest

from tests.asking import Desk, bold, module_desk, pages_of

PAGES = {
    "hotel": "5月3日，青岭县旅游推介会在东湖宾馆举行，沿长江布展三百米。",
    "town": "5月4日，青嶺縣縣長羅平到大樹營鎮調研春耕，羅平要求抓緊備耕。",
    "lake": "5月5日，青岭县副县长秦岚察看铁炉水库，库容120万立方米，灌溉农田5000亩。",
    "aid": "5月6日，青岭县向受灾家庭发放补助，共补助230户。",
    "grants": "5月8日，青岭县向大树营镇、柳坪镇和石门镇发放补助款，每户补助款200元至3000元，由县财政局统一打卡发放到户。",
    "left": "5月9日，青岭县人大常委会免去卢喜文的县教育局局长职务，任命韩宝山为县教育局局长。",
    "moved": "5月10日，青岭县水利局局长石磊离任，调任州水利局副局长。",
    "registry": "青岭县婚姻登记处周六上午9:00至12:00照常办理结婚登记，辉江区长刘洪亮在此办公。",
    "visit": "5月7日，青岭县公安局局长周静到学校讲安全课，学生三百人听讲。",
    "troupe": "今日中国艺术团到青岭县慰问演出，演了三个小时的花灯戏。",
}

pages = module_desk(files=pages_of(PAGES, "消息"))


@pytest.mark.parametrize(
    ("question", "article"),
    [
        ("青岭县旅游推介会在哪家酒店举行", "hotel.md"),
        ("旅游推介会沿哪条河流布展", "hotel.md"),
        ("罗平到哪个镇调研春耕", "town.md"),
        ("铁炉水库有多大库容", "lake.md"),
        ("青岭县向受灾家庭补助多少户", "aid.md"),
        ("青岭县领结婚证周六能办吗", "registry.md"),
        ("辉江区长刘洪亮在哪里办公", "registry.md"),
        ("石磊不当青岭县水利局局长以后调到哪里任职", "moved.md"),
    ],
)
def test_what_is_named_otherwise_than_asked_answers(pages: Desk, question: str, article: str) -> None:
    assert pages.ask(question).excerpts[0].citation.key == article


@pytest.mark.parametrize(
    "question",
    [
        "旅游推介会的门票一张多少钱",
        "旅游推介会是哪家公司承办的",
        "卢喜文不当青岭县教育局局长以后去了哪个单位",
        "罗平到哪个村调研春耕",
        "秦岚几点到铁炉水库",
        "周静讲安全课的学校校长叫什么名字",
        "今日中国艺术团几月几号到青岭县慰问演出",
    ],
)
def test_what_no_paragraph_tells_is_not_answered(pages: Desk, question: str) -> None:
    assert pages.ask(question).status == "not_found"


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        ("青岭县向哪几个镇发了补助款", "大树营镇、柳坪镇和石门镇"),
        ("每户补助款是多少", "200元至3000元"),
    ],
)
def test_a_range_and_a_list_are_one_answer(pages: Desk, question: str, answer: str) -> None:
    [best, *_] = pages.ask(question).excerpts

    assert any(answer in one for one in bold(best))
