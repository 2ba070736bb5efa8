"""What belongs to an answer beside its core, and what only stands beside it."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.answering.whole_answers import whole_answer
from bot.language.answer_kinds import Kind
from bot.language.wanted import Wanted
from bot.model import Span

KINDS: tuple[Kind, ...] = ("day", "time", "number", "post", "reason", "place", "person", "anything")


@pytest.mark.parametrize(
    ("kind", "text", "core", "whole"),
    [
        ("day", "要求5月底前完成", "5月底", "5月底前"),
        ("day", "自13日21时起提升", "13日", "13日21时"),
        ("day", "5月9日夜里的暴雨", "5月9日", "5月9日夜里"),
        ("day", "5月1日后来的人", "5月1日", "5月1日"),
        ("day", "1995年初中毕业", "1995年", "1995年"),
        ("time", "停电时间为上午8:30至下午5:00", "下午5:00", "上午8:30至下午5:00"),
        ("time", "每天22时以后不得施工", "22时", "22时以后"),
        ("number", "当天按每斤22元收购", "22元", "每斤22元"),
        ("number", "人数控制在30人以内", "30人", "30人以内"),
        ("number", "共签约30亿元", "30亿元", "30亿元"),
        ("number", "共节约5000元", "5000元", "5000元"),
        ("number", "由76个鞋类品牌签署", "76个鞋", "76个鞋类"),
        ("number", "闭关七天七夜", "七天", "七天七夜"),
        ("number", "缩短至最快2小时41分钟", "41分钟", "2小时41分钟"),
        ("number", "此后的两年零四个月里", "两年", "两年零四个月"),
        ("number", "倒塌房屋38户89间", "38户", "38户89间"),
        ("number", "2022年9月的3人", "3人", "3人"),
        ("time", "每日5:00至次日凌晨1:00", "凌晨1:00", "5:00至次日凌晨1:00"),
        ("number", "名单\n30人", "30人", "30人"),
        ("place", "地点在建设路117号院内", "建设路", "建设路117号"),
        ("place", "涉及清溪镇石门村", "石门村", "清溪镇石门村"),
        ("place", "到县中医院东门补检", "中医院", "县中医院东门"),
        ("number", "疏浚到负4.5米", "4.5米", "负4.5米"),
        ("place", "及时转移到村小学", "小学", "村小学"),
        ("day", "should start before june 15.", "june 15", "before june 15"),
        ("place", "在湖南省长沙市", "长沙市", "湖南省长沙市"),
        ("place", "他是双枫镇人,1994年南下", "双枫镇", "双枫镇人"),
        ("person", "县长王芳说", "王芳", "王芳"),
    ],
)
def test_an_answer_is_whole_and_cuts_no_word(kind: Kind, text: str, core: str, whole: str) -> None:
    start = text.index(core)

    found = whole_answer(Span(start, start + len(core)), text, Wanted(kind), "")

    assert text[slice(*found)] == whole


def test_the_thing_that_is_counted_belongs_to_its_number() -> None:
    text = "三楼有17家商户留宿"

    assert whole_answer(Span(3, 6), text, replace(Wanted("number"), counted="商户"), "") == Span(3, 8)
    assert whole_answer(Span(2, 5), "打掉7个涉黑团伙", replace(Wanted("number"), counted="涉黑"), "") == Span(
        2, 6
    )


def test_in_english_the_words_asked_for_belong_to_their_number() -> None:
    text = "village has 34 anti-frost fans, can protect orchard"

    found = whole_answer(Span(12, 14), text, Wanted("number"), "how many anti-frost fans had the village?")

    assert text[slice(*found)] == "34 anti-frost fans"


@given(st.text("县镇村建设路117号每斤元年月日前后以人。\n", max_size=40), st.data())
def test_an_answer_only_grows_and_stays_in_the_text(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))

    for kind in KINDS:
        whole = whole_answer(Span(start, end), text, Wanted(kind), "")
        assert 0 <= whole.start <= start <= end <= whole.end <= len(text)
