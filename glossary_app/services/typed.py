"""What a person typed, as it is kept: without what cannot be seen, and never without words."""

import re

from glossary_app.errors import ErrorCode, UserError
from glossary_app.text.headwords import canonical

_PARTED = re.compile("[、，,；;]")


def spaced(typed: str) -> str:
    """Words on one line, one space between; empty where there are none."""
    return " ".join(typed.split())


def line(typed: str) -> str:
    """Words on one line, as `spaced`.

    Raises:
        UserError: NO_WORDS.
    """
    return _required(spaced(typed))


def lines(typed: str) -> str:
    """A text of any number of lines, also none: `\\n` between them, and spaces that are no other sign.

    A field of a window shows a text so; what it gives back unchanged is the same text.
    """
    return "\n".join(typed.replace("\N{NO-BREAK SPACE}", " ").splitlines()).strip()


def some_lines(typed: str) -> str:
    """A text of one line or more.

    Raises:
        UserError: NO_WORDS.
    """
    return _required(lines(typed))


def headword(typed: str) -> str:
    """A headword in its canonical form.

    Raises:
        UserError: NOT_A_TERM, if nothing is left without quotation marks and spaces.
    """
    made = canonical(typed)
    if not made:
        raise UserError(ErrorCode.NOT_A_TERM, term=typed)
    return made


def several(typed: str) -> list[str]:
    """The items of a list, each as `line` gives it: `民生、教育` → 民生 and 教育.

    Raises:
        UserError: NO_WORDS, if there is none.
    """
    items = [item for part in _PARTED.split(typed) if (item := spaced(part))]
    _required("".join(items))
    return items


def _required(words: str) -> str:
    if not words:
        raise UserError(ErrorCode.NO_WORDS)
    return words
