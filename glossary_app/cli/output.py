"""What the commands share on their way out: JSON for programs, and the option that asks for it."""

import json as _json
from collections.abc import Callable
from typing import Any, TypeVar

import click

Command = TypeVar("Command", bound=Callable[..., Any])


def json_option(command: Command) -> Command:
    """Add `--json` to a command."""
    return click.option("--json", is_flag=True, help="Print JSON for a program to read.")(command)


def counted(count: int, what: str) -> str:
    """`1 term`, `2 terms`."""
    return f"{count:,} {what}" if count == 1 else f"{count:,} {what}s"


def as_json(value: object) -> None:
    """Print `value` as JSON, Chinese as it is."""
    click.echo(_json.dumps(value, ensure_ascii=False, indent=2))
