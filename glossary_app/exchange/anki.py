"""A deck for Anki: from the term to its pinyin and definition, and from the definition to the term.

Whoever imports a later deck of the same glossary keeps the progress: notes are known by their headword, the
deck by its title, the kind of note by a number that never changes.
"""

import hashlib
import itertools
import sqlite3
import time
from collections.abc import Iterable
from contextlib import closing
from html import escape
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, Final
from zipfile import ZIP_DEFLATED, ZipFile

from glossary_app.exchange.characters import allowed
from glossary_app.exchange.concepts import Concept
from glossary_app.exchange.edition import Edition
from glossary_app.exchange.files import replacing_bytes
from glossary_app.exchange.wording import Wording, wording

KIND: Final = 1_736_210_571
"""Of notes: drawn once; what Anki knows their fields and cards by. To change those takes another number."""
FIELDS: Final = ("Term", "Pinyin", "Definition", "Source", "Also", "Equivalents")

_STYLE: Final = """
.card { font: 22px/1.6 system-ui, sans-serif; text-align: center; max-width: 32em; margin: 0 auto; }
.term { font-size: 1.5em; }
.said { text-align: left; white-space: pre-line; }
.aside { font-size: .75em; opacity: .7; }
"""
_TERM: Final = '<div class="term" lang="zh">{{Term}}</div>'
_SAID: Final = '{{#Definition}}<p class="said" lang="zh">{{Definition}}</p>{{/Definition}}'
_ASIDES: Final = "".join(
    f'{{{{#{name}}}}}<div class="aside">{{{{{name}}}}}</div>{{{{/{name}}}}}' for name in FIELDS[3:]
)
_CARDS: Final = [
    {
        "name": "Term to definition",
        "qfmt": _TERM,
        "afmt": f"{{{{FrontSide}}}}<hr id=answer><div>{{{{Pinyin}}}}</div>{_SAID}{_ASIDES}",
    },
    {
        "name": "Definition to term",
        "qfmt": _SAID,
        "afmt": f"{{{{FrontSide}}}}<hr id=answer>{_TERM}<div>{{{{Pinyin}}}}</div>{_ASIDES}",
    },
]
"""Without a definition there is no second card: Anki makes none whose front is empty."""


def write(concepts: Iterable[Concept], path: Path, edition: Edition) -> None:
    """Write a package that Anki imports.

    Raises:
        UserError: CANNOT_WRITE or DISK_FULL; the target is as it was.
    """
    with replacing_bytes(path) as file, TemporaryDirectory() as folder, ZipFile(file, "w") as package:
        collection = Path(folder) / "collection.anki2"
        with closing(sqlite3.connect(collection)) as connection:
            _fill(connection.cursor(), concepts, edition)
            connection.commit()
        package.write(collection, collection.name, ZIP_DEFLATED)
        package.writestr("media", "{}")


def _fill(collection: sqlite3.Cursor, concepts: Iterable[Concept], edition: Edition) -> None:
    """Make the collection of a package. The notes are written as they come, where genanki would keep them."""
    import genanki

    kind = genanki.Model(
        KIND,
        "Term (glossary-app)",
        fields=[{"name": name} for name in FIELDS],
        templates=_CARDS,
        css=_STYLE,
    )
    deck = genanki.Deck(_number(edition.title), allowed(edition.title))
    deck.add_model(kind)
    now = time.time()
    ids = itertools.count(int(now * 1000))
    genanki.Package(deck).write_to_db(collection, now, ids)
    words = wording(edition)
    for concept in concepts:
        note: Any = genanki.Note(
            kind,
            [escape(allowed(text)) for text in _fields(concept, words)],
            guid=genanki.guid_for("glossary-app", concept.headword),
            tags=["_".join(allowed(tag).split()) for tag in concept.tags],
        )
        note.write_to_db(collection, now, deck.deck_id, ids)


def _fields(concept: Concept, words: Wording) -> tuple[str, ...]:
    best = concept.definition
    return (
        concept.headword,
        concept.pinyin,
        best.text if best else "",
        words.located(concept.sources[best.text]) if best else "",
        words.joined(form.text for form in concept.forms),
        words.joined(f"{one.text} ({one.language})" for one in concept.equivalents),
    )


def _number(title: str) -> int:
    """A number of 31 bits, always the same for the same title."""
    return int.from_bytes(hashlib.sha256(title.encode()).digest()[:4]) >> 1
