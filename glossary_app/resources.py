"""The one reader of packaged data: `resources/` and `seeds/` of the checkout or of the wheel."""

from functools import cache
from pathlib import Path

_PACKAGED = Path(__file__).parent / "_packaged"
_CHECKOUT = Path(__file__).parent.parent


def folder(name: str) -> Path:
    """The folder `resources` or `seeds`, wherever this copy of the program keeps it."""
    packaged = _PACKAGED / name
    return packaged if packaged.is_dir() else _CHECKOUT / name


def text(name: str) -> str:
    """A UTF-8 file of `resources/`, by its path below that folder."""
    return (folder("resources") / name).read_text(encoding="utf-8")


@cache
def lines(name: str) -> tuple[str, ...]:
    """A word list of `resources/`: its lines in order, without blank lines and `#` comments."""
    rows = (line.split("#", 1)[0].strip() for line in text(name).splitlines())
    return tuple(row for row in rows if row)
