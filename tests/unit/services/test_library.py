"""A glossary as a file: copied, and missed."""

from pathlib import Path

import pytest

from glossary_app.errors import ErrorCode, UserError
from glossary_app.services import editing, entries, library
from glossary_app.store import GlossaryFile


def test_a_copy_holds_what_the_glossary_holds(glossary: GlossaryFile, tmp_path: Path) -> None:
    editing.add_term(glossary, "海绵社区")
    library.copied(glossary, tmp_path / "copy.db")
    with library.opened(tmp_path / "copy.db") as copy:
        assert entries.named(copy, "海绵社区")


def test_a_copy_takes_no_other_files_place(glossary: GlossaryFile, tmp_path: Path) -> None:
    (tmp_path / "there.db").write_bytes(b"precious")
    with pytest.raises(UserError) as refused:
        library.copied(glossary, tmp_path / "there.db")
    assert refused.value.code is ErrorCode.CANNOT_WRITE
    assert (tmp_path / "there.db").read_bytes() == b"precious"


def test_a_glossary_whose_file_is_gone_is_missed(glossary: GlossaryFile) -> None:
    library.require(glossary)
    glossary.path.unlink()
    with pytest.raises(UserError) as refused:
        library.require(glossary)
    assert refused.value.code is ErrorCode.NO_GLOSSARY
