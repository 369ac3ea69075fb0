"""`export`: the glossary for other programs, or a table of it."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import click

from glossary_app.cli.arguments import GLOSSARY, PATH
from glossary_app.cli.output import counted
from glossary_app.domain.terms import NOT_REJECTED, Status, TermId
from glossary_app.services import exporting, library, listing


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
@click.option(
    "--order",
    type=click.Choice([one.value for one in exporting.Order]),
    help="Of .docx, .html and .md: under letters (by default), or document by document, numbered.",
)
@click.option(
    "--status", type=click.Choice([one.value for one in Status]), help="Only entries with this status."
)
@click.option("--explained", is_flag=True, help="Only entries with a definition.")
@click.option("--encoding", help="Of .csv: utf-8-sig (by default), utf-8, gb18030, …")
def export_command(
    glossary: Path,
    file: Path,
    name: str | None,
    table: str | None,
    columns: str | None,
    headers: str,
    order: str | None,
    status: str | None,
    explained: bool,
    encoding: str | None,
) -> None:
    """Write GLOSSARY, or a table of it, to FILE, in the format of its suffix.

    \b
    .csv     a table: terms, definitions or occurrences
    .xlsx    a workbook with these tables, a sheet each
    .tbx     TBX-Basic of ISO 30042; --format tbx-tags, or martif for older tools (.martif, .xml)
    .docx    a document for Word
    .html    a page with a search, in one file that works offline
    .json    everything, for other programs
    .md      Markdown
    .apkg    a deck for Anki
    .dsl     a dictionary for GoldenDict
    .tab     tabbed text, from which StarDict is made
    .txt     a user dictionary for jieba

    An existing FILE is replaced, whole or not at all.
    """
    part = exporting.Part(
        format=name or "",
        table=exporting.TABLES[table] if table else None,
        chinese=headers == "zh",
        order=exporting.Order(order or exporting.Order.PINYIN),
    )
    kind = exporting.format_of(file, part)
    _check(kind, table=table or columns, order=order, encoding=encoding)
    with library.opened_to_read(glossary) as opened:
        known = exporting.columns(opened, part.table or exporting.TERMS)
        part = replace(
            part, columns=_named(columns, known), chosen=_chosen(opened, status, explained=explained)
        )
        count = exporting.export(opened, file, part, encoding=encoding or "utf-8-sig")
    what = "row" if isinstance(kind, exporting.BookFormat) else (table or "terms").removesuffix("s")
    click.echo(f"{file}: {counted(count, what)}.")


def _check(kind: exporting.Format, *, table: str | None, order: str | None, encoding: str | None) -> None:
    """Refuse options that a format has no use for."""
    if table and not isinstance(kind, exporting.TableFormat | exporting.BookFormat):
        raise click.UsageError(f"{kind.name} has whole entries: no --table, no --columns.")
    if order and not isinstance(kind, exporting.PrintedFormat):
        raise click.UsageError(f"{kind.name} is not to be printed: no --order.")
    if encoding and not isinstance(kind, exporting.TableFormat):
        raise click.UsageError(f"{kind.name} has an encoding of its own: no --encoding.")


def _chosen(glossary: library.GlossaryFile, status: str | None, *, explained: bool) -> Sequence[TermId]:
    """The entries that are asked for, the best candidate first; rejected ones only on request."""
    wanted = frozenset([Status(status)]) if status else NOT_REJECTED
    return listing.selected(glossary, listing.Filter(statuses=wanted, explained=explained or None))


def _named(columns: str | None, known: Sequence[str]) -> tuple[str, ...]:
    names = tuple(name.strip() for name in columns.split(",")) if columns else ()
    for name in names:
        if name not in known:
            raise click.UsageError(f"There is no column {name}. Known ones: {', '.join(known)}.")
    return names
