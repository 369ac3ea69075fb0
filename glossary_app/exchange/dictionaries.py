"""Dictionaries: DSL, which GoldenDict opens, and tabbed text, from which StarDict is made."""

import re
from collections.abc import Iterable, Iterator
from pathlib import Path

from glossary_app.exchange.characters import allowed
from glossary_app.exchange.concepts import Concept
from glossary_app.exchange.edition import Edition
from glossary_app.exchange.files import replacing
from glossary_app.exchange.wording import wording

_DSL_MARKUP = re.compile(r"[\\\[\]{}()~@^#<>]")


def write_dsl(concepts: Iterable[Concept], path: Path, edition: Edition) -> None:
    """Write DSL (UTF-16 with its mark, as the format wants it): found by every designation and by pinyin.

    Raises:
        UserError: CANNOT_WRITE or DISK_FULL; the target is as it was.
    """
    title = allowed(edition.title).replace('"', "'")
    with replacing(path, encoding="utf-16-le") as file:
        file.write(f'\ufeff#NAME "{title}"\r\n')
        file.write('#INDEX_LANGUAGE "Chinese"\r\n#CONTENTS_LANGUAGE "Chinese"\r\n')
        for concept in concepts:
            heads = map(_dsl, _heads(concept))
            file.write("\r\n" + "".join(f"{head}\r\n" for head in heads if head))
            # Each line of a card begins with a tab; a card has at least one.
            file.write("".join(f"\t{line}\r\n" for line in _dsl_lines(concept, edition)))


def write_tab(concepts: Iterable[Concept], path: Path, edition: Edition) -> None:
    r"""Write `headwords<TAB>text` a line, `|` between headwords and `\n` for line breaks (UTF-8).

    Raises:
        UserError: CANNOT_WRITE or DISK_FULL; the target is as it was.
    """
    with replacing(path, encoding="utf-8") as file:
        for concept in concepts:
            heads = "|".join(_tabbed(head).replace("|", "\\|") for head in _heads(concept))
            file.write(f"{heads}\t{_tabbed(chr(10).join(_lines(concept, edition)))}\n")


def _heads(concept: Concept) -> Iterator[str]:
    """What an entry is found by."""
    designations = (concept.headword, *(form.text for form in concept.forms), concept.pinyin)
    return (allowed(text) for text in dict.fromkeys(designations) if text)


def _lines(concept: Concept, edition: Edition) -> Iterator[str]:
    words = wording(edition)
    yield concept.pinyin or concept.headword
    for text, sources in concept.sources.items():
        yield from text.splitlines()
        if sources:
            yield f"——{words.located(sources)}"
    if concept.forms:
        yield words.also + words.joined(form.text for form in concept.forms)
    for one in concept.equivalents:
        yield f"{one.language}: {one.text}"


def _dsl_lines(concept: Concept, edition: Edition) -> Iterator[str]:
    for number, line in enumerate(_lines(concept, edition)):
        words = _dsl(line)
        if words:
            yield f"[m1][c]{words}[/c][/m]" if number == 0 else f"[m1]{words}[/m]"


def _dsl(text: str) -> str:
    return _DSL_MARKUP.sub(lambda found: f"\\{found[0]}", " ".join(allowed(text).split()))


def _tabbed(text: str) -> str:
    return allowed(text).replace("\\", "\\\\").replace("\t", "\\t").replace("\n", "\\n")
