"""Texts that tell of people: clauses in which something happens and nothing is named."""

from collections.abc import Callable, Collection

import numpy as np

from glossary_app.extraction.terms.company import first_places
from glossary_app.extraction.terms.people import people
from glossary_app.extraction.terms.slogans import holds_count
from glossary_app.extraction.terms.standing import Columns, Standings
from glossary_app.extraction.terms.tokens import Bools, Floats, Ints, Tokens
from glossary_app.extraction.terms.vocabulary import describe, word_set

_REPORT, _TALE = 0.01, 0.1
"""The share of words of telling up to which a document is a report, and from which on it is a tale."""
_SHORT = 500
"""Words of a document that are too few to tell: with fewer it counts as if it had so many."""
_PERSONAL = frozenset("我你他她咱了吗呢吧") | {"我们", "你们", "他们", "她们", "咱们"}
"""What a tale is full of, beside the words that only tell."""
_PARTICLES = frozenset("了着过得地吗呢吧啊呀嘛") | {"起来", "下来", "下去", "出来", "过来", "上来"}
"""What a verb stands before."""
_CIRCUMSTANCES = ("d", "p", "r", "c", "f")
"""Kinds of words that tell how, where and when: adverbs, prepositions, pronouns, conjunctions, directions."""
_PAUSES = frozenset(",。!?;:…")


def telling(strings: Standings, tale: Floats) -> Columns:
    """What a tale makes of strings, in whatever document they stand, and what it makes of them in tales;
    `tale` is what `tales` says of them."""
    return {**_told(strings), **_in_tales(strings, tale)}


def tales(strings: Standings) -> Floats:
    """For each string, how much of a tale the documents are in which it stands, 0 to 1."""
    tokens, places = strings.census.tokens, first_places(strings)
    told = np.array([text in _PERSONAL or describe(text).telling for text in tokens.lexicon.texts])
    sizes = np.diff(tokens.documents, append=tokens.size)
    at = np.flatnonzero(told[tokens.words[: tokens.size]])
    shares = np.bincount(_documents(tokens, at), minlength=len(sizes)) / np.maximum(sizes, _SHORT)
    scale = np.clip((shares - _REPORT) / (_TALE - _REPORT), 0.0, 1.0)
    in_these = np.append(scale, 0.0)[_documents(tokens, places.starts)]
    total = np.bincount(places.rows, weights=in_these, minlength=len(strings.counts))
    found: Floats = total / np.bincount(places.rows, minlength=len(total))
    return found


def adverb_before(strings: Standings, row: int) -> str:
    """The first adverb that stands before a string."""
    return next(before for before, _ in strings.beside(row) if before in word_set("predicates"))


def particle_behind(strings: Standings, row: int) -> str:
    """The first particle that stands behind it."""
    return next(behind for _, behind in strings.beside(row) if behind in _PARTICLES)


def _told(strings: Standings) -> Columns:
    """What shows that a string is told and not named.

    Behind an adverb, before a particle (就|收拾院子, 收拾院子|了) and alone in a clause stand predicates;
    what begins between two characters is cut (疾|控联合体); what holds the name of a person is no term.
    """
    tokens, places, many = strings.census.tokens, first_places(strings), len(strings.counts)
    before, behind = tokens.words[places.starts - 1], tokens.words[places.ends]
    pauses, single, within = _among(tokens, _PAUSES), _single(tokens), people(tokens)
    unquoted = _unquoted(strings)
    cut = single[before] & single[tokens.words[places.starts]]
    return {
        "after-adverb": places.shares(_among(tokens, word_set("predicates"))[before], many),
        "before-particle": places.shares(_among(tokens, _PARTICLES)[behind], many),
        "whole-clause": places.shares(pauses[before] & pauses[behind], many) * unquoted,
        "cut-begin": places.shares(cut, many) * unquoted,
        "person-named": _share(strings, lambda place: within[place]) > 0,
    }


def _in_tales(strings: Standings, tale: Floats) -> Columns:
    """What shows in tales alone: there the words of the field say more than elsewhere.

    What always stands in a longer string, what is counted, what holds an adverb or is made of single
    characters is seldom a term, and somebody who acts makes a clause (企业|返回).
    """
    tokens = strings.census.tokens
    loose = tale * _unquoted(strings) * (strings.of(strings.census.sizes) > 1)
    first = tokens.words[strings.of(strings.census.starts)]
    last = tokens.words[strings.of(strings.census.starts) + strings.of(strings.census.sizes) - 1]
    known = [describe(text) for text in tokens.lexicon.texts]
    verbs = np.array([word.kind == "v" for word in known])
    adverbs = np.array([word.kind in _CIRCUMSTANCES for word in known])
    counted = np.zeros(len(tale))
    some = np.flatnonzero(loose)
    counted[some] = [holds_count(strings.strings[row]) for row in some.tolist()]
    return {
        "field-of-tale": tale * np.array([bool(word.field) for word in known])[last],
        "modifier-of-tale": tale * np.array([word.modifier for word in known])[first],
        "words-of-characters": tale * _held(strings, _single(tokens)),
        "bound-of-tale": tale * ((strings.counts > 1) & (strings.longer == strings.counts)),
        "adverb-of-tale": loose * (_held(strings, adverbs) > 0),
        "actor-of-tale": loose * (_held(strings, verbs) > 0) * _among(tokens, word_set("actors"))[first],
        "counted-of-tale": loose * counted,
    }


def _unquoted(strings: Standings) -> Floats:
    """The share of the places of each string where no quotation marks stand around it."""
    found: Floats = 1 - strings.of(strings.census.quoted) / strings.counts
    return found


def _single(tokens: Tokens) -> Bools:
    """The words of the vocabulary that are a character."""
    found: Bools = tokens.lexicon.plain & (tokens.lexicon.lengths == 1)
    return found


def _documents(tokens: Tokens, places: Ints) -> Ints:
    """The document of each of these words; of what only is explained, one behind the last."""
    found: Ints = np.searchsorted(np.append(tokens.documents, tokens.size), places, side="right") - 1
    return found


def _held(strings: Standings, chosen: Bools) -> Floats:
    """For each string, the share of its words that are chosen of the vocabulary."""
    words = strings.census.tokens.words
    return _share(strings, lambda place: chosen[words[place]])


def _share(strings: Standings, chosen: Callable[[Ints], Bools]) -> Floats:
    """For each string, the share of its words that are chosen at their places, where it stands first."""
    starts, sizes = strings.of(strings.census.starts), strings.of(strings.census.sizes)
    held = np.zeros(len(sizes))
    for place in range(int(sizes.max(initial=0))):
        rows = np.flatnonzero(sizes > place)
        held[rows] += chosen(starts[rows] + place)
    found: Floats = held / sizes
    return found


def _among(tokens: Tokens, texts: Collection[str]) -> Bools:
    """For each word of the vocabulary, whether it is one of these."""
    return np.array([text in texts for text in tokens.lexicon.texts])
