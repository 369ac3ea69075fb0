"""Term bases come back whole, and those of other tools as far as there is room for what they say."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from glossary_app.domain.terms import Equivalent, Form, FormKind, Status
from glossary_app.errors import ErrorCode, UserError
from glossary_app.exchange import readers, tbx
from glossary_app.exchange.concepts import Concept, Explanation
from glossary_app.exchange.received import PassedOver
from tests.unit.exchange.samples import EDITION, MECHANISM, SPONGE
from tests.unit.exchange.term_bases import WRITERS, concepts


@given(st.lists(concepts(), min_size=1, max_size=2), st.sampled_from(WRITERS))
def test_every_version_and_style_says_all_and_gives_all_back(
    tmp_path_factory: pytest.TempPathFactory, written: list[Concept], write: object
) -> None:
    assert callable(write)
    path = tmp_path_factory.mktemp("tbx") / "t.tbx"
    write(written, path, EDITION)
    passed_over = PassedOver()
    assert list(readers.read(path, passed_over)) == written
    assert not passed_over


def read(tmp_path: Path, text: str) -> tuple[list[Concept], PassedOver]:
    (tmp_path / "t.tbx").write_text(text, encoding="utf-8")
    passed_over = PassedOver()
    return list(readers.read(tmp_path / "t.tbx", passed_over)), passed_over


OTHERS = """<?xml version="1.0"?>
<!DOCTYPE martif SYSTEM "TBXcoreStructV02.dtd">
<martif type="TBX"><martifHeader><fileDesc/></martifHeader><text><body>
  <termEntry id="1">
    <descrip type="subjectField">水务</descrip>
    <transacGrp><transac type="transactionType">origination</transac><date>2030-01-08</date></transacGrp>
    <langSet xml:lang="en-GB">
      <descripGrp><descrip type="definition">A community that soaks.</descrip></descripGrp>
      <tig><term>sponge community</term></tig>
    </langSet>
    <langSet xml:lang="zh-TW"><tig><term>海綿社區</term></tig></langSet>
    <langSet xml:lang="zh-CN">
      <descrip type="definition">会<hi>吸水</hi>的社区。</descrip>
      <ntig><termGrp><term>海社</term>
        <termNote type="termType">shortForm</termNote></termGrp></ntig>
      <ntig><termGrp><term>海绵社区</term><termNote type="partOfSpeech">noun</termNote>
        <termNoteGrp><termNote type="administrativeStatus">preferredTerm-admn-sts</termNote></termNoteGrp>
        </termGrp>
        <admin type="projectSubset">规划</admin><admin type="customerSubset">水务</admin>
        <descripGrp><descrip type="context">建设海绵社区。</descrip><admin type="source">简报</admin>
        </descripGrp>
        <note>又见公园。</note></ntig>
    </langSet>
  </termEntry>
  <termEntry id="2"><langSet xml:lang="de"><tig><term>Schwamm</term></tig></langSet></termEntry>
  <termEntry id="3"/>
</body></text></martif>
"""


def test_a_term_base_of_another_tool_gives_what_there_is_room_for(tmp_path: Path) -> None:
    (sponge, german), passed_over = read(tmp_path, OTHERS)
    assert sponge == Concept(
        headword="海绵社区",
        status=Status.ACCEPTED,
        forms=(Form("海綿社區", FormKind.TRADITIONAL), Form("海社", FormKind.ABBREVIATION)),
        definitions=(Explanation("会吸水的社区。", preferred=True),),
        equivalents=(Equivalent("en-GB", "sponge community"),),
        tags=("水务", "规划"),
        notes="又见公园。",
    )
    assert german.headword == "Schwamm"
    assert passed_over == {
        "transactionType": 1,
        "date": 1,
        "definition (en-GB)": 1,
        "partOfSpeech": 1,
        "context": 1,
        "source": 1,
        "conceptEntry": 1,
    }


def test_languages_are_tags_whatever_they_are_called(tmp_path: Path) -> None:
    entry = """<martif><text><body><termEntry>
      <langSet><tig><term>three rural issues</term></tig></langSet>
      <langSet xml:lang="pt_BR"><tig><term>três questões</term></tig></langSet>
      <langSet xml:lang="zh_CN"><tig><term>三农</term></tig></langSet>
    </termEntry></body></text></martif>"""
    ((rural,), _) = read(tmp_path, entry)
    assert rural.headword == "三农"
    assert rural.equivalents == (
        Equivalent("und", "three rural issues"),
        Equivalent("pt-BR", "três questões"),
    )


BOMB = '<!DOCTYPE tbx [<!ENTITY a "aaa"><!ENTITY b "&a;&a;&a;">]><tbx><conceptEntry>&b;</conceptEntry></tbx>'
FOREIGN = (
    '<!DOCTYPE tbx [<!ENTITY a SYSTEM "file:///etc/hostname">]><tbx><conceptEntry>&a;</conceptEntry></tbx>'
)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("<tbx><text>", ErrorCode.DAMAGED_DOCUMENT),
        ("no markup", ErrorCode.DAMAGED_DOCUMENT),
        ("<html><body/></html>", ErrorCode.NOT_A_GLOSSARY),
        (BOMB, ErrorCode.DAMAGED_DOCUMENT),
        (FOREIGN, ErrorCode.DAMAGED_DOCUMENT),
        (f"<tbx><conceptEntry>{'<a>' * 100}{'</a>' * 100}</conceptEntry></tbx>", ErrorCode.DAMAGED_DOCUMENT),
        (f"<tbx><conceptEntry>{'<a/>' * 30_000}</conceptEntry></tbx>", ErrorCode.DAMAGED_DOCUMENT),
    ],
)
def test_a_bad_term_base_is_told_in_one_sentence(tmp_path: Path, text: str, code: ErrorCode) -> None:
    with pytest.raises(UserError) as caught:
        read(tmp_path, text)
    assert caught.value.code is code
    assert caught.value.facts["path"] == str(tmp_path / "t.tbx")


@given(st.binary(max_size=40), st.integers(0, 3000))
def test_a_term_base_with_noise_in_it_is_read_or_refused(
    tmp_path_factory: pytest.TempPathFactory, noise: bytes, place: int
) -> None:
    path = tmp_path_factory.mktemp("noise") / "t.tbx"
    tbx.write([SPONGE, MECHANISM], path, EDITION)
    whole = path.read_bytes()
    path.write_bytes(whole[:place] + noise + whole[place + len(noise) :])
    try:
        list(readers.read(path, PassedOver()))
    except UserError as error:
        assert error.facts["path"] == str(path)
