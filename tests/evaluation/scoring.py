"""What was found against what is in the gold: pure functions, each to a figure with its faults."""

import difflib
import re
import unicodedata
from collections.abc import Callable, Container, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

_BRACKETS = "“”\"'‘’「」『』《》〈〉【】[]（）() 　\t"


@dataclass(frozen=True, slots=True)
class Measure:
    """A figure between 0 and 1, and by name what keeps it from 1."""

    name: str
    value: float
    faults: tuple[str, ...]


class Ends(NamedTuple):
    """A note of a collected report: its term, and how its definition begins and ends."""

    term: str
    first: str
    last: str


def plain_term(term: str) -> str:
    """A term up to width, enclosing brackets and quotation marks."""
    return re.sub(r"[“”\"]", "", unicodedata.normalize("NFKC", term).strip(_BRACKETS))


def plain_text(text: str) -> str:
    """A definition up to width, white space and the punctuation at its ends."""
    return re.sub(r"\s+", "", unicodedata.normalize("NFKC", text)).strip("。.;；,，、:： ")


def bare_text(text: str) -> str:
    """A definition up to quotation marks and Markdown too."""
    return plain_text(re.sub(r"[“”\"‘’'「」]|\*\*", "", text))


def precision_at(name: str, found: Iterable[str], gold: Container[str], *, depth: int) -> Measure:
    """The share of terms among the best `depth` that are found."""
    wrong = [term for term in _first(found, depth) if term not in gold]
    return Measure(name, 1 - len(wrong) / depth, tuple(wrong))


def recall_at(name: str, found: Iterable[str], wanted: Iterable[str], *, depth: int) -> Measure:
    """The share of the wanted terms that stand among the best `depth` that are found."""
    wanted = set(wanted)
    missed = wanted.difference(_first(found, depth))
    return Measure(name, 1 - len(missed) / len(wanted), tuple(sorted(missed)))


def _first(found: Iterable[str], depth: int) -> list[str]:
    return list(dict.fromkeys(term for term in map(plain_term, found) if term))[:depth]


def definitions(
    name: str,
    found: Sequence[tuple[str, str]],
    gold: Sequence[tuple[str, str]],
    *,
    certain: Iterable[str],
    right: Callable[[str, str], bool],
) -> Measure:
    """F1 of the precision of (term, text) over all the gold, and of the recall of its certain terms."""
    texts: dict[str, list[str]] = {}
    for term, text in gold:
        texts.setdefault(plain_term(term), []).append(plain_text(text))
    hits, wrong = set(), []
    for term, text in found:
        key = plain_term(term)
        if any(right(plain_text(text), known) for known in texts.get(key, [])):
            hits.add(key)
        else:
            wrong.append(key)
    wanted = set(map(plain_term, certain))
    missed = wanted - hits
    faults = (*(f"wrong: {term}" for term in wrong), *(f"missed: {term}" for term in missed))
    precision = 1 - len(wrong) / len(found) if found else 0.0
    return Measure(name, _harmonic(precision, 1 - len(missed) / len(wanted)), tuple(sorted(faults)))


def same(found: str, known: str) -> bool:
    """Whether a note has the very words of the gold."""
    return found == known


def covers(found: str, known: str) -> bool:
    """Whether one run of an explanation holds four fifths of the gold, without being far longer."""
    run = difflib.SequenceMatcher(None, found, known, autojunk=False).find_longest_match()
    return len(found) <= 3 * len(known) + 40 and run.size >= 0.8 * len(known)


class Tally(NamedTuple):
    """How the notes of one report came out."""

    hits: int
    missed: tuple[str, ...]
    wrong: tuple[str, ...]


def ends(
    found: Sequence[tuple[str, str]], gold: Sequence[Ends], optional: Sequence[Ends], *, strict: bool
) -> Tally:
    """Notes against the terms and ends of their definitions; the optional ones count neither way.

    Unless `strict`, where a definition ends is not looked at.
    """
    left = list(gold)
    spare = [note for note in found if not _taken(note, left, strict=strict)]
    allowed = list(optional)
    wrong = [term for term, text in spare if not _taken((term, text), allowed, strict=False)]
    return Tally(len(gold) - len(left), tuple(one.term for one in left), tuple(wrong))


def _taken(note: tuple[str, str], left: list[Ends], *, strict: bool) -> bool:
    """Take the first of `left` that a note meets."""
    term, text = map(bare_text, note)
    for one in left:
        wanted, first, last = map(bare_text, one)
        if term == wanted and text.startswith(first[:6]) and (not strict or text.endswith(last[-6:])):
            left.remove(one)
            return True
    return False


def over_reports(name: str, tallies: Mapping[str, Tally]) -> Measure:
    """F1 over the notes of all reports together; the faults name reports and count."""
    hits = sum(tally.hits for tally in tallies.values())
    missed = sum(len(tally.missed) for tally in tallies.values())
    wrong = sum(len(tally.wrong) for tally in tallies.values())
    faults = (
        f"{report}: {len(tally.missed)} missed, {len(tally.wrong)} wrong"
        for report, tally in sorted(tallies.items())
        if tally.missed or tally.wrong
    )
    value = _harmonic(hits / max(1, hits + wrong), hits / max(1, hits + missed))
    return Measure(name, value, tuple(faults))


def together(name: str, lines: Iterable[str], cases: Sequence[tuple[str, str]], *, wanted: bool) -> Measure:
    """The share of pairs of line ends that stand together in one line, or, unless `wanted`, apart."""
    squeezed = [_squeezed(line) for line in lines]
    faults = [
        f"{upper}|{lower}"
        for upper, lower in cases
        if any(_squeezed(upper[-5:]) + _squeezed(lower[:5]) in line for line in squeezed) != wanted
    ]
    return Measure(name, 1 - len(faults) / len(cases), tuple(faults))


def _squeezed(text: str) -> str:
    return re.sub(r"\s+|\*\*|#", "", unicodedata.normalize("NFKC", text))


def pinyin(found: Mapping[str, str], gold: Mapping[str, str]) -> tuple[Measure, Measure]:
    """The shares of terms and of syllables that are read right; a term of another length has none right."""
    wrong = tuple(term for term, reading in gold.items() if found[term].lower() != reading.lower())
    total = right = 0
    for term, reading in gold.items():
        wanted, got = reading.lower().split(), found[term].lower().split()
        total += len(wanted)
        right += sum(map(str.__eq__, wanted, got)) if len(wanted) == len(got) else 0
    terms = Measure("pinyin: terms", 1 - len(wrong) / len(gold), wrong)
    return terms, Measure("pinyin: syllables", right / total, wrong)


def _harmonic(precision: float, recall: float) -> float:
    return 2 * precision * recall / (precision + recall) if precision + recall else 0.0
