"""Of which school, bridge, company … a text tells a number: of the one before it."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from itertools import takewhile
from typing import NamedTuple

from bot.language.matching import pairs_of
from bot.language.sentences import sentence_around
from bot.language.sites import DESCRIBES, Site, named_sites
from bot.model import Span

_REACH = 400  # characters before a number in which the site stands that it is told of
_SCENE = re.compile("[^,。;\n]{0,4}(?:在|来到|走进)")
_ACTING = frozenset({"公司", "镇", "村"})
"""Kinds of which one at the beginning of a sentence may do something for another: 县城投公司投资3680万元."""

_DIVISIONS = frozenset({"镇", "村"})


class AskedSites(NamedTuple):
    """The names by which an article speaks of the sites that a question names, and what the last of them is."""

    names: tuple[str, ...]
    kind: str


def asked_sites(asked: str, article: str) -> AskedSites | None:
    """The sites that a folded question names, as a folded article does; None where it names none, for it may call them otherwise."""
    named = [(site, name) for site in named_sites(asked) if (name := _called(site, asked, article))]
    return AskedSites(tuple(name for _, name in named), named[-1][0].kind) if named else None


def is_told_of_another_site(folded: str, span: Span, asked: AskedSites) -> bool:
    """Whether what stands at a span of a folded text is told of another site than those that are asked about.

    So it is where the nearest site before it of the kind of the last one asked about is another, and where its sentence
    begins with another or at another: 在羊场镇,….
    """
    before = [site for site in _sites_near(folded, span) if site.span.end <= span.start]
    others = [site for site in before if _is_another(site, asked.names)]
    of_kind = [site for site in before if site.kind == asked.kind][-1:]
    if of_kind and of_kind[0] in others:
        return not any(name in folded[of_kind[0].span.end : span.start] for name in asked.names)
    start, end = sentence_around(folded, span, _REACH)
    if any(name in folded[start:end] for name in asked.names):
        return False
    begun = (site for site in others if site.span.start >= start)
    return any(_begins(site, folded[start : site.span.start], asked.kind) for site in begun)


def _called(site: Site, asked: str, article: str) -> str:
    """The name of a site by which an article speaks of it, be it without the county before it (云岭|县城|南|幼儿园); empty for none."""
    if site.name in article:
        return site.name
    cuts = range(site.span.start + 1, site.span.start + len(site.name) - 1)
    cut = next((cut for cut in cuts if asked[cut : site.span.end] in article), None)
    rest = site.name[cut - site.span.start :] if cut else ""
    return "" if rest in DESCRIBES else rest


def _begins(site: Site, before: str, kind_asked: str) -> bool:
    """Whether a sentence is about a site: it begins with it, or the scene does that can hold none like the one asked about."""
    if _SCENE.fullmatch(before):
        return kind_asked not in _DIVISIONS or site.kind in _DIVISIONS
    return not before and site.kind not in _ACTING and kind_asked not in _ACTING


def _is_another(site: Site, names: Sequence[str]) -> bool:
    """Whether a site has another name, but for what both begin or end with: 武汉|长江, 南京|长江."""
    return all(_differ(site.name, name) for name in names)


def _differ(first: str, second: str) -> bool:
    alike = _alike_at_start(first, second)
    first, second = first[alike:][::-1], second[alike:][::-1]
    alike = _alike_at_start(first, second)
    first, second = first[alike:], second[alike:]
    return bool(first and second) and set(pairs_of(first)).isdisjoint(pairs_of(second))


def _alike_at_start(first: str, second: str) -> int:
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(first, second, strict=False)))


def _sites_near(folded: str, span: Span) -> Sequence[Site]:
    """The sites that a text names in so many characters before a span."""
    sites = named_sites(folded)
    first = bisect_left(sites, span.start - _REACH, key=lambda site: site.span.start)
    return sites[first : bisect_right(sites, span.start, key=lambda site: site.span.start)]
