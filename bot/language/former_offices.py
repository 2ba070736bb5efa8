"""Questions about who had a post and has it no more: 审计局原局长是谁, who was removed as mayor."""

import re

from bot.language.lists import takes_away

_HEAD = "(?:[局厅部院校处科所行社台站馆队园省市县区镇乡村会]长|检察长|主任|书记|主席)"
_DEPARTMENT = r"[^\W区县市州旗镇乡村]{1,6}[局委办厅院校部]"
FORMER = re.compile(
    "(?<=[局委厅部院校所会室县市区镇乡村])的?(?:前任|[原前])"
    f"(?=的?(?:党[组委]|[县市区镇乡村]委|{_DEPARTMENT})?副?{_HEAD})"
)
"""What stands before the post of whoever had it before, in a folded question: 审计局|原|局长."""

_FORMER = re.compile(
    rf"前任|上一?任|^\W*[原前](?=(?:党[组委]|[县市区镇乡村]委)?副?{_HEAD})|\bformer\b|\bpredecessor\b"
)
_OFFICE = re.compile(
    rf"{_HEAD}|职|审判员|常委|委员|总理|总统|首相|大臣|[部司]长|法官|代表|董事|经理"
    r"|\b(?:mayor|director|head|chief|secretary|minister|president|governor|magistrate|chair\w*|post|position|office|manager|leader)\b"
)


FOLLOWS = re.compile("接班|[接继]任(?!务)|接替|换成?了?(?=谁|哪位)|顶替|由谁(?=[担出]?任|接|[来当做])")
"""What asks who has a post after somebody, in a folded question."""


def asks_who_left(folded: str) -> bool:
    """Whether a folded question is about who had a post and has it no more, or which one; not who came after."""
    if FOLLOWS.search(folded):
        return False
    if _FORMER.search(folded) or FORMER.search(folded):
        return True
    return takes_away(folded) and _OFFICE.search(folded) is not None
