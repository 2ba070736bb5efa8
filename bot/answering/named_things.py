"""Which things, told by numbers, quotation marks, capitals, spelling or codes, an article must name to answer a question."""

import re
from collections.abc import Iterator
from functools import lru_cache

from bot.language.dictionary import dictionary
from bot.language.gazetteer import is_listed
from bot.language.matching import pairs_of
from bot.language.name_characters import TRANSCRIBING
from bot.language.ordinals import PART, ordinals
from bot.language.questions import Question
from bot.language.sentences import quotations
from bot.language.stopwords import ASKING
from bot.language.words import cut, is_han
from bot.search.rank import Ranked
from bot.search.searcher import Findings

_MOSTLY = 0.5
_SHORT = 2
_FOREIGN = 3
_TAGS_OF_NAMES = ("nr", "ns", "nt", "nz")
_AROUND_TITLES = "「『《〈"
_QUOTING = f"“‘{_AROUND_TITLES}"
_NAMED_IN_QUOTES = re.compile(r"(?:台风|飓风|热带风暴|邮轮|货轮|渡轮|客船|科考船)\Z")
_NAMED_BEFORE = re.compile("台风|飓风|号|轮")
_PRIZE_OR_CUP = re.compile(f"([{''.join(sorted(TRANSCRIBING))}]{{3,6}}?)(?:[\u4e00-\u9fff]{{0,3}}奖|杯|杯赛)")
_NO_LETTER = re.compile(r"[\W_的之个]+")
_SO_MANY = re.compile("[一二三四五六七八九十两]个")  # what people call several things by
_NUMERALS = frozenset("一二三四五六七八九十百")
_RUN = re.compile(r"[a-z]+|\d+")


def names_the_ordinals(one: Ranked, question: Question, _: Findings) -> bool:
    """Whether it has no other ordinal number in the place of one that is asked for, 第十次会议 where it is 第二十次会议, and the part of a series."""
    asked = [ordinal for ordinal in ordinals(question.folded) if ordinal.unit]
    there = ordinals(one.context) if asked else frozenset()
    others = {PART, *(ordinal.unit for ordinal in there)}
    return all(ordinal in there or ordinal.unit not in others for ordinal in asked)


def has_what_is_quoted(one: Ranked, question: Question, _: Findings) -> bool:
    """Whether it has the names that the question quotes, in the most part: 《霜河万里》 is not 《万里为邻》.

    Of an article in another language that is not told.
    """
    names = () if question.is_translated else tuple(_quoted_names(question))
    text = _NO_LETTER.sub("", one.article) if names else ""
    return all(_share_of_pairs(_NO_LETTER.sub("", name), text) >= _MOSTLY for name in names)


def _quoted_names(question: Question) -> Iterator[str]:
    """Titles, what is quoted and no mere word: a ship “沧澜号”, but not “视察”, nor “四个不”; and 沧澜号 without quotes.

    A quoted question is none.
    """
    folded = question.folded
    yield from (
        word for word in question.words if len(word) > _SHORT and is_han(word) and _names_a_ship(word)
    )
    for start, end in quotations(folded):
        quoted = folded[start + 1 : end - 1]
        is_name = (
            folded[start] in _AROUND_TITLES
            or len(cut(quoted)) > 1
            or _NAMED_IN_QUOTES.search(folded, 0, start) is not None
            or _NAMED_BEFORE.match(folded, end) is not None
        )
        if folded[start] in _QUOTING and is_name and not ASKING.search(quoted) and not _SO_MANY.match(quoted):
            yield quoted


def _names_a_ship(word: str) -> bool:
    """Whether a word ends in 号 as the names of ships and the like do, 沧澜号 or 天问一号: not 行动代号."""
    return word.endswith("号") and (word[-_SHORT] in _NUMERALS or not dictionary().frequency(word[-_SHORT:]))


def _share_of_pairs(name: str, text: str) -> float:
    """The share of the neighbouring letters of a name that a text has as neighbours; both without punctuation and particles."""
    pairs = pairs_of(name)
    return sum(pair in text for pair in pairs) / len(pairs) if pairs else 1.0


def has_proper_names(one: Ranked, question: Question, findings: Findings) -> bool:
    """Whether it has the names in a question in its own language.

    What has no translation may be named all the same in another, but the place whose official is asked for: of it nobody
    is told to be.
    """
    names = question.proper_names
    if question.is_translated:
        names = tuple(_places_in_english(question)) if question.holder else ()
    return all(findings.subject.match(name, one.article) for name in names)


def _places_in_english(question: Question) -> Iterator[str]:
    """The English names of a question that are places or in no dictionary: Lanting in Lanting County."""
    meant = {word: chinese for phrase, chinese in question.translations.items() for word in phrase.split()}
    for name in question.proper_names:
        if name not in meant or any(is_listed(chinese) for chinese, _ in meant[name]):
            yield name


def has_foreign_names(one: Ranked, question: Question, findings: Findings) -> bool:
    """Whether it has anything of the words that are spelled as foreign names are (奥斯卡); `names_the_people` tells of people."""
    words = () if question.is_translated else set(question.words) - question.words_of_names
    spelled = (word for word in words if len(word) >= _FOREIGN and _is_spelled_as_foreign(word))
    namesakes = (found[1] for word in words if (found := _PRIZE_OR_CUP.fullmatch(word)))
    return all(findings.subject.match(word, one.article) for word in (*spelled, *namesakes))


def _is_spelled_as_foreign(word: str) -> bool:
    """Whether Chinese spells foreign names so, and the dictionary has it as a name, if at all: 奥斯卡, but not 海内外."""
    _, frequency, tag = dictionary().entry(word)
    return TRANSCRIBING.issuperset(word) and (not frequency or tag[:2] in _TAGS_OF_NAMES)


def has_the_codes(one: Ranked, question: Question, _: Findings) -> bool:
    """Whether it has what is named by letters and digits, or by one letter: G576 is not G575, nor A轮 B轮; 737MAX is 737 MAX."""
    telling = (code for code in question.codes if len(code) == 1 or any(map(str.isdigit, code)))
    return all(_spelled(code).search(one.context) for code in telling)


@lru_cache(maxsize=1_000)
def _spelled(code: str) -> re.Pattern[str]:
    """A code as it may be written: its letters and digits together, or apart."""
    return re.compile(rf"(?<![a-z\d]){'[ -]?'.join(_RUN.findall(code))}(?![a-z\d])")
