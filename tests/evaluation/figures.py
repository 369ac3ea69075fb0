"""The program run over the gold documents, the whole way that a person goes: from files to tables."""

import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from glossary_app import resources
from glossary_app.services import exporting, importing, library, reading
from glossary_app.text.pinyin import romanize
from tests.evaluation import scoring
from tests.evaluation.scoring import Ends, Measure

GOLD = Path(__file__).with_name("gold")
ISSUES = ("001", "003")
"""The seeds that have gold: a journal and a report."""


class Built(NamedTuple):
    """What the program makes of documents."""

    lines: list[str]
    terms: list[str]
    definitions: list[tuple[str, str, str]]
    """Term, text, kind."""


def build(*paths: Path) -> Built:
    """A new glossary of these documents, as its exported tables show it."""
    documents = [reading.restored(path) for path in paths]
    with (
        tempfile.TemporaryDirectory() as folder,
        library.opened_or_made(Path(folder, "glossary.db")) as glossary,
    ):
        importing.add_documents(glossary, documents)
        terms = [str(row["term"]) for row in exporting.term_rows(glossary)]
        rows = exporting.definition_rows(glossary)
        found = [(str(row["term"]), str(row["definition"]), str(row["kind"])) for row in rows]
    lines = [line for document in documents for line in document.text.splitlines()]
    return Built(lines, terms, found)


def of_seeds() -> Iterator[Measure]:
    """Everything that can be measured on the seeds."""
    paths = {number: next(resources.folder("seeds").glob(f"{number}_*")) for number in ISSUES}
    built = {number: build(path) for number, path in paths.items()}
    yield from _terms(" and ".join(ISSUES), build(*paths.values()), of=ISSUES)
    for number, one in built.items():
        yield from _terms(number, one, of=[number])
        yield _definitions(f"explanations in the text of {number}", {number: one}, "intext")
        yield from _paragraphs(number, one)
    yield _definitions("notes of the seeds, word for word", built, "note")
    gold = {row[0]: row[1] for row in rows(GOLD / "pinyin.tsv")}
    yield from scoring.pinyin({term: romanize(term) for term in gold}, gold)


def _terms(name: str, built: Built, *, of: Sequence[str]) -> Iterator[Measure]:
    """The terms of documents against the gold of all of them."""
    graded = [
        (scoring.plain_term(term), grade, int(count))
        for document, term, grade, count, *_ in rows(GOLD / "terms.tsv")
        if document in of
    ]
    gold = {term for term, _, _ in graded}
    recurring = {term for term, grade, count in graded if grade == "A" and count >= 2}
    for depth in (50, 100):
        yield scoring.precision_at(f"terms of {name}: precision at {depth}", built.terms, gold, depth=depth)
    yield scoring.recall_at(
        f"terms of {name}: recall of recurring ones", built.terms, recurring, depth=2 * len(gold)
    )


def _definitions(name: str, built: dict[str, Built], kind: str) -> Measure:
    gold = [
        (term, text, grade)
        for document, term, text, of_kind, grade in rows(GOLD / "definitions.tsv")
        if document in built and of_kind == kind
    ]
    return scoring.definitions(
        name,
        [
            (term, text)
            for one in built.values()
            for term, text, of_kind in one.definitions
            if of_kind == kind
        ],
        [(term, text) for term, text, _ in gold],
        certain=[term for term, _, grade in gold if grade == "A"],
        right=scoring.same if kind == "note" else scoring.covers,
    )


def _paragraphs(number: str, built: Built) -> Iterator[Measure]:
    for kind in ("join", "join?", "border"):
        cases = [
            (upper, lower)
            for document, of_kind, upper, lower in rows(GOLD / "paragraphs.tsv")
            if (document, of_kind) == (number, kind)
        ]
        if cases:
            name = f"paragraphs of {number}: {kind}"
            yield scoring.together(name, built.lines, cases, wanted=kind != "border")


def of_reports(folder: Path) -> Iterator[Measure]:
    """The notes of collected reports, which are no part of the project.

    `NAME.gold.tsv` beside a report has a row a note: the term and how the definition begins and ends;
    `NAME.optional.tsv` what is debatable. A report without gold has no notes.
    """
    found = {
        path: [(term, text) for term, text, kind in build(path).definitions if kind == "note"]
        for path in sorted(folder.iterdir())
        if path.suffix in (".txt", ".md")
    }
    for name, strict in (("whole", True), ("term and start", False)):
        tallies = {
            path.stem: scoring.ends(notes, _ends(path, "gold"), _ends(path, "optional"), strict=strict)
            for path, notes in found.items()
        }
        yield scoring.over_reports(f"notes of the reports: {name}", tallies)


def _ends(report: Path, kind: str) -> list[Ends]:
    gold = report.with_name(f"{report.stem}.{kind}.tsv")
    return [Ends(*row[:3]) for row in rows(gold)] if gold.exists() else []


def rows(path: Path) -> list[list[str]]:
    """The rows of a tab-separated file, without its comments."""
    lines = path.read_text(encoding="utf-8").splitlines()
    return [line.split("\t") for line in lines if line.strip() and not line.startswith("#")]
