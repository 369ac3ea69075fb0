"""Every format that a glossary can be handed on in, by its name and by the suffix of the file."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import TypeAlias

from glossary_app.errors import ErrorCode, UserError
from glossary_app.exchange import (
    anki,
    csv_table,
    dictionaries,
    docx,
    html_page,
    jieba_words,
    json_file,
    markdown,
    tbx,
    xlsx,
)
from glossary_app.exchange.chapters import Chapter
from glossary_app.exchange.concepts import Concept
from glossary_app.exchange.edition import Edition
from glossary_app.exchange.tables import Sheet


@dataclass(frozen=True, slots=True)
class TableFormat:
    """A file is one table, in an encoding that one may choose."""

    name: str
    suffixes: tuple[str, ...]
    """The first one is what a file gets that was given none."""
    write: Callable[[Sheet, Path, str], None]


@dataclass(frozen=True, slots=True)
class BookFormat:
    """A file is several tables, a sheet each."""

    name: str
    suffixes: tuple[str, ...]
    write: Callable[[Iterable[Sheet], Path], None]


@dataclass(frozen=True, slots=True)
class ConceptFormat:
    """A file is entries as a whole."""

    name: str
    suffixes: tuple[str, ...]
    write: Callable[[Iterable[Concept], Path, Edition], None]
    worded: bool = True
    """Something is said beside the entries, in Chinese or in English."""


@dataclass(frozen=True, slots=True)
class PrintedFormat:
    """A file is entries as a whole under headings, whatever order they were chosen in."""

    name: str
    suffixes: tuple[str, ...]
    write: Callable[[Iterable[Chapter], Path, Edition], None]


Format: TypeAlias = TableFormat | BookFormat | ConceptFormat | PrintedFormat
"""Writers write whole or not at all, and raise UserError to say why not."""


def _csv(sheet: Sheet, path: Path, encoding: str) -> None:
    csv_table.write(sheet.rows, path, headers=sheet.headers, encoding=encoding)


FORMATS: dict[str, Format] = {
    one.name: one
    for one in (
        TableFormat("csv", (".csv",), _csv),
        BookFormat("xlsx", (".xlsx",), xlsx.write),
        ConceptFormat("tbx", (".tbx",), tbx.write, worded=False),
        ConceptFormat("tbx-tags", (".tbx",), tbx.write_tags, worded=False),
        ConceptFormat("martif", (".martif", ".xml", ".tbx"), tbx.write_martif, worded=False),
        PrintedFormat("docx", (".docx",), docx.write),
        PrintedFormat("html", (".html", ".htm"), html_page.write),
        ConceptFormat("json", (".json",), json_file.write, worded=False),
        PrintedFormat("markdown", (".md",), markdown.write),
        ConceptFormat("anki", (".apkg",), anki.write),
        ConceptFormat("dsl", (".dsl",), dictionaries.write_dsl),
        ConceptFormat("stardict", (".tab",), dictionaries.write_tab),
        ConceptFormat("jieba", (".txt",), jieba_words.write, worded=False),
    )
}
"""The first format with a suffix is the one that the suffix alone means."""


def of(path: Path) -> Format:
    """The format that the suffix of `path` means.

    Raises:
        UserError: UNKNOWN_EXPORT_FORMAT.
    """
    suffix = path.suffix.lower()
    for one in FORMATS.values():
        if suffix in one.suffixes:
            return one
    known = dict.fromkeys(suffix for one in FORMATS.values() for suffix in one.suffixes)
    raise UserError(ErrorCode.UNKNOWN_EXPORT_FORMAT, path=str(path), known=", ".join(known))
