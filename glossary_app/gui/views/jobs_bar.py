"""What runs beside the window, how far it is, and a button that stops it: for the status bar."""

from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QWidget

from glossary_app.domain.progress import Stage
from glossary_app.gui import theme
from glossary_app.gui.i18n import translate
from glossary_app.gui.jobs import ImportJob
from glossary_app.gui.views.entry.look import IconButton

_WIDTH = 140
_HEIGHT = 6


class JobsBar(QWidget):
    """Shown while an import runs."""

    def __init__(self, job: ImportJob, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._job = job
        self._stage = QLabel()
        self._done = QProgressBar(textVisible=False)
        self._done.setFixedSize(_WIDTH, _HEIGHT)
        self._done.setAccessibleName(self.tr("Progress of the import"))
        self.cancel = IconButton("x", self.tr("Stop the import; the glossary stays as it was"))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme.SPACE)
        layout.addStretch()
        for widget in (self._stage, self._done, self.cancel):
            layout.addWidget(widget)
        self.cancel.clicked.connect(self._on_cancel)
        job.started.connect(self._on_started)
        job.progressed.connect(self._on_progressed)
        job.ended.connect(self.hide)
        self.setVisible(job.running)

    def _on_started(self) -> None:
        self.cancel.setEnabled(True)
        self._stage.setText(self.tr("Getting ready…"))
        self._done.setRange(0, 0)
        self.show()

    def _on_progressed(self, stage: Stage, done: int, total: int) -> None:
        if not self.cancel.isEnabled():
            return
        words = stage_words(stage)
        if total > 1:
            words = self.tr("{stage} {done} of {total}").format(
                stage=words, done=min(done + 1, total), total=total
            )
        self._stage.setText(words)
        self._done.setRange(0, total if total > 1 else 0)
        self._done.setValue(done)

    def _on_cancel(self) -> None:
        self.cancel.setEnabled(False)
        self._stage.setText(self.tr("Stopping…"))
        self._done.setRange(0, 0)
        self._job.cancel()


def stage_words(stage: Stage) -> str:
    """What is done in a stage of an import."""
    return {
        Stage.READING: translate("jobs", "Reading documents"),
        Stage.RECOGNIZING: translate("jobs", "Recognizing scanned pages"),
        Stage.EXPLANATIONS: translate("jobs", "Finding explanations"),
        Stage.CANDIDATES: translate("jobs", "Finding terms"),
        Stage.RANKING: translate("jobs", "Weighing terms"),
        Stage.OCCURRENCES: translate("jobs", "Finding places"),
        Stage.SAVING: translate("jobs", "Saving"),
    }[stage]
