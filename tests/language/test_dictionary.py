"""jieba's dictionary as we keep it, against jieba itself."""

import logging
import os
import random
import subprocess
import sys
import warnings
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.language.dictionary import Entry, dictionary, dictionary_path, identity

with warnings.catch_warnings():  # jieba 0.42.1 looks for pkg_resources, which newer setuptools complain of
    warnings.simplefilter("ignore")
    import jieba

ANY_TEXT = st.text(st.characters() | st.sampled_from("中国人民银行行长王芳"))


@pytest.fixture(scope="module")
def reference(tmp_path_factory: pytest.TempPathFactory) -> jieba.Tokenizer:
    jieba.setLogLevel(logging.CRITICAL)
    tokenizer = jieba.Tokenizer()
    tokenizer.tmp_dir = str(tmp_path_factory.mktemp("jieba"))
    tokenizer.initialize()
    return tokenizer


@pytest.fixture
def small(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """Another jieba, with a dictionary of a few lines, and a cache of its own."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    (tmp_path / "jieba").mkdir()
    (tmp_path / "jieba" / "__init__.py").touch()
    path = tmp_path / "jieba" / "dict.txt"
    path.write_text("中国 10 ns\n中国人 5 n\n走 7 v\n中国 20 nz\n", "utf-8")
    monkeypatch.delitem(sys.modules, "jieba")
    monkeypatch.syspath_prepend(tmp_path)
    forget()
    yield path
    forget()


def forget() -> None:
    identity.cache_clear()
    dictionary.cache_clear()


def test_the_total_is_jiebas(reference: jieba.Tokenizer) -> None:
    assert dictionary().total == reference.total


def test_frequencies_are_jiebas(reference: jieba.Tokenizer) -> None:
    sample = random.Random(1).sample(sorted(reference.FREQ), 20_000)

    assert {word: dictionary().frequency(word) for word in sample} == {w: reference.FREQ[w] for w in sample}
    assert sum(count > 0 for count in reference.FREQ.values()) == sum(1 for _ in dictionary())


def test_every_line_is_an_entry() -> None:
    lines = dictionary_path().read_text("utf-8").splitlines()
    for line in random.Random(2).sample(lines, 5_000):
        word, _, tag = line.split()
        assert dictionary().tag(word) == tag
        assert dictionary().entry(word) == Entry(word, dictionary().frequency(word), tag)


@given(ANY_TEXT, st.integers(0, 10))
def test_words_at_a_place_are_all_that_begin_there(reference: jieba.Tokenizer, text: str, start: int) -> None:
    ahead = [text[start:end] for end in range(start + 1, len(text) + 1)]
    assert dictionary().words_at(text, start) == [word for word in ahead if reference.FREQ.get(word)]


@given(ANY_TEXT)
def test_what_is_no_word_has_no_frequency(reference: jieba.Tokenizer, text: str) -> None:
    if not reference.FREQ.get(text):
        assert dictionary().entry(text) == Entry(text, 0, "")
    assert dictionary().frequency(text) == reference.FREQ.get(text, 0)


def test_a_lone_surrogate_is_in_no_word() -> None:
    assert dictionary().words_at("中国\ud800", 0) == ["中", "中国"]
    assert dictionary().entry("中\ud800") == Entry("中\ud800", 0, "")


def test_the_last_line_of_a_word_counts_as_with_jieba(small: Path) -> None:
    assert dictionary().total == 42
    assert sorted(dictionary()) == [("中国", 20, "nz"), ("中国人", 5, "n"), ("走", 7, "v")]
    assert dictionary().words_at("中国人走", 0) == ["中国", "中国人"]


def test_a_changed_dictionary_is_read_anew(small: Path) -> None:
    first = identity()
    assert dictionary().frequency("走") == 7

    small.write_text("走 1234 v\n", "utf-8")
    forget()

    assert identity() != first
    assert dictionary().frequency("走") == 1234


def test_opened_from_the_cache_without_reading_the_dictionary(small: Path, tmp_path: Path) -> None:
    dictionary()
    status = small.stat()
    small.write_bytes(b"x" * status.st_size)
    os.utime(small, ns=(status.st_atime_ns, status.st_mtime_ns))
    forget()

    assert dictionary().frequency("中国") == 20


def test_without_jieba_one_sentence_says_what_to_do(small: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "path", [])

    with pytest.raises(ModuleNotFoundError, match=r"pip install jieba"):
        dictionary_path()


def test_jieba_is_not_imported() -> None:
    code = "import sys; from bot.language.people import find_people; find_people('县长王芳'); print('jieba' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)

    assert done.stdout == "False\n"
