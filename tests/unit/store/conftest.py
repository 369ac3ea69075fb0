from collections.abc import Iterator
from pathlib import Path

import pytest

from glossary_app.store import GlossaryFile


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "政策 #1.db"


@pytest.fixture
def glossary(path: Path) -> Iterator[GlossaryFile]:
    with GlossaryFile.open(path, create=True) as opened:
        yield opened
