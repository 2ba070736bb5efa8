"""The ordinal numbers of a text: 第二十次会议, 神舟十四号, 地铁一号线, 评论之十五. One that differs makes another thing of it."""

import re
from typing import NamedTuple

from bot.language.numerals import DIGITS, number

_LINE = "号"
_SCHOOL = "中学"  # 二中
PART = "之"
"""The unit of a part of a series, of which none is another: 评论之十五."""

_NUMBER = rf"[{DIGITS}十百]{{1,6}}"
_ORDINAL = re.compile(
    rf"第(?P<ranked>{_NUMBER})(?P<unit>[次届集期批条轮任版章卷部场站号座艘颗架]|季(?!度)|周年|公斤级|(?:高级|实验)?中学)?"
    rf"|(?<=[\u4e00-\u9fff])(?<![第其当之中{DIGITS}十百])(?P<school>{_NUMBER})中(?![央国心间等小型期]|全会)"
    rf"|(?P<name>(?:(?![月年天日周第{DIGITS}十百])[\u4e00-\u9fff]){{2}})[“”\"]?(?P<which>{_NUMBER})号(?!线)"
    rf"|(?<![\d.])(?P<measured>{_NUMBER})(?P<kind>公斤级|周年|岁以下)"
    rf"|(?P<line>{_NUMBER})号(?=线)|(?<!分)之(?P<part>{_NUMBER})(?![{DIGITS}十百]*[分后前间以一\w])|(?P<held>{_NUMBER})(?P<of>次(?=全会|会议|大会)|届|期(?=[\W的]|工程|项目|建设|治理|标段|改造))"
)


class Ordinal(NamedTuple):
    """A number and what it counts, as far as that is told (第二十: nothing)."""

    number: int
    unit: str


def ordinals(folded: str) -> frozenset[Ordinal]:
    """All that a folded text names, but for the first, which is often said otherwise: 头一届, 首次; but not of a 号 or a school."""
    found = (_ordinal(match) for match in _ORDINAL.finditer(folded))
    return frozenset(ordinal for ordinal in found if ordinal.number > 1 or ordinal.unit in (_LINE, _SCHOOL))


def _ordinal(match: re.Match[str]) -> Ordinal:
    if match["ranked"]:
        unit = match["unit"] or ""
        return Ordinal(number(match["ranked"]), _SCHOOL if unit.endswith(_SCHOOL) else unit)
    if match["school"]:
        return Ordinal(number(match["school"]), _SCHOOL)
    if match["name"]:
        return Ordinal(number(match["which"]), match["name"])
    if match["measured"]:
        return Ordinal(number(match["measured"]), match["kind"])
    if match["held"]:
        return Ordinal(number(match["held"]), match["of"])
    return Ordinal(number(match["line"] or match["part"]), _LINE if match["line"] else PART)
