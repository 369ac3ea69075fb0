"""How a part of the glossary goes out: the dialog, and what is said when the file is there."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QSettings, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QWidget

from glossary_app.gui.dialogs.export import ExportDialog
from glossary_app.gui.session import Session
from glossary_app.gui.views.notice import NoticeBar
from glossary_app.gui.views.terms_pane import TermsPane

_LAST_FORMAT = "export/format"
"""Where the name of the format is kept that was written last: whoever makes term bases makes them again."""


class Exports(QObject):
    """The way out, for one window. A dialog that is closed lives on until its file is put away."""

    def __init__(
        self, session: Session, terms: TermsPane, window: QWidget, notice: NoticeBar, store: QSettings
    ) -> None:
        super().__init__(window)
        self._store = store
        self._session = session
        self._terms = terms
        self._window = window
        self._notice = notice

    def choose(self) -> None:
        """Ask what shall be exported, and where to."""
        dialog = ExportDialog(
            self._session,
            filtered=self._terms.table.listed(),
            selected=self._session.terms,
            parent=self._window,
        )
        dialog.choose_format(str(self._store.value(_LAST_FORMAT)))
        dialog.exported.connect(self._tell)
        dialog.left.connect(dialog.deleteLater)
        dialog.open()

    def shut_down(self) -> None:
        """Stop what is being written and wait until it is gone: the window is about to be closed."""
        for dialog in self._window.findChildren(ExportDialog):
            dialog.shut_down()

    def _tell(self, path: Path, rows: int, format_name: str) -> None:
        self._store.setValue(_LAST_FORMAT, format_name)
        written = self.tr("%Ln rows written to {path}", "", rows).format(path=path)
        self._notice.offer(written, self.tr("Open"), partial(_open, path), good=True)


def _open(path: Path) -> None:
    """Open a file in the program that it belongs to; where there is none, the folder that it is in."""
    if not QDesktopServices.openUrl(QUrl.fromLocalFile(str(path))):
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(path.parent)))
