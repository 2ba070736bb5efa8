"""Pinyin in brackets behind the characters, as converters leave it: 會(huì )議 → 會議."""

import re
import unicodedata

_FEWEST = 3
_LETTERS = "a-zA-ZāáǎàēéěèīíǐìōóǒòūúǔùüǖǘǚǜńňǹḿêɑɡĀÁǍÀĒÉĚÈŌÓǑÒ"
_BRACKETED = re.compile(
    r"(?<=[\u3400-\u9fff\U00020000-\U000323af])[ \t]?[(（][ \u00a0]?"
    rf"([{_LETTERS}\u0300-\u030c]{{1,12}})"
    r"[ \u00a0]{0,3}[,，]?[)）]"
)
_TONE = re.compile("[\u0300\u0301\u0304\u030c]")
_SYLLABLE = re.compile(
    r"(?:[bpmfdtnlgkhjqxzcsryw]|[zcs]h)?"
    r"(?:a|ai|an|ang|ao|e|ei|en|eng|er|i|ia|ian|iang|iao|ie|in|ing|iong|iu|o|ong|ou|u|ua|uai|uan|uang|ue|ui|un|uo|v|ve)|n|ng|m|hm"
)


def is_noisy(text: str) -> bool:
    """Whether a document carries it: three characters at least with a marked syllable behind them."""
    if text.count("(") + text.count("（") < _FEWEST:  # nearly every document, and counting takes no time
        return False
    return sum(1 for match in _BRACKETED.finditer(text) if _is_marked(match[1])) >= _FEWEST


def strip_pinyin(text: str) -> str:
    """Remove the syllables from the text of a noisy document, those without a tone mark too."""
    return _BRACKETED.sub(lambda match: "" if _is_syllable(match[1]) else match[0], text)


def _plain(letters: str) -> str:
    bare = unicodedata.normalize("NFD", letters.lower().replace("ɑ", "a").replace("ɡ", "g"))
    return re.sub("[\u0300-\u036f]", "", bare)


def _is_syllable(letters: str) -> bool:
    plain = _plain(letters)
    return len(plain) <= 7 and _SYLLABLE.fullmatch(plain) is not None


def _is_marked(letters: str) -> bool:
    return _is_syllable(letters) and _TONE.search(unicodedata.normalize("NFD", letters)) is not None
