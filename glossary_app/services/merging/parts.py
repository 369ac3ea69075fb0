"""What an entry says several of: which of theirs are not among mine.

A cell of a table parts its values by `；`, which a value may have in it: pieces of mine are known as well.
"""

import re
from collections.abc import Collection, Iterable

from glossary_app.domain.terms import Equivalent, Form, FormKind, Status
from glossary_app.exchange.concepts import Concept, Explanation
from glossary_app.exchange.tbx import tag_of
from glossary_app.services.merging import mangled
from glossary_app.services.typed import lines, spaced


def is_said(mine: Concept, theirs: Concept) -> bool:
    """Whether mine says all that theirs does, in the same words: so it mostly is where both were one once."""
    if theirs.definitions:
        known = {lines(one.text): place for place, one in reversed([*enumerate(mine.definitions)])}
        first, *others = theirs.definitions
        if known.get(first.text) != 0 or any(one.text not in known for one in others):
            return False
    return (
        theirs.status in (Status.CANDIDATE, mine.status)
        and theirs.pinyin in ("", mine.pinyin)
        and theirs.category in (None, mine.category)
        and theirs.notes in ("", mine.notes)
        and set(theirs.forms) <= set(mine.forms)
        and set(theirs.equivalents) <= set(mine.equivalents)
        and set(theirs.tags) <= set(mine.tags)
    )


def new_forms(mine: Concept, theirs: Concept) -> tuple[Form, ...]:
    """The designations that are not known, and those of which mine says no more than `variant`."""
    kinds = {form.text: form.kind for form in mine.forms}
    known = _with_pieces([mine.headword, *kinds])

    def is_new(form: Form) -> bool:
        if form.text in kinds:
            return kinds[form.text] is FormKind.VARIANT is not form.kind
        return not _is_known(form.text, known)

    return tuple(form for form in theirs.forms if is_new(form))


def new_tags(mine: Concept, theirs: Concept) -> tuple[str, ...]:
    """The tags that mine has not."""
    known = _with_pieces(mine.tags)
    return tuple(tag for tag in theirs.tags if not _is_known(tag, known))


def new_equivalents(mine: Concept, theirs: Concept) -> tuple[Equivalent, ...]:
    """The designations in other languages that mine has not; those of TBX have a tag for each language."""

    def known(language: str) -> set[str]:
        same = (one for one in mine.equivalents if language in (one.language, tag_of(one.language)))
        return _with_pieces(one.text for one in same)

    return tuple(one for one in theirs.equivalents if not _is_known(one.text, known(one.language)))


def new_definitions(mine: Concept, said: Iterable[Explanation]) -> tuple[Explanation, ...]:
    """The explanations in words that mine has not."""
    known = {lines(one.text) for one in mine.definitions}
    return tuple(
        one
        for one in said
        if (words := lines(one.text)) not in known
        and not any(mangled.survives(other, words) for other in known)
    )


def _with_pieces(values: Iterable[str]) -> set[str]:
    whole = [*map(spaced, values)]
    return {*whole, *(piece.strip() for value in whole for piece in re.split("[；;]", value))}


def _is_known(text: str, known: Collection[str]) -> bool:
    words = spaced(text)
    if words in known or (mangled.is_suspect(words) and not mangled.origins(words).isdisjoint(known)):
        return True
    return any(mangled.survives(other, words) for other in known)
