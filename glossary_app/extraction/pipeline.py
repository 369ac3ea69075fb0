"""From restored documents to candidates and explanations: the stages, in order."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import TypeVar

from glossary_app.domain.documents import Document, DocumentKey
from glossary_app.domain.extracts import Explained, Extraction
from glossary_app.domain.progress import Progress, Stage, silent
from glossary_app.extraction.explaining import explain
from glossary_app.extraction.terms.ranking import rank
from glossary_app.extraction.terms.survey import survey

Found = TypeVar("Found")


def extract(
    documents: Sequence[Document],
    *,
    explained: Mapping[DocumentKey, Explained] = {},
    progress: Progress = silent,
) -> Extraction:
    """Candidates, best first, and explanations, in the order of the documents' keys.

    `explained` is what some of them are known to explain already. The result does not depend on the
    order of `documents`. May raise whatever `progress` raises, which is how a person stops the work.
    """
    ordered = sorted(documents, key=lambda document: document.key)
    unread = [document for document in ordered if document.key not in explained]
    found = _each(Stage.EXPLANATIONS, explain, unread, progress)
    told = {**explained, **dict(zip((one.key for one in unread), found, strict=True))}
    explanations = [explanation for one in ordered for explanation in told[one.key].explanations]
    links = [link for one in ordered for link in told[one.key].links]
    read = _each(Stage.CANDIDATES, lambda document: document, ordered, progress)
    census = survey(read, [explanation.surface for explanation in explanations])
    progress(Stage.RANKING, 0, 1)
    candidates = rank(census, explanations, links)
    progress(Stage.RANKING, 1, 1)
    return Extraction(candidates, tuple(explanations))


def _each(
    stage: Stage, work: Callable[[Document], Found], documents: Sequence[Document], progress: Progress
) -> Iterator[Found]:
    for done, document in enumerate(documents):
        progress(stage, done, len(documents))
        yield work(document)
    progress(stage, len(documents), len(documents))
