"""`build`, `remove`: documents in, a glossary and a CSV out; and out again."""

import math
from dataclasses import asdict
from pathlib import Path

import click

from glossary_app.cli.arguments import GLOSSARY, PATH, TEXT
from glossary_app.cli.layout import printable
from glossary_app.cli.messages import sentence
from glossary_app.cli.output import as_json, counted, json_option
from glossary_app.cli.progress import ProgressBars
from glossary_app.domain.documents import DocumentId
from glossary_app.errors import ErrorCode, UserError
from glossary_app.services import editing, exporting, importing, library, listing, options, reading
from glossary_app.services.options import Strictness
from glossary_app.services.outcomes import Outcome, outcome, suffixes


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

    Each PATH is a document (.docx, .pdf, .ofd, .html, .mht, .txt, .md; where LibreOffice is installed also
    .doc, .wps, .odt, .rtf; where OCR is installed also a picture of a page), a .zip of such, or a folder,
    which is searched to the bottom; pictures in it are read where there is nothing else. GLOSSARY is made
    if there is none. What you have set in it stays; documents that it has are not added twice. A document
    that cannot be read is reported, the others are added, and the exit code is 1. With --again no PATH is
    needed: the documents of GLOSSARY are enough. A GLOSSARY of more than a million characters looks for
    terms in what is added alone, and in everything once a tenth has come.
    """
    if not paths and not again:
        raise click.UsageError("Name the documents: a PATH or more, or --again for those of the glossary.")
    library.check(glossary)
    if table is not None:
        exporting.check(table, sources=[glossary, *paths])
    with ProgressBars() as progress:
        readings = reading.restored_all(paths, progress=progress)
        _tell_unread(readings)
        if not readings.documents and not again:
            context.exit(1)
        open_glossary = library.opened_or_made if readings.documents else library.opened
        with open_glossary(glossary) as opened:
            again |= strictness is not None and options.keep_strictness(opened, Strictness(strictness))
            report = importing.add_documents(
                opened, readings.documents, explained=readings.explained, again=again, progress=progress
            )
            came = outcome(opened, readings, report)
            totals = library.totals(opened)
    try:
        if table is not None:
            with library.opened_to_read(glossary) as opened:
                exporting.export(opened, table)
    finally:  # whatever becomes of the table, the documents are in the glossary
        (_tell_json if json else _tell)(glossary, came, totals)
    if readings.failures:
        context.exit(1)


@click.command("remove")
@GLOSSARY
@click.argument("names", metavar="DOCUMENT...", nargs=-1, required=True, type=TEXT)
def remove_command(glossary: Path, names: tuple[str, ...]) -> None:
    """Take documents out of GLOSSARY, with their places and what was found in them.

    Each DOCUMENT is the name of a file, as `glossary-app documents` lists it. Entries that you have decided
    on stay. Candidates that stand in no other document go. The window can undo it.
    """
    with library.opened(glossary) as opened, ProgressBars() as progress, opened.atomic():
        found = list(dict.fromkeys(_document(opened, name) for name in names))
        editing.remove_documents(opened, found)
        report = importing.add_documents(opened, [], again=True, progress=progress)
        totals = library.totals(opened)
    went = counted(len(found), "document")
    click.echo(f"{glossary}: {went} removed{_dropped(report.dropped)}. {_now(totals)}")


def _document(glossary: library.GlossaryFile, name: str) -> DocumentId:
    """The one document with this file name: what goes is named in full."""
    found = [one.id for one in listing.all_documents(glossary) if one.name == name]
    if not found:
        raise UserError(ErrorCode.NO_SUCH_DOCUMENT, document=name)
    if len(found) > 1:
        raise click.UsageError(f"There are {len(found)} documents named {name}; choose in the window.")
    return found[0]


def _tell_unread(readings: reading.Readings) -> None:
    for failure in readings.failures:
        click.echo(f"Error: {sentence(failure)}", err=True)
    if readings.passed_over:
        files = counted(sum(count for _, count in readings.passed_over), "file")
        click.echo(
            f"{files} passed over, in other formats: {printable(suffixes(readings.passed_over))}", err=True
        )


def _tell_json(glossary: Path, came: Outcome, totals: dict[str, int]) -> None:
    as_json(
        {
            "added": came.added,
            "known": came.known,
            "copies": [{"name": name, "other": other} for name, other in came.copies],
            "failed": [failure.facts.get("path", "") for failure in came.failures],
            "recognized": came.recognized,
            "alike": [asdict(one) for one in came.alike],
            "passed_over": dict(came.passed_over),
            "new_terms": came.terms,
            "dropped_terms": came.dropped,
            "surveyed_apart": came.apart,
            **totals,
        }
    )


def _tell(glossary: Path, came: Outcome, totals: dict[str, int]) -> None:
    said = [f"{name} is in the glossary already." for name in came.known]
    said += [f"{name} is a copy of {other}; it was added once." for name, other in came.copies]
    said += [
        f"{name} was recognized in pictures (OCR); characters may be misread." for name in came.recognized
    ]
    said += [
        f"{like.name} says what {like.other} says ({math.floor(100 * like.share)}% of the sentences)."
        for like in came.alike
    ]
    for one in said:
        click.echo(printable(one))
    if came.alike:
        click.echo("What stands in two documents is counted twice; `glossary-app remove` takes one out.")
    added, found = counted(len(came.added), "document"), counted(came.terms, "new term")
    click.echo(f"{glossary}: {added} added, {found}{_dropped(came.dropped)}. {_now(totals)}")
    if came.apart:
        click.echo("Terms were sought in what was added; --again weighs all documents together.")


def _dropped(candidates: int) -> str:
    return f", {counted(candidates, 'candidate')} dropped" if candidates else ""


def _now(totals: dict[str, int]) -> str:
    return f"Now {', '.join(counted(count, what.removesuffix('s')) for what, count in totals.items())}."
