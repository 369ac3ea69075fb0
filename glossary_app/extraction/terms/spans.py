"""Every span of words that could be a term.

Spans of words are proposed and not noun phrases of a parser: the segmenter's tags are wrong too often
(全面 a noun, 深化 an abbreviation), and what a term is shows in how it is used.
"""

from collections.abc import Iterator
from dataclasses import dataclass, fields

import numpy as np

from glossary_app.extraction.terms.enumerations import enumerations
from glossary_app.extraction.terms.gates import NO_QUOTATION, Gates, gates
from glossary_app.extraction.terms.tokens import Bools, Codes, Floats, Ints, Tokens

LONGEST = 26
"""Characters of the longest candidate; longer strings are sentences and titles."""
MOST_WORDS = 9
_BATCH = 1 << 15
"""Words from which spans grow together: what is held of them stays near the processor."""
PROMISE_ONCE = -0.7
"""What the words of a string must promise that stands in the text but once. Half of such strings do
not; of terms that stand but once, one in ten, far down the list."""
PROMISE_RECURRING = -2.0
"""What they must promise in any case: less than one term in a hundred promises less."""


@dataclass(frozen=True, slots=True)
class Spans:
    """Spans of words, an element each."""

    starts: Ints
    sizes: Ints
    """Words."""
    codes: Codes
    """Of the string, without quotation marks."""
    promised: Floats
    """What the words alone promise."""
    once: Bools
    """Whether a string is worth looking at though it stands but here."""

    def where(self, chosen: Bools | Ints) -> "Spans":
        """Some of the spans."""
        places = np.flatnonzero(chosen) if chosen.dtype == bool else chosen
        return Spans(*(getattr(self, one.name).take(places) for one in fields(self)))


def spans(tokens: Tokens) -> Iterator[Spans]:
    """The spans that could be terms; first of one word, then of two …"""
    allowed = gates(tokens)
    yield from _growing(tokens, allowed)
    yield _others(tokens, allowed)


def given(tokens: Tokens, starts: Ints, ends: Ints) -> Spans:
    """These spans of words (`ends` exclusive), whatever they promise."""
    sizes = ends - starts
    codes = np.zeros(len(starts), np.uint64)
    longer = np.arange(len(starts))
    for place in range(sizes.max(initial=0)):
        longer = longer[sizes[longer] > place]
        codes[longer] = tokens.joined(codes[longer], starts[longer] + place)
    return Spans(
        starts=starts.astype(np.int32),
        sizes=sizes.astype(np.int32),
        codes=codes,
        promised=np.zeros(len(starts), np.float32),
        once=np.ones(len(starts), bool),
    )


def _growing(tokens: Tokens, allowed: Gates) -> Iterator[Spans]:
    """Spans that grow by a word at a time, as long as the gates let them."""
    opening = np.flatnonzero(allowed.opens).astype(np.int32)
    for first in range(0, len(opening), _BATCH):
        yield from _grown(tokens, allowed, opening[first : first + _BATCH])


def _grown(tokens: Tokens, allowed: Gates, start: Ints) -> Iterator[Spans]:
    """The spans that begin with these words."""
    words, lexicon = tokens.words, tokens.lexicon
    held = np.zeros(len(start))
    codes = np.zeros(len(start), np.uint64)
    for size in range(1, MOST_WORDS + 1):
        last = start + (size - 1)
        length = tokens.ends.take(last) - tokens.starts.take(start)
        on = np.flatnonzero(allowed.passes.take(last) & (length <= LONGEST))
        start, last, length = start.take(on), last.take(on), length.take(on)
        held, codes = held.take(on), codes.take(on)
        word = words.take(last)
        codes = tokens.joined(codes, last)
        if size == 1:
            promised = lexicon.alone.take(word)
        else:
            promised = lexicon.opening.take(words.take(start)) + held + lexicon.closing.take(word)
            held = held + lexicon.inside.take(word)
        may_end = allowed.closes.take(last) & (length >= 2) & (promised >= PROMISE_RECURRING)
        may_end &= last >= allowed.past.take(start)
        fits = np.flatnonzero(may_end)
        begun, ended, promised = start.take(fits), last.take(fits), promised.take(fits)
        quoted, whole = _quotation(tokens, allowed, begun, ended)
        yield Spans(
            starts=begun,
            sizes=np.full(len(fits), size, np.int8),
            codes=codes.take(fits),
            promised=promised.astype(np.float32),
            once=(promised >= PROMISE_ONCE) | quoted,
        ).where(whole)


def _quotation(tokens: Tokens, allowed: Gates, start: Ints, last: Ints) -> tuple[Bools, Bools]:
    """Whether spans have an end in a quotation, and whether they hold each quotation whole that they do
    not stand in."""
    first, second = allowed.quotation.take(start), allowed.quotation.take(last)
    opened, closed = first != NO_QUOTATION, second != NO_QUOTATION
    whole = np.ones(len(start), bool)
    apart = np.flatnonzero(first != second)
    begins = tokens.quotations.starts[first[apart]] == start[apart]
    ends = tokens.quotations.ends[second[apart]] == last[apart] + 1
    whole[apart] = (~opened[apart] | begins) & (~closed[apart] | ends)
    return opened | closed, whole


def _others(tokens: Tokens, allowed: Gates) -> Spans:
    """Quotations and enumerations that do not grow so."""
    closed = np.zeros(len(allowed.passes) + 1, np.int32)
    np.cumsum(~allowed.passes, out=closed[1:])
    starts, ends = tokens.quotations.starts, tokens.quotations.ends
    length = tokens.ends[ends - 1] - tokens.starts[starts]
    grows = (ends - starts <= MOST_WORDS) & (length <= LONGEST) & (closed[ends] == closed[starts])
    grows &= allowed.opens[starts] & allowed.closes[ends - 1]
    asked = (starts < tokens.size) & (length >= 2) & (length <= 2 * LONGEST) & ~grows
    low, high = np.array([*enumerations(tokens)], np.int64).reshape(-1, 2).T
    stopped = (high - low > MOST_WORDS) | (closed[high] > closed[low])
    found = {*zip(starts[asked].tolist(), ends[asked].tolist(), strict=True)}
    found |= {*zip(low[stopped].tolist(), high[stopped].tolist(), strict=True)}
    return given(tokens, *np.array(sorted(found), np.int64).reshape(-1, 2).T)
