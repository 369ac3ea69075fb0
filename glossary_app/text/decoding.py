"""From bytes to characters: the one door to charset_normalizer."""

import codecs
import math
import re
from functools import cache

from glossary_app import resources
from glossary_app.errors import ErrorCode, UserError
from glossary_app.text.script import simplify

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_MAGIC = (
    b"%PDF-",
    b"PK\x03\x04",
    b"\xd0\xcf\x11\xe0",
    b"{\\rtf",
    b"\x89PNG",
    b"\xff\xd8\xff",
    b"\x1f\x8b",
    b"GIF8",
)
_CANDIDATES = {
    "utf-8": 0.0,
    "gb18030": 0.0,
    "cp950": -0.5,
    "big5hkscs": -1.0,
    "utf-16-le": -2.0,
    "utf-16-be": -2.0,
}
"""Encodings of Chinese documents, with what speaks against meeting them without a mark: decides for
a handful of characters, is nothing against more."""
_SAMPLE = 64_000
"""Bytes from the beginning by which the encoding is told."""
_BROKEN = 0.01
"""Share of characters that may be damaged in a document that is taken all the same."""
_FEW, _BROKEN_OF_FEW = 3, 0.1
"""So many may be in a short one too, up to that share of it."""
_SENSE = -8.5
"""The least mean score of characters that make sense; real text has -5, noise -10."""
_PLAIN, _RARE, _NONSENSE = -8.0, -10.0, -13.0
"""For ASCII, for Chinese characters that are not common, and for what Chinese text has no use for."""
_EASED = 20
"""Added to ranks, so that the commonest characters do not outweigh the rest."""
_NO_CHANCE = 40
"""Characters that no other encoding makes valid UTF-8 by chance."""
_CHINESE = re.compile("[\u3400-\u9fff]")
_PUNCTUATION = "，。、；：？！“”‘’（）《》〈〉【】〔〕［］「」『』—…·％　－～＋０１２３４５６７８９"
_CONTROL = re.compile(r"[\x01-\x08\x0e-\x1a\x1c-\x1f\x7f-\x84\x86-\x9f]")


def decode(data: bytes) -> tuple[str, str]:
    """The name of the encoding and the text, without a byte order mark.

    UTF-8 and UTF-16 with their marks; otherwise that of UTF-8, GB18030, Big5 and UTF-16 in which the
    bytes make the most common Chinese characters, so that four characters suffice; at last what
    charset_normalizer says. A character cut in two at the end of the file is left out.

    Raises `UserError` BINARY where no encoding makes text of the bytes.
    """
    if data.startswith(_MAGIC):
        raise UserError(ErrorCode.BINARY)
    for mark, name in _MARKS:
        if data.startswith(mark) and (text := _decoded(data, name)) is not None:
            return name, text
    likeliest = _likeliest(data[:_SAMPLE]) or _guessed(data[:_SAMPLE])
    text = _decoded(data, likeliest) if likeliest else None
    if likeliest is None or text is None or len(_CONTROL.findall(text)) > max(_FEW, _BROKEN * len(text)):
        raise UserError(ErrorCode.BINARY)
    return likeliest, text


def _likeliest(sample: bytes) -> str | None:
    """The encoding that makes the best sense of the bytes; UTF-8 for what is ASCII anyway."""
    scores: dict[str, float] = {}
    for name, against in _CANDIDATES.items():
        text = _decoded(sample, name)
        if text is None:
            continue
        if name == "utf-8" and _is_long_and_sound(text):
            return name
        scores[name] = _sense(text) + against / max(1, len(text))
    best = max(scores, key=lambda name: scores[name], default=None)
    if best and scores[best] > _SENSE:
        return best
    return "utf-8" if "utf-8" in scores else None


def _is_long_and_sound(text: str) -> bool:
    return len(text) >= _NO_CHANCE and "\ufffd" not in text and text.count("\x00") < len(text) / 4


def _guessed(sample: bytes) -> str | None:
    from charset_normalizer import from_bytes

    best = from_bytes(sample).best()
    return best.encoding if best else None


def _decoded(data: bytes, name: str) -> str | None:
    """The text, if at most a few characters of it are damaged; these become U+FFFD."""
    decoder = codecs.getincrementaldecoder(name)
    try:
        return decoder("strict").decode(data, final=False)
    except UnicodeDecodeError:
        text = decoder("replace").decode(data, final=False)
    damaged = text.count("\ufffd")
    most = max(_BROKEN * len(text), min(_FEW, _BROKEN_OF_FEW * len(text)))
    return text if damaged <= most else None


def _sense(text: str) -> float:
    """How common the characters are: their mean logarithmic rank, negative.

    Traditional characters count as their Simplified ones; white space says nothing.
    """
    ranks = _ranks()
    shown = "".join(simplify(text[:4_000]).split())
    scores = [ranks.get(char, _RARE if _CHINESE.match(char) else _NONSENSE) for char in shown]
    return sum(scores) / len(scores) if scores else _NONSENSE


@cache
def _ranks() -> dict[str, float]:
    characters = "".join(resources.lines("common_characters.txt"))
    plain = dict.fromkeys(map(chr, range(ord("!"), ord("~") + 1)), _PLAIN)
    punctuation = dict.fromkeys(_PUNCTUATION, -math.log(_EASED))
    return plain | punctuation | {char: -math.log(rank + _EASED) for rank, char in enumerate(characters)}
