"""Characters that a format cannot hold."""

import re

_FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff\ufffe\uffff]")


def allowed(text: str) -> str:
    """The text without control characters, which no XML and no page may hold; line breaks stay."""
    return _FORBIDDEN.sub("", text)
