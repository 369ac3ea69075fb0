"""Which glossary: asked for by name, with the file dialog of the platform."""

from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget

from glossary_app.gui.i18n import translate

_SUFFIX = ".db"


def existing_glossary(parent: QWidget) -> Path | None:
    """A glossary that is there; None where the person thought better of it."""
    name, _ = QFileDialog.getOpenFileName(parent, translate("opening", "Open glossary"), "", _kinds())
    return Path(name) if name else None


def new_glossary(parent: QWidget) -> Path | None:
    """Where a new glossary shall stand; one that is there is opened and not written over."""
    name, _ = QFileDialog.getSaveFileName(
        parent,
        translate("opening", "New glossary"),
        translate("opening", "Policy terms") + _SUFFIX,
        _kinds(),
        options=QFileDialog.Option.DontConfirmOverwrite,
    )
    if not name:
        return None
    path = Path(name)
    return path if path.suffix else path.with_suffix(_SUFFIX)


def _kinds() -> str:
    return translate("opening", "Glossaries (*.db);;All files (*)")
