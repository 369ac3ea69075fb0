from pathlib import Path

import pytest

from glossary_app.domain.terms import Category, Form, FormKind
from glossary_app.exchange import jieba_words
from glossary_app.exchange.concepts import Concept
from tests.unit.exchange.samples import ALL, EDITION

TEXT = "各区建设海绵社区和海绵小区，坚持一厂一策。"


def test_every_designation_is_a_word_once(tmp_path: Path) -> None:
    again = Concept(headword="海绵小区", forms=(Form("海社", FormKind.ABBREVIATION),))
    body = Concept(headword="住建局", category=Category.INSTITUTION)
    slogan = Concept(headword="一厂一策", category=Category.SLOGAN)
    jieba_words.write([*ALL[:1], again, body, slogan], tmp_path / "t.txt", EDITION)
    assert (tmp_path / "t.txt").read_text(encoding="utf-8").splitlines() == [
        "海绵社区 nz",
        "海社 nz",
        "海绵小区 nz",
        "海綿社區 nz",
        "吸水小区 nz",
        "住建局 nt",
        "一厂一策 l",
    ]


@pytest.mark.filterwarnings("ignore")  # of jieba itself
def test_jieba_keeps_the_terms_in_one_piece(tmp_path: Path) -> None:
    import jieba

    jieba_words.write(ALL, tmp_path / "t.txt", EDITION)
    cutter = jieba.Tokenizer()
    assert "海绵社区" not in cutter.lcut(TEXT)
    cutter.load_userdict(str(tmp_path / "t.txt"))
    assert {"海绵社区", "海绵小区", "一厂一策"} < set(cutter.lcut(TEXT))
