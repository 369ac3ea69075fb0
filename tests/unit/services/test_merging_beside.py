"""A merger in a process of its own: what it is asked for and says."""

from pathlib import Path

import pytest

from glossary_app.errors import ErrorCode
from glossary_app.services import editing, entries, jobs, library
from glossary_app.services.merging import Field, Kind, Policy
from glossary_app.services.merging.beside import Compare, Compared, Differences, Merge, Merged
from tests.unit.services.test_jobs import messages


@pytest.fixture
def glossary(tmp_path: Path) -> Path:
    with library.opened_or_made(tmp_path / "a.db") as opened:
        editing.add_term(opened, "海绵社区")
        editing.set_notes(opened, entries.named(opened, "海绵社区"), "我的。")
    (tmp_path / "t.csv").write_text(
        "术语,备注,负责人\n海绵社区,你的。,张三\n三农,,\n,无词,\n", encoding="utf-8"
    )
    return tmp_path / "a.db"


def compared(glossary: Path) -> tuple[Differences, Compared]:
    differences, end = messages(Compare(glossary, glossary.parent / "t.csv"))
    assert isinstance(differences, Differences)
    assert isinstance(end, Compared)
    return differences, end


def notes(glossary: Path) -> str:
    with library.opened_to_read(glossary) as opened:
        return entries.entry(opened, entries.named(opened, "海绵社区")).term.notes


def test_it_is_compared_then_merged_as_it_was_chosen(glossary: Path) -> None:
    differences, end = compared(glossary)
    assert [(one.kind, one.field, one.policy) for one in differences.some] == [
        (Kind.CONFLICT, Field.NOTES, Policy.MINE),
        (Kind.ADDED, Field.ENTRY, Policy.THEIRS),
        (Kind.CONFLICT, Field.ENTRY, Policy.MINE),
    ]
    assert (end.same, end.passed_over) == (0, (("负责人", 1),))
    chosen = (Policy.BOTH, Policy.MINE, Policy.THEIRS)
    assert messages(Merge(glossary, glossary.parent / "t.csv", chosen, end.seal)) == [Merged(1)]
    assert notes(glossary) == "我的。\n你的。"
    with library.opened_to_read(glossary) as opened:
        assert library.totals(opened)["terms"] == 1


def test_what_has_changed_since_is_not_merged(glossary: Path) -> None:
    _, end = compared(glossary)
    with library.opened(glossary) as opened:
        editing.set_notes(opened, entries.named(opened, "海绵社区"), "新的。")
    chosen = (Policy.THEIRS, Policy.THEIRS, Policy.MINE)
    (refusal,) = messages(Merge(glossary, glossary.parent / "t.csv", chosen, end.seal))
    assert isinstance(refusal, jobs.Refusal)
    assert refusal.error.code is ErrorCode.PLAN_OUTDATED
    assert notes(glossary) == "新的。"


def test_a_file_that_cannot_be_read_is_refused(glossary: Path) -> None:
    (refusal,) = messages(Compare(glossary, glossary.parent / "nowhere.csv"))
    assert isinstance(refusal, jobs.Refusal)
    assert refusal.error.code is ErrorCode.NOT_FOUND
