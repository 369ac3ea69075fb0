"""How documents go out again: chosen in the list beside, in the view of documents, or from the menu."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QObject

from glossary_app.domain.documents import DocumentId
from glossary_app.gui.dialogs.imported_words import Report
from glossary_app.gui.imports import Imports
from glossary_app.gui.session import Session
from glossary_app.gui.undoing import Undoing
from glossary_app.gui.views.document import DocumentView
from glossary_app.gui.views.filters import FiltersPane
from glossary_app.gui.views.notice import NoticeBar
from glossary_app.services import editing, evidence
from glossary_app.services.outcomes import Outcome


class Removing(QObject):
    """The removal of documents, for one window.

    What was found in a document goes with the extraction that follows, and comes with the one that
    follows an undo.
    """

    def __init__(
        self,
        session: Session,
        filters: FiltersPane,
        document: DocumentView,
        imports: Imports,
        undoing: Undoing,
        notice: NoticeBar,
    ) -> None:
        super().__init__(imports)
        self._session = session
        self._filters = filters
        self._document = document
        self._imports = imports
        self._undoing = undoing
        self._notice = notice
        self._removed = ""
        filters.removal_wanted.connect(self.remove)
        document.removal_wanted.connect(self.remove)
        imports.removal_wanted.connect(lambda chosen: self.remove(*chosen))
        undoing.documents_moved.connect(imports.extract_again)
        imports.job.finished.connect(self._on_extracted)

    def handlers(self) -> dict[str, Callable[[], object]]:
        """What is done, by the name of the action."""
        return {"remove_document": self.remove_shown}

    def remove_shown(self) -> None:
        """Remove the document that is filtered by, else the one that is seen."""
        seen = self._document.shown if self._document.isVisible() else None
        document = self._filters.chosen.document or seen
        if document is None:
            self._notice.tell(
                self.tr(
                    "Which document? Choose it in the list at the left, or show it in the tab “Document”."
                )
            )
        else:
            self.remove(document)

    def remove(self, *chosen: DocumentId) -> None:
        """Remove documents, and find terms and explanations anew in the others."""
        cited = evidence.citations(self._session.glossary)
        titles = [cited[one].title for one in chosen if one in cited]
        edit = partial(editing.remove_documents, chosen=chosen)
        self._session.perform(edit, then=partial(self._on_removed, titles))

    def _on_removed(self, titles: Sequence[str]) -> None:
        self._removed = (
            self.tr("{document} is removed.").format(document=titles[0])
            if len(titles) == 1
            else self.tr("%Ln documents are removed.", "", len(titles))
        )
        self._say("")
        self._imports.extract_again()

    def _on_extracted(self, outcome: Outcome) -> None:
        """Say what went with the document; the report of the extraction alone would not offer the undo."""
        if self._removed:
            self._say(Report(outcome).headline())
            self._removed = ""

    def _say(self, more: str) -> None:
        words = self.tr("{removed} {more}", "two sentences").format(removed=self._removed, more=more)
        self._notice.offer(words.strip(), self.tr("Undo"), self._undoing.undo, good=True)
