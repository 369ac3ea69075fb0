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
    proposed = translate("opening", "Policy terms") + _SUFFIX
    return _new(parent, translate("opening", "New glossary"), proposed)


def copy_of(parent: QWidget, glossary: Path) -> Path | None:
    """Where a copy of a glossary shall stand; nothing that is there is written over."""
    proposed = glossary.with_stem(f"{glossary.stem} 2")
    return _new(parent, translate("opening", "Save a copy"), str(proposed))


def _new(parent: QWidget, title: str, proposed: str) -> Path | None:
    name, _ = QFileDialog.getSaveFileName(
        parent, title, proposed, _kinds(), options=QFileDialog.Option.DontConfirmOverwrite
    )
    if not name:
        return None
    path = Path(name)
    return path if path.suffix else path.with_suffix(_SUFFIX)


def _kinds() -> str:
    return translate("opening", "Glossaries (*.db);;All files (*)")
