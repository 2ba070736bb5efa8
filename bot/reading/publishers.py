"""What a name beside a day says of who printed the article."""

import re
from collections.abc import Sequence

from bot.language.script import fold

_LEVELS = frozenset("省市州盟县旗区镇乡")
_LONGEST = 20
_GOVERNMENT = "(?:委|人民政府|政府|人大常委会|人民代表大会常务委员会|政协)(?:办公室|门户网站|网站)?"
_PUBLISHER = re.compile(
    r"(?:报|网|社|台|新闻|发布|融媒|融媒体中心|客户端|杂志|周刊|日报|晚报|红网|频道|net|news|daily|times)$"
)
_OFFICE = re.compile(
    r"(?:政府|政协|人大|党委|[省市县区]委|委员会|办公室|[大委府]办|(?:组织|宣传)部|[\u4e00-\u9fff]{2}局|中心)$"
)
_PAPER = re.compile(
    r"(?:[A-Z][\w'’.-]*\s)*(?:Daily|News|Times|Post|Herald|Gazette|Weekly|Press|Media|Online)(?:\s[A-Z][\w'’.-]*)*"
)


def is_publisher(name: str) -> bool:
    """Whether a name is one of a paper, a site or a broadcaster: 河东网."""
    return _PUBLISHER.search(fold(name)) is not None


def is_office(name: str) -> bool:
    """Whether a name is one of who prints, but may sign a text as well: 澜川县人大办公室, Yunling Daily English Edition."""
    return _OFFICE.search(fold(name)) is not None or _PAPER.fullmatch(name) is not None


def government_named(above: Sequence[str]) -> str | None:
    """The government whose page it is by a line `above` an article: 随州市人民政府门户网站."""
    of_a_place = re.compile(f"(?:中共)?[\u4e00-\u9fff]{{2,6}}[{''.join(sorted(_LEVELS))}]{_GOVERNMENT}")
    return next((line for line in above if of_a_place.fullmatch(fold(line))), None)


def with_its_place(office: str, above: Sequence[str], site: str | None) -> str:
    """An office as a line `above` an article names it with its place, 中共茶陂县委组织部 for 县委组织部.

    Else the government whose name stands above (隆坪县人民政府), or the `site`, if one of the same level does; the office itself
    if it tells its place, or nothing does.
    """
    if office[:1] not in _LEVELS:
        return office
    place = f"(?:中共)?[\u4e00-\u9fff]{{2,6}}{office[0]}"
    whole = [
        line
        for line in above
        if len(line) <= _LONGEST and re.fullmatch(f"{place}.*{re.escape(office[1:])}", line)
    ]
    governments = [line for line in above if re.fullmatch(f"{place}{_GOVERNMENT}", fold(line))]
    sites = [site] if site and re.match(place, fold(site)) else []
    return next(iter([*whole, *governments, *sites]), office)
