"""Make the sample of the schema that this checkout has: `python -m tests.data.old_databases.make`.

Run it once, when a schema is released, and commit the file; a released sample is never made again.
"""

from dataclasses import replace
from pathlib import Path

from glossary_app.domain.terms import Equivalent, Status
from glossary_app.store import GlossaryFile, additions, documents, edits, occurrences, proposals
from glossary_app.store.database import SCHEMA
from glossary_app.store.recording import recording
from tests.unit.store.samples import NOW, PAGES, document, entry, explained, proposed, reading


def make(path: Path) -> None:
    """A glossary with something in every table."""
    with GlossaryFile.open(path, create=True) as glossary:
        report = document("三农：指农业、农村、农民。", issued_on="2024-03-04", title="报告")
        source = documents.add(glossary, replace(report, pages=PAGES), at=NOW)
        candidates = [proposed("三农", plain="san nong", forms=["三农问题"]), proposed("负面清单")]
        proposals.refresh_terms(glossary, candidates, at=NOW)
        term = entry(glossary, "三农")
        proposals.refresh_definitions(glossary, [explained(term, source, 3, "指农业、农村、农民")], {source})
        occurrences.add(glossary, [(term, source, 0, 2, True)])
        occurrences.add_counts(glossary, [(term, 1, 1, "2024-03-04")])
        documents.keep_folded(glossary, source, "三农:指农业、农村、农民。")
        occurrences.settle(glossary)
        glossary.write("INSERT INTO settings VALUES ('strictness', '0.5')")
        with recording(glossary, label="edit", at=NOW) as edit:
            edits.set_status(edit, [term], Status.ACCEPTED)
            edits.set_reading(edit, term, reading("san nong"))
            additions.add_tags(edit, [(term, "农业")])
            edits.replace_equivalent(edit, term, None, Equivalent("en", "three rural issues"))
            edits.add_definition(edit, term, "农业、农村和农民", folded="农业、农村和农民")
            edits.set_status(edit, [entry(glossary, "负面清单")], Status.REJECTED)


if __name__ == "__main__":
    make(Path(__file__).parent / f"schema_{SCHEMA}.db")
