"""Of which place a site is, by its address in pinyin: www.hengshan.gov.cn is of 衡山县, which its own pages call 我县 or not at all."""

import re
from functools import lru_cache

from bot.language.names import spellings_of_place

_HOST = re.compile(r"^\w+://(?:[^/@]*@)?([^/:?#]+)")
_BESIDE = "(?:xian|shi|qu|zhen|news|xw|xwzx|zf|rd|zx|gov|rmt|fb|fabu|ztc|daily|online|web|wz|w|x|s|q|w[zw]?)?"
_SHORTEST = 5
"""Letters of a name that no word of an address is by chance."""


@lru_cache(maxsize=20_000)
def is_site_of(url: str | None, place: str) -> bool:
    """Whether the host of an address is spelled as a folded place, with what sites put behind it: lanshixian, lanshinews."""
    found = _HOST.match(url or "")
    if not found:
        return False
    names = "|".join(key for key in sorted(spellings_of_place(place)) if len(key) >= _SHORTEST)
    labels = found[1].lower().split(".")[:-1]
    return bool(names) and any(re.fullmatch(f"(?:{names}){_BESIDE}", label) for label in labels)
