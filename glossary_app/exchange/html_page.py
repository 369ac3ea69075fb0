"""One page for a browser: entries under letters or documents, with a search, all in one file.

It needs no network and lets nothing in: its own style and script are allowed by their hashes, nothing else.
"""

import base64
import hashlib
import shutil
from collections.abc import Iterable, Iterator
from html import escape
from pathlib import Path
from tempfile import TemporaryFile
from typing import TextIO

from glossary_app import resources
from glossary_app.exchange.chapters import LETTERS, Chapter, numbered, origin
from glossary_app.exchange.characters import allowed
from glossary_app.exchange.concepts import Concept
from glossary_app.exchange.edition import Edition, Order
from glossary_app.exchange.files import replacing
from glossary_app.exchange.wording import wording

_HEAD = """\
<!DOCTYPE html>
<html lang="{language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src '{style_hash}'; \
script-src '{script_hash}'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{title}</title>
<style>{style}</style>
</head>
<body>
<header><div>
<div class="top"><h1>{title}</h1><p id="count" role="status" data-count="{found}">{count}</p></div>
<input id="find" type="search" placeholder="{find}" aria-label="{find}" autocomplete="off">
{index}
</div></header>
<main lang="zh">
"""
_FOOT = """\
</main>
<script>{script}</script>
</body>
</html>
"""


def write(chapters: Iterable[Chapter], path: Path, edition: Edition) -> None:
    """Write the chapters, with an index of their headings.

    Raises:
        UserError: CANNOT_WRITE or DISK_FULL; the target is as it was.
    """
    words = wording(edition)
    style, script = resources.text("page/page.css"), resources.text("page/page.js")
    with replacing(path, encoding="utf-8") as file, TemporaryFile("w+", encoding="utf-8", newline="") as main:
        headings, count = _write_entries(main, chapters, edition)
        head = _HEAD.format(
            language=words.language,
            style_hash=_hash(style),
            script_hash=_hash(script),
            title=_text(edition.title),
            style=style,
            found=_text(words.found),
            count=_text(words.found.format(count=f"{count:,}")),
            find=_text(words.find),
            index="".join(_index(headings, edition)),
        )
        file.write(head)
        main.seek(0)
        shutil.copyfileobj(main, file)
        file.write(_FOOT.format(script=script))


def _write_entries(main: TextIO, chapters: Iterable[Chapter], edition: Edition) -> tuple[list[str], int]:
    """The headings, and how many entries."""
    headings: list[str] = []
    count = 0
    for chapter in chapters:
        main.write(f'<section id="{_place(len(headings))}">\n<h2>{_text(chapter.heading)}</h2>\n')
        headings.append(chapter.heading)
        for number, concept in numbered(chapter, edition):
            count += 1
            main.write("".join(_entry(number, concept, chapter, edition)))
        main.write("</section>\n")
    return headings, count


def _entry(number: str, concept: Concept, chapter: Chapter, edition: Edition) -> Iterator[str]:
    words = wording(edition)
    pinyin = f"<i>{_text(concept.pinyin)}</i>" if concept.pinyin else ""
    yield f'<article id="{_text(concept.headword)}"><h3>{number}{_text(concept.headword)}{pinyin}</h3>'
    for text, sources in concept.sources.items():
        source = origin(sources, chapter, edition)
        cited = f"<cite>——{_text(source)}</cite>" if source else ""
        yield f"<p>{_text(text)}{cited}</p>"
    if concept.forms:
        forms = words.joined(form.text for form in concept.forms)
        yield f'<p class="aside">{words.also}<b>{_text(forms)}</b></p>'
    for one in concept.equivalents:
        language = _text(one.language)
        yield f'<p class="aside">{language}: <b lang="{language}">{_text(one.text)}</b></p>'
    yield "</article>\n"


def _index(headings: list[str], edition: Edition) -> Iterator[str]:
    """All letters in a row, or the documents in a list to be opened, for there may be hundreds."""
    contents = _text(wording(edition).contents)
    links = [f'<a href="#{_place(number)}">{_text(heading)}</a>' for number, heading in enumerate(headings)]
    if edition.order is Order.PINYIN:
        found = dict(zip(headings, links, strict=True))
        letters = (found.get(letter, f"<span>{letter}</span>") for letter in LETTERS)
        yield f'<nav class="letters" aria-label="{contents}">{"".join(letters)}</nav>'
    else:
        yield f"<details><summary>{contents}</summary><nav>{''.join(links)}</nav></details>"


def _place(number: int) -> str:
    """Where a chapter begins; no headword has a name like it."""
    return f"_{number}"


def _text(text: str) -> str:
    return escape(allowed(text))


def _hash(content: str) -> str:
    return f"sha256-{base64.b64encode(hashlib.sha256(content.encode()).digest()).decode()}"
