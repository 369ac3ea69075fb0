import pytest

from glossary_app.errors import ErrorCode, UserError
from glossary_app.text import formats
from glossary_app.text.formats import office, signs
from tests.unit.text.formats.ofds import package, page, text
from tests.unit.text.formats.packing import docx, paragraph

OLD_WORD = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
OPEN_DOCUMENT = b"PK\x03\x04" + bytes(26) + b"mimetypeapplication/vnd.oasis.opendocument.text"


@pytest.mark.parametrize(
    ("data", "named", "suffix"),
    [
        (b"%PDF-1.7", ".docx", ".pdf"),
        (b"{\\rtf1 }", ".doc", ".rtf"),
        (OLD_WORD, ".docx", ".doc"),
        (OLD_WORD, ".wps", ".wps"),
        (OLD_WORD + signs.LOCKED, ".doc", ".docx"),
        (OPEN_DOCUMENT, ".docx", ".odt"),
        (docx(paragraph("河湖长制")), ".pdf", ".docx"),
        (package(page(text("河湖长制"))), ".docx", ".ofd"),
        (package(beside={"Attachs/1.docx": docx(paragraph("河湖长制"))}), ".ofd", ".ofd"),
        (b"\xef\xbb\xbf\n<!DOCTYPE html>\n<html lang='zh'>", ".doc", ".html"),
        (b"<?xml version='1.0'?><html xmlns:w='urn:schemas-microsoft-com:office:word'>", ".doc", ".html"),
        (b"MIME-Version: 1.0\r\nContent-Type: multipart/related", ".doc", ".mhtml"),
        (b"From: <Saved by Blink>\r\nSubject: =?utf-8?B?5rKz?=\r\nMIME-Version: 1.0", ".mht", ".mhtml"),
        ("如何写 <html> 页面".encode(), ".md", ".md"),
        (b"PK\x03\x04", ".docx", ".docx"),
        (b"", ".docx", ".docx"),
    ],
)
def test_the_bytes_tell_the_format_where_the_name_does_not(data: bytes, named: str, suffix: str) -> None:
    assert signs.suffix_of(data, named=named) == suffix


@pytest.mark.parametrize("suffix", [".wps", ".pdf", ".txt"])
def test_a_misnamed_document_is_read_as_what_it_is(suffix: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(office, "_PLACES", ())
    assert formats.read(suffix, docx(paragraph("河湖长制"))).text == "河湖长制"
    page = '<html xmlns:w="urn:schemas-microsoft-com:office:word"><body><p>河湖长制，</p>'
    assert formats.read(suffix, page.encode()).text == "河湖长制，"


def test_an_empty_file_is_said_to_be_empty_under_every_name() -> None:
    with pytest.raises(UserError) as raised:
        formats.read(".docx", b"")
    assert raised.value.code is ErrorCode.EMPTY


def test_one_that_is_locked_says_so_under_every_name() -> None:
    with pytest.raises(UserError) as raised:
        formats.read(".doc", OLD_WORD + signs.LOCKED)
    assert raised.value.code is ErrorCode.PASSWORD
