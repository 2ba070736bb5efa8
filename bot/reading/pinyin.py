"""Pinyin in brackets behind the characters or words, as converters leave it: 會(huì )議 and 會議(huì yì) → 會議."""

import re
import unicodedata

_FEWEST = 3
_LONGEST = 6  # zhuang
_LETTERS = "a-zA-ZāáǎàēéěèīíǐìōóǒòūúǔùüǖǘǚǜńňǹḿêɑɡĀÁǍÀĒÉĚÈŌÓǑÒ"
_BRACKETED = re.compile(
    r"(?<=[\u3400-\u9fff\U00020000-\U000323af])[ \t]?[(（][ \u00a0]?"
    rf"([{_LETTERS}\u0300-\u030c][{_LETTERS}\u0300-\u030c'’ -]{{0,60}}?)"
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
    """Remove the syllables from the text of a noisy document; a single one without a tone mark, too."""
    return _BRACKETED.sub(
        lambda match: "" if _is_syllable(match[1]) or _is_marked(match[1]) else match[0], text
    )


def _plain(letters: str) -> str:
    bare = unicodedata.normalize("NFD", letters.lower().replace("ɑ", "a").replace("ɡ", "g"))
    return re.sub("[\u0300-\u036f]", "", bare)


def _is_syllable(letters: str) -> bool:
    plain = _plain(letters)
    return len(plain) <= _LONGEST + 1 and _SYLLABLE.fullmatch(plain) is not None


def _is_marked(letters: str) -> bool:
    """Whether letters are syllables, one or those of a word, with a tone mark."""
    return _TONE.search(unicodedata.normalize("NFD", letters)) is not None and _are_syllables(letters)


def _are_syllables(letters: str) -> bool:
    plain = re.sub("['’ -]", "", _plain(letters))
    reached = {0}
    for start in range(len(plain)):
        if start in reached:
            ends = range(start + 1, min(start + _LONGEST, len(plain)) + 1)
            reached.update(end for end in ends if _SYLLABLE.fullmatch(plain, start, end))
    return len(plain) in reached
