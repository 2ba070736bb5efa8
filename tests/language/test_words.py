import logging
import warnings
from concurrent.futures import ThreadPoolExecutor
from math import log
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from bot.language.dictionary import dictionary
from bot.language.script import fold
from bot.language.words import han_runs, is_han, is_past_form, specificity, stem, tokenize, words
from bot.model import Article
from bot.reading import read
from tests.news import ARTICLES

with warnings.catch_warnings():  # jieba 0.42.1 looks for pkg_resources, which newer setuptools complain of
    warnings.simplefilter("ignore")
    import jieba

CORPUS = Path(__file__).parents[2] / "corpus"
WORDS = [entry.word for entry in dictionary()]


@pytest.fixture(scope="session")
def reference(tmp_path_factory: pytest.TempPathFactory) -> jieba.Tokenizer:
    """The segmentation that ours must equal."""
    jieba.setLogLevel(logging.CRITICAL)
    tokenizer = jieba.Tokenizer()
    tokenizer.tmp_dir = str(tmp_path_factory.mktemp("jieba"))
    return tokenizer


@pytest.fixture(scope="session")
def corpus() -> list[str]:
    """The paragraphs and titles of the articles that come with the project, as they are and folded."""
    articles = [
        one
        for path in sorted(CORPUS.glob("*.txt"))
        for one in read(path, path.name)
        if isinstance(one, Article)
    ]
    texts = [text for one in articles for text in (one.title or "", *one.paragraphs)]
    assert len(articles) == 5
    return [*texts, *map(fold, texts)]


def expected_words(reference: jieba.Tokenizer, text: str, *, new_words: bool) -> list[str]:
    return [stem(word) for word in reference.cut(text, HMM=new_words) if word[0].isalnum()]


def assert_cut_as_jieba_does(text: str, reference: jieba.Tokenizer) -> None:
    assert tokenize(text) == list(reference.tokenize(text))
    for new_words in (True, False):
        assert words(text, new_words=new_words) == expected_words(reference, text, new_words=new_words)


def test_the_shipped_corpus_is_cut_as_jieba_cuts_it(corpus: list[str], reference: jieba.Tokenizer) -> None:
    for text in corpus:
        assert_cut_as_jieba_does(text, reference)


def test_news_in_both_scripts_is_cut_as_jieba_cuts_it(reference: jieba.Tokenizer) -> None:
    for article in ARTICLES:
        assert_cut_as_jieba_does(article["text"], reference)
        assert_cut_as_jieba_does(fold(article["text"]), reference)


HAN = st.characters(min_codepoint=0x4E00, max_codepoint=0x9FD5)
ASCII = st.text(st.sampled_from("aB3019._-%+#& ,\r\n"), max_size=6)
RARE = st.sampled_from("㐀𠀀𠮷\uf900\u9fd6\u9fff\U00030000々〇１éγ\u0300\u3000\u2028\ud800\udfff😀")
ANYTHING = st.lists(st.sampled_from(WORDS) | st.text(HAN, max_size=5) | ASCII | RARE, max_size=20).map(
    "".join
)


@given(text=ANYTHING | st.text())
@example(text="s-500与b.1.617,2.6g,50%%的3.5-4.5_x")
@example(text="𠮷𠮷野家㐀")
@example(text="王芳\ud800县委")
@example(text="at&t的c++和T恤")
def test_any_text_is_cut_as_jieba_cuts_it(text: str, reference: jieba.Tokenizer) -> None:
    assert_cut_as_jieba_does(text, reference)


def test_threads_do_not_disturb_each_other(corpus: list[str]) -> None:
    alone = list(map(words, corpus))

    with ThreadPoolExecutor(4) as threads:
        together = list(threads.map(words, corpus * 4))

    assert together == alone * 4


def test_words_of_both_languages_without_punctuation() -> None:
    assert words(fold("疫情防控工作會議，Meetings 640 —— 。")) == [
        "疫情",
        "防控",
        "工作",
        "会议",
        "meet",
        "640",
    ]


def test_tokens_cover_the_text_with_offsets_in_code_points() -> None:
    text = "𠮷林的王芳,640人"

    tokens = tokenize(text)

    assert ("王芳", 3, 5) in tokens
    assert [text[start:end] for _, start, end in tokens] == [word for word, _, _ in tokens]
    assert "".join(word for word, _, _ in tokens) == text


def test_new_words_are_guessed_or_cut_to_pieces() -> None:
    assert words("他来到了网易杭研大厦") == ["他", "来到", "了", "网易", "杭研", "大厦"]
    assert words("他来到了网易杭研大厦", new_words=False) == ["他", "来到", "了", "网易", "杭", "研", "大厦"]


@given(st.text())
def test_words_stand_in_the_text_in_their_order(text: str) -> None:
    folded = fold(text)
    offset = 0
    for word in words(folded):
        if is_han(word):
            offset = folded.index(word, offset) + len(word)
    assert all(word for word in words(folded))


@pytest.mark.parametrize(
    ("word", "stemmed"),
    [("meetings", "meet"), ("visited", "visit"), ("sank", "sink"), ("会议", "会议"), ("covid19", "covid19")],
)
def test_only_english_words_are_stemmed(word: str, stemmed: str) -> None:
    assert stem(word) == stemmed


@pytest.mark.parametrize(
    ("word", "is_past"),
    [
        ("held", True),
        ("founded", True),
        ("sank", True),
        ("red", False),
        ("speed", False),
        ("state-owned", False),
    ],
)
def test_past_forms_of_english(word: str, is_past: bool) -> None:
    assert is_past_form(word) is is_past


@pytest.mark.parametrize(
    ("text", "runs"),
    [
        ("王芳,ab会议4月", ["王芳", "会议", "月"]),
        ("二〇二二年", ["二〇二二年"]),
        ("𠮷村", ["𠮷村"]),
        ("abc", []),
        ("", []),
    ],
)
def test_runs_of_han_characters(text: str, runs: list[str]) -> None:
    assert han_runs(text) == runs


@pytest.mark.parametrize(
    ("word", "han"), [("会议", True), ("𠮷", True), ("a会", False), ("4月", False), ("", False)]
)
def test_a_word_of_han_characters_alone(word: str, han: bool) -> None:
    assert is_han(word) is han


def test_rarer_words_are_more_specific() -> None:
    assert specificity("人") == specificity("的") == 0.2
    assert 0.2 < specificity("水库") < 1
    assert specificity("工作") < specificity("手机号") < specificity("冲锋舟")
    assert specificity("义诊") == specificity("longbo") == 1.0


def test_a_compound_is_as_specific_as_its_most_specific_part() -> None:
    assert specificity("按规定") == specificity("规定")


@given(word=st.sampled_from(WORDS) | st.text(HAN, min_size=1, max_size=6))
@example(word="s-500")
@example(word="\ud800")
def test_specificity_comes_from_jiebas_frequencies(word: str, reference: jieba.Tokenizer) -> None:
    def expected(word: str) -> float:
        parts = [part for part in reference.cut_for_search(word) if part != word and len(part) > 1]
        frequency = reference.FREQ.get(word)
        alone = min(max((log(reference.total / frequency) - 6) / 6, 0.2), 1.0) if frequency else 1.0
        return max(map(expected, parts)) if parts else alone

    assert specificity(word) == expected(word)
