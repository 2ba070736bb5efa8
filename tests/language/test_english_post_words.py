"""The words of English posts."""

import pytest

from bot.language.appointed_posts import posts_at
from bot.language.english_offices import HEADS_OF_BODIES, HEADS_OF_PLACES
from bot.language.english_post_words import BODIES_ALIKE, HEADS, LEVELS, RANKS
from bot.language.people import find_people


def test_no_word_is_listed_twice() -> None:
    for listed in (HEADS, (*LEVELS, *RANKS), BODIES_ALIKE):
        assert len(listed) == len(set(listed))


def test_posts_end_in_what_heads_a_place_or_a_body() -> None:
    assert {*HEADS_OF_PLACES, *HEADS_OF_BODIES} <= {head.lower() for head in HEADS}


@pytest.mark.parametrize("body", [*BODIES_ALIKE, "office", "procuratorate"])
def test_every_body_has_a_head(body: str) -> None:
    post = f"county {body} chief"
    (mention,) = [one for one in find_people(f"Lanhe {post} Hu Huawei spoke.") if one.posts]
    assert mention.posts == (f"Lanhe {post}",)

    listed = f"head of the Culture, Radio and Tourism {body.capitalize()}"
    (span,) = posts_at(listed, 0)
    assert listed[slice(*span)] == listed
