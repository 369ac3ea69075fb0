"""The file dialog: that of the platform, or one that opens none of the files it shows."""

import sys
from functools import cache
from pathlib import Path
from typing import cast

from PySide6.QtCore import QCoreApplication, QFileInfo, QSize, Qt
from PySide6.QtGui import QAbstractFileIconProvider, QIcon
from PySide6.QtWidgets import QApplication, QFileDialog, QHeaderView, QStyle, QTreeView, QWidget

from glossary_app import resources
from glossary_app.gui.i18n import translate
from glossary_app.gui.sizes import open_at

_HARMLESS_NATIVE = sys.platform in ("win32", "darwin")
"""There locks belong to handles, or the dialog runs in a process of its own."""


_SIZE = QSize(820, 520)
_VISITED = "visited_folder"
"""Where the application keeps the folder that was chosen from last."""


def dialog(parent: QWidget, title: str, *, folder: Path | None = None, kinds: str = "") -> QFileDialog:
    """A file dialog that leaves the locks of the glossary alone; it begins in `folder`, or as the last ended.

    A process that closes a file drops all POSIX locks that it has on it, whichever way it came by them.
    Dialogs look into files to tell their kind; the next program that has done with a glossary whose locks
    are dropped tidies its log away, and the window writes on into a file that is gone.
    `kinds` are name filters, as QFileDialog has them.
    """
    begins = str(folder or _application().property(_VISITED) or Path.cwd())
    if _HARMLESS_NATIVE:
        return QFileDialog(parent, title, begins, kinds)
    QCoreApplication.setAttribute(Qt.ApplicationAttribute.AA_DontUseNativeDialogs)
    # A dialog reads where it begins at once, before it has our icons: in a folder that has no glossary.
    made = QFileDialog(parent, title, str(resources.folder("resources")), kinds)
    made.setIconProvider(_icons())
    made.setLabelText(QFileDialog.DialogLabel.LookIn, translate("files", "Folder:"))
    made.setLabelText(QFileDialog.DialogLabel.FileType, translate("files", "Kind:"))
    made.setDirectory(begins)
    _make_room(made)
    return made


def _make_room(made: QFileDialog) -> None:
    """Let sizes and dates be read whole: Qt's own columns cut them."""
    open_at(made, _SIZE)
    for details in made.findChildren(QTreeView):
        header = details.header()
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)


def chosen(shown: QFileDialog) -> list[Path]:
    """Show a dialog until it is closed for good; what was chosen, nothing where it was cancelled."""
    accepted = shown.exec() == QFileDialog.DialogCode.Accepted
    names = shown.selectedFiles() if accepted else []
    if names:
        _application().setProperty(_VISITED, shown.directory().absolutePath())
    shown.deleteLater()
    return [Path(name) for name in names]


def _application() -> QCoreApplication:
    return cast(QCoreApplication, QCoreApplication.instance())


@cache
def _icons() -> "PlainIcons":
    """One for all dialogs: it must outlive the threads of each."""
    return PlainIcons()


class PlainIcons(QAbstractFileIconProvider):
    """Tells files from folders, and the kind of a file by its suffix alone.

    Qt asks from a thread of its own: the icons are drawn beforehand.
    """

    def __init__(self) -> None:
        super().__init__()
        style = QApplication.style()
        self._folder = style.standardIcon(QStyle.StandardPixmap.SP_DirIcon)
        self._file = style.standardIcon(QStyle.StandardPixmap.SP_FileIcon)

    def icon(self, of: QFileInfo | QAbstractFileIconProvider.IconType) -> QIcon:
        is_file = of.isFile() if isinstance(of, QFileInfo) else of is QAbstractFileIconProvider.IconType.File
        return self._file if is_file else self._folder

    def type(self, info: QFileInfo) -> str:
        return info.suffix() if info.isFile() else ""
