from collections.abc import Iterator
from pathlib import Path

import pytest

from glossary_app.services import library
from glossary_app.store import GlossaryFile


@pytest.fixture
def glossary(tmp_path: Path) -> Iterator[GlossaryFile]:
    with library.opened_or_made(tmp_path / "policy.db") as opened:
        yield opened
