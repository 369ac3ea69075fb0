"""The command line: the same services as the window, no Qt."""

import importlib
import io
import os
import sys
from pathlib import Path
from typing import Any

import click

from glossary_app import __version__
from glossary_app.errors import Cancelled, UserError

COMMANDS = {
    "build": ("building", "Add documents to a glossary and find their terms."),
    "remove": ("building", "Take documents out of a glossary again."),
    "text": ("texts", "Print the restored text of a document, a paragraph a line."),
    "pinyin": ("texts", "Print the pinyin of words, `word<TAB>pinyin` a line."),
    "terms": ("looking", "List the terms of a glossary."),
    "show": ("looking", "Show an entry: definitions, designations, reasons, sources."),
    "occurrences": ("looking", "Print every place of a term, keyword in context."),
    "search": ("looking", "Find terms by characters, pinyin or initials."),
    "documents": ("looking", "List the documents of a glossary."),
    "accept": ("editing", "Accept terms into the glossary."),
    "reject": ("editing", "Reject terms; they are not proposed again."),
    "set": ("editing", "Set the pinyin or the definition of a term."),
    "merge": ("merging", "Merge a table, a term base or another glossary into a glossary."),
    "export": ("handing_on", "Write a table of the glossary to a file."),
    "window": ("window", "Open the window; so does the name of a glossary alone, or nothing."),
}
"""Each command: the module that holds it, and what it does in a line (`--help` loads no module)."""


class _Commands(click.Group):
    """Commands that are loaded when they are called, and errors told in sentences."""

    def main(self, *args: Any, **kwargs: Any) -> Any:
        _speak_utf8()
        try:
            try:
                return super().main(*args, **kwargs)
            finally:
                sys.stdout.flush()
        except OSError as error:
            _write_no_more()
            if isinstance(error, BrokenPipeError):
                sys.exit(0)
            sys.stderr.write(f"Error: The output cannot be written ({error.strerror}).\n")
            sys.exit(1)

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        if not args or _is_glossary(args[0]):
            args = ["window", *args]
        return super().parse_args(ctx, args)

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in COMMANDS:
            return None
        module = importlib.import_module(f"glossary_app.cli.{COMMANDS[cmd_name][0]}")
        command: click.Command = getattr(module, f"{cmd_name}_command")
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        with formatter.section("Commands"):
            formatter.write_dl([(name, summary) for name, (_, summary) in COMMANDS.items()])

    def invoke(self, ctx: click.Context) -> object:
        from glossary_app.cli.layout import printable
        from glossary_app.cli.messages import sentence

        try:
            return super().invoke(ctx)
        except UserError as error:
            raise click.ClickException(printable(sentence(error))) from error
        except Cancelled as error:
            raise click.Abort from error
        except BrokenPipeError:  # whoever reads has seen enough; click would take it for a failure
            _write_no_more()
            ctx.exit(0)


def _speak_utf8() -> None:
    """Files and pipes get UTF-8 whatever the locale; a terminal is spoken to in its own encoding."""
    for stream in (sys.stdin, sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            if stream.isatty():
                stream.reconfigure(errors="replace")
            else:
                stream.reconfigure(encoding="utf-8", errors="replace")


def _write_no_more() -> None:
    """Let what is still to be written go nowhere."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _is_glossary(argument: str) -> bool:
    """Whether the first argument names a file, and no command mistyped."""
    return argument not in COMMANDS and (Path(argument).suffix == ".db" or Path(argument).exists())


@click.group(cls=_Commands)
@click.version_option(__version__)
def main() -> None:
    """Find the policy terms of Chinese documents, and the explanations they give.

    `glossary-app build policy.db FOLDER` makes a glossary of the documents in a folder.
    """
