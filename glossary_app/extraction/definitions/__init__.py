"""Explanations that a document gives of its terms in running text."""

import re
from bisect import bisect_right
from collections.abc import Callable, Iterator

from glossary_app.domain.documents import Document
from glossary_app.domain.extracts import Explanation
from glossary_app.domain.spans import Span
from glossary_app.domain.terms import DefinitionKind
from glossary_app.extraction.definitions.articles import articles
from glossary_app.extraction.definitions.brackets import brackets
from glossary_app.extraction.definitions.contexts import contexts
from glossary_app.extraction.definitions.enumerations import enumerations
from glossary_app.extraction.definitions.kinds import kinds
from glossary_app.extraction.definitions.names import names
from glossary_app.extraction.definitions.reading import Found, legible, within_quotation
from glossary_app.extraction.definitions.repetitions import repetitions
from glossary_app.extraction.definitions.statements import statements

__all__ = ["find_definitions"]

_NUMBER = re.compile(r"(?:\d{1,3}[.．、]|[（(]\d{1,3}[）)])\s*(?!\d)")
_MARKS = re.compile(r"[“”《》\s]")

_FINDERS: tuple[Callable[[str], Iterator[Found]], ...] = (
    statements,
    articles,
    names,
    kinds,
    enumerations,
    repetitions,
    brackets,
    contexts,
)


def find_definitions(document: Document) -> tuple[Explanation, ...]:
    """Every term that the running text explains, with the words that explain it, by place.

    `text` of an explanation is one run of `document.text`; sections of notes are searched too.
    """
    readable = legible(document.plain)
    found = [
        Found(_without_number(readable, one.term), within_quotation(readable, one.body))
        for finder in _FINDERS
        for one in finder(readable)
    ]
    whole = (one for one in found if one.term.start < one.term.end and one.body.start < one.body.end)
    counted = [one for one in whole if _counts(document, one.term)]
    return tuple(
        Explanation(
            document=document.key,
            kind=DefinitionKind.INTEXT,
            surface=document.surface(term),
            text=document.surface(body),
            span=body,
        )
        for term, body in _without_repeats(readable, counted)
    )


def _without_number(text: str, term: Span) -> Span:
    """The term without the number that opens its line: `1．|单项业务|`."""
    opens = term.start == 0 or text[term.start - 1] == "\n"
    number = _NUMBER.match(text, *term) if opens else None
    return Span(number.end(), term.end) if number else term


def _counts(document: Document, place: Span) -> bool:
    """Whether the paragraph at a place is running text, and not one that stood before."""
    at = bisect_right(document.paragraphs, place.start, key=lambda paragraph: paragraph.span.start) - 1
    return at < 0 or document.paragraphs[at].counts


def _without_repeats(text: str, found: list[Found]) -> Iterator[Found]:
    """By place; of explanations of one term that overlap or say the same, the first and longest.

    `text` is the readable one. A slogan at the end of another's explanation has the same members:
    `“九水”即甲河、乙河等|9大水系|`.
    """
    reached: dict[str, int] = {}
    said: set[tuple[str, str]] = set()
    begun = Span(-1, -1)
    for term, body in sorted(set(found), key=lambda one: (one.body.start, -one.body.end, one.term)):
        headword = _MARKS.sub("", text[slice(*term)])
        same = (headword, text[slice(*body)])
        closes_another = body.start == begun.start and term.end <= begun.end
        if body.start >= reached.get(headword, 0) and same not in said and not closes_another:
            reached[headword] = body.end
            said.add(same)
            begun = body
            yield Found(term, body)
