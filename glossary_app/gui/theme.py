"""How the window looks: palettes for light and dark, sizes, icons in the colour of the text."""

from functools import cache

from PySide6.QtCore import QByteArray, QSize, Qt
from PySide6.QtGui import QColor, QGuiApplication, QIcon, QPainter, QPalette, QPixmap
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QApplication

from glossary_app import resources

SPACE = 8
"""Pixels (device independent) between things that belong together; twice that between groups."""

_CHOSEN = "chosen_colour_scheme"

_LIGHT = {
    "window": "#f6f7f9",
    "base": "#ffffff",
    "alternate": "#f6f8fb",
    "button": "#ffffff",
    "text": "#1d2530",
    "muted": "#6b7684",
    "line": "#dde2e8",
    "accent": "#0b6bcb",
    "on_accent": "#ffffff",
    "soft": "#e3effb",
    "mark": "#fff1c2",
    "strong_mark": "#ffcf5c",
    "shown_mark": "#ff9d4d",
    "on_shown_mark": "#1d2530",
    "good": "#1a7f4b",
    "bad": "#b3372f",
}
_DARK = {
    "window": "#1b1f24",
    "base": "#22272e",
    "alternate": "#262c34",
    "button": "#2d333b",
    "text": "#dfe5ec",
    "muted": "#94a0ad",
    "line": "#3a424c",
    "accent": "#5aa9f5",
    "on_accent": "#0e1318",
    "soft": "#1f3a56",
    "mark": "#4a411f",
    "strong_mark": "#8a6a12",
    "shown_mark": "#f0a92c",
    "on_shown_mark": "#0e1318",
    "good": "#57c98d",
    "bad": "#f0857c",
}


def is_dark() -> bool:
    """Whether the window is dark now: as the person chose, else as the system is."""
    application = QGuiApplication.instance()
    chosen = application.property(_CHOSEN) if application else None
    if chosen in (Qt.ColorScheme.Dark, Qt.ColorScheme.Light):
        return bool(chosen is Qt.ColorScheme.Dark)
    return QGuiApplication.styleHints().colorScheme() is Qt.ColorScheme.Dark


def colour(name: str) -> QColor:
    """A colour of the present theme by its part: `text`, `muted`, `accent`, `mark`, `good`, …"""
    return QColor((_DARK if is_dark() else _LIGHT)[name])


def apply(application: QApplication, chosen: Qt.ColorScheme = Qt.ColorScheme.Unknown) -> None:
    """Dress the application in the `chosen` scheme; `Unknown` follows the system, also when it changes.

    The choice is kept with the application, since not every platform keeps it.
    """
    if application.property(_CHOSEN) is None:
        application.styleHints().colorSchemeChanged.connect(lambda _: _dress(application))
    application.setProperty(_CHOSEN, chosen)
    application.styleHints().setColorScheme(chosen)
    application.setStyle("Fusion")
    _dress(application)


def icon(name: str, part: str = "text") -> QIcon:
    """An icon of `resources/icons` in a colour of the present theme, sharp at every scale."""
    made = QIcon()
    for mode, tint in ((QIcon.Mode.Normal, colour(part)), (QIcon.Mode.Disabled, colour("line"))):
        for size in (16, 20, 24, 32, 48, 96):
            made.addPixmap(_drawn(name, tint.name(), size), mode)
    return made


def application_icon() -> QIcon:
    """The icon of the program."""
    made = QIcon()
    for size in (16, 32, 48, 64, 128, 256):
        made.addPixmap(_drawn("application", "", size))
    return made


@cache
def _drawing(name: str, tint: str) -> QSvgRenderer:
    drawing = resources.text(f"icons/{name}.svg").replace("currentColor", tint)
    return QSvgRenderer(QByteArray(drawing.encode()))


@cache
def _drawn(name: str, tint: str, size: int) -> QPixmap:
    pixmap = QPixmap(QSize(size, size))
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    _drawing(name, tint).render(painter)
    painter.end()
    return pixmap


def _dress(application: QApplication) -> None:
    application.setPalette(_palette())
    application.setStyleSheet(_sheet())


def _palette() -> QPalette:
    palette = QPalette()
    roles = {
        QPalette.ColorRole.Window: "window",
        QPalette.ColorRole.WindowText: "text",
        QPalette.ColorRole.Base: "base",
        QPalette.ColorRole.AlternateBase: "alternate",
        QPalette.ColorRole.Text: "text",
        QPalette.ColorRole.PlaceholderText: "muted",
        QPalette.ColorRole.Button: "button",
        QPalette.ColorRole.ButtonText: "text",
        QPalette.ColorRole.ToolTipBase: "base",
        QPalette.ColorRole.ToolTipText: "text",
        QPalette.ColorRole.Highlight: "accent",
        QPalette.ColorRole.HighlightedText: "on_accent",
        QPalette.ColorRole.Link: "accent",
        QPalette.ColorRole.Mid: "line",
    }
    for role, part in roles.items():
        palette.setColor(role, colour(part))
    for role in (QPalette.ColorRole.Text, QPalette.ColorRole.WindowText, QPalette.ColorRole.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, role, colour("muted"))
    return palette


def _sheet() -> str:
    parts, tick = (_DARK, "tick-dark.svg") if is_dark() else (_LIGHT, "tick-light.svg")
    pictures = {"tick": tick, "up": "sorted-up.svg", "down": "sorted-down.svg"}
    folder = resources.folder("resources") / "icons"
    return _SHEET.format_map(parts | {part: (folder / name).as_posix() for part, name in pictures.items()})


_SHEET = """
QToolTip {{ border: 1px solid {line}; padding: 4px; }}
QToolBar {{
    background: {window}; border: none; border-bottom: 1px solid {line}; padding: 4px; spacing: 4px;
}}
QToolButton {{ border: none; border-radius: 6px; padding: 5px 8px; }}
QToolButton:hover {{ background: {soft}; }}
QToolButton:checked {{ background: {soft}; color: {accent}; }}
QStatusBar {{ border-top: 1px solid {line}; color: {muted}; }}
QSplitter::handle {{ background: {line}; }}
QLineEdit, QPlainTextEdit, QTextEdit {{
    background: {base}; border: 1px solid {line}; border-radius: 6px; padding: 4px 6px;
    selection-background-color: {accent}; selection-color: {on_accent};
}}
QLineEdit:focus, QPlainTextEdit:focus, QTextEdit:focus {{ border-color: {accent}; }}
QLineEdit[flat="true"] {{ background: transparent; border-color: transparent; }}
QLineEdit[flat="true"]:hover {{ border-color: {line}; }}
QLineEdit[flat="true"]:focus {{ background: {base}; border-color: {accent}; }}
QPlainTextEdit#page {{ border: none; border-top: 1px solid {line}; border-radius: 0; padding: 0; }}
QTableView, QListView, QTreeView {{
    background: {base}; alternate-background-color: {alternate}; border: none; gridline-color: {line};
    selection-background-color: {soft}; selection-color: {text}; outline: none;
}}
QTableView, QTreeView#filters {{ border: 1px solid transparent; }}
QTableView:focus, QTreeView#filters:focus {{ border-color: {accent}; }}
QTableView::item, QListView::item {{ padding: 3px 6px; }}
QTreeView::item {{ padding: 4px 4px; }}
QScrollBar, QAbstractScrollArea::corner {{ background: transparent; border: none; }}
QScrollBar:vertical {{ width: 10px; }}
QScrollBar:horizontal {{ height: 10px; }}
QScrollBar::handle {{
    background: {line}; border-radius: 3px; margin: 2px; min-height: 28px; min-width: 28px;
}}
QScrollBar::handle:hover {{ background: {muted}; }}
QScrollBar::add-line, QScrollBar::sub-line {{ width: 0; height: 0; }}
QScrollBar::add-page, QScrollBar::sub-page {{ background: transparent; }}
#notice {{ background: {mark}; border-top: 1px solid {line}; }}
#notice[good="true"] {{ background: {soft}; }}
QHeaderView::section {{
    background: {window}; color: {muted}; border: none; border-bottom: 1px solid {line}; padding: 5px 9px;
}}
QHeaderView::up-arrow, QHeaderView::down-arrow {{
    subcontrol-origin: border; subcontrol-position: top center; width: 9px; height: 9px;
}}
QHeaderView::up-arrow {{ image: url("{up}"); }}
QHeaderView::down-arrow {{ image: url("{down}"); }}
QTabWidget::pane {{ border: none; border-top: 1px solid {line}; }}
QTabBar::tab {{ padding: 6px 14px; color: {muted}; border: none; }}
QTabBar::tab:selected {{ color: {text}; border-bottom: 2px solid {accent}; }}
QTabBar::tab:focus {{ background: {soft}; color: {accent}; }}
QRadioButton::indicator, QCheckBox::indicator, QListView::indicator {{
    width: 12px; height: 12px; border: 1px solid {muted}; border-radius: 4px; background: {base};
}}
QRadioButton::indicator {{ border-radius: 7px; }}
QCheckBox::indicator:checked, QListView::indicator:checked {{
    background: {accent}; border-color: {accent}; image: url("{tick}");
}}
QRadioButton::indicator:checked {{ width: 6px; height: 6px; border: 4px solid {accent}; }}
QRadioButton:disabled {{ color: {muted}; }}
QPushButton {{ background: {button}; border: 1px solid {line}; border-radius: 6px; padding: 5px 12px; }}
QPushButton:hover {{ border-color: {accent}; }}
QDialogButtonBox {{ dialogbuttonbox-buttons-have-icons: 0; }}
QPushButton:default {{ background: {accent}; color: {on_accent}; border-color: {accent}; }}
QPushButton:disabled {{ color: {muted}; }}
QPushButton[look="primary"] {{ background: {accent}; color: {on_accent}; border-color: {accent}; }}
QPushButton:default:disabled, QPushButton[look="primary"]:disabled {{
    background: transparent; color: {muted}; border-color: {line};
}}
QPushButton[look="row"] {{
    background: transparent; border-color: transparent; padding: 8px 12px; text-align: left;
}}
QPushButton[look="row"]:hover {{ background: {soft}; }}
QPushButton[look="row"]:focus {{ border-color: {accent}; }}
QLabel[look="title"] {{ font-size: 20px; }}
QLabel[look="heading"] {{ color: {muted}; padding: 4px 12px; }}
QLabel[look="muted"] {{ color: {muted}; }}
#left_out {{ background: {soft}; border-top: 1px solid {line}; }}
QPushButton[look="link"] {{
    background: transparent; border: 1px solid transparent; padding: 2px 6px; color: {accent};
}}
QPushButton[look="link"]:hover, QPushButton[look="link"]:focus {{ border-color: {accent}; }}
QLabel[look="bad"] {{ color: {bad}; }}
QFrame#drop {{ background: {base}; border: 2px dashed {line}; border-radius: 12px; }}
QFrame#drop[hovered="true"] {{ background: {soft}; border-color: {accent}; }}
QComboBox {{ combobox-popup: 0; }}
QComboBox QAbstractItemView {{ border: 1px solid {line}; padding: 2px; }}
QProgressBar {{ background: {line}; border: none; border-radius: 3px; }}
QProgressBar::chunk {{ background: {accent}; border-radius: 3px; }}
QComboBox[look="choice"], QComboBox[look="quiet"] {{
    background: {base}; border: 1px solid {line}; border-radius: 6px; padding: 4px 6px;
}}
QComboBox[look="choice"]::drop-down, QComboBox[look="quiet"]::drop-down {{ border: none; width: 22px; }}
QComboBox[look="choice"]:focus, QComboBox[look="quiet"]:focus {{ border-color: {accent}; }}
QComboBox[look="quiet"]:!focus {{ background: transparent; border-color: transparent; }}
QComboBox[look="quiet"]:hover:!focus {{ border-color: {line}; }}
QLineEdit[look="bare"], QLineEdit[look="bare"]:focus {{ background: transparent; border: none; padding: 0; }}
QLabel[look="badge"] {{ color: {accent}; background: {soft}; border-radius: 8px; padding: 2px 8px; }}
QFrame[look="card"] {{ background: {base}; border: 1px solid {line}; border-radius: 8px; }}
QFrame[look="tag"] {{ background: {soft}; border-radius: 12px; }}
QLineEdit[look="quiet"], QTextEdit[look="quiet"] {{ background: transparent; }}
QTextEdit[look="flat"] {{ background: transparent; border-color: transparent; }}
QTextEdit[look="flat"]:hover {{ border-color: {line}; }}
QLineEdit[look="quiet"]:focus, QTextEdit[look="quiet"]:focus, QTextEdit[look="flat"]:focus {{
    background: {base}; border-color: {accent};
}}
QLineEdit[unsaved="true"], QTextEdit[unsaved="true"], QLineEdit[missing="true"] {{ border-color: {bad}; }}
QToolButton[look="small"] {{ padding: 3px; }}
QToolButton[look="small"]:focus {{ background: {soft}; }}
QPushButton[look="link"] {{
    background: transparent; border: none; color: {accent}; padding: 2px 4px; text-align: left;
}}
QPushButton[look="link"]:hover, QPushButton[look="link"]:focus {{ text-decoration: underline; }}
QPushButton[look="link"]:disabled {{ color: {muted}; }}
QPushButton[look="offer"] {{ border-radius: 9px; padding: 3px 11px; min-width: 20px; }}
QPushButton[look="offer"]:checked {{ background: {soft}; border-color: {accent}; color: {accent}; }}
"""
