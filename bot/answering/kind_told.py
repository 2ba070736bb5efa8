"""Whether the paragraph that would be quoted tells anything of the kind that is asked for at all: a number, an hour, a name, a village."""

import re
from collections.abc import Mapping

from bot.language.exactness import is_exact
from bot.language.languages import is_mostly_latin, language_of_article
from bot.language.number_spans import number_spans
from bot.language.questions import Question
from bot.language.typed_spans import spans_of
from bot.language.unit_sets import ANY_MEASURE
from bot.language.wanted import Wanted
from bot.search.answers import answers_in
from bot.search.rank import Ranked
from bot.search.searcher import Findings

_NAMED_BY_THEIR_LEVEL = frozenset("村镇乡")
_A_DATE_ASKED = re.compile("几月几[号日]|[是在](?:几号|哪一?[天日])")
_A_DATE = re.compile(
    "[0-9一二三四五六七八九十]{1,3}[日号]|[昨今明前后当次同][天日](?!中国|的|之)|周[一二三四五六日]|星期|初[一二三四五六七八九十]|春节|国庆|元旦|中秋|端午|清明|五一|七一"
)
_A_NAME_ASKED = re.compile(
    r"(?<!的)(?<!标人)(?<!购人)(?<![商方位司构体者民])是谁(?=\W*$)|叫(?:什么|啥)|名字|姓名|哪一?[位名]|担任|哪个\w{0,3}[长员]"
)
_UNIVERSITIES = re.compile("大学(?!学|文化|程度|生|本科)|学院|师范|校|[清北]大|清华|复旦|[浙南武厦]大")
_CALLED: Mapping[str, re.Pattern[str]] = {
    "公司": re.compile(
        "公司|集团|企业|厂|控股|股份|实业|建工|路桥|工程局|[究计]院|银行|资本|科技|由[^,。;]{2,12}(?:投资|承建|承包|开发|建设|施工|兴建)"
    ),
    "大学": _UNIVERSITIES,
    "高校": _UNIVERSITIES,
    "学校": re.compile(f"{_UNIVERSITIES.pattern}|[一-鿿][中小]|学"),
}
"""How companies and schools are called where one is asked for; other nouns have too many names (酒店: 宾馆, 河流: 长江)."""


def tells_the_kind_asked(one: Ranked, question: Question, _: Findings) -> bool:
    """Whether the paragraph has a number, an hour, a named village or somebody where one is asked for, and its article what is to be named.

    Who asks who did something may mean a body, and when may be told without a day (唐末); so these may be answered by anything.
    Across languages nothing is told so: "the county leaders A, B and C" for 几位.
    """
    wanted, text = question.wanted, one.paragraph.text
    is_in_latin = language_of_article(one.context) == "en"
    if question.is_translated or is_mostly_latin(question.folded) != is_in_latin:
        return True
    if not _has_what_is_to_be_named(wanted, one.article):
        return False
    if wanted.kind == "place":
        is_told = wanted.units not in _NAMED_BY_THEIR_LEVEL or is_in_latin
        return is_told or any(
            is_exact(wanted, one.paragraph.folded[slice(*span)]) for span in spans_of(wanted, text)
        )
    if wanted.kind == "day" and _A_DATE_ASKED.search(question.folded):
        return _A_DATE.search(one.paragraph.folded) is not None
    is_asked = (
        wanted.kind in {"time", "contact"}
        or (wanted.kind == "number" and not _has_any_number(wanted, text))
        or (wanted.kind == "person" and _A_NAME_ASKED.search(question.folded) is not None)
    )
    return not is_asked or one.evidence.kind > 0 or bool(answers_in(one.paragraph, question))


def _has_what_is_to_be_named(wanted: Wanted, article: str) -> bool:
    """Whether an article speaks of any company, any school … where the name of one is asked for."""
    called = _CALLED.get(wanted.noun)
    return called is None or called.search(article) is not None


def _has_any_number(wanted: Wanted, text: str) -> bool:
    """Whether a text has any number at all, where it is asked for with a measure that another may stand for: 座 for 个."""
    return wanted.units in ANY_MEASURE and bool(number_spans(text, ""))
