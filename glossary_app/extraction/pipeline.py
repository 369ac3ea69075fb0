"""From restored documents to candidates and explanations: the stages, in order."""

from collections.abc import Callable, Sequence
from typing import TypeVar

from glossary_app.domain.documents import Document
from glossary_app.domain.extracts import Explanation, Extraction, Link
from glossary_app.domain.progress import Progress, Stage, silent
from glossary_app.extraction.definitions import find_definitions
from glossary_app.extraction.links import find_links
from glossary_app.extraction.notes import find_notes
from glossary_app.extraction.terms.candidates import survey
from glossary_app.extraction.terms.ranking import rank

Found = TypeVar("Found")


def extract(documents: Sequence[Document], *, progress: Progress = silent) -> Extraction:
    """Candidates, best first, and explanations, in the order of the documents' keys.

    The result does not depend on the order of `documents`. May raise whatever `progress` raises, which
    is how a person stops the work.
    """
    ordered = sorted(documents, key=lambda document: document.key)
    explained = _each(Stage.EXPLANATIONS, _explain, ordered, progress)
    surveys = _each(Stage.CANDIDATES, survey, ordered, progress)
    explanations = [explanation for found, _ in explained for explanation in found]
    links = [link for _, found in explained for link in found]
    progress(Stage.RANKING, 0, 1)
    candidates = rank(surveys, explanations, links)
    progress(Stage.RANKING, 1, 1)
    return Extraction(candidates, tuple(explanations))


def _explain(document: Document) -> tuple[tuple[Explanation, ...], tuple[Link, ...]]:
    return (*find_notes(document), *find_definitions(document)), find_links(document)


def _each(
    stage: Stage, work: Callable[[Document], Found], documents: Sequence[Document], progress: Progress
) -> list[Found]:
    found = []
    for done, document in enumerate(documents):
        progress(stage, done, len(documents))
        found.append(work(document))
    progress(stage, len(documents), len(documents))
    return found
