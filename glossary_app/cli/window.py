"""`window`: the whole job with the mouse and the keyboard."""

from pathlib import Path

import click

from glossary_app import desktop
from glossary_app.cli.arguments import PATH


@click.command("window")
@click.argument("glossary", required=False, type=PATH)
@click.pass_context
def window_command(context: click.Context, glossary: Path | None) -> None:
    """Open the window on GLOSSARY, which is made if there is none; without it, on the last one.

    A document or folder in its place comes into the last one.
    """
    desktop.check()
    from glossary_app.app import run  # only now: it loads Qt

    context.exit(run(glossary))
