"""The items of a list that answers a question for several things."""

import pytest

from bot.answering.enumerations import asks_for_several, listed_items
from bot.model import Span
from tests.asking import Desk, bold, module_desk, pages_of

PAGES = {
    "drill": "5月8日，青澳县举行防汛演练。副县长秦岚点评指出，演练总体有序，但也暴露出两个问题：一是个别队伍集结超时7分钟，二是对讲机频道不统一。"
    "她要求一周内整改。",
    "growers": "5月9日，青澳县政协召开座谈会，委员们谈到瓜农最怕的三件事：瓜苗带病、大雪压棚、卖瓜看客商脸色，建议设立育苗厂。",
    "canteens": "5月9日，清澳县市场监管局通报检查情况，发现两个问题：一是县二中操场积水严重；二是城关小学食堂留样不足。"
    "县局要求一周内整改到位，并将结果报送县教育局。",
}
pages = module_desk(files=pages_of(PAGES, "消息"))


@pytest.mark.parametrize(
    ("text", "items"),
    [
        ("暴露出两个问题:一是集结超时,二是频道不统一,传递不畅。", ["集结超时", "频道不统一"]),
        ("最怕三件事:瓜苗带病、大雪压棚,建议设厂。要求整改:快。", ["瓜苗带病", "大雪压棚,建议设厂"]),
        ("所需材料:1.申请表一份;2.户口簿;3.证明。", ["申请表一份", "户口簿", "证明"]),
        ("时间:3月1日;长1.5米。", []),
        ("统一是关键,第一是安全。", []),
        ("图1.县城全景,图2.镇区全景,表3)各镇人口。", []),
    ],
)
def test_the_items_of_a_list(text: str, items: list[str]) -> None:
    assert [text[slice(*item)] for item in listed_items(text, Span(0, len(text)))] == items


@pytest.mark.parametrize(
    ("question", "several"),
    [
        ("点出哪两个毛病", True),
        ("有什么不足", True),
        ("瓜农最怕哪几样事", True),
        ("谁点评的", False),
        ("在哪里", False),
        ("会议几点开始", False),
        ("提了几点要求", True),
    ],
)
def test_what_asks_for_several(question: str, several: bool) -> None:
    assert asks_for_several(question) is several


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        ("青澳县防汛演练秦岚点出哪两个毛病", "个别队伍集结超时7分钟"),
        ("青澳县政协座谈会说瓜农最怕哪几样事", "瓜苗带病、大雪压棚"),
    ],
)
def test_the_items_are_in_bold(pages: Desk, question: str, answer: str) -> None:
    [best, *_] = pages.ask(question).excerpts

    assert answer in "、".join(bold(best))


@pytest.mark.parametrize(
    ("question", "own", "other"),
    [
        ("清澳县城关小学食堂有什么问题", "城关小学食堂留样不足", "县二中"),
        ("清澳县二中有什么问题", "县二中操场积水严重", "城关小学"),
    ],
)
def test_of_several_sites_the_item_of_the_one_asked_about_is_in_bold(
    pages: Desk, question: str, own: str, other: str
) -> None:
    [best, *_] = pages.ask(question).excerpts

    assert own in bold(best)
    assert other not in "".join(bold(best))
