"""Of which place a sentence counts."""

import pytest

from bot.language.scopes import counts_for_another
from bot.model import Span

REPORT = "石岭县召开乡村振兴会议"


@pytest.mark.parametrize(
    ("text", "number", "asked", "expected"),
    [
        ("今年以来,全县改造危房312户。", "312户", "青禾镇改造危房多少户", True),
        ("今年以来,全县改造危房312户。", "312户", "云泽县改造危房多少户", True),
        ("今年以来,全县改造危房312户。", "312户", "石岭县改造危房多少户", False),
        ("今年以来,全县改造危房312户。", "312户", "改造危房多少户", False),
        ("今年以来,全县改造危房312户,其中青禾镇45户。", "45户", "青禾镇改造危房多少户", False),
        ("一是青禾镇新建大棚45座;\n二是白茅乡供水。", "45座", "白茅乡新建大棚多少座", True),
        ("一是青禾镇新建大棚45座;\n二是白茅乡供水。", "45座", "青禾镇新建大棚多少座", False),
        ("新建大棚45座。", "45座", "白茅乡新建大棚多少座", False),
        ("会后到青禾镇察看大棚45座。", "45座", "石岭县察看大棚多少座", False),
        ("全市12个县区中,我县改造危房312户。", "312户", "石岭县改造危房多少户", False),
        ("在全市率先改造危房312户。", "312户", "石岭县改造危房多少户", False),
        ("我县改造危房312户。", "312户", "云泽县改造危房多少户", True),
    ],
)
def test_a_sentence_counts_for_the_place_that_it_or_its_heading_names(
    text: str, number: str, asked: str, expected: bool
) -> None:
    start = text.index(number)
    assert counts_for_another(text, Span(start, start + len(number)), asked, REPORT) is expected
