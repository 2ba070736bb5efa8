"""Words of a text, in any of its scripts: jieba for Chinese, Snowball stems for English."""

import getpass
import logging
import re
import threading
import warnings
from functools import cache
from math import log
from pathlib import Path

import Stemmer

with warnings.catch_warnings():  # jieba 0.42.1 looks for pkg_resources, which newer setuptools complain of
    warnings.simplefilter("ignore")
    import jieba

_HAN = re.compile("[\u3005\u3007\u3400-\u9fff\uf900-\ufaff\U00020000-\U000323af]+")
_LATIN = re.compile("[a-z\u00df-\u024f]+")


@cache
def segmenter() -> jieba.Tokenizer:
    """jieba with its dictionary loaded (most of a second, once), from a cache that is this user's own."""
    jieba.setLogLevel(logging.CRITICAL)  # a cache that cannot be written costs a second, and no trace
    tokenizer = jieba.Tokenizer()
    tokenizer.cache_file = f"yinju-{getpass.getuser()}.jieba"
    tokenizer.initialize()
    return tokenizer


def dictionary_path() -> Path:
    """jieba's dictionary: a word, its frequency and its part of speech on each line."""
    return Path(jieba.__file__).with_name("dict.txt")


class _Stemmers(threading.local):
    """A stemmer for each thread, for it keeps state."""

    def __init__(self) -> None:
        self.english = Stemmer.Stemmer("english")


_stemmers = _Stemmers()


def words(folded: str, *, new_words: bool = True) -> list[str]:
    """Cut a folded text into words; punctuation and spaces are dropped, English words stemmed.

    `new_words` that the dictionary does not have are guessed (by jieba's hidden Markov model), else cut to pieces.
    """
    return [stem(word) for word in segmenter().cut(folded, HMM=new_words) if word[0].isalnum()]


def stem(word: str) -> str:
    """The Snowball stem of an English word in lower case; any other word as it is."""
    return str(_stemmers.english.stemWord(word)) if _LATIN.fullmatch(word) else word


def is_han(word: str) -> bool:
    """Whether a word is made of Han characters alone."""
    return _HAN.fullmatch(word) is not None


def han_runs(folded: str) -> list[str]:
    """The runs of Han characters of a text, in order."""
    return _HAN.findall(folded)


def specificity(word: str) -> float:
    """How much a word says about its text, by how rare it is in Chinese at large: from 0.2 for 人 to 1 for 手机号.

    From jieba's dictionary: 1 from about one in 160,000 words down, falling with the logarithm. A compound (按规定)
    is as specific as its most specific part, and what is not in the dictionary at all is specific.
    """
    parts = [part for part in segmenter().cut_for_search(word) if part != word and len(part) > 1]
    frequency = segmenter().FREQ.get(word, 0)
    if parts:
        return max(map(specificity, parts))
    return min(max((log(segmenter().total / frequency) - 6) / 6, 0.2), 1.0) if frequency else 1.0
