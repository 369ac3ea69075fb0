import json
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import replace
from pathlib import Path
from zipfile import ZipFile

import pytest

from glossary_app.exchange import anki
from glossary_app.exchange.concepts import Concept
from glossary_app.exchange.edition import Edition
from tests.unit.exchange.samples import ALL, EDITION, SPONGE


@contextmanager
def collection(package: Path, *concepts: Concept, edition: Edition = EDITION) -> Iterator[sqlite3.Connection]:
    anki.write(concepts, package, edition)
    with ZipFile(package) as zipped:
        assert json.loads(zipped.read("media")) == {}
        zipped.extract("collection.anki2", package.parent)
    with closing(sqlite3.connect(package.parent / "collection.anki2")) as opened:
        yield opened


def test_a_note_has_what_is_to_be_learned(tmp_path: Path) -> None:
    with collection(tmp_path / "t.apkg", *ALL) as opened:
        notes = opened.execute("SELECT flds, tags FROM notes ORDER BY id").fetchall()
    assert notes[0] == (
        "\x1f".join(
            (
                "海绵社区",
                "hǎi mián shè qū",
                "能够储存雨水的社区，\n雨量 &lt; 50 毫米 &amp; 不积水。",
                "《某市工作报告》（2024年3月5日），第12页",
                "海社；海绵小区；海綿社區；吸水小区",
                "sponge community (en)；quartier éponge (fr)",
            )
        ),
        " 住建 水务 ",
    )
    assert notes[2][0].split("\x1f")[0] == "&lt;b&gt;&amp;&quot;三农&quot;"


def test_what_is_explained_is_asked_both_ways(tmp_path: Path) -> None:
    with collection(tmp_path / "t.apkg", *ALL) as opened:
        cards = opened.execute(
            "SELECT sfld, ord FROM cards JOIN notes ON notes.id = nid ORDER BY nid, ord"
        ).fetchall()
    assert cards == [
        ("海绵社区", 0),
        ("海绵社区", 1),
        ("一厂一策", 0),
        ("一厂一策", 1),
        ("&lt;b&gt;&amp;&quot;三农&quot;", 0),
    ]


def test_a_later_deck_is_known_again(tmp_path: Path) -> None:
    def known(*concepts: Concept) -> tuple[object, ...]:
        with collection(tmp_path / "t.apkg", *concepts) as opened:
            decks, kinds = opened.execute("SELECT decks, models FROM col").fetchone()
            guids = opened.execute("SELECT guid FROM notes WHERE sfld = '海绵社区'").fetchall()
            return set(json.loads(decks)), set(json.loads(kinds)), guids

    assert known(SPONGE) == known(*reversed(ALL[1:]), replace(SPONGE, pinyin="", definitions=()))


def test_a_tag_is_one_word(tmp_path: Path) -> None:
    with collection(tmp_path / "t.apkg", replace(SPONGE, tags=("to do", "水务"))) as opened:
        assert opened.execute("SELECT tags FROM notes").fetchone() == (" to_do 水务 ",)


def test_anki_itself_imports_it_and_updates_what_it_knows(tmp_path: Path) -> None:
    library = pytest.importorskip("anki.collection", reason="Anki is not installed")
    options = library.ImportAnkiPackageRequest
    anki.write(ALL, tmp_path / "t.apkg", EDITION)
    opened = library.Collection(str(tmp_path / "mine.anki2"))
    try:
        opened.import_anki_package(options(package_path=str(tmp_path / "t.apkg")))
        assert opened.decks.id_for_name(EDITION.title)
        (note,) = (opened.get_note(one) for one in opened.find_notes("Term:海绵社区"))
        assert (note["Pinyin"], len(note.cards())) == ("hǎi mián shè qū", 2)
        opened.import_anki_package(options(package_path=str(tmp_path / "t.apkg")))
        assert opened.note_count() == len(ALL)
    finally:
        opened.close()
