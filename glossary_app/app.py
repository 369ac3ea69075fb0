"""The composition root of the window: settings, language, theme, glossaries and windows meet here."""

import sys
from collections.abc import Iterable
from functools import partial
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QSettings, Qt
from PySide6.QtWidgets import QApplication

from glossary_app import __version__, settings
from glossary_app.domain.changes import Changes
from glossary_app.errors import UserError
from glossary_app.gui import i18n, theme
from glossary_app.gui.imports import is_taken_in
from glossary_app.gui.instance import Instance, handed_over
from glossary_app.gui.main_window import MainWindow
from glossary_app.gui.session import Session
from glossary_app.services import library
from glossary_app.settings import Settings

_SCHEMES = {
    settings.Theme.SYSTEM: Qt.ColorScheme.Unknown,
    settings.Theme.LIGHT: Qt.ColorScheme.Light,
    settings.Theme.DARK: Qt.ColorScheme.Dark,
}


def run(asked: Path | None) -> int:
    """Show the window until it is closed; the exit code. A program that runs already shows it instead.

    Documents that are asked for come into the glossary that was open last.

    Raises:
        UserError: what is asked for is a glossary, and cannot be opened.
    """
    chosen = settings.load()
    application = QApplication(sys.argv[:1])
    application.setApplicationName("glossary-app")
    application.setApplicationVersion(__version__)
    application.setWindowIcon(theme.application_icon())
    if handed_over(asked):
        return 0
    spoken = i18n.install(chosen.language or i18n.preferred())
    theme.apply(application, _SCHEMES[chosen.theme])
    program = Program(application, chosen)
    sys.excepthook = program.tell_broken
    program.begin(asked)
    instance = Instance(program)
    instance.asked.connect(program.show_asked)
    instance.listen()
    code = application.exec()
    program.end()
    del spoken  # kept until here: Qt does not own translators
    return code


class Program(QObject):
    """The windows of one process, each with its glossary, and the settings that all of them follow."""

    def __init__(self, application: QApplication, chosen: Settings) -> None:
        super().__init__(application)
        self._application = application
        self._settings = chosen
        self._windows: dict[Path, MainWindow] = {}

    def show(self, glossary: Path) -> None:
        """Bring the window of a glossary forward, a new one where there is none.

        Raises:
            UserError: it cannot be opened.
        """
        path = next((one for one in self._windows if _is_same(one, glossary)), glossary.absolute())
        if path not in self._windows:
            self._windows[path] = self._window(library.opened_in_window(path, create=True))
            self._keep(self._settings.with_recent(path))
        window = self._windows[path]
        window.show()
        window.raise_()
        window.activateWindow()

    def begin(self, asked: Path | None) -> None:
        """Show the first window. Where `asked` is a glossary that cannot be opened, another one says why.

        Raises:
            UserError: it cannot be opened, and there is a terminal that can be told.
        """
        try:
            if asked is not None and not is_taken_in(asked):
                return self.show(asked)
        except UserError:
            if sys.stderr and sys.stderr.isatty():
                raise
        self.show_last_or_own()
        return self.show_asked(asked)

    def show_last_or_own(self) -> None:
        """Open the last glossary that can still be opened; else the person's own, made at the first start."""
        own = settings.folder() / "glossary.db"
        own.parent.mkdir(parents=True, exist_ok=True)
        for path in (one for one in self._settings.recent if one.exists()):
            try:
                return self.show(path)
            except UserError:
                continue
        return self.show(own)

    def show_asked(self, asked: Path | None) -> None:
        """Show what a later start asked for: a glossary, documents that come in, or just the program."""
        present = next(iter(self._by_recency()), None)
        if present is None:
            return
        if asked is None or not is_taken_in(asked):
            self._show_or_tell(present, asked or present)
        else:
            self.show(present)
            self._windows[present].imports.take([asked])

    def tell_broken(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        """Say in the window in front what broke in it, where nobody has met it: `sys.excepthook`."""
        if not isinstance(error, UserError):
            sys.__excepthook__(kind, error, trace)
        present = next(iter(self._by_recency()), None)
        if present is not None and isinstance(error, Exception):
            window = self._windows[present]
            read_again = partial(window.session.changed.emit, Changes(everything=True))
            window.notice.tell_broken(error, read_again)

    def end(self) -> None:
        """Close and delete what windows there are, while Python can still answer what they ask of it.

        Whatever is left for Qt to delete when the interpreter ends calls methods that are gone.
        """
        for window in list(self._windows.values()):
            window.close()
            window.deleteLater()  # also where it would rather stay: the program ends
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    def _window(self, glossary: library.GlossaryFile) -> MainWindow:
        layout = QSettings(str(settings.folder() / "layout.ini"), QSettings.Format.IniFormat)
        session = Session(glossary, pinyin=self._settings.pinyin)
        window = MainWindow(session, layout, self._settings)
        window.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        path = glossary.path.absolute()
        window.glossary_wanted.connect(partial(self._show_or_tell, path))
        window.settings_chosen.connect(self._follow)
        window.closed.connect(partial(self._windows.pop, path, None))
        return window

    def _show_or_tell(self, asking: Path, glossary: Path) -> None:
        """Show a glossary; where it cannot be opened, the window that asks for it says so."""
        try:
            self.show(glossary)
        except UserError as error:
            again = partial(self._show_or_tell, asking, glossary)
            self._windows[asking].notice.tell_refused(error, again)

    def _follow(self, chosen: Settings) -> None:
        """Let new settings hold in every window at once; the language holds from the next start."""
        self._keep(chosen)
        theme.apply(self._application, _SCHEMES[chosen.theme])
        for window in self._windows.values():
            window.session.pinyin = chosen.pinyin
            window.session.changed.emit(Changes(everything=True))

    def _keep(self, chosen: Settings) -> None:
        self._settings = chosen
        try:
            settings.save(chosen)
        except UserError as error:
            for window in self._windows.values():
                window.notice.tell_refused(error, lambda: self._keep(chosen))

    def _by_recency(self) -> Iterable[Path]:
        """The glossaries that are shown, that of the active window first."""
        active = self._application.activeWindow()
        return sorted(self._windows, key=lambda path: self._windows[path] is not active)


def _is_same(one: Path, other: Path) -> bool:
    """Whether two paths lead to one file, through whatever links."""
    try:
        return one.samefile(other)
    except OSError:  # one is not there yet, or no more
        return one == other.absolute()
