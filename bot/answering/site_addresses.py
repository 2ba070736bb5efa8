"""Of which place a site is, by its address in pinyin: www.hengshan.gov.cn is of 衡山县, which its own pages call 我县 or not at all."""

import re
from functools import lru_cache

from bot.language.names import spellings_of_place

_HOST = re.compile(r"^\w+://(?:[^/@]*@)?([^/:?#]+)")
_BESIDE = "(?:xian|shi|qu|zhen|news|xwzx|xw|zf|rmt|fabu|daily|wz|w)"
_OF_A_GOVERNMENT = ".gov.cn"
_SHORTEST = 5
"""Letters of a name that is hardly a part of another."""


@lru_cache(maxsize=20_000)
def is_site_of(url: str | None, place: str) -> bool:
    """Whether the host of an address is spelled as a folded place: a government's, or with what sites put behind it, hengshannews."""
    found = _HOST.match(url or "")
    if not found:
        return False
    host = found[1].lower()
    names = "|".join(key for key in sorted(spellings_of_place(place)) if len(key) >= _SHORTEST)
    beside = f"{_BESIDE}?" if host.endswith(_OF_A_GOVERNMENT) else _BESIDE
    return bool(names) and any(re.fullmatch(f"(?:{names}){beside}", label) for label in host.split(".")[:-1])
