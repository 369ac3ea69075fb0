"""`merge`: a glossary that comes in, from a file or from another person's glossary."""

from contextlib import nullcontext
from pathlib import Path

import click

from glossary_app.cli.arguments import GLOSSARY, PATH
from glossary_app.cli.layout import Column, printable, table
from glossary_app.cli.output import as_json, json_option
from glossary_app.services import library, merging
from glossary_app.services.merging import Doubt, Kind, Plan, Policy, Row

_COLUMNS = (
    Column("term", 30),
    Column(""),
    Column("field"),
    Column("mine", 30),
    Column("theirs", 30),
    Column("kept"),
)

_SHOWN = 1000
"""Rows; nobody reads more on a terminal."""
_DOUBTS = {
    Doubt.NO_HEADWORD: "without a term",
    Doubt.MANGLED: "a spreadsheet may have changed it",
    Doubt.LOST: "with lost characters",
    Doubt.PINYIN: "not its pinyin",
}
"""Why what came in is not believed."""


@click.command("merge")
@GLOSSARY
@click.argument("file", type=PATH)
@click.option(
    "--keep",
    type=click.Choice([one.value for one in Policy]),
    help="Whose word holds in conflicts; both adds a definition beside yours. Else the later one, or yours.",
)
@click.option("--dry-run", is_flag=True, help="Only show what would happen.")
@json_option
def merge_command(glossary: Path, file: Path, keep: str | None, dry_run: bool, json: bool) -> None:
    """Merge FILE into GLOSSARY, as one step that can be undone.

    FILE is a table (.csv, .xlsx), a term base (.tbx), a .json of this program, or another glossary (.db).
    Nothing is cleared by what is empty or absent in it. What you have said is a conflict where FILE says
    otherwise, and stays, unless the history of another glossary tells that it was said later there.
    """
    open_glossary = library.opened_to_read if dry_run else library.opened
    with open_glossary(glossary) as opened, nullcontext() if dry_run else opened.atomic():
        plan = merging.plan(opened, file)
        if keep is not None:
            plan = plan.settled(Policy(keep))
        if not dry_run:
            merging.apply(opened, plan)
    (_tell_json if json else _tell)(file, plan, done=not dry_run)


def _tell(file: Path, plan: Plan, *, done: bool) -> None:
    rows = plan.rows if not done else [row for row in plan.rows if row.kind is Kind.CONFLICT]
    if rows:
        for line in table(_COLUMNS, map(_cells, rows[:_SHOWN])):
            click.echo(line)
    if len(rows) > _SHOWN:
        click.echo(f"… and {len(rows) - _SHOWN:,} more; --json prints them all.")
    counts = ", ".join(f"{count:,} {_WORDS[kind]}" for kind, count in plan.counts().items())
    verb = "merged" if done else "would be merged"
    click.echo(f"{printable(str(file))} {verb}: {counts}, {plan.same:,} the same.")
    if plan.passed_over:
        told = ", ".join(f"{printable(name)} ({count})" for name, count in plan.passed_over)
        click.echo(f"Passed over: {told}.")


_WORDS = {Kind.ADDED: "added", Kind.CHANGED: "changed", Kind.CONFLICT: "in conflict"}


def _cells(row: Row) -> tuple[str, ...]:
    theirs = f"{row.theirs} ({_DOUBTS[row.doubt]})" if row.doubt else row.theirs
    return row.headword, row.kind, row.field, row.mine, theirs, row.policy


def _tell_json(file: Path, plan: Plan, *, done: bool) -> None:
    as_json(
        {
            "file": str(file),
            "merged": done,
            **{kind.value: count for kind, count in plan.counts().items()},
            "same": plan.same,
            "passed_over": dict(plan.passed_over),
            "rows": [
                {
                    "term": row.headword,
                    "kind": row.kind,
                    "field": row.field,
                    "mine": row.mine,
                    "theirs": row.theirs,
                    "keep": row.policy,
                    "doubt": row.doubt,
                }
                for row in plan.rows
            ],
        }
    )
