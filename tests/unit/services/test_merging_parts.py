"""What theirs says is told from what mine says already."""

from dataclasses import replace

import pytest

from glossary_app.domain.terms import Category, DefinitionKind, Equivalent, Form, FormKind, Status
from glossary_app.exchange.concepts import Concept, Explanation
from glossary_app.services.merging.parts import is_said, new_forms

MINE = Concept(
    headword="河长制",
    pinyin="hé zhǎng zhì",
    status=Status.ACCEPTED,
    category=Category.MECHANISM,
    forms=(Form("河长", FormKind.ABBREVIATION), Form("河长制度", FormKind.VARIANT)),
    definitions=(Explanation("一条河一个河长。", preferred=True), Explanation("又一说。")),
    equivalents=(Equivalent("en", "river chief system"),),
    tags=("水务", "民生"),
    notes="问过。",
)


@pytest.mark.parametrize(
    "theirs",
    [
        MINE,
        Concept(headword="河长制"),
        replace(MINE, status=Status.CANDIDATE, pinyin="", category=None, notes=""),
        replace(MINE, forms=MINE.forms[1:], definitions=MINE.definitions[:1], tags=("民生",)),
        replace(MINE, definitions=(Explanation("一条河一个河长。", DefinitionKind.NOTE),)),
    ],
)
def test_what_is_the_same_or_less_is_said(theirs: Concept) -> None:
    assert is_said(MINE, theirs)


def test_a_form_is_new_where_more_is_said_of_it_than_that_it_is_a_variant() -> None:
    theirs = tuple(Form(form.text, FormKind.DEPRECATED) for form in MINE.forms)
    assert new_forms(MINE, replace(MINE, forms=theirs)) == theirs[1:]


@pytest.mark.parametrize(
    "theirs",
    [
        replace(MINE, status=Status.REJECTED),
        replace(MINE, pinyin="hé cháng zhì"),
        replace(MINE, category=Category.TECHNICAL),
        replace(MINE, forms=(Form("河长", FormKind.VARIANT),)),
        replace(MINE, definitions=MINE.definitions[::-1]),
        replace(MINE, definitions=(*MINE.definitions, Explanation("第三说。"))),
        replace(MINE, equivalents=(Equivalent("fr", "river chief system"),)),
        replace(MINE, tags=("水务；民生",)),
        replace(MINE, notes="问过"),
    ],
)
def test_what_is_more_or_otherwise_is_looked_at(theirs: Concept) -> None:
    assert not is_said(MINE, theirs)
