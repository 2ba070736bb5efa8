"""Who takes an office and who leaves one, by the frames of announcements."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.language.changes_of_office import changes_of_office, is_misread_alone
from bot.language.offices import offices
from bot.language.people import find_people
from bot.language.script import fold


def told(text: str) -> list[tuple[str, list[str], str]]:
    folded = fold(text)
    return [
        (folded[slice(*change.name)], [folded[slice(*post)] for post in change.posts], change.kind)
        for change in sorted(changes_of_office(folded))
    ]


@pytest.mark.parametrize(
    ("text", "name", "posts"),
    [
        ("林海涛当选为石门县人民政府县长。", "林海涛", ["石门县人民政府县长"]),
        ("会上，林海涛全票当选石门县县长", "林海涛", ["石门县县长"]),
        ("段宏伟被任命为云岭市水利局局长。", "段宏伟", ["云岭市水利局局长"]),
        ("韩振国同志任云岭市委委员、常委、书记；", "韩振国", ["云岭市委委员", "常委", "书记"]),
        ("钟文涛，男，汉族，1975年9月生，现任澜川县委副书记、县长。", "钟文涛", ["澜川县委副书记", "县长"]),
        ("任命郑卓为民事审判庭庭长；", "郑卓", ["民事审判庭庭长"]),
        ("会议选举佟丽娟同志为镇党委书记。", "佟丽娟", ["镇党委书记"]),
        ("米建业接任区长", "米建业", ["区长"]),
        ("徐佳霖同志为石门县人民政府副县长、代理县长", "徐佳霖", ["石门县人民政府副县长", "代理县长"]),
        ("范文杰成为新任县委书记。", "范文杰", ["新任县委书记"]),
        ("任命怀进鹏为教育部部长。", "怀进鹏", ["教育部部长"]),
        ("韩振國同志任雲嶺市委書記。", "韩振国", ["云岭市委书记"]),
        ("弗拉基米尔·普京当选俄罗斯总统", "弗拉基米尔·普京", ["俄罗斯总统"]),
    ],
)
def test_who_takes_an_office(text: str, name: str, posts: list[str]) -> None:
    assert told(text) == [(name, posts, "taking")]


@pytest.mark.parametrize(
    ("text", "name", "posts"),
    [
        ("免去柴启明兼任的区发展和改革局局长职务", "柴启明", ["区发展和改革局局长"]),
        ("撤销程志远澜川县人民政府副县长职务；", "程志远", ["澜川县人民政府副县长"]),
        ("决定接受米建业辞去东屏区人民政府区长职务的请求。", "米建业", ["东屏区人民政府区长"]),
        ("范德明同志不再担任云岭市委书记、常委职务。", "范德明", ["云岭市委书记", "常委"]),
        ("王芳不再担任石楼县县长。", "王芳", ["石楼县县长"]),
        ("鲁大海的澜川县林业局局长职务；", "鲁大海", ["澜川县林业局局长"]),
        ("王芳卸任县长", "王芳", ["县长"]),
        ("1.郎晓峰同志石门县民政局局长职务", "郎晓峰", ["石门县民政局局长"]),
    ],
)
def test_who_leaves_an_office(text: str, name: str, posts: list[str]) -> None:
    assert told(text) == [(name, posts, "leaving")]


def test_one_sentence_may_tell_of_both() -> None:
    assert told("免去柴启明的区教育局局长职务，任命万海波为区教育局局长、王芳为副局长。") == [
        ("柴启明", ["区教育局局长"], "leaving"),
        ("万海波", ["区教育局局长"], "taking"),
        ("王芳", ["副局长"], "taking"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "王芳此前任柳林县县长；",
        "王芳同志长期在乡镇工作，此前担任柳林县县长，熟悉基层。",
        "王芳到任前是柳林县县长，懂经济。",
        "李明出席会议，王芳此前任柳林县县长。",
        "王芳从柳林县县长调任石楼县委书记。",
        "3月19日，是王芳由柳林县县长岗位上调任石楼县委书记的第八天",
    ],
)
def test_what_somebody_was_until_then(text: str) -> None:
    assert ("王芳", ["柳林县县长"], "before") in told(text)
    assert not any(name == "李明" for name, _, _ in told(text))


def test_who_is_to_stand_for_a_post_has_it_in_view() -> None:
    text = "王芳同志不再担任柳林县委书记，任清河市政协副主席人选；"
    assert sorted(told(text)) == [
        ("王芳", ["柳林县委书记"], "leaving"),
        ("王芳", ["清河市政协副主席"], "proposed"),
    ]


def test_a_long_life_ends_in_what_is_held_and_what_is_proposed() -> None:
    life = "李志芳，女，1981年3月生，汉族，河北故城人，研究生学历，中共党员"
    assert sorted(told(f"{life}，现任县教育局副局长，拟任县文化和旅游局局长（正科级）。")) == [
        ("李志芳", ["县教育局副局长"], "taking"),
        ("李志芳", ["县文化和旅游局局长"], "proposed"),
    ]


def test_a_row_of_a_list_of_those_who_leave() -> None:
    assert told("免去：\n米长青 | 石楼县水利局局长职务") == [("米长青", ["石楼县水利局局长"], "leaving")]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("王芳原任石楼县县长，", "before"),
        ("王芳曾任石楼县县长。", "before"),
        ("王芳拟任石楼县县长", "proposed"),
        ("公示：王芳，女，1980年5月生，拟提名为石楼县县长", "proposed"),
    ],
)
def test_a_post_of_another_time_is_not_held(text: str, kind: str) -> None:
    assert told(text) == [("王芳", ["石楼县县长"], kind)]
    assert all(mention.posts == () for mention in find_people(text))


@pytest.mark.parametrize(
    "text", ["贺文静同志任区委书记，不再担任区长职务", "贺文静同志不再担任区长职务，任区委书记。"]
)
def test_who_goes_from_one_office_to_another(text: str) -> None:
    assert sorted(told(text)) == [("贺文静", ["区委书记"], "taking"), ("贺文静", ["区长"], "leaving")]


def test_several_change_together() -> None:
    assert told("任命李强、王芳同志为副市长。") == [
        ("李强", ["副市长"], "taking"),
        ("王芳", ["副市长"], "taking"),
    ]
    assert told("会议免去赵建国、王芳副县长职务。") == [
        ("赵建国", ["副县长"], "leaving"),
        ("王芳", ["副县长"], "leaving"),
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("李明,男,曾任县长;王芳,女,现任副县长。", [("李明", "before"), ("王芳", "taking")]),
        ("李明,男,1970年生,曾任县委书记,2021年被查,接替他的王芳现任县委书记。", [("李明", "before")]),
        ("李明卸任镇长,镇党委副书记王芳主动请缨,任防汛指挥部指挥长。", [("李明", "leaving")]),
        ("李明当选市长,大会还宣布张三,不再担任市长。", [("李明", "taking")]),
        ("李强不再担任县长,由王芳接任县长。", [("李强", "leaving"), ("王芳", "taking")]),
        ("免去李娜的县长职务,任命高峰为县长", [("李娜", "leaving"), ("高峰", "taking")]),
        ("刘伟、刘洋当选副县长", [("刘伟", "taking"), ("刘洋", "taking")]),
        ("王芳成为第一位女县长。", [("王芳", "taking")]),
    ],
)
def test_each_change_is_of_whom_it_is_said(text: str, expected: list[tuple[str, str]]) -> None:
    assert [(name, kind) for name, _, kind in told(text)] == expected


def test_a_life_tells_of_both() -> None:
    assert told("王芳原任石楼县县长，现任临河县委书记。") == [
        ("王芳", ["石楼县县长"], "before"),
        ("王芳", ["临河县委书记"], "taking"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "高票当选县长",
        "马上就任县长",
        "区长任组长",
        "祝贺他当选县长",
        "后成为县长",
        "张局长任组长",
        "刘县长任组长",
        "高兴地当选为班长",
        "车间成为主任",
        "于去年任局长",
        "何时任命谁为县长",
        "谁任县长",
        "王芳为孩子们讲故事",
        "王芳任务完成了，大家都说县长好",
    ],
)
def test_what_is_no_name_or_no_post(text: str) -> None:
    assert told(text) == []


def test_who_leaves_a_post_does_not_hold_it() -> None:
    text = "王芳不再担任石楼县县长。韩振国同志任石楼县县长。"
    people = find_people(text)

    assert {mention.name: mention.posts for mention in people} == {"王芳": (), "韩振国": ("石楼县县长",)}
    assert [office.post for office in offices("", [text], [people])["韩振国"]] == ["石楼县县长"]


def test_a_title_before_the_name_is_held_until_then() -> None:
    [mention] = find_people("昨日，县委副书记、县长吕政任县委书记。")

    assert mention.posts == ("县委副书记", "县长", "县委书记")


def test_an_item_of_those_who_leave_is_misread_alone() -> None:
    assert is_misread_alone("鲁大海的澜川县林业局局长职务;")
    assert not is_misread_alone("免去鲁大海的澜川县林业局局长职务。")
    assert not is_misread_alone("鲁大海的澜川县林业局局长职务由王芳接任。")


@given(st.text("王芳李明任为当选免去的局长书记县职务、，。不再担原同志委", max_size=60))
def test_names_and_posts_are_parts_of_the_text_that_do_not_overlap(text: str) -> None:
    for change in changes_of_office(text):
        assert 0 <= change.name.start < change.name.end <= len(text)
        assert not change.name.overlaps(change.posts)


@pytest.mark.parametrize(
    "part", ["王芳任", "任命王芳", "免去王芳", "局长、", "王芳，男，", "王芳同志的局长、"]
)
def test_repetition_takes_no_longer_than_its_length(part: str) -> None:
    began = time.perf_counter()
    changes_of_office(fold(part * (9_000 // len(part))))

    assert time.perf_counter() - began < 10


def test_posts_that_can_be_cut_in_several_ways_are_read_at_once() -> None:
    began = time.perf_counter()
    changes_of_office("王芳同志" + "党组副书记、" * 40 + "等任前公示")

    assert time.perf_counter() - began < 1
