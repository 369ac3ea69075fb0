"""Every action of the window with its text, key and icon, in one table; menus and toolbar are made of it."""

import re
from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

from glossary_app.gui.i18n import translate
from glossary_app.gui.tints import Tints

_MNEMONIC = re.compile(r"\(&\w\)|&|…")
"""What a menu adds to a text and a toolbar does not show."""

Key = str | QKeySequence.StandardKey


@dataclass(frozen=True, slots=True)
class Action:
    """What an action is called, how it is reached, and how it looks."""

    text: str
    key: Key | None = None
    icon: str = ""


def table() -> dict[str, Action]:
    """The actions by name; texts in the language that holds now."""
    standard = QKeySequence.StandardKey
    return {
        "open": Action(translate("actions", "&Open glossary…"), standard.Open, "folder-open"),
        "new": Action(translate("actions", "&New glossary…"), standard.New, "library"),
        "import": Action(translate("actions", "&Import documents…"), "Ctrl+I", "file-plus"),
        "import_folder": Action(translate("actions", "Import &folder…"), "Ctrl+Shift+I", "folder-open"),
        "import_glossary": Action(
            translate("actions", "Import &glossary…"), "Ctrl+Shift+G", "git-compare-arrows"
        ),
        "paste": Action(
            translate("actions", "Import text from the &clipboard"), "Ctrl+Shift+V; Ctrl+V", "clipboard"
        ),
        "extract": Action(translate("actions", "E&xtract again"), "Ctrl+R", "sparkles"),
        "remove_document": Action(translate("actions", "Remove this &document"), icon="trash-2"),
        "export": Action(translate("actions", "&Export…"), "Ctrl+E", "download"),
        "quit": Action(translate("actions", "&Quit"), standard.Quit, "log-out"),
        "undo": Action(translate("actions", "&Undo"), standard.Undo, "undo-2"),
        "redo": Action(translate("actions", "&Redo"), standard.Redo, "redo-2"),
        "find": Action(translate("actions", "&Find"), standard.Find, "search"),
        "next_pane": Action(translate("actions", "Ne&xt pane"), "F6"),
        "previous_pane": Action(translate("actions", "&Previous pane"), "Shift+F6"),
        "add": Action(translate("actions", "&New term…"), "Ctrl+T", "plus"),
        "accept": Action(translate("actions", "&Accept"), "A", "circle-check"),
        "reject": Action(translate("actions", "&Reject"), "R", "circle-x"),
        "back": Action(translate("actions", "Back to &candidates"), "U", "rotate-ccw"),
        "deprecate": Action(translate("actions", "De&precate"), "D", "circle-slash"),
        "confirm": Action(translate("actions", "Pin&yin is right"), "P", "spell-check"),
        "rename": Action(translate("actions", "Correct the head&word"), "Shift+F2", "pencil"),
        "pinyin": Action(translate("actions", "Ed&it pinyin"), "F2", "pencil"),
        "define": Action(translate("actions", "&Edit definition"), "E", "text-quote"),
        "translate": Action(translate("actions", "Add an equiva&lent"), "L", "languages"),
        "merge": Action(translate("actions", "&Merge into…"), "M", "combine"),
        "source": Action(translate("actions", "Show the &source"), "S", "book-open"),
        "tag": Action(translate("actions", "&Tag"), "T", "tag"),
        "delete": Action(translate("actions", "&Delete"), standard.Delete, "trash-2"),
        "settings": Action(translate("actions", "&Settings…"), "Ctrl+,", "settings"),
        "commands": Action(translate("actions", "Find a &command…"), "Ctrl+K", "search"),
        "help": Action(
            translate("actions", "First steps and &shortcuts"), standard.HelpContents, "circle-help"
        ),
    }


def menus() -> tuple[tuple[str, str], ...]:
    """The menus with the names of their actions, `|` between groups."""
    return (
        (
            translate("actions", "&File"),
            "new open recent | import import_folder paste extract remove_document "
            "| import_glossary export | settings quit",
        ),
        (translate("actions", "&Edit"), "undo redo | find add | next_pane previous_pane"),
        (
            translate("actions", "&Review"),
            "accept reject back deprecate source | rename pinyin confirm define translate tag | merge delete",
        ),
        (translate("actions", "&Help"), "commands | help"),
    )


TOOLBAR = ("import", "accept", "reject", "undo", "redo", "export")


def key_of(name: str) -> str:
    """How the key of an action is written on this platform."""
    return QKeySequence(table()[name].key or "").toString(QKeySequence.SequenceFormat.NativeText)


def plain(text: str) -> str:
    """The text of an action without what only a menu adds to it."""
    return _MNEMONIC.sub("", text)


def make(parent: QWidget, handlers: dict[str, Callable[[], object]]) -> dict[str, QAction]:
    """A `QAction` for each entry of the table that has a handler."""
    made: dict[str, QAction] = {}
    for name, action in table().items():
        if name not in handlers:
            continue
        made[name], key = QAction(action.text, parent), key_of(name)
        made[name].setIconText(plain(action.text))
        made[name].setToolTip(" ".join(filter(None, (plain(action.text), key and f"({key})"))))
        if action.key is not None:
            made[name].setShortcuts(
                QKeySequence.listFromString(action.key) if isinstance(action.key, str) else action.key
            )
        handler = handlers[name]
        made[name].triggered.connect(lambda _checked=False, handler=handler: handler())
    Tints(parent, {action: icon for name, action in made.items() if (icon := table()[name].icon)})
    return made
