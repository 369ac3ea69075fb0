"""What was done to an entry, in words."""

import pytest

from glossary_app.domain.terms import Equivalent, Form, FormKind, Status, TermId
from glossary_app.services import editing, entries, history, renaming
from glossary_app.store import GlossaryFile


@pytest.fixture
def term(glossary: GlossaryFile) -> TermId:
    editing.add_term(glossary, "海绵社区")
    return entries.named(glossary, "海绵社区")


def told(glossary: GlossaryFile, term: TermId) -> list[tuple[str, str, str]]:
    return [(deed.step.label, deed.before, deed.after) for deed in history.deeds(glossary, term)]


def test_each_step_says_from_what_to_what(glossary: GlossaryFile, term: TermId) -> None:
    editing.set_pinyin(glossary, term, "hai3 mian3 she4 qu1")
    editing.set_status(glossary, [term], Status.DEPRECATED)
    editing.add_form(glossary, term, Form("海绵小区", FormKind.VARIANT))
    editing.add_tags(glossary, [term], "住建")
    editing.remove_tag(glossary, [term], "住建")
    editing.replace_equivalent(glossary, term, None, Equivalent("en", "sponge community"))
    renaming.rename_term(glossary, term, "海绵街区")
    assert told(glossary, term) == [
        ("rename-term", "海绵社区", "海绵街区"),
        ("set-equivalents", "", "en sponge community"),
        ("remove-tag", "住建", ""),
        ("add-tag", "", "住建"),
        ("add-form", "", "海绵小区"),
        ("set-deprecated", "accepted", "deprecated"),
        ("set-pinyin", "hǎi mián shè qū", "hǎi miǎn shè qū"),
        ("add-term", "", "海绵社区"),
    ]


def test_a_step_over_many_entries_says_how_many_others(glossary: GlossaryFile, term: TermId) -> None:
    editing.add_term(glossary, "居民满意")
    both = [term, entries.named(glossary, "居民满意")]
    editing.set_status(glossary, both, Status.REJECTED)
    assert history.deeds(glossary, term)[0].others == 1


def test_what_was_undone_is_not_told(glossary: GlossaryFile, term: TermId) -> None:
    editing.set_notes(glossary, term, "问过住建局。")
    editing.undo(glossary)
    assert [label for label, *_ in told(glossary, term)] == ["add-term"]


def test_what_undo_and_redo_would_do_is_known_by_name_and_reach(glossary: GlossaryFile, term: TermId) -> None:
    editing.add_term(glossary, "居民满意")
    both = [term, entries.named(glossary, "居民满意")]
    editing.set_status(glossary, both, Status.REJECTED)
    assert outline(history.to_undo(glossary)) == ("set-rejected", 2)
    assert history.to_redo(glossary) is None
    editing.undo(glossary)
    assert outline(history.to_undo(glossary)) == ("add-term", 1)
    assert outline(history.to_redo(glossary)) == ("set-rejected", 2)


def outline(step: history.Step | None) -> tuple[str, int] | None:
    return None if step is None else (step.label, step.entries)
