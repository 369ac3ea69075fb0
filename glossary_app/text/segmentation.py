"""Words of a text and what a dictionary knows of them: the one door to jieba and rjieba.

Words are those of jieba's dictionary alone, without its model for unknown words (`HMM=False`): that
model glues what it does not know to its neighbours (`都市/圈为/依托`, `三大科创/高地`), and a term whose edge
lies inside a word cannot be found. Unknown words come in single characters, which costs nothing:
terms are built of words, and the statistics of their edges decide.
"""

import importlib.util
import logging
import warnings
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import NamedTuple

from glossary_app.text import leafing

Cut = Callable[[str], list[str]]


class Entry(NamedTuple):
    """What the dictionary knows of a word: how often it was seen, of `DICTIONARY_SIZE`, and its tag.

    Tags are those of ICTCLAS as jieba writes them: `n` noun, `v` verb, `vn` verbal noun, `nr` name
    of a person, `ns` of a place, `m` number, `uj` 的 …
    """

    frequency: int
    tag: str


UNKNOWN = Entry(0, "")
DICTIONARY_SIZE = 60_101_967
"""Words of the texts that the frequencies were counted in."""
_SHORT = 64
"""Characters of a text that is cut at once without a cutter, where none is loaded yet."""


def words(text: str) -> list[str]:
    """Cut a text into words of the dictionary; joined, they are the text again.

    A window that reads a headword now and then never loads a cutter.
    """
    if len(text) <= _SHORT and not _cutter.cache_info().currsize and leafing.can_cut(text):
        return leafing.cut(_leaves(), text)
    return _cutter()(text)


def load() -> None:
    """Load the cutter: for hundreds of short texts this is sooner done than to do without."""
    _cutter()


def entry(word: str) -> Entry:
    """What the dictionary knows of a word; `UNKNOWN` where it does not have it."""
    return _dictionary().get(word, UNKNOWN)


@cache
def _leaves() -> leafing.Leaves:
    return leafing.opened(_dictionary_path().read_bytes(), size=DICTIONARY_SIZE)


@cache
def _cutter() -> Cut:
    """The fastest cutter at hand. Both read one dictionary by one algorithm; a test holds them together."""
    return rjieba_cutter() or jieba_cutter()


def rjieba_cutter() -> Cut | None:
    """The Rust implementation, twenty times as fast; it has no wheel for some machines."""
    try:
        import rjieba
    except ImportError:
        return None
    jieba = rjieba.Jieba()
    return lambda text: list(jieba.cut(text, False))


def jieba_cutter() -> Cut:
    """The reference, as a tokenizer of our own.

    The module's default tokenizer is shared by a whole process (anyone's user words would change our
    results), and `initialize()` writes a cache into the shared temporary folder; so the dictionary is
    read into a tokenizer that nobody else sees, and that counts as initialized.
    """
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # its regular expressions warn when they are compiled
        import jieba
    logging.getLogger("jieba").handlers.clear()  # it writes to the terminal uninvited
    tokenizer = jieba.Tokenizer()
    tokenizer.FREQ, tokenizer.total = tokenizer.gen_pfdict(tokenizer.get_dict_file())
    tokenizer.initialized = True
    return lambda text: list(tokenizer.cut(text, HMM=False))


@cache
def _dictionary() -> dict[str, Entry]:
    """jieba's dictionary, 349,000 lines `word frequency tag`, read without loading jieba.

    Entries are shared: there are some 20,000 different ones, and memory matters.
    """
    shared: dict[str, Entry] = {}
    found: dict[str, Entry] = {}
    with _dictionary_path().open(encoding="utf-8") as lines:
        for line in lines:
            word, _, rest = line.partition(" ")
            known = shared.get(rest)
            if known is None:
                frequency, _, tag = rest.partition(" ")
                known = shared[rest] = Entry(int(frequency), tag.rstrip())
            found[word] = known
    return found


def _dictionary_path() -> Path:
    spec = importlib.util.find_spec("jieba")
    if spec is None or spec.origin is None:
        raise ModuleNotFoundError("jieba", name="jieba")
    return Path(spec.origin).with_name("dict.txt")
