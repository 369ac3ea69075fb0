"""`build`: documents in, a glossary and a CSV out."""

from pathlib import Path

import click

from glossary_app.cli.arguments import GLOSSARY, PATH
from glossary_app.cli.messages import sentence
from glossary_app.cli.output import as_json, counted, json_option
from glossary_app.cli.progress import ProgressBars
from glossary_app.services import exporting, importing, library, options, reading
from glossary_app.services.importing import ImportReport
from glossary_app.services.options import Strictness
from glossary_app.services.reading import Readings


@click.command("build")
@GLOSSARY
@click.argument("paths", metavar="PATH...", nargs=-1, type=PATH)
@click.option("--csv", "table", metavar="FILE", type=PATH, help="Also write the terms as CSV.")
@click.option(
    "--strictness",
    type=click.Choice([level.value for level in Strictness]),
    help="How many candidates are proposed, from now on: all of them, three of ten, or the best tenth.",
)
@click.option("--again", is_flag=True, help="Extract anew even if no document is new.")
@json_option
@click.pass_context
def build_command(
    context: click.Context,
    glossary: Path,
    paths: tuple[Path, ...],
    table: Path | None,
    strictness: str | None,
    again: bool,
    json: bool,
) -> None:
    """Add documents to GLOSSARY and find their terms and explanations.

    Each PATH is a document (.docx, .pdf, .html, .mht, .txt, .md; where LibreOffice is installed also .doc,
    .wps, .odt, .rtf), a .zip of such, or a folder, which is searched to the bottom. GLOSSARY is made if there
    is none. What you have set in it stays; documents that it has are not added twice. A document that cannot
    be read is reported, the others are added, and the exit code is 1. With --again no PATH is needed: the
    documents of GLOSSARY are enough. A GLOSSARY of more than a million characters looks for terms in what
    is added alone, and in everything once a tenth has come.
    """
    if not paths and not again:
        raise click.UsageError("Name the documents: a PATH or more, or --again for those of the glossary.")
    library.check(glossary)
    if table is not None:
        exporting.check(table, sources=[glossary, *paths])
    with ProgressBars() as progress:
        readings = reading.restored_all(paths, progress=progress)
        for failure in readings.failures:
            click.echo(f"Error: {sentence(failure)}", err=True)
        if not readings.documents and not again:
            context.exit(1)
        open_glossary = library.opened_or_made if readings.documents else library.opened
        with open_glossary(glossary) as opened:
            again |= strictness is not None and options.keep_strictness(opened, Strictness(strictness))
            report = importing.add_documents(opened, readings.documents, again=again, progress=progress)
            totals = library.totals(opened)
    try:
        if table is not None:
            with library.opened_to_read(glossary) as opened:
                exporting.export(opened, table)
    finally:  # whatever becomes of the table, the documents are in the glossary
        (_tell_json if json else _tell)(glossary, readings, report, totals)
    if readings.failures:
        context.exit(1)


def _tell_json(glossary: Path, readings: Readings, report: ImportReport, totals: dict[str, int]) -> None:
    as_json(
        {
            "added": [document.source.name for document in report.added],
            "known": [document.source.name for document in report.known],
            "failed": [failure.facts.get("path", "") for failure in readings.failures],
            "new_terms": report.terms,
            "dropped_terms": report.dropped,
            "surveyed_apart": report.apart,
            **totals,
        }
    )


def _tell(glossary: Path, readings: Readings, report: ImportReport, totals: dict[str, int]) -> None:
    for document in report.known:
        click.echo(f"{document.source.name} is in the glossary already.")
    for document in report.added:
        if document.source.recognized:
            click.echo(f"{document.source.name} was recognized in pictures (OCR); characters may be misread.")
    now = ", ".join(counted(count, what.removesuffix("s")) for what, count in totals.items())
    added, came = counted(len(report.added), "document"), counted(report.terms, "new term")
    went = f", {counted(report.dropped, 'candidate')} dropped" if report.dropped else ""
    click.echo(f"{glossary}: {added} added, {came}{went}. Now {now}.")
    if report.apart:
        click.echo("Terms were sought in what was added; --again weighs all documents together.")
