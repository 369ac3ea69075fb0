"""What documents are called in a list, so that they can be told apart."""

from collections import defaultdict
from collections.abc import Sequence

from glossary_app.domain.documents import DocumentId, DocumentSummary

_SEEN = 4
"""Characters of a title that are seen at each of its ends, however narrow the list is."""


def names(documents: Sequence[DocumentSummary]) -> list[str]:
    """What documents are called: by their title, and those that begin and end alike by date or file too.

    A series (`…会议全国委员会…工作报告`, `…会议某市委员会…工作报告`) differs in the middle, which is cut.
    """
    alike: defaultdict[tuple[str, str], list[DocumentSummary]] = defaultdict(list)
    for one in documents:
        alike[_ends(_title(one))].append(one)
    told_apart: dict[DocumentId, str] = {}
    for group in alike.values():
        told_apart |= dict(zip((one.id for one in group), _differing(group), strict=True))
    return [told_apart[one.id] for one in documents]


def _differing(group: Sequence[DocumentSummary]) -> list[str]:
    """Names that tell documents apart: with as little of the date as does, or the file where that is seen."""
    titles = [_title(one) for one in group]
    for precision in (0, len("2024"), len("2024-03"), len("2024-03-05")):
        dates = [one.metadata.issued_on[:precision] for one in group]
        if len(set(dates)) == len(group):
            return [f"{date} {title}".strip() for date, title in zip(dates, titles, strict=True)]
    files = [one.name for one in group]
    if len({file[-_SEEN:] for file in files}) == len(group):  # the same one as .docx and .pdf
        return [f"{title} {file}" for title, file in zip(titles, files, strict=True)]
    return [f"{file} {title}" for title, file in zip(titles, files, strict=True)]


def _title(document: DocumentSummary) -> str:
    return document.metadata.title or document.name


def _ends(title: str) -> tuple[str, str]:
    return title[:_SEEN], title[-_SEEN:]
