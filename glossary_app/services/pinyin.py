"""How headwords are read, with the keys that a search by pinyin needs."""

from glossary_app.store.listing import Query
from glossary_app.store.terms import Reading
from glossary_app.text.pinyin import romanize
from glossary_app.text.script import fold
from glossary_app.text.syllables import initials, parse, plain


def reading(headword: str) -> Reading:
    """The reading that the program proposes."""
    return keyed(romanize(headword))


def typed_reading(typed: str, *, headword: str) -> Reading:
    """The reading that a person typed, with tone marks or tone numbers.

    Raises:
        UserError: BAD_PINYIN, if it is not a reading of `headword`.
    """
    return keyed(parse(typed, headword=headword))


def keyed(marks: str) -> Reading:
    """A reading with its search keys."""
    return Reading(marks=marks, plain=plain(marks), initials=initials(marks))


def query(typed: str) -> Query:
    """What was typed into a search box, as its keys: 汉字, pinyin with or without tones, initials."""
    keys = plain(typed) if typed.isprintable() else ""
    without_tones = "".join(char for char in keys if not char.isdigit())
    spelled = without_tones if without_tones.replace(" ", "").isascii() else ""
    return Query(text=fold(typed.strip()), pinyin=spelled)
