"""How English says that somebody is appointed to a post, holds it, or loses it, as patterns to look behind a name with."""

import re
from functools import cache

from bot.language.appointed_posts import OPENING
from bot.language.romanized_patterns import JOIN, chinese_name

_APPOINTED = r"(?:re-?)?(?:appointed|elected|named|promoted)"
_APPOINTS = (
    rf"{_APPOINTED}|(?:re-?)?appoint(?:s|ing|ments?)?|(?:re-?)?elect(?:s|ing|ion)?|nam(?:es|ing)|promot\w+"
)
_NOMINATES = r"nominat\w+"
_REMOVES = (
    r"remov(?:es?|ed|ing|als?)|reliev(?:es?|ed|ing)|dismiss(?:es|ed|ing|als?)?|resign(?:s|ed|ing|ations?)?"
)
CUE = re.compile(rf"\b(?:(?P<appoints>{_APPOINTS})|(?P<removes>{_REMOVES})|{_NOMINATES})\b", re.IGNORECASE)
_HOLDS = (
    r"serv(?:es?|ed|ing)\s+as|act(?:s|ed|ing)?\s+as|work(?:s|ed|ing)?\s+as|bec(?:omes?|ame|oming)"
    r"|t(?:akes?|ook|aking)\s+(?:office|over|up)\s+as|sworn\s+in\s+as"
    r"|(?:holds?|held|assum(?:es?|ed|ing)|t(?:akes?|ook|aking)\s+(?:up|over))\s+(?:the\s+)?(?:posts?|positions?|office|duties)\s+(?:of|as)"
)
_NO_LONGER = r"no\s+longer|ceases?\s+to|ceased\s+to|step(?:s|ped|ping)?\s+down"
_ONCE = "once|previously|formerly"
# What the patterns below cannot do without: most texts have none of it, and need not wait for them to be made.
STEMS = tuple(
    "appoint elect nam nominat promot remov reliev dismiss resign serv act work becom becam took tak sworn held hold assum longer cease step".split()
)
ANY_CUE = re.compile(rf"\b(?:{_APPOINTS}|{_REMOVES}|{_NOMINATES}|{_HOLDS}|{_NO_LONGER})\b", re.IGNORECASE)

_ASIDE = r"(?:\s*\([^()\n]{0,40}\))?"
_APPOSITION = r"(?:\s*,[^,.;\n]{1,80},)?"
_ADVERB = "also|now|currently|concurrently|then|unanimously|officially|formally|newly|recently|again|continues?|continued"
_ADVERBS = rf"(?:(?:who|has|had|have|was|were|is|are|be|been|being|will|would|to|{_ADVERB})\s+){{0,5}}"
_IS = rf"(?:was|were|is|are|be|been|being)\s+(?:(?:{_ADVERB})\s+){{0,2}}"
_BY_WHOM = r"(?:\s+(?:by|at|in|on)\s[^,.;\n]{1,60}?(?=\s(?:as|to\s+be)\s))?"
_FROM = r"(?:\s+from\s[^,.;\n]{1,60}?(?=\s+to\s))?"
_AS = r"(?:as|to\s+be|to\s+serve\s+as|to\s+the\s+(?:post|position|office)s?\s+of)"
_TO = rf"{_BY_WHOM}{_FROM}\s+(?:{_AS}|to)"
_ARTICLE = r"(?:(?:(?:the|an?|new|his|her|their|all|current)\s+){0,3})"
_OFFICE_OF = rf"(?:{_ARTICLE}(?:posts?|positions?|offices?|duties|roles?)\s+(?:of|as)\s+)?"


@cache
def names() -> re.Pattern[str]:
    return re.compile(rf"{chinese_name()}(?:{JOIN}{chinese_name()})*")


@cache
def appointed() -> re.Pattern[str]:
    """What stands between a name and the post that it is said to be appointed to.

    Who appointed the director is no director; in a headline no article tells who appoints: Wei Lai elected mayor.
    """
    is_appointed = rf"{_APPOSITION}\s*,?\s+{_ADVERBS}{_IS}{_APPOINTED}(?:{_TO})?"
    is_appointed_as = rf"{_APPOSITION}\s*,?\s+(?:(?:{_ADVERB})\s+){{0,2}}{_APPOINTED}{_TO}"
    headline = rf"\s+(?:(?:{_ADVERB})\s+){{0,2}}{_APPOINTED}(?!\s+(?:the|an?|his|her|their|all)\b)"
    aside = rf"\s*,\s*(?:(?:{_ADVERB})\s+){{0,2}}{_APPOINTED}"
    holds = rf"{_APPOSITION}\s*,?\s+{_ADVERBS}(?:{_HOLDS})"
    of_whom = r"\s?['’]s?\s+(?:appointment|election|promotion)\s+(?:as|to\s+the\s+post\s+of|to)"
    return re.compile(
        rf"{_ASIDE}(?:{is_appointed}|{is_appointed_as}|{headline}|{aside}|{holds}|{of_whom})\s+{_ARTICLE}"
    )


@cache
def then_appointed() -> re.Pattern[str]:
    """What stands between the post that somebody loses and the next: mayor and appointed director."""
    return re.compile(rf"\s*,?\s+and\s+{_ADVERBS}(?:{_APPOINTED}(?:{_TO})?|{_HOLDS})\s+{_ARTICLE}")


@cache
def not_held() -> re.Pattern[str]:
    """What stands between a name and the post that is no more, or not yet, that of whom it names."""
    nominated = rf"{_ADVERBS}{_NOMINATES}{_BY_WHOM}(?:\s+(?:{_AS}|for|to))?"
    once = rf"{_ADVERBS}(?P<once>{_ONCE})\s+(?:been\s+)?(?:{_HOLDS}|{_APPOINTED}(?:{_TO})?)"
    of_whom = rf"\s?['’]s?\s+nomination\s+(?:{_AS}|for)"
    return re.compile(
        rf"{_ASIDE}(?:{_APPOSITION}\s*,?\s+(?:{nominated}|{once})|{of_whom})\s+{_OFFICE_OF}{_ARTICLE}"
    )


@cache
def continued() -> re.Pattern[str]:
    """What stands between a name and its post where the verb is before them: appoint Sun Li as."""
    return re.compile(rf"{_ASIDE}\s*,?\s*(?:(?P<as>{_AS})\s+{_ARTICLE}|\s(?:the\s+)?(?={OPENING}))")


@cache
def removed() -> re.Pattern[str]:
    """What stands between a name and the post that is given up."""
    is_removed = (
        rf"\s*,?\s+{_ADVERBS}(?:(?:{_REMOVES})(?:\s+(?:from|of|as))?|step(?:s|ped)?\s+down\s+(?:from|as)"
        r"|(?:no\s+longer|ceases?\s+to|ceased\s+to)(?:\s+(?:serves?|holds?|acts?|be|is))?(?:\s+as)?)"
    )
    of_whom = r"\s?['’]s?\s+(?:(?:request|application)\s+(?:to\s+resign|for\s+resignation)|resignation)\s+(?:from|as|of)"
    own = rf"\s?['’]s?(?=\s+{_ARTICLE}(?:posts?|positions?|duties)\s)"
    away = rf"\s+(?:from|of)(?=\s+{_ARTICLE}(?:posts?|positions?|offices?|duties)\s)"
    return re.compile(
        rf"{_ASIDE}{_APPOSITION}(?:{is_removed}|{of_whom}|{own}|{away})\s+{_OFFICE_OF}{_ARTICLE}"
    )
