"""The places that a question names, of which an article must speak."""

import re

from bot.language.gazetteer import is_foreign_country, is_listed, is_place, named_places
from bot.language.place_spans import place_spans
from bot.language.questions import Question, blanked

_OF_WHICH = "的?(?:哪一?个?|什么|何)(?:州|省|市|城|县|郡|地区|岛)"
_BEHIND_ANOTHER = re.compile("^[\u4e00-\u9fff]{0,3}?[县市区镇乡州旗](?=[\u4e00-\u9fff]{2,}[县市区镇乡村]$)")
_TITLE_OR_ASKED = re.compile(r"《[^》]*》|(?:哪[一几两三]?[个座片条]|什么|啥)[\u4e00-\u9fff]{2}")
_ABOVE = tuple("省市州")


def asked_places(question: Question) -> frozenset[str]:
    """The places that a question names, folded: in a word, in several (石桥|县), or of a post (山东省|委书记).

    Of 温州市泰顺县 only the smaller: an article need not say where its county lies, nor where its state, where 美国哪个州 is
    asked; nor 到岚河县, where a word is 岚河县. 林县 of 林县长 is none, nor is 天津 in 《天津条约》, nor 湖里 in 哪个湖里.
    """
    spans = (span for span in place_spans(question.folded) if not span.overlaps(question.names))
    texts = (question.folded[slice(*span)] for span in spans)
    rest = blanked(question.folded, question.names)
    of_posts = (office.place for office in question.offices if office.place and office.place in rest)
    named = (*named_places(question.words), *named_places(texts), *named_places(of_posts))
    places = {_without_the_larger(place) for place in named}
    untitled = _TITLE_OR_ASKED.sub(" ", question.folded)
    return frozenset(
        place
        for place in places
        if not (place in question.folded and place not in untitled)
        and not any(place.endswith(word) and place != word and is_place(word) for word in question.words)
        and not any(
            f"{place}{level}{smaller}" in question.folded for smaller in places for level in ("", *_ABOVE)
        )
        and not (is_foreign_country(place) and re.search(re.escape(place) + _OF_WHICH, question.folded))
    )


def _without_the_larger(place: str) -> str:
    """A place without the end of the one that it lies in, with which it was read: 西堡村 of 乡西堡村, 大树营镇 of 石县大树营镇."""
    behind = _BEHIND_ANOTHER.sub("", place)
    return behind if behind != place and not is_listed(place) else place
