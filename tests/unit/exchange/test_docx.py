import shutil
import subprocess
from pathlib import Path

import docx as python_docx
import pytest

from glossary_app.exchange import docx
from glossary_app.exchange.edition import Edition
from glossary_app.text.readers import read
from tests.unit.exchange.samples import BY_DOCUMENT, CHAPTERS, EDITION, NUMBERED

PARAGRAPHS = [
    ("Title", "名词解释"),
    ("Subtitle", "海绵城市术语 <2024>"),
    ("Heading 1", "H"),
    ("Term", "海绵社区\u2002hǎi mián shè qū"),
    ("Definition", "能够储存雨水的社区，"),
    ("Definition", "雨量 < 50 毫米 & 不积水。"),
    ("Source", "——《某市工作报告》（2024年3月5日），第12页"),
    ("Definition", "会吸水的社区。"),
    ("Aside", "又作：海社；海绵小区；海綿社區；吸水小区"),
    ("Aside", "sponge community (en)；quartier éponge (fr)"),
    ("Heading 1", "Y"),
    ("Term", "一厂一策\u2002yī chǎng yī cè"),
    ("Definition", "一个水厂有一个对策。"),
    ("Source", "——简报.txt"),
    ("Heading 1", "#"),
    ("Term", '<b>&"三农"'),
]


def test_another_reader_finds_every_paragraph_in_its_style(tmp_path: Path) -> None:
    docx.write(CHAPTERS, tmp_path / "t.docx", EDITION)
    document = python_docx.Document(str(tmp_path / "t.docx"))
    assert [(one.style.name, one.text) for one in document.paragraphs if one.style] == PARAGRAPHS
    assert document.core_properties.title == "海绵城市术语 <2024>"


def test_only_a_word_with_something_under_it_keeps_to_the_next_paragraph(tmp_path: Path) -> None:
    docx.write(CHAPTERS, tmp_path / "t.docx", EDITION)
    document = python_docx.Document(str(tmp_path / "t.docx"))
    words = [one for one in document.paragraphs if one.style and one.style.name == "Term"]
    assert [one.paragraph_format.keep_with_next for one in words] == [None, None, False]


def test_word_numbers_the_entries_of_each_document(tmp_path: Path) -> None:
    docx.write(BY_DOCUMENT, tmp_path / "t.docx", NUMBERED)
    lines = read(tmp_path / "t.docx").text.splitlines()
    assert [line for line in lines if line.startswith("#")] == [
        "# 名词解释",
        "## 《某市工作报告》（2024年3月5日）",
        "### 1. 海绵社区 hǎi mián shè qū",
        "### 2. 一厂一策 yī chǎng yī cè",
        "## 其他 <2>",
        '### 1. <b>&"三农"',
    ]


def test_a_printed_page_has_its_number_and_the_size_of_official_paper(tmp_path: Path) -> None:
    docx.write(CHAPTERS, tmp_path / "t.docx", EDITION)
    (section,) = python_docx.Document(str(tmp_path / "t.docx")).sections
    assert section.page_width is not None
    assert section.page_height is not None
    assert (section.page_width.mm, section.page_height.mm) == (
        pytest.approx(210, 1e-3),
        pytest.approx(297, 1e-3),
    )
    assert section.footer.paragraphs[0].text == "—  —"
    assert 'w:instr="PAGE"' in section.footer.paragraphs[0]._p.xml


def test_pinyin_is_not_taken_for_misspelled_words(tmp_path: Path) -> None:
    docx.write(CHAPTERS, tmp_path / "t.docx", EDITION)
    document = python_docx.Document(str(tmp_path / "t.docx"))
    (pinyin,) = (run for run in document.paragraphs[3].runs if run.text.endswith("shè qū"))
    assert pinyin.style.font.no_proof


def test_labels_are_in_the_language_of_the_edition(tmp_path: Path) -> None:
    docx.write(CHAPTERS[:1], tmp_path / "t.docx", Edition("glossary", chinese=False))
    found = [one.text for one in python_docx.Document(str(tmp_path / "t.docx")).paragraphs]
    assert (found[0], found[-2]) == ("Glossary", "Also: 海社; 海绵小区; 海綿社區; 吸水小区")


@pytest.mark.skipif(not shutil.which("soffice"), reason="LibreOffice Writer is not installed")
def test_libreoffice_opens_it(tmp_path: Path) -> None:
    docx.write(CHAPTERS, tmp_path / "t.docx", EDITION)
    home = f"-env:UserInstallation={(tmp_path / 'home').as_uri()}"
    command = ["soffice", home, "--headless", "--convert-to", "txt:Text (encoded):UTF8"]
    subprocess.run([*command, "t.docx"], cwd=tmp_path, check=True, capture_output=True, timeout=120)
    found = (tmp_path / "t.txt").read_text(encoding="utf-8-sig")
    assert found.splitlines() == [text for _, text in PARAGRAPHS]
