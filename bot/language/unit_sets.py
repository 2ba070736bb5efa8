"""Sets of units, as characters of which the word behind a number must have one, a day have one, or a place end in one."""

MONEY = "元钱块圆镑币铢郎朗索盾卢"
"""Characters of which the name of every currency has one."""

PEOPLE = "人名位例户"
YEARS_OF_AGE = "岁"
AGE_OF_THINGS = "岁年"
PERCENT = "%成倍"
AREA = "平亩顷"
TIME = "年月周天日时分小星季秒"
LENGTH = "米里尺寸光"
HEIGHT = "米层尺里"
WEIGHT = "吨斤克两磅"
LENGTH_OR_TIME = LENGTH + TIME
TEMPERATURE = "%度℃"
LIVESTOCK = "头只匹"
DAY = "日号"
WEEKDAY = "周星礼"
COUNTRY = "国"

ANY_MEASURE = ("", *"个名位条只场次件项种份段张起家口面部台首")
"""Measures for which another may stand, and none: 条 may be 艘 or 个."""

NAMED = {
    "money": MONEY,
    "people": PEOPLE,
    "age": YEARS_OF_AGE,
    "percent": PERCENT,
    "area": AREA,
    "time": TIME,
    "length": LENGTH,
    "length-or-time": LENGTH_OR_TIME,
    "height": HEIGHT,
    "weight": WEIGHT,
    "temperature": TEMPERATURE,
}
"""The sets by the names that they have in word lists."""
