"""How headwords are read, with the keys that a search by pinyin needs."""

from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

from glossary_app.store.terms import Reading
from glossary_app.text import segmentation
from glossary_app.text.pinyin import readings, romanized
from glossary_app.text.syllables import initials, parse, pieces, plain, unmark

_MANY = 200
"""Headwords that are read in the time in which a cutter is loaded."""


class Syllable(NamedTuple):
    """What is read at once: a Han character, or a run of digits and Latin that reads as written."""

    written: str
    read: str
    han: bool


def reading(headword: str) -> Reading:
    """The reading that the program proposes; to be checked where it had to guess, or found none."""
    marks, guessed = romanized(headword)
    return replace(keyed(marks), to_check=bool(guessed) or not marks)


def all_readings(headwords: Sequence[str]) -> list[Reading]:
    """The same for many, where it is sooner done once the words of the dictionary are loaded."""
    if len(headwords) > _MANY:
        segmentation.load()
    return [reading(one) for one in headwords]


def typed_reading(typed: str, *, headword: str) -> Reading:
    """The reading that a person typed, with tone marks or tone numbers.

    Raises:
        UserError: BAD_PINYIN, if it is not a reading of `headword`.
    """
    return keyed(parse(typed, headword=headword))


def syllables(headword: str, marks: str) -> tuple[Syllable, ...]:
    """A headword beside its reading: `5G工业`, `5G gōng yè` → 5G/5G, 工/gōng, 业/yè.

    Nothing where the two do not have the same number of pieces.
    """
    written = [(piece, han) for run, han in pieces(headword) for piece in (run if han else [run])]
    read = marks.split()
    if len(read) != len(written):
        return ()
    return tuple(Syllable(piece, one, han) for (piece, han), one in zip(written, read, strict=True))


def choices(character: str) -> tuple[str, ...]:
    """All readings of a character, the most usual first: `重` → `zhòng`, `chóng`, `tóng`."""
    return readings(character)


def toned(typed: str, character: str) -> str:
    """A syllable typed without tone, with the character's: `chong` for 重 → `chóng`; else as typed."""
    bare = typed.strip()
    if unmark(bare.lower())[1] or not bare.isalpha():
        return bare
    return next((one for one in readings(character) if plain(one) == plain(bare)), bare)


def numbered(marks: str) -> str:
    """A reading as it is typed, with tone numbers: `lǜ sè` → `lü4 se4`; the neutral tone has none."""
    return " ".join(f"{bare}{tone or ''}" for bare, tone in map(unmark, marks.split()))


def keyed(marks: str) -> Reading:
    """A reading with its search keys."""
    return Reading(marks=marks, plain=plain(marks), initials=initials(marks))
