"""What a clipboard or a drag brings: files, text, or the address of a web page."""

import re
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QMimeData

_ADDRESS = re.compile(r"\s*https?://\S+\s*", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Incoming:
    """One of the three, or nothing. Files are more than their names, and an address is no document."""

    paths: tuple[Path, ...] = ()
    text: str = ""
    address: str = ""


def incoming(data: QMimeData) -> Incoming:
    """What `data` holds."""
    urls = data.urls()
    if paths := tuple(Path(url.toLocalFile()) for url in urls if url.isLocalFile()):
        return Incoming(paths=paths)
    text = data.text()
    if urls or _ADDRESS.fullmatch(text):
        return Incoming(address=urls[0].toString() if urls else text.strip())
    return Incoming(text=text if text.strip() else "")
