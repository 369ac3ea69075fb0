"""Every span of words that could be a term.

Spans of words are proposed and not noun phrases of a parser: the segmenter's tags are wrong too often
(全面 a noun, 深化 an abbreviation), and what a term is shows in how it is used.
"""

from collections.abc import Iterator
from dataclasses import dataclass, fields

import numpy as np

from glossary_app.extraction.terms.enumerations import enumerations
from glossary_app.extraction.terms.gates import NO_QUOTATION, Gates, gates
from glossary_app.extraction.terms.tokens import Bools, Codes, Floats, Ints, Tokens, code

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
        return Spans(*(getattr(self, one.name)[chosen] for one in fields(self)))

    @classmethod
    def joined(cls, several: "list[Spans]") -> "Spans":
        """The spans of all, one after the other."""
        return cls(*(np.concatenate([getattr(one, f.name) for one in several]) for f in fields(cls)))


def spans(tokens: Tokens) -> Iterator[Spans]:
    """The spans that could be terms; first of one word, then of two …"""
    allowed = gates(tokens)
    yield from _growing(tokens, allowed)
    yield _others(tokens, allowed)


def given(tokens: Tokens, places: list[tuple[int, int]]) -> Spans:
    """These spans of words (end exclusive), whatever they promise."""
    strings = ["".join(tokens.texts(start, end)) for start, end in places]
    bounds = np.array(places, np.int32).reshape(-1, 2)
    return Spans(
        starts=bounds[:, 0],
        sizes=bounds[:, 1] - bounds[:, 0],
        codes=np.array([code(string) for string in strings], np.uint64),
        promised=np.zeros(len(places), np.float32),
        once=np.ones(len(places), bool),
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
        length = tokens.ends[last] - tokens.starts[start]
        goes_on = allowed.passes[last] & (length <= LONGEST)
        start, last, length = start[goes_on], last[goes_on], length[goes_on]
        held, codes = held[goes_on], codes[goes_on]
        word = words[last]
        codes = codes * lexicon.powers[word] + lexicon.codes[word]
        if size == 1:
            promised = lexicon.alone[word]
        else:
            promised = lexicon.opening[words[start]] + held + lexicon.closing[word]
            held = held + lexicon.inside[word]
        fits = np.flatnonzero(allowed.closes[last] & (length >= 2) & (promised >= PROMISE_RECURRING))
        begun, ended, promised = start[fits], last[fits], promised[fits]
        quoted, whole = _quotation(tokens, allowed, begun, ended)
        yield Spans(
            starts=begun,
            sizes=np.full(len(fits), size, np.int8),
            codes=codes[fits],
            promised=promised.astype(np.float32),
            once=(promised >= PROMISE_ONCE) | quoted,
        ).where(whole & (ended >= allowed.past[begun]))


def _quotation(tokens: Tokens, allowed: Gates, start: Ints, last: Ints) -> tuple[Bools, Bools]:
    """Whether spans have an end in a quotation, and whether they hold each quotation whole that they do
    not stand in."""
    first, second = allowed.quotation[start], allowed.quotation[last]
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
    found = {*zip(starts[asked].tolist(), ends[asked].tolist(), strict=True)}
    found |= {
        (start, end)
        for start, end in enumerations(tokens)
        if end - start > MOST_WORDS or closed[end] > closed[start]
    }
    return given(tokens, sorted(found))
