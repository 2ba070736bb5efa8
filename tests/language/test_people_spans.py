from hypothesis import given
from hypothesis import strategies as st

from bot.language.people import PersonMention, find_people
from bot.language.people_spans import read_people, write_people

TEXTS = st.lists(
    st.sampled_from(
        [
            "县委副书记",
            "县长",
            "王芳",
            "刘海波",
            "、",
            "，",
            "。",
            "一行",
            "记者 林晓燕",
            "\n",
            "County Leader Lei Anshu ",
        ]
    ),
    max_size=20,
).map("".join)


def test_an_official_is_written_with_the_places_of_the_posts() -> None:
    text = "县委常委、统战部部长王国钦，县长刘海波"

    assert write_people(text, find_people(text)) == "10+3o0+4,5+5 16+3o14+2"


@given(TEXTS | st.text())
def test_what_was_written_is_read(text: str) -> None:
    found = find_people(text)

    assert list(read_people(text, write_people(text, found))) == found


def test_a_post_that_stands_elsewhere_is_left_out() -> None:
    mention = PersonMention(0, 2, "王芳", ("县长",), "official")

    assert read_people("王芳", write_people("王芳", [mention])) == (
        PersonMention(0, 2, "王芳", (), "official"),
    )
