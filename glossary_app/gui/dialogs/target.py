"""Where a file shall be written, asked for with the file dialog."""

from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget

from glossary_app import settings
from glossary_app.gui.dialogs import files


def ask(parent: QWidget, title: str, proposed: Path, kinds: str, *, write_over: bool = True) -> Path | None:
    """A place for a file; None where the person thought better of it.

    A name without a suffix gets that of `proposed`, before the dialog asks whether to write over a file
    that is there; it does not ask where nothing is going to be written over. `kinds` are name filters,
    as QFileDialog has them. Nobody finds again what lies among the options of the program: where that is
    proposed, the dialog begins as the last one ended.
    """
    named = proposed.parent.name and proposed.parent != settings.folder().absolute()
    folder = proposed.parent if named else None
    dialog = files.dialog(parent, title, folder=folder, kinds=kinds)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setOption(QFileDialog.Option.DontConfirmOverwrite, not write_over)
    dialog.setDefaultSuffix(proposed.suffix.removeprefix("."))
    dialog.selectFile(proposed.name)
    return next(iter(files.chosen(dialog)), None)
