"""Reasons read as sentences: what was seen says what it counts."""

import pytest

from glossary_app.cli.reasons import reason
from glossary_app.domain.terms import Category, ScorePart
from glossary_app.extraction.terms.weights import WEIGHTS


@pytest.mark.parametrize(
    ("name", "evidence", "line"),
    [
        ("recurrence", "86", "it recurs: 86 times"),
        ("edges", "6/7", "it begins and ends where words do: in 6 of 7 places"),
        ("edges", "3.1", "it begins and ends where words do: varied neighbours"),
        ("nesting", "社区治理 2/3", "how it stands inside longer expressions: 社区治理 in 2 of 3 places"),
        ("explained", "note", "a document explains it: in a note"),
        ("suffix", "…机制", "it ends like a term of the field: …机制"),
        ("contrast", "", "how ordinary its words are"),
    ],
)
def test_a_reason_is_a_line(name: str, evidence: str, line: str) -> None:
    assert reason(ScorePart(name, 0.5, 4.0, evidence)) == f"+2.00  {line}"


@pytest.mark.parametrize(
    ("evidence", "told"),
    [
        ("…机制", "…机制"),
        ("“…” 3/4", "“…” in 3 of 4 places"),
        ("else", "nothing tells of another one"),
    ],
)
def test_a_category_has_its_reason_without_points(evidence: str, told: str) -> None:
    line = reason(ScorePart.of_category(Category.MECHANISM, evidence))
    assert line.split(maxsplit=3) == ["of", "category", "mechanism:", told]


def test_every_group_of_the_weights_has_its_words() -> None:
    assert not [group for group in WEIGHTS if reason(ScorePart(group, 0.5, 4.0, "")).endswith(f"  {group}")]
