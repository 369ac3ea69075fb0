"""Places in Python's characters and in Qt's: beyond the BMP (𠮷, U+20BB7) a character counts two in Qt."""

import re
from bisect import bisect_left

_WIDE = re.compile("[\U00010000-\U0010ffff]")


class Offsets:
    """Leads from offsets in characters to positions in a `QTextDocument`, in UTF-16 units, and back."""

    def __init__(self, text: str) -> None:
        self._wide = [found.start() for found in _WIDE.finditer(text)]
        self._wide_positions = [offset + before for before, offset in enumerate(self._wide)]

    def position(self, offset: int) -> int:
        """Where the character at `offset` stands in Qt's text."""
        return offset + bisect_left(self._wide, offset)

    def offset(self, position: int) -> int:
        """The character at a position of Qt's text; inside of a wide one, that one."""
        return position - bisect_left(self._wide_positions, position)
