"""What a web page says about itself: meta tags, its title, an account's name."""

import re

from bs4 import BeautifulSoup

from bot.reading.days import find_day
from bot.reading.page import Stated

_META = {
    "title": ("articletitle", "og:title", "twitter:title"),
    "source": (
        "contentsource",
        "article:source",
        "source",
        "mediaid",
        "og:release_source",
        "og:article:source",
    ),
    "author": ("author", "article:author", "og:article:author"),
    "published": (
        *("article:published_time", "pubdate", "publishdate", "publish-date", "publication-date", "date"),
        *("datepublished", "og:release_date", "og:published_time", "weibo:article:create_at", "apub:time"),
    ),
    "url": ("og:url", "url"),
}
_SITE = re.compile(r"[_|｜]+|\s[-–—]+\s|\s?--+\s?|-(?=[^-]{2,20}$)")
_WECHAT_TIME = re.compile(r"""\b(?:ct|oriCreateTime|create_time)\s?[=:]\s?["'](\d{10})["']""")
_SHORTEST = 6


def stated_by(soup: BeautifulSoup, text: str) -> Stated:
    """Read the statements of a page, parsed and as it came (`text`, for what only its scripts know)."""
    metas: dict[str, str] = {}
    for meta in soup.find_all("meta", limit=200):
        name = str(meta.get("name") or meta.get("property") or meta.get("itemprop") or "").lower()
        if content := str(meta.get("content") or "").strip():
            metas.setdefault(name, content)
    said = {ours: next((metas[n] for n in names if n in metas), None) for ours, names in _META.items()}
    canonical = soup.find("link", rel="canonical")
    url = said["url"] or (str(canonical.get("href") or "") if canonical else "")
    wechat_time = _WECHAT_TIME.search(text)
    account = soup.find(id="js_name")
    return Stated(
        title=_title(soup, said["title"]),
        source=said["source"] or (account.get_text().strip() if account else None) or None,
        author=said["author"],
        published=find_day(said["published"] or "") or find_day(wechat_time[1] if wechat_time else ""),
        url=url if url.startswith(("http://", "https://")) else None,
    )


def _title(soup: BeautifulSoup, stated: str | None) -> str | None:
    """The page's own heading where it agrees with its title, else the title without the site's name."""
    whole = " ".join(soup.title.get_text().split()) if soup.title else ""
    headings = [" ".join(h.get_text().split()) for h in soup.find_all(["h1", "h2", "h3"], limit=30)]
    if agreeing := [h for h in headings if len(h) >= _SHORTEST and whole.startswith(h)]:
        return agreeing[0]
    if stated and stated != whole:
        return stated
    if whole:
        return _without_site(whole)
    main = [" ".join(h.get_text().split()) for h in soup.find_all("h1", limit=2)]
    return main[0] or None if len(main) == 1 else None


def _without_site(title: str) -> str:
    """Cut what a page title appends to the headline: _焦作网, - 政府门户网站."""
    headline = _SITE.split(title)[0].strip()
    return headline if len(headline) >= _SHORTEST else title
