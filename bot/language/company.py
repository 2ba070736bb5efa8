"""Questions that ask who was with somebody: whoever is named beside them answers, in whatever words."""

import re

_COMPANY = re.compile(
    r"陪(?:同|着)|谁陪|作陪|随行|[跟陪]着(?:一起)?去的?(?=\W*$)|在场(?:参加|的(?:还有|是|有))|[和跟同与].{0,4}一[起同道]|[和跟同与]谁|还有(?:谁|哪些人|什么人|哪(?:些|几)?位)"
    r"|\b(?:who|which)\b[^,;.?]{0,30} (?:was|is|were|went|came|travell?ed|attended) (?:there )?(?:together )?with\b"
    r"|\bwith whom\b|\bwho else\b|\baccompan|\bsat in(?=\W*$| on\b)"
)


def asks_for_company(folded: str) -> bool:
    """Whether a folded question asks who else was there: 谁陪同他, 和谁一起."""
    return _COMPANY.search(folded) is not None
