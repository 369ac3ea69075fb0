"""Places are found as documents and designations come: always those that a search of everything finds."""

import hashlib
import tempfile
from collections import defaultdict
from collections.abc import Callable
from pathlib import Path
from unittest import mock

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from glossary_app.domain.documents import Document, DocumentKey, Metadata, Paragraph, ParagraphKind, Source
from glossary_app.domain.spans import OffsetMap, Run, Span
from glossary_app.domain.terms import Form, FormKind, Status, TermId
from glossary_app.services import editing, library, places
from glossary_app.store import GlossaryFile, documents, occurrences, terms
from glossary_app.text.script import fold, simplify_in_place

NOW = "2030-01-01T00:00:00+00:00"
KINDS = [ParagraphKind.BODY, ParagraphKind.FURNITURE, ParagraphKind.CONTENTS]
DATES = ["", "2029", "2030-02", "2031-03-04"]

lines = st.lists(
    st.tuples(st.text("新能車车Ａa", min_size=1, max_size=12), st.sampled_from(KINDS), st.booleans()),
    min_size=1,
    max_size=3,
)
names = st.text("新能车A", min_size=1, max_size=3)
numbers = st.integers(0, 2)
steps = st.one_of(
    st.tuples(st.just("bring"), lines, st.sampled_from(DATES), st.lists(names, max_size=10)),
    st.tuples(st.just("add"), names),
    st.tuples(st.just("form"), numbers, names),
    st.tuples(st.just("unform"), numbers),
    st.tuples(st.just("status"), numbers, st.sampled_from(Status)),
    st.tuples(st.just("remove"), numbers),
    st.tuples(st.just("merge"), numbers, numbers),
    st.tuples(st.just("date"), numbers, st.sampled_from(DATES)),
    st.tuples(st.just("discard"), numbers),
    st.tuples(st.just("undo")),
    st.tuples(st.just("redo")),
)


def document(written: list[tuple[str, ParagraphKind, bool]], issued_on: str) -> Document:
    text = "\n".join(line for line, _, _ in written)
    paragraphs, start = [], 0
    for line, kind, repeats in written:
        paragraphs.append(Paragraph(Span(start, start + len(line)), kind, repeats))
        start += len(line) + 1
    return Document(
        source=Source(DocumentKey(hashlib.sha256(text.encode()).hexdigest()), "报告.txt", "utf-8", text),
        text=text,
        plain=simplify_in_place(text),
        origins=OffsetMap((Run(0, 0, len(text)),)),
        paragraphs=tuple(paragraphs),
        metadata=Metadata(issued_on=issued_on),
    )


class Person:
    """Does one step after another, as an import or the window would."""

    def __init__(self, glossary: GlossaryFile) -> None:
        self.glossary = glossary

    def do(self, name: str, *details: object) -> None:
        method: Callable[..., object] = getattr(self, name)
        method(*details)

    def term(self, number: int) -> TermId | None:
        ids = sorted({term for _, term in terms.designations(self.glossary)})
        return ids[number % len(ids)] if ids else None

    def bring(self, written: list[tuple[str, ParagraphKind, bool]], date: str, found: list[str]) -> None:
        one = document(written, date)
        with self.glossary.atomic():
            if documents.find(self.glossary, one.key) is None:
                documents.add(self.glossary, one, at=NOW)
            places.refresh(self.glossary)
        for name in found:
            editing.add_term(self.glossary, name)

    def add(self, name: str) -> None:
        editing.add_term(self.glossary, name)

    def form(self, number: int, name: str) -> None:
        if (term := self.term(number)) is not None:
            editing.add_form(self.glossary, term, Form(name, FormKind.VARIANT))

    def unform(self, number: int) -> None:
        if (term := self.term(number)) is not None:
            for form in terms.forms(self.glossary, term)[:1]:
                editing.remove_form(self.glossary, term, form.text)

    def status(self, number: int, status: Status) -> None:
        if (term := self.term(number)) is not None:
            editing.set_status(self.glossary, [term], status)

    def remove(self, number: int) -> None:
        if (term := self.term(number)) is not None:
            editing.remove_terms(self.glossary, [term])

    def merge(self, number: int, into: int) -> None:
        one, other = self.term(number), self.term(into)
        if one is not None and other is not None:
            editing.merge_terms(self.glossary, [one], other)

    def date(self, number: int, date: str) -> None:
        if ids := sorted(documents.ids(self.glossary)):
            editing.set_metadata(self.glossary, ids[number % len(ids)], Metadata(issued_on=date))

    def discard(self, number: int) -> None:
        if ids := sorted(documents.ids(self.glossary)):
            self.glossary.write("DELETE FROM documents WHERE id = ?", (ids[number % len(ids)],))
            places.refresh(self.glossary)

    def undo(self) -> None:
        editing.undo(self.glossary)

    def redo(self) -> None:
        editing.redo(self.glossary)


def expected_places(glossary: GlossaryFile) -> set[occurrences.Place]:
    """What the documents and the designations say, looked for one by one."""
    names: defaultdict[TermId, set[str]] = defaultdict(set)
    for name, term in terms.headwords(glossary).items():
        names[term].add(fold(name))
    for term, forms in terms.all_forms(glossary).items():
        names[term] |= {fold(form.text) for form in forms}
    found = set()
    for number, one in documents.every(glossary):
        text = fold(one.text)
        for term, folded in names.items():
            spans = {
                Span(start, start + len(name))
                for name in folded
                for start in range(len(text))
                if text.startswith(name, start)
            }
            for span in spans:
                if not any(
                    other != span and other.start <= span.start <= span.end <= other.end for other in spans
                ):
                    (stands,) = [p for p in one.paragraphs if p.span.start < span.end <= p.span.end]
                    found.add((term, number, span.start, span.end, stands.counts))
    return found


def assert_found(glossary: GlossaryFile) -> None:
    found = expected_places(glossary)
    kept = glossary.tuples('SELECT term_id, document_id, start, "end", counted FROM occurrences')
    assert set(kept) == found
    dates = {one.document: one.issued_on for one in documents.citations(glossary)}
    for summary in documents.summaries(glossary):
        standing = {term for term, document, _, _, counts in found if document == summary.id and counts}
        assert summary.terms == len(standing)
    for term in {term for _, term in terms.designations(glossary)}:
        counted = [document for one, document, _, _, counts in found if one == term and counts]
        entry = terms.get(glossary, term)
        first = min(filter(None, (dates[one] for one in counted)), default="")
        assert (entry.frequency, entry.document_count, entry.first_seen) == (
            len(counted),
            len(set(counted)),
            first,
        )


@settings(max_examples=60)
@given(st.lists(steps, max_size=20), st.sampled_from([0, 3, 8]), st.sampled_from([1, 20, 1000]))
def test_what_comes_is_found_as_if_all_were_searched(
    story: list[tuple[object, ...]], few: int, batch: int
) -> None:
    with (
        mock.patch.object(places, "_FEW", few),
        mock.patch.object(places, "_BATCH", batch),
        tempfile.TemporaryDirectory() as folder,
        library.opened_or_made(Path(folder, "glossary.db")) as glossary,
    ):
        person = Person(glossary)
        person.bring([("新能车新车", ParagraphKind.BODY, False)], "2030", ["能车", "新"])
        for name, *details in story:
            person.do(str(name), *details)
            assert_found(glossary)


@pytest.mark.parametrize("few", [0, 8])
def test_a_document_may_be_empty(few: int) -> None:
    """As a Markdown file is that holds front matter or a comment and nothing else."""
    with (
        mock.patch.object(places, "_FEW", few),
        tempfile.TemporaryDirectory() as folder,
        library.opened_or_made(Path(folder, "glossary.db")) as glossary,
    ):
        person = Person(glossary)
        person.bring([("新能车新车", ParagraphKind.BODY, False)], "2030", ["能车", "新"])
        person.bring([], "", [])
        assert_found(glossary)


def test_no_designation_runs_on_into_another_document(glossary: GlossaryFile) -> None:
    person = Person(glossary)
    for name in ("能\0新", *"甲乙丙丁戊己庚辛"):  # a merged glossary may hold any sign
        person.add(name)
    with glossary.atomic():
        for line in ("车能", "新车"):
            documents.add(glossary, document([(line, ParagraphKind.BODY, False)], ""), at=NOW)
        places.refresh(glossary)
    assert_found(glossary)
