import re
from pathlib import Path

import pytest
from markdown_it import MarkdownIt

from glossary_app.exchange import markdown
from glossary_app.exchange.chapters import Chapter
from glossary_app.exchange.concepts import Concept, Explanation
from glossary_app.exchange.edition import Edition
from tests.unit.exchange.samples import BY_DOCUMENT, CHAPTERS, EDITION, NUMBERED


def written(tmp_path: Path, *chapters: Chapter, edition: Edition = EDITION) -> str:
    markdown.write(chapters, tmp_path / "t.md", edition)
    return (tmp_path / "t.md").read_text(encoding="utf-8")


def test_entries_stand_under_the_letters_of_their_pinyin(tmp_path: Path) -> None:
    found = written(tmp_path, *CHAPTERS[:2])
    assert found == (
        "# 海绵城市术语 \\<2024\\>\n"
        "\n## H\n"
        "\n### 海绵社区\n"
        "\n*hǎi mián shè qū*\n"
        "\n能够储存雨水的社区，  \n雨量 \\< 50 毫米 \\& 不积水。  \n"
        "—— 《某市工作报告》（2024年3月5日），第12页\n"
        "\n会吸水的社区。\n"
        "\n又作：海社；海绵小区；海綿社區；吸水小区\n"
        "\nen: sponge community；fr: quartier éponge\n"
        "\n## Y\n"
        "\n### 一厂一策\n"
        "\n*yī chǎng yī cè*\n"
        "\n一个水厂有一个对策。  \n—— 简报.txt\n"
    )


def test_entries_of_a_document_are_numbered(tmp_path: Path) -> None:
    found = written(tmp_path, *BY_DOCUMENT, edition=NUMBERED).splitlines()
    assert [line for line in found if line.startswith(("##", "——"))] == [
        "## 《某市工作报告》（2024年3月5日）",
        "### 1. 海绵社区",
        "—— 第12页",
        "—— 自拟",
        "### 2. 一厂一策",
        "—— 简报.txt",
        "## 其他 \\<2\\>",
        '### 1. \\<b\\>\\&"三农"',
    ]


def test_labels_are_in_the_language_of_the_edition(tmp_path: Path) -> None:
    assert "\nAlso: 海社; 海绵小区;" in written(
        tmp_path, CHAPTERS[0], edition=Edition("glossary", chinese=False)
    )


MARKUP = """
1. 一是|- 一是|+ 一是|# 一是|> 一是|***|===|---
<b>三农</b>|[三](农)|a_b_c|`三`农|![三](农)|&amp;|~~三~~|三\\农|1) 一是
"""


@pytest.mark.parametrize("text", [*re.split(r"[|\n]", MARKUP.strip()), "| 三 | 农 |"])
def test_no_word_becomes_markup(tmp_path: Path, text: str) -> None:
    concept = Concept(headword="三农", definitions=(Explanation(text),))
    tokens = MarkdownIt("gfm-like", {"linkify": False}).parse(written(tmp_path, Chapter("#", [concept])))
    (last,) = (one for one in tokens[-3:] if one.type == "inline")
    assert tokens[-3].type == "paragraph_open"
    assert "".join(child.content for child in last.children or ()) == text
    assert {child.type for child in last.children or ()} <= {"text", "text_special"}
