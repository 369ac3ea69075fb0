"""Where a designation begins that ends before a cue: `加快建设|科创高地`（…）."""

import re
from typing import NamedTuple

from glossary_app.domain.spans import Span
from glossary_app.extraction.definitions.reading import clause_start, word_list
from glossary_app.text.segmentation import entry, words

_LONGEST = 26
_QUOTED = 40
_NUMERAL = "一二两三四五六七八九十百零〇0-9"
_CORE = re.compile(rf"^[{_NUMERAL}]*(?:大|个|项|条|类|种|批|方面)?")
_BARE_NUMBER = re.compile(rf"[{_NUMERAL}第.%％+\-—、A-Za-z]{{0,2}}")
_INSIDE_QUOTES = re.compile(r"[。！？；\n]")
_EDGE = re.compile(r"[，。！？；：、\n“（）》】\]〕■◆●★—…]")
_PLACE_WORDS = frozenset("中上下里内外前后")


class _Word(NamedTuple):
    text: str
    start: int


def designation_before(text: str, end: int, *, floor: int = 0) -> Span | None:
    """The designation that ends at `end`, not before `floor`; None where nothing there names a thing.

    A closing quotation mark or 》 opens where its partner stands. Else words are taken from the right
    until one that leads to a designation (加快, 推进, 的): `跟进设立|合格境外有限合伙人`.
    """
    floor = max(floor, clause_start(text, end), end - _QUOTED)
    if end <= floor:
        return None
    closing = text[end - 1]
    if closing in "”》":
        opening = text.rfind("“《"["”》".index(closing)], floor - _QUOTED if floor > _QUOTED else 0, end)
        return _sound(text, opening, end)
    quote = text.rfind("”", max(floor, end - _LONGEST), end)
    if quote >= 0 and text.find("“", quote, end) < 0:
        opening = text.rfind("“", max(0, quote - _QUOTED), quote)
        tail = _nominal_start(text, quote + 1, end)
        return _sound(text, opening, end) if tail == quote + 1 else _sound(text, tail, end)
    edges = [found.end() for found in _EDGE.finditer(text, max(floor, end - _LONGEST), end)]
    start = edges[-1] if edges else max(floor, end - _LONGEST)
    return _sound(text, _nominal_start(text, start, end), end)


def _nominal_start(text: str, start: int, end: int) -> int:
    """Where the last run of words that may form a designation begins in `text[start:end]`."""
    row, place = [], start
    for word in words(text[start:end]):
        row.append(_Word(word, place))
        place += len(word)
    for index in range(len(row) - 1, -1, -1):
        if _leads(row, index):
            return row[index].start + len(row[index].text)
    return start


def _leads(row: list[_Word], index: int) -> bool:
    """Whether a designation cannot contain the word: a particle, or a verb that takes it as object."""
    word = row[index].text
    tag = entry(word).tag
    if tag == "d" and len(word) > 1 and index + 1 < len(row) and entry(row[index + 1].text).tag[:1] == "n":
        return False  # an adverb qualifies no noun, so it is of the designation: 特别国债, 共同富裕
    if word in word_list("terms/function_words.txt") or word in _PLACE_WORDS:
        return True
    if tag[:1] in ("p", "u", "r", "y") and not word.isascii():
        return True
    if index == len(row) - 1 or word not in word_list("terms/openers.txt", "definitions/leaders.txt"):
        return False
    if tag != "vn" and len(word) > 1:
        return True
    # 建设, 发展 and their like are verbs at the head of a phrase and nouns further on.
    return index == 0 or row[index - 1].text in word_list(
        "terms/openers.txt", "terms/adverbs.txt", "terms/function_words.txt", "definitions/leaders.txt"
    )


def _sound(text: str, start: int, end: int) -> Span | None:
    return Span(start, end) if start >= 0 and is_designation(text[start:end]) else None


def is_designation(surface: str) -> bool:
    """Whether a surface can be explained: no bare number, no word as general as 三个方面."""
    if _INSIDE_QUOTES.search(surface) or len(surface) > _QUOTED:
        return False
    bare = surface.strip("“”《》")
    core = _CORE.sub("", bare)
    if _BARE_NUMBER.fullmatch(bare) or len(bare) < 2:
        return False
    if surface.startswith(("“", "《")):
        return True
    vague = word_list("terms/ordinary.txt", "definitions/vague.txt", "terms/function_words.txt")
    return bool(core) and core not in vague and bare not in vague
