"""A glossary handed on: its tables as rows or its entries as a whole, in the format that the suffix names."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import chain
from os.path import realpath
from pathlib import Path
from typing import TypeVar

from glossary_app.domain.documents import DocumentId, DocumentSummary
from glossary_app.domain.terms import TermId
from glossary_app.errors import ErrorCode, UserError
from glossary_app.exchange import files, formats
from glossary_app.exchange.edition import Edition
from glossary_app.exchange.edition import Order as Order
from glossary_app.exchange.formats import FORMATS as FORMATS
from glossary_app.exchange.formats import BookFormat as BookFormat
from glossary_app.exchange.formats import ConceptFormat as ConceptFormat
from glossary_app.exchange.formats import Format as Format
from glossary_app.exchange.formats import PrintedFormat as PrintedFormat
from glossary_app.exchange.formats import TableFormat as TableFormat
from glossary_app.exchange.tables import CHINESE_VALUES, DEFINITIONS, OCCURRENCES, Sheet
from glossary_app.exchange.tables import TERMS as TERMS
from glossary_app.exchange.tables import Table as Table
from glossary_app.services import concepts, evidence
from glossary_app.services.arranging import chapters
from glossary_app.store import GlossaryFile, definitions, documents, terms

SEPARATOR = "；"
"""Between the values of one cell (variants, tags), for a person to read."""

_EQUIVALENT = "equivalent_"
"""Begins the name of a column of designations in another language: `equivalent_en`."""
_OFTEN = 1000
"""Rows after which somebody who watches is told."""

Row = dict[str, object]
_Item = TypeVar("_Item")


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """What of a glossary is handed on, and how."""

    format: str = ""
    """Of `FORMATS`, by name; empty: what the suffix of the file means."""
    table: Table | None = None
    """None: the entries, or in a workbook every table. Formats of whole entries have no tables."""
    chosen: Sequence[TermId] | None = None
    """The entries, in this order; None: every one that is not rejected, the best candidate first."""
    columns: tuple[str, ...] = ()
    """Of the table, or of what `columns` says that this glossary has; empty: all."""
    chinese: bool = False
    """Headers, the codes of status, category and kind, and what is said beside entries are in Chinese."""
    order: Order = Order.PINYIN
    """Of what is printed, whatever order the entries were chosen in."""

    @property
    def headers(self) -> tuple[str, ...]:
        """What stands over the columns."""
        if not self.chinese:
            return self.names
        table = self.table or TERMS
        words = dict(zip(table.columns, table.chinese, strict=True))
        return tuple(words.get(name) or _in_language(name) for name in self.names)

    @property
    def names(self) -> tuple[str, ...]:
        """The columns that are handed on."""
        return self.columns or (self.table or TERMS).columns


def columns(glossary: GlossaryFile, table: Table) -> tuple[str, ...]:
    """The columns of a table of this glossary: entries have one more for each language of equivalents."""
    if table is not TERMS:
        return table.columns
    return (*table.columns, *(_EQUIVALENT + language for language in terms.languages(glossary)))


def format_of(path: Path, part: Part = Part()) -> Format:
    """The format that a part is written in, if it is written to `path`.

    Raises:
        UserError: UNKNOWN_EXPORT_FORMAT.
    """
    return FORMATS[part.format] if part.format else formats.of(path)


def check(path: Path, part: Part = Part(), *, sources: Iterable[Path] = ()) -> None:
    """Raise what an export to `path` would raise, before the work; `sources` must not be overwritten.

    Raises:
        UserError: UNKNOWN_EXPORT_FORMAT, CANNOT_WRITE or WOULD_OVERWRITE.
    """
    format_of(path, part)
    if realpath(path) in map(realpath, sources):
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
    """Write a part of the glossary to `path`, whole or not at all; how many rows or entries it has.

    `encoding` is that of a table; the other formats have theirs. `watch` is called with the number of
    rows now and then; what it raises ends the work.

    Raises:
        UserError: UNKNOWN_EXPORT_FORMAT, UNKNOWN_ENCODING, NOT_ENCODABLE, CANNOT_WRITE, WOULD_OVERWRITE,
            DISK_FULL; NO_ENTRIES where a term base would have none.
    """
    check(path, part, sources=[glossary.path])
    edition = Edition(glossary.path.stem, part.chinese, part.order)
    written = 0

    def watched(items: Iterable[_Item]) -> Iterator[_Item]:
        nonlocal written
        for item in items:
            written += 1
            if written % _OFTEN == 0:
                watch(written)
            yield item

    match format_of(path, part):
        case TableFormat(write=write_table):
            sheet = next(_sheets(glossary, replace(part, table=part.table or TERMS)))
            write_table(replace(sheet, rows=watched(sheet.rows)), path, encoding)
        case BookFormat(write=write_book):
            sheets = (replace(one, rows=watched(one.rows)) for one in _sheets(glossary, part))
            write_book(sheets, path)
        case ConceptFormat(write=write_concepts):
            write_concepts(watched(concepts.concepts(glossary, part.chosen)), path, edition)
        case PrintedFormat(write=write_chapters):
            arranged = chapters(glossary, part.chosen, edition)
            write_chapters((replace(one, concepts=watched(one.concepts)) for one in arranged), path, edition)
    return written


def rows(glossary: GlossaryFile, part: Part) -> Iterator[list[object]]:
    """The cells of a part of one table, row by row."""
    part = _whole(glossary, part)
    words = CHINESE_VALUES if part.chinese else {}
    for row in ROWS[part.table or TERMS](glossary, part.chosen):
        yield [words.get(name, {}).get(str(row[name]), row[name]) for name in part.names]


def term_rows(glossary: GlossaryFile, chosen: Sequence[TermId] | None = None) -> Iterator[Row]:
    """An entry a row."""
    languages = terms.languages(glossary)
    for concept in concepts.concepts(glossary, chosen):
        best = concept.definition
        yield {
            "term": concept.headword,
            "pinyin": concept.pinyin,
            "definition": best.text if best else "",
            "definition_source": best.source.cited if best and best.source else "",
            "definition_page": (best.source.page if best and best.source else None) or "",
            "status": concept.status,
            "category": concept.category or "",
            "variants": SEPARATOR.join(form.text for form in concept.forms),
            "frequency": concept.frequency,
            "document_count": concept.documents,
            "first_seen": concept.first_seen,
            "tags": SEPARATOR.join(concept.tags),
            "notes": concept.notes,
            "score": concept.score,
            **{
                _EQUIVALENT + language: SEPARATOR.join(
                    one.text for one in concept.equivalents if one.language == language
                )
                for language in languages
            },
        }


def definition_rows(glossary: GlossaryFile, chosen: Sequence[TermId] | None = None) -> Iterator[Row]:
    """Every explanation, by entry, the preferred one first; offsets in characters of the restored text."""
    sources = concepts.sources(glossary)
    for some in concepts.batches(glossary, chosen):
        explained = definitions.every(glossary, [term.id for term in some])
        for headword, one in ((term.headword, one) for term in some for one in explained.get(term.id, ())):
            source = concepts.source(one, sources)
            yield {
                "term": headword,
                "definition": one.text,
                "kind": one.kind,
                "preferred": int(one.preferred),
                "document": source.document if source else "",
                "issued_on": source.issued_on if source else "",
                "page": (source.page if source else None) or "",
                "start": one.span.start if one.span else "",
                "end": one.span.end if one.span else "",
            }


def occurrence_rows(glossary: GlossaryFile, chosen: Sequence[TermId] | None = None) -> Iterator[Row]:
    """Every place that counts, by entry, keyword in context."""
    standing = _documents(glossary)
    for term in chain.from_iterable(concepts.batches(glossary, chosen)):
        spots = [spot for spot in evidence.spots(glossary, term.id) if spot.counted]
        for spot, context in zip(spots, evidence.contexts(glossary, spots), strict=True):
            document = standing[spot.document]
            yield {
                "term": term.headword,
                "form": context.keyword,
                "document": document.name,
                "issued_on": document.metadata.issued_on,
                "page": context.location.page or "",
                "paragraph": context.location.paragraph,
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
    return part if part.columns else replace(part, columns=columns(glossary, part.table or TERMS))


def _sheets(glossary: GlossaryFile, part: Part) -> Iterator[Sheet]:
    """The table of a part, or every table; columns that were chosen without a table are those of entries."""
    for table in [part.table] if part.table else ROWS:
        chosen = part.columns if table in (part.table, TERMS) else ()
        one = _whole(glossary, replace(part, table=table, columns=chosen))
        title = table.in_chinese if part.chinese else table.name.capitalize()
        yield Sheet(title, one.names, one.headers, rows(glossary, one))


def _in_language(column: str) -> str:
    return f"译名（{column.removeprefix(_EQUIVALENT)}）"


def _documents(glossary: GlossaryFile) -> dict[DocumentId, DocumentSummary]:
    return {one.id: one for one in documents.summaries(glossary)}
