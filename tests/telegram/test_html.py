"""Any reply becomes messages that Telegram takes, with the same text and marks."""

from dataclasses import dataclass
from itertools import accumulate, pairwise
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from bot.reply import ArticleLink, Block, Link, Reply, Text, WebLink
from bot.telegram.html import render
from bot.telegram.splitting import LIMIT, gap_after, split
from tests.telegram_server.entities import (
    EMPTY_CHARACTERS,
    REMOVED_CHARACTERS,
    Entity,
    FormattedText,
    formatted,
    utf16_length,
)

USERNAME = "yinju_test_bot"
HOSTILE = st.sampled_from(
    ["<b>", "</b>", "</blockquote>", "&lt;", "&amp;", "&#60;", "<", ">", '"', "'", "&", "𠮷", "👩‍👧"]
)
WORDS = st.text(st.characters(exclude_categories=["Cs"]), max_size=20) | HOSTILE
LONG = st.builds(lambda words, times: words * times, WORDS | st.just("一句。"), st.integers(0, 900))
LINKS = st.none() | st.sampled_from(
    [
        WebLink("https://example.org/"),
        WebLink("https://example.org/a?b=%E6%9D%8E&amp=1&lt;=\"'<i>"),
        WebLink("http://例子.中国/路?径=1"),
        ArticleLink(12, 3, Path("a.txt")),
    ]
)
RUNS = st.builds(Text, WORDS | LONG, st.booleans(), st.booleans(), LINKS)
BLOCKS = st.builds(Block, st.lists(RUNS, max_size=4).map(tuple), st.booleans())
REPLIES = st.builds(Reply, st.lists(BLOCKS, max_size=6).map(tuple))


@dataclass(frozen=True)
class Marked:
    """A character and the marks on it."""

    character: str
    bold: bool
    italic: bool
    quoted: bool
    url: str | None


@settings(deadline=None)  # TDLib has its own pace
@given(REPLIES)
def test_every_part_is_taken_and_together_they_hold_text_and_marks(reply: Reply) -> None:
    parts = [formatted(html, "HTML") for html in render(reply, USERNAME)]  # raises what Telegram would refuse
    assert all(utf16_length(part.text) <= LIMIT for part in parts)
    shown = [marked for part in parts for marked in _marks_in(part)]
    assert shown == [marked for block in reply.blocks for marked in _marks_of(block)]


@given(REPLIES)
def test_parts_are_as_full_as_paragraphs_allow(reply: Reply) -> None:
    parts = list(split(reply.blocks))
    for part, following in pairwise(parts):
        both = _length(part) + len(gap_after(part[-1])) + utf16_length(_plain(following[0]))
        assert both > LIMIT


@given(st.text(st.sampled_from("字𠮷a."), max_size=30), st.integers(1, 12))
def test_a_long_paragraph_is_cut_at_the_end_of_a_sentence(words: str, repeats: int) -> None:
    sentence = "他" + words * repeats + "说：“好。”"
    block = Block((Text(sentence * 400, bold=True),))
    *cut, _ = [_plain(part[0]) for part in split([block])] or [""]
    assert all(text.endswith(sentence) for text in cut)
    assert "".join(_plain(part[0]) for part in split([block])) == sentence * 400


def test_text_without_sentences_is_cut_between_characters() -> None:
    first, second = split([Block((Text("a"), Text("𠮷" * 2048)))])
    assert (_plain(first[0]), _plain(second[0])) == ("a" + "𠮷" * 2047, "𠮷")


def test_citation_stays_close_to_its_quote() -> None:
    blocks = (
        Block((Text("原文"),), quoted=True),
        Block((Text("— 题目"),)),
        Block((Text("原文"),), quoted=True),
    )
    assert render(Reply(blocks), USERNAME) == (
        "<blockquote>原文</blockquote>\n— 题目\n\n<blockquote>原文</blockquote>",
    )


def test_nothing_to_see_is_no_message() -> None:
    assert render(Reply((Block((Text(" \u200b\n\u2800\x03"),)), Block(()))), USERNAME) == ()


def _marks_in(part: FormattedText) -> list[Marked]:
    offsets = [0, *accumulate(utf16_length(character) for character in part.text)]
    return [
        Marked(
            character,
            _covered(part, "bold", offset),
            _covered(part, "italic", offset),
            _covered(part, "blockquote", offset),
            next((entity.url for entity in _over(part, "text_link", offset)), None),
        )
        for character, offset in zip(part.text, offsets, strict=False)
        if not _is_invisible(character)
    ]


def _over(part: FormattedText, kind: str, offset: int) -> list[Entity]:
    return [e for e in part.entities if e.type == kind and e.offset <= offset < e.offset + e.length]


def _covered(part: FormattedText, kind: str, offset: int) -> bool:
    return bool(_over(part, kind, offset))


def _marks_of(block: Block) -> list[Marked]:
    return [
        Marked(character, run.bold, run.italic, block.quoted, _url(run.link))
        for run in block.runs
        for character in run.text
        if not _is_invisible(character)
    ]


def _is_invisible(character: str) -> bool:
    """Whether Telegram removes the character or may count it as nothing."""
    removed = REMOVED_CHARACTERS.match(character) or character.isspace() or character < " "
    return bool(removed or EMPTY_CHARACTERS.fullmatch(character))


def _url(link: Link | None) -> str | None:
    if isinstance(link, ArticleLink):
        return f"https://t.me/{USERNAME}?start=a{link.article}p{link.paragraph}"
    return link.url if link else None


def _length(part: tuple[Block, ...]) -> int:
    gaps = sum(len(gap_after(block)) for block in part[:-1])
    return gaps + sum(utf16_length(_plain(block)) for block in part)


def _plain(block: Block) -> str:
    return "".join(run.text for run in block.runs)
