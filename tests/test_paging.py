import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.paging import page_among, page_from


@given(st.integers(0, 30), st.integers(-3, 50), st.integers(1, 7))
async def test_a_page_is_the_same_however_it_is_fetched(total: int, wanted: int, size: int) -> None:
    entries = list(range(total))

    async def fetch(offset: int, limit: int) -> tuple[list[int], int]:
        found = entries[offset : offset + limit]
        return found, total if found else 0  # as the store does: past the end nothing is counted

    page = page_among(entries, wanted, size)
    assert await page_from(fetch, wanted, size) == page
    assert page.total == total
    assert 1 <= page.number <= page.last


@pytest.mark.parametrize("size", [1, 3, 10])
def test_the_pages_together_are_the_list(size: int) -> None:
    entries = list(range(10))
    last = page_among(entries, 1, size).last
    pages = [page_among(entries, number, size).entries for number in range(1, last + 1)]
    assert [entry for page in pages for entry in page] == entries
    assert all(pages)
