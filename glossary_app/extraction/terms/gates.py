"""Where a term could begin, run on and end in a text.

A span begins and ends with a word that can; it runs over a mark or function word only where the pairs of
words on both sides recur in the document, or inside quotation marks.
"""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from glossary_app.extraction.terms.tokens import EDGE, Bools, Ints, Tokens
from glossary_app.extraction.terms.vocabulary import LINKS

_SHORT_QUOTATION = 14
"""Characters of a quotation that is a name (“1+6+3”, “千村示范、万村整治”) and may be part of one."""
_INNER_MARKS = frozenset("·+—-–/&")
"""Marks that join names: one alone between two words is part of a name (not between Latin ones: GB/T)."""
_BOUND_PLACES = 3
_BOUND_SHARE = 0.6
"""Of all places of a function word, the share that makes it a part of the word beside it."""
_ASPECTS = frozenset("着了过")
"""Particles of a verb that happens: a phrase that holds one tells (站着听完), and names nothing."""
_SUCH_AS = frozenset("等")
"""What stands before it is an example of what stands behind: 沟渠|等|线状特征."""
_POINTERS = frozenset("本该此其各每这那")
"""Words that point and name nothing, however they recur with a word: 本|办法."""
_VERBS = frozenset("是为占在达")
"""A clause is told with these, however often one noun stands before them: 地下空间是…"""
_RESULTS = frozenset("好牢实住准")
"""What a verb of one character comes to, which is a part of it: 打|好|清水保卫战."""
_FRAME = 12
"""Words within which 以…为…的 closes."""
NO_QUOTATION = -1


@dataclass(frozen=True, slots=True)
class Gates:
    """For each word, whether a term may begin with it, run over it, and end with it."""

    opens: Bools
    passes: Bools
    closes: Bools
    past: Ints
    """The word that a span which begins here must hold: the 的 of 以…为…的."""
    quotation: Ints
    """The quotation that the word stands in, or `NO_QUOTATION`."""


def gates(tokens: Tokens) -> Gates:
    """Where terms may begin, run on and end."""
    words = tokens.words
    plain = tokens.lexicon.plain.take(words)
    plain[2:] &= (words[2:] != words[1:-1]) | (words[1:-1] != words[:-2])
    opens, passes, closes = plain.copy(), plain.copy(), plain.copy()
    single = plain & (tokens.lexicon.lengths == 1).take(words)
    opens[1:] &= ~(tokens.among(_RESULTS)[1:] & single[:-1])
    _over_links(tokens, opens, passes, closes)
    past = np.zeros(len(words), np.int32)
    for start, places in _frames(tokens):
        opens[start] = True
        passes[places] = True
        past[start] = places[-1]
    quotation = _inside(tokens)
    starts, ends = tokens.quotations.starts, tokens.quotations.ends
    names = ~tokens.quotations.titles & (tokens.ends[ends - 1] - tokens.starts[starts] <= _SHORT_QUOTATION)
    opens[starts[names]] = True
    closes[ends[names] - 1] = True
    passes |= np.append(names, False).take(quotation)
    opens[tokens.size :] = False
    return Gates(opens, passes, closes, past, quotation)


def _inside(tokens: Tokens) -> Ints:
    """The quotation of each word. No two overlap."""
    inside = np.full(len(tokens.words), NO_QUOTATION, np.int32)
    for number, (start, end) in enumerate(
        zip(tokens.quotations.starts.tolist(), tokens.quotations.ends.tolist(), strict=True)
    ):
        inside[start:end] = number
    return inside


def _over_links(tokens: Tokens, opens: Bools, passes: Bools, closes: Bools) -> None:
    """Open the gates at marks and function words where the words beside them recur with them.

    One that elsewhere is a function word is a part of the word with which it lives: 都 in 侨都.
    """
    words, lexicon = tokens.words, tokens.lexicon
    link = np.flatnonzero(lexicon.links.take(words[: tokens.size]))
    link = link[(words.take(link - 1) != EDGE) | (words.take(link + 1) != EDGE)]
    document = np.searchsorted(tokens.documents, link, side="right")
    before, word, after = words.take(link - 1), words.take(link), words.take(link + 1)
    many = len(lexicon.texts)
    with_before = _recurrence((document * many + before) * many + word)
    with_after = _recurrence((document * many + word) * many + after)
    all_places = _recurrence(document * many + word)

    function = (lexicon.lengths[word] == 1) & ~tokens.among(LINKS | _POINTERS | _VERBS | _SUCH_AS)[link]
    fewest = np.maximum(_BOUND_PLACES, _BOUND_SHARE * all_places)
    plain = lexicon.plain
    closes[link] = plain[before] & function & (with_before >= fewest)
    opens[link] = plain[after] & function & (with_after >= fewest)

    between = (before != EDGE) & (after != EDGE) & ~tokens.among(_ASPECTS | _SUCH_AS)[link]
    inner = tokens.among(_INNER_MARKS)[link]
    latin = np.array([text.isascii() for text in lexicon.texts])
    recurs = (with_before > 1) & (with_after > 1)
    of_party = tokens.among("党")[link - 1] & tokens.among("的")[link]
    joins = lexicon.plain[before] & lexicon.plain[after] & (inner | of_party)
    passes[link] = (
        opens[link] | closes[link] | (between & ~(inner & latin[before] & latin[after]) & (recurs | joins))
    )


def _recurrence(keys: Ints) -> Ints:
    """For each key, how often it is there."""
    order = np.argsort(keys)
    times = np.diff(np.flatnonzero(np.diff(keys[order], prepend=-1, append=-1)))
    found = np.empty_like(keys)
    found[order] = np.repeat(times, times)
    return found


def _frames(tokens: Tokens) -> Iterator[tuple[int, list[int]]]:
    """以…为…的, which holds long formulations together: 以人民为中心的发展思想."""
    breaks = ~(tokens.lexicon.plain | tokens.lexicon.links)
    enumerates = tokens.vocabulary.get("、")
    for start in np.flatnonzero(tokens.among("以")[: tokens.size]).tolist():
        texts = tokens.texts(start, start + _FRAME)
        if "为" not in texts or "的" not in texts[texts.index("为") :]:
            continue
        inner = texts.index("为")
        last = texts.index("的", inner)
        held = tokens.words[start : start + last]
        if not breaks[held].any() and enumerates not in held:
            yield start, [start, start + inner, start + last]
