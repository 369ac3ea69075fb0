"""`accept`, `reject`, `set`: what a person decides."""

from pathlib import Path

import click

from glossary_app.cli.arguments import GLOSSARY, TEXT
from glossary_app.cli.layout import printable
from glossary_app.cli.output import counted
from glossary_app.domain.terms import Status, TermId
from glossary_app.services import editing, entries, library

_TERMS = click.argument("terms", metavar="TERM...", nargs=-1, required=True, type=TEXT)


@click.command("accept")
@GLOSSARY
@_TERMS
def accept_command(glossary: Path, terms: tuple[str, ...]) -> None:
    """Accept terms into GLOSSARY."""
    _set_status(glossary, terms, Status.ACCEPTED)


@click.command("reject")
@GLOSSARY
@_TERMS
def reject_command(glossary: Path, terms: tuple[str, ...]) -> None:
    """Reject terms of GLOSSARY; no later build proposes them again."""
    _set_status(glossary, terms, Status.REJECTED)


@click.command("set")
@GLOSSARY
@click.argument("term", type=TEXT)
@click.option("--pinyin", type=TEXT, help="With tone marks or numbers: `xīn zhì`, `xin1 zhi4`.")
@click.option("--definition", type=TEXT, help="Stands before those that the documents give.")
@click.option("--status", type=click.Choice([one.value for one in Status]))
def set_command(
    glossary: Path, term: str, pinyin: str | None, definition: str | None, status: str | None
) -> None:
    """Set what is known of TERM; no later build changes it.

    An empty --pinyin or --definition takes back what you had set.
    """
    given = {"pinyin": pinyin, "definition": definition, "status": status}
    said = {name: value for name, value in given.items() if value is not None}
    if not said:
        raise click.UsageError("Say what to set: --pinyin, --definition or --status.")
    with library.opened(glossary) as opened, opened.atomic():
        found = entries.named(opened, term)
        if pinyin is not None:
            _set_pinyin(opened, found, pinyin)
        if definition is not None:
            _set_definition(opened, found, definition)
        if status is not None:
            editing.set_status(opened, [found], Status(status))
    done = (f"{name} {'set' if value.strip() else 'taken back'}" for name, value in said.items())
    click.echo(printable(f"{term}: {', '.join(done)}."))


def _set_pinyin(glossary: library.GlossaryFile, term: TermId, pinyin: str) -> None:
    if pinyin.strip():
        editing.set_pinyin(glossary, term, pinyin)
    else:
        editing.reset_pinyin(glossary, term)


def _set_definition(glossary: library.GlossaryFile, term: TermId, definition: str) -> None:
    """Make `definition` the preferred one: the person's own is reworded, else one is added."""
    own = [one.id for one in entries.entry(glossary, term).definitions if one.own]
    if not definition.strip():
        for one in own:
            editing.remove_definition(glossary, one)
    elif own:
        editing.edit_definition(glossary, own[0], definition)
        editing.prefer_definition(glossary, own[0])
    else:
        editing.add_definition(glossary, term, definition)


def _set_status(glossary: Path, terms: tuple[str, ...], status: Status) -> None:
    """All of them or, where one is not in the glossary, none."""
    with library.opened(glossary) as opened:
        found = list(dict.fromkeys(entries.named(opened, term) for term in terms))
        editing.set_status(opened, found, status)
    click.echo(f"{counted(len(found), 'term')} {status}.")
