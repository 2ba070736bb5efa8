"""What becomes of the text of a request."""

import html

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.telegram_server.entities import (
    REMOVED_CHARACTERS,
    Entity,
    formatted,
    found_in,
    is_link,
    utf16_length,
)
from tests.telegram_server.errors import BotApiError


def refusal(text: str, parse_mode: str = "HTML") -> str:
    with pytest.raises(BotApiError) as raised:
        formatted(text, parse_mode)
    assert raised.value.status == 400
    return raised.value.description


def test_offsets_are_utf16_code_units_outside_the_basic_plane() -> None:
    result = formatted("😀𠮷 <b>王芳😀</b> <i>去</i>", "HTML")
    assert result.text == "😀𠮷 王芳😀 去"
    assert result.entities == (Entity("bold", 5, 4), Entity("italic", 10, 1))
    assert [entity.of(result.text) for entity in result.entities] == ["王芳😀", "去"]


def test_entities_have_their_bot_api_names_and_fields() -> None:
    result = formatted(
        '<a href="https://a.example/?x=1&amp;y=2">l</a><pre><code class="language-py">p</code></pre>'
        "<blockquote expandable>q</blockquote><tg-spoiler>s</tg-spoiler><u>u</u><s>t</s>"
        '<a href="tg://user?id=5">m</a>',
        "html",
    )
    assert [entity.to_json() for entity in result.entities] == [
        {"type": "text_link", "offset": 0, "length": 1, "url": "https://a.example/?x=1&y=2"},
        {"type": "pre", "offset": 1, "length": 1, "language": "py"},
        {"type": "expandable_blockquote", "offset": 2, "length": 1},
        {"type": "spoiler", "offset": 3, "length": 1},
        {"type": "underline", "offset": 4, "length": 1},
        {"type": "strikethrough", "offset": 5, "length": 1},
        {"type": "text_mention", "offset": 6, "length": 1, "url": "tg://user?id=5"},
    ]


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("<b>x", 'Can\'t find end tag corresponding to start tag "b"'),
        ("王<p>x</p>", 'Unsupported start tag "p" at byte offset 3'),
        ("<b>a</b", "Unclosed end tag at byte offset 4"),
    ],
)
def test_bad_html_is_refused_in_tdlibs_own_words(text: str, reason: str) -> None:
    assert refusal(text) == f"Bad Request: can't parse entities: {reason}"


@pytest.mark.parametrize(
    ("text", "description"),
    [
        ("", "message text is empty"),
        (" \n\u3000", "text must be non-empty"),
        ("<b> </b>", "text must be non-empty"),
        ("\u200b\u00a0\ufeff", "text must be non-empty"),
        ("引" * 4097, "message is too long"),
        ("😀" * 2049, "message is too long"),
        ("引" * 11000, "text is too long"),
    ],
)
def test_empty_and_long_texts_are_refused(text: str, description: str) -> None:
    assert refusal(text) == f"Bad Request: {description}"


def test_length_counts_after_parsing() -> None:
    assert utf16_length(formatted("<b>" + "😀" * 2048 + "</b>", "HTML").text) == 4096


def test_unknown_parse_mode_is_refused() -> None:
    assert refusal("x", "XML") == "Bad Request: unsupported parse_mode"


def test_without_parse_mode_nothing_is_markup() -> None:
    assert formatted("<b>x").text == "<b>x"


def test_blanks_around_are_trimmed_and_entities_follow() -> None:
    result = formatted(" \n 甲<b>乙 </b> \n", "HTML")
    assert result.text == "甲乙"
    assert result.entities == (Entity("bold", 1, 1),)


def test_a_leading_blank_inside_an_entity_stays() -> None:
    result = formatted(" <b> 乙</b>", "HTML")
    assert result.text == " 乙"
    assert result.entities == (Entity("bold", 0, 2),)


@given(st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=1, max_size=200))
def test_escaped_text_comes_through_unchanged(text: str) -> None:
    framed = f"甲{text}乙"
    result = formatted(f"<b>{html.escape(framed)}</b>", "HTML")
    assert result.text == REMOVED_CHARACTERS.sub("", framed)
    assert [entity.of(result.text) for entity in result.entities] == [result.text]


def test_control_characters_are_cleaned_and_entities_follow() -> None:
    result = formatted("a\r\n<b>\r</b>😀\u202e\t<b>王\r芳</b><i>x</i>\r", "HTML")
    assert result.text == "a\n😀 王芳x"
    assert [(e.type, e.of(result.text)) for e in result.entities] == [("bold", "王芳"), ("italic", "x")]


def test_only_plain_blanks_are_trimmed() -> None:
    assert formatted("\u3000引\u3000 ").text == "\u3000引\u3000"
    assert formatted("引<b> </b>", "HTML").entities == ()


def test_commands_in_what_people_write_are_found() -> None:
    assert [(e.type, e.offset, e.length) for e in found_in("/start 😀 #tag")] == [
        ("bot_command", 0, 6),
        ("hashtag", 10, 4),
    ]


@pytest.mark.parametrize(
    ("url", "works"),
    [
        ("https://a.example/?a=1&b=%22", True),
        ("http://a.example", True),
        ("http://localhost/x", False),
        ("nowhere", False),
        ("file:///etc/hosts", False),
        ('https://a.example/"<b>', True),
    ],
)
def test_links(url: str, works: bool) -> None:
    assert is_link(url) is works
