"""Web pages saved as one file (MIME, RFC 2557): the page that stands in it, without its pictures."""

from email import message_from_bytes

from glossary_app.errors import ErrorCode, UserError
from glossary_app.text.formats import html
from glossary_app.text.formats.received import Received


def read(data: bytes) -> Received:
    """The main text of the first page in the file; others are frames and advertisements.

    Raises:
        UserError: BINARY, DAMAGED_DOCUMENT or TOO_LARGE.
    """
    try:
        parts = (part for part in message_from_bytes(data).walk() if part.get_content_type() == "text/html")
        page = next((part.get_payload(decode=True) for part in parts), None)
    except RecursionError as error:  # parts in each other without end
        raise UserError(ErrorCode.DAMAGED_DOCUMENT) from error
    if not isinstance(page, bytes):
        raise UserError(ErrorCode.DAMAGED_DOCUMENT)
    return html.read(page)
