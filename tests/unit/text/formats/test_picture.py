from io import BytesIO

import pytest

from glossary_app.errors import ErrorCode, UserError
from glossary_app.text import formats
from glossary_app.text.formats import ocr, picture


@pytest.mark.parametrize("suffix", sorted(picture.SUFFIXES))
def test_where_nothing_reads_pictures_one_is_said_to_be_a_scan(
    suffix: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(ocr, "installed", lambda: False)
    with pytest.raises(UserError) as raised:
        formats.read(suffix, b"\x89PNG\r\n\x1a\n")
    assert raised.value.code is ErrorCode.SCANNED


def test_a_pdf_that_is_named_as_a_picture_is_read_as_a_pdf(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ocr, "installed", lambda: False)
    with pytest.raises(UserError) as raised:
        formats.read(".png", b"%PDF-1.7\n")
    assert raised.value.code is ErrorCode.DAMAGED_DOCUMENT


@pytest.mark.skipif(not ocr.installed(), reason="the extra `ocr` is not installed")
@pytest.mark.parametrize(
    ("mode", "nothing", "ink"), [("RGBA", (0, 0, 0, 0), (0, 0, 0, 255)), ("LA", (0, 0), (0, 255))]
)
def test_what_shines_through_is_paper(mode: str, nothing: tuple[int, ...], ink: tuple[int, ...]) -> None:
    from PIL import Image

    drawn, file = Image.new(mode, (9, 9), nothing), BytesIO()
    drawn.putpixel((4, 4), ink)
    drawn.save(file, "png")
    page = ocr.loaded(file.getvalue())
    assert (page.shape, page[4, 4].tolist(), page[0, 0].tolist()) == ((9, 9, 3), [0] * 3, [255] * 3)


@pytest.mark.skipif(not ocr.installed(), reason="the extra `ocr` is not installed")
@pytest.mark.parametrize("kind", ["png", "tiff"])
def test_greys_of_sixteen_bits_stay_apart(kind: str) -> None:
    from PIL import Image

    drawn, file = Image.new("I;16", (9, 9), 0xFFFF), BytesIO()
    drawn.putpixel((4, 4), 0x4000)
    drawn.save(file, kind)
    page = ocr.loaded(file.getvalue())
    assert (page[4, 4].tolist(), page[0, 0].tolist()) == ([0x40] * 3, [0xFF] * 3)
