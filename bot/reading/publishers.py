"""What a name beside a day says of who printed the article."""

import re

from bot.language.script import fold

_PUBLISHER = re.compile(
    r"(?:报|网|社|台|新闻|发布|融媒|融媒体中心|客户端|杂志|周刊|日报|晚报|红网|频道|net|news|daily|times)$"
)
_OFFICE = re.compile(
    r"(?:政府|政协|人大|党委|[省市县区]委|委员会|办公室|[大委府]办|(?:组织|宣传)部|[\u4e00-\u9fff]{2}局|中心)$"
)
_PAPER = re.compile(
    r"(?:[A-Z][\w'’.-]*\s)*(?:Daily|News|Times|Post|Herald|Gazette|Weekly|Press|Media|Online)(?:\s[A-Z][\w'’.-]*)*"
)


def is_publisher(name: str) -> bool:
    """Whether a name is one of a paper, a site or a broadcaster: 河东网."""
    return _PUBLISHER.search(fold(name)) is not None


def is_office(name: str) -> bool:
    """Whether a name is one of who prints, but may sign a text as well: 澜川县人大办公室, Yunling Daily English Edition."""
    return _OFFICE.search(fold(name)) is not None or _PAPER.fullmatch(name) is not None
