"""Of which place an article's posts are when they do not say so: 县委副书记 in an article from 石楼.

Title, source and dateline tell: 「石楼王芳…」, 枣庄新闻网, 本报枣庄讯; else the only place of that level in the text.
"""

import re
from collections.abc import Collection, Iterable, Iterator, Sequence

from bot.language.dictionary import dictionary
from bot.language.divisions import english_places, has_level, levels_in, place_ending_at
from bot.language.script import fold, fold_all
from bot.language.words import tokenize

_HIGHER = {"市": "省", "区": "省市州", "县": "省市州", "旗": "省市州盟", "镇": "省市县", "乡": "省市县"}
_NO_HOME = "省"  # a bare name that may be of any level is none of a province
_HAN = "[\u3400-\u9fff]"
_NAME = re.compile(f"{_HAN}{{2,4}}")
_SIZES = (4, 3, 2)
_BEFORE_TITLE = re.compile(r"(?:\[[^]]*\]|【[^】]*】|\W)*")
_MEDIUM = re.compile(
    "(?:今日|掌上|云上)|(?:网|报|台|发布|融媒体?(?:中心)?|频道|新闻|在线|客户端|宣传部?|传媒|之声|政务)$"
)
_NAMED_AFTER_PLACE = re.compile(rf"({_HAN}{{2,4}})(?:融媒体?(?:中心)?|发布|(?:广播)?电视台|新闻网|宣传|日报)")
_DATELINE = re.compile(
    rf"(?:本报|本台|新华社|中新[网社]|人民网)?({_HAN}{{2,4}}?)\s*(?:\d{{1,2}}月\d{{1,2}}日)?\s*[讯电]"
)
_VISITED = re.compile(f"(?:[到赴往至从自抵]|走进|深入|离开)(?:{_HAN}{{1,3}}[省市州县区旗]、?)*$")
_NAME_TAGS = frozenset({"ns", "nr", "nrt", "nz", ""})


class HomePlaces:
    """The places that an article is from, by level."""

    def __init__(
        self, heading: str, paragraphs: Sequence[str], officials: Collection[str], levels: Collection[str]
    ) -> None:
        """`officials` are folded names, `levels` all those whose place is wanted: 县, county."""
        self._texts = (*heading.split("\n"), *paragraphs)
        self._folded = fold_all(self._texts)
        self._lines = heading.count("\n") + 1
        self._officials = frozenset(officials)
        self._only_level = len({*levels} - {*_NO_HOME}) == 1
        self._places = {level: self._find(level) for level in levels}

    def of(self, level: str) -> str | None:
        """The place of a level, verbatim; None where nothing tells, or several compete."""
        return self._places[level]

    def _find(self, level: str) -> str | None:
        if level.isascii():
            return _only(text[slice(*span)] for text in self._texts for span in english_places(text, level))
        home = {name.removesuffix(level): name for name in self._home(level)}
        if len(home) > 1:
            return None
        for bare in home:
            return self._verbatim(bare + level) or self._verbatim(bare)
        return _only(self._named(level))

    def _home(self, level: str) -> Iterator[str]:
        """The folded places of a level that title, source and dateline say the article is from."""
        for line in self._folded[: self._lines]:
            yield from self._opening(line, level)
            yield from self._medium(line, level)
        for paragraph in self._folded[self._lines : self._lines + 1]:
            if (dateline := _DATELINE.match(paragraph)) and self._is_of(dateline[1], level):
                yield dateline[1]

    def _opening(self, line: str, level: str) -> Iterator[str]:
        """What a title begins with: 石楼王芳… · 北林区召开… · 双牌:…"""
        before = _BEFORE_TITLE.match(line)
        title = line[before.end() :] if before else line
        for size in _SIZES:
            name, rest = title[:size], title[size:]
            vouched = rest.startswith((":", *self._officials))
            if self._is_of(name, level) and (vouched or dictionary().tag(name) == "ns"):
                yield name
                return
            if vouched and self._may_be_of_any_level(name):
                yield name
                return
        for word, end in levels_in(title, 0, 10):
            span = place_ending_at(title, end, level) if word == level else None
            if span and span.start == 0:
                yield title[slice(*span)]
                return

    def _medium(self, line: str, level: str) -> Iterator[str]:
        """What a medium is called after: 枣庄新闻网 · 黄河新闻吕梁频道 · 北林发布."""
        named = _NAMED_AFTER_PLACE.fullmatch(line)
        if named and self._may_be_of_any_level(named[1]):
            yield named[1]
        elif _MEDIUM.search(line):
            yield from (word for word, _, _ in tokenize(line) if self._is_of(word, level))

    def _is_of(self, name: str, level: str) -> bool:
        """Whether a bare name is a place of a level and not rather of a higher one, or the article says that it is."""
        if not _NAME.fullmatch(name) or not has_level(name, level):
            return False
        here = dictionary().frequency(name + level)
        if any(dictionary().frequency(name + higher) > here for higher in _HIGHER.get(level, "")):
            return self._verbatim(name + level) is not None
        return True

    def _may_be_of_any_level(self, name: str) -> bool:
        """Whether a name that the dictionary knows of no level may be a place of the only one that is asked for."""
        if not self._only_level or not _NAME.fullmatch(name) or dictionary().tag(name) not in _NAME_TAGS:
            return False
        return not any(has_level(name, level) for level in "省市州县区旗")

    def _named(self, level: str) -> Iterator[str]:
        """Every place of a level that the article names as no goal of a visit."""
        for text, folded in zip(self._texts, self._folded, strict=True):
            for word, end in levels_in(folded):
                span = place_ending_at(folded, end, level) if word == level else None
                if span is None or folded[span.start : end - len(word)] in self._officials:
                    continue
                if not _VISITED.search(folded, max(0, span.start - 16), span.start):
                    yield text[slice(*span)]

    def _verbatim(self, name: str) -> str | None:
        for text, folded in zip(self._texts, self._folded, strict=True):
            if (start := folded.find(name)) >= 0:
                return text[start : start + len(name)]
        return None


def _only(places: Iterable[str]) -> str | None:
    """The place that is the only one among all, however it is spelled."""
    spellings = {fold(place): place for place in places}
    return next(iter(spellings.values())) if len(spellings) == 1 else None
