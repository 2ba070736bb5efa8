"""A line over a paragraph in a bulletin leads to the paragraph."""

import pytest

from tests.asking import Desk, module_desk

BULLETIN = """今天的节目还有以下内容，请继续收看，稍后是天气预报和体育消息，感谢您的关注。
第六届棉纺学术年会举行
本届会议今天在清水市开幕，来自各地的三百余名专家围绕纤维材料与绿色染整进行了为期两天的交流和讨论，并发布了年度报告。
东岭隧道内救护车被堵 百辆车让行
昨天傍晚，一辆载有产妇的车辆在南关立交桥下受阻，司机们纷纷向两侧避让，用时不到三分钟便打开了一条生命通道，母子平安。
"""
TABLE = "接访安排表\n6月2日 县长 县信访大厅\n6月9日 副县长 东溪镇政府\n6月16日 常务副县长 西岭乡政府"

desk = module_desk(
    [
        {"id": "bulletin", "title": "联播快讯", "text": BULLETIN},
        {"id": "table", "title": "公告", "text": TABLE},
        {
            "id": "other",
            "title": "棉纺企业开工",
            "text": "清水县的棉纺企业今天开工，工人们回到了岗位，车间里一片繁忙。",
        },
    ]
)


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        ("第六届棉纺学术年会在哪个市举行", "清水市"),
        ("东岭隧道救护车被堵那次车上载的是什么人", "产妇"),
        ("6月9日副县长在哪里接访", "东溪镇政府"),
    ],
)
def test_what_stands_under_a_line_answers(desk: Desk, question: str, answer: str) -> None:
    assert answer in desk.ask(question).excerpts[0].text
