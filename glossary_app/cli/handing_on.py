"""`export`: a table of the glossary for other programs."""

from collections.abc import Sequence
from pathlib import Path

import click

from glossary_app.cli.arguments import GLOSSARY, PATH
from glossary_app.services import exporting, library


@click.command("export")
@GLOSSARY
@click.argument("file", type=PATH)
@click.option("--table", type=click.Choice(list(exporting.TABLES)), default="terms", show_default=True)
@click.option("--columns", metavar="NAMES", help="Only these, in this order: term,pinyin,definition")
@click.option(
    "--headers", type=click.Choice(["en", "zh"]), default="en", show_default=True, help="Also the values."
)
@click.option("--encoding", default="utf-8-sig", show_default=True, help="utf-8, gb18030, …")
def export_command(
    glossary: Path, file: Path, table: str, columns: str | None, headers: str, encoding: str
) -> None:
    """Write a table of GLOSSARY to FILE, in the format of its suffix (.csv).

    An existing FILE is replaced, whole or not at all.
    """
    with library.opened_to_read(glossary) as opened:
        part = exporting.Part(
            table=exporting.TABLES[table],
            columns=_named(columns, exporting.columns(opened, exporting.TABLES[table])),
            chinese=headers == "zh",
        )
        count = exporting.export(opened, file, part, encoding=encoding)
    click.echo(f"{file}: {count} {table}.")


def _named(columns: str | None, known: Sequence[str]) -> tuple[str, ...]:
    names = tuple(name.strip() for name in columns.split(",")) if columns else ()
    for name in names:
        if name not in known:
            raise click.UsageError(f"There is no column {name}. Known ones: {', '.join(known)}.")
    return names
