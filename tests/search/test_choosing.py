from pathlib import Path

import pytest

from bot.errors import EngineError
from bot.search import choosing
from bot.search.choosing import WISHES, Choice, EngineName, Wish, choose, open_engine
from bot.search.okapi import OkapiEngine
from bot.search.tantivy_engine import TantivyEngine


@pytest.mark.parametrize(
    ("paragraphs", "engine", "why"),
    [
        (0, "rank-bm25", "there are not more than 50,000 paragraphs"),
        (50_000, "rank-bm25", "there are not more than 50,000 paragraphs"),
        (50_001, "tantivy", "there are more than 50,000 paragraphs"),
        (1_000_000, "tantivy", "there are more than 50,000 paragraphs"),
    ],
)
def test_the_number_of_paragraphs_decides_unless_one_is_wished_for(
    paragraphs: int, engine: EngineName, why: str
) -> None:
    assert choose("auto", paragraphs) == Choice(engine, why)


def test_the_limit_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(choosing, "MOST_FOR_OKAPI", 1_234)

    assert choose("auto", 1_234) == Choice("rank-bm25", "there are not more than 1,234 paragraphs")
    assert choose("auto", 1_235) == Choice("tantivy", "there are more than 1,234 paragraphs")


@pytest.mark.parametrize("paragraphs", [0, 1_000_000])
@pytest.mark.parametrize("wish", ["rank-bm25", "tantivy"])
def test_a_wish_is_granted_whatever_the_corpus(wish: EngineName, paragraphs: int) -> None:
    assert choose(wish, paragraphs) == Choice(wish, f"SEARCH_ENGINE is {wish}")


@pytest.mark.parametrize("wish", WISHES)
async def test_every_choice_opens_in_a_folder_of_its_own(tmp_path: Path, wish: Wish) -> None:
    name = choose(wish, 0).engine
    engine = await open_engine(name, tmp_path / "index")
    await engine.commit("a state")
    await engine.close()

    assert isinstance(engine, {"rank-bm25": OkapiEngine, "tantivy": TantivyEngine}[name])
    assert [folder.name for folder in (tmp_path / "index").iterdir()] == [name]


@pytest.mark.parametrize("name", ["rank-bm25", "tantivy"])
async def test_an_index_that_cannot_be_made_is_an_engine_error(tmp_path: Path, name: EngineName) -> None:
    (tmp_path / "file").touch()

    with pytest.raises(EngineError, match=str(tmp_path / "file")):
        await open_engine(name, tmp_path / "file")
