"""Who has, leaves or is to have which post by a table: 王芳 | 县统计局副局长 | 青禾镇镇长 under 姓名 | 原任职务 | 现任职务."""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from bot.language.kinds import Kind, lexicon
from bot.language.office_frames import Change, Kinds, joined_post, one_name
from bot.language.tables import rows
from bot.model import Span

_NAMES = re.compile(
    "(?:[学生干部同志拟任免]{0,2}姓名|同志|人选|[\u4e00-\u9fff]{0,6}(?:领导|负责人|责任人|联系人|接[待访]人|带班人?|值班人员?|主持人))"
)
_POSTS = re.compile(
    "(?:(?P<left>原|原任|曾任|免去?|所免|撤销|离任|辞去)|(?P<proposed>拟任?免?|拟提任?|提名)|(?P<taken>现任?|新任?|任|所任|兼任|担任|党内|行政|工作|单位(?:及|和|与|、)?)?)"
    "(?:的)?(?:职务|职位|岗位)(?:及?职级)?"
)
_APPOINTED, _REMOVED = "任职", "免职"
_LONGEST_HEAD = 12


class _Column(NamedTuple):
    """Of which people and posts a column is; `post` is that of all whose names it has: 河长."""

    has_names: bool = False
    kind: Kinds | None = None
    post: Span | None = None


def changes_in_tables(folded: str) -> Iterator[Change]:
    """The posts that rows of tables in a folded text give somebody or take away, with offsets in it."""
    columns: Sequence[_Column] = ()
    for cells in rows(folded):
        if len(cells) == 1:
            columns = ()
        elif changes := list(_of_row(folded, cells, columns)):
            yield from changes
        else:
            columns = _columns(folded, cells) or columns


def _columns(folded: str, cells: Sequence[Span]) -> list[_Column]:
    """What the columns have, if cells are heads of which some are of names and some of posts; else nothing."""
    texts = [folded[slice(*cell)].replace(" ", "") for cell in cells]
    matches = [_POSTS.fullmatch(text) if len(text) <= _LONGEST_HEAD else None for text in texts]
    is_renewed = _APPOINTED in texts or any(
        match and not match["left"] and not match["proposed"] for match in matches
    )
    kinds = [_kind(text, match, is_renewed=is_renewed) for text, match in zip(texts, matches, strict=True)]
    columns = [
        _column(text, cell, kind, has_posts=any(kinds))
        for text, cell, kind in zip(texts, cells, kinds, strict=True)
    ]
    has_posts = any(column.kind or column.post for column in columns)
    return columns if has_posts and any(column.has_names for column in columns) else []


def _kind(head: str, match: re.Match[str] | None, *, is_renewed: bool) -> Kinds | None:
    """What 原任职务 is tells only whether another post came after it."""
    if head == _APPOINTED:
        return "taking"
    if head == _REMOVED:
        return "leaving"
    if match is None:
        return None
    if match["proposed"]:
        return "proposed"
    if not match["left"]:
        return "taking"
    return "leaving" if is_renewed or match["left"].startswith(("免", "所免", "撤", "离", "辞")) else "before"


def _column(head: str, cell: Span, kind: Kinds | None, *, has_posts: bool) -> _Column:
    if kind:
        return _Column(kind=kind)
    if len(head) > _LONGEST_HEAD:
        return _Column()
    if not has_posts and lexicon().get(head) is Kind.POST and not _NAMES.fullmatch(head):
        return _Column(has_names=True, post=cell)
    return _Column(has_names=_NAMES.fullmatch(head) is not None)


def _of_row(folded: str, cells: Sequence[Span], columns: Sequence[_Column]) -> Iterator[Change]:
    """The changes of a row: a post is of the name before it, or the first one if none is."""
    name: Span | None = None
    posts: defaultdict[tuple[Span, Kinds], list[Span]] = defaultdict(list)
    waiting: list[tuple[Kinds, list[Span]]] = []
    for cell, column in zip(cells, columns, strict=False):
        if column.has_names:
            name = cell if _is_name(folded[slice(*cell)]) else None
            if name and column.post:
                yield Change(name, (column.post,), "taking")
            if name:
                for kind, found in waiting:
                    posts[name, kind] += found
            waiting = []
        elif column.kind:
            found = [Span(*match.span(1)) for match in joined_post().finditer(folded, *cell)]
            if name:
                posts[name, column.kind] += found
            else:
                waiting.append((column.kind, found))
    for (whose, kind), found in posts.items():
        if found:
            yield Change(whose, tuple(found), kind)


def _is_name(text: str) -> bool:
    return re.fullmatch(one_name(), text) is not None and text not in lexicon()
