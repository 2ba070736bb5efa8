"""Why something is, as a text tells it."""

import re
from collections.abc import Iterator

from bot.language.script import fold
from bot.language.words import word_edges
from bot.model import Span

_REASON = re.compile(
    r"(?:由于|因为|因|鉴于|出于|源于|起因于|归咎于|归因于|得益于"
    r"|(?:原因|缘由|起因|理由|症结)(?:主要|还|竟|就|很?可能|疑似|初步(?:判断|认定))*(?:是|在于|为|:)"
    r"|考虑到|(?<![用必不别])担心(?!的)|(?:查明|得知|问题)?是?卡在|(?:问题|毛病|根子|原因|症结)出在|原来[,:]|(?:解释|坦言|核实|查明|得知)(?:[说道称是][,:]?|[,:]))([^,。;:!?\n]{2,50})"
    r"|(?P<by>(?<!不是)(?<!并非)[系由]|可能是|疑是)([^,。;:!?\n]{2,40}?)(?<![未没不])(?:引发|引起|所致|导致|造成)"
    r"|以([^,。;:!?\n]{2,30})为(?:由|借口)"
    r"|(?<![享接遭承忍感不未没免])受(?![到了访邀])([^,。;:!?\n]{2,12}?)(?:的?影响|拖累)(?![力着])"
    r"|\b(?:because(?: of)?|due to|owing to|on account of|the reason (?:is|was)(?: that)?|thanks to)"
    r" ([^,;:!?\n]{2,90}?)(?=[,;:!?\n]|\.(?=\s+[a-z]|\s*$)|$)"
)


def reasons(text: str) -> Iterator[Span]:
    """What follows a word for the reason, to the end of the clause: 由于|叛徒告密, 缘由是|拒绝召见, because of|the fog."""
    folded = fold(text)
    found = list(_REASON.finditer(folded))
    edges = word_edges(folded) if found else frozenset()
    return (
        Span(*one.span(one.lastindex or 0))
        for one in found
        if one.start() in edges and (not one["by"] or one.end("by") in edges)
    )  # 爱因斯坦 tells no reason, nor does 系统
