"""Questions of Cantonese in the words of Mandarin, of the same length: 邊個 is 哪个."""

import re

_ASKING = {
    "边个": "哪个",
    "边度": "哪里",
    "边位": "哪位",
    "边间": "哪间",
    "边日": "哪日",
    "乜嘢": "什么",
    "咩嘢": "什么",
    "几多": "多少",
}
_NOT_AFTER = "十百千万身旁两周一海路江河湖湾岸里外前后左右上下东西南北这那半床窗"
_WORD = re.compile(f"(?<![{_NOT_AFTER}])(?:{'|'.join(_ASKING)})")


def in_mandarin(folded: str) -> str:
    """A folded question whose words of asking are Mandarin's; every other character stays where it is."""
    return _WORD.sub(lambda match: _ASKING[match[0]], folded)
