"""A glossary handed on: its tables as rows, written in the format that the suffix names."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from glossary_app.domain.documents import DocumentId, DocumentSummary
from glossary_app.domain.terms import Status, Term, TermId
from glossary_app.errors import ErrorCode, UserError
from glossary_app.exchange import files, formats
from glossary_app.exchange.tables import CHINESE_VALUES, DEFINITIONS, OCCURRENCES
from glossary_app.exchange.tables import TERMS as TERMS
from glossary_app.exchange.tables import Table as Table
from glossary_app.services import evidence
from glossary_app.store import GlossaryFile, definitions, documents, listing, terms
from glossary_app.store.listing import Filter, Sort

SEPARATOR = "；"
"""Between the values of one cell (variants, tags), for a person to read."""

_EQUIVALENT = "equivalent_"
"""Begins the name of a column of designations in another language: `equivalent_en`."""
_OFTEN = 1000
"""Rows after which somebody who watches is told."""

Row = dict[str, object]


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """What of a glossary is handed on."""

    table: Table = TERMS
    chosen: Sequence[TermId] | None = None
    """The entries, in this order; None: every one that is not rejected, the best candidate first."""
    columns: tuple[str, ...] = ()
    """Of the table, or of what `columns` says that this glossary has; empty: all."""
    chinese: bool = False
    """Headers and the codes of status, category and kind are in Chinese."""

    @property
    def headers(self) -> tuple[str, ...]:
        """What stands over the columns."""
        if not self.chinese:
            return self.names
        words = dict(zip(self.table.columns, self.table.chinese, strict=True))
        return tuple(words.get(name) or _in_language(name) for name in self.names)

    @property
    def names(self) -> tuple[str, ...]:
        """The columns that are handed on."""
        return self.columns or self.table.columns


def columns(glossary: GlossaryFile, table: Table) -> tuple[str, ...]:
    """The columns of a table of this glossary: entries have one more for each language of equivalents."""
    if table is not TERMS:
        return table.columns
    return (*table.columns, *(_EQUIVALENT + language for language in terms.languages(glossary)))


def check(path: Path, *, sources: Iterable[Path] = ()) -> None:
    """Raise what an export to `path` would raise, before the work; `sources` must not be overwritten.

    Raises:
        UserError: UNKNOWN_EXPORT_FORMAT, CANNOT_WRITE or WOULD_OVERWRITE.
    """
    formats.writer(path)
    if path.resolve() in {source.resolve() for source in sources}:
        raise UserError(ErrorCode.WOULD_OVERWRITE, path=str(path))
    files.check(path)


def export(
    glossary: GlossaryFile,
    path: Path,
    part: Part = Part(),
    *,
    encoding: str = "utf-8-sig",
    watch: Callable[[int], None] = lambda written: None,
) -> int:
    """Write a part of the glossary to `path`, whole or not at all; how many rows it has.

    `watch` is called with the number of rows now and then; what it raises ends the work.

    Raises:
        UserError: UNKNOWN_EXPORT_FORMAT, UNKNOWN_ENCODING, NOT_ENCODABLE, CANNOT_WRITE, WOULD_OVERWRITE,
            DISK_FULL.
    """
    check(path, sources=[glossary.path])
    part = _whole(glossary, part)
    write = formats.writer(path)
    written = 0

    def watched() -> Iterator[list[object]]:
        nonlocal written
        for written, row in enumerate(rows(glossary, part), 1):
            if written % _OFTEN == 0:
                watch(written)
            yield row

    write(watched(), path, headers=part.headers, encoding=encoding)
    return written


def rows(glossary: GlossaryFile, part: Part) -> Iterator[list[object]]:
    """The cells of a part, row by row."""
    part = _whole(glossary, part)
    words = CHINESE_VALUES if part.chinese else {}
    for row in ROWS[part.table](glossary, part.chosen):
        yield [words.get(name, {}).get(str(row[name]), row[name]) for name in part.names]


def term_rows(glossary: GlossaryFile, chosen: Sequence[TermId] | None = None) -> Iterator[Row]:
    """An entry a row."""
    explained = definitions.every(glossary, chosen)
    forms, tags = terms.all_forms(glossary, chosen), terms.all_tags(glossary, chosen)
    equivalents, languages = terms.all_equivalents(glossary, chosen), terms.languages(glossary)
    sources = _sources(glossary)
    for term in _entries(glossary, chosen):
        best = explained[term.id][0] if term.id in explained else None
        yield {
            "term": term.headword,
            "pinyin": term.pinyin,
            "definition": best.text if best else "",
            "definition_source": _named(sources[best.document]) if best and best.document else "",
            "status": term.status,
            "category": term.category or "",
            "variants": SEPARATOR.join(form.text for form in forms.get(term.id, ())),
            "frequency": term.frequency,
            "document_count": term.document_count,
            "first_seen": term.first_seen,
            "tags": SEPARATOR.join(tags.get(term.id, ())),
            "notes": term.notes,
            "score": round(term.score, 3),
            **{
                _EQUIVALENT + language: SEPARATOR.join(
                    one.text for one in equivalents.get(term.id, ()) if one.language == language
                )
                for language in languages
            },
        }


def definition_rows(glossary: GlossaryFile, chosen: Sequence[TermId] | None = None) -> Iterator[Row]:
    """Every explanation, by entry, the preferred one first; offsets in characters of the restored text."""
    sources = _sources(glossary)
    explained = definitions.every(glossary, chosen)
    for term in _entries(glossary, chosen):
        for one in explained.get(term.id, ()):
            document = sources[one.document] if one.document else None
            yield {
                "term": term.headword,
                "definition": one.text,
                "kind": one.kind,
                "preferred": int(one.preferred),
                "document": document.name if document else "",
                "issued_on": document.metadata.issued_on if document else "",
                "start": one.span.start if one.span else "",
                "end": one.span.end if one.span else "",
            }


def occurrence_rows(glossary: GlossaryFile, chosen: Sequence[TermId] | None = None) -> Iterator[Row]:
    """Every place that counts, by entry, keyword in context."""
    sources = _sources(glossary)
    for term in _entries(glossary, chosen):
        spots = [spot for spot in evidence.spots(glossary, term.id) if spot.counted]
        for spot, context in zip(spots, evidence.contexts(glossary, spots), strict=True):
            document = sources[spot.document]
            yield {
                "term": term.headword,
                "form": context.keyword,
                "document": document.name,
                "issued_on": document.metadata.issued_on,
                "start": spot.start,
                "end": spot.end,
                "left": context.left,
                "keyword": context.keyword,
                "right": context.right,
            }


ROWS: dict[Table, Callable[[GlossaryFile, Sequence[TermId] | None], Iterator[Row]]] = {
    TERMS: term_rows,
    DEFINITIONS: definition_rows,
    OCCURRENCES: occurrence_rows,
}

TABLES = {table.name: table for table in ROWS}


def _whole(glossary: GlossaryFile, part: Part) -> Part:
    """A part with its columns by name."""
    return part if part.columns else replace(part, columns=columns(glossary, part.table))


def _in_language(column: str) -> str:
    return f"译名（{column.removeprefix(_EQUIVALENT)}）"


def _entries(glossary: GlossaryFile, chosen: Sequence[TermId] | None) -> list[Term]:
    if chosen is None:
        statuses = frozenset(Status) - {Status.REJECTED}
        chosen = listing.ids(glossary, Filter(statuses=statuses), Sort.SCORE)
    return terms.many(glossary, chosen)


def _sources(glossary: GlossaryFile) -> dict[DocumentId, DocumentSummary]:
    return {one.id: one for one in documents.summaries(glossary)}


def _named(document: DocumentSummary) -> str:
    title = document.metadata.title or document.name
    return f"{title}（{document.metadata.issued_on}）" if document.metadata.issued_on else title
