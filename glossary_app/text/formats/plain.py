"""Text files: nothing but characters, in whatever encoding."""

from glossary_app.text.decoding import decode
from glossary_app.text.formats.received import Received


def read(data: bytes) -> Received:
    """The characters of a text file.

    Raises:
        UserError: BINARY.
    """
    return Received(*decode(data))
