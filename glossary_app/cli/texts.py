"""`text` and `pinyin`: what the program makes of a document or a word, without a glossary."""

import sys
from pathlib import Path

import click

from glossary_app.cli.output import as_json, json_option
from glossary_app.services import reading


@click.command("text")
@click.argument("document", type=click.Path(path_type=Path))
@json_option
def text_command(document: Path, json: bool) -> None:
    """Print the restored text of DOCUMENT, a paragraph a line."""
    restored = reading.restored(document)
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
@click.argument("words", metavar="[TEXT]...", nargs=-1)
def pinyin_command(words: tuple[str, ...]) -> None:
    """Print the pinyin of each TEXT, `text<TAB>pinyin` a line.

    With `-`, or without TEXT, each line of standard input is one.
    """
    lines = sys.stdin.read().splitlines() if words in ((), ("-",)) else words
    for line in lines:
        if line.strip():
            click.echo(f"{line}\t{reading.romanized(line)}")
