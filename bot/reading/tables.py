"""Tables: a row is one line, so that a name stands with its posts."""

import re
from collections.abc import Sequence

from bot.language.script import fold
from bot.reading.bylines import are_names
from bot.reading.page import Line

_NAME = re.compile("(?:学生|干部)?姓名|name")
_SEX = re.compile("性别|sex|gender")
_HEAD = re.compile(
    "(?:学生|干部)?姓名|性别|民族|籍贯|学历|学位|年龄|政治面貌|出生(?:年月|日期|时间)|参加工作时间|入党时间|序号|编号|备注"
    "|(?:现任?|原任?|拟任?|新任?|曾任?|兼任?)?(?:工作)?(?:单位|职务|职级|岗位)(?:[及与和、](?:职务|职级|岗位))?"
    "|日期|时间|地点|地址|内容|议程|活动|主持人?|发言人|报告人|责任(?:单位|部门|人|领导)|牵头单位|配合单位|完成时限"
    "|名称|班级|学校|区域|停[水电](?:区域|范围|时间)|项目(?:名称)?|工程名称|建设内容|指标|数量|金额|绝对数|(?:同)?比?(?:上年)?增[长速]"
    "|[\u4e00-\u9fff]{0,4}(?:日期|时间|地点|领导|人员|单位|部门|学校|村|人数|班数|电话|面积|长度|得分|名次|奖项|价格|单价|面值|数额|成绩|分数|排名|名次|证号|编号|结果"
    "|岗位|职位|学历|专业|类别|代码|比例|等级|级别|规格|品种|票数|得票)"
    "|笔试|面试|总分"
    "|name|sex|gender|ethnicity|date of birth|(?:(?:current|present|proposed|new|former) )?(?:post|position)"
    r"|unit|department|no\.?|remarks|date|time|place|venue|item|quantity|amount"
)
_UNIT_OF_MEASURE = re.compile(r"[(][^()]{1,6}[)]")
_SPACED_OUT = re.compile(r"(?<!\S)(\w)\s(\w)(?!\S)")  # 姓 名
_WORD = re.compile(r"\w")
_ENDS = re.compile(r"[。！？!?]$")
_LINK = 0.6
_FEWEST_UPRIGHT, _MOST = 3, 12
_LONGEST_HEAD, _LONGEST_CELL, _LONGEST_ROW = 20, 40, 160


def is_head(cells: Sequence[str]) -> bool:
    """Whether cells are the heads of columns: 姓名, 现任职务, 拟任职务."""
    return 2 <= len(cells) <= _MOST and all(map(_is_head, cells))


def with_rows(lines: Sequence[Line]) -> list[Line]:
    """Join cells that are printed a line each, and mark the rows of tables as text."""
    texts = ["" if line.linked > _LINK else line.text for line in lines]
    read: list[Line] = []
    at = 0
    while at < len(lines):
        rows = _upright_table(texts, at)
        end = at + sum(map(len, rows)) if rows else end_of_table(texts, at)
        rows = rows or list(map(_cells, texts[at:end]))
        is_table = len(rows) > 1
        read += [Line(" | ".join(cells), listed=True) for cells in rows] if is_table else lines[at:end]
        at = end
    return read


def end_of_table(lines: Sequence[str], start: int) -> int:
    """Where the table ends that has its heads in a line: right behind the line if there is none."""
    heads = _heads(lines[start])
    end = start + 1
    if is_head(heads) and (len(heads) > 2 or any(_NAME.fullmatch(head) for head in heads)):
        while end < len(lines) and _is_row(lines[end], lines[start], len(heads)):
            end += 1
            is_left_out = lines[end : end + 1] and not _WORD.search(lines[end])  # ……
            if is_left_out and lines[end + 1 :] and _is_row(lines[end + 1], lines[start], len(heads)):
                end += 1
    return end


def _cells(line: str) -> list[str]:
    return [cell.strip() for cell in line.split("|")] if "|" in line else line.split()


def _heads(line: str) -> list[str]:
    heads = _cells(_SPACED_OUT.sub(r"\1\2", fold(line))) if len(line) <= _LONGEST_ROW else []
    return [head if head.isascii() else head.replace(" ", "") for head in heads]


def _is_row(line: str, heads: str, columns: int) -> bool:
    if len(line) > _LONGEST_ROW or _ENDS.search(line) or ("|" in line) != ("|" in heads):
        return False
    fewest = 2 if "|" in line else columns - 1  # between bars the last cells may be empty
    return fewest <= len(_cells(line)) <= columns + 1 and not is_head(_heads(line))


def _is_head(cell: str) -> bool:
    name = _UNIT_OF_MEASURE.sub("", fold(cell)) if len(cell) <= _LONGEST_HEAD else ""
    return _HEAD.fullmatch(name if name.isascii() else name.replace(" ", "")) is not None


def _upright_table(lines: Sequence[str], start: int) -> list[list[str]]:
    """The rows of a table of people whose cells have a line each, as far as no cell is missing."""
    first = start
    while first < min(len(lines), start + _MOST) and _is_head(lines[first]):
        first += 1
    heads = [fold(line).replace(" ", "") for line in lines[start:first]]
    if len(heads) < _FEWEST_UPRIGHT or not any(map(_NAME.fullmatch, heads)):
        return []
    rows = [list(lines[start:first])]
    while _is_person(row := list(lines[first : first + len(heads)]), heads):
        rows.append(row)
        first += len(heads)
    return rows if len(rows) > 1 else []


def _is_person(row: Sequence[str], heads: Sequence[str]) -> bool:
    if len(row) < len(heads) or any(len(cell) > _LONGEST_CELL or _ENDS.search(cell) for cell in row):
        return False
    names = [cell for cell, head in zip(row, heads, strict=True) if _NAME.fullmatch(head)]
    sexes = [cell in ("男", "女") for cell, head in zip(row, heads, strict=True) if _SEX.fullmatch(head)]
    return all(sexes) if sexes else all(are_names(fold(name)) for name in names)
