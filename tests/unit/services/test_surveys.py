"""A large glossary surveys what comes by itself, and everything together once enough has come."""

from pathlib import Path

import pytest

from glossary_app.domain.documents import Document
from glossary_app.domain.terms import Status
from glossary_app.services import editing, entries, exporting, importing, library, options, surveys
from glossary_app.services.options import Strictness
from glossary_app.store import GlossaryFile, terms
from glossary_app.text.readers import receive
from glossary_app.text.restoring import restore

FIRST = """
某市政府工作报告

（2030年1月8日）

过去一年，我们坚持推进海绵社区建设，深化“两张清单”制度改革，海绵社区覆盖率持续提高。
下一步，我们要继续推进海绵社区建设，落实“两张清单”制度，让海绵社区惠及更多居民。

名词解释

1.海绵社区：指能够吸收、储存和利用雨水的居民社区。
"""
SECOND = """
某县政府工作报告

（2031年1月9日）

我们推进海绵社区建设，试行“共享菜园”制度，“共享菜园”已有十处。
全县“共享菜园”再增五处，海绵社区再增两个。

名词解释

1.海绵社区：指像海绵一样吸水的社区。
2.共享菜园：指由邻里共同耕种的菜园。
"""


def document(text: str, *, padding: int = 0) -> Document:
    """The document with so many more lines, in which nothing recurs but their end."""
    more = "".join(
        f"{chr(0x4E00 + 7 * line)}{chr(0x5E00 + 11 * line)}之事已毕。\n" for line in range(padding)
    )
    return restore(receive("报告.txt", (text + more).encode()))


@pytest.fixture
def large(glossary: GlossaryFile, monkeypatch: pytest.MonkeyPatch) -> GlossaryFile:
    """A glossary with the first document, as large as one that is not surveyed whole each time."""
    monkeypatch.setattr(surveys, "AT_ONCE", 0)
    importing.add_documents(glossary, [document(FIRST, padding=400)])
    return glossary


def state(glossary: GlossaryFile) -> list[list[dict[str, object]]]:
    return [list(rows(glossary, None)) for rows in exporting.ROWS.values()]


def designations(glossary: GlossaryFile) -> set[str]:
    return {headword for headword, _ in terms.designations(glossary)}


def test_a_small_glossary_is_surveyed_whole(glossary: GlossaryFile) -> None:
    importing.add_documents(glossary, [document(FIRST, padding=400)])
    assert not importing.add_documents(glossary, [document(SECOND)]).apart


def test_what_comes_is_surveyed_by_itself(large: GlossaryFile) -> None:
    before = designations(large)
    report = importing.add_documents(large, [document(SECOND)])
    assert report.apart
    assert report.terms > 0
    assert "共享菜园" in designations(large) - before
    assert before <= designations(large)


def test_entries_that_stand_get_the_places_and_explanations_of_what_comes(large: GlossaryFile) -> None:
    importing.add_documents(large, [document(SECOND)])
    entry = entries.entry(large, entries.named(large, "海绵社区"))
    assert (entry.term.frequency, entry.term.document_count) == (4 + 1 + 2 + 1, 2)
    assert [one.text for one in entry.definitions] == [
        "指像海绵一样吸水的社区。",
        "指能够吸收、储存和利用雨水的居民社区。",
    ]  # the latest first


def test_what_a_person_rejected_is_not_proposed_by_what_comes(large: GlossaryFile) -> None:
    term = entries.named(large, "海绵社区")
    editing.set_status(large, [term], Status.REJECTED)
    importing.add_documents(large, [document(SECOND)])
    assert entries.entry(large, term).term.status is Status.REJECTED


def test_when_a_tenth_has_come_all_are_surveyed_together(large: GlossaryFile, tmp_path: Path) -> None:
    importing.add_documents(large, [document(SECOND)])
    third = document("某区报告\n" + SECOND[20:], padding=100)
    assert not importing.add_documents(large, [third]).apart
    with library.opened_or_made(tmp_path / "together.db") as together:
        importing.add_documents(together, [document(FIRST, padding=400), document(SECOND), third])
        assert state(large) == state(together)


def test_to_extract_again_is_to_survey_all_together(large: GlossaryFile, tmp_path: Path) -> None:
    importing.add_documents(large, [document(SECOND)])
    assert not importing.add_documents(large, [], again=True).apart
    with library.opened_or_made(tmp_path / "together.db") as together:
        importing.add_documents(together, [document(SECOND), document(FIRST, padding=400)])
        assert state(large) == state(together)


def test_what_is_asked_for_anew_is_asked_of_all_documents(large: GlossaryFile) -> None:
    assert "两张清单制度" in designations(large)
    options.keep(large, options.Options(stop_words=("*清单*",)))
    assert not importing.add_documents(large, [document(SECOND)]).apart
    assert "两张清单制度" not in designations(large)


def test_a_strictness_is_asked_of_all_documents_until_they_were_surveyed_for_it(large: GlossaryFile) -> None:
    for _ in range(2):  # nothing has come of the first time
        assert options.keep_strictness(large, Strictness.STRICT)
    importing.add_documents(large, [], again=True)
    assert not options.keep_strictness(large, Strictness.STRICT)


def test_when_a_document_goes_or_comes_back_all_are_surveyed_together(large: GlossaryFile) -> None:
    importing.add_documents(large, [document(SECOND)])
    garden = entries.entry(large, entries.named(large, "共享菜园")).definitions[0]
    assert garden.document is not None
    editing.remove_documents(large, [garden.document])
    assert not importing.add_documents(large, [document("某乡报告\n" + FIRST[20:])]).apart
    assert "共享菜园" not in designations(large)
    editing.undo(large)
    assert not importing.add_documents(large, [document("某镇报告\n" + FIRST[20:])]).apart
    (again,) = entries.entry(large, entries.named(large, "共享菜园")).definitions
    assert (again.text, again.document) == (garden.text, garden.document)
