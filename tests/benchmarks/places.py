"""Places of 5,000 entries in 25 MB of text: how fast they are found, stored and kept up to date."""

import gc
import tempfile
from collections.abc import Sequence
from pathlib import Path

import ahocorasick

from glossary_app.domain.documents import Document
from glossary_app.extraction.pipeline import extract
from glossary_app.services import editing, library, places, reading
from glossary_app.store import GlossaryFile, documents, occurrences, proposals
from glossary_app.store.terms import Reading
from glossary_app.text.matching import Matcher
from glossary_app.text.script import fold
from tests.benchmarks.corpus import shuffled
from tests.benchmarks.timing import peak, seconds

CHARACTERS = 8_000_000
"""About 25 MB of UTF-8."""
ENTRIES = 5_000
RUNS = 5
AT = "2030-01-01T00:00:00+00:00"


def measure(source: Path) -> None:
    """Print all figures for the documents of `source`, shuffled into as many as make 25 MB."""
    original = reading.restored_all([source]).documents
    candidates = extract(original).candidates[:ENTRIES]
    gc.disable()
    with tempfile.TemporaryDirectory() as folder:
        corpus = reading.restored_all(shuffled(CHARACTERS, Path(folder), source)).documents
        print_found([candidate.headword for candidate in candidates], corpus)
        with library.opened_or_made(Path(folder, "glossary.db")) as glossary:
            entries = [
                proposals.ProposedTerm(one, fold(one.headword), Reading("", "", ""), ("",) * len(one.forms))
                for one in candidates
            ]
            proposals.refresh_terms(glossary, entries, at=AT)
            print_stored(glossary, corpus)
            print_kept_up(glossary, corpus[-1], [one.headword for one in candidates])
    print(f"peak memory {peak():.0f} MB")


def print_found(headwords: Sequence[str], corpus: Sequence[Document]) -> None:
    """Our search beside what an Aho-Corasick automaton alone takes for the same (median of pairs)."""
    folded = [fold(document.text) for document in corpus]
    automaton = ahocorasick.Automaton()
    words = [fold(headword) for headword in headwords]
    for number, word in enumerate(words):
        automaton.add_word(word, number)
    automaton.make_automaton()
    matcher = Matcher((word, number) for number, word in enumerate(words))
    pairs = [
        (
            seconds(lambda: sum(1 for text in folded for _ in automaton.iter(text))),
            seconds(lambda: sum(len(found.keys) for text in folded for found in matcher.flat(text))),
        )
        for _ in range(RUNS)
    ]
    alone, ours = sorted(pairs, key=lambda pair: pair[1] / pair[0])[RUNS // 2]
    print(f"{len(corpus)} documents, {sum(map(len, folded)):,} characters, {len(headwords):,} entries")
    print(f"  found: an automaton alone {alone:.2f} s; ours {ours:.2f} s; ratio {ours / alone:.2f}")


def print_stored(glossary: GlossaryFile, corpus: Sequence[Document]) -> None:
    """All documents but one come at once."""
    with glossary.atomic():
        for document in corpus[:-1]:
            documents.add(glossary, document, at=AT)
        taken = seconds(lambda: places.refresh(glossary))
    rows = glossary.tuples("SELECT * FROM occurrences ORDER BY document_id, start")
    print(f"  folded, found, counted and stored: {len(rows):,} places in {taken:.2f} s")
    with library.opened_or_made(glossary.path.with_name("rows.db")) as other:
        taken = seconds(lambda: occurrences.add(other, rows, mostly_new=True))
    print(f"  stored alone: {len(rows) / taken:,.0f} places a second")


def print_kept_up(glossary: GlossaryFile, document: Document, headwords: Sequence[str]) -> None:
    """One document more, and entries that a person adds: pieces of others, so that they stand somewhere."""
    documents.add(glossary, document, at=AT)
    print(f"  one document more: {1000 * seconds(lambda: places.refresh(glossary)):.0f} ms")
    pieces = [word[1:-1] for word in headwords if len(word) > 5][:RUNS]
    for piece in pieces:
        taken = seconds(lambda: editing.add_term(glossary, piece))  # noqa: B023 - called at once
        stands = glossary.value("SELECT frequency FROM terms WHERE headword = ?", (piece,))
        print(f"  one entry more, {stands:,} places: {1000 * taken:.0f} ms")
