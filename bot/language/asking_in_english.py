"""What an English question asks for, and where."""

import re
from collections.abc import Sequence

from bot.language.answer_kinds import Asking, Kind
from bot.language.english_asking_words import asking_word
from bot.language.english_phrases import ADJECTIVES, phrase_at, phrase_behind_is
from bot.language.kinds_of_nouns import head, kind_of_noun
from bot.language.measured_in_english import units_after_how
from bot.language.units_in_english import units_of_nouns
from bot.language.words import is_past_form
from bot.model import Span

_ADJECTIVE = re.compile(rf"\s+({'|'.join(sorted(ADJECTIVES))})\b")
_EXTREMES = frozenset("maximum minimum average total record highest lowest median".split())
_GENERAL = frozenset("meeting event news thing kind type sort message result effect".split())
_MAKES = re.compile(
    r"\bwho (?:has |had |have )?(?:built|developed|issued|released|published|host(?:s|ed)|organi[sz](?:ed|es)|produced|founded|approved"
    r"|launched|invested)\b"
)
_COVERS = re.compile(r"\b(?:cover|occupy|take up)\b")
_CALLED = re.compile(r"\b(?:called|named|nicknamed|titled|known as)\b")
_DOES = r"(?:did|do|does|has|have|had) (?:[\w'’.-]+ ){1,6}?"
_SAYS = re.compile(rf"what {_DOES}(?:say|said|stress|emphasi[sz]e|ask|request|demand|tell|call for|urge)\b")
_DESCRIBES = re.compile(rf"(?:how|what) {_DOES}(?:describe|call|refer)\b")
_CAUSES = re.compile(
    r"what (?:caused|led to|triggered|prompted|sparked)\b|what (?:was|is|were) the (?:\w+ )?(?:reason|cause)s?\b"
)
_NAME_OF = re.compile(r"^(?:please )?(?:(?:the )?names? of|name)\b(?: the\b)?|\bnames? of\b(?: the\b)?")
_WRITES = re.compile(r"\s+(?:wrote|reported|edited)\b")
_AUTHORS = frozenset("author authors reporter reporters correspondent correspondents editor editors".split())
_NUMBER_TO_CALL = r"(?:phone|telephone) number|e-?mail address"
_CONTACT = re.compile(rf"\b(?:{_NUMBER_TO_CALL}|phone|telephone|e-?mail|website|url)\Z")
_WHICH_CONTACT = re.compile(rf"\b(?:{_NUMBER_TO_CALL})\Z")
"""What is a contact behind which, too: which website may be any."""

_KINDS: dict[str, Kind] = {
    "who": "person",
    "whom": "person",
    "whose": "person",
    "where": "place",
    "when": "day",
    "why": "reason",
}


def asking_in_english(folded: str) -> Asking | None:
    """Tell what a folded question asks for in English; None if it does not."""
    found = asking_word(folded)
    named = _NAME_OF.search(folded)
    if named and (named.start() == 0 or (found and found["word"] == "what")):
        return Asking(_kind_of_name(phrase_at(folded, named.end())), Span(*named.span()))
    if not found:
        return None
    span = Span(*found.span())
    match found["word"]:
        case "how":
            return _after_how(folded, span)
        case "what" | "which":
            return _after_what(folded, span)
        case "who" if _asks_for_author(folded, span.end):
            return Asking("author", span)
        case "who" if _MAKES.search(folded):
            return Asking("maker", span)
    return Asking(_KINDS[found["word"]], span)


def _asks_for_author(folded: str, who: int) -> bool:
    phrase = phrase_behind_is(folded, who)
    return bool(_WRITES.match(folded, who) or (phrase and phrase[-1] in _AUTHORS))


def _after_how(folded: str, how: Span) -> Asking:
    adjective = _ADJECTIVE.match(folded, how.end)
    if adjective:
        units = units_after_how(adjective[1], folded, adjective.end())
        return Asking("number", Span(how.start, adjective.end()), units=units)
    return Asking("quoted" if _DESCRIBES.search(folded) else "anything", how)


def _after_what(folded: str, what: Span) -> Asking:
    if _SAYS.search(folded):
        return Asking("said", what)
    if _CAUSES.search(folded):
        return Asking("reason", what)
    if _DESCRIBES.search(folded):
        return Asking("quoted", what)
    asked = phrase_at(folded, what.end)
    if _CALLED.search(folded, what.end) and not asked:
        return Asking("name", what)
    phrase = asked or phrase_behind_is(folded, what.end)
    if contact := (_WHICH_CONTACT if asked else _CONTACT).search(" ".join(phrase)):
        return Asking("contact", _where(folded, what.end, contact[0].split()))
    noun = head(phrase)
    kind = _kind_of_name(phrase[:-1]) if noun == "name" else kind_of_noun(noun)
    if noun == "area" and (not asked or _COVERS.search(folded)):
        kind = "number"
    is_of_noun = folded.startswith("which", what.start) and kind != "thing"  # which injured player
    if asked and not is_of_noun and (is_past_form(asked[0]) or asked[0] == "happens"):
        return Asking("anything", what)
    if kind == "thing" and _EXTREMES.intersection(phrase):
        kind = "number"
    if kind == "number":
        return Asking(kind, what, units=units_of_nouns(phrase))
    is_told = kind != "thing" or (asked and noun not in _GENERAL)
    span = Span(what.start, _where(folded, what.end, [noun]).end) if kind == "day" else what
    return Asking(kind, span, noun if kind == "thing" else "") if is_told else Asking("anything", what)


def _kind_of_name(phrase: Sequence[str]) -> Kind:
    kind = kind_of_noun(head([word.removesuffix("'s") for word in phrase]))
    return kind if kind in ("person", "organisation", "place") else "name"


def _where(folded: str, start: int, phrase: Sequence[str]) -> Span:
    """Where the words of a phrase stand behind `start`, whatever is between them."""
    begins = folded.index(phrase[0], start)
    return Span(begins, folded.index(phrase[-1], begins) + len(phrase[-1]))
