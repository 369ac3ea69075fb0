"""A user dictionary for jieba, so that it keeps the terms in one piece: `jieba.load_userdict(FILE)`."""

from collections.abc import Iterable
from pathlib import Path

from glossary_app.domain.terms import Category
from glossary_app.exchange.characters import allowed
from glossary_app.exchange.concepts import Concept
from glossary_app.exchange.edition import Edition
from glossary_app.exchange.files import replacing

_TAGS = {Category.INSTITUTION: "nt", Category.SLOGAN: "l"}
"""Parts of speech as jieba calls them: bodies, set phrases; other terms are names (`nz`)."""


def write(concepts: Iterable[Concept], path: Path, edition: Edition) -> None:
    """Write `word tag` a line, every designation once.

    No frequency is given: jieba then takes one that is high enough to keep the word together.

    Raises:
        UserError: CANNOT_WRITE or DISK_FULL; the target is as it was.
    """
    written: set[str] = set()
    # Without a mark at its beginning, which jieba before 0.40 takes for a character of the first word.
    with replacing(path, encoding="utf-8") as file:
        for concept in concepts:
            tag = _TAGS.get(concept.category, "nz") if concept.category else "nz"
            for text in (concept.headword, *(form.text for form in concept.forms)):
                word = allowed(text)
                if word not in written:
                    written.add(word)
                    file.write(f"{word} {tag}\n")
