"""Whatever a glossary says, what it hands on says the same: it comes in again and changes nothing."""

from pathlib import Path

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from glossary_app.domain.terms import Category, DefinitionKind, Equivalent, Form, FormKind, Reference, Status
from glossary_app.errors import UserError
from glossary_app.exchange.concepts import Concept, Explanation
from glossary_app.services import exporting, library, merging

WORDS = st.text(st.sampled_from("三农綿社區“”\"'=+-@；;,?\n\t《》𠮷a1<&>（）"), min_size=1, max_size=6)
CONCEPTS = st.builds(
    Concept,
    headword=st.text(st.sampled_from("三农綿社區“”=-《》𠮷a12;；"), min_size=1, max_size=4),
    status=st.sampled_from(Status),
    category=st.none() | st.sampled_from(Category),
    forms=st.lists(st.builds(Form, WORDS, st.sampled_from(FormKind)), max_size=2).map(tuple),
    definitions=st.lists(
        st.builds(
            Explanation,
            WORDS,
            st.sampled_from(DefinitionKind),
            st.booleans(),
            st.none() | st.builds(Reference, WORDS, st.just("")),
        ),
        max_size=2,
    ).map(tuple),
    equivalents=st.lists(st.builds(Equivalent, st.sampled_from(["en", "fr"]), WORDS), max_size=2).map(tuple),
    tags=st.lists(WORDS, max_size=2).map(tuple),
    notes=st.just("") | WORDS,
)


@settings(max_examples=25)
@given(
    st.lists(CONCEPTS, min_size=1, max_size=3),
    st.sampled_from(["t.json", "t.tbx", "t.martif", "t.xlsx", "t.csv"]),
)
def test_a_glossary_that_comes_back_changes_nothing(
    tmp_path_factory: pytest.TempPathFactory, said: list[Concept], name: str
) -> None:
    folder = tmp_path_factory.mktemp("round")
    with library.opened_or_made(folder / "a.db") as glossary:
        plan = merging.compare(glossary, said)
        merging.apply(glossary, plan.settled(merging.Policy.THEIRS))
        assert not list(merging.compare(glossary, said).settled(merging.Policy.MINE).wanted())
        assume(library.totals(glossary)["terms"])  # 《》 is no headword, no term base without entries
        exporting.export(glossary, folder / name)
        assert merging.plan(glossary, folder / name).rows == ()
        assert merging.plan(glossary, glossary.path).rows == ()


@pytest.mark.parametrize("name", ["t.csv", "t.xlsx", "t.tbx", "t.json", "t.db"])
def test_a_bad_file_leaves_the_glossary_as_it_was(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_bytes(b"PK\x03\x04\x00 neither this nor that \xff")
    with library.opened_or_made(tmp_path / "a.db") as glossary:
        with pytest.raises(UserError) as caught:
            merging.plan(glossary, tmp_path / name)
        assert caught.value.facts["path"] == str(tmp_path / name)
        assert library.totals(glossary)["terms"] == 0
