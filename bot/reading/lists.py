"""Lines that are printed one below the other but say what they mean only together: a heading and its items.

Alone 葛志明的财政局局长职务 would say the opposite of what stands over it: 决定免去：
"""

import re
from collections.abc import Iterator, Sequence

from bot.language.languages import is_mostly_latin
from bot.language.sentences import sentences
from bot.reading.headings import gives_a_post, is_over_items, is_section, numbering, takes_posts_away
from bot.reading.schedules import end_of_day
from bot.reading.tables import end_of_table

_LONGEST = 240
"""Characters of a list: as many as an excerpt shows. The items of a longer one are found and read better on their own."""

_LONGEST_OF_WHAT_IS_TAKEN = 4_000
"""So many where an item on its own would be misread; what is beyond stays on its own."""

_LONGEST_ITEM = 80
_LONGEST_ITEM_LATIN = 160
_SHORT = 30
_SHORT_LATIN = 60
_MOST_HEADINGS = 2  # 会议决定： and 一、任命：
_TWO_SENTENCES = re.compile(r"[。！？!?][”’」』）)\"']*\s*\w")
_END_OF_SENTENCE = re.compile(r"[。！？!?.…][”’」』）)\"']*$")
_BARE = re.compile(r"[\w）)》”\"]$")
_SPEAKER = r"[\w\s（）()]{1,16}[：:]"
_ASKS = re.compile(rf"{_SPEAKER}.{{4,}}[？?][”」』\"]?")
_ANSWERS = re.compile(rf"{_SPEAKER}(?!.*[？?][”」』\"]?$)")
_COMMA = re.compile("[，,]")
_TAIL = re.compile(r"([a-z]+|\w{1,2})(?:[（(][^（）()]*[）)])?\W*$", re.IGNORECASE)


def with_lists(paragraphs: Sequence[str]) -> tuple[str, ...]:
    """Join each heading of a list with its items, a line each, and each row of a table with the heads of its columns."""
    joined: list[str] = []
    start = 0
    while start < len(paragraphs):
        end = end_of_table(paragraphs, start)
        if end > start + 1:
            joined += _rows(paragraphs[start:end])
        else:
            end = max(
                _end_of_list(paragraphs, start),
                _end_of_day(paragraphs, start),
                _end_of_answer(paragraphs, start),
            )
            joined.append("\n".join(paragraphs[start:end]))
        start = end
    return tuple(joined)


def _end_of_day(lines: Sequence[str], start: int) -> int:
    """Where the entries of a day end, which say of themselves only the hour."""
    end = end_of_day(lines, start)
    return end if len("\n".join(lines[start:end])) <= _LONGEST else start + 1


def _end_of_answer(lines: Sequence[str], start: int) -> int:
    """Where the answer ends to somebody's question, which tells what it is about: 问：哪天开学？ 答：9月1日。"""
    pair = lines[start : start + 2]
    is_answered = len(pair) > 1 and _ASKS.fullmatch(pair[0]) and _ANSWERS.match(pair[1])
    return start + 2 if is_answered and len("\n".join(pair)) <= _LONGEST else start + 1


def _rows(table: Sequence[str]) -> Iterator[str]:
    """Each row under its heads: alone it does not say which post is held and which is to come."""
    heads, *rows = table
    for row in rows:
        yield f"{heads}\n{row}" if len(heads) + len(row) < _LONGEST else row


def _end_of_list(lines: Sequence[str], start: int) -> int:
    """Where the list ends that begins with a line: behind the line where it begins none."""
    first = start
    while first < len(lines) and first - start <= _MOST_HEADINGS and is_over_items(lines, first):
        first += 1
    if not 0 < first - start <= _MOST_HEADINGS:
        return start + 1
    heading = "\n".join(lines[start:first])[sentences(lines[start])[-1].start :]
    is_taken = takes_posts_away(heading)
    length, end = len(heading), first
    while end < len(lines) and _is_item(lines, first, end, is_taken=is_taken):
        length += 1 + len(lines[end])
        if length > (_LONGEST_OF_WHAT_IS_TAKEN if is_taken else _LONGEST):
            return end if is_taken else start + 1
        end += 1
    return end if end > first else start + 1


def _is_item(lines: Sequence[str], first: int, at: int, *, is_taken: bool) -> bool:
    """Whether a line goes on with the items that begin with the line `first`.

    What ends a sentence ends the list, unless the next line is like an item.
    """
    line, heading = lines[at], lines[first - 1]
    is_long = len(line) > (_LONGEST_ITEM_LATIN if is_mostly_latin(line) else _LONGEST_ITEM)
    if is_long or is_over_items(lines, at) or _TWO_SENTENCES.search(line):
        return False
    if (is_taken and gives_a_post(line)) or end_of_table(lines[at : at + 2], 0) > 1:
        return False
    after = next(iter(lines[at + 1 : at + 2]), "")
    if at == first:
        return _is_first(line, heading, after, is_taken=is_taken)
    before = lines[at - 1]
    if numbering(heading) and numbering(line) == numbering(heading) != numbering(lines[first]):
        return False  # 三、接受辞职 after what is under 二、免去
    if _are_alike(line, lines[first]) or _are_alike(line, before):
        return True
    if _is_bare(line):  # or else it stands over running text
        return _is_bare(before) or not (_ends_sentence(before) or _ends_sentence(after))
    return not (_is_bare(before) or _ends_sentence(before))


def _is_first(line: str, heading: str, after: str, *, is_taken: bool) -> bool:
    """Whether the line under a heading is an item; under one without a colon running text may stand as well."""
    has_colon = heading.endswith(("：", ":"))
    if (is_taken and has_colon) or is_section(heading, line) or _are_alike(line, after):
        return True
    if not has_colon and _ends_sentence(line) and _COMMA.search(line):
        return False
    return is_taken or not _is_running_text(line, after)


def _is_running_text(line: str, after: str) -> bool:
    """Whether the first line under a heading is a long sentence, or stands over one."""
    if _is_bare(line):
        return _ends_sentence(after)
    return _ends_sentence(line) and len(line) > (_SHORT_LATIN if is_mostly_latin(line) else _SHORT)


def _is_bare(line: str) -> bool:
    return _BARE.search(line) is not None


def _ends_sentence(line: str) -> bool:
    return _END_OF_SENTENCE.search(line) is not None


def _are_alike(line: str, item: str) -> bool:
    """Whether two lines are numbered alike or end alike: …职务（退休）。"""
    if numbering(line) and numbering(line) == numbering(item):
        return True
    tail, other = _TAIL.search(line), _TAIL.search(item)
    return tail is not None and other is not None and tail[1].lower() == other[1].lower()
