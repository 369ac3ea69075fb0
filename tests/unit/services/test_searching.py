"""What the search box finds, and in which order."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from glossary_app.domain.changes import Changes
from glossary_app.domain.terms import Equivalent, Form, FormKind, Status, TermId
from glossary_app.services import editing, entries, listing, searching
from glossary_app.services.searching import Search, beside, query
from glossary_app.store import GlossaryFile

HEADWORDS = (
    "环境影响评价",
    "生态环境保护",
    "西安都市圈",
    "县域经济",
    "GDP能耗",
    "新质生产力",
    "发展新质生产力",
    "绿色水厂",
)


@pytest.fixture
def filled(glossary: GlossaryFile) -> GlossaryFile:
    for headword in HEADWORDS:
        editing.add_term(glossary, headword)
    editing.add_form(glossary, term(glossary, "环境影响评价"), Form("环评", FormKind.ABBREVIATION))
    editing.add_definition(glossary, term(glossary, "生态环境保护"), "指对县以上区域的保护。")
    return glossary


def term(glossary: GlossaryFile, headword: str) -> TermId:
    return entries.named(glossary, headword)


def headwords(glossary: GlossaryFile, found: list[TermId]) -> list[str]:
    return [one.headword for one in listing.shown(glossary, found)]


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("环", ["环境影响评价", "生态环境保护"]),
        ("环境", ["环境影响评价", "生态环境保护"]),
        ("環境", ["环境影响评价", "生态环境保护"]),
        ("环境保", ["生态环境保护"]),
        ("环评", ["环境影响评价"]),
        ("县", ["县域经济", "生态环境保护"]),
        ("huan jing", ["环境影响评价", "生态环境保护"]),
        ("huánjìng", ["环境影响评价", "生态环境保护"]),
        ("huan2 jing4", ["环境影响评价", "生态环境保护"]),
        ("uanjing", []),
        ("jingb", ["生态环境保护"]),
        ("xian", ["县域经济", "西安都市圈", "环境影响评价"]),
        ("xi an", ["西安都市圈"]),
        ("an", ["西安都市圈"]),
        ("xads", ["西安都市圈"]),
        ("xady", []),
        ("hj", ["环境影响评价", "生态环境保护"]),
        ("h", ["环境影响评价", "GDP能耗", "生态环境保护"]),
        ("lvse", ["绿色水厂"]),
        ("GDP", ["GDP能耗"]),
        ("gdp能", ["GDP能耗"]),
        ("100%", []),
        ("_", []),
    ],
)
def test_characters_pinyin_and_initials(filled: GlossaryFile, typed: str, found: list[str]) -> None:
    assert headwords(filled, Search(filled).find(typed)) == found


@pytest.mark.parametrize(
    "typed",
    [
        "新zhi生产",
        "xin质",
        "新zhi",
        "新z",
        "新zhisheng产",
        "xīn质生",
        "xz生产",
        "新zhi sheng",
        "新zs产l",
        "新 zhi",
    ],
)
def test_characters_and_pinyin_together(filled: GlossaryFile, typed: str) -> None:
    found = headwords(filled, Search(filled).find(typed))
    assert found == ["新质生产力", "发展新质生产力"], "at the beginning first"


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("/环境.*护$/", ["生态环境保护"]),
        ("/^.{4}$/", ["县域经济", "绿色水厂"]),
        (" /gdp|都市/ ", ["GDP能耗", "西安都市圈"]),
        ("/(未完/", []),
        ("/", []),
        ("/环境", []),
    ],
)
def test_a_regular_expression_stands_between_slashes(
    filled: GlossaryFile, typed: str, found: list[str]
) -> None:
    assert sorted(headwords(filled, listing.selected(filled, typed=typed))) == sorted(found)


@pytest.mark.parametrize("typed", ["质xin", "新hi生产", "新zhi产", "新zhi生chanl厂"])
def test_each_character_or_syllable_stands_in_its_place(filled: GlossaryFile, typed: str) -> None:
    assert Search(filled).find(typed) == []


@pytest.mark.parametrize("typed", ["“三区三线” 管控", " 落实“三区三线” ", "PPP 模式", "三区三线"])
def test_what_is_copied_from_a_definition_or_form_is_found(filled: GlossaryFile, typed: str) -> None:
    wanted = term(filled, "绿色水厂")
    editing.add_definition(filled, wanted, "指落实“三区三线” 管控的水厂。")
    editing.add_form(filled, wanted, Form("PPP 模式水厂", FormKind.VARIANT))
    assert headwords(filled, Search(filled).find(typed)) == ["绿色水厂"]


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("xi'an metro", ["西安都市圈"]),
        ("Metro", ["西安都市圈"]),
        ("METRO", ["西安都市圈"]),
        ("Экология", ["生态环境保护"]),
        ("an", ["西安都市圈", "生态环境保护"]),
        ("itan area", ["西安都市圈"]),
        ("county", []),
    ],
)
def test_an_equivalent_is_found_by_any_part_after_what_fits_the_term(
    filled: GlossaryFile, typed: str, found: list[str]
) -> None:
    for headword, language, text in (
        ("西安都市圈", "en", "Xi'an Metropolitan Area"),
        ("生态环境保护", "en", "environmental plan"),
        ("生态环境保护", "ru", "Экология"),
    ):
        given = Equivalent(language, text)
        editing.replace_equivalent(filled, term(filled, headword), former=None, wanted=given)
    assert headwords(filled, Search(filled).find(typed)) == found


def test_characters_stand_beside_their_syllables() -> None:
    assert beside("5g工业", "5g gong ye") == "5g/5g 工/gong 业/ye "
    assert beside("工业", "gong") == ""


@given(st.text("新质县GDPxianzv1 ’/|[(", max_size=12))
def test_whatever_is_typed_is_a_query(typed: str) -> None:
    wanted = query(typed)
    assert not (wanted.letters and wanted.mixed)


def test_equals_come_by_score_and_a_whole_headword_first(filled: GlossaryFile) -> None:
    editing.add_term(filled, "新质")
    assert headwords(filled, Search(filled).find("新质"))[0] == "新质"


def test_what_has_changed_is_found_as_it_is_now(filled: GlossaryFile) -> None:
    search = Search(filled)
    assert search.find("shuichang") == [term(filled, "绿色水厂")]
    search.renew(editing.set_pinyin(filled, term(filled, "绿色水厂"), "lu4 se4 shui3 chang3"))
    assert search.find("luse") == [term(filled, "绿色水厂")]
    search.renew(editing.add_term(filled, "水厂改造"))
    assert search.find("水厂") == [term(filled, "水厂改造"), term(filled, "绿色水厂")]
    editing.add_term(filled, "水厂联网")
    search.renew(Changes(everything=True))
    assert term(filled, "水厂联网") in search.find("水厂")


def test_what_a_search_needs_can_be_read_beforehand_little_by_little(
    filled: GlossaryFile, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(searching, "_BATCH", 3)
    search = Search(filled)
    expected = search.find("xinzhi")
    search = Search(filled)
    assert [search.prepare() for _ in range(4)] == [True, True, False, False]
    assert search.find("xinzhi") == expected
    search = Search(filled)
    search.prepare()
    search.renew(editing.add_term(filled, "新质"))
    assert search.find("xinzhi") == [term(filled, "新质"), *expected], "the rest is read when it is needed"


def test_a_list_keeps_filter_and_order(filled: GlossaryFile) -> None:
    lister = listing.Lister(filled)
    accepted = listing.Filter(statuses=frozenset({Status.ACCEPTED}))
    by_relevance = lister.selected(accepted, typed="xian", sort=listing.Sort.RELEVANCE)
    assert headwords(filled, by_relevance)[:2] == ["县域经济", "西安都市圈"]
    by_pinyin = lister.selected(accepted, typed="xian", sort=listing.Sort.PINYIN)
    assert headwords(filled, by_pinyin)[-2:] == ["西安都市圈", "县域经济"]
    lister.renew(editing.set_status(filled, [by_relevance[0]], Status.REJECTED))
    left = lister.selected(accepted, typed="xian", sort=listing.Sort.RELEVANCE)
    assert headwords(filled, left)[0] == "西安都市圈"
    assert by_relevance[0] not in lister.selected(accepted)
