"""Documents come in: what follows, what stays, and that their order does not matter."""

from dataclasses import replace
from itertools import permutations
from pathlib import Path

import pytest

from glossary_app.domain.documents import Document
from glossary_app.domain.locations import PageStart
from glossary_app.domain.progress import Stage
from glossary_app.domain.terms import Status
from glossary_app.errors import Cancelled
from glossary_app.extraction.explaining import explain
from glossary_app.services import editing, entries, evidence, exporting, importing, library, listing
from glossary_app.store import GlossaryFile, documents, occurrences
from glossary_app.text.readers import receive
from glossary_app.text.restoring import restore

BODY = """
某市{year}年政府工作报告

（{year}年1月8日）

各位代表：

过去一年，我们坚持推进海绵社区建设，深化“两张清单”制度改革，海绵社区覆盖率持续提高。
下一步，我们要继续推进海绵社区建设，落实“两张清单”制度，让海绵社区惠及更多居民。
"""
NOTES = """
名词解释

1.海绵社区：指能够吸收、储存和利用雨水的居民社区（{year}年版）。
2.“两张清单”制度：即任务清单和责任清单制度。
"""


def report(year: int, *, notes: bool = True, traditional: bool = False) -> Document:
    text = (BODY + NOTES * notes).format(year=year)
    if traditional:
        text = text.replace("海绵社区", "海綿社區")
    return restore(receive(f"{year}.txt", text.encode()))


def everything(glossary: GlossaryFile) -> list[list[dict[str, object]]]:
    return [list(rows(glossary, None)) for rows in exporting.ROWS.values()]


def test_what_is_handed_on_is_of_one_moment(glossary: GlossaryFile) -> None:
    importing.add_documents(glossary, [report(2030)])
    with library.opened_to_read(glossary.path) as handed_on:
        before = everything(handed_on)
        importing.add_documents(glossary, [report(2031)])
        assert everything(handed_on) == before != everything(glossary)


def test_every_place_reads_as_its_term(glossary: GlossaryFile) -> None:
    importing.add_documents(glossary, [report(2030), report(2031, traditional=True)])
    term = entries.named(glossary, "海绵社区")
    for document, start, end, _ in occurrences.of_term(glossary, term):
        assert documents.text(glossary, document)[start:end] in ("海绵社区", "海綿社區")
    assert entries.entry(glossary, term).term.document_count == 2


def test_the_order_of_the_documents_does_not_matter(tmp_path: Path) -> None:
    reports = [report(2030), report(2031, notes=False), report(2032, traditional=True)]
    results = []
    for number, order in enumerate(permutations(reports)):
        with library.opened_or_made(tmp_path / f"{number}.db") as glossary:
            importing.add_documents(glossary, order[:1])
            importing.add_documents(glossary, order[1:])
            results.append(everything(glossary))
    assert all(result == results[0] for result in results)


def test_designations_stand_in_one_order_whenever_they_came(glossary: GlossaryFile) -> None:
    short = "某市报告\n\n建设海绵社区（以下简称“海社”）。海绵社区很好。"
    importing.add_documents(glossary, [report(2030, traditional=True)])
    importing.add_documents(glossary, [restore(receive("short.txt", short.encode()))])
    forms = entries.entry(glossary, entries.named(glossary, "海绵社区")).forms
    assert [form.text for form in forms] == ["海社", "海綿社區"]


def test_the_same_bytes_are_added_once(glossary: GlossaryFile) -> None:
    first = importing.add_documents(glossary, [report(2030), report(2030)])
    before = everything(glossary)
    second = importing.add_documents(glossary, [report(2030)])
    assert (len(first.added), len(first.known)) == (1, 1)
    assert (len(second.added), len(second.known), second.terms) == (0, 1, 0)
    assert everything(glossary) == before


def test_pages_are_learnt_of_a_document_that_came_before_pages_were_kept(glossary: GlossaryFile) -> None:
    importing.add_documents(glossary, [report(2030)])
    term, paged = entries.named(glossary, "海绵社区"), replace(report(2030), pages=(PageStart(0, 7),))
    for received, page in ((replace(paged, text=f"{paged.text}。"), None), (paged, 7), (paged, 7)):
        assert importing.add_documents(glossary, [received]).added == ()
        assert [one.page for one in entries.entry(glossary, term).definitions] == [page]


def test_pages_are_not_learnt_where_the_import_is_stopped(glossary: GlossaryFile) -> None:
    importing.add_documents(glossary, [report(2030)])
    paged = replace(report(2030), pages=(PageStart(0, 7),))

    def stop(stage: Stage, done: int, total: int) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        importing.add_documents(glossary, [paged, report(2031)], progress=stop)
    assert documents.pages(glossary, documents.ids(glossary)) == {}
    importing.add_documents(glossary, [paged, report(2031)])
    assert list(documents.pages(glossary, documents.ids(glossary)).values()) == [paged.pages]


def test_extracting_again_changes_nothing(glossary: GlossaryFile) -> None:
    importing.add_documents(glossary, [report(2030)])
    before = everything(glossary)
    importing.add_documents(glossary, [], again=True)
    assert everything(glossary) == before


def test_what_is_known_of_a_text_is_not_taken_for_the_text_that_the_glossary_has(
    glossary: GlossaryFile,
) -> None:
    read = report(2030)
    kept = restore(replace(read.source, text=f"以前的版本多读了一行。\n\n{read.source.text}"))
    importing.add_documents(glossary, [kept])
    importing.add_documents(glossary, [read], explained={read.key: explain(read)}, again=True)
    (found, *_) = entries.entry(glossary, entries.named(glossary, "海绵社区")).definitions
    assert found.span is not None
    assert kept.text[slice(*found.span)] == found.text


def test_the_latest_note_is_preferred_and_the_others_are_kept(glossary: GlossaryFile) -> None:
    importing.add_documents(glossary, [report(2031), report(2030)])
    found = entries.entry(glossary, entries.named(glossary, "海绵社区")).definitions
    assert [("2031" in one.text, one.preferred) for one in found] == [(True, True), (False, False)]


def test_what_a_person_chose_stays_first_when_its_document_comes_back(glossary: GlossaryFile) -> None:
    importing.add_documents(glossary, [report(2030), report(2031)])
    term = entries.named(glossary, "海绵社区")
    _, chosen = entries.entry(glossary, term).definitions
    assert chosen.document is not None
    editing.prefer_definition(glossary, chosen.id)
    editing.remove_documents(glossary, [chosen.document])
    importing.add_documents(glossary, [report(2030)])
    first, second = entries.entry(glossary, term).definitions
    assert (first.text, second.text[-8:]) == (chosen.text, "2031年版）。")
    assert first.document is not None
    assert library.totals(glossary)["definitions"] == 4  # both entries in both reports, none twice


def test_what_a_person_set_stays(glossary: GlossaryFile) -> None:
    importing.add_documents(glossary, [report(2030)])
    term = entries.named(glossary, "海绵社区")
    other = entries.named(glossary, "两张清单制度")
    editing.set_status(glossary, [term], Status.ACCEPTED)
    editing.set_status(glossary, [other], Status.REJECTED)
    editing.set_pinyin(glossary, term, "hai3 mian2 she4 qu1")
    editing.add_definition(glossary, term, "会吸水的社区。")
    importing.add_documents(glossary, [report(2031)], again=True)
    entry = entries.entry(glossary, term)
    assert (entry.term.status, entry.term.pinyin_by_person) == (Status.ACCEPTED, True)
    assert [one.text for one in entry.definitions if one.preferred] == ["会吸水的社区。"]
    assert len(entry.definitions) == 3
    assert entries.entry(glossary, other).term.status is Status.REJECTED


def test_a_rejected_term_keeps_its_evidence(glossary: GlossaryFile) -> None:
    importing.add_documents(glossary, [report(2030)])
    term = entries.named(glossary, "海绵社区")
    editing.set_status(glossary, [term], Status.REJECTED)
    importing.add_documents(glossary, [report(2031)])
    assert entries.entry(glossary, term).term.document_count == 2
    assert term not in listing.selected(glossary, listing.Filter(statuses=frozenset({Status.CANDIDATE})))


@pytest.mark.parametrize("where", [Stage.EXPLANATIONS, Stage.RANKING, Stage.OCCURRENCES])
def test_cancelling_leaves_no_trace(glossary: GlossaryFile, where: Stage) -> None:
    importing.add_documents(glossary, [report(2030)])
    before = everything(glossary)

    def stop(stage: Stage, done: int, total: int) -> None:
        if stage is where:
            raise Cancelled

    with pytest.raises(Cancelled):
        importing.add_documents(glossary, [report(2031)], progress=stop)
    assert everything(glossary) == before


def test_a_repeated_paragraph_is_marked_and_counted_once(glossary: GlossaryFile) -> None:
    paragraph = "过去一年，我们坚持推进海绵社区建设，居民的获得感持续提高，市容改善。\n"
    between = "我们继续努力，让居民满意，让城市更美。\n"
    text = f"某市工作总结\n\n{paragraph}\n{between}\n{paragraph}\n海绵社区越来越多。"
    importing.add_documents(glossary, [restore(receive("a.txt", text.encode()))])
    term = entries.named(glossary, "海绵社区")
    assert [spot.counted for spot in evidence.spots(glossary, term)] == [True, False, True]
    assert entries.entry(glossary, term).term.frequency == 2


def test_the_definition_of_a_merged_entry_outlasts_an_import(glossary: GlossaryFile) -> None:
    notes = "名词解释\n\n1.河长制：由各级负责人担任河长的制度。\n2.林长制：由各级负责人担任林长的制度。\n"
    importing.add_documents(glossary, [restore(receive("notes.txt", notes.encode()))])
    kept = entries.named(glossary, "林长制")
    editing.merge_terms(glossary, [entries.named(glossary, "河长制")], kept)
    before = entries.entry(glossary, kept).definitions
    assert [one.text[-6:] for one in before] == ["林长的制度。", "河长的制度。"]
    importing.add_documents(glossary, [], again=True)
    assert entries.entry(glossary, kept).definitions == before
