"""What asks for what somebody was before an office, or after it."""

import pytest

from bot.language.careers import direction_asked


@pytest.mark.parametrize(
    "question",
    [
        "李明调到石楼县之前担任什么职务",
        "李明到柳园街道当书记之前在哪个岗位",
        "李明当选市长以前是什么职务",
        "李明被提名区长之前是干什么的",
        "李明当农业农村局局长之前是哪个单位的一把手",
        "李明做教育局局长以前是管什么的",
        "李明原来在哪个单位工作",
        "李明来石楼前做什么工作",
    ],
)
def test_before(question: str) -> None:
    assert direction_asked(question) == "before"


@pytest.mark.parametrize(
    "question",
    [
        "李明不当县长以后,调到哪个单位去了",
        "李明不当县委书记了去了哪儿",
        "李明卸任县长后去了哪里",
        "李明不再担任县委书记,被安排做什么职务",
        "李明离任以后在哪里工作",
    ],
)
def test_after(question: str) -> None:
    assert direction_asked(question) == "after"


@pytest.mark.parametrize(
    "question",
    [
        "李明是什么职务",
        "李明开会之前在哪里调研",
        "李明来到石楼县调研去了哪里",
        "会前李明去了哪里",
        "李明之前,县长是谁",
        "谁不再担任县长",
        "李明不吃午饭去了哪里",
        "李明免去了哪些人的职务",
        "李明辞去职务是在哪里宣布的",
        "县长李明被免职的会议在哪里开",
        "李明不干什么工作",
        "李明原来是哪里人",
        "免去李明什么职务",
    ],
)
def test_neither(question: str) -> None:
    assert direction_asked(question) is None
