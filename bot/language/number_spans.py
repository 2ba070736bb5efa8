"""Numbers in a text, by their units: 2367.5亿元, 7米15, 百分之三十, 12 km², 3 hours, 1:7."""

import re
from collections.abc import Iterator

from bot.language.dates import find_dates
from bot.language.script import fold
from bot.language.spans import apart_from
from bot.language.unit_sets import PEOPLE, YEARS_OF_AGE
from bot.language.units_in_english import counted_in_english
from bot.model import Span

_DIGITS = r"(?!半[时路夜山])(?![一二三四五六七八九][氧氯氟甲苯])(?:\d[\d,.]*|[零〇一二三四五六七八九十百千万亿两半几]+|[ⅰ-ⅻ]+(?=级))"
_LONG_UNITS = (
    "平方公里|平方米|平方千米|平方公尺|立方米|立方公尺|公里|公尺|公分|公厘|公斤|公吨|公升|公顷|公亩|日历天|小时|分钟|秒钟|工作日|星期|季度|周年|周岁|千米|厘米|毫米|海里|英里|英尺|英寸"
    "|千克|毫克|毫升|兆瓦|吉瓦|瓦时|摄氏度|百分点|光年|块钱|元钱|毛钱|角钱|分钱|[人剂批台场户]次|标准箱|集装箱|架次|车次|班次|户次"
    "|[美欧日港韩加澳新][元圆]|人民币|港币|新?台币|英镑|卢布|卢比|法郎|克朗|比索|泰铢|印尼盾"
)
_ENGLISH_UNITS = (
    "(?:thousand |million |billion )?(?:yuan|dollars?|euros?|pounds?|yen|days?|weeks?|months?|years?|hours?|minutes?|seconds?"
    "|people|households|villagers|students|patients|mu|acres?|hectares?|tons?|tonnes?|kilograms?|(?:kilo)?met(?:er|re)s?|miles?|percent)"
)
_NUMBER = re.compile(
    r"(?:[百千万一二三四五六七八九十]|(?<!\d)\d{1,9})分之(?:[零一二三四五六七八九十百点]+|\d+)"
    r"|(?<![\d时])(?:\d{1,2}小时)?\d{1,3}分钟?\d{1,2}秒\d*"
    r"|(?:\d+|[一二两三四五六七八九十百]+)块[一二三四五六七八九\d](?=[的钱]|\W|$)"
    r"|(?P<ratio>(?<![\d:])\d(?:\.\d+)?[:比]\d(?:\.\d+)?(?![\d:]))"
    r"|(?<!\d)\d{1,9}米\d{1,2}(?![\d.名人个条车件辆家户]|[\u4e00-\u9fff]道)"
    rf"|(?!一个多(?![月小星周世]))(?!一[行线步般定些样起直旦律面边体带路流把手时道证])(?<!进)(?<!统)(?<!\d){_DIGITS}(?:[万亿千百]*[多余][万亿千百]*|[万亿千百]*)(?:个多?)?"
    rf"(?P<unit>{_LONG_UNITS}|[%℃\u4e00-\u9fff]| ?(?:km|cm|mm|kg|ha|ft|[mgt])[²³23]?(?![a-z])|[ -](?:{_ENGLISH_UNITS})\b|)"
)
_NEARLY = re.compile(r"(?<=[\u4e00-\u9fff])近[^\W来内间里]+")
"""So many days that end a clause, 工作近400天, are counted; those that begin one are when it was."""

_POPULATION = re.compile(r"人口[^\d,.，。；;]{0,4}\Z")  # 总人口约1.6亿
_UNIT_INSIDE = re.compile("块(?=.)|秒(?=[0-9])")
_LARGE = "亿万"
_OF_A_SHARE = ("分之", "百分")
_LATIN_UNIT = re.compile("(km|cm|mm|kg|ha|ft|[mgt])([²³23]?)")
_IN_TAIWAN = {"公尺": "米", "公分": "厘米", "公厘": "毫米"}
_IN_LATIN = {
    "km": "公里",
    "m": "米",
    "cm": "厘米",
    "mm": "毫米",
    "kg": "公斤",
    "g": "克",
    "t": "吨",
    "ha": "公顷",
    "ft": "英尺",
}


def number_spans(text: str, units: str) -> list[Span]:
    """Where a text has numbers, with their units, that have one of some characters in their unit (none: any), and are no dates.

    `units` are as `bot.language.asked_units` gives them.
    """
    return sorted({*_in_english(text, units), *_in_chinese(text, units)})


def _in_english(text: str, units: str) -> Iterator[Span]:
    if counted := counted_in_english().get(units):
        for found in counted.finditer(text):
            yield Span(*found.span("age" if units == YEARS_OF_AGE and found["age"] else 0))


def _in_chinese(text: str, units: str) -> Iterator[Span]:
    folded = fold(text)
    days = (
        Span(day.start, day.end)
        for day in find_dates(text, None)
        if not _NEARLY.fullmatch(folded, day.start, day.end) or folded[day.end : day.end + 1].isalnum()
    )
    fitting = (Span(*found.span()) for found in _NUMBER.finditer(folded) if _is_of_units(found, text, units))
    return apart_from(days, fitting)


def _is_of_units(number: re.Match[str], text: str, units: str) -> bool:
    return (
        not units
        or any(character in units for character in _unit_of(number))
        or (units in _LARGE and units in number[0])
        or (units == PEOPLE and _POPULATION.search(text, 0, number.start()) is not None)
    )


def _unit_of(number: re.Match[str]) -> str:
    """What stands behind a number, or in it: 米 of 7米15, % of 百分之三十, 平方公里 of 12 km²."""
    if number["ratio"] or any(sign in number[0] for sign in _OF_A_SHARE):
        return "%"
    if found := _UNIT_INSIDE.search(number[0]):
        return found[0]
    unit = (number["unit"] or "").strip()
    if latin := _LATIN_UNIT.fullmatch(unit):
        return "平" if latin[2] in ("²", "2") else _IN_LATIN[latin[1]]
    return _IN_TAIWAN.get(unit, unit) or number[0].rstrip("0123456789")[-1:] or number[0][-1]
