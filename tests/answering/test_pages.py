from hypothesis import given
from hypothesis import strategies as st

from bot.answering.pages import PAGE, page_of, pages

PARAGRAPH = st.one_of(
    st.text(min_size=1, max_size=50),
    st.builds(
        lambda text, times: text * times,
        st.sampled_from(["春耕。", "春", "“春。”", "𠮷，"]),
        st.integers(1, 2_500),
    ),
)
PARAGRAPHS = st.lists(PARAGRAPH, min_size=1, max_size=12).map(tuple)


@given(PARAGRAPHS)
def test_the_pages_are_the_whole_article_in_order(paragraphs: tuple[str, ...]) -> None:
    divided = pages(paragraphs)
    texts = [""] * len(paragraphs)
    for number, text in (piece for page in divided for piece in page):
        assert all(not later for later in texts[number + 1 :])
        texts[number] += text

    assert tuple(texts) == paragraphs


@given(PARAGRAPHS)
def test_no_page_is_empty_or_too_long(paragraphs: tuple[str, ...]) -> None:
    for page in pages(paragraphs):
        assert 0 < sum(len(text) for _, text in page) <= PAGE


@given(PARAGRAPHS)
def test_a_page_has_each_paragraph_once(paragraphs: tuple[str, ...]) -> None:
    for page in pages(paragraphs):
        numbers = [number for number, _ in page]
        assert numbers == sorted(set(numbers))


@given(PARAGRAPHS, st.data())
def test_the_page_of_a_paragraph_holds_its_beginning(
    paragraphs: tuple[str, ...], data: st.DataObject
) -> None:
    number = data.draw(st.integers(0, len(paragraphs) - 1))
    divided = pages(paragraphs)

    content = dict(divided[page_of(number, divided) - 1])

    assert paragraphs[number].startswith(content[number])


def test_a_paragraph_that_fits_is_not_divided() -> None:
    paragraphs = ("春" * 1_000, "耕" * 1_000)

    assert pages(paragraphs) == [[(0, paragraphs[0])], [(1, paragraphs[1])]]


def test_a_long_paragraph_goes_on_after_a_sentence() -> None:
    [first, second] = pages(("春耕备耕。" * 400,))

    assert first == [(0, "春耕备耕。" * 300)]
    assert second == [(0, "春耕备耕。" * 100)]


def test_a_paragraph_that_is_not_there_is_on_the_first_page() -> None:
    assert page_of(7, pages(("春耕。",))) == 1
