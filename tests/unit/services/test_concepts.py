"""A concept is all that a glossary says of an entry, without the ids of the file."""

import pytest

from glossary_app.domain.terms import Category, DefinitionKind, Equivalent, Form, FormKind, Reference, Status
from glossary_app.exchange.concepts import Concept, Explanation
from glossary_app.services import concepts, editing, entries, importing
from glossary_app.store import GlossaryFile
from glossary_app.text.readers import receive
from glossary_app.text.restoring import restore

TEXT = """
某市工作报告
（2024年3月5日）

我们建设海绵社区。海绵社区越来越多，海绵小区也越来越多。
海绵社区是指能够储存雨水的社区。海绵小区让居民满意。
"""


def test_a_concept_has_all_that_the_entry_has(glossary: GlossaryFile) -> None:
    importing.add_documents(glossary, [restore(receive("报告.txt", TEXT.encode()))])
    term = entries.named(glossary, "海绵社区")
    editing.set_status(glossary, [term], Status.ACCEPTED)
    editing.set_category(glossary, term, Category.PROGRAMME)
    editing.set_notes(glossary, term, "问过住建局。")
    editing.add_form(glossary, term, Form("海绵小区", FormKind.VARIANT))
    editing.add_tags(glossary, [term], "住建")
    editing.replace_equivalent(glossary, term, None, Equivalent("fr", "quartier éponge"))
    editing.replace_equivalent(glossary, term, None, Equivalent("en", "sponge community"))
    editing.add_definition(glossary, term, "会吸水的社区。")
    (found,) = concepts.concepts(glossary, [term])
    assert found == Concept(
        headword="海绵社区",
        pinyin="hǎi mián shè qū",
        status=Status.ACCEPTED,
        category=Category.PROGRAMME,
        forms=(Form("海绵小区", FormKind.VARIANT),),
        definitions=(
            Explanation("会吸水的社区。", DefinitionKind.MANUAL, preferred=True),
            Explanation(
                "能够储存雨水的社区",
                DefinitionKind.INTEXT,
                source=Reference("报告.txt", "某市工作报告", "2024-03-05"),
            ),
        ),
        equivalents=(Equivalent("en", "sponge community"), Equivalent("fr", "quartier éponge")),
        tags=("住建",),
        notes="问过住建局。",
        frequency=5,
        documents=1,
        first_seen="2024-03-05",
        score=found.score,
    )
    assert found.definitions[1].source is not None
    assert found.definitions[1].source.cited == "某市工作报告（2024-03-05）"


def test_however_many_they_come_in_the_order_asked_for(
    glossary: GlossaryFile, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(concepts, "_BATCH", 2)
    words = ["绿色水厂", "口袋公园", "海绵社区", "一厂一策", "居民满意"]
    for word in words:
        editing.add_term(glossary, word)
    chosen = [entries.named(glossary, word) for word in words]
    assert [one.headword for one in concepts.concepts(glossary, chosen)] == words


def test_rejected_entries_are_not_handed_on_unless_chosen(glossary: GlossaryFile) -> None:
    for word in ("海绵社区", "绿色水厂"):
        editing.add_term(glossary, word)
    rejected = entries.named(glossary, "绿色水厂")
    editing.set_status(glossary, [rejected], Status.REJECTED)
    assert [one.headword for one in concepts.concepts(glossary)] == ["海绵社区"]
    assert [one.headword for one in concepts.concepts(glossary, [rejected])] == ["绿色水厂"]
