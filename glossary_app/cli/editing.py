"""`accept`, `reject`, `set`: what a person decides."""

from pathlib import Path

import click

from glossary_app.domain.terms import Status
from glossary_app.services import editing, entries, library

_GLOSSARY = click.argument("glossary", type=click.Path(path_type=Path))
_TERMS = click.argument("terms", metavar="TERM...", nargs=-1, required=True)


@click.command("accept")
@_GLOSSARY
@_TERMS
def accept_command(glossary: Path, terms: tuple[str, ...]) -> None:
    """Accept terms into GLOSSARY."""
    _set_status(glossary, terms, Status.ACCEPTED)


@click.command("reject")
@_GLOSSARY
@_TERMS
def reject_command(glossary: Path, terms: tuple[str, ...]) -> None:
    """Reject terms of GLOSSARY; no later build proposes them again."""
    _set_status(glossary, terms, Status.REJECTED)


@click.command("set")
@_GLOSSARY
@click.argument("term")
@click.option("--pinyin", help="With tone marks or tone numbers: `xīn zhì` or `xin1 zhi4`.")
@click.option("--definition", help="Stands before those that the documents give.")
def set_command(glossary: Path, term: str, pinyin: str | None, definition: str | None) -> None:
    """Set the pinyin or the definition of TERM; no later build changes it."""
    if pinyin is None and definition is None:
        raise click.UsageError("Say what to set: --pinyin or --definition.")
    if definition is not None and not definition.strip():
        raise click.UsageError("An empty definition says nothing.")
    with library.opened(glossary) as opened, opened.atomic():
        found = entries.named(opened, term)
        if pinyin is not None:
            editing.set_pinyin(opened, found, pinyin)
        if definition is not None:
            editing.set_definition(opened, found, definition)


def _set_status(glossary: Path, terms: tuple[str, ...], status: Status) -> None:
    """All of them or, where one is not in the glossary, none."""
    with library.opened(glossary) as opened:
        found = [entries.named(opened, term) for term in terms]
        editing.set_status(opened, found, status)
    click.echo(f"{len(found)} terms {status}.")
