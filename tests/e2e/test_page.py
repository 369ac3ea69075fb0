"""The page that a glossary is handed on as, in a real browser: what one types is found."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from glossary_app.exchange import html_page
from tests.e2e import browser
from tests.e2e.browser import Page
from tests.unit.exchange.samples import ALL, BY_DOCUMENT, CHAPTERS, EDITION, NUMBERED

pytestmark = pytest.mark.skipif(not browser.FOUND, reason="Chromium is not installed")

SHOWN = """
[...document.querySelectorAll("{}")].filter(it => it.checkVisibility()).map(it => it.id || it.textContent)
"""


@pytest.fixture(scope="module")
def written(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("page") / "术语.html"
    html_page.write(CHAPTERS, path, EDITION)
    return path


@pytest.fixture(scope="module")
def shared(written: Path) -> Iterator[Page]:
    with browser.opened(written, written.parent / "profile") as opened:
        yield opened


@pytest.fixture
def page(shared: Page, written: Path) -> Page:
    shared.open(written.as_uri())
    return shared


def find(page: Page, text: str) -> list[str]:
    """The entries that are shown when one has typed `text`."""
    page.value("document.activeElement.blur(); document.getElementById('find').value = ''")
    page.press("/")
    page.type(text)
    page.value("new Promise(done => setTimeout(done, 200))")
    found: list[str] = page.value(SHOWN.format("article"))
    return found


def test_all_is_shown_at_first(page: Page) -> None:
    assert len(page.value(SHOWN.format("article"))) == len(ALL)
    assert page.value("document.getElementById('count').textContent") == f"{len(ALL)} 条"


@pytest.mark.parametrize(
    "typed",
    ["海绵", "海綿", "hǎi mián", "hai mian", "haimian", "HMSQ", "吸水", "sponge", "eponge", "海绵 工作报告"],
)
def test_an_entry_is_found_by_words_pinyin_initials_and_definition(page: Page, typed: str) -> None:
    assert find(page, typed) == ["海绵社区"]
    assert page.value(SHOWN.format("h2")) == ["H"]
    assert page.value("document.getElementById('count').textContent") == "1 条"


def test_what_is_nowhere_leaves_nothing(page: Page) -> None:
    assert find(page, "口袋公园") == []


def test_an_emptied_search_shows_all_again(page: Page) -> None:
    find(page, "海绵")
    assert len(find(page, " ")) == len(ALL)


def test_it_is_dark_where_the_system_is(page: Page) -> None:
    papers = []
    for scheme in ("light", "dark"):
        page.prefer(scheme)
        papers.append(page.value("getComputedStyle(document.body).backgroundColor"))
    assert papers == ["rgb(246, 247, 249)", "rgb(27, 31, 36)"]


def test_a_list_of_documents_leads_to_one_and_is_out_of_the_way_again(tmp_path: Path) -> None:
    html_page.write(BY_DOCUMENT, tmp_path / "术语.html", NUMBERED)
    with browser.opened(tmp_path / "术语.html", tmp_path / "profile") as opened:
        opened.value("document.querySelector('summary').click()")
        assert opened.value(SHOWN.format("details a")) == [one.heading for one in BY_DOCUMENT]
        opened.value("document.querySelector('details a:last-child').click()")
        assert opened.value("document.querySelector(location.hash + ' h2').textContent") == "其他 <2>"
        assert opened.value(SHOWN.format("details a")) == []
