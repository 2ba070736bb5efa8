"""Which posts officials hold, and where. Names are invented; the places are real, as jieba's dictionary knows them, or invented."""

import time
from bisect import bisect_right
from dataclasses import replace
from itertools import accumulate

import opencc
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.language.asked_offices import ANY_DEPUTY, ANY_HEAD, asked_offices, head_of_a_place
from bot.language.offices import offices
from bot.language.people import PersonMention, find_people
from bot.language.script import fold
from bot.model import Office


def people_of(paragraphs: list[str]) -> list[list[PersonMention]]:
    found: list[list[PersonMention]] = [[] for _ in paragraphs]
    ends = list(accumulate(len(text) + 1 for text in paragraphs))
    for mention in find_people("\n".join(paragraphs)):
        paragraph = bisect_right(ends, mention.start)
        before = ends[paragraph] - len(paragraphs[paragraph]) - 1
        found[paragraph].append(replace(mention, start=mention.start - before, end=mention.end - before))
    return found


def held(*paragraphs: str, heading: str = "") -> dict[str, list[tuple[str, str | None]]]:
    found = offices(heading, paragraphs, people_of(list(paragraphs)))
    return {name: [(office.post, office.place) for office in every] for name, every in found.items()}


@pytest.mark.parametrize(
    ("text", "name", "expected"),
    [
        ("石楼县委副书记周兰出席。", "周兰", [("县委副书记", "石楼县")]),
        ("中共石楼县委书记周兰到场。", "周兰", [("县委书记", "石楼县")]),
        ("枣庄市委书记陈平主持会议。", "陈平", [("枣庄市委书记", "枣庄市")]),
        ("沛县县委书记王建国到场。", "王建国", [("沛县县委书记", "沛县")]),
        ("浦东新区区委书记王建国到场。", "王建国", [("浦东新区区委书记", "浦东新区")]),
        ("湖北省武汉市黄陂区委书记陈立强调。", "陈立", [("湖北省武汉市黄陂区委书记", "黄陂区")]),
        ("福建霞浦县古县村党支部书记王强说。", "王强", [("福建霞浦县古县村党支部书记", "古县村")]),
        ("福州市公安局局长潘东明强调。", "潘东明", [("福州市公安局局长", "福州市")]),
        ("甘孜州州长冯发明出席。", "冯发明", [("甘孜州州长", "甘孜州")]),
        ("云岭县委书记王芳出席。", "王芳", [("云岭县委书记", "云岭县")]),
        ("双牌县泷泊镇党委书记李小明说。", "李小明", [("泷泊镇党委书记", "泷泊镇")]),
        ("俄罗斯外长拉夫罗夫表示反对。", "拉夫罗夫", [("俄罗斯外长", "俄罗斯")]),
        ("德国总理默克尔表示反对。", "默克尔", [("德国总理", "德国")]),
        ("郑州大学党委书记王建国说。", "王建国", [("郑州大学党委书记", None)]),
        ("国务院总理李建明主持会议。", "李建明", [("国务院总理", None)]),
        ("会议选举李建明为南湖县人民政府县长。", "李建明", [("南湖县人民政府县长", "南湖县")]),
        ("国家市场监督管理总局局长张小工强调。", "张小工", [("国家市场监督管理总局局长", None)]),
        (
            "Yunling County Party Secretary Zhang Jianlin asked .",
            "zhang jianlin",
            [("Yunling County Party Secretary", "Yunling County")],
        ),
        ("Mayor of Yunling Zhang Jianlin asked .", "zhang jianlin", [("Mayor of Yunling", "Yunling")]),
    ],
)
def test_the_place_in_a_post_or_before_it(
    text: str, name: str, expected: list[tuple[str, str | None]]
) -> None:
    (office,) = held(text)[name]
    assert (office[1], office[0].endswith(expected[0][0][-2:])) == (expected[0][1], True)


@pytest.mark.parametrize(
    ("heading", "text", "place"),
    [
        ("石楼周兰、王国铭深入卡口检查", "县委副书记周兰检查工作。", "石楼"),
        (
            "石楼周兰、王国铭深入卡口检查\n黄河新闻吕梁频道",
            "县委副书记周兰检查工作，慰问石楼县药房。",
            "石楼县",
        ),
        ("石楼周兰、王国铭深入卡口检查\n黄河新闻吕梁频道", "市委副书记周兰检查工作。", "吕梁"),
        ("周兰检查工作\n黄河新闻吕梁频道", "县委副书记周兰检查工作。", None),
        ("周兰检查工作\n枣庄新闻网", "市委副书记周兰检查工作。", "枣庄"),
        ("周兰檢查工作\n棗莊新聞網", "市委副書記周蘭檢查工作。", "棗莊"),
        ("周兰检查工作\n北林发布", "区委副书记周兰检查工作。", "北林"),
        ("周兰检查工作\n北林发布", "市委副书记周兰检查工作。", None),
        ("周兰检查工作\n云岭发布", "区委副书记周兰检查工作。", "云岭"),
        ("周兰检查工作\n健康发布", "区委副书记周兰检查工作。", None),
        ("周兰检查工作\n邯郸日报", "县委副书记周兰检查工作。", None),
        ("双牌：周兰检查工作", "县委副书记周兰检查工作。", "双牌"),
        ("【要闻】石楼县召开工作会议", "县委副书记周兰检查工作。", "石楼县"),
        ("枣庄召开工作会议", "市委副书记周兰检查工作。", "枣庄"),
        ("", "本报石楼4月12日讯 县委副书记周兰检查工作。", "石楼"),
        ("", "县委副书记周兰检查工作。石楼县将加强管理。", "石楼县"),
        ("", "县委副书记周兰检查工作。石楼县、柳林县将加强管理。", None),
        ("", "市委副书记周兰到孟州市检查工作。", None),
        ("周兰检查工作\n焦作网", "市委副书记周兰到孟州市检查工作。", "焦作"),
        ("孟州市加强管理\n焦作网", "市委副书记周兰检查工作。", None),
        ("", "全县各县区加强管理，县委副书记周兰检查工作。", None),
        ("", "贫困县全部摘帽，县委副书记周兰检查工作。", None),
        ("", "总书记周兰检查石楼县工作。", None),
        ("", "County Leader Zhou Lan attended . Yunling County will improve .", "Yunling County"),
        ("", "County Leader Zhou Lan attended . Yunling County and Anhe County will improve .", None),
        ("", "Municipal Party Secretary Zhou Lan attended . Yunling County will improve .", None),
    ],
)
def test_the_place_that_the_article_tells(heading: str, text: str, place: str | None) -> None:
    found = held(text, heading=heading)
    assert [office[1] for offices in found.values() for office in offices] == [place]


def test_posts_beside_each_other_are_of_the_same_place() -> None:
    text = "石楼县委常委、统战部部长周兰，县长李明，柳林县委书记王建国，副县长刘吉民，市长马文出席。"
    assert held(text) == {
        "周兰": [("石楼县委常委", "石楼县"), ("统战部部长", "石楼县")],
        "李明": [("县长", "石楼县")],
        "王建国": [("柳林县委书记", "柳林县")],
        "刘吉民": [("副县长", "柳林县")],
        "马文": [("市长", None)],
    }


def test_an_office_beside_a_county_is_that_countys() -> None:
    found = held(
        "青山县委书记赵鹏到临江市考察，临江市长孔令娟会见。青山县副县长罗建军、教育局局长上官文参加。",
        "安泽县县长刘洋主持召开会议。公安局局长周大勇列席。",
    )
    assert found["上官文"] == [("教育局局长", "青山县")]
    assert found["周大勇"] == [("公安局局长", "安泽县")]
    other = held("石楼县县长马志勇陪同国家能源局局长章建华。", "华润集团党委办公室主任李静参加。")
    assert other["章建华"] == [("国家能源局局长", None)]
    assert other["李静"] == [("华润集团党委办公室主任", None)]


def test_a_post_of_another_body_is_of_no_place() -> None:
    assert held("枣庄市委副书记、中国作协主席陈平出席。")["陈平"][1:] == [("中国作协主席", None)]


def test_each_office_once_and_in_order() -> None:
    assert held("县长周兰出席。", "石楼县县长、县委副书记周兰强调，周兰县长说。", "县长周兰表示。") == {
        "周兰": [("县长", "石楼县"), ("石楼县县长", "石楼县"), ("县委副书记", "石楼县")]
    }


def test_officials_without_posts_and_other_people() -> None:
    assert held("会上，刘吉民强调，要落实责任。（记者杜小玲）") == {"刘吉民": []}
    assert offices("", (), ()) == {}


def test_a_post_that_begins_in_another_paragraph() -> None:
    assert "zhang jianlin" in held("At noon Yunling County Party", "Secretary Zhang Jianlin asked .")


@given(
    st.sampled_from(["石楼县", "枣庄市", "北林区", "云岭镇"]),
    st.sampled_from(["党委书记周兰", "政府副秘书长李建国"]),
)
def test_the_script_makes_no_difference(place: str, official: str) -> None:
    def folded(found: dict[str, tuple[Office, ...]]) -> dict[str, list[tuple[str, str]]]:
        return {name: [(fold(o.post), fold(o.place or "")) for o in every] for name, every in found.items()}

    texts = [f"{place}{official}出席。", f"{place}的会议"]
    traditional = [opencc.OpenCC("s2t").convert(text) for text in texts]
    found = offices("", texts, people_of(texts))
    assert folded(found) == folded(offices("", traditional, people_of(traditional)))
    assert [o.place for every in found.values() for o in every] == [place]


PIECES = st.sampled_from(
    [
        "石楼县",
        "县委书记",
        "王芳",
        "、",
        "，",
        "。",
        "\n",
        "赴",
        "市",
        "区",
        "长",
        "俄罗斯",
        "外长",
        "County Leader Li Wei ",
        "𠮷",
    ]
)


@settings(deadline=None)
@given(st.lists(PIECES, max_size=20).map("".join), st.text(max_size=10))
def test_places_and_posts_are_verbatim(text: str, heading: str) -> None:
    paragraphs = text.split("\n")
    everything = f"{heading}\n{text}"
    for every in offices(heading, paragraphs, people_of(paragraphs)).values():
        assert all(o.post in text and (o.place is None or o.place in everything) for o in every)


def test_a_long_article_takes_no_long_time() -> None:
    text = "县委书记王芳到石楼县、柳林县检查，" * 5_000
    people = people_of([text])
    start = time.process_time()
    offices("", [text], people)
    assert time.process_time() - start < 5


def test_the_whole_county_is_no_place() -> None:
    text = "县长孙建平作报告：2022年全县生产总值增长5%。"

    assert offices("", [text], [find_people(text)])["孙建平"] == (Office("县长", None),)


@pytest.mark.parametrize(
    ("question", "head"),
    [
        ("who is the mayor of liulin?", ANY_HEAD),
        ("who is the current magistrate of liulin", ANY_HEAD),
        ("who is the head of lanting district", "区长"),
        ("who is the deputy mayor of liulin?", ANY_DEPUTY),
        ("who is the vice-governor of lanting province", "副省长"),
        ("who is the former mayor of liulin?", None),
        ("mayor of the year", None),
    ],
)
def test_who_heads_a_place_is_asked_for_in_english(question: str, head: str | None) -> None:
    assert head_of_a_place(question) == head


@pytest.mark.parametrize(
    ("question", "office"),
    [
        ("她去当岚川县民政局局长之前做什么", Office("民政局长", "岚川县")),
        ("当涂县县长是谁", Office("县长", "当涂县")),
        ("县文旅局 新任局长", Office("局长", None)),
        ("抓捕行动中焦作的县委副书记是谁", Office("县委副书记", "焦作")),
        ("负责人说石楼的宣传部长是谁", Office("宣传部长", "石楼")),
        ("管交通和城建的副县长是谁", Office("副县长", None)),
    ],
)
def test_the_post_and_place_that_a_question_asks_for(question: str, office: Office) -> None:
    assert asked_offices(question) == (office,)
