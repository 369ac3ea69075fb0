"""`export`: a table of the glossary for other programs."""

from pathlib import Path

import click

from glossary_app.services import exporting, library


@click.command("export")
@click.argument("glossary", type=click.Path(path_type=Path))
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--table", type=click.Choice(list(exporting.TABLES)), default="terms", show_default=True)
@click.option(
    "--headers", type=click.Choice(["en", "zh"]), default="en", show_default=True, help="Also the values."
)
@click.option("--encoding", default="utf-8-sig", show_default=True, help="utf-8, gb18030, …")
def export_command(glossary: Path, file: Path, table: str, headers: str, encoding: str) -> None:
    """Write a table of GLOSSARY to FILE, in the format of its suffix (.csv).

    An existing FILE is replaced, whole or not at all.
    """
    with library.opened_to_read(glossary) as opened:
        count = exporting.export(
            opened,
            file,
            table=exporting.TABLES[table],
            chinese=headers == "zh",
            encoding=encoding,
        )
    click.echo(f"{file}: {count} {table}.")
