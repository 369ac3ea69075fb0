"""Short texts by class of error: what must come to the top, what must not, what is one entry, of which kind.

A file of `cases/` is a class. A case is a text and what is expected of it, with a blank line behind it:

    + 海绵园区                 stands high
    - 推进海绵园区             does not
    = 海绵园区 海綿園區        the second is a form of the first, and has no entry of its own
    @ programme 百村清源工程   is of this category
"""

from collections.abc import Iterator
from pathlib import Path

from glossary_app.domain.documents import DocumentKey, Source
from glossary_app.domain.extracts import Candidate
from glossary_app.extraction.pipeline import extract
from glossary_app.text.restoring import restore
from tests.evaluation.scoring import Measure

FOLDER = Path(__file__).with_name("cases")
HIGH = 4.5
"""Points with which a candidate is among the best hundred of a report of 10,000 characters."""
_SIGNS = ("+ ", "- ", "= ", "@ ")


def of_cases() -> Iterator[Measure]:
    """The share of expectations that are met, a class of error a measure."""
    for path in sorted(FOLDER.glob("*.txt")):
        found = [outcome for case in read(path) for outcome in outcomes(*case)]
        faults = tuple(expected for expected, met in found if not met)
        yield Measure(f"cases: {path.stem.replace('_', ' ')}", 1 - len(faults) / len(found), faults)


def read(path: Path) -> Iterator[tuple[str, list[str]]]:
    """Each text with what is expected of it."""
    text = path.read_text(encoding="utf-8")
    for block in text.split("\n\n"):
        lines = [line for line in block.splitlines() if not line.startswith("#")]
        expected = [line for line in lines if line.startswith(_SIGNS)]
        if expected:
            yield "\n".join(line for line in lines if line not in expected), expected


def outcomes(text: str, expected: list[str]) -> Iterator[tuple[str, bool]]:
    """Each expectation, and whether the text meets it."""
    candidates = extract([restore(Source(DocumentKey("case"), "case.txt", "utf-8", text))]).candidates
    entries = {one.headword: one for one in candidates}
    for line in expected:
        sign, *words = line.split(" ")
        yield line, _is_met(sign, words, entries)


def _is_met(sign: str, words: list[str], entries: dict[str, Candidate]) -> bool:
    if sign in "+-":
        stands_high = words[0] in entries and entries[words[0]].score >= HIGH
        return stands_high == (sign == "+")
    if sign == "@":
        category, headword = words
        return headword in entries and entries[headword].category == category
    headword, form = words
    is_form = headword in entries and form in {one.text for one in entries[headword].forms}
    return is_form and form not in entries
