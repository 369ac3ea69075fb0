from collections.abc import Iterator
from pathlib import Path

import pytest

from glossary_app.exchange import dictionaries
from glossary_app.exchange.concepts import Concept
from tests.unit.exchange.samples import ALL, EDITION, MECHANISM


def entries(path: Path) -> Iterator[tuple[list[str], str]]:
    """What PyGlossary reads."""
    from pyglossary.glossary_v2 import Glossary

    Glossary.init(usePluginsJson=True)
    glossary = Glossary()
    glossary.directRead(str(path))
    for entry in glossary:
        yield list(entry.l_word), entry.defi


HEADS = [
    ["海绵社区", "海社", "海绵小区", "海綿社區", "吸水小区", "hǎi mián shè qū"],
    ["一厂一策", "yī chǎng yī cè"],
    ['<b>&"三农"'],
]


@pytest.mark.filterwarnings("ignore")  # of the reader
def test_another_reader_finds_every_card_of_a_dsl_dictionary(tmp_path: Path) -> None:
    dictionaries.write_dsl(ALL, tmp_path / "t.dsl", EDITION)
    found = list(entries(tmp_path / "t.dsl"))
    assert [heads for heads, _ in found] == [*HEADS[:2], ['&lt;b&gt;&amp;"三农"']]
    assert "雨量 &lt; 50 毫米 &amp; 不积水。" in found[0][1]


@pytest.mark.filterwarnings("ignore")
def test_another_reader_finds_every_line_of_a_tabbed_dictionary(tmp_path: Path) -> None:
    dictionaries.write_tab(ALL, tmp_path / "t.tab", EDITION)
    found = list(entries(tmp_path / "t.tab"))
    assert [heads for heads, _ in found] == HEADS
    assert found[1][1] == "yī chǎng yī cè\n一个水厂有一个对策。\n——简报.txt"


def test_a_dsl_dictionary_has_the_mark_and_the_line_ends_of_its_format(tmp_path: Path) -> None:
    dictionaries.write_dsl([MECHANISM], tmp_path / "t.dsl", EDITION)
    written = (tmp_path / "t.dsl").read_bytes()
    assert written.startswith(b"\xff\xfe")
    assert written.decode("utf-16") == (
        '#NAME "海绵城市术语 <2024>"\r\n'
        '#INDEX_LANGUAGE "Chinese"\r\n'
        '#CONTENTS_LANGUAGE "Chinese"\r\n'
        "\r\n一厂一策\r\nyī chǎng yī cè\r\n"
        "\t[m1][c]yī chǎng yī cè[/c][/m]\r\n"
        "\t[m1]一个水厂有一个对策。[/m]\r\n"
        "\t[m1]——简报.txt[/m]\r\n"
    )


@pytest.mark.parametrize(
    ("word", "head"), [("[三]农", "\\[三\\]农"), ("三\\农", "三\\\\农"), ("{三}~@", "\\{三\\}\\~\\@")]
)
def test_no_word_becomes_markup_of_dsl(tmp_path: Path, word: str, head: str) -> None:
    dictionaries.write_dsl([Concept(headword=word)], tmp_path / "t.dsl", EDITION)
    assert head in (tmp_path / "t.dsl").read_text(encoding="utf-16").splitlines()


def test_what_parts_a_tabbed_line_is_escaped(tmp_path: Path) -> None:
    dictionaries.write_tab([Concept(headword="三|农\t\\")], tmp_path / "t.tab", EDITION)
    assert (tmp_path / "t.tab").read_text(encoding="utf-8") == "三\\|农\\t\\\\\t三|农\\t\\\\\n"
