"""Fixtures for tests that drive the window as a person does."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QCoreApplication, QLocale
from pytestqt.qtbot import QtBot

from glossary_app.domain.documents import DocumentId, DocumentKey, Source
from glossary_app.domain.locations import PageStart
from glossary_app.gui import i18n
from glossary_app.gui.session import Session
from glossary_app.services import entries, importing, library
from glossary_app.settings import Language
from glossary_app.text.readers import receive
from glossary_app.text.restoring import restore

REPORT = """
某市2030年政府工作报告

（2030年1月8日）

各位代表：

过去一年，我们坚持推进海绵社区建设，深化“两张清单”制度改革，海绵社区覆盖率持续提高。
下一步，我们要继续推进海绵社区建设，落实“两张清单”制度，让海绵社区惠及更多居民。

名词解释

1.海绵社区：指能够吸收、储存和利用雨水的居民社区。
2.“两张清单”制度：即任务清单和责任清单制度。
"""


@pytest.fixture
def glossary(tmp_path: Path) -> Iterator[library.GlossaryFile]:
    """A glossary of one small report."""
    with library.opened_or_made(tmp_path / "policy.db") as opened:
        importing.add_documents(opened, [restore(receive("report.txt", REPORT.encode()))])
        yield opened


@pytest.fixture
def paged(glossary: library.GlossaryFile) -> DocumentId:
    """A report of two pages beside the other one; the second page begins in the middle of a sentence."""
    text = REPORT.replace("2030", "2032").replace("制度，让", "制度，\f让")
    pages = (PageStart(0, 1), PageStart(text.index("\f"), 2))
    report = restore(Source(DocumentKey("paged"), "paged.pdf", "pdf", text, pages))
    importing.add_documents(glossary, [report])
    return entries.document_named(glossary, "paged.pdf")


@pytest.fixture
def session(glossary: library.GlossaryFile, qtbot: QtBot) -> Session:
    """The glossary as the views of a window share it."""
    return Session(glossary)


@pytest.fixture(params=[Language.CHINESE, Language.ENGLISH])
def language(request: pytest.FixtureRequest, qtbot: QtBot) -> Iterator[str]:
    """The window speaks one language, and then the other."""
    before = QLocale()
    translators = i18n.install(request.param)
    yield request.param
    for one in translators:
        QCoreApplication.removeTranslator(one)
    QLocale.setDefault(before)
