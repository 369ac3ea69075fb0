from html.parser import HTMLParser
from pathlib import Path

import pytest
from lxml import html

from glossary_app.exchange import html_page
from glossary_app.exchange.chapters import Chapter
from glossary_app.exchange.concepts import Concept
from glossary_app.exchange.edition import Edition
from tests.unit.exchange.samples import BY_DOCUMENT, CHAPTERS, EDITION, NUMBERED


@pytest.fixture
def page(tmp_path: Path) -> str:
    html_page.write(CHAPTERS, tmp_path / "t.html", EDITION)
    return (tmp_path / "t.html").read_text(encoding="utf-8")


def test_entries_stand_under_letters_with_all_that_is_to_be_read(page: str) -> None:
    root = html.fromstring(page)
    assert [one.text for one in root.iter("h2")] == ["H", "Y", "#"]
    first, *_ = root.iter("article")
    assert [one.text_content() for one in first] == [
        "海绵社区hǎi mián shè qū",
        "能够储存雨水的社区，\n雨量 < 50 毫米 & 不积水。——《某市工作报告》（2024年3月5日），第12页",
        "会吸水的社区。",
        "又作：海社；海绵小区；海綿社區；吸水小区",
        "en: sponge community",
        "fr: quartier éponge",
    ]


def test_the_index_leads_to_the_letters_that_there_are(page: str) -> None:
    root = html.fromstring(page)
    (index,) = root.iter("nav")
    links = {one.text: one.get("href").removeprefix("#") for one in index.iter("a")}
    assert list(links) == ["H", "Y", "#"]
    assert [root.get_element_by_id(links[letter]).find("h2").text for letter in links] == ["H", "Y", "#"]
    assert "A" in [one.text for one in index.iter("span")]


def test_documents_are_listed_and_their_entries_numbered(tmp_path: Path) -> None:
    html_page.write(BY_DOCUMENT, tmp_path / "t.html", NUMBERED)
    root = html.fromstring((tmp_path / "t.html").read_text(encoding="utf-8"))
    links = {one.text: one.get("href").removeprefix("#") for one in root.xpath("//details//a")}
    assert list(links) == ["《某市工作报告》（2024年3月5日）", "其他 <2>"]
    entries = [root.get_element_by_id(place).xpath("article/h3") for place in links.values()]
    assert [[one.text for one in some] for some in entries] == [
        ["1. 海绵社区", "2. 一厂一策"],
        ['1. <b>&"三农"'],
    ]


def test_an_entry_can_be_linked_to(page: str) -> None:
    assert html.fromstring(page).get_element_by_id("一厂一策").tag == "article"


def test_no_word_becomes_markup(tmp_path: Path) -> None:
    evil = "<script>alert(1)</script>\"'><img src=x onerror=alert(1)>"
    concept = Concept(headword=evil, pinyin=evil)
    html_page.write([Chapter(evil, [concept])], tmp_path / "t.html", Edition(evil, chinese=False))
    tags: list[str] = []

    class Tags(HTMLParser):
        def handle_starttag(self, tag: str, attrs: object) -> None:
            tags.append(tag)

    Tags().feed((tmp_path / "t.html").read_text(encoding="utf-8"))
    assert (tags.count("script"), tags.count("img")) == (1, 0)


def test_the_page_needs_nothing_from_elsewhere(page: str) -> None:
    root = html.fromstring(page)
    assert not root.xpath("//link | //img | //script[@src] | //@style | //@onclick")
    (policy,) = root.xpath("//meta[@http-equiv]/@content")
    assert policy.startswith("default-src 'none';")
    assert "://" not in page


def test_labels_are_in_the_language_of_the_edition(tmp_path: Path) -> None:
    html_page.write(CHAPTERS[:1], tmp_path / "t.html", Edition("glossary", chinese=False))
    root = html.fromstring((tmp_path / "t.html").read_text(encoding="utf-8"))
    assert root.get("lang") == "en"
    assert root.get_element_by_id("count").text == "Entries: 1"
