import pytest

from glossary_app.domain.terms import Category, Equivalent, Form, FormKind, Status
from glossary_app.store import (
    GlossaryFile,
    additions,
    definitions,
    documents,
    edits,
    listing,
    occurrences,
    proposals,
    terms,
    undoing,
)
from glossary_app.store.listing import Filter, Sort
from glossary_app.store.recording import recording
from tests.unit.store.samples import NOW, document, entry, explained, proposed


@pytest.fixture
def filled(glossary: GlossaryFile) -> GlossaryFile:
    """Five entries; the first is explained, accepted and tagged, the second has a form."""
    proposals.refresh_terms(
        glossary,
        [
            proposed("生态环境保护", score=0.5, plain="sheng tai huan jing bao hu"),
            proposed("环境影响评价", score=0.9, plain="huan jing ying xiang ping jia", forms=["环评"]),
            proposed("西安都市圈", score=0.4, plain="xi an du shi quan"),
            proposed("县域经济", score=0.3, plain="xian yu jing ji"),
            proposed("GDP能耗", score=0.2, plain="gdp neng hao"),
        ],
        at=NOW,
    )
    source = documents.add(glossary, document(issued_on="2024"), at=NOW)
    term = entry(glossary, "生态环境保护")
    proposals.refresh_definitions(glossary, [explained(term, source, 0, "指对县以上区域的保护")], {source})
    occurrences.add(glossary, [(term, source, 0, 6, True), (term, source, 8, 14, True)])
    occurrences.add_counts(glossary, [(term, 2, 1, "2024")])
    with recording(glossary, label="edit", at=NOW) as edit:
        edits.set_status(edit, [term], Status.ACCEPTED)
        additions.add_tags(edit, [(term, "生态")])
        for headword, text in (("生态环境保护", "Ecology"), ("县域经济", "county economy")):
            edits.replace_equivalent(edit, entry(glossary, headword), None, Equivalent("en", text))
    return glossary


def headwords(glossary: GlossaryFile, chosen: Filter, sort: Sort = Sort.SCORE) -> list[str]:
    return [term.headword for term in terms.many(glossary, listing.ids(glossary, chosen, sort))]


@pytest.mark.parametrize(
    ("chosen", "found"),
    [
        (Filter(statuses=frozenset({Status.ACCEPTED, Status.REJECTED})), ["生态环境保护"]),
        (Filter(explained=True), ["生态环境保护"]),
        (Filter(tags=frozenset({"生态", "交通"})), ["生态环境保护"]),
        (Filter(pinyin_by_person=True), []),
        (Filter(tags=frozenset({"生态", "交通"}), statuses=frozenset({Status.CANDIDATE})), []),
    ],
)
def test_filters_hold_together(filled: GlossaryFile, chosen: Filter, found: list[str]) -> None:
    assert headwords(filled, chosen) == found


def test_the_entries_of_a_document(filled: GlossaryFile) -> None:
    these = frozenset(documents.ids(filled))
    assert headwords(filled, Filter(documents=these)) == ["生态环境保护"]
    others = headwords(filled, Filter(absent=these))
    assert sorted([*others, "生态环境保护"]) == sorted(headwords(filled, Filter()))
    assert headwords(filled, Filter(documents=these, absent=these)) == []


def test_the_entries_of_some_categories(filled: GlossaryFile) -> None:
    with recording(filled, label="edit", at=NOW) as edit:
        edits.set_category(edit, entry(filled, "县域经济"), Category.TECHNICAL)
        edits.set_category(edit, entry(filled, "环境影响评价"), Category.MECHANISM)
        edits.set_category(edit, entry(filled, "生态环境保护"), Category.MECHANISM)
    assert headwords(filled, Filter(categories=frozenset({Category.TECHNICAL}))) == ["县域经济"]
    both = Filter(categories=frozenset({Category.TECHNICAL, Category.MECHANISM}))
    assert set(headwords(filled, both)) == {"县域经济", "环境影响评价", "生态环境保护"}
    assert terms.category_counts(filled, {Status.CANDIDATE, Status.ACCEPTED}) == {
        Category.MECHANISM: 2,
        Category.TECHNICAL: 1,
    }
    assert terms.category_counts(filled, {Status.ACCEPTED}) == {Category.MECHANISM: 1}


@pytest.mark.parametrize(
    ("sort", "first"),
    [
        (Sort.SCORE, "环境影响评价"),
        (Sort.RELEVANCE, "环境影响评价"),
        (Sort.PINYIN, "GDP能耗"),
        (Sort.HEADWORD, "GDP能耗"),
        (Sort.FREQUENCY, "生态环境保护"),
        (Sort.DOCUMENTS, "生态环境保护"),
        (Sort.FIRST_SEEN, "生态环境保护"),
        (Sort.EQUIVALENT, "县域经济"),
        (Sort.DEFINITION, "生态环境保护"),
        (Sort.STATUS, "环境影响评价"),
    ],
)
def test_sorts(filled: GlossaryFile, sort: Sort, first: str) -> None:
    found = headwords(filled, Filter(), sort)
    assert len(found) == 5
    assert found[0] == first


@pytest.mark.parametrize("sort", [one for one in Sort if one not in (Sort.FIRST_SEEN, Sort.DEFINITION)])
def test_an_order_turned_about_begins_with_the_other_end(filled: GlossaryFile, sort: Sort) -> None:
    found, turned = listing.ids(filled, Filter(), sort), listing.ids(filled, Filter(), sort, turned=True)
    assert sorted(turned) == sorted(found)
    if sort in (Sort.SCORE, Sort.RELEVANCE, Sort.PINYIN, Sort.HEADWORD, Sort.FREQUENCY):
        assert turned == found[::-1]
    else:
        assert turned[0] != found[0]


def test_equivalents_are_sorted_by_their_letters_and_who_has_none_comes_last(filled: GlossaryFile) -> None:
    found = headwords(filled, Filter(), Sort.EQUIVALENT)
    assert found == ["县域经济", "生态环境保护", "环境影响评价", "西安都市圈", "GDP能耗"]


@pytest.mark.parametrize("sort", [Sort.FIRST_SEEN, Sort.DEFINITION])
def test_what_is_unknown_stands_at_the_end_of_both_orders(filled: GlossaryFile, sort: Sort) -> None:
    for turned in (False, True):
        assert listing.ids(filled, Filter(), sort, turned=turned)[0] == entry(filled, "生态环境保护")


def test_a_glossary_is_empty_until_a_document_or_an_entry_comes(glossary: GlossaryFile) -> None:
    assert listing.is_empty(glossary)
    proposals.refresh_terms(glossary, [proposed("三农")], at=NOW)
    assert not listing.is_empty(glossary)


def test_pinyin_sorts_by_syllable(filled: GlossaryFile) -> None:
    found = headwords(filled, Filter(), Sort.PINYIN)
    assert found[-2:] == ["西安都市圈", "县域经济"], "xi before xian"


def test_what_a_search_looks_at_comes_the_best_first(filled: GlossaryFile) -> None:
    keys = listing.keys(filled)
    assert len(keys) == 5
    assert keys[0][1:] == ("环境影响评价", "hjyxpj", " huan jing ying xiang ping jia")
    assert listing.keys(filled, start=1, most=2) == keys[1:3]
    last = entry(filled, "GDP能耗")
    assert listing.keys_of(filled, [last]) == [(last, "gdp能耗", "gnh", " gdp neng hao")]


def test_forms_and_definitions_are_looked_into(filled: GlossaryFile) -> None:
    assert listing.with_form(filled, "评") == [entry(filled, "环境影响评价")]
    assert listing.with_definition(filled, "县") == [entry(filled, "生态环境保护")]
    assert listing.with_definition(filled, "%") == []


def test_an_entry_answers_to_all_its_designations(filled: GlossaryFile) -> None:
    term = entry(filled, "环境影响评价")
    assert terms.designated(filled, "环评") == terms.designated(filled, "环境影响评价") == [term]
    assert terms.designated(filled, "环") == []
    assert terms.designations(filled, [term]) == [("环境影响评价", term), ("环评", term)]
    assert len(terms.designations(filled)) == 6
    assert terms.all_forms(filled) == {term: [Form("环评", FormKind.ABBREVIATION)]}


def test_counts_by_status_name_every_status(filled: GlossaryFile) -> None:
    assert terms.counts(filled) == {
        Status.CANDIDATE: 4,
        Status.ACCEPTED: 1,
        Status.REJECTED: 0,
        Status.DEPRECATED: 0,
    }


def test_entries_that_are_gone_are_left_out(filled: GlossaryFile) -> None:
    one, other = listing.ids(filled)[:2]
    with recording(filled, label="remove", at=NOW) as edit:
        edits.remove_terms(edit, [one])
    assert [term.id for term in terms.many(filled, [other, one])] == [other]
    with pytest.raises(KeyError):
        terms.get(filled, one)


def test_documents_that_explain_differently_conflict_until_a_person_chooses(glossary: GlossaryFile) -> None:
    sources = [documents.add(glossary, document(text), at=NOW) for text in ("一", "二")]
    proposals.refresh_terms(glossary, [proposed("三农"), proposed("双拥"), proposed("河长制")], at=NOW)
    differing, same, once = (entry(glossary, headword) for headword in ("三农", "双拥", "河长制"))
    found = [explained(same, source, 20, "拥军优属") for source in sources]
    found += [
        explained(differing, sources[place], 0, text) for place, text in enumerate(("指农业", "指农村"))
    ]
    found += [explained(once, sources[0], place, f"说法{place}") for place in (40, 50)]
    proposals.refresh_definitions(glossary, found, set(sources))
    conflicting = Filter(conflicting=True)
    assert listing.ids(glossary, conflicting) == [differing]
    _, other = definitions.of_term(glossary, differing)
    with recording(glossary, label="remove", at=NOW) as edit:
        edits.remove_definition(edit, other.id)
    assert listing.ids(glossary, conflicting) == [], "the other one is not to be"
    undoing.undo(glossary)
    chosen = other.id
    with recording(glossary, label="prefer", at=NOW) as edit:
        edits.prefer_definition(edit, chosen)
    assert listing.ids(glossary, conflicting) == []
    assert len(listing.ids(glossary, Filter(conflicting=False))) == 3
    with recording(glossary, label="remove", at=NOW) as edit:
        edits.add_definition(edit, differing, "我的话", folded="我的话")
        edits.remove_definition(edit, definitions.of_term(glossary, differing)[0].id)
    assert listing.ids(glossary, conflicting) == [differing], "the choice went with what was chosen"
