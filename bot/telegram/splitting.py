"""Blocks into parts that each fit one message of Telegram."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from bot.reply import Block, Text

LIMIT = 4096  # UTF-16 code units after parsing: https://core.telegram.org/bots/api#sendmessage

_SENTENCE_END = re.compile(r"""[。！？!?…；;\n]+[”’」』）)"']*|\.(?=\s)""")
_LONGEST_SENTENCE_END = 16
# A message of nothing else is refused as empty: clean_input_string and strip_empty_characters of TDLib.
_INVISIBLE = re.compile(
    r"[\s\0-\x1f\u030a\u0333\u033f\u180e\u200b-\u200f\u2028-\u202e\u2800\ufeff\ufffc\U000e0000-\U000e007f]*"
)


def split(blocks: Sequence[Block]) -> Iterator[tuple[Block, ...]]:
    """Share blocks out to messages, cutting a block only if it is too long for a message of its own.

    Such a block is cut at the end of a sentence, else after any code point. Blank blocks are left out.
    """
    part: list[Block] = []
    used = 0
    for piece in _visible_pieces(blocks):
        size = _units(_text(piece))
        gap = len(gap_after(part[-1])) if part else 0
        if used + gap + size > LIMIT:
            yield tuple(part)
            part, used, gap = [], 0, 0
        part.append(piece)
        used += gap + size
    if part:
        yield tuple(part)


def gap_after(block: Block) -> str:
    """What stands between a block and the next: after a quote less, so that its citation stays close."""
    return "\n" if block.quoted else "\n\n"


def _visible_pieces(blocks: Sequence[Block]) -> Iterator[Block]:
    for block in blocks:
        for piece in _pieces(block):
            if not _INVISIBLE.fullmatch(_text(piece)):
                yield piece


def _pieces(block: Block) -> Iterator[Block]:
    text = _text(block)
    while (end := _end_of_piece(text)) < len(text):
        head, block = _cut(block, end)
        yield head
        text = text[end:]
    yield block


def _end_of_piece(text: str) -> int:
    fitting = len(text[:LIMIT].encode("utf-16-le")[: 2 * LIMIT].decode("utf-16-le", "ignore"))
    if fitting == len(text):
        return fitting
    found = _SENTENCE_END.finditer(text, fitting // 2, fitting + _LONGEST_SENTENCE_END)
    sentences = [match.end() for match in found if match.end() <= fitting]
    return sentences[-1] if sentences else fitting


def _cut(block: Block, at: int) -> tuple[Block, Block]:
    head: list[Text] = []
    tail: list[Text] = []
    for run in block.runs:
        head.append(replace(run, text=run.text[:at]))
        tail.append(replace(run, text=run.text[at:]))
        at = max(0, at - len(run.text))
    return _block_of(head, block), _block_of(tail, block)


def _block_of(runs: list[Text], like: Block) -> Block:
    return replace(like, runs=tuple(run for run in runs if run.text))


def _text(block: Block) -> str:
    return "".join(run.text for run in block.runs)


def _units(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2
