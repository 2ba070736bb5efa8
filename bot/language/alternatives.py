"""How what a question says may stand in the articles otherwise: in another language, or spelled by its sound.

Whatever is said otherwise counts less than the question's own words.
"""

import re
from collections import defaultdict
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from types import MappingProxyType
from typing import TypeAlias

from bot.language.latin_names import names_in_latin, place_keys
from bot.language.names import keys_in_han
from bot.language.pinyin import letters
from bot.language.script import fold
from bot.language.transcriptions import keys_of_latin, meant_by
from bot.language.translation import Translations, to_chinese, to_english
from bot.language.words import is_han, stem, words

Alternatives: TypeAlias = Mapping[str, tuple[tuple[str, float], ...]]
"""By word of a question what may stand for it, folded, with how much it counts (below 1) against the word itself.

Best first; what is not Chinese is stems with spaces between them, all of which must be there.
"""

SPELLED = 0.95
"""What a name counts that is spelled by its sound."""

TRANSLATED = 0.8
"""What the best translation of a word counts."""

TRANSCRIBED = 0.8
"""What a foreign name counts that is written in Chinese characters as it sounds."""

_ALONE = 0.8
"""What the translation of a word counts that is a part of a translated phrase."""

_LOOKED_THROUGH = 120
_FOREIGN = re.compile("[A-Za-z\u00c0-\u024f]{4,}")
_LATIN = re.compile("[a-z\u00df-\u024f]+")
_GLOSSED = re.compile(
    r"(?P<latin>\b[A-Z][\w'’-]*(?: (?:[A-Z][\w'’-]*|of|the|and))*) ?[(（](?P<han>[\u4e00-\u9fff·]{2,12})[)）]"
)
_ORDINAL = re.compile(r"(\d{1,4})(?:st|nd|rd|th)")
_TENS = 10
_DIGITS = "零一二三四五六七八九"


def glossed(text: str) -> dict[str, str]:
    """The words, as stems, of names behind which a text gives them in Chinese, folded: West Station (城西站)."""
    return {
        stem(word): fold(found["han"])
        for found in _GLOSSED.finditer(text)
        for word in _LATIN.findall(found["latin"].lower())
    }


def translations(
    folded: str, subject: Sequence[str], given: Mapping[str, str] = MappingProxyType({})
) -> dict[str, tuple[tuple[str, float], ...]]:
    """The translations of the subject words of a folded question, Chinese ones to English and back; first those that it has `given`.

    A phrase's translation stands for each of its words, and after it those of the word alone.
    """
    found = {word: _weighed(english) for word, english in to_english([*filter(is_han, subject)]).items()}
    if not all(map(is_han, subject)):
        for phrase, chinese in to_chinese(folded).items():
            parts = phrase.split()
            found |= {
                part: _weighed(_with_its_own(part, chinese)) if parts[1:] else _weighed(chinese)
                for part in parts
            }
    found |= {word: _of_ordinal(word) for word in subject if _ORDINAL.fullmatch(word)}
    found |= {word: ((han, TRANSLATED), *found.get(word, ())) for word, han in given.items()}
    return {word: found[word] for word in subject if word in found}


def _of_ordinal(word: str) -> tuple[tuple[str, float], ...]:
    """133rd is 第133 in Chinese, and 14th may be 第十四, too."""
    number = int(_ORDINAL.sub(r"\1", word))
    numeral = f"第{_numeral(number)}" if number < _TENS else _numeral(number)
    return (str(number), TRANSLATED), (numeral, TRANSLATED)


def _numeral(number: int) -> str:
    """A number below a hundred in Han characters; above, in digits."""
    tens, ones = divmod(number, _TENS)
    if tens >= _TENS:
        return str(number)
    return f"{_DIGITS[tens] if tens > 1 else ''}{'十' if tens else ''}{_DIGITS[ones] if ones or not tens else ''}"


def _with_its_own(word: str, of_phrase: Translations) -> Translations:
    """The translations of a phrase, and those of one of its words alone: a flight need not be a 民航班机."""
    of_word = {chinese: _ALONE * share for chinese, share in to_chinese(word).get(word, ())}
    return tuple(sorted((of_word | dict(of_phrase)).items(), key=lambda weighed: -weighed[1]))


def _weighed(translated: Iterable[tuple[str, float]]) -> tuple[tuple[str, float], ...]:
    return tuple((word, TRANSLATED * share) for word, share in translated)


def spellings(
    folded: str, subject: Sequence[str], names: Container[str] = frozenset()
) -> dict[str, set[str]]:
    """By how they are spelled in Latin letters, the subject words of a folded question that may be or hold names.

    `names` are those of them that people have.
    """
    found: defaultdict[str, set[str]] = defaultdict(set)
    for key, word in (*_of_places(folded), *_in_han(folded, subject, names)):
        if word in subject:
            found[key].add(word)
    return found


def _of_places(folded: str) -> Iterator[tuple[str, str]]:
    keys = place_keys(folded)
    return ((letters(word), stem(word)) for word in _LATIN.findall(folded) if letters(word) in keys)


def _in_han(folded: str, subject: Sequence[str], names: Container[str]) -> Iterator[tuple[str, str]]:
    """By a key the words that it is a part of, or that are a part of it; a name only as a whole: 李健坤 is no Jiankun."""
    places = [(word, folded.find(word)) for word in subject if word in folded]
    for key, (start, end) in keys_in_han(folded[:_LOOKED_THROUGH]).items():
        for word, place in places:
            is_whole = (place, place + len(word)) == (start, end)
            if is_whole or (word not in names and place < end and start < place + len(word)):
                yield key, word


def by_sound(
    spelled: Mapping[str, Iterable[str]], names: Mapping[str, Sequence[str]]
) -> dict[str, tuple[tuple[str, float], ...]]:
    """What stands in the articles for words that are spelled so, given the names of each spelling.

    Only what is in the other script: 王方 is not 王芳.
    """
    found: defaultdict[str, dict[str, float]] = defaultdict(dict)
    for spelling, meant in sorted(names.items()):
        for word in spelled[spelling]:
            found[word] |= {_as_found(name): SPELLED for name in meant if is_han(name) != is_han(word)}
    return {word: tuple(meant.items()) for word, meant in found.items() if meant}


def foreign_names(text: str, subject: Container[str]) -> dict[str, frozenset[str]]:
    """The words of a question that may be foreign names, in lower case, each with the keys of its sound.

    `subject` are the stems of those that nothing else stands for. Who writes capitals writes names with them, and two
    words that are a Chinese name in pinyin are no foreign one.
    """
    for name in names_in_latin(text):
        if " " in text[name.start : name.end]:
            text = text[: name.start] + " " * (name.end - name.start) + text[name.end :]
    found = _FOREIGN.findall(text)
    if text != text.lower():
        found = [word for word in found if word[0].isupper()]
    return {word: keys_of_latin(word) for word in map(str.lower, found) if stem(word) in subject}


def by_transcription(
    keys: Mapping[str, Iterable[str]], names: Mapping[str, Sequence[str]]
) -> dict[str, tuple[tuple[str, float], ...]]:
    """What stands in Chinese articles for foreign names with some keys, given the names of each key."""
    meant = {
        word: meant_by(word, {name for key in own for name in names.get(key, ())})
        for word, own in keys.items()
    }
    return {
        stem(word): tuple((name, TRANSCRIBED) for name in found) for word, found in meant.items() if found
    }


def _as_found(name: str) -> str:
    return name if is_han(name) else " ".join(words(name))
