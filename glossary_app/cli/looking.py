"""`terms`, `show`, `occurrences`, `search`, `documents`: looking at a glossary."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import asdict
from pathlib import Path
from typing import NamedTuple

import click

from glossary_app.cli.arguments import GLOSSARY, TEXT
from glossary_app.cli.layout import Column, concordance, printable, table, terminal_columns
from glossary_app.cli.output import as_json, counted, json_option
from glossary_app.cli.reasons import reason
from glossary_app.domain.documents import DocumentId, DocumentSummary
from glossary_app.domain.terms import NOT_REJECTED, Category, Definition, Status, Term, TermId
from glossary_app.services import entries, evidence, library, listing
from glossary_app.services.evidence import Context, Spot

_LIMIT = click.option("--limit", type=click.IntRange(min=1), help="At most so many.")


class _Place(NamedTuple):
    """A place of an entry with all that is told of it."""

    spot: Spot
    document: DocumentSummary
    context: Context


_TERM_COLUMNS = (
    Column("term", 40),
    Column("pinyin", 40),
    Column("status"),
    Column("frequency", right=True),
    Column("documents", right=True),
    Column("score", right=True),
    Column("definition", 40),
)


@click.command("terms")
@GLOSSARY
@click.option("--status", "statuses", multiple=True, type=click.Choice([one.value for one in Status]))
@click.option(
    "--document", metavar="NAME", type=TEXT, help="Only terms of this document (file name or title)."
)
@click.option(
    "--not-in", "absent", metavar="NAME", multiple=True, type=TEXT, help="Only terms that it does not have."
)
@click.option("--category", "categories", multiple=True, type=click.Choice([one.value for one in Category]))
@click.option("--text", default="", type=TEXT, help="Only what this finds: characters, pinyin or initials.")
@click.option(
    "--sort", type=click.Choice([one.value for one in listing.Sort]), default="score", show_default=True
)
@_LIMIT
@json_option
def terms_command(
    glossary: Path,
    statuses: tuple[str, ...],
    document: str | None,
    absent: tuple[str, ...],
    categories: tuple[str, ...],
    text: str,
    sort: str,
    limit: int | None,
    json: bool,
) -> None:
    """List the terms of GLOSSARY, the best candidate first; rejected ones only on request."""
    with library.opened_to_read(glossary) as opened:
        chosen = listing.Filter(
            statuses=frozenset(map(Status, statuses)) or NOT_REJECTED,
            categories=frozenset(map(Category, categories)),
            documents=frozenset({entries.document_named(opened, document)} if document is not None else ()),
            absent=frozenset(entries.document_named(opened, name) for name in absent),
        )
        found = listing.selected(opened, chosen, typed=text, sort=listing.Sort(sort))
        _print_terms(opened, found[:limit], json=json)


@click.command("search")
@GLOSSARY
@click.argument("text", type=TEXT)
@_LIMIT
@json_option
def search_command(glossary: Path, text: str, limit: int | None, json: bool) -> None:
    """Find terms of GLOSSARY by TEXT: 新质, xin zhi, xinzhi or xz; also in definitions."""
    with library.opened_to_read(glossary) as opened:
        found = listing.selected(opened, typed=text, sort=listing.Sort.RELEVANCE)
        _print_terms(opened, found[:limit], json=json)


@click.command("show")
@GLOSSARY
@click.argument("term", type=TEXT)
@json_option
def show_command(glossary: Path, term: str, json: bool) -> None:
    """Show the entry of TERM: definitions, designations, reasons, sources."""
    with library.opened_to_read(glossary) as opened:
        entry = entries.entry(opened, entries.named(opened, term))
        sources = _sources(listing.all_documents(opened))
    if json:
        as_json(asdict(entry))
        return
    shown = entry.term
    click.echo(printable(f"{shown.headword}  {shown.pinyin}"))
    category = f", {shown.category}" if shown.category else ""
    places = f"{shown.frequency:,} × in {counted(shown.document_count, 'document')}"
    click.echo(f"{shown.status}{category}, {places}")
    _section("Designations", [f"{form.text} ({form.kind})" for form in entry.forms])
    definitions = [f"[{one.kind}] {one.text}{_given_by(one, sources)}" for one in entry.definitions]
    _section("Definitions", definitions)
    _section("Tags", entry.tags)
    _section("Equivalents", [f"{one.language}: {one.text}" for one in entry.equivalents])
    _section("Notes", shown.notes.splitlines())
    _section("Why it is proposed", [reason(part) for part in entry.parts])
    _section("Documents", [f"{count:,} × {sources[document.id]}" for document, count in entry.documents])


@click.command("occurrences")
@GLOSSARY
@click.argument("term", type=TEXT)
@_LIMIT
@json_option
def occurrences_command(glossary: Path, term: str, limit: int | None, json: bool) -> None:
    """Print every place of TERM, keyword in context."""
    with library.opened_to_read(glossary) as opened:
        spots = evidence.spots(opened, entries.named(opened, term))[:limit]
        contexts = evidence.contexts(opened, spots)
        documents = {one.id: one for one in listing.all_documents(opened)}
        sources = _sources([*documents.values()])
    places = [
        _Place(spot, documents[spot.document], context) for spot, context in zip(spots, contexts, strict=True)
    ]
    if json:
        as_json([_plain(place) for place in places])
        return
    rows = [(*place.context.words, _whence(place, sources[place.document.id])) for place in places]
    for line in concordance(rows, room=terminal_columns()):
        click.echo(line)


@click.command("documents")
@GLOSSARY
@json_option
def documents_command(glossary: Path, json: bool) -> None:
    """List the documents of GLOSSARY, by date."""
    with library.opened_to_read(glossary) as opened:
        documents = listing.all_documents(opened)
    if json:
        as_json([asdict(document) for document in documents])
        return
    columns = (
        Column("title", 60),
        Column("issuer", 30),
        Column("date"),
        Column("characters", right=True),
        Column("terms", right=True),
        Column("read as"),
        Column("file", 40),
    )
    rows = [
        (
            one.metadata.title,
            one.metadata.issuer,
            one.metadata.issued_on,
            one.characters,
            one.terms,
            one.encoding,
            one.name,
        )
        for one in documents
    ]
    for line in table(columns, rows):
        click.echo(line)


def _sources(documents: Sequence[DocumentSummary]) -> dict[DocumentId, str]:
    """Documents as sources are named, `title (2024-03-04)`; those named alike with their files as well."""
    names = {one.id: _dated(one.metadata.title or one.name, one.metadata.issued_on) for one in documents}
    alike = Counter(names.values())
    return {
        one.id: f"{names[one.id]} [{one.name}]" if alike[names[one.id]] > 1 else names[one.id]
        for one in documents
    }


def _dated(title: str, issued_on: str) -> str:
    return f"{title} ({issued_on})" if issued_on else title


def _whence(place: _Place, source: str) -> str:
    """What a place is cited by: `p. 12  title (2024-03-04)`; its paragraph where no page is known."""
    page, paragraph = place.context.location
    uncounted = "" if place.spot.counted else " (not counted)"
    return f"{f'p. {page}' if page else f'¶ {paragraph}':<6} {source}{uncounted}"


def _plain(place: _Place) -> dict[str, object]:
    """A place for a program; those in repeated paragraphs and tables of contents do not count."""
    return {
        "document": asdict(place.document),
        "span": place.spot.span,
        **place.context.location._asdict(),
        "left": place.context.left,
        "keyword": place.context.keyword,
        "right": place.context.right,
        "counted": place.spot.counted,
    }


def _print_terms(glossary: library.GlossaryFile, chosen: list[TermId], *, json: bool) -> None:
    found = listing.shown(glossary, chosen)
    explained = listing.definitions_of(glossary, chosen)
    if json:
        as_json([asdict(term) | {"definition": explained.get(term.id, "")} for term in found])
        return
    for line in table(_TERM_COLUMNS, [_term_row(term, explained.get(term.id, "")) for term in found]):
        click.echo(line)


def _term_row(term: Term, definition: str) -> tuple[object, ...]:
    return (
        term.headword,
        term.pinyin,
        term.status,
        term.frequency,
        term.document_count,
        f"{term.score:.2f}",
        definition,
    )


def _section(title: str, lines: list[str] | tuple[str, ...]) -> None:
    if lines:
        click.echo(f"\n{title}")
        for line in lines:
            click.echo(f"  {printable(line)}")


def _given_by(one: Definition, sources: Mapping[DocumentId, str]) -> str:
    """Where a definition comes from: ` — title (2024-03-04), p. 12`; nothing where a person wrote it."""
    if one.document is not None:
        title, page = sources[one.document], one.page
    elif one.origin is not None:
        title, page = _dated(one.origin.name, one.origin.issued_on), one.origin.page
    else:
        return ""
    return f" — {title}{f', p. {page}' if page else ''}"
