"""What an English question asks for, and where: `which` and `when` may but join a clause."""

import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import cast

from bot.language.answer_kinds import Asking, Kind
from bot.language.lexicons import read_lexicon
from bot.language.units_in_english import singulars, units_after_how, units_of_nouns
from bot.language.words import is_past_form
from bot.model import Span

_ASKS = re.compile(r"\b(?P<word>who(?:m|se)?|what|when|where|which|why|how)\b(?:['’]s\b)?")
_WORD = re.compile(r"[a-z0-9][\w'’-]*|[^\w\s]")
_AUXILIARIES = frozenset(
    "is are was were be been did does do has have had will would can could shall should may might must".split()
)
_PREPOSITIONS = frozenset(
    "in at on of for to from by with as during after before under over into until since about against between through than near per while".split()
)
_DETERMINERS = frozenset("the a an its his her their this that each every".split())
_JOINS = frozenset("that who whom whose which when where and or but he she they it you we i".split())
_ENDS_PHRASE = _AUXILIARIES | _PREPOSITIONS | _DETERMINERS | _JOINS
_BEFORE_QUESTION = frozenset("know tell me and name is was wonder ask remember".split())
_BEFORE_A_PARTICIPLE = frozenset("newly recently fully most best".split())
_VERBS_WITHOUT_PAST_FORM = frozenset("beat burst cut hit hurt let put quit set shut split spread".split())
_ADJECTIVES = frozenset(
    "many much long old far high tall deep wide thick heavy large big fast often hot cold soon".split()
)
_EXTREMES = frozenset("maximum minimum average total record highest lowest median".split())
_GENERAL = frozenset("meeting event news thing kind type sort message result effect".split())
_MAKES = re.compile(
    r"\bwho (?:has |had |have )?(?:built|developed|issued|released|published|host(?:s|ed)|organi[sz](?:ed|es)|produced|founded|approved"
    r"|launched|invested)\b"
)
_CALLED = re.compile(r"\b(?:called|named|nicknamed|titled|known as|code-?named)\b")
_DOES = r"(?:did|do|does|has|have|had) (?:[\w'’.-]+ ){1,6}?"
_SAYS = re.compile(rf"what {_DOES}(?:say|said|stress|emphasi[sz]e|ask|request|demand|tell|call for|urge)\b")
_DESCRIBES = re.compile(rf"(?:how|what) {_DOES}(?:describe|call|refer)\b")
_CAUSES = re.compile(
    r"what (?:caused|led to|triggered|prompted|sparked)\b|what (?:was|is|were) the (?:\w+ )?(?:reason|cause)s?\b|how come\b"
)
_NAME_OF = re.compile(r"^(?:please )?(?:(?:the )?names? of|name)\b(?: the\b)?|\bnames? of\b(?: the\b)?")
_WRITES = re.compile(r"\b(?:correspondent|reporter|author|editor|wrote)\b")
_CONTACT = re.compile(
    r"\b(?:phone|telephone) number\b|\b(?:phone|telephone)\b(?! (?:call|conversation|talk))|\be-?mail\b|\b(?:website|url)\b"
)
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
    found = next(_asking_words(folded), None) or _ASKS.search(folded)
    if contact := _CONTACT.search(folded) if found else None:
        return Asking("contact", Span(*contact.span()))
    named = _NAME_OF.search(folded)
    if named and (not found or found["word"] == "what" or named.start() == 0):
        return Asking(_kind_of_name(_phrase(folded, named.end())), Span(*named.span()))
    if not found:
        return None
    span = Span(*found.span())
    match found["word"]:
        case "how":
            return _after_how(folded, span)
        case "what" | "which":
            return _after_what(folded, span)
        case "who" if _WRITES.search(folded):
            return Asking("author", span)
        case "who" if _MAKES.search(folded):
            return Asking("maker", span)
    return Asking(_KINDS[found["word"]], span)


def _asking_words(folded: str) -> Iterator[re.Match[str]]:
    """Those that ask, first to last: not `who` in the man who came, nor `when` in when he came."""
    for found in _ASKS.finditer(folded):
        before = _WORD.findall(folded[: found.start()])[-1:]
        after = _WORD.findall(folded, found.end(), found.end() + 30)[:1]
        opens = (
            not before
            or before[0] in {*_PREPOSITIONS, *_BEFORE_QUESTION}
            or not (before[0][0].isalnum() or before[0] == ",")
        )
        is_last = not after or not after[0][0].isalnum()
        is_put = after and after[0] in _AUXILIARIES
        match found["word"]:
            case "what" | "why":
                yield found
            case "how" if is_put or (after and after[0] in {*_ADJECTIVES, "come"}):
                yield found
            case "which" if opens or (before == [","] and not is_put):
                yield found
            case "when" | "where" if is_last or (is_put and (opens or before == [","])):
                yield found
            case "who" | "whom" | "whose" if opens or is_last:
                yield found


def _after_how(folded: str, how: Span) -> Asking:
    phrase = _phrase(folded, how.end)
    if not phrase or phrase[0] not in _ADJECTIVES:
        kind: Kind = (
            "reason" if _CAUSES.search(folded) else "quoted" if _DESCRIBES.search(folded) else "anything"
        )
        return Asking(kind, how)
    adjective = phrase[0]
    span = Span(how.start, folded.find(adjective, how.end) + len(adjective))
    return Asking("number", span, units=units_after_how(adjective, folded, phrase[1:]))


def _after_what(folded: str, what: Span) -> Asking:
    if _SAYS.search(folded):
        return Asking("said", what)
    if _CAUSES.search(folded):
        return Asking("reason", what)
    if _DESCRIBES.search(folded):
        return Asking("quoted", what)
    asked = _phrase(folded, what.end)
    if _CALLED.search(folded, what.end) and not asked:
        return Asking("name", what)
    phrase = asked or _behind_auxiliary(folded, what.end)
    noun = _head(phrase)
    kind = _kind_of_noun(noun)
    is_of_noun = folded.startswith("which", what.start) and kind != "thing"  # which injured player
    if asked and not is_of_noun and (is_past_form(asked[0]) or asked[0] == "happens"):
        return Asking("anything", what)
    if (kind == "thing" and _EXTREMES.intersection(phrase)) or (kind == "time" and noun != phrase[0]):
        kind = "number"
    if kind == "number":
        return Asking(kind, what, units=units_of_nouns(phrase))
    is_told = kind != "thing" or (noun and noun not in _GENERAL and asked)
    span = Span(what.start, folded.find(noun, what.end) + len(noun)) if kind == "day" else what
    return Asking(kind, span, noun if kind == "thing" else "") if is_told else Asking("anything", what)


def _phrase(folded: str, start: int) -> list[str]:
    """The words from a place on up to one that ends a phrase, such as the verb: school in school expelled students."""
    phrase: list[str] = []
    for word in _WORD.findall(folded, start):
        if word in _ENDS_PHRASE or not word[0].isalnum() or (phrase and _is_verb(word, phrase[-1])):
            break
        phrase.append(word)
    return phrase


def _is_verb(word: str, before: str) -> bool:
    """Whether a word behind another tells what was done: not many infected people, nor the newly elected mayor."""
    if before in _ADJECTIVES or before in _BEFORE_A_PARTICIPLE:
        return False
    return is_past_form(word) or word in _VERBS_WITHOUT_PAST_FORM


def _behind_auxiliary(folded: str, start: int) -> list[str]:
    """The phrase behind what is the, what was Belgium's."""
    found = re.compile(
        r"\s*(?:is|was|are|were)\s+(?:(?:the|its|their|his|her|your|our|this|that)\s+|[\w'’ -]{1,40}?['’]s\s+)?"
    ).match(folded, start)
    return _phrase(folded, found.end()) if found else []


def _head(phrase: Sequence[str]) -> str:
    """The noun of a phrase that tells its kind: the last one that is known, else the last word that is no verb."""
    known = [word for word in phrase if _kind_of_noun(word) != "thing" or units_of_nouns([word])]
    plain = [*phrase[:1], *(word for word in phrase[1:] if not word.endswith("s"))]
    return next(reversed(known or plain), "")


def _kind_of_name(phrase: Sequence[str]) -> Kind:
    kind = _kind_of_noun(_head(phrase))
    return kind if kind in ("person", "organisation", "place") else "name"


def _kind_of_noun(noun: str) -> Kind:
    last = noun.rsplit("-", maxsplit=1)[-1]
    return next((kind for form in singulars(last) if (kind := _kinds().get(form))), "thing")


@cache
def _kinds() -> dict[str, Kind]:
    lines = map(str.split, read_lexicon("asked_in_english.txt"))
    return {noun: cast("Kind", kind) for kind, *nouns in lines for noun in nouns}
