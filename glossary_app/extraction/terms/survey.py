"""From documents to their strings: every span that could be a term, those of one string taken together."""

from collections.abc import Iterable, Iterator
from dataclasses import fields
from itertools import chain
from typing import NamedTuple

import numpy as np

from glossary_app.domain.documents import Document
from glossary_app.extraction.terms.census import Census, Side, Strings
from glossary_app.extraction.terms.columns import joined
from glossary_app.extraction.terms.spans import Spans, given, spans
from glossary_app.extraction.terms.tokens import EDGE, MARKS, Bools, Codes, Ints, Tokens, read
from glossary_app.text.headwords import canonical
from glossary_app.text.script import fold

_SHARE = 2_000_000
"""Words of a text whose strings are taken together at once: what is held of the spans is given back to the
program and not to the system, and the next share is held where it was."""


def survey(documents: Iterable[Document], explained: Iterable[str] = ()) -> Census:
    """The strings of documents; what is explained has a place of its own where no document has the string."""
    written: dict[str, str] = {}
    for surface in sorted(explained):
        written.setdefault(key(surface), surface)
    written.pop("", None)
    tokens = read(documents, list(written))
    borders = _borders(tokens)
    strings = joined([_strings(tokens, borders, share) for share in _shares(tokens)])
    return Census(
        tokens=tokens,
        length=int(np.count_nonzero(tokens.words[: tokens.size] != EDGE)),
        characters=int(tokens.starts[tokens.size - 1]),
        explained=written,
        **{column.name: getattr(strings, column.name) for column in fields(strings)},
    )


def _shares(tokens: Tokens) -> Iterator[Spans]:
    """All spans, those of one string in one share, by the first bits of the codes and in their order."""
    bits = (tokens.size // _SHARE).bit_length()
    shares: list[list[Spans]] = [[] for _ in range(1 << bits)]
    for some in chain(spans(tokens), [_asides(tokens)]):
        share = some.codes >> np.uint64(64 - bits) if bits else np.zeros_like(some.codes)
        for number, held in enumerate(shares):
            held.append(some.where(share == number))
    while shares:
        yield joined(shares.pop(0))


class _Borders(NamedTuple):
    """What has begun and ended where each word stands, and behind the last."""

    documents: Ints
    """Documents that begin with the word, or before it."""
    opened: Ints
    """Quotations that begin before the word."""
    closed: Ints
    """Quotations that end before the word."""


def _borders(tokens: Tokens) -> _Borders:
    quotations, size = tokens.quotations, len(tokens.words) + 1
    return _Borders(
        _counted(tokens.documents, size),
        _counted(quotations.starts + 1, size),
        _counted(quotations.ends, size),
    )


def _counted(places: Ints, size: int) -> Ints:
    """How many of these places there are up to each of so many."""
    found = np.zeros(size, np.int32)
    np.add.at(found, places, 1)
    return np.cumsum(found, out=found)


def _strings(tokens: Tokens, borders: _Borders, found: Spans) -> Strings:
    """The strings that stand at these spans."""
    group, order = _grouped(found, found.starts >= tokens.size)
    starts, sizes = found.starts.take(order), found.sizes.take(order)
    counts = np.bincount(group)
    many = len(counts)
    firsts = found.where(order[np.cumsum(counts) - counts])
    before, behind = tokens.words.take(starts - 1), tokens.words.take(starts + sizes)
    marked, whole, title, partly = _quotations(tokens, borders, starts, starts + sizes)
    return Strings(
        codes=firsts.codes,
        starts=firsts.starts,
        sizes=firsts.sizes,
        counts=counts,
        promised=firsts.promised,
        documents=_sums(_enters(borders, starts, group), group, many),
        before=_side(tokens, group, counts, before),
        behind=_side(tokens, group, counts, behind),
        after_verbs=_sums(tokens.lexicon.openers.take(before), group, many),
        quoted=_sums(whole & ~title, group[marked], many),
        titles=_sums(whole & title, group[marked], many),
        partly_quoted=_sums(partly, group[marked], many),
        places=starts,
        place_sizes=sizes,
    )


def key(surface: str) -> str:
    """The string under which a surface is surveyed: folded, without quotation marks."""
    return "".join(char for char in fold(canonical(surface)) if char not in MARKS)


def _asides(tokens: Tokens) -> Spans:
    """The lines behind the documents."""
    edges = tokens.size - 1 + np.flatnonzero(tokens.words[tokens.size - 1 :] == EDGE)
    low, high = edges[:-1] + 1, edges[1:]
    return given(tokens, low[high > low], high[high > low])


def _grouped(found: Spans, asides: Bools) -> tuple[Ints, Ints]:
    """The spans string by string, in the order of the text: the number of its string, and which span it is.

    What stands but once must promise something, and of `asides` none is needed where a document has the
    string.
    """
    order, codes = _ordered(found.codes, found.starts)
    string, many = _numbered(codes)
    aside = asides.take(order)
    places = np.bincount(string[~aside], minlength=many)
    needed = places > 1
    needed[string.take(np.flatnonzero(found.once.take(order)))] = True
    stays = np.flatnonzero(np.where(aside, (places == 0).take(string), needed.take(string)))
    string, _ = _numbered(string.take(stays))
    return string, order.take(stays)


def _ordered(codes: Codes, starts: Ints) -> tuple[Ints, Codes]:
    """The order by code and then by start, as `lexsort` gives it, in a fifth of the time, and the codes in
    it: sorted are the first bits of the codes, with the places of the codes as their last bits."""
    place = np.uint64(len(codes).bit_length())
    last = (np.uint64(1) << place) - np.uint64(1)
    keys = codes & ~last
    keys |= np.arange(len(codes), dtype=np.uint64)
    keys.sort()
    order = (keys & last).view(np.int64)
    keys >>= place
    run, many = _numbered(keys)
    sorted_codes, sorted_starts = codes.take(order), starts.take(order)
    apart = (sorted_codes[1:] != sorted_codes[:-1]) | (sorted_starts[1:] < sorted_starts[:-1])
    mixed = np.zeros(many, bool)
    mixed[run[1:][apart & (run[1:] == run[:-1])]] = True
    doubtful = np.flatnonzero(mixed[run])
    again = order[doubtful]
    order[doubtful] = again[np.lexsort((starts[again], codes[again]))]
    sorted_codes[doubtful] = codes[order[doubtful]]
    return order, sorted_codes


def _numbered(codes: Codes | Ints) -> tuple[Ints, int]:
    """The numbers of sorted codes, equal ones have one number, and how many there are."""
    numbers = np.zeros(len(codes), np.int32)
    np.cumsum(codes[1:] != codes[:-1], out=numbers[1:])
    return numbers, int(numbers[-1]) + 1 if len(codes) else 0


def _enters(borders: _Borders, starts: Ints, group: Ints) -> Bools:
    """Whether a span is the first of its string in a document."""
    document = borders.documents.take(starts)
    change = (document[1:] != document[:-1]) | (group[1:] != group[:-1])
    return np.append(True, change)[: len(group)]


def _sums(values: Bools | Ints, group: Ints, many: int) -> Ints:
    if values.dtype == bool:
        return np.bincount(group.take(np.flatnonzero(values)), minlength=many)
    return np.bincount(group, weights=values, minlength=many).astype(np.int64)


def _side(tokens: Tokens, group: Ints, counts: Ints, neighbours: Ints) -> Side:
    many, different = len(counts), len(tokens.lexicon.texts)
    recurring = np.flatnonzero(counts.take(group) > 1)
    pairs = group.take(recurring).astype(np.int64)
    pairs *= different
    pairs += neighbours.take(recurring)
    pairs.sort()
    change = np.ones(len(pairs) + 1, bool)
    np.not_equal(pairs[1:], pairs[:-1], out=change[1:-1])
    bounds = np.flatnonzero(change)
    times = np.diff(bounds)
    information = np.bincount(pairs[bounds[:-1]] // different, weights=times * np.log(times), minlength=many)
    freedom = np.log(counts) - information / counts
    certain = (counts == 1) | (freedom < 1e-9)
    return Side(
        freedom=np.where(certain, 0.0, freedom),
        boundaries=_sums(tokens.lexicon.boundaries.take(neighbours), group, many),
    )


def _quotations(
    tokens: Tokens, borders: _Borders, starts: Ints, ends: Ints
) -> tuple[Ints, Bools, Bools, Ints]:
    """The spans that hold quotations whole; for each of these, whether quotation marks stand exactly around
    it, whether they are 《》, and how many quotations it holds with more."""
    quotations = tokens.quotations
    first = borders.opened.take(starts)
    held = borders.closed.take(ends) - first
    chosen = np.flatnonzero(held > 0)
    first, held = first[chosen], held[chosen]
    whole = (quotations.starts[first] == starts[chosen]) & (quotations.ends[first] == ends[chosen])
    return chosen, whole, quotations.titles[first], held - whole
