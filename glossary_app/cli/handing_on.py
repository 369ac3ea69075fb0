"""`export`: the glossary for other programs, or a table of it."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import click

from glossary_app.cli.arguments import GLOSSARY, PATH
from glossary_app.services import exporting, library


@click.command("export")
@GLOSSARY
@click.argument("file", type=PATH)
@click.option("--format", "name", type=click.Choice(list(exporting.FORMATS)), help="Not that of the suffix.")
@click.option(
    "--table", type=click.Choice(list(exporting.TABLES)), help="Of .csv (terms by default) and .xlsx (all)."
)
@click.option("--columns", metavar="NAMES", help="Only these, in this order: term,pinyin,definition")
@click.option(
    "--headers",
    type=click.Choice(["en", "zh"]),
    default="en",
    show_default=True,
    help="Also the values, and what is said beside entries.",
)
@click.option("--encoding", help="Of .csv: utf-8-sig (by default), utf-8, gb18030, …")
def export_command(
    glossary: Path,
    file: Path,
    name: str | None,
    table: str | None,
    columns: str | None,
    headers: str,
    encoding: str | None,
) -> None:
    """Write GLOSSARY, or a table of it, to FILE, in the format of its suffix.

    \b
    .csv     a table: terms, definitions or occurrences
    .xlsx    a workbook with these tables, a sheet each
    .tbx     TBX-Basic of ISO 30042; --format tbx-tags, or martif for older tools (.martif, .xml)
    .docx    a document for Word, by pinyin
    .html    a page with a search, in one file that works offline
    .json    everything, for other programs
    .md      Markdown, by pinyin
    .apkg    a deck for Anki
    .dsl     a dictionary for GoldenDict
    .tab     tabbed text, from which StarDict is made
    .txt     a user dictionary for jieba

    An existing FILE is replaced, whole or not at all.
    """
    part = exporting.Part(format=name or "", table=exporting.TABLES[table] if table else None)
    kind = exporting.format_of(file, part)
    if isinstance(kind, exporting.ConceptFormat) and (table or columns):
        raise click.UsageError(f"{kind.name} has whole entries: no --table, no --columns.")
    if encoding and not isinstance(kind, exporting.TableFormat):
        raise click.UsageError(f"{kind.name} has an encoding of its own: no --encoding.")
    with library.opened_to_read(glossary) as opened:
        known = exporting.columns(opened, part.table or exporting.TERMS)
        part = replace(part, columns=_named(columns, known), chinese=headers == "zh")
        count = exporting.export(opened, file, part, encoding=encoding or "utf-8-sig")
    counted = "rows" if isinstance(kind, exporting.BookFormat) else table or "terms"
    click.echo(f"{file}: {count} {counted}.")


def _named(columns: str | None, known: Sequence[str]) -> tuple[str, ...]:
    names = tuple(name.strip() for name in columns.split(",")) if columns else ()
    for name in names:
        if name not in known:
            raise click.UsageError(f"There is no column {name}. Known ones: {', '.join(known)}.")
    return names
