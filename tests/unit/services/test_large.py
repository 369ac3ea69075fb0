"""What is about a great many entries is asked for in a line, and done in another process as it is here."""

from functools import partial

import pytest

from glossary_app.domain.terms import Status, TermId
from glossary_app.errors import ErrorCode
from glossary_app.services import editing, entries, history, importing, jobs, large
from glossary_app.services.large import Edited
from glossary_app.store import GlossaryFile, documents
from glossary_app.text.readers import receive
from glossary_app.text.restoring import restore


@pytest.fixture
def chosen(glossary: GlossaryFile, monkeypatch: pytest.MonkeyPatch) -> tuple[TermId, ...]:
    """Two entries, which are a great many."""
    monkeypatch.setattr(large, "_MANY", 1)
    for headword in ("海绵社区", "口袋公园"):
        editing.add_term(glossary, headword)
    return tuple(entries.named(glossary, one) for one in ("海绵社区", "口袋公园"))


def done(request: jobs.Request | None) -> list[jobs.Message]:
    """What is said of a request that has gone over the line."""
    assert request is not None
    said: list[jobs.Message] = []
    jobs.run(jobs.asked(jobs.ask(request)), said.append)
    return [jobs.told(jobs.tell(one)) for one in said]


def statuses(glossary: GlossaryFile, chosen: tuple[TermId, ...]) -> list[Status]:
    return [entries.entry(glossary, one).term.status for one in chosen]


def test_a_decision_on_many_is_done_undone_and_done_again_beside(
    glossary: GlossaryFile, chosen: tuple[TermId, ...]
) -> None:
    reject = partial(editing.set_status, chosen=chosen, status=Status.REJECTED)
    for edit, status in (
        (reject, Status.REJECTED),
        (editing.undo, Status.ACCEPTED),
        (editing.redo, Status.REJECTED),
    ):
        assert done(large.large(glossary, edit)) == [Edited()]
        assert statuses(glossary, chosen) == [status] * 2
    step = history.to_undo(glossary)
    assert step is not None
    assert done(large.large(glossary, partial(editing.revert, step=step))) == [Edited()]
    assert statuses(glossary, chosen) == [Status.ACCEPTED] * 2


def test_documents_go_and_come_back_beside(glossary: GlossaryFile, chosen: tuple[TermId, ...]) -> None:
    text = "某市工作总结\n\n我们建设海绵社区和口袋公园，海绵社区越来越多，口袋公园也越来越多。"
    importing.add_documents(glossary, [restore(receive("总结.txt", text.encode()))])
    (document,) = documents.ids(glossary)
    for edit, there in (
        (partial(editing.remove_documents, chosen=(document,)), []),
        (editing.undo, [document]),
        (editing.redo, []),
    ):
        assert done(large.large(glossary, edit)) == [Edited()]
        assert documents.ids(glossary) == there


def test_what_is_about_few_entries_is_done_here(glossary: GlossaryFile, chosen: tuple[TermId, ...]) -> None:
    for edit in (
        partial(editing.set_status, chosen=chosen[:1], status=Status.REJECTED),
        partial(editing.set_notes, term=chosen[0], notes="问过。"),
        editing.undo,
        editing.redo,
        lambda _: editing.undo(glossary),
    ):
        assert large.large(glossary, edit) is None


def test_what_is_refused_beside_is_said(glossary: GlossaryFile, chosen: tuple[TermId, ...]) -> None:
    asked = large.large(glossary, partial(editing.set_status, chosen=chosen, status=Status.REJECTED))
    editing.remove_terms(glossary, chosen[:1])
    (refusal,) = done(asked)
    assert isinstance(refusal, jobs.Refusal)
    assert refusal.error.code is ErrorCode.GONE
    assert statuses(glossary, chosen[1:]) == [Status.ACCEPTED]
