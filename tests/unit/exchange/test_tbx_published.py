"""Term bases held against the structure that ISO 30042:2008 publishes; `.ci/tbx_schema.py` fetches it.

The schema of 2019 is in no archive that could be asked, but the structure is one in all that we write. So a
file of version 3 is told in the names of 2008, and the published content models judge its order and nesting.
What differs beyond names: each element is in a namespace; the root has a `style`, and its `type` names the
dialect, which takes the place of the XCS file that a header named; what `ntig` alone could hold (groups of
notes, components) may stand in every section of a term, and we write none. Which categories there are is
no matter of structure in either edition.
"""

import os
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from glossary_app.exchange.concepts import Concept
from tests.unit.exchange.samples import ALL, EDITION
from tests.unit.exchange.term_bases import WRITERS, concepts

SCHEMA = os.environ.get("GLOSSARY_APP_TBX_SCHEMA")
IMPORTED = Path(__file__).parents[2] / "data" / "schemas" / "xml.xsd"
pytestmark = pytest.mark.skipif(not SCHEMA, reason="GLOSSARY_APP_TBX_SCHEMA names no published schema of TBX")

RENAMED = {
    "tbx": "martif",  # of MARTIF (ISO 12200), out of which the first edition grew
    "tbxHeader": "martifHeader",
    "conceptEntry": "termEntry",  # it is about a concept, with all its terms
    "langSec": "langSet",  # entries have levels, and each below the first is a section
    "termSec": "tig",  # which stood beside `ntig` for terms with groups: now one element is for both
}
# What both editions call the same, around the entries and within them.
AROUND = ("fileDesc", "titleStmt", "title", "sourceDesc", "p", "text", "body")
WITHIN = ("descripGrp", "descrip", "admin", "note", "term", "termNote")
CORE = {
    f"{{urn:iso:std:iso:30042:ed-2}}{name}": RENAMED.get(name, name) for name in (*RENAMED, *AROUND, *WITHIN)
}
CATEGORIES = {
    "{http://www.tbxinfo.net/ns/min}administrativeStatus": "termNote",
    "{http://www.tbxinfo.net/ns/basic}termType": "termNote",
    "{http://www.tbxinfo.net/ns/basic}definition": "descrip",
    "{http://www.tbxinfo.net/ns/basic}source": "admin",
    "{http://www.tbxinfo.net/ns/basic}projectSubset": "admin",
}
"""In the style DCT a category is an element of a module, which in DCA is the attribute `type` of these."""
FORMER = CORE | CATEGORIES


@pytest.fixture(scope="module")
def published() -> Any:
    schema = etree.parse(SCHEMA)
    schema.find("{*}import").set("schemaLocation", IMPORTED.as_uri())
    return etree.XMLSchema(schema)


def in_names_of_2008(element: Any) -> Any:
    """An element of either version with all in it.

    Raises:
        KeyError: It has one of which nobody has said what it was called.
    """
    if not element.tag.startswith("{"):  # version 2 has no namespace
        return element
    former = etree.Element(FORMER[element.tag], {k: v for k, v in element.attrib.items() if k != "style"})
    if element.tag in CATEGORIES:
        former.set("type", etree.QName(element).localname)
    former.text = element.text
    former.extend(map(in_names_of_2008, element))
    return former


def written(write: Any, some: Sequence[Concept], folder: Path) -> Any:
    """The root of what is written, as it is called there."""
    write(some, folder / "t.tbx", EDITION)
    return etree.parse(folder / "t.tbx").getroot()


def first(root: Any, name: str) -> Any:
    """The first element in a file of either version that 2008 calls so."""
    return next(one for one in root.iter() if FORMER.get(one.tag, one.tag) == name)


@pytest.mark.parametrize("write", WRITERS)
def test_every_version_and_style_has_the_published_structure(
    write: object, published: Any, tmp_path: Path
) -> None:
    published.assertValid(in_names_of_2008(written(write, ALL, tmp_path)))


@given(st.lists(concepts(), min_size=1, max_size=3), st.sampled_from(WRITERS))
def test_so_has_whatever_a_glossary_holds(
    published: Any, tmp_path_factory: pytest.TempPathFactory, some: list[Concept], write: object
) -> None:
    published.assertValid(in_names_of_2008(written(write, some, tmp_path_factory.mktemp("tbx"))))


@pytest.mark.parametrize("write", WRITERS)
@pytest.mark.parametrize("parent", ["martif", "fileDesc", "termEntry", "langSet", "descripGrp", "tig"])
def test_what_stands_in_the_wrong_place_is_refused(
    parent: str, write: object, published: Any, tmp_path: Path
) -> None:
    root = written(write, ALL, tmp_path)
    spoilt = first(root, parent)
    spoilt.insert(0, spoilt[-1])
    assert not published.validate(in_names_of_2008(root))


@pytest.mark.parametrize("write", WRITERS)
@pytest.mark.parametrize("parent", ["body", "termEntry", "langSet", "tig"])
def test_what_is_empty_is_refused(parent: str, write: object, published: Any, tmp_path: Path) -> None:
    root = written(write, ALL, tmp_path)
    del first(root, parent)[:]
    assert not published.validate(in_names_of_2008(root))


def test_both_styles_have_one_structure(tmp_path: Path) -> None:
    attributes, tags = (in_names_of_2008(written(write, ALL, tmp_path)) for write in WRITERS[:2])
    assert etree.tostring(attributes, method="c14n") == etree.tostring(tags, method="c14n")
