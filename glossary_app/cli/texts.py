"""`text` and `pinyin`: what the program makes of a document or a word, without a glossary."""

import sys
from pathlib import Path

import click

from glossary_app.cli.arguments import PATH, TEXT
from glossary_app.cli.output import as_json, json_option
from glossary_app.cli.progress import ProgressBars
from glossary_app.services import reading


@click.command("text")
@click.argument("document", type=PATH)
@json_option
def text_command(document: Path, json: bool) -> None:
    """Print the restored text of DOCUMENT, a paragraph a line."""
    with ProgressBars() as progress:
        restored = reading.restored(document, progress=progress)
    if json:
        as_json(
            {
                "title": restored.metadata.title,
                "issuer": restored.metadata.issuer,
                "issued_on": restored.metadata.issued_on,
                "encoding": restored.source.encoding,
                "paragraphs": [
                    {
                        "kind": paragraph.kind,
                        "repeats": paragraph.repeats,
                        "text": restored.surface(paragraph.span),
                    }
                    for paragraph in restored.paragraphs
                ],
            }
        )
    else:
        click.echo(restored.text)


@click.command("pinyin")
@click.argument("words", metavar="[TEXT]...", nargs=-1, type=TEXT)
def pinyin_command(words: tuple[str, ...]) -> None:
    """Print the pinyin of each TEXT, `text<TAB>pinyin` a line.

    With `-`, or without TEXT, each line of standard input is one.
    """
    lines = _standard_input() if words in ((), ("-",)) else words
    for line in lines:
        click.echo(f"{line}\t{reading.romanized(line)}" if line.strip() else line)


def _standard_input() -> list[str]:
    """The lines of standard input, in whatever encoding a Chinese text comes."""
    data = sys.stdin.buffer.read() if sys.stdin else b""
    return reading.decoded(data).splitlines() if data.strip() else data.decode("ascii").splitlines()
