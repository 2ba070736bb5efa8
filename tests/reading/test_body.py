"""Which lines belong to the body: lists of figures do, wherever they stand."""

import pytest

from tests.reading.conftest import ReadOne

_MENU = ("首页", "新闻中心，今日12条", "政务公开", "县长信箱")
_TEXT = "初步核算，2023年全县地区生产总值128.6亿元，比上年增长5.8%。"


@pytest.mark.parametrize("place", ["above", "below", "after a sentence"])
def test_figures_under_a_heading_belong_to_the_text(read_one: ReadOne, place: str) -> None:
    figures = (
        "年末全县常住人口：",
        "柳溪镇3.86万人，减少0.04万人",
        "新桥镇6.10万人，增加0.02万人",
        "龙潭镇，4万人",
    )
    text = {
        "above": (*figures, _TEXT),
        "below": (_TEXT, *figures),
        "after a sentence": (_TEXT + figures[0], *figures[1:]),
    }[place]
    read = read_one("\n".join((*_MENU, *text, *_MENU))).paragraphs

    assert "\n".join(read) == "\n".join(text)


def test_figures_without_a_heading_are_of_the_page(read_one: ReadOne) -> None:
    assert read_one("\n".join((*_MENU, _TEXT, *_MENU[1:]))).paragraphs == (_TEXT,)


def test_sentences_with_stops_of_half_width_belong_to_the_text(read_one: ReadOne) -> None:
    lines = (
        "本网讯(通讯员 陶小娟) 3月18日,柳溪镇党委书记马玉柱到大棚走访种植户,现场解决卖菜难题.",
        "菜地今年减产.",
        "聘用后最低服务期5年,期内不得调离本县.",
    )
    assert read_one("\n".join((*_MENU[2:], *lines, *_MENU[2:]))).paragraphs == lines
