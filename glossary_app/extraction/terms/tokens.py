"""The words of all documents as arrays, so that what is asked of each word is asked of all at once.

Arrays are as long as the text has words unless they say otherwise; what depends on a word alone is held
once a word of the vocabulary and looked up by its number.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Any

import numpy as np
from numpy.typing import NDArray

from glossary_app.domain.documents import Document
from glossary_app.extraction.terms.grammar import WORDS_REMEMBERED, promise
from glossary_app.extraction.terms.names import begins_with_surname
from glossary_app.extraction.terms.vocabulary import Role, describe, is_verbal_noun
from glossary_app.text.script import fold_simplified, simplify_in_place
from glossary_app.text.segmentation import words

Ints = NDArray[np.integer[Any]]
"""Of 32 bits where there is one for each word of the text, so that a large text fits into memory."""
Bools = NDArray[np.bool_]
Floats = NDArray[np.floating[Any]]
Codes = NDArray[np.uint64]
"""Strings as numbers of 64 bits: see `code`."""

EDGE = 0
"""The word between two lines, and whatever is as good as one: a Latin word that a faulty copy dropped."""

_QUOTED = re.compile(r"[“「『\"＂]([^“”「」『』\"＂\n。；！？]{1,40})[”」』\"＂]|《([^《》\n]{2,60})》")
MARKS = frozenset("“”「」『』\"＂'‘’《》")
_BASE = 0x9E3779B97F4A7C15
_WRAP = (1 << 64) - 1


@lru_cache(maxsize=WORDS_REMEMBERED)
def code(string: str) -> int:
    """A string as a number, a polynomial over its characters modulo 2⁶⁴ (Karp & Rabin 1987): the code of
    two strings joined is `code(one) * power(len(other)) + code(other)`."""
    value = 0
    for char in string:
        value = (value * _BASE + _scattered(ord(char))) & _WRAP
    return value


@cache
def power(length: int) -> int:
    """What the code of a string is multiplied by when so many characters follow."""
    return pow(_BASE, length, 1 << 64)


@cache
def _scattered(character: int) -> int:
    """A number without likeness to its neighbours (the finalizer of splitmix64)."""
    value = (character * 0xBF58476D1CE4E5B9 + _BASE) & _WRAP
    value = ((value ^ (value >> 30)) * 0x94D049BB133111EB) & _WRAP
    return value ^ (value >> 31)


class Vocabulary(dict[str, int]):
    """Words and their numbers, in the order in which they were first met."""

    def __missing__(self, word: str) -> int:
        number = self[word] = len(self)
        return number


@dataclass(frozen=True, slots=True)
class Lexicon:
    """What is known of each word of the vocabulary, by its number."""

    texts: Sequence[str]
    lengths: Ints
    codes: Codes
    powers: Codes
    plain: Bools
    """Words that a term can be built of."""
    links: Bools
    """Marks and function words, which may stand inside a term."""
    boundaries: Bools
    """Words beside which a term can well begin or end: all that are not plain, but for the edge of a line."""
    openers: Bools
    """Verbs that take a term as object."""
    calls: Bools
    """Those of them that are nothing else: not 建设, which may name as well (建设用地)."""
    adverbs: Bools
    ordinary: Bools
    places: Bools
    """Names of places."""
    surnames: Bools
    """Words that begin with a surname."""
    commonness: Floats
    opening: Floats
    """What a word promises for a string that it opens; likewise the next three."""
    inside: Floats
    closing: Floats
    alone: Floats


@dataclass(frozen=True, slots=True)
class Quotations:
    """Words between quotation marks or 《》, a quotation an element, in the order of the text."""

    starts: Ints
    """The first word."""
    ends: Ints
    """The word behind the last."""
    titles: Bools
    """Whether the marks are 《》."""


@dataclass(frozen=True, slots=True)
class Tokens:
    """The paragraphs that count of all documents, a line each, as words without quotation marks."""

    text: str
    """The lines as written, an edge before and behind each."""
    folded: str
    words: Ints
    starts: Ints
    """Offsets in `text`, in characters."""
    ends: Ints
    lexicon: Lexicon
    vocabulary: Vocabulary
    quotations: Quotations
    documents: Ints
    """The word that each document begins with."""
    size: int
    """Words of the documents; those behind are of `asides`."""

    def among(self, texts: Iterable[str]) -> Bools:
        """Which words are one of these."""
        chosen = np.zeros(len(self.lexicon.texts), bool)
        chosen[[self.vocabulary[text] for text in texts if text in self.vocabulary]] = True
        found: Bools = chosen.take(self.words)
        return found

    def joined(self, codes: Codes, places: Ints) -> Codes:
        """The codes of strings that each go on with the word at its place."""
        words = self.words.take(places)
        found: Codes = codes * self.lexicon.powers.take(words) + self.lexicon.codes.take(words)
        return found

    def texts(self, start: int, end: int) -> list[str]:
        """The words of a span as text: folded, without quotation marks."""
        known = self.lexicon.texts
        return [known[word] for word in self.words[start:end].tolist()]


def read(documents: Iterable[Document], asides: Sequence[str] = ()) -> Tokens:
    """The words of documents; `asides` are strings that stand in lines of their own behind all of them."""
    vocabulary = Vocabulary({"\n": EDGE})
    texts, folded, numbers = ["\n"], ["\n"], [np.array([EDGE], np.int32)]
    begins: list[int] = []
    at = 1
    for lines, plain in _lines(documents, asides):
        begins.append(at)
        same = fold_simplified(plain)
        cut = words(same)
        texts.append(lines)
        folded.append(same)
        numbers.append(np.fromiter(map(vocabulary.__getitem__, cut), np.int32, len(cut)))
        at += len(cut)
    return _tokens("".join(texts), "".join(folded), np.concatenate(numbers), vocabulary, begins)


def _lines(documents: Iterable[Document], asides: Sequence[str]) -> Iterator[tuple[str, str]]:
    """The lines of each document and then the asides, as they are written and in Simplified."""
    for document in documents:
        counted = [slice(*one.span) for one in document.paragraphs if one.counts]
        lines = "".join(f"{document.text[line]}\n" for line in counted)
        same = document.plain is document.text
        yield lines, lines if same else "".join(f"{document.plain[line]}\n" for line in counted)
    lines = "".join(f"{line}\n" for line in asides)
    yield lines, simplify_in_place(lines)


def _tokens(text: str, folded: str, numbers: Ints, vocabulary: Vocabulary, begins: list[int]) -> Tokens:
    lengths = np.array([len(word) for word in vocabulary], np.int32).take(numbers)
    ends = np.cumsum(lengths, dtype=np.int32)
    starts = ends - lengths
    latin = np.array([len(word) > 1 and word.isascii() and word.isalpha() for word in vocabulary])
    for place in np.flatnonzero(latin.take(numbers[: begins[-1]])).tolist():
        if text[starts[place]].islower():
            numbers[place] = EDGE
    dropped = np.array([word[0] in MARKS for word in vocabulary]).take(numbers)
    kept = np.flatnonzero(~dropped)
    begins_kept = np.searchsorted(kept, np.array(begins))
    starts, numbers = starts.take(kept), numbers.take(kept)
    return Tokens(
        text=text,
        folded=folded,
        words=numbers,
        starts=starts,
        ends=ends.take(kept),
        lexicon=_lexicon(list(vocabulary)),
        vocabulary=vocabulary,
        quotations=_quotations(text, starts, numbers),
        documents=begins_kept[:-1],
        size=int(begins_kept[-1]),
    )


def _lexicon(vocabulary: Sequence[str]) -> Lexicon:
    texts = ["", *vocabulary[1:]]
    described = [describe(text) for text in texts]
    plain = np.array([word.role is Role.WORD for word in described])
    plain[EDGE] = False
    boundaries = ~plain
    boundaries[EDGE] = False
    promises = np.array([(0.0, 0.0, 0.0, 0.0), *map(promise, vocabulary[1:])])
    return Lexicon(
        texts=texts,
        lengths=np.array([len(text) for text in texts]),
        codes=np.array([code(text) for text in texts], np.uint64),
        powers=np.array([power(len(text)) for text in texts], np.uint64),
        plain=plain,
        links=np.array([word.role is Role.LINK for word in described]),
        boundaries=boundaries,
        openers=np.array([word.opener for word in described]),
        calls=np.array([word.opener and not is_verbal_noun(word.text) for word in described]),
        adverbs=np.array([word.adverb for word in described]),
        ordinary=np.array([word.ordinary for word in described]),
        places=np.array([word.kind == "ns" for word in described]),
        surnames=np.array([begins_with_surname(text) for text in texts]),
        commonness=np.array([word.commonness for word in described]),
        opening=promises[:, 0],
        inside=promises[:, 1],
        closing=promises[:, 2],
        alone=promises[:, 3],
    )


def _quotations(text: str, starts: Ints, numbers: Ints) -> Quotations:
    """The quotations that hold words and no edge, which is no part of a term: not “in”, not “掌上app”."""
    found = [(match.start(), match.end() - 1, match[2] is not None) for match in _QUOTED.finditer(text)]
    places = np.array(found, np.int64).reshape(-1, 3)
    first, behind = np.searchsorted(starts, places[:, 0]), np.searchsorted(starts, places[:, 1])
    edges = np.flatnonzero(numbers == EDGE)
    holds = (behind > first) & (np.searchsorted(edges, first) == np.searchsorted(edges, behind))
    return Quotations(first[holds], behind[holds], places[holds, 2].astype(bool))
