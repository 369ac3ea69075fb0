"""How documents come in: chosen, dropped, pasted, offered as samples; and what is said when they are in."""

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QWidget

from glossary_app import resources
from glossary_app.gui.dialogs import files
from glossary_app.gui.dialogs.imported import ImportedDialog
from glossary_app.gui.dialogs.imported_words import Report
from glossary_app.gui.dialogs.merge import MergeDialog
from glossary_app.gui.dropping import DropTarget
from glossary_app.gui.incoming import Incoming, incoming
from glossary_app.gui.jobs import ImportJob
from glossary_app.gui.session import Session
from glossary_app.gui.views.notice import NoticeBar
from glossary_app.services import listing, merging
from glossary_app.services.outcomes import Outcome
from glossary_app.services.reading import SUFFIXES


class Imports(QObject):
    """The ways in, for one window; the work itself is the job's."""

    compared = Signal()
    """The glossary is about to be compared with another: what is typed should be saved before."""
    imported_wanted = Signal()
    """The person wants to see what came with the last import."""
    removal_wanted = Signal(object)
    """Carries the documents that shall go again."""

    def __init__(self, session: Session, window: QWidget, notice: NoticeBar) -> None:
        super().__init__(window)
        self._session = session
        self._window = window
        self._notice = notice
        self.job = ImportJob(session, self)
        self.job.finished.connect(self._tell)
        self.job.failed.connect(notice.tell_crash)
        self.job.cancelled.connect(self._tell_cancelled)
        self.drops = DropTarget(window)
        self.drops.dropped.connect(self._take_incoming)

    def handlers(self) -> dict[str, Callable[[], object]]:
        """What is done, by the name of the action."""
        return {
            "import": self.choose_files,
            "import_folder": self.choose_folder,
            "import_glossary": self.choose_glossary,
            "paste": self.paste,
            "extract": self.extract_again,
        }

    def take(self, paths: Sequence[Path]) -> None:
        """Import files and folders; a glossary by itself is shown with what it would change."""
        if len(paths) == 1 and paths[0].suffix.lower() in merging.SUFFIXES:
            self.merge(paths[0])
        else:
            self.job.start(paths)

    def choose_files(self) -> None:
        """Ask for files."""
        dialog = files.dialog(
            self._window,
            self.tr("Import documents"),
            kinds=self.tr("Documents ({suffixes});;All files (*)").format(suffixes=_suffixes()),
        )
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        if paths := files.chosen(dialog):
            self.take(paths)

    def choose_folder(self) -> None:
        """Ask for a folder."""
        dialog = files.dialog(self._window, self.tr("Import folder"))
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        if paths := files.chosen(dialog):
            self.take(paths)

    def choose_glossary(self) -> None:
        """Ask for a glossary that shall come in, and show what would become of this one."""
        suffixes = " ".join(f"*{suffix}" for suffix in merging.SUFFIXES)
        dialog = files.dialog(
            self._window,
            self.tr("Import glossary"),
            kinds=self.tr("Glossaries ({suffixes});;All files (*)").format(suffixes=suffixes),
        )
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        for path in files.chosen(dialog):
            self.merge(path)

    def merge(self, path: Path) -> None:
        """Show what would become of the glossary if the one at `path` came in."""
        self.compared.emit()
        dialog = MergeDialog(self._session, path, self._window)
        dialog.merged.connect(self._tell_merged)
        dialog.left.connect(dialog.deleteLater)
        dialog.open()

    def shut_down(self) -> None:
        """Stop everything and wait until it is gone: the glossary is about to be closed."""
        self.job.shut_down()
        for dialog in self._window.findChildren(MergeDialog):
            dialog.shut_down()

    def paste(self) -> None:
        """Import the text of the clipboard, or the files that were copied."""
        held = incoming(QGuiApplication.clipboard().mimeData())
        if held == Incoming():
            self._notice.tell(self.tr("The clipboard holds no text. Copy the text of a document first."))
        else:
            self._take_incoming(held)

    def take_samples(self) -> None:
        """Import the sample documents that come with the program."""
        self.take([resources.folder("seeds")])

    def extract_again(self) -> None:
        """Find terms and explanations anew in all documents."""
        self.job.start([], again=True)

    def _take_incoming(self, held: Incoming) -> None:
        """Import what was dropped or pasted."""
        if held.paths:
            self.take(held.paths)
        elif held.text:
            self.job.start_text(held.text)
        else:
            self._notice.tell(
                self.tr(
                    "A web page cannot be imported by its address. Save the page in the browser and import "
                    "that file, or copy the text of the page and paste it here."
                )
            )

    def _tell_merged(self, entries: int) -> None:
        self._tell_came(self.tr("%Ln entries added or changed. Undo takes it all back.", "", entries))

    def _tell_came(self, said: str) -> None:
        """Say what came, and offer to show it."""
        if listing.selected(self._session.glossary, listing.IMPORTED):
            self._notice.offer(said, self.tr("Show them"), self.imported_wanted.emit, good=True)
        else:  # all that there is, or more than anybody looks through
            self._notice.tell(said, good=True)

    def _tell_cancelled(self) -> None:
        self._notice.tell(self.tr("The import was stopped. The glossary is as it was before it."), good=True)

    def _tell(self, outcome: Outcome) -> None:
        """Say what came; in a table where somebody has to do something about it, or asks."""
        if outcome.failures or outcome.alike:
            self._report(outcome)
        elif outcome.recognized:
            which = partial(self._report, outcome)
            self._notice.offer(Report(outcome).headline(), self.tr("Which ones?"), which, good=True)
        elif outcome.added and outcome.terms:
            self._tell_came(Report(outcome).headline())
        else:
            self._notice.tell(Report(outcome).headline(), good=True)

    def _report(self, outcome: Outcome) -> None:
        dialog = ImportedDialog(outcome, self._window)
        dialog.removal_wanted.connect(self.removal_wanted)
        dialog.show()


def is_taken_in(path: Path) -> bool:
    """Whether a path leads to documents or to a table, rather than to a glossary that is opened."""
    suffix = path.suffix.lower()
    return path.is_dir() or suffix in {*SUFFIXES, *merging.SUFFIXES} - {merging.GLOSSARY}


def _suffixes() -> str:
    """The suffixes of documents as a file dialog wants them: `*.docx *.pdf`."""
    return " ".join(f"*{suffix}" for suffix in sorted(SUFFIXES))
