import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.language.matching import Subject, match, occurrences
from bot.language.script import fold

TEXT = fold("刘海波到木山县青石镇调研春耕备耕工作。Zhou Wenbin visited the orchards and vaccinations.")


@pytest.mark.parametrize(
    ("word", "found"),
    [
        ("调研", 1.0),
        ("水库", 0.0),
        ("青石镇", 1.0),
        ("木山市", 1.0),  # the place without its kind
        ("备耕会", 0.3),  # one pair of two
        ("春耕备", 1.0),
        ("visit", 1.0),
        ("wenbin", 1.0),
        ("orchard", 1.0),
        ("vaccin", 1.0),
        ("zho", 0.0),  # too short to be the beginning of a word
        ("vaccina", 0.0),
    ],
)
def test_a_word_is_there_whole_in_part_or_not_at_all(word: str, found: float) -> None:
    assert match(word, TEXT) == pytest.approx(found)


def test_an_english_word_in_part_counts_less() -> None:
    assert 0 < match("wenbi", TEXT) < 1


def test_coverage_is_weighed_by_rarity() -> None:
    subject = Subject({"调研": 1.0, "水库": 3.0})

    assert subject.named(TEXT) == 0.25
    assert subject.share(subject.matches(TEXT)) == 0.25


def test_what_shares_characters_resembles_but_is_not_named() -> None:
    subject = Subject({"药店": 1.0})

    assert 0 < subject.share(subject.matches("天天好大药房")) < 0.5
    assert subject.named("天天好大药房") == 0


def test_what_only_the_title_speaks_of_counts_for_less() -> None:
    subject = Subject({"水库": 1.0})

    in_text, in_title = subject.matches(TEXT), subject.matches("水库除险")

    assert 0 < subject.share(subject.with_context(in_text, in_title)) < 1


def test_what_stands_where_the_question_asks_counts_for_more() -> None:
    subject = Subject({"调研": 1.0, "水库": 1.0}, focus={"调研": 1.0, "水库": 0.1})

    assert subject.focused_share(subject.matches("调研")) > 0.9
    assert subject.focused_share(subject.matches("水库")) < 0.1


def test_where_nothing_is_asked_for_everything_covers_it() -> None:
    assert Subject({}).share([]) == 1.0


@given(
    st.dictionaries(st.sampled_from(["调研", "备耕会", "水库", "zhou", "orchar"]), st.floats(0.1, 9)),
    st.text(),
)
def test_coverage_is_a_share(weights: dict[str, float], text: str) -> None:
    for spoken in (fold(text), TEXT):
        subject = Subject(weights)
        assert 0 <= subject.share(subject.matches(spoken)) <= 1 + 1e-9


@pytest.mark.parametrize(
    ("word", "texts"), [("耕", ["耕", "耕"]), ("visit", ["visited"]), ("水库", []), ("vis", [])]
)
def test_occurrences_are_where_the_word_stands(word: str, texts: list[str]) -> None:
    assert [TEXT[start:end] for start, end in occurrences(word, TEXT)] == texts


def test_on_a_day_words_that_fit_anything_need_not_be_there() -> None:
    text = "4月12日,县长到青石镇调研。"

    assert Subject({"活动": 1.0}).named(text) == 0
    assert Subject({"活动": 1.0}).named(text, on_a_day=True) == 1
    assert Subject({"地震": 1.0}).named(text, on_a_day=True) == 0
