"""A date begins and ends where words do, and is no part of a name or a title."""

from datetime import date

import pytest

from bot.language.dates import find_dates

THURSDAY = date(2022, 4, 14)


def found(text: str) -> list[str]:
    return [text[mention.start : mention.end] for mention in find_dates(text, THURSDAY)]


@pytest.mark.parametrize(
    "text",
    [
        "电视台专门成立春晚筹备组",
        "气田探明天然气储量",
        "他坐上周口开往洛阳的火车",
        "院里有棵圣诞树",
        "圣诞袜卖断了货",
        "这是腊八蒜",
        "六月雪开花了",
        "十月稻田的米",
        "她给狗取名星期六",
        "店铺叫做“明天”",
        "一袋八月香牌瓜子",
        "学生背诵《九月九日忆山东兄弟》",
        "《昨天的路》是一首老歌",
        "周日新教授作报告",
        "村民彭育三年前务工",
        "作家八月长安签名售书",
        "他供职于明天控股集团。",
        "今日阳光小区的业主",
        "二月兰盛开",
        "五月山",
    ],
)
def test_a_piece_of_a_word_or_name_is_no_date(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("颁奖典礼将于今晚八点播出", "今晚"),
        ("报告称去年销量下降", "去年"),
        ("研究所今天挂牌成立", "今天"),
        ("立法会上月通过拨款", "上月"),
        ("委员会上周开会", "上周"),
        ("除夕夜里很冷", "除夕夜"),
        ("明天就是谷雨，茶农很忙", "谷雨"),
        ("回顾过去五年，成绩不小", "过去五年"),
        ("三月全国用电量增长", "三月"),
        ("三月财政收入增长", "三月"),
        ("六月房价", "六月"),
        ("四月演唱会", "四月"),
        ("三月豆价走低", "三月"),
        ("昨天酒店的监控坏了", "昨天"),
        ("今年全国小学的招生", "今年"),
        ("立春高温", "立春"),
        ("今天小学开学", "今天"),
        ("《2022年春节放假安排》印发", "2022年春节"),
        ("《关于清明期间防火的通知》印发", "清明期间"),
        ("下周一起恢复营业", "下周一"),
        ("周一早上下雨", "周一"),
        ("周日上午，车站很挤", "周日"),
        ("上周至少有三人受伤", "上周"),
    ],
)
def test_what_stands_between_words_is_a_date(text: str, expected: str) -> None:
    assert expected in found(text)
