"""From bytes to characters: the one door to charset_normalizer."""

from glossary_app.errors import ErrorCode, UserError


def decode(data: bytes) -> tuple[str, str]:
    """The name of the encoding and the text."""
    for name in ("utf-8-sig", "gb18030"):
        try:
            return name, data.decode(name)
        except UnicodeDecodeError:
            continue
    raise UserError(ErrorCode.BINARY)
