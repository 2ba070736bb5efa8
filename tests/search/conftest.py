from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.search.engine import Engine
from tests.search.engines import ENGINES, Opens, opened


@pytest.fixture(params=ENGINES, ids=lambda engine: engine.__name__)
def kind(request: pytest.FixtureRequest) -> Opens:
    kind: Opens = request.param
    return kind


@pytest.fixture
async def engine(kind: Opens, tmp_path: Path) -> AsyncIterator[Engine]:
    async with opened(kind, tmp_path / "index") as engine:
        yield engine
