"""Foreign names by their sound, to meet 格林沃尔德 where somebody asks for Greenwald.

A name is brought to a form: its consonants, a letter each, with the vowels between them in three classes. Two names
with the same classes of consonants have a key in common, and are as alike as their forms are. The rules turn around
those by which Xinhua transcribes names: a consonant that no vowel follows is a syllable of its own (德, 斯, 克), r
and l are then 尔 or left out, and n is often written twice (肯尼迪).
"""

import re
import unicodedata
from collections.abc import Iterable
from functools import cache, lru_cache
from statistics import fmean

from bot.language.dictionary import dictionary
from bot.language.lexicons import read_lexicon
from bot.language.name_model import is_in_china, is_transcribed
from bot.language.pinyin import combinations, readings
from bot.language.transcribed_names import transcription_weight

_MARK = "~"  # no key in pinyin begins so
_NAMES = frozenset({"nr", "nrt", "ns", ""})
_SHORTEST = 3
_UNLIKELY = -8.0  # a character
_FEWEST, _FEW = 2, 2
_ALIKE, _ALIKE_IF_FEW = 0.84, 0.92
_NEARLY_AS_ALIKE = 0.03
_MOST_MEANT = 3
_LONGEST = 20
_LONGER = 0.04
_MOSTLY, _HALF, _HARDLY = 0.8, 0.5, 0.2

# Consonants: x is sh, c is ch. Vowels: A, I (also e) and U (also o); R is an l or r that ends a syllable; i and u
# may be no vowels at all, as in 斯 and 布.
_CLASSES = str.maketrans("bpfwdtgkjcsxz", "PPFFTTKKCCSSS")
_SYLLABLE = re.compile("(zh|ch|sh|[bpmfdtnlgkhjqxrzcswy]?)([aeiou]+)(n?)g?r?")
_ONSETS = {"zh": "j", "ch": "c", "sh": "x", "r": "j", "q": "c", "c": "z", "y": ""}
_VOWELS = str.maketrans("aeiou", "AIIUU")
_MAY_BE_NO_VOWEL = frozenset("bu pu fu mu de te ge ke he se ze ce si zi ci shi zhi chi qi le".split())
_OWN_FORMS = {
    **dict.fromkeys("尔儿", "R"),
    **dict.fromkeys("乌吾", "U"),
    **dict.fromkeys("加伽迦", "kA"),
    **dict.fromkeys("科可柯", "kUI"),
    "贾": "jA",
    "莎": "xA",
    "娜": "nA",
    "戈": "gU",
    "基": "kI",
    "金": "kIn",
    "翁": "Un",
    "什": "xi",
    "瑞": "lUI",
    "华": "wA",
    "惠": "wI",
    "怀": "wAI",
}
_CONSONANT = re.compile("([bcdfghjklmnpstwxz])")
_DOUBLED = re.compile(r"([bdfgkmnpst])\1")
_CUSTOMS = ((re.compile("n(?=[nm])"), ""), (re.compile("m(?=[bp])"), "n"))


def foreign_words(words: Iterable[str]) -> set[str]:
    """Which of the folded words of a text may be foreign names: they look so, and no dictionary knows better."""
    return {word for word in words if len(word) >= _SHORTEST and _may_be_foreign(word)}


@lru_cache(maxsize=50_000)
def _may_be_foreign(word: str) -> bool:
    if transcription_weight(word) < _UNLIKELY * len(word) or dictionary().tag(word) not in _NAMES:
        return False
    return not is_in_china(word)


@lru_cache(maxsize=50_000)
def key_of_transcription(han: str) -> str | None:
    """The key of a folded name in Han characters; None if it is no transcription, or too short to tell anything."""
    return _key(_form_of_han(han)) if is_transcribed(han) else None


def keys_of_latin(word: str) -> frozenset[str]:
    """The keys of a word in Latin letters, if it is a name: what it may be pronounced like."""
    return frozenset(key for form in _forms_of_latin(word) if (key := _key(form)))


def meant_by(word: str, names: Iterable[str]) -> tuple[str, ...]:
    """Which of some transcribed names with its keys a word in Latin letters may mean, likeliest first, three at most."""
    alike = {name: _likeness(word, _form_of_han(name)) for name in names}
    best = max(alike.values(), default=0.0)
    ranked = sorted(alike, key=lambda name: (-alike[name], name))
    return tuple(name for name in ranked if 0 < alike[name] >= best - _NEARLY_AS_ALIKE)[:_MOST_MEANT]


def _key(form: str) -> str | None:
    consonants = "".join(_CONSONANT.findall(form)).translate(_CLASSES)
    return _MARK + consonants if len(consonants) >= _FEWEST else None


@lru_cache(maxsize=20_000)
def _form_of_han(han: str) -> str:
    return _by_custom("".join(map(_form_of_character, han)))


@cache
def _form_of_character(character: str) -> str:
    read = readings(character)
    if character in _OWN_FORMS or not read:
        return _OWN_FORMS.get(character, "")
    found = _SYLLABLE.fullmatch(read[0])
    if not found:
        return ""
    onset, vowels, nasal = found.groups()
    sounds = "UI" if vowels == "o" else vowels.translate(_VOWELS)
    return _ONSETS.get(onset, onset) + (sounds.lower() if read[0] in _MAY_BE_NO_VOWEL else sounds) + nasal


def _by_custom(form: str) -> str:
    for pattern, instead in _CUSTOMS:
        form = pattern.sub(instead, form)
    return form


@lru_cache(maxsize=2_000)
def _forms_of_latin(word: str) -> frozenset[str]:
    """The ways to pronounce a word, at most 32."""
    decomposed = unicodedata.normalize("NFKD", word.lower())
    letters = "".join(letter for letter in decomposed if "a" <= letter <= "z")
    if len(letters) > _LONGEST:
        return frozenset()
    pattern, sounds = _graphemes()
    choices = [
        sounds[found.lastindex or 0] or (found[0],)
        for found in pattern.finditer(_DOUBLED.sub(r"\1", letters))
    ]
    return frozenset(map(_by_custom, combinations(choices)))


@cache
def _graphemes() -> tuple[re.Pattern[str], list[tuple[str, ...]]]:
    """What finds the letters that make one sound together, and by the number of its group what each may be."""
    lines = [line.split() for line in read_lexicon("latin_sounds.txt")]
    sounds = [(), *(tuple(sound.replace("-", "") for sound in line[1:]) for line in lines)]
    return re.compile("|".join(f"({line[0]})" for line in lines)), sounds


def _likeness(word: str, form: str) -> float:
    """How alike a word is to a form, from 0 to 1; 0 if they are not alike enough to be the same name."""
    key = _key(form)
    pronounced = (one for one in _forms_of_latin(word) if key and _key(one) == key)
    best = max((_same(one, form) for one in pronounced), default=0.0)
    consonants = len(_CONSONANT.findall(form))
    return best + _LONGER * consonants if best >= (_ALIKE_IF_FEW if consonants <= _FEW else _ALIKE) else 0.0


def _same(latin: str, han: str) -> float:
    """How alike two forms with the same key are: the mean over their consonants and what is between them."""
    pairs = zip(_CONSONANT.split(latin), _CONSONANT.split(han), strict=True)
    return fmean(
        _same_consonant(one, other) if place % 2 else _same_vowels(one, other)
        for place, (one, other) in enumerate(pairs)
    )


def _same_consonant(one: str, other: str) -> float:
    return 1.0 if one == other else _MOSTLY


def _same_vowels(latin: str, han: str) -> float:
    spoken, written = set(latin) - {"L", "R"}, set(han.upper()) - {"R"}
    if "R" in han and not {"L", "R"} & set(latin):
        return 0.0
    if "L" in latin and "R" not in han:
        return _HARDLY
    if spoken & written or spoken == written or (not spoken and han.islower()):
        return 1.0
    if not spoken or not written:
        return _HARDLY
    return _HALF if "A" in spoken | written else _HARDLY
