"""Dates told from today: 昨天, 上周五, 本月底, 三天前, 近三个月."""

import re
from datetime import date

from bot.language.date_beginnings import A_YEAR, Beginning
from bot.language.date_intervals import Interval, day_of, month_index, shifted, single, week, week_index, year
from bot.language.date_months import PART_OF_MONTH, named_part
from bot.language.date_rules import (
    COUNT,
    DAY_NUMBER,
    NO_NUMERAL_BEFORE,
    YEAR,
    YEARS_AGO,
    Context,
    S,
    UnresolvedError,
    rule,
    year_in,
)
from bot.language.dictionary import dictionary
from bot.language.numerals import number
from bot.language.words import tokenize

_DAYS = {
    "大前": -3,
    "前": -2,
    "昨": -1,
    "今": 0,
    "本": 0,
    "即": 0,
    "明": 1,
    "后": 2,
    "大后": 3,
}
_NOT_FROM_BIRTH = """ 的?(?:努力|习得|学习|锻炼|训练|教育|修炼|勤奋|环境|影响|练习|发育|营养|塑造|缺陷|赋能|失调)
    | 形 | 性 | 免疫 | 获得 | 养成 | 培养 | 因素"""
_IN_BRACKETS = r"\([0-9]{1,2}\)[日号天]"  # 昨(21)日
_DAY = rf"""(?:
    (?P<day> 大[前后] )天
  | (?<![目之以此年月周赛会午日节当先提]) (?P<day_before> 前 )(?: 天(?! 津 | 空 | 文 | 安 | 气(?!温) )
        | 日(?![前后]) | 晚(?! (?<=从前晚)上(?![0-9一二三四五六七八九十]) ) )
  | (?<![之以最先明]) (?P<day_after> 后 )(?: 天(?! {_NOT_FROM_BIRTH} | 下[之为] | 气(?!温) ) )
  | (?P<yesterday> 昨 )(?: [天日晚夜晨早午] | {_IN_BRACKETS} )
  | (?<![如当现]) (?P<today> 今 )(?: [天晚早晨夜] | 日(?![益趋]) | {_IN_BRACKETS} )
  | (?<![日]) (?P<this_day> 本 )日(?=[上下晚,起]|$) | (?P<immediately> 即 )日(?=起|生效|实施)
  | (?<![光说证透声申文黎表鲜清]) (?P<tomorrow> 明 )(?: 天(?!系) | [晚早晨] | 日(?!本) )
)"""

_STEP = "(?P<step> 上上 | 下下 | (?<![以网晚早身路])(?<!(?<![事员法议国理协学商工金])会)上 | 下 | (?<!日)本 | 这 | 当(?=月[0-9]) )"
_STEPS = {"上上": -2, "上": -1, "本": 0, "这": 0, "当": 0, "下": 1, "下下": 2}
_WEEK = "(?:一?个)?一?(?:周|星期|礼拜)"
_WEEKDAY_NAME = """ 一(?![个些直般度段定共次边批系条]) | 二(?![个]|十(?![时点])) | [日天](?![均本报历])
    | [三四五六](?! [个只名年月千万百] | 次 | 人次 | 场比 | 分之 | 十(?![时点一二]) | 大[指类运利险主项核] )"""
_WEEKDAY = f"(?P<weekday> {_WEEKDAY_NAME} )"
_WEEKDAY_OR_END = f"(?P<weekday> {_WEEKDAY_NAME} | 末 )"
_WEEKDAYS = {"一": 0, "二": 1, "三": 2, "四": 3, "五": 4, "六": 5, "日": 6, "天": 6}

_OF_VERBS = "v"  # jieba's
_ASKING = frozenset("请问 想问 问 问问 知道 想知道 查 查查 查一查 看看 告诉".split())
_CLAUSE = 20
_EXPECTED_REACH = 6
_EXPECTED_BEFORE = re.compile("(?:将|要|拟|计划|预计|预定|预期|有望|备战|于|待).{0,3}$")
_EXPECTED_AFTER = re.compile(r"[^。;!?\n]{0,16}?将(?!军)")

_UNIT = "(?: (?P<days>天|日) | (?P<weeks>周|个?星期|个?礼拜) | (?P<months>个月) | (?P<years>年) )"

_COUNTED = rf"""(?<![0-9.第一二两三四五六七八九十百千万几数半隔哪]) (?<![0-9],)
    (?! [2-9][0-9]{{2}}年) (?P<count>{COUNT}) (?!(?<=[0-9])日) {_UNIT}"""  # 642年之后 is after the year 642
_A_COUNT = (Beginning.COUNT, Beginning.HAN_DAY, Beginning.SHORT_YEAR)


def _relative_day(match: re.Match[str], context: Context) -> Interval:
    word = next(found for found in match.groups() if found)
    return single(shifted(context.today(), days=_DAYS[word]))


def _next_day(_match: re.Match[str], context: Context) -> Interval:
    return single(shifted(context.before().last, days=1))


def _weekday(of_week: int, weekday: str) -> Interval:
    days = week(of_week)
    if weekday == "末":
        return Interval(shifted(days.first, days=5), days.last)
    return single(shifted(days.first, days=_WEEKDAYS[weekday]))


def _relative_week(match: re.Match[str], context: Context) -> Interval:
    index = week_index(context.today()) + _STEPS[match["step"]]
    return _weekday(index, match["weekday"]) if match["weekday"] else week(index)


def _bare_weekday(match: re.Match[str], context: Context) -> Interval:
    return context.nearest_week(lambda index: _weekday(index, match["weekday"]))


def _relative_month(match: re.Match[str], context: Context) -> Interval:
    index = month_index(context.today()) + _STEPS[match["step"]]
    return day_of(index, number(match["day"])) if match["day"] else named_part(index, match["part"])


def _edge_of_this_month(match: re.Match[str], context: Context) -> Interval:
    return named_part(month_index(context.today()), match["part"])


def _moved(start: date, match: re.Match[str], sign: int) -> date:
    """Move a day by the count and unit of a match; half a month is 15 days, half a year six months."""
    count = match["count"]
    amount = sign * (1 if count == "半" else number(count))
    if match["months"]:
        return shifted(start, days=15 * amount) if count == "半" else shifted(start, by_months=amount)
    if match["years"]:
        return shifted(start, by_months=(6 if count == "半" else 12) * amount)
    return shifted(start, days=amount * (7 if match["weeks"] else 1))


def _ago(match: re.Match[str], context: Context) -> Interval:
    return _around(_moved(context.today(), match, -1), match)


def _later(match: re.Match[str], context: Context) -> Interval:
    """Reports count from today what they announce or begin with; else from what they told before: 开工三年后下水."""
    words_before = match.string[max(0, match.start() - _EXPECTED_REACH) : match.start()]
    if match.start() and not (
        _EXPECTED_BEFORE.search(words_before) or _EXPECTED_AFTER.match(match.string, match.end())
    ):
        raise UnresolvedError("it counts from what was told before")
    return _later_than_today(match, context)


def _later_in_question(match: re.Match[str], context: Context) -> Interval:
    """A question counts from today, but from what it tells where a verb stands before that does not ask: 落水两天后."""
    words_before = tokenize(match.string[max(0, match.start() - _CLAUSE) : match.start()])
    word = words_before[-1][0] if words_before else ""
    if word not in _ASKING and dictionary().tag(word).startswith(_OF_VERBS):
        raise UnresolvedError("it counts from what the question tells before")
    return _later_than_today(match, context)


def _later_than_today(match: re.Match[str], context: Context) -> Interval:
    return _around(_moved(context.today(), match, 1), match)


def _around(moved: date, match: re.Match[str]) -> Interval:
    return year(moved.year) if match["years"] and match["count"] != "半" else single(moved)


def _this_day_of_a_year(match: re.Match[str], context: Context) -> Interval:
    today, year_ = context.today(), year_in(match, context)
    return single(today if year_ is None else today.replace(year=year_))


def _past(match: re.Match[str], context: Context) -> Interval:
    today = context.today()
    return Interval(shifted(_moved(today, match, -1), days=1), today)


def _coming(match: re.Match[str], context: Context) -> Interval:
    today = context.today()
    return Interval(shifted(today, days=1), _moved(today, match, 1))


RELATIVE = (
    rule(_DAY, _relative_day, Beginning.NEAR_DAY),
    # 12日开幕，次日闭幕
    rule("(?<![逐每当]) [次翌]日 (?!达|留存)", _next_day, Beginning.NEAR_DAY),
    # 上周, 本周五, 下个星期一
    rule(
        rf"{_STEP}{_WEEK}(?:{_WEEKDAY_OR_END} | (?![刊期边围岁年报游身折转]))", _relative_week, Beginning.STEP
    ),
    rule(
        r"(?<![每逢隔单双一两二三四五六七八九十几数0-9]) (?:周|星期|礼拜)" + _WEEKDAY,
        _bare_weekday,
        Beginning.WEEKDAY,
    ),
    # 上个月25号, 本月底, 这个月
    rule(
        rf"""{_STEP}个?月 (?! 球 | 台(?!湾|州|风) | 亮 | 饼 | 薪 | 光(?!伏|大) | 相(?!关|继) )
             (?: {S} (?: (?P<day>{DAY_NUMBER}){S}[日号] | 份?{PART_OF_MONTH} ) )?""",
        _relative_month,
        Beginning.STEP,
    ),
    rule(
        r"(?<![岁圆个每年0-9一二三四五六七八九十几数]) 月(?P<part>[底末尾]|初(?![一二三四五六七八九十]))",
        _edge_of_this_month,
        Beginning.EDGE,
    ),
    # 三天前
    rule(rf"{_COUNTED} [之以]?前 (?!三|后)", _ago, *_A_COUNT),
    # 一年前的今天
    rule(
        rf"{NO_NUMERAL_BEFORE} (?: {YEAR} 的? | {YEARS_AGO} ) 今[天日]",
        _this_day_of_a_year,
        *A_YEAR,
        needs=Beginning.NEAR_DAY,
    ),
    # 近三天, 最近一周, 过去两个月
    rule(
        rf"""(?: 最近 | (?<![附接靠临邻亲逼将远就最时了达为有用经过花隔约]) 近 | 过去 | 过往 )的?{S}
             (?P<count>{COUNT}){S}{_UNIT}(?!代|级|轮|[之以]?前) (?:以来|来|[内里间])?""",
        _past,
        Beginning.SPAN,
    ),
    rule(
        rf"(?: 未来 | 今后 | 接下来 )的?{S} (?P<count>{COUNT}){S}{_UNIT}(?!代|级) [内里间]?",
        _coming,
        Beginning.SPAN,
    ),
)

RELATIVE_IN_ARTICLES = (rule(rf"{_COUNTED} [之以]?后", _later, *_A_COUNT),)

RELATIVE_IN_QUESTIONS = (
    rule(rf"{_COUNTED} [之以]?后", _later_in_question, *_A_COUNT),
    rule("(?<![上下本这每个一]) 周(?P<weekday>末)(?!愉|快|游)", _bare_weekday, Beginning.WEEKDAY),
)
