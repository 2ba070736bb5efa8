"""Numbers in tables, which have their units in the heads of their columns."""

import pytest

from bot.language.numbers_in_tables import numbers_in_tables
from bot.language.unit_sets import MONEY, PEOPLE

SCORES = "姓名 | 准考证号 | 笔试 | 面试成绩\n丁立言 | 210529 | 81.5 | 84.20"
GRANTS = "村 | 户数 | 补助(元) | 受益人数\n李家湾 | 120 | 36,000 | 480"


@pytest.mark.parametrize(
    ("text", "units", "expected"),
    [
        (SCORES, "分", ["81.5", "84.20"]),
        (SCORES, MONEY, []),
        (GRANTS, MONEY, ["36,000"]),
        (GRANTS, PEOPLE, ["120", "480"]),
        (GRANTS, "台", []),
        (GRANTS, "", []),
        ("姓名 | 面试序号 | 面试成绩\n丁立言 | 12 | 缺考\n郝为民 | 13 | 84.2", "分", ["84.2"]),
        ("项目 | 金额(不含税)\n道路 | 120", MONEY, ["120"]),
        ("村 | 评价\n下坪 | 95", MONEY, []),
        ("没有表格，共81.5分", "分", []),
        ("甲 | 乙\n没有表格\n1 | 2", "分", []),
    ],
)
def test_bare_numbers_have_the_units_of_their_columns(text: str, units: str, expected: list[str]) -> None:
    assert [text[slice(*span)] for span in numbers_in_tables(text, units)] == expected
