"""Who wrote the article: (记者 杜玲), （郑东慧）, ( correspondent Chen Hong ), 杨艳秋 徐子淳 报道."""

import re

from bot.language.script import fold

_SURNAMES = (
    "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔"
    "白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文庞樊兰殷施陶洪翟安颜倪严牛温芦季俞章鲁葛伍韦申尤毕聂丛焦向柳邢路岳齐沿梅莫庄辛管祝左涂"
    "谷祁时舒耿牟卜詹关苗凌费纪靳盛童欧甄项曲成游阳裴席卫查屈鲍位覃霍翁隋植甘景薄单包司柏宁柯阮桂闵解强柴华车冉房边辜吉饶刁瞿戚丘古米池滕晋苑邬臧畅"
    "宫来嵺苟全褚廉简娄盖符奚木穆党燕郎邸冀谈姬屠连郜晏栾郁商蒙计喻揭窦迟宇敖糜鄢冷卓花仇艾蓝都巩稽井练仲乐虞卞封竺冼原官衣楚佟栗匡宗应台巫鞠僧桑荆谌"
    "银扬明沙薄伏岑习胥保和蔺水云昌凤酆皮卢闫肖付代"
)
_ROLES = r"(?:记者|采访人员|通讯员|实习生|作者|撰稿人?|供稿|撰文|文/图|图/文|摄影|报[道导])"
_NO_ROLE = r"(?!记者|通讯|报道|报导|摄影|供稿|作者|撰)"
_NAME = rf"{_NO_ROLE}[\u4e00-\u9fff](?:\s?{_NO_ROLE}[\u4e00-\u9fff·]){{1,3}}"
_NAMES = rf"{_NAME}(?:[\s、,/]{{1,2}}{_NAME}){{0,5}}"
_ROLE_WORD = re.compile(rf"[\u4e00-\u9fff]{{0,8}}?{_ROLES}|摄$")
_REPORTER = re.compile("记者|通讯员|采访人员")
_BEGINNING = re.compile(rf"[\u4e00-\u9fff]{{2,8}}讯\s?[(]\s?({_NAMES})\s?[)]")
_OFFICE = re.compile(r"[\u4e00-\u9fff]{2,16}(?:局|委|办|中心|部|院|镇|乡|街道|融媒|报|站|社|校|公司)\s+")
_PARENTHESISED = re.compile(r"[(【]\s?([^()【】]{2,60}?)\s?[)】]")
_AT_END = re.compile(r"[(【]\s?([^()【】]{2,60}?)\s?[)】]\s?$")
_ENGLISH = re.compile(
    r"[(（]\s?(?:correspondents?|reporters?)\s?[:：]?\s?([A-Z][\w.' -]{1,40}?)\s?[)）]", re.IGNORECASE
)
_LINE = re.compile(
    rf"[□■◎○●▲△◆◇★☆\s]{{0,3}}[\u4e00-\u9fff/·-]{{0,20}}?{_ROLES}\s?[:/|]?\s?{_NAMES}(?:\s?[\u4e00-\u9fff]{{0,8}}?{_ROLES}\s?[:/|]?\s?{_NAMES}){{0,3}}"
    r"(?:\s?(?:摄影报道|报道|文/图|图/文|摄|供稿))?"
)
_FROM = re.compile(r"[/／][\u4e00-\u9fff]{2,4}(?:报导|報導|报道|報道)")
_TOKEN = re.compile(r"[\s、,;&/]+")
_REPORTED = re.compile(rf"({_NAMES})\s?(?:摄影报道|报道|文/图|图/文|供稿|/文)")


def byline_of_line(text: str) -> list[str] | None:
    """The names in a line that is nothing but a byline, None for any other line."""
    if len(text) > 60:
        return None
    folded = fold(text)
    bracketed = _PARENTHESISED.fullmatch(folded)
    inner = folded[slice(*bracketed.span(1))] if bracketed else folded
    shown = text[slice(*bracketed.span(1))] if bracketed else text
    reported = _REPORTED.fullmatch(inner)
    if reported and are_names(reported[1]):
        return split_names(shown[slice(*reported.span(1))])
    if _LINE.fullmatch(inner) or (bracketed and _REPORTER.search(inner)):
        return _names(inner, shown)
    return split_names(shown) if bracketed and are_names(inner) else None


def byline_within(paragraph: str, *, last: bool) -> list[str]:
    """The names in a paragraph's brackets; bare names count only at the end of the last paragraph."""
    if english := _ENGLISH.search(paragraph):
        return [english[1].strip()]
    folded = fold(paragraph)
    for match in _PARENTHESISED.finditer(folded):
        if _REPORTER.search(match[1]) and (names := _names(match[1], paragraph[slice(*match.span(1))])):
            return names
    if (beginning := _BEGINNING.match(folded)) and are_names(beginning[1]):
        return split_names(paragraph[slice(*beginning.span(1))])
    if last and (ending := _AT_END.search(folded)):
        office = _OFFICE.match(ending[1])
        start = ending.start(1) + (office.end() if office and are_names(ending[1][office.end() :]) else 0)
        shown = paragraph[start : ending.end(1)]
        return split_names(shown) if are_names(fold(shown)) else _names(ending[1], shown)
    return []


def split_names(text: str) -> list[str]:
    """Names between spaces, commas and 、, without where they report from; one of two characters may be set with a space: 艾 辉."""
    tokens = [token for token in _TOKEN.split(_FROM.sub("", text).strip(" ()（）")) if token]
    if tokens and all(token.isascii() for token in tokens):
        return [" ".join(tokens)]
    names: list[str] = []
    half = ""
    for token in tokens:
        if len(token) == 1 and half:
            names.append(half + token)
            half = ""
        elif len(token) == 1:
            half = token
        else:
            names.append(token)
    return names


def are_names(folded: str) -> bool:
    """Whether folded text is nothing but Chinese names, by their surnames."""
    names = split_names(folded)
    return bool(names) and all(
        2 <= len(name) <= 4 and name[0] in _SURNAMES and not re.search(r"[^\u4e00-\u9fff]", name)
        for name in names
    )


def _names(folded: str, shown: str) -> list[str]:
    """The names between the role words, in the article's own script."""
    found: list[str] = []
    cover = _ROLE_WORD.sub(lambda match: "\x1f" * len(match[0]), folded)
    if "\x1f" not in cover:
        return []
    for match in re.finditer(r"[^\x1f:/|]+", cover):
        follows_role = cover[: match.start()].rstrip(" :/|").endswith("\x1f")
        piece = match[0].strip()
        if (follows_role and re.fullmatch(_NAMES, piece)) or are_names(piece):
            found += split_names(shown[slice(*match.span())])
    return found
