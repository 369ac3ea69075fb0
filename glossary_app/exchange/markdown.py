"""Markdown: entries under letters or documents, for wikis and repositories."""

import re
from collections.abc import Iterable, Iterator
from pathlib import Path

from glossary_app.exchange.chapters import Chapter, numbered, origin
from glossary_app.exchange.characters import allowed
from glossary_app.exchange.concepts import Concept
from glossary_app.exchange.edition import Edition
from glossary_app.exchange.files import replacing
from glossary_app.exchange.wording import wording

_MARKUP = re.compile(r"([\\`*_\[\]<>&|~#$!])|(?m:^(\s*)([-+=]|\d+[.)]))")
"""What Markdown would take for markup, anywhere or where a line begins."""


def write(chapters: Iterable[Chapter], path: Path, edition: Edition) -> None:
    """Write the chapters, a heading each.

    Raises:
        UserError: CANNOT_WRITE or DISK_FULL; the target is as it was.
    """
    with replacing(path, encoding="utf-8") as file:
        file.write(f"# {_escaped(edition.title)}\n")
        for chapter in chapters:
            file.write(f"\n## {_escaped(chapter.heading)}\n")
            for number, concept in numbered(chapter, edition):
                file.write("\n" + "\n\n".join(_paragraphs(number, concept, chapter, edition)) + "\n")


def _paragraphs(number: str, concept: Concept, chapter: Chapter, edition: Edition) -> Iterator[str]:
    words = wording(edition)
    yield f"### {number}{_escaped(concept.headword)}"
    if concept.pinyin:
        yield f"*{_escaped(concept.pinyin)}*"
    for text, sources in concept.sources.items():
        # Two spaces at the end of a line keep its break.
        said = "  \n".join(_escaped(text).splitlines())
        if source := origin(sources, chapter, edition):
            said += f"  \n—— {_escaped(source)}"
        yield said
    if concept.forms:
        forms = words.joined(form.text for form in concept.forms)
        yield f"{words.also}{_escaped(forms)}"
    if concept.equivalents:
        yield words.joined(f"{_escaped(one.language)}: {_escaped(one.text)}" for one in concept.equivalents)


def _escaped(text: str) -> str:
    return _MARKUP.sub(lambda found: _backslashed(*found.groups(default="")), allowed(text))


def _backslashed(anywhere: str, indent: str, beginning: str) -> str:
    if anywhere:
        return f"\\{anywhere}"
    # A figure is escaped at its stop: `1\.`
    return f"{indent}{beginning[:-1]}\\{beginning[-1]}"
