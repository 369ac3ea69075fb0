from pathlib import Path
from xml.etree import ElementTree

import pytest
from lxml import etree
from translate.storage.tbx import tbxfile

from glossary_app.domain.terms import Equivalent
from glossary_app.errors import ErrorCode, UserError
from glossary_app.exchange import tbx
from glossary_app.exchange.concepts import Concept
from tests.unit.exchange.samples import ALL, EDITION, MECHANISM, ODD, SPONGE
from tests.unit.exchange.term_bases import WRITERS

SCHEMA = Path(__file__).parents[2] / "data" / "schemas" / "tbx_basic.rng"
V3 = "{urn:iso:std:iso:30042:ed-2}"
LANG = "{http://www.w3.org/XML/1998/namespace}lang"


@pytest.mark.parametrize("write", [tbx.write, tbx.write_tags])
def test_everything_stands_where_tbx_basic_has_it(tmp_path: Path, write: object) -> None:
    assert callable(write)
    write(ALL, tmp_path / "t.tbx", EDITION)
    etree.RelaxNG(etree.parse(SCHEMA)).assertValid(etree.parse(tmp_path / "t.tbx"))


def test_categories_are_attributes_throughout_or_tags_throughout(tmp_path: Path) -> None:
    tbx.write(ALL, tmp_path / "dca.tbx", EDITION)
    dca = ElementTree.parse(tmp_path / "dca.tbx").getroot()
    assert (dca.get("type"), dca.get("style")) == ("TBX-Basic", "dca")
    assert all(one.tag.startswith(V3) for one in dca.iter())
    tbx.write_tags(ALL, tmp_path / "dct.tbx", EDITION)
    dct = ElementTree.parse(tmp_path / "dct.tbx").getroot()
    assert (dct.get("type"), dct.get("style")) == ("TBX-Basic", "dct")
    assert not [one.tag for one in dct.iter() if one is not dct and one.get("type")]


def test_an_entry_is_a_concept_with_a_section_for_each_language(tmp_path: Path) -> None:
    tbx.write(ALL, tmp_path / "t.tbx", EDITION)
    root = ElementTree.parse(tmp_path / "t.tbx").getroot()
    assert root.findtext(f".//{V3}title") == "海绵城市术语 <2024>"
    entries = list(root.iter(f"{V3}conceptEntry"))
    assert [one.findtext(f".//{V3}term") for one in entries] == ["海绵社区", "一厂一策", '<b>&"三农"']
    terms = {
        section.get(LANG): [term.text for term in section.iter(f"{V3}term")]
        for section in entries[0].iter(f"{V3}langSec")
    }
    assert terms == {
        "zh": ["海绵社区", "海社", "海绵小区", "吸水小区"],
        "zh-Hant": ["海綿社區"],
        "zh-Latn-pinyin": ["hǎi mián shè qū"],
        "en": ["sponge community"],
        "fr": ["quartier éponge"],
    }


def test_designations_have_a_status_and_a_type(tmp_path: Path) -> None:
    tbx.write([SPONGE], tmp_path / "t.tbx", EDITION)
    found = {
        group.findtext(f"{V3}term"): {one.get("type"): one.text for one in group.iter(f"{V3}termNote")}
        for group in ElementTree.parse(tmp_path / "t.tbx").iter(f"{V3}termSec")
    }
    assert found["海绵社区"] == {"administrativeStatus": "preferredTerm-admn-sts"}
    assert found["海社"] == {"administrativeStatus": "admittedTerm-admn-sts", "termType": "abbreviation"}
    assert found["吸水小区"] == {"administrativeStatus": "deprecatedTerm-admn-sts"}
    assert found["sponge community"] == {}


def test_tags_are_subsets_that_the_headword_belongs_to(tmp_path: Path) -> None:
    tbx.write([SPONGE], tmp_path / "t.tbx", EDITION)
    head = next(ElementTree.parse(tmp_path / "t.tbx").iter(f"{V3}termSec"))
    subsets = [(one.get("type"), one.text) for one in head.findall(f"{V3}admin")]
    assert subsets == [("projectSubset", "住建"), ("projectSubset", "水务")]


def test_a_candidate_is_neither_preferred_nor_admitted(tmp_path: Path) -> None:
    tbx.write([MECHANISM], tmp_path / "t.tbx", EDITION)
    assert not list(ElementTree.parse(tmp_path / "t.tbx").iter(f"{V3}termNote"))


def test_definitions_have_their_source(tmp_path: Path) -> None:
    tbx.write_tags([SPONGE], tmp_path / "t.tbx", EDITION)
    basic = "{http://www.tbxinfo.net/ns/basic}"
    first, second = ElementTree.parse(tmp_path / "t.tbx").iter(f"{V3}descripGrp")
    assert first.findtext(f"{basic}definition") == "能够储存雨水的社区，\n雨量 < 50 毫米 & 不积水。"
    assert first.findtext(f"{basic}source") == "某市工作报告（2024-03-05），第12页"
    assert (
        first.findtext(f"{V3}note") == "kind: note; issued on: 2024-03-05; page: 12; document: 报告; 2024.txt"
    )
    assert second.find(f"{basic}source") is None


def test_what_no_category_holds_is_a_note(tmp_path: Path) -> None:
    tbx.write([SPONGE], tmp_path / "t.tbx", EDITION)
    (entry,) = ElementTree.parse(tmp_path / "t.tbx").iter(f"{V3}conceptEntry")
    assert [one.text for one in entry.findall(f"{V3}note")] == [
        "status: accepted; category: programme; frequency: 12; documents: 3; first seen: 2023-03; "
        "score: 11.242",
        "问过住建局。",
    ]


@pytest.mark.parametrize("write", WRITERS)
def test_a_term_base_has_an_entry_at_least(tmp_path: Path, write: object) -> None:
    assert callable(write)
    (tmp_path / "t.tbx").write_text("mine")
    with pytest.raises(UserError) as caught:
        write([], tmp_path / "t.tbx", EDITION)
    assert caught.value.code is ErrorCode.NO_ENTRIES
    assert (tmp_path / "t.tbx").read_text() == "mine"


@pytest.mark.parametrize(
    ("said", "tag"), [("zh-Hant-HK", "zh-Hant-HK"), ("pt_BR", "pt-BR"), ("英文", "und"), ("", "und")]
)
def test_languages_are_tags(tmp_path: Path, said: str, tag: str) -> None:
    tbx.write([Concept(headword="三农", equivalents=(Equivalent(said, "x"),))], tmp_path / "t.tbx", EDITION)
    _, section = ElementTree.parse(tmp_path / "t.tbx").iter(f"{V3}langSec")
    assert section.get(LANG) == tag


def test_older_tools_read_the_martif(tmp_path: Path) -> None:
    tbx.write_martif(ALL, tmp_path / "t.tbx", EDITION)
    store = tbxfile.parsefile(str(tmp_path / "t.tbx"))
    store.setsourcelanguage("zh")
    store.settargetlanguage("en")
    assert [(unit.source, unit.target) for unit in store.units] == [
        ("海绵社区", "sponge community"),
        ("一厂一策", None),
        (ODD.headword.replace("\x02", ""), None),
    ]
    terms = store.units[0].get_source_terms()
    assert [(term.text, term.deprecated) for term in terms] == [
        ("海绵社区", False),
        ("海社", False),
        ("海绵小区", False),
        ("吸水小区", True),
    ]
    assert SPONGE.definitions[0].text in [note.text for note in store.units[0].get_common_notes(source=True)]
