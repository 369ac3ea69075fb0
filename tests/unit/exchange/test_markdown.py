import re
from pathlib import Path

import pytest
from markdown_it import MarkdownIt

from glossary_app.exchange import markdown
from glossary_app.exchange.concepts import Concept, Explanation
from glossary_app.exchange.edition import Edition
from tests.unit.exchange.samples import EDITION, MECHANISM, SPONGE


def written(tmp_path: Path, *concepts: Concept, edition: Edition = EDITION) -> str:
    markdown.write(concepts, tmp_path / "t.md", edition)
    return (tmp_path / "t.md").read_text(encoding="utf-8")


def test_entries_stand_under_the_letters_of_their_pinyin(tmp_path: Path) -> None:
    found = written(tmp_path, SPONGE, MECHANISM)
    assert found == (
        "# 海绵城市术语 \\<2024\\>\n"
        "\n## H\n"
        "\n### 海绵社区\n"
        "\n*hǎi mián shè qū*\n"
        "\n能够储存雨水的社区，  \n雨量 \\< 50 毫米 \\& 不积水。  \n—— 某市工作报告（2024-03-05）\n"
        "\n会吸水的社区。\n"
        "\n又作：海社；海绵小区；海綿社區；吸水小区\n"
        "\nen: sponge community；fr: quartier éponge\n"
        "\n## Y\n"
        "\n### 一厂一策\n"
        "\n*yī chǎng yī cè*\n"
        "\n一个水厂有一个对策。  \n—— 简报.txt\n"
    )


def test_labels_are_in_the_language_of_the_edition(tmp_path: Path) -> None:
    assert "\nAlso: 海社; 海绵小区;" in written(tmp_path, SPONGE, edition=Edition("glossary", chinese=False))


MARKUP = """
1. 一是|- 一是|+ 一是|# 一是|> 一是|***|===|---
<b>三农</b>|[三](农)|a_b_c|`三`农|![三](农)|&amp;|~~三~~|三\\农|1) 一是
"""


@pytest.mark.parametrize("text", [*re.split(r"[|\n]", MARKUP.strip()), "| 三 | 农 |"])
def test_no_word_becomes_markup(tmp_path: Path, text: str) -> None:
    concept = Concept(headword="三农", definitions=(Explanation(text),))
    tokens = MarkdownIt("gfm-like", {"linkify": False}).parse(written(tmp_path, concept))
    (last,) = (one for one in tokens[-3:] if one.type == "inline")
    assert tokens[-3].type == "paragraph_open"
    assert "".join(child.content for child in last.children or ()) == text
    assert {child.type for child in last.children or ()} <= {"text", "text_special"}
