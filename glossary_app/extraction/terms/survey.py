"""From documents to their strings: every span that could be a term, those of one string taken together."""

from collections.abc import Iterable
from itertools import pairwise

import numpy as np

from glossary_app.domain.documents import Document
from glossary_app.extraction.terms.census import Census, Side
from glossary_app.extraction.terms.spans import Spans, given, spans
from glossary_app.extraction.terms.tokens import EDGE, MARKS, Bools, Codes, Ints, Tokens, read
from glossary_app.text.headwords import canonical
from glossary_app.text.script import fold


def survey(documents: Iterable[Document], explained: Iterable[str] = ()) -> Census:
    """The strings of documents; what is explained has a place of its own where no document has the string."""
    written: dict[str, str] = {}
    for surface in sorted(explained):
        written.setdefault(key(surface), surface)
    written.pop("", None)
    tokens = read(documents, list(written))
    asides = _asides(tokens)
    found = Spans.joined([spans(tokens), asides])
    aside = np.arange(len(found.starts)) >= len(found.starts) - len(asides.starts)
    group, found = _grouped(found, aside)
    counts = np.bincount(group)
    many = len(counts)
    first = np.cumsum(counts) - counts
    before, behind = tokens.words[found.starts - 1], tokens.words[found.starts + found.sizes]
    whole, title, partly = _quotations(tokens, found)
    return Census(
        tokens=tokens,
        length=int(np.count_nonzero(tokens.words[: tokens.size] != EDGE)),
        characters=int(tokens.starts[tokens.size - 1]),
        codes=found.codes[first],
        starts=found.starts[first],
        sizes=found.sizes[first],
        counts=counts,
        promised=found.promised[first],
        documents=_sums(_enters(tokens, found, group), group, many),
        before=_side(tokens, group, counts, before),
        behind=_side(tokens, group, counts, behind),
        after_verbs=_sums(tokens.lexicon.openers[before], group, many),
        quoted=_sums(whole & ~title, group, many),
        titles=_sums(whole & title, group, many),
        partly_quoted=_sums(partly, group, many),
        places=found.starts,
        place_sizes=found.sizes,
        explained=written,
    )


def key(surface: str) -> str:
    """The string under which a surface is surveyed: folded, without quotation marks."""
    return "".join(char for char in fold(canonical(surface)) if char not in MARKS)


def _asides(tokens: Tokens) -> Spans:
    """The lines behind the documents."""
    edges = tokens.size - 1 + np.flatnonzero(tokens.words[tokens.size - 1 :] == EDGE)
    return given(tokens, [(low + 1, high) for low, high in pairwise(edges.tolist()) if high > low + 1])


def _grouped(found: Spans, aside: Bools) -> tuple[Ints, Spans]:
    """The spans string by string, in the order of the text, with the number of the string of each.

    What stands but once must promise something, and an aside is not needed where a document has the string.
    """
    order = np.lexsort((found.starts, found.codes))
    found, aside = found.where(order), aside[order]
    string, many = _numbered(found.codes)
    places = np.bincount(string[~aside], minlength=many)
    promising = np.zeros(many, bool)
    promising[string[found.once]] = True
    stays = np.where(aside, places[string] == 0, (promising | (places > 1))[string])
    found = found.where(stays)
    string, _ = _numbered(found.codes)
    return string, found


def _numbered(codes: Codes) -> tuple[Ints, int]:
    """The numbers of sorted codes, equal ones having one number, and how many there are."""
    numbers = np.cumsum(codes[1:] != codes[:-1], dtype=np.int64)
    numbers = np.concatenate([np.zeros(min(len(codes), 1), np.int64), numbers])
    return numbers, int(numbers[-1]) + 1 if len(codes) else 0


def _enters(tokens: Tokens, found: Spans, group: Ints) -> Bools:
    """Whether a span is the first of its string in a document."""
    begun = np.bincount(tokens.documents, minlength=len(tokens.words) + 1)
    document = np.cumsum(begun)[found.starts]
    change = (document[1:] != document[:-1]) | (group[1:] != group[:-1])
    return np.append(True, change)[: len(group)]


def _sums(values: Bools | Ints, group: Ints, many: int) -> Ints:
    return np.bincount(group, weights=values, minlength=many).astype(np.int64)


def _side(tokens: Tokens, group: Ints, counts: Ints, neighbours: Ints) -> Side:
    many, different = len(counts), len(tokens.lexicon.texts)
    recurring = counts[group] > 1
    pairs = np.sort(group[recurring] * different + neighbours[recurring])
    bounds = np.flatnonzero(np.diff(pairs, prepend=-1, append=-1))
    times = np.diff(bounds)
    information = np.bincount(pairs[bounds[:-1]] // different, weights=times * np.log(times), minlength=many)
    freedom = np.log(counts) - information / counts
    certain = (counts == 1) | (freedom < 1e-9)
    return Side(
        freedom=np.where(certain, 0.0, freedom),
        boundaries=_sums(tokens.lexicon.boundaries[neighbours], group, many),
    )


def _quotations(tokens: Tokens, found: Spans) -> tuple[Bools, Bools, Ints]:
    """For each span, whether quotation marks stand exactly around it, whether they are 《》, and how many
    quotations it holds whole with more."""
    quotations, words = tokens.quotations, len(tokens.words) + 1
    many = len(quotations.starts)
    starts, ends = found.starts, found.starts + found.sizes
    begun = np.cumsum(np.bincount(quotations.starts + 1, minlength=words))
    ended = np.cumsum(np.bincount(quotations.ends, minlength=words))
    held = np.maximum(0, ended[ends] - begun[starts])
    first = np.minimum(begun[starts], many)
    whole = (held > 0) & (np.append(quotations.starts, -1)[first] == starts)
    whole &= np.append(quotations.ends, -1)[first] == ends
    return whole, np.append(quotations.titles, False)[first], held - whole
