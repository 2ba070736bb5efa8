"""Which place a post is of, by the words of the post and those directly before it."""

import re

from bot.language.divisions import english_places, levels_in, place_ending_at, region_at
from bot.model import Span

_LONGEST_LEVEL = 3
_ENGLISH_OF = re.compile(r"(?:Mayor|Governor|President|King|Queen|Premier|Prime Minister) of ([A-Z]\w+)$")


def own_place(text: str, folded: str, post: Span, level: str | None, begin: int) -> Span | None:
    """The place in a post or directly before it, from `begin` on; of several the last, which is the smallest."""
    if text[post.start].isascii():
        return _own_english_place(text, post)
    found: Span | None = None
    for word, end in levels_in(folded, max(0, post.start - _LONGEST_LEVEL), post.end):
        starts_post = end <= post.start + len(word)
        if end >= post.start and not (starts_post and level and word != level):
            found = place_ending_at(folded, end, word, begin) or found
    if found or level or folded[post.start - 1 : post.start] == "驻":
        return found
    return region_at(folded, *post)


def _own_english_place(text: str, post: Span) -> Span | None:
    words = text[slice(*post)]
    if of_place := _ENGLISH_OF.search(words):
        return Span(post.start + of_place.start(1), post.start + of_place.end(1))
    places = [Span(post.start + start, post.start + end) for start, end in english_places(words)]
    return places[-1] if places else None
