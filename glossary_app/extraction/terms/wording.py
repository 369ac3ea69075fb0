"""What the words of strings say of them, wherever they stand: how they begin and end, what they hold."""

from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise

import numpy as np

from glossary_app.domain.terms import Category
from glossary_app.extraction.terms.categories import field_of_end
from glossary_app.extraction.terms.grammar import Evidence, alone, closing, inside, opening
from glossary_app.extraction.terms.names import is_name, is_period, is_region
from glossary_app.extraction.terms.slogans import is_enumeration, is_quantity, numeral_slogan
from glossary_app.extraction.terms.standing import Standings
from glossary_app.extraction.terms.tokens import Floats, Ints
from glossary_app.extraction.terms.vocabulary import describe, is_everyday, word_set
from glossary_app.extraction.terms.weights import COLUMN

_NOWHERE = len(COLUMN)
"""The column of observations that count for nothing."""
_SETTLEMENTS = "村寨庄屯乡镇县旗市"
"""What is called so is a place, and so is its name alone."""
_LANDFORMS = frozenset("坳岭坪嘴峪塬崖垭")
"""What ends so and is in no dictionary is a place. Not 沟 and 岗: 侵蚀沟, 示范岗."""
_QUALITIES = frozenset(("a", "an", "b", "d", "i", "z"))
"""Kinds of words that say how something is."""


def wording(strings: Standings) -> Floats:
    """What the words say: a row a string, a column an observation of `weights`."""
    census = strings.census
    words, sizes = census.tokens.words, strings.of(census.sizes)
    first = strings.of(census.starts)
    seen = np.zeros((len(sizes), len(COLUMN) + 1))
    rows = np.arange(len(sizes))
    lengths = np.array([len(string) for string in strings.strings], np.int64)
    seen[rows, np.array([_column(_length(length)) for length in range(_most(lengths))])[lengths]] = 1.0
    seen[rows, np.array([_column(f"words-{min(size, 7)}") for size in range(_most(sizes))])[sizes]] = 1.0
    texts = census.tokens.lexicon.texts
    single = sizes == 1
    _say(seen, rows[single], words[first[single]], texts, alone)
    _say(seen, rows[~single], words[first[~single]], texts, opening)
    _say(seen, rows[~single], words[(first + sizes - 1)[~single]], texts, closing)
    for place in range(1, _most(sizes) - 2):
        longer = sizes > place + 1
        _say(seen, rows[longer], words[first[longer] + place], texts, inside)
    _say_together(seen, strings, words[first], first, sizes)
    _say_whole(seen, strings)
    return seen[:, :_NOWHERE]


def _most(figures: Ints) -> int:
    return int(figures.max(initial=0)) + 1


def _column(name: str) -> int:
    return COLUMN.get(name, _NOWHERE)


def _length(length: int) -> str:
    band = str(length) if length < 5 else "5-8" if length < 9 else "9-14" if length < 15 else "15"
    return f"length-{band}"


def _say(
    seen: Floats,
    rows: Ints,
    words: Ints,
    texts: Sequence[str],
    says: Callable[[str], tuple[Evidence, ...]],
) -> None:
    """Add what each of these words says of the string in its row."""
    distinct, which = np.unique(words, return_inverse=True)
    said = [says(texts[word]) for word in distinct.tolist()]
    for place in range(max(map(len, said), default=0)):
        columns = np.array([_column(one[place].name) if place < len(one) else _NOWHERE for one in said])
        values = np.array([one[place].value if place < len(one) else 0.0 for one in said])
        seen[rows, columns[which]] += values[which]


def _say_together(seen: Floats, strings: Standings, begins: Ints, first: Ints, sizes: Ints) -> None:
    """Add what the words of strings of several say together."""
    tokens = strings.census.tokens
    lexicon, words = tokens.lexicon, tokens.words
    several = sizes > 1
    everyday = lexicon.ordinary | lexicon.adverbs
    common, all_everyday, all_places = np.zeros(len(sizes)), several.copy(), several.copy()
    for place in range(_most(sizes) - 1):
        rows = np.flatnonzero(sizes > place)
        word = words[first[rows] + place]
        common[rows] += lexicon.commonness[word]
        all_everyday[rows] &= everyday[word]
        all_places[rows] &= lexicon.places[word]
    seen[:, COLUMN["common-words"]] += np.where(several, common / sizes, 0.0)
    seen[:, COLUMN["all-ordinary"]] += all_everyday & lexicon.ordinary[words[first + sizes - 1]]
    seen[:, COLUMN["place"]] += all_places
    for row in np.flatnonzero(several & lexicon.surnames[begins]).tolist():
        seen[row, COLUMN["name"]] += is_name([describe(word) for word in strings.words[row]])
    for row in np.flatnonzero(seen[:, COLUMN["holds-的"]]).tolist():
        seen[row, COLUMN["possessive"]] = _is_possessive(strings.words[row])
    for row in np.flatnonzero(several & lexicon.places[begins]).tolist():
        seen[row, COLUMN["local"]] = _is_local(strings.strings[row], strings.words[row])
    for row in np.flatnonzero(~several & lexicon.places[begins]).tolist():
        seen[row, COLUMN["region"]] = is_region(strings.strings[row])
    for row in _settlements(strings):
        seen[row, COLUMN["region"]] = 1.0


def _settlements(strings: Standings) -> Iterator[int]:
    """The rows of short names that no dictionary has: of a landform (黄泥坳), of what a town or a village is
    called as well (石坪 of 石坪村), and of these."""
    rows = {string: row for row, string in enumerate(strings.strings)}
    short = np.array([len(string) < 4 for string in strings.strings], bool)
    for row in np.flatnonzero(short & (strings.general == 0)).tolist():
        name = strings.strings[row]
        towns = [rows[name + kind] for kind in _SETTLEMENTS if name + kind in rows]
        if towns or name[-1] in _LANDFORMS:
            yield from (row, *towns)


def _is_possessive(words: Sequence[str]) -> bool:
    """Whether 的 says whose something is (长三角的能力), and not what it is (稳健的货币政策); of what is the
    party's (党的领导) and of 以…为…的 terms are made."""
    if words[0] in ("党", "以") or "为" in words:
        return False
    return any(of == "的" and describe(word).kind not in _QUALITIES for word, of in pairwise(words))


def _is_local(string: str, words: Sequence[str]) -> bool:
    """Whether a string names what is of a place and no policy: 滨江理工学院, not 滨江自由贸易港, 城市体检."""
    return not describe(words[0]).modifier and field_of_end(string, words) in ("", Category.INSTITUTION)


def _say_whole(seen: Floats, strings: Standings) -> None:
    """Add what strings say as a whole."""
    commonplaces = word_set("commonplaces")
    for row, (string, words) in enumerate(zip(strings.strings, strings.words, strict=True)):
        if string.startswith("十"):
            seen[row, COLUMN["period"]] = is_period([describe(word) for word in words])
        if string in commonplaces:
            seen[row, COLUMN["commonplace"]] = 1.0
        if len(words) == 1 and is_everyday(string):
            seen[row, COLUMN["everyday"]] = 1.0
        if "、" in string and len(words) > 1:
            seen[row, COLUMN["parallel" if is_enumeration(string.split("、")) else "listed"]] = 1.0
        if numeral_slogan(string):
            seen[row, COLUMN["numeral"]] = 1.0
        if is_quantity(string):
            seen[row, COLUMN["quantity"]] = 1.0
