import sys
from pathlib import Path

import pytest

from glossary_app.errors import ErrorCode, UserError
from glossary_app.text.formats import office
from tests.unit.text.formats.packing import docx, paragraph, zipped


def code(data: bytes, suffix: str = ".rtf") -> ErrorCode:
    with pytest.raises(UserError) as raised:
        office.read(data, suffix=suffix)
    return raised.value.code


def code_of_conversion() -> ErrorCode:
    with pytest.raises(UserError) as raised:
        office.extracted(b"{\\rtf1 }", suffix=".rtf")
    return raised.value.code


@pytest.fixture
def stand_in(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A program in the place of LibreOffice, whose code the test writes."""
    if sys.platform == "win32":
        pytest.skip("a script is no program here")
    path = tmp_path / "soffice"
    path.touch(mode=0o755)
    monkeypatch.setattr(office, "_PLACES", (str(path),))
    return path


def test_where_libreoffice_is_not_installed_it_is_asked_for(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(office, "_PLACES", ("no-such-office",))
    assert code(b"{\\rtf1 }") is ErrorCode.NEEDS_LIBREOFFICE


def test_what_is_converted_is_read_and_names_its_own_format(stand_in: Path) -> None:
    made = stand_in.with_name("made.docx")
    made.write_bytes(docx(paragraph("河湖长制")))
    stand_in.write_text(
        "#!/bin/sh\n"
        'while [ "$1" != --outdir ]; do shift; done\n'
        f'grep -q rtf "$3" && cp {made} "$2/document.docx"\n'
    )
    read = office.extracted(b"{\\rtf1 }", suffix=".rtf")
    assert (read.encoding, read.text) == ("rtf", "河湖长制")


def test_what_libreoffice_cannot_read_is_damaged(stand_in: Path) -> None:
    stand_in.write_text("#!/bin/sh\nexit 1\n")
    assert code_of_conversion() is ErrorCode.DAMAGED_DOCUMENT


def test_a_conversion_that_does_not_end_is_given_up(stand_in: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(office, "_PATIENCE", 0.05)
    stand_in.write_text("#!/bin/sh\nsleep 60 & sleep 60\n")
    assert code_of_conversion() is ErrorCode.TOO_SLOW


def test_passwords_are_seen_before_the_conversion() -> None:
    header = bytearray(b"\xec\xa5" + bytes(510))
    header[11] |= 1
    assert code(b"\xd0\xcf\x11\xe0" + bytes(508) + bytes(header), ".doc") is ErrorCode.PASSWORD
    manifest = {"META-INF/manifest.xml": "<manifest><encryption-data/></manifest>"}
    assert code(zipped(manifest), ".odt") is ErrorCode.PASSWORD


def test_a_damaged_opendocument_is_said_to_be() -> None:
    assert code(b"PK\x03\x04", ".odt") is ErrorCode.DAMAGED_DOCUMENT
