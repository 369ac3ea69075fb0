"""Names that are no terms: people, with their titles, and newspapers."""

from collections.abc import Sequence

from glossary_app.extraction.vocabulary import Word, word_set


def is_name(words: Sequence[Word]) -> bool:
    """Whether words name a person: as the dictionary has it, cut into characters, or with a title.

    `王小明`, `王小明主任`; not `习近平经济思想`, where the name is a part of a term.
    """
    while len(words) > 1 and words[-1].ordinary:
        words = words[:-1]
    string = "".join(word.text for word in words)
    if not 2 <= len(string) <= 4:
        return False
    surnames = word_set("surnames")
    if len(words) == 1:
        return words[0].kind == "nr" and string[0] in surnames and len(string) < 4
    surname, given = words[0].text, words[1:]
    return surname in surnames and len(string) - len(surname) <= 2 and _is_given(given)


def is_medium(words: Sequence[Word]) -> bool:
    """Whether words name a newspaper, an agency or a broadcaster: `南方日报`."""
    return any(words[-1].text.endswith(ending) for ending in word_set("media"))


def _is_given(words: Sequence[Word]) -> bool:
    """One or two characters that make no word of their own, or a word that is a name."""
    return all(len(word.text) == 1 for word in words) or all(word.kind in ("nr", "x") for word in words)
