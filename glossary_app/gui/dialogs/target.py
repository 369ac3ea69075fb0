"""Where a file shall be written, asked for with the file dialog of the platform."""

from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget


def ask(parent: QWidget, title: str, proposed: Path, kinds: str) -> Path | None:
    """A place for a file; None where the person thought better of it.

    A name without a suffix gets that of `proposed`, before the dialog asks whether to write over a file
    that is there. `kinds` are name filters, as QFileDialog has them.
    """
    dialog = QFileDialog(parent, title, str(proposed.parent), kinds)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setDefaultSuffix(proposed.suffix.removeprefix("."))
    dialog.selectFile(proposed.name)
    chosen = dialog.exec() == QFileDialog.DialogCode.Accepted
    dialog.deleteLater()
    return Path(dialog.selectedFiles()[0]) if chosen else None
