from email.mime.image import MIMEImage
from email.mime.multipart import MIMEMultipart
from email.mime.text import MIMEText

import pytest

from glossary_app.errors import ErrorCode, UserError
from glossary_app.text import formats

PAGE = "<html><head><title>河长制</title></head><body><p>每条河流都有负责人，每月巡查一次。</p></body></html>"


def saved(*pages: str, charset: str = "utf-8") -> bytes:
    """A page as browsers save it, with a picture and the pages in its frames."""
    whole = MIMEMultipart("related", type="text/html")
    whole.attach(MIMEImage(b"\x89PNG", "png"))
    for page in pages:
        whole.attach(MIMEText(page, "html", charset))
    return whole.as_bytes()


@pytest.mark.parametrize("charset", ["utf-8", "gb18030"])
@pytest.mark.parametrize("suffix", [".mht", ".mhtml", ".doc"])
def test_the_page_is_read_and_not_what_stands_in_its_frames(suffix: str, charset: str) -> None:
    data = saved(PAGE, "<html><p>广告一则，与此无关。</p></html>", charset=charset)
    assert formats.read(suffix, data).text == "每条河流都有负责人，每月巡查一次。"


def test_one_without_a_page_is_damaged() -> None:
    with pytest.raises(UserError) as raised:
        formats.read(".mhtml", saved())
    assert raised.value.code is ErrorCode.DAMAGED_DOCUMENT


def test_parts_in_each_other_without_end_are_damaged() -> None:
    nested = b"".join(
        b'Content-Type: multipart/mixed; boundary="%d"\r\n\r\n--%d\r\n' % (n, n) for n in range(5_000)
    )
    with pytest.raises(UserError) as raised:
        formats.read(".mhtml", b"MIME-Version: 1.0\r\n" + nested)
    assert raised.value.code is ErrorCode.DAMAGED_DOCUMENT
