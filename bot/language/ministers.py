"""Ministers, whom articles call by their ministry in one way or another: 财长, 财政部长 and 财政大臣."""

import re

HEADS = frozenset({"部长", "大臣"})
"""What ministers are called behind the field of their ministry."""

_SHORT = {"外": "外交", "防": "国防", "财": "财政"}
_ABROAD = {"部长官": "部长", "外务大臣": "外交部长", "防卫大臣": "国防部长", "财务大臣": "财政部长"}
"""What Korea and Japan call their ministers."""

_CALLED_SHORT = re.compile(rf"(?P<field>[{''.join(_SHORT)}])[长相]\Z")


_FIRST = re.compile("(?:首相|总理大臣)\\Z")


def in_full(post: str) -> str:
    """A folded post of a minister by its ministry, any other as it is: 外交部长 for 外长, 财政部长 for 财政大臣, 总理 for 首相."""
    post = _FIRST.sub("总理", post)
    for abroad, here in _ABROAD.items():
        post = f"{post.removesuffix(abroad)}{here}" if post.endswith(abroad) else post
    found = _CALLED_SHORT.search(post)
    full = f"{post[: found.start()]}{_SHORT[found['field']]}部长" if found else post
    return f"{full.removesuffix('大臣')}部长" if full.endswith("大臣") else full
