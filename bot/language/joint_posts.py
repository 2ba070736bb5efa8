"""Posts that share what they are of, which stands before the first of them only: 教育局局长 in 教育局党组书记、局长."""

import re
from collections.abc import Iterator, Sequence

from bot.language.names_of_things import PLACE_SUFFIXES
from bot.model import Office

_OF_THE_PARTY = "(?:党组|党委|党工委|党总支|党支部)?"
_OF_MEMBERS = "(?:副?书记|成员|委员|常委|副?主任|副?主席|副?院长|副?校长)"
_BODY = re.compile(
    rf"(?P<body>.*?(?:[局部厅委院会校所站办社行司团馆]|中心|公司|集团|政府|街道|大学)){_OF_THE_PARTY}{_OF_MEMBERS}"
)
_HEAD = re.compile(
    "副?(?:书记|主任|主席|检察长|董事长|总经理|理事长|秘书长|[局部厅院校所站社行司团馆会台处科]长)"
)
_BARE = re.compile(f"{_HEAD.pattern}|{_OF_MEMBERS}")
_POST = re.compile(rf"(?P<body>.+?)(?P<head>{_HEAD.pattern})")
_CALLED_BY_IT = frozenset("局部厅院校所站社行馆会台处科")
_DIVISION = f"[\u4e00-\u9fff]{{2,4}}[{''.join(PLACE_SUFFIXES)}]"


def in_full(posts: Sequence[str]) -> Iterator[str]:
    """Somebody's folded posts, in the order of the text, each that is only a head with what the one before it is of."""
    body = ""
    for post in posts:
        kind = post[-2:-1]
        is_own = kind not in _CALLED_BY_IT or body.endswith(kind)  # 局长 of a 局
        yield f"{body}{post}" if body and is_own and _HEAD.fullmatch(post) else post
        if found := _BODY.fullmatch(post):
            body = found["body"]
        elif not _BARE.fullmatch(post):
            body = ""


def is_joined(office: Office, text: str) -> bool:
    """Whether a text, spelled as `shortened` does, has a post behind another one of the same body: 教育局党组书记、局长."""
    found = _POST.fullmatch(office.post)
    if not found:
        return False
    body, head = found["body"], found["head"]
    if head[-2:-1] in _CALLED_BY_IT and not body.endswith(head[-2]):
        body += head[-2]  # 教育局长
    joined = re.finditer(
        rf"(?P<place>{_DIVISION})?{re.escape(body)}{_OF_THE_PARTY}{_OF_MEMBERS}(?:、{_OF_THE_PARTY}{_OF_MEMBERS}){{0,2}}、{head}",
        text,
    )
    return any(not office.place or not one["place"] or one["place"].endswith(office.place) for one in joined)
