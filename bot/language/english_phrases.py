"""Noun phrases of folded English questions: county leaders in which county leaders attended."""

import re

from bot.language.words import is_past_form

WORD = re.compile(r"[a-z0-9][\w'’-]*|[^\w\s]")
"""A word of a folded question, or a sign."""

AUXILIARIES = frozenset(
    "is are was were be been did does do has have had will would can could shall should may might must".split()
)
PREPOSITIONS = frozenset(
    "in at on of for to from by with as during after before under over into until since about against between through than near per while".split()
)
ADJECTIVES = frozenset(
    "many much long old far high tall deep wide thick heavy large big fast often hot cold soon".split()
)
"""What stands behind how."""

_DETERMINERS = frozenset("the a an its his her their this that each every".split())
_JOINS = frozenset("that who whom whose which when where and or but he she they it you we i".split())
_ENDS = AUXILIARIES | PREPOSITIONS | _DETERMINERS | _JOINS
_BEFORE_A_PARTICIPLE = frozenset("newly recently fully most best".split())
_VERBS_WITHOUT_PAST_FORM = frozenset("beat burst cut hit hurt let put quit set shut split spread".split())
_SUBJECT = r"\s+(?:(?:the|its|their|his|her|your|our|this|that)\s+)?"
_BEHIND_IS = re.compile(rf"(?:\s*(?:is|was|are|were)|(?<=['’]s)){_SUBJECT}")
_BEHIND_VERB = re.compile(rf"\b(?:{'|'.join(AUXILIARIES)}){_SUBJECT}")
_ARTICLE = re.compile(r"\s+(?:an?|the)\b")


def phrase_at(folded: str, start: int) -> list[str]:
    """The words from a place on up to one that ends a phrase, such as the verb: school in school expelled students."""
    phrase: list[str] = []
    for word in WORD.findall(folded, start):
        if word in _ENDS or not word[0].isalnum() or (phrase and _is_verb(word, phrase[-1])):
            break
        phrase.append(word)
    return phrase


def _is_verb(word: str, before: str) -> bool:
    """Whether a word behind another tells what was done: not the newly elected mayor."""
    is_done = is_past_form(word) or word in _VERBS_WITHOUT_PAST_FORM
    return is_done and before not in _BEFORE_A_PARTICIPLE


def phrase_behind_is(folded: str, start: int) -> list[str]:
    """The phrase behind what is the, what was."""
    found = _BEHIND_IS.match(folded, start)
    return phrase_at(folded, found.end()) if found else []


def phrase_measured(folded: str, start: int) -> list[str]:
    """What is measured with how and an adjective that ends at `start`: ice layer in an ice layer can it break, park in is the park."""
    article = _ARTICLE.match(folded, start)
    if phrase := phrase_at(folded, article.end() if article else start):
        return phrase
    verb = _BEHIND_VERB.search(folded, start)
    return phrase_at(folded, verb.end()) if verb else []
