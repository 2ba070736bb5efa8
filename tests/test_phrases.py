import string
from collections.abc import Iterator
from importlib import import_module

import opencc
import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.phrases import Language, Phrase, language_beside, language_of, language_of_code

SIMPLIFIED = opencc.OpenCC("t2s")
MODULES = (
    "bot.compose",
    "bot.compose_days",
    "bot.compose_people",
    "bot.layout",
    "bot.terminal",
    "bot.telegram.phrases",
    "bot.answering.examples",
)


def phrases() -> Iterator[tuple[str, Phrase]]:
    for module in MODULES:
        for name, value in vars(import_module(module)).items():
            if isinstance(value, Phrase):
                yield f"{module}.{name}", value


ALL = dict(phrases())


def fields(template: str) -> list[str]:
    return sorted(name for _, name, _, _ in string.Formatter().parse(template) if name is not None)


def test_there_is_something_to_say() -> None:
    assert len(ALL) >= 20


@pytest.mark.parametrize("phrase", ALL.values(), ids=ALL)
def test_every_phrase_says_the_same_in_three_languages(phrase: Phrase) -> None:
    values: dict[str, object] = {name: f"<{name}>" for name in fields(phrase.zh)}
    assert fields(phrase.zh) == fields(phrase.en)
    simplified, traditional, english = (
        phrase.say(language, **values) for language in ("zh-Hans", "zh-Hant", "en")
    )
    assert SIMPLIFIED.convert(simplified) == simplified
    assert all(f"<{name}>" in said for name in values for said in (simplified, traditional, english))
    assert not any("一" <= character <= "鿿" for character in english)


def test_traditional_is_made_of_the_template_only() -> None:
    phrase = Phrase("软件里没有“{title}”", "Not in {title}")
    assert phrase.say("zh-Hans", title="软件") == "软件里没有“软件”"
    assert phrase.say("zh-Hant", title="软件") == "軟體裡沒有“软件”"
    assert phrase.say("en", title="软件") == "Not in 软件"


@given(st.text())
def test_values_are_filled_in_verbatim(value: str) -> None:
    assert Phrase("〈{value}〉", "<{value}>").say("zh-Hant", value=value) == f"〈{value}〉"


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("王芳去了哪里？", "zh-Hans"),
        ("孫起生主持了什麼會議？", "zh-Hant"),
        ("Who went to Longbo town?", "en"),
        ("who is 王芳", "zh-Hans"),
        ("who is 孫起生", "zh-Hant"),
        ("2022年9月9日", "zh-Hans"),
        ("wang fang", "en"),
        ("Кто?", "en"),
        ("2022-09-09", "zh-Hans"),
        ("？", "zh-Hans"),
        ("😀", "zh-Hans"),
        ("", "zh-Hans"),
        ("\U00020000", "zh-Hans"),
        ("\ud800", "zh-Hans"),
    ],
)
def test_a_question_is_answered_in_its_own_language(text: str, language: str) -> None:
    assert language_of(text) == language


@pytest.mark.parametrize(
    ("text", "own", "language"),
    [
        ("孙起生", "en", "zh-Hans"),
        ("孙起生", "zh-Hant", "zh-Hans"),
        ("孫起生", "zh-Hans", "zh-Hant"),
        ("王芳", "en", "zh-Hans"),
        ("王芳", "zh-Hans", "zh-Hans"),
        ("王芳", "zh-Hant", "zh-Hant"),
        ("Wang Fang", "en", "en"),
        ("Wang Fang", "zh-Hant", "zh-Hant"),
        ("2022-04-12", "en", "en"),
        ("2022-04-12", "zh-Hans", "zh-Hans"),
        ("", "en", "en"),
    ],
)
def test_a_command_is_answered_in_the_language_of_its_chinese_or_ones_own(
    text: str, own: Language, language: str
) -> None:
    assert language_beside(text, own) == language


@given(st.text())
def test_every_text_has_a_language(text: str) -> None:
    assert language_of(text) in {"zh-Hans", "zh-Hant", "en"}


@pytest.mark.parametrize(
    ("code", "language"),
    [
        ("zh", "zh-Hans"),
        ("zh-hans", "zh-Hans"),
        ("zh-CN", "zh-Hans"),
        ("zh_SG", "zh-Hans"),
        ("zh-hant", "zh-Hant"),
        ("zh_TW", "zh-Hant"),
        ("zh-Hant-HK", "zh-Hant"),
        ("zh-MO", "zh-Hant"),
        ("yue", "zh-Hans"),
        ("yue-HK", "zh-Hant"),
        ("en", "en"),
        ("en-GB", "en"),
        ("de", "en"),
        ("zha", "en"),
        ("", "en"),
        (None, "en"),
    ],
)
def test_a_person_is_spoken_to_in_the_language_of_the_app(code: str | None, language: str) -> None:
    assert language_of_code(code) == language


@given(st.text())
def test_every_code_has_a_language(code: str) -> None:
    assert language_of_code(code) in {"zh-Hans", "zh-Hant", "en"}
