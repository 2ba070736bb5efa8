"""A heading and the items under it, printed as lines, are one paragraph; what is no list stays as it is."""

import json
from time import perf_counter

import pytest

from bot.model import Article
from bot.reading.headings import takes_posts_away
from bot.reading.lists import with_lists
from tests.reading.conftest import ReadOne

_BEFORE = "4月12日，云岭县第十八届人大常委会第二十次会议召开，县人大常委会主任方志平主持会议。"
_AFTER = "会议还听取了关于全县春耕生产情况的报告，要求各乡镇抓好农资供应，确保粮食丰收。"
_APPOINTED = ("会议决定任命：", "何志远为云岭县教育局局长；", "李红梅为云岭县卫生健康局局长。")
_REMOVED = ("会议决定免去：", "葛志明的云岭县财政局局长职务。")
_LINES = (_BEFORE, *_APPOINTED, *_REMOVED, _AFTER)
_JOINED = (_BEFORE, "\n".join(_APPOINTED), "\n".join(_REMOVED), _AFTER)
_ENGLISH = (
    "The Standing Committee of the Yunling County People's Congress met on April 12 , and its members voted .",
    "Removed:",
    "Ge Zhiming from the post of director of the County Finance Bureau;",
    "Wang Qiang from the post of director of the County Audit Bureau.",
    "The meeting also heard a report on spring ploughing and asked the towns to prepare fertilizer in time .",
)
_ENGLISH_JOINED = (_ENGLISH[0], "\n".join(_ENGLISH[1:4]), _ENGLISH[4])


@pytest.mark.parametrize(
    "content",
    [
        "\n".join(_LINES),
        "\n\n".join(_LINES),
        "<html><body>" + "".join(f"<p>{line}</p>" for line in _LINES) + "</body></html>",
        "<div>" + "<br>".join(_LINES) + "</div>",
        "# 云岭县人事任免\n\n" + "\n".join(f"- {line}" for line in _LINES),
        "---\ntitle: 云岭县人事任免\n---\n\n" + "\n\n".join(_LINES),
    ],
    ids=["plain", "spaced out", "paragraphs", "breaks", "markdown", "front matter"],
)
def test_a_list_is_one_paragraph_in_every_shape(read_one: ReadOne, content: str) -> None:
    assert read_one(content).paragraphs == _JOINED


@pytest.mark.parametrize(
    "content",
    [
        "\n".join(_ENGLISH),
        "".join(f"<p>{line}</p>" for line in _ENGLISH),
        "# Appointments in Yunling\n\n" + "\n\n".join(_ENGLISH),
    ],
    ids=["plain", "paragraphs", "markdown"],
)
def test_an_english_list_is_one_paragraph(read_one: ReadOne, content: str) -> None:
    assert read_one(content).paragraphs == _ENGLISH_JOINED


@pytest.mark.parametrize(
    "lines",
    [
        ("任命：", "何志远 云岭县教育局局长", "李红梅 云岭县卫生健康局局长"),
        ("免去：", "葛志明的云岭县财政局局长职务"),
        ("二、免去", "葛志明的云岭县财政局局长职务；", "王强的云岭县审计局局长职务（退休）。"),
        ("决定免去：", "葛志明的云岭县财政局局长职务。", "王强的云岭县审计局局长职务（退休）。"),
        ("经研究，决定：", "一、任命：", "1.何志远为教育局局长；", "2.李红梅为卫生健康局局长。"),
        ("经研究，决定：", "任命何志远同志为云岭县教育局局长；", "免去葛志明同志云岭县财政局局长职务。"),
        ("決定免去：", "葛志明的雲嶺縣財政局局長職務。"),
        ("会议于4月12日召开。会议决定免去：", "葛志明的云岭县财政局局长职务。"),
        ("免去：", "葛志明现任的云岭县财政局局长职务；", "王强原任云岭县审计局局长。"),
        ("二、养老类", "7.建设社区食堂12个；", "8.完成特殊困难老年人家庭适老化改造500户。"),
        ("（三）其他", "10.暂缓实施：城北湿地公园项目，因为用地的手续到现在还没有得到上级的批准。"),
        (
            "To remove:",
            "Ge Zhiming (葛志明) from the post of director of the Yunling County Development and Reform Bureau;",
            "Wang Qiang (王强) from the post of director of the Yunling County Audit Bureau.",
        ),
        (
            "The Standing Committee of the 18th People's Congress of Yunling County (云岭县), at its 20th meeting, decided:",
            "Ge Zhiming is director of the County Finance Bureau;",
            "Wang Qiang is director of the County Audit Bureau.",
        ),
    ],
)
def test_headings_and_their_items(lines: tuple[str, ...]) -> None:
    assert with_lists((_BEFORE, *lines, _AFTER)) == (_BEFORE, "\n".join(lines), _AFTER)


@pytest.mark.parametrize(
    "lines",
    [
        ("会议指出：", _BEFORE, _AFTER),
        ("会议强调：", "要把农资供应放在首位。", "要加强市场监管。"),
        ("记者：", "今年的收成怎么样？", "葛志明：今年的收成很好。"),
        ("云岭县新闻网消息：", "春耕备耕会议召开", "3月1日，全县春耕备耕工作会议召开。"),
        ("尊敬的广大用户：", "因供水管网改造施工需要，我公司定于6月29日22时起对城区部分区域停水。"),
        ("一、加强领导", "各乡镇要成立专班。", "二、落实责任", "各部门要各负其责。"),
        ("现就有关事项通知如下：", "一、调整时间", "自4月4日0时起执行。"),
        ("他说：“葛志明是局长。”", "免去他的职务，大家都没有想到。"),
        ("县长葛志明到任", "4月12日，葛志明到云岭县任职。"),
        ("The magistrate said:", "The harvest is good.", "Nobody has to worry."),
        ("原校长被免职", "石渡县第三中学新任校长马丽华表示，学校秩序正常。"),
        ("校长免职", "石渡县第三中学新任校长马丽华表示，学校秩序正常。"),
        ("为何被免职", "葛志明的职务是局长；", "王强的职务是副局长。"),
        ("免去停车费：", "从今年三月一日起，凡是到云岭县各个景区来的车辆，停车都不收费。"),
        ("No longer needed:", "The village has had no use for the old bridge since the new one was opened ."),
        ("任命：",),
        (),
    ],
)
def test_what_is_no_list_stays(lines: tuple[str, ...]) -> None:
    assert with_lists(lines) == lines


@pytest.mark.parametrize(
    ("lines", "end"),
    [
        (("问：补贴哪天发？", "答：9月1日发到卡里。", "问：要交材料吗？", "答：不用。"), 2),
        (("代表方志平：路灯何时修好？", "林县长：月底前修好。", "会议结束。"), 2),
        (("记者：今年收成怎么样？", "葛志明：要问合作社吗？", "葛志明：今年的收成很好。"), 1),
        (("问：补贴哪天发？", f"答：{'已经发了，' * 60}请查收。"), 1),
        (("补贴哪天发？", "答：9月1日发到卡里。"), 1),
    ],
)
def test_an_answer_stands_with_its_question(lines: tuple[str, ...], end: int) -> None:
    assert with_lists(lines)[0] == "\n".join(lines[:end])


@pytest.mark.parametrize(
    ("lines", "end"),
    [
        ((*_REMOVED, "会议还听取了春耕生产情况的报告。"), 2),
        ((*_APPOINTED, "县人大常委会主任方志平向新任命人员颁发了任命书。"), 3),
        (("决定任命：", "何志远为教育局局长；", "宪法宣誓", _AFTER), 2),
        (("参会人员：", "何志远 县长", "李红梅 副县长", "会议听取了报告。"), 3),
        (("名单：", "何志远，男；", "李红梅，女。她是教师。"), 2),
        (("会议决定免去：", "葛志明的云岭县财政局局长职务；", "任命何志远为云岭县财政局局长。"), 2),
        (("会议决定免去：", "葛志明的云岭县财政局局长职务；", "2.何志远同志任云岭县财政局局长。"), 2),
        (("To remove:", "Ge Zhiming from the post of director;", "Appoint Wang Qiang as director."), 2),
        (("二、免去", "1.葛志明的县长职务", "三、接受辞职", "王强同志辞去副县长职务"), 2),
        (("二、养老类", "7.建设社区食堂12个；", "8.适老化改造500户。", "三、其他", "另行通知。"), 3),
    ],
)
def test_a_list_ends_where_text_goes_on(lines: tuple[str, ...], end: int) -> None:
    assert with_lists(lines) == ("\n".join(lines[:end]), *lines[end:])


def test_the_items_of_a_list_that_no_excerpt_can_show_stay_on_their_own() -> None:
    lines = ("现将先进单位公布如下：", *(f"云岭县第{number}小学三年级一班；" for number in range(100, 130)))

    assert with_lists(lines) == lines
    assert with_lists(lines[:15]) == ("\n".join(lines[:15]),)


@pytest.mark.parametrize(
    "heading",
    [
        "免去：",
        "免去以下同志职务：",
        "接受辞职：",
        "免职通知如下：",
        "免去葛志明的：",
        "To remove:",
        "Stepped down:",
        "Removed from office:",
    ],
)
def test_headings_of_those_who_lose_their_posts(heading: str) -> None:
    assert takes_posts_away(heading)


@pytest.mark.parametrize(
    "heading", ["撤销以下公交站：", "免去停车费：", "No longer needed:", "任命：", "名单："]
)
def test_headings_of_other_things(heading: str) -> None:
    assert not takes_posts_away(heading)


def test_of_those_who_are_removed_all_stay_under_their_heading() -> None:
    lines = ("决定免去：", *(f"葛{name}的云岭县财政局局长职务；" for name in "志明海涛国强建军" * 5))

    assert with_lists(lines) == ("\n".join(lines),)


def test_a_repeated_item_goes_before_lists_are_made(read_one: ReadOne) -> None:
    assert read_one("\n".join((*_REMOVED, _REMOVED[1], _AFTER))).paragraphs == ("\n".join(_REMOVED), _AFTER)


def test_each_line_of_a_record_is_a_paragraph_as_its_format_says(read_one: ReadOne) -> None:
    article = read_one(json.dumps({"text": "\n".join(_LINES)}))

    assert article == Article("news/article#1", _LINES)


@pytest.mark.parametrize("heading", ["免去：", "名单："])
@pytest.mark.parametrize("line", ["免去：", "甲", "甲；", "一、免去", "1.", "a", "。"])
def test_reading_many_lines_takes_no_time(heading: str, line: str) -> None:
    began = perf_counter()

    assert "\n".join(with_lists([heading, *[line] * 30_000])).count("\n") == 30_000
    assert perf_counter() - began < 10
