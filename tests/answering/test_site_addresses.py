"""Of which place a site is, by its address."""

import pytest

from bot.answering.site_addresses import is_site_of


@pytest.mark.parametrize(
    ("url", "place"),
    [
        ("https://www.hengshan.gov.cn/xxgk/i684491.html", "衡山县"),
        ("http://hengshanxian.gov.cn/", "衡山"),
        ("http://www.hengshannews.com/a/1", "衡山县"),
        ("https://HengShan.gov.cn:8080/a", "衡山县"),
    ],
)
def test_a_host_is_spelled_as_its_place(url: str, place: str) -> None:
    assert is_site_of(url, place)


@pytest.mark.parametrize(
    ("url", "place"),
    [
        (None, "衡山县"),
        ("", "衡山县"),
        ("https://www.hengyang.gov.cn/hengshan/1.html", "衡山县"),
        ("http://news.example/hengshan", "衡山县"),
        ("http://www.baoan.gov.cn/", "安县"),
        ("https://baijiahao.baidu.com/s?id=1", "白渡镇"),
        ("http://gongyi.people.com.cn/", "巩义市"),
        ("not an address", "衡山县"),
    ],
)
def test_another_host_is_not(url: str | None, place: str) -> None:
    assert not is_site_of(url, place)
