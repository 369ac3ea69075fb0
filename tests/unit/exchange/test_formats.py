from collections.abc import Iterable, Iterator
from pathlib import Path
from xml.etree import ElementTree

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from glossary_app.domain.terms import Equivalent, Form, FormKind, Reference
from glossary_app.errors import ErrorCode, UserError
from glossary_app.exchange import formats
from glossary_app.exchange.chapters import Chapter
from glossary_app.exchange.concepts import Concept, Explanation
from glossary_app.exchange.formats import FORMATS, ConceptFormat, PrintedFormat
from tests.unit.exchange.samples import ALL, EDITION

Whole = ConceptFormat | PrintedFormat
OF_CONCEPTS = [one for one in FORMATS.values() if isinstance(one, Whole)]
TERM_BASES = ("tbx", "tbx-tags", "martif")


def write(concepts: Iterable[Concept], target: Path, whole: Whole) -> None:
    """Write concepts, under one heading where the format has headings."""
    match whole:
        case ConceptFormat(write=write_concepts):
            write_concepts(concepts, target, EDITION)
        case PrintedFormat(write=write_chapters):
            write_chapters([Chapter("S", concepts)], target, EDITION)


def test_the_suffix_says_which_format_is_meant() -> None:
    assert formats.of(Path("术语.XLSX")).name == "xlsx"
    assert formats.of(Path("术语.tbx")).name == "tbx"
    assert formats.of(Path("术语.xml")).name == "martif"


def test_a_suffix_that_no_format_has_is_refused_with_those_there_are() -> None:
    with pytest.raises(UserError) as caught:
        formats.of(Path("术语.pages"))
    assert caught.value.code is ErrorCode.UNKNOWN_EXPORT_FORMAT
    assert caught.value.facts["known"].startswith(".csv, .xlsx, .tbx, ")


@pytest.mark.parametrize("written", OF_CONCEPTS, ids=lambda one: one.name)
def test_half_a_glossary_never_takes_the_place_of_a_whole_one(written: Whole, tmp_path: Path) -> None:
    def broken() -> Iterator[Concept]:
        yield Concept(headword="三农")
        raise RuntimeError

    target = tmp_path / f"t{written.suffixes[0]}"
    target.write_text("mine")
    with pytest.raises(RuntimeError):
        write(broken(), target, written)
    assert [(path.name, path.read_text()) for path in tmp_path.iterdir()] == [(target.name, "mine")]


@pytest.mark.parametrize("written", OF_CONCEPTS, ids=lambda one: one.name)
@settings(max_examples=25)
@given(text=st.text(max_size=12), kind=st.sampled_from(FormKind))
def test_any_text_can_be_written(
    written: Whole, text: str, kind: FormKind, tmp_path_factory: pytest.TempPathFactory
) -> None:
    concept = Concept(
        headword=f"三{text}",
        pinyin=text,
        forms=(Form(f"农{text}", kind),),
        definitions=(Explanation(text, source=Reference(text, text, text)),),
        equivalents=(Equivalent("en", text),),
        tags=(text,),
        notes=text,
    )
    target = tmp_path_factory.mktemp("any") / f"t{written.suffixes[0]}"
    write([concept], target, written)
    assert target.stat().st_size
    if written.name in TERM_BASES:
        ElementTree.parse(target)


# A package of Anki is dated: what is newer takes the place of what one has.
@pytest.mark.parametrize(
    "written", [one for one in OF_CONCEPTS if one.name != "anki"], ids=lambda one: one.name
)
def test_the_same_concepts_make_the_same_file(written: Whole, tmp_path: Path) -> None:
    files = [tmp_path / f"{name}{written.suffixes[0]}" for name in "ab"]
    for file in files:
        write(ALL, file, written)
    first, second = (file.read_bytes() for file in files)
    assert first == second


@pytest.mark.parametrize(
    "written", [one for one in OF_CONCEPTS if one.name not in TERM_BASES], ids=lambda one: one.name
)
def test_all_but_term_bases_may_be_empty(written: Whole, tmp_path: Path) -> None:
    target = tmp_path / f"t{written.suffixes[0]}"
    write([], target, written)
    assert target.exists()
