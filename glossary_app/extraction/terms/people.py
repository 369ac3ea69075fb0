"""Names of people whom the dictionary does not know, found by what stands beside them."""

import numpy as np

from glossary_app.extraction.terms.tokens import Bools, Ints, Tokens
from glossary_app.extraction.terms.vocabulary import Role, describe, word_set


def people(tokens: Tokens) -> Bools:
    """For each word, whether it is a part of a name: a surname with one or two words behind it that somewhere
    stands before a verb of saying, or beside an office (雷玉山|说, 局长|罗敏, 邵启航|教授)."""
    words, texts = tokens.words, tokens.lexicon.texts
    given = np.array([_may_be_given(text) for text in texts])
    says = np.array([text in word_set("saying") or describe(text).telling for text in texts])
    ends = tuple(word_set("offices"))
    offices = np.array([text.endswith(ends) for text in texts])
    surname = np.array([text in word_set("surnames") and describe(text).role is Role.WORD for text in texts])
    first = np.flatnonzero(surname[words[: tokens.size]])
    first = first[given[words[first + 1]]]
    within = np.zeros(len(words), bool)
    for size, starts in ((2, first), (3, first[_of_characters(tokens, first, given)])):
        codes = tokens.lexicon.codes[words[starts]]
        for place in range(1, size):
            codes = tokens.joined(codes, starts + place)
        known = says[words[starts + size]] | offices[words[starts + size]] | offices[words[starts - 1]]
        named = starts[np.isin(codes, codes[known])]
        for place in range(size):
            within[named + place] = True
    return within


def _of_characters(tokens: Tokens, first: Ints, given: Bools) -> Bools:
    """Where two words of one character follow."""
    second, third = tokens.words[first + 1], tokens.words[first + 2]
    lengths = tokens.lexicon.lengths
    found: Bools = given[third] & (lengths[second] == 1) & (lengths[third] == 1)
    return found


def _may_be_given(text: str) -> bool:
    """Whether a word may be a given name: 玉山, 敏; not 主任, 发展, 里."""
    word = describe(text)
    known = word.adverb or word.opener or word.ordinary or word.modifier or word.telling or bool(word.field)
    return word.role is Role.WORD and 0 < len(text) < 3 and not known and text not in word_set("offices")
