"""The other side of `apart`: reads a file from standard input, within limits, and prints what it holds."""

import sys

from glossary_app.errors import UserError
from glossary_app.text.formats import apart, pdf
from glossary_app.text.formats.received import Received

_READERS = {"pdf": pdf.extracted}


def _limit() -> None:
    """Keep to limits of memory and time, where the system knows such."""
    try:
        import resource

        resource.setrlimit(resource.RLIMIT_AS, (apart.MEMORY, apart.MEMORY))
        resource.setrlimit(resource.RLIMIT_CPU, (apart.PATIENCE, apart.PATIENCE))
    except (ImportError, ValueError, OSError):
        return


def _read(reader: str, data: bytes) -> Received | UserError:
    try:
        return _READERS[reader](data)
    except UserError as error:
        return error


if __name__ == "__main__":
    _limit()
    sys.stdout.write(apart.answer(_read(sys.argv[1], sys.stdin.buffer.read())))
