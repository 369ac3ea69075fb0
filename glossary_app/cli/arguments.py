"""What the commands take: paths that the program itself looks at, and text that can be written down."""

from pathlib import Path
from typing import Any

import click

# Whether a path can be read is said by the program in its own words, with exit code 1.
PATH = click.Path(readable=False, path_type=Path)


class _Text(click.ParamType):  # type: ignore[type-arg] # generic from click 8.3 on
    """Text; bytes that are no text in the encoding of the terminal are shown as `�`."""

    name = "text"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> str:
        return str(value).encode("utf-8", "surrogateescape").decode("utf-8", "replace")


TEXT = _Text()
GLOSSARY = click.argument("glossary", type=PATH)
"""The glossary file that a command works on."""
