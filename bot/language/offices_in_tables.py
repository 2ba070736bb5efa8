"""Who has, leaves or is to have which post by a table: 王芳 | 县统计局副局长 | 青禾镇镇长 under 姓名 | 原任职务 | 现任职务."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from bot.language.kinds import Kind, lexicon
from bot.language.office_frames import Change, Kinds, joined_post, one_name
from bot.model import Span

_BAR = " | "
_NAMES = re.compile(
    "(?:[学生干部同志拟任免]{0,2}姓名|同志|人选|[\u4e00-\u9fff]{0,6}(?:领导|负责人|责任人|联系人|接[待访]人|带班人?|值班人员?|主持人))"
)
_POSTS = re.compile("[\u4e00-\u9fff、/]{0,8}(?:职务|职位|岗位|任职|免职)(?:及?职级)?")
_PROPOSED, _ENDED, _NEW = re.compile("拟"), re.compile("免|原|曾"), re.compile("现|新|任(?:职|$)")
_LONGEST_HEAD = 12


class _Column(NamedTuple):
    """Of which people and posts a column is; `post` is that of all whose names it has: 河长."""

    has_names: bool = False
    kind: Kinds | None = None
    post: Span | None = None


def changes_in_tables(folded: str) -> Iterator[Change]:
    """The posts that rows of tables in a folded text give somebody or take away, with offsets in it."""
    columns: Sequence[_Column] = ()
    start = 0
    for line in folded.splitlines(keepends=True) if _BAR in folded else ():
        cells = list(_cells(line.rstrip("\n"), start))
        start += len(line)
        if len(cells) < 2:
            columns = ()
        elif changes := list(_of_row(folded, cells, columns)):
            yield from changes
        else:
            columns = _columns(folded, cells) or columns


def _cells(line: str, start: int) -> Iterator[Span]:
    for cell in line.split(_BAR):
        yield Span(start, start + len(cell))
        start += len(cell) + len(_BAR)


def _columns(folded: str, cells: Sequence[Span]) -> list[_Column]:
    """What the columns have, if cells are heads of which some are of names and some of posts; else nothing."""
    texts = [folded[slice(*cell)].replace(" ", "") for cell in cells]
    is_renewed = any(_POSTS.fullmatch(text) and _NEW.match(text) for text in texts)
    columns = [_column(text, cell, is_renewed=is_renewed) for text, cell in zip(texts, cells, strict=True)]
    has_names = any(column.has_names for column in columns)
    has_posts = any(column.kind or column.post for column in columns)
    return columns if has_names and has_posts else []


def _column(head: str, cell: Span, *, is_renewed: bool) -> _Column:
    if len(head) > _LONGEST_HEAD:
        return _Column()
    if _POSTS.fullmatch(head):
        return _Column(kind=_kind(head, is_renewed=is_renewed))
    if lexicon().get(head) is Kind.POST:
        return _Column(has_names=True, post=cell)
    return _Column(has_names=_NAMES.fullmatch(head) is not None)


def _kind(head: str, *, is_renewed: bool) -> Kinds:
    """What 原任职务 is tells only whether another post came after it."""
    if _PROPOSED.search(head):
        return "proposed"
    if not _ENDED.search(head):
        return "taking"
    return "leaving" if is_renewed or "免" in head else "before"


def _of_row(folded: str, cells: Sequence[Span], columns: Sequence[_Column]) -> Iterator[Change]:
    row = list(zip(cells, columns, strict=False))
    for cell, column in row:
        if not column.has_names or not _is_name(folded[slice(*cell)]):
            continue
        if column.post:
            yield Change(cell, (column.post,), "taking")
            continue
        for other, told in row:
            posts = tuple(Span(*found.span(1)) for found in joined_post().finditer(folded, *other))
            if told.kind and posts:
                yield Change(cell, posts, told.kind)


def _is_name(text: str) -> bool:
    return re.fullmatch(one_name(), text) is not None and text not in lexicon()
