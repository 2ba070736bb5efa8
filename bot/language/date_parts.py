"""Years and their parts: 2021年, 去年底, 2022年第一季度, 前三季度, 上半年, 今年前两个月, 2021年春季."""

import re

from bot.language.clauses import around, pieces_of_clause
from bot.language.date_beginnings import A_YEAR, Beginning
from bot.language.date_intervals import Interval, month_index, months
from bot.language.date_rules import NO_NUMERAL_BEFORE, YEAR, Context, NoDateError, S, in_year, rule
from bot.language.numerals import DIGITS, number

_QUARTER = (
    "第?(?P<quarter>[一二三四1-4])季度 | (?P<first_quarter>首季)度? | 前(?P<quarters>[二两三23])个?季度"
)
_LATIN_QUARTER = "q(?P<latin_quarter>[1-4])"
_HALF = "(?P<half> [上下]半年 )"
_EDGE = "年? (?P<edge> [底末终尾] | 初(?![一二三四五六七八九十]) ) | 年 (?P<middle>中)(?!国)"
_SEASON = "(?P<season>[春夏秋冬]) (?: [季天](?!奥|残) | (?=以来|[,。、至到]|$) )"
_COUNT_OF_MONTHS = "(?P<first_months>十[一二]?|[二两三四五六七八九]|1?[0-9])"
_FIRST_MONTHS = f"[前头] {_COUNT_OF_MONTHS} 个?月"

_FIRST_MONTH_AND_COUNT = {
    "初": (1, 1),
    "中": (6, 2),
    "底": (12, 1),
    "末": (12, 1),
    "终": (12, 1),
    "尾": (12, 1),
    "上半年": (1, 6),
    "下半年": (7, 6),
    "春": (3, 3),
    "夏": (6, 3),
    "秋": (9, 3),
    "冬": (12, 3),
}


_END_OF_WINTER = 3


def _months_named(match: re.Match[str]) -> tuple[int, int]:
    """Return the first month (from 1) and the count of months."""
    groups = match.groupdict()
    if quarter := groups.get("quarter") or groups.get("latin_quarter"):
        return number(quarter) * 3 - 2, 3
    if groups.get("first_quarter"):
        return 1, 3
    if quarters := groups.get("quarters"):
        return 1, number(quarters) * 3
    if first_months := groups.get("first_months"):
        return 1, number(first_months)
    named = next((groups[name] for name in ("edge", "middle", "half", "season") if groups.get(name)), None)
    return _FIRST_MONTH_AND_COUNT[named] if named else (1, 12)


def _part_of_year(match: re.Match[str], context: Context) -> Interval:
    first, count = _months_named(match)
    if match.groupdict().get("relative_year") == "今年" and _is_winter_over(match, context):
        first -= 12
    return in_year(match, context, lambda year: months(year * 12 + first - 1, count))


def _part_of_short_year(match: re.Match[str], context: Context) -> Interval:
    """Read 26年底, but not the 底 of 底薪."""
    if match["edge"]:
        folded, edge, end = match.string, match.start("edge"), match.end()
        (_, length, _), *_ = pieces_of_clause(folded[edge : around(folded, edge, end).end])
        if length > end - edge:
            raise NoDateError("the edge begins another word")
    return _part_of_year(match, context)


def _edge_of_this_year(match: re.Match[str], context: Context) -> Interval:
    first, count = _months_named(match)
    return months(context.today().year * 12 + first - 1, count)


_QUARTER_STEPS = {"上": -1, "本": 0, "这": 0, "下": 1}


def _relative_quarter(match: re.Match[str], context: Context) -> Interval:
    index = month_index(context.today()) // 3 + _QUARTER_STEPS[match["step"]]
    return months(index * 3, 3)


def _season_of_named_year(match: re.Match[str], context: Context) -> Interval:
    first, count = _FIRST_MONTH_AND_COUNT[match["season"]]
    is_last_years = match["which"] == "去" or _is_winter_over(match, context)
    return months((context.today().year - is_last_years) * 12 + first - 1, count)


def _is_winter_over(match: re.Match[str], context: Context) -> bool:
    """Whether this year's winter is the one that began in December, for whom it is still winter or just was."""
    return match.groupdict().get("season") == "冬" and context.today().month <= _END_OF_WINTER


PARTS = (
    # 上季度, 上一季度, 本季度
    rule(r"(?P<step>[上下本这])一?个?季度", _relative_quarter, Beginning.STEP),
    # 今春, 去冬
    rule(
        r"(?<![如当现至古而不未前]) (?P<which>[今去])(?P<season>[春夏秋冬]) (?![来装]) (?=[^一-鿿] | 以来 | [两三]季 | [一-鿿]{2} | $)",
        _season_of_named_year,
        Beginning.NAMED_YEAR,
    ),
    # 2021Q4
    rule(
        rf"(?<![0-9a-z]) (?P<year>20[0-9]{{2}}){_LATIN_QUARTER}(?![0-9a-z])",
        _part_of_year,
        Beginning.BARE_YEAR,
    ),
    # 110年底, 109年度: of the Republic; 98年夏天
    rule(
        rf"""{NO_NUMERAL_BEFORE} (?<![a-z]) (?: (?P<taiwan>1[01][0-9]) | (?P<short>0[0-9]|[89][0-9]) )年
             (?: 度 | {_EDGE} | {_QUARTER} | {_HALF} | (?P<season>[春夏秋冬])[季天] )""",
        _part_of_year,
        *A_YEAR,
    ),
    rule(
        rf"""{NO_NUMERAL_BEFORE} {YEAR} 度? (?!版|代(?![表理])|的?历史|之久|以上)
             (?: 的?{S} (?: {_EDGE} | {_QUARTER} | {_LATIN_QUARTER} | {_HALF} | {_SEASON} | {_FIRST_MONTHS} ) )?""",
        _part_of_year,
        *A_YEAR,
    ),
    rule(
        rf"{NO_NUMERAL_BEFORE} (?: {_QUARTER} | {_HALF} | 前{_COUNT_OF_MONTHS}月 )",
        _part_of_year,
        Beginning.QUARTER,
        Beginning.PART_OF_YEAR,
    ),
    rule(
        rf"(?<![多近每来{DIGITS}十百千几数]) 年(?P<edge>[底末尾]|初(?![一二三四五六七八九十]))",
        _edge_of_this_year,
        Beginning.EDGE,
    ),
)

PARTS_IN_QUESTIONS = (
    # 26年初, 13年夏天
    rule(
        rf"""{NO_NUMERAL_BEFORE} (?<![a-z去过近了前作今满]) (?<!(?<!中)共) (?P<short>[0-3][0-9])年
             (?: (?P<edge>[底末]|初(?![一二三四五六七八九十])) | {_QUARTER} | {_HALF} | (?P<season>[春夏秋冬])[季天]? )""",
        _part_of_short_year,
        *A_YEAR,
    ),
)
