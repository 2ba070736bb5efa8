"""Of which school, bridge, company … a text tells a number: of the one before it."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from bot.language.matching import pairs_of
from bot.language.sites import DESCRIBES, Site, named_sites
from bot.model import Span

_REACH = 400  # characters before a number in which the site stands that it is told of
_SENTENCE_END = "。;\n"
_SCENE = re.compile("[^,。;\n]{0,4}(?:在|来到|走进)")
_ACTING = frozenset({"公司", "镇", "村"})
"""Kinds of which one at the beginning of a sentence may do something for another: 县城投公司投资3680万元."""

_DIVISIONS = frozenset({"镇", "村"})


def is_told_of_another_site(folded: str, span: Span, asked: str, article: str) -> bool:
    """Whether what stands at a span of a folded text is told of another site than those that a folded question names.

    So it is where the nearest site before it of the kind of the last one asked about is another, and where its sentence
    begins with another or at another: 在羊场镇,…. The folded `article` must name the one asked about, or it may be called
    otherwise there.
    """
    sites = [(site, name) for site in named_sites(asked) if (name := _called(site, asked, article))]
    if not sites:
        return False
    names = [name for _, name in sites]
    last_asked, _ = sites[-1]
    before = [site for site in _sites_near(folded, span) if site.span.end <= span.start]
    others = [site for site in before if _is_another(site, names)]
    of_kind = [site for site in before if site.kind == last_asked.kind][-1:]
    if of_kind and of_kind[0] in others:
        return not any(name in folded[of_kind[0].span.end : span.start] for name in names)
    start = max(folded.rfind(end, 0, span.start) for end in _SENTENCE_END) + 1
    end = min((at for at in (folded.find(end, span.end) for end in _SENTENCE_END) if at >= 0), default=None)
    if any(name in folded[start:end] for name in names):
        return False
    return any(
        _begins(site, folded[start : site.span.start], last_asked)
        for site in others
        if site.span.start >= start
    )


def _called(site: Site, asked: str, article: str) -> str:
    """The name of a site by which an article speaks of it, be it without the county before it (云岭|县城|南|幼儿园); empty for none."""
    if site.name in article:
        return site.name
    cuts = range(site.span.start + 1, site.span.start + len(site.name) - 1)
    cut = next((cut for cut in cuts if asked[cut : site.span.end] in article), None)
    rest = site.name[cut - site.span.start :] if cut else ""
    return "" if rest in DESCRIBES else rest


def _begins(site: Site, before: str, asked: Site) -> bool:
    """Whether a sentence is about a site: it begins with it, or the scene does that can hold none like the one asked about."""
    if _SCENE.fullmatch(before):
        return asked.kind not in _DIVISIONS or site.kind in _DIVISIONS
    return not before and site.kind not in _ACTING and asked.kind not in _ACTING


def _is_another(site: Site, names: Sequence[str]) -> bool:
    pairs = set(pairs_of(site.name))
    return all(pairs.isdisjoint(pairs_of(name)) for name in names)


def _sites_near(folded: str, span: Span) -> Sequence[Site]:
    """The sites that a text names in so many characters before a span."""
    sites = named_sites(folded)
    first = bisect_left(sites, span.start - _REACH, key=lambda site: site.span.start)
    return sites[first : bisect_right(sites, span.start, key=lambda site: site.span.start)]
