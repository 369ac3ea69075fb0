"""Syllables of Hanyu Pinyin: spelling, tones, and what is searched and sorted by. Standard library only.

Pinyin is written as GB/T 28039 writes it syllable by syllable: `xīn zhì shēng chǎn lì`, tone marks,
one space between syllables, `ü` kept, digits and Latin as they stand (`5G+ gōng yè`).
"""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from functools import cache

from glossary_app.errors import ErrorCode, UserError

_FINALS = {
    "": "a o e ai ei ao ou an en ang eng er yi ya yo ye yao you yan yin yang ying yong "
    "wu wa wo wai wei wan wen wang weng yu yue yuan yun",
    "b": "a o ai ei ao an en ang eng i ie iao ian in ing u",
    "p": "a o ai ei ao ou an en ang eng i ie iao ian in ing u",
    "m": "a o e ai ei ao ou an en ang eng i ie iao iu ian in ing u",
    "f": "a o ei ou an en ang eng u",
    "d": "a e ai ei ao ou an en ang eng ong i ia ie iao iu ian ing u uo ui uan un",
    "t": "a e ai ao ou an ang eng ong i ie iao ian ing u uo ui uan un",
    "n": "a e ai ei ao ou an en ang eng ong i ie iao iu ian in iang ing u uo uan ü üe",
    "l": "a o e ai ei ao ou an ang eng ong i ia ie iao iu ian in iang ing u uo uan un ü üe",
    "g": "a e ai ei ao ou an en ang eng ong u ua uo uai ui uan un uang",
    "k": "a e ai ei ao ou an en ang eng ong u ua uo uai ui uan un uang",
    "h": "a e ai ei ao ou an en ang eng ong u ua uo uai ui uan un uang",
    "j": "i ia ie iao iu ian in iang ing iong u ue uan un",
    "q": "i ia ie iao iu ian in iang ing iong u ue uan un",
    "x": "i ia ie iao iu ian in iang ing iong u ue uan un",
    "zh": "a e ai ei ao ou an en ang eng ong i u ua uo uai ui uan un uang",
    "ch": "a e ai ao ou an en ang eng ong i u ua uo uai ui uan un uang",
    "sh": "a e ai ei ao ou an en ang eng i u ua uo uai ui uan un uang",
    "r": "e ao ou an en ang eng ong i u ua uo ui uan un",
    "z": "a e ai ei ao ou an en ang eng ong i u uo ui uan un",
    "c": "a e ai ao ou an en ang eng ong i u uo ui uan un",
    "s": "a e ai ao ou an en ang eng ong i u uo ui uan un",
}
SYLLABLES = frozenset(initial + final for initial, finals in _FINALS.items() for final in finals.split())
"""The syllables of standard Mandarin, without tone."""

_TYPED_SYLLABLES = frozenset(syllable.replace("ü", "v") for syllable in SYLLABLES)
_BEGINNINGS = frozenset(
    syllable[:length] for syllable in _TYPED_SYLLABLES for length in range(1, len(syllable) + 1)
)
_LONGEST = max(map(len, _TYPED_SYLLABLES))
_LONGEST_TYPED = _LONGEST + 1
"""With the number of its tone."""
_MOST_WANTED, _MOST_LETTERS = 300, 100
"""Syllables of a headword, and letters in one word of a search, that are read at all."""
_MOST_SPELLINGS = 6
"""Readings of the same letters that a search follows; more are hardly ever meant."""

_MARKS = ("\u0304", "\u0301", "\u030c", "\u0300")
_HAN = re.compile(r"[\u3007\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]")
_PIECES = re.compile(rf"({_HAN.pattern}+)|((?:(?!{_HAN.pattern})\w|\+)(?:(?!{_HAN.pattern})[\w+%.&/-])*)")
_HALF_WIDTH = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)}
_TYPED = re.compile(r"([a-zü\u0300-\u030c]+)([0-5]?)")


def pieces(headword: str) -> Iterator[tuple[str, bool]]:
    """The runs of a headword that are read, each with whether it is Han; punctuation is dropped.

    `“5G+工业”、互联网` → `5G+`, `工业` (Han), `互联网` (Han).
    """
    for match in _PIECES.finditer(headword.translate(_HALF_WIDTH)):
        han, other = match.groups()
        yield (han, True) if han else (other.rstrip("./&-"), False)


def spellings(letters: str) -> tuple[str, ...]:
    """The ways to read letters without tones as syllables, the last one perhaps not finished.

    `xinzh` → `xin zh`; `xian` → `xian`, `xi an`. A space that was typed parts syllables. `v` is `ü`.
    """
    readings = [""]
    for part in letters.split():
        ways = _spellings(part) if len(part) <= _MOST_LETTERS else ()
        readings = [f"{before} {way}" for before in readings for way in ways][:_MOST_SPELLINGS]
    return tuple(reading.strip() for reading in readings if reading)


@cache
def _spellings(letters: str) -> tuple[str, ...]:
    if not letters:
        return ("",)
    ways = [letters] if letters in _BEGINNINGS else []
    for length in range(min(_LONGEST, len(letters) - 1), 0, -1):
        if letters[:length] in _TYPED_SYLLABLES:
            ways += [f"{letters[:length]} {rest}" for rest in _spellings(letters[length:])]
    return tuple(ways[:_MOST_SPELLINGS])


def mark(syllable: str, tone: int) -> str:
    """A bare syllable with its tone mark: `lüe`, 4 → `lüè`; 0 or 5 is the neutral tone."""
    if tone not in (1, 2, 3, 4):
        return syllable
    return unicodedata.normalize(
        "NFC", re.sub(_bearer(syllable), rf"\g<0>{_MARKS[tone - 1]}", syllable, count=1)
    )


def _bearer(syllable: str) -> str:
    # The mark stands on a or e, on the o of ou, else on the last vowel.
    for vowel in ("a", "e", "o(?=u)"):
        if re.search(vowel, syllable):
            return vowel
    return "[iouü](?![iouü])"


@cache
def unmark(syllable: str) -> tuple[str, int]:
    """A syllable without its mark, and its tone, 0 if neutral: `lüè` → (`lüe`, 4)."""
    spread = unicodedata.normalize("NFD", syllable)
    tone = next((number for number, sign in enumerate(_MARKS, 1) if sign in spread), 0)
    bare = "".join(char for char in spread if char not in _MARKS)
    return unicodedata.normalize("NFC", bare), tone


def plain(pinyin: str) -> str:
    """What a person types who leaves the tones out: `zhàn lüè` → `zhan lve`, lower case, `v` for `ü`.

    `lue` and `nue`, which input methods take for `lüe` and `nüe`, become `lve` and `nve` too.
    """
    return " ".join(map(_plain, pinyin.lower().split()))


def initials(pinyin: str) -> str:
    """The first letter of each syllable, digits and Latin whole: `5G+ gōng yè` → `5ggy`."""
    return "".join(map(_initial, pinyin.lower().split()))


@cache
def _plain(syllable: str) -> str:
    bare = unmark(syllable)[0].replace("ü", "v")
    return {"lue": "lve", "nue": "nve"}.get(bare, bare)


@cache
def _initial(syllable: str) -> str:
    bare = _plain(syllable)
    return bare[0] if bare.replace("v", "ü") in SYLLABLES else re.sub(r"\W", "", bare)


def dictionary_key(pinyin: str) -> str:
    """What sorts as a dictionary does, by syllable and then by tone: `zhàn lüè` → `zhan4 lve4`."""
    tones = (unmark(syllable)[1] for syllable in pinyin.lower().split())
    return " ".join(f"{bare}{tone or ''}" for bare, tone in zip(plain(pinyin).split(), tones, strict=True))


def parse(typed: str, *, headword: str) -> str:
    """The pinyin of `headword` as a person typed it, in the form that is kept.

    `xin1 zhi4`, `xin1zhi4`, `xīn zhì`, `xīnzhì` and `Xīn zhì` → `xīn zhì`; `lv4` and `lu:4` are `lǜ`.
    Each Han character needs one syllable, digits and Latin stand as in the headword. Raises
    `UserError(BAD_PINYIN)` with the facts `pinyin`, `term` and `reason`.
    """
    wanted = [piece for run, han in pieces(headword) for piece in (["" for _ in run] if han else [run])]
    kept = _align(_spell_out(typed), wanted)
    if kept is None:
        reason = f"it does not read as {len(wanted)} syllables of Mandarin"
        raise UserError(ErrorCode.BAD_PINYIN, pinyin=typed, term=headword, reason=reason)
    syllables = [syllable for syllable, literal in zip(kept, wanted, strict=True) if not literal]
    if syllables and not any(unmark(syllable)[1] for syllable in syllables):
        raise UserError(ErrorCode.BAD_PINYIN, pinyin=typed, term=headword, reason="it has no tones")
    return " ".join(kept)


def _spell_out(typed: str) -> str:
    text = unicodedata.normalize("NFKC", typed).lower().replace("u:", "ü")
    text = re.sub(r"[’'·,;，；、。“”\"]", " ", text)
    return unicodedata.normalize("NFC", text).strip()


def _align(text: str, wanted: Sequence[str]) -> list[str] | None:
    """Split `text` into what is `wanted`: a syllable for each "", else the literal; None if it cannot be.

    What did not go on from one place is not tried from there again.
    """
    if not wanted or len(wanted) > _MOST_WANTED:
        return None if text or wanted else []
    kept: list[str] = []
    tried: set[tuple[int, int]] = set()
    ways = [_heads(text, 0, wanted[0])]
    while ways:
        head = next(ways[-1], None)
        if head is None:
            ways.pop()
            kept[len(ways) - 1 :] = []
            continue
        spelling, end = head
        if len(ways) == len(wanted):
            if end == len(text):
                return [*kept, spelling]
        elif (len(ways), end) not in tried:
            tried.add((len(ways), end))
            kept.append(spelling)
            ways.append(_heads(text, end, wanted[len(ways)]))
    return None


def _heads(text: str, at: int, literal: str) -> Iterator[tuple[str, int]]:
    """The ways to go on with `literal`, or with a syllable, longest first; and where they end."""
    while text[at : at + 1].isspace():
        at += 1
    if literal:
        if text.startswith(literal.lower(), at):
            yield literal, at + len(literal)
        return
    text = text[at : at + _LONGEST_TYPED + 1]
    for length in range(min(_LONGEST_TYPED, len(text)), 0, -1):
        match = _TYPED.fullmatch(unicodedata.normalize("NFD", text[:length]).replace("u\u0308", "ü"))
        if match is None or not _may_end(text[length - 1 : length + 1]):
            continue
        bare, tone = unmark(match[1])
        bare = re.sub("^([ln])ue$", r"\1üe", bare.replace("v", "ü"))
        if bare in SYLLABLES and not (tone and match[2]):
            yield mark(bare, tone or int(match[2] or 0)), at + length


def _may_end(last_and_next: str) -> bool:
    # A tone number belongs to its syllable, and a syllable that begins with a, o or e is set off by an
    # apostrophe (GB/T 16159): `xiān` is one syllable, `xī'ān` two.
    last, following = last_and_next[0], last_and_next[1:]
    return last.isdigit() or not (following.isdigit() or unmark(following)[0] in ("a", "o", "e"))
