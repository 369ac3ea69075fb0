"""Which glossary: asked for by name, with the file dialog."""

from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget

from glossary_app.gui.dialogs import files, target
from glossary_app.gui.i18n import translate

_SUFFIX = ".db"


def existing_glossary(parent: QWidget) -> Path | None:
    """A glossary that is there; None where the person thought better of it."""
    dialog = files.dialog(parent, translate("opening", "Open glossary"), kinds=_kinds())
    dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
    return next(iter(files.chosen(dialog)), None)


def new_glossary(parent: QWidget) -> Path | None:
    """Where a new glossary shall stand; one that is there is opened and not written over."""
    proposed = Path(translate("opening", "Policy terms") + _SUFFIX)
    return target.ask(parent, translate("opening", "New glossary"), proposed, _kinds(), write_over=False)


def copy_of(parent: QWidget, glossary: Path) -> Path | None:
    """Where a copy of a glossary shall stand; nothing that is there is written over."""
    proposed = glossary.with_stem(f"{glossary.stem} 2")
    return target.ask(parent, translate("opening", "Save a copy"), proposed, _kinds(), write_over=False)


def _kinds() -> str:
    return translate("opening", "Glossaries (*.db);;All files (*)")
