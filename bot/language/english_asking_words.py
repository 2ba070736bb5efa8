"""Which word of an English question asks: `who`, `which` and `when` may but join a clause."""

import re

from bot.language.english_phrases import AUXILIARIES, PREPOSITIONS, WORD

_ASKS = re.compile(r"\b(?P<word>who(?:m|se)?|what|when|where|which|why|how)\b(?:['’]s\b)?")
_WHO_THEN = re.compile(r"(?<=, )(?P<word>who(?:m|se)?)\b")
"""The one behind the clause of a word that but joins: when he came, who met him."""

_LONGEST = 30


def asking_word(folded: str) -> re.Match[str] | None:
    """The first word (in its group `word`) that asks; else the first that may."""
    surely = (found for found in _ASKS.finditer(folded) if _asks(folded, found))
    return next(surely, None) or _WHO_THEN.search(folded) or _ASKS.search(folded)


def _asks(folded: str, found: re.Match[str]) -> bool:
    """Whether a word asks for sure: not `who` in the man who came, nor `when` in when he came."""
    before = _before(folded[max(found.start() - _LONGEST, 0) : found.start()])
    behind = WORD.search(folded, found.end())
    after = behind[0] if behind else "."
    opens = before in PREPOSITIONS or not (before[0].isalnum() or before == ",")
    is_last = not after[0].isalnum()
    match found["word"]:
        case "what" | "why" | "how":
            return True
        case "when" | "where":
            return is_last or after in AUXILIARIES
        case "which":
            return opens or (before == "," and after not in AUXILIARIES)
    return opens or is_last


def _before(text: str) -> str:
    """The word or sign that a text ends in; a full stop for what begins."""
    return next(reversed(WORD.findall(text)), ".")
