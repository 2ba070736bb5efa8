"""Agendas and careers: their lines are short, and are text all the same."""

from time import perf_counter

import pytest

from bot.reading.lists import with_lists
from bot.reading.page import Line
from bot.reading.schedules import with_schedules
from tests.reading.conftest import ReadOne

_MENU = ("首页", "走进云岭", "新闻中心", "政务公开", "互动交流")
_TITLE = "云岭县政协十一届四次会议日程"
_AGENDA = (
    "1月5日（星期日）",
    "上午9:00 开幕会（县影剧院）",
    "1.政协主席葛志明作常委会工作报告",
    "2.副主席李红梅作提案工作报告",
    "下午3:00 分组讨论（各驻地）",
    "1月6日（星期一）",
    "上午8:30 大会发言，主持人：副主席何志远",
    "下午2:30 选举 承办：县政协办公室",
    "1.选举副主席",
)
_BY_DAY = ("\n".join(_AGENDA[:5]), "\n".join(_AGENDA[5:]))
_AFTER = "会议由县政协主席葛志明主持，县委书记方志平出席会议并讲话，要求全体委员认真履职。"


@pytest.mark.parametrize(
    "content",
    [
        "\n".join((*_MENU, _TITLE, "2025-01-04 来源：云岭政协", *_AGENDA, *_MENU)),
        "\n\n".join((*_MENU, _TITLE, "2025-01-04 来源：云岭政协", *_AGENDA, *_MENU)),
        "<html><body><h1>" + _TITLE + "</h1><p>2025-01-04 来源：云岭政协</p>"
        "<ul>" + "".join(f'<li><a href="/">{entry}</a></li>' for entry in _MENU) + "</ul>"
        "" + "".join(f"<p>{line}</p>" for line in _AGENDA) + "</body></html>",
    ],
    ids=["plain", "spaced out", "paragraphs"],
)
def test_an_agenda_is_read_without_the_menus_around_it(read_one: ReadOne, content: str) -> None:
    article = read_one(content)

    assert (article.title, article.source, article.credits) == (_TITLE, "云岭政协", ())
    assert article.paragraphs == _BY_DAY


@pytest.mark.parametrize("text", [(_AFTER, *_BY_DAY), (*_BY_DAY, _AFTER)], ids=["below", "above"])
def test_an_agenda_beside_running_text(read_one: ReadOne, text: tuple[str, ...]) -> None:
    assert read_one("\n".join((*_MENU, *text, *_MENU))).paragraphs == text


def test_entries_that_no_excerpt_can_show_with_their_day_stand_alone() -> None:
    lines = (
        _AGENDA[0],
        *(f"上午{hour}:00 分组讨论政府工作报告、审查计划报告和预算报告，地点：各驻地" for hour in range(12)),
    )

    assert with_lists(lines) == lines


def test_a_day_over_text_is_no_agenda() -> None:
    lines = ("1月5日", "县委书记方志平来到柳溪镇。", "上午9:00 开幕会")

    assert with_lists(lines) == lines


@pytest.mark.parametrize(
    "agenda",
    [
        ("1月7日", "上午9时 開幕會", "晚上7點半 聯誼活動"),
        ("（2025年1月7日至9日）", "9:00-10:30 签到", "10:30—12:00 开幕式"),
        ("2025年1月7日（星期二）", "上午9：00 开幕会", "下午3：00 闭幕会"),
        ("地点：县会议中心三楼", "1月7日上午9:00 开幕会", "1月8日下午3:00 闭幕会"),
        ("9:00 a.m. Opening ceremony", "11:30 am Reports", "2:30 p.m. Elections"),
        ("October 15 (Tuesday)", "9:00 a.m. Opening ceremony", "Wednesday, Oct. 16", "9:30 a.m. Visit"),
        ("08:30 签到", "09:00开幕式", "1.县长致辞", "10:30 茶歇"),
        ("10月15日", "09:00 开幕式", "10:30 论坛", "10月16日", "09:00 参观"),
        ("1997.07—2003.05 石渡县柳溪镇干部", "2003.05—2011.08 石渡县委办副主任", "2011.08— 云岭县副县长"),
    ],
)
def test_ways_to_write_a_time(agenda: tuple[str, ...]) -> None:
    lines = with_schedules([Line(text) for text in (*_MENU, *agenda, *_MENU)])

    assert tuple(line.text for line in lines if line.listed) == agenda


@pytest.mark.parametrize(
    "lines",
    [
        ("上午8:30-12:00", "联系我们", "1.云岭县政府办公室"),
        ("14:05 云岭县召开春耕会议", "13:20 石渡县举行签约仪式", "12:48 全市气温回升"),
        ("12:00 云岭县召开春耕会议", "12:00 石渡县举行签约仪式", "12:00 全市气温回升"),
        ("18:30 云岭县召开春耕会议", "16:00 石渡县举行签约仪式", "09:45 全市气温回升"),
        ("云岭县召开春耕会议", "1月7日", "石渡县举行签约仪式", "1月6日", "全市气温回升", "1月5日"),
        ("上午9:00 开幕会", *_MENU, "下午3:00 闭幕会", *_MENU, "下午5:00 晚宴"),
    ],
    ids=[
        "hours of an office",
        "latest news",
        "news of a day",
        "latest first",
        "dated titles",
        "far from each other",
    ],
)
def test_what_is_no_agenda(lines: tuple[str, ...]) -> None:
    assert not any(line.listed for line in with_schedules([Line(text) for text in lines]))


def test_links_with_times_are_no_agenda() -> None:
    assert not any(line.listed for line in with_schedules([Line(text, linked=1.0) for text in _AGENDA]))


def test_the_day_of_print_over_an_agenda_is_no_part_of_it(read_one: ReadOne) -> None:
    article = read_one("\n".join((_TITLE, "2025年1月4日", *_AGENDA)))

    assert (str(article.published), article.paragraphs) == ("2025-01-04", _BY_DAY)


@pytest.mark.parametrize("line", ["上午9:00 开幕会", "1月7日", "1.报告", "甲"])
def test_marking_many_lines_takes_no_time(line: str) -> None:
    began = perf_counter()
    with_schedules([Line("1月7日"), *[Line(line)] * 30_000])

    assert perf_counter() - began < 10
