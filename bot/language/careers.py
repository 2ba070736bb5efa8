"""Questions about what somebody was before an office, or after it: 当县长以前是什么职务, 不当书记以后去了哪."""

import re
from functools import lru_cache
from typing import Literal

Direction = Literal["before", "after"]

_TAKES = (
    "当选|提名|上任|履新|到任|就任|[接升调转出兼继]任|任命|[调派][到来任去往]|[来到]任|担任"
    "|[当做任干](?=.{0,16}[长记任席员官])|驻村|[来到](?=[^,]{2,8}[之以]?前)"
)
_ASKS = (
    "(?:什么|啥|何|哪)[^,]{0,6}(?:职|官|工作|岗位|单位|部门|地方|一把手|领导)"
    "|(?:干|做|管)(?:的?(?:什么|啥)|过哪)|哪里(?!人)|哪儿(?!人)|在哪|去了?哪|[到在]哪(?:个|儿|里)?"
)
_BEFORE = re.compile(
    rf"(?:{_TAKES})[^,;。]{{0,20}}?(?:之前|以前|前(?![来往去后面])|此前)[^;。]{{0,8}}(?:{_ASKS})"
    rf"|(?:原来|原先|从前|此前)(?:在|是|任|担任)?[^,;。]{{0,6}}(?:{_ASKS})"
    "|(?:之前|以前)(?:是|在|担?任|做|当)?[^,;。]{0,4}(?:什么|啥|何|哪)[^,]{0,6}(?:职|官|工作|岗位|单位|部门)"
)
_LEAVES = "不(?:再)?[当做任干]|不再担任|卸任|离任|离职|辞去|调离|调走|[当做任干]完|被免"
_THEN = "(?:[之以]?后|了)[,，]?|[,，](?=被|调|又|就|安排|改)"
_AFTER = re.compile(
    rf"公示[^,;。]{{0,16}}?(?:当|任|提|去)[成到拔为]?(?:{_ASKS}|(?:什么|啥|哪个)位置)"
    rf"|(?:{_LEAVES})[^,;。]{{0,20}}?(?:{_THEN})(?:又|就|被|去|调|安排|改|转|在|都|担?任|当)*(?:{_ASKS})"
)


@lru_cache(maxsize=1_000)
def direction_asked(folded: str) -> Direction | None:
    """Whether a folded question asks for what somebody was before an office, or became after it."""
    if _BEFORE.search(folded):
        return "before"
    return "after" if _AFTER.search(folded) else None
