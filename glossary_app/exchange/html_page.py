"""One page for a browser: entries under the letters of their pinyin, with a search, all in one file.

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
from glossary_app.exchange.characters import allowed
from glossary_app.exchange.concepts import Concept
from glossary_app.exchange.edition import Edition
from glossary_app.exchange.files import replacing
from glossary_app.exchange.initials import LETTERS, by_initial
from glossary_app.exchange.wording import Wording, wording

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
<nav aria-label="{contents}">{letters}</nav>
</div></header>
<main lang="zh">
"""
_FOOT = """\
</main>
<script>{script}</script>
</body>
</html>
"""


def write(concepts: Iterable[Concept], path: Path, edition: Edition) -> None:
    """Write the concepts, which come in the order of their pinyin.

    Raises:
        UserError: CANNOT_WRITE or DISK_FULL; the target is as it was.
    """
    words = wording(edition)
    style, script = resources.text("page/page.css"), resources.text("page/page.js")
    with replacing(path, encoding="utf-8") as file, TemporaryFile("w+", encoding="utf-8", newline="") as main:
        letters, count = _write_entries(main, concepts, words)
        head = _HEAD.format(
            language=words.language,
            style_hash=_hash(style),
            script_hash=_hash(script),
            title=_text(edition.title),
            style=style,
            found=_text(words.found),
            count=_text(words.found.format(count=f"{count:,}")),
            find=_text(words.find),
            contents=_text(words.contents),
            letters="".join(_index(letters)),
        )
        file.write(head)
        main.seek(0)
        shutil.copyfileobj(main, file)
        file.write(_FOOT.format(script=script))


def _write_entries(main: TextIO, concepts: Iterable[Concept], words: Wording) -> tuple[set[str], int]:
    """The letters that there are, and how many entries."""
    letters: set[str] = set()
    count = 0
    for letter, under in by_initial(concepts):
        place = "" if letter in letters else f' id="{_place(letter)}"'
        letters.add(letter)
        main.write(f"<section{place}>\n<h2>{letter}</h2>\n")
        for concept in under:
            count += 1
            main.write("".join(_entry(concept, words)))
        main.write("</section>\n")
    return letters, count


def _entry(concept: Concept, words: Wording) -> Iterator[str]:
    pinyin = f"<i>{_text(concept.pinyin)}</i>" if concept.pinyin else ""
    yield f'<article id="{_text(concept.headword)}"><h3>{_text(concept.headword)}{pinyin}</h3>'
    for explanation in concept.definitions:
        cited = f"<cite>——{_text(explanation.source.cited)}</cite>" if explanation.source else ""
        yield f"<p>{_text(explanation.text)}{cited}</p>"
    if concept.forms:
        forms = words.joined(form.text for form in concept.forms)
        yield f'<p class="aside">{words.also}<b>{_text(forms)}</b></p>'
    for one in concept.equivalents:
        language = _text(one.language)
        yield f'<p class="aside">{language}: <b lang="{language}">{_text(one.text)}</b></p>'
    yield "</article>\n"


def _index(letters: set[str]) -> Iterator[str]:
    for letter in LETTERS:
        if letter in letters:
            yield f'<a href="#{_place(letter)}">{letter}</a>'
        else:
            yield f"<span>{letter}</span>"


def _place(letter: str) -> str:
    """Where a letter stands; no headword can be mistaken for it."""
    return f"_{ord(letter)}"


def _text(text: str) -> str:
    return escape(allowed(text))


def _hash(content: str) -> str:
    return f"sha256-{base64.b64encode(hashlib.sha256(content.encode()).digest()).decode()}"
