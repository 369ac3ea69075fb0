"""Makes the documents of this folder out of `report.fodt`, with real programs.

`python tests/data/documents/make.py`, where LibreOffice is installed. What is made is kept beside it.
"""

import shutil
import subprocess
import tempfile
from pathlib import Path

HERE = Path(__file__).parent
LOCK = (
    '{"EncryptFile":{"type":"boolean","value":"true"},"DocumentOpenPassword":{"type":"string","value":"x"}}'
)
KINDS = {
    "report.docx": "docx:MS Word 2007 XML",
    "report.html": "html:HTML (StarWriter)",
    "report.pdf": "pdf",
    "locked.pdf": f"pdf:writer_pdf_Export:{LOCK}",
    "report.doc": "doc:MS Word 97",
    "report.odt": "odt",
    "report.rtf": "rtf",
}
"""What is made, and by which filter."""


def make() -> None:
    """Convert the report into each format."""
    with tempfile.TemporaryDirectory() as folder:
        office = ["soffice", "--headless", f"-env:UserInstallation={Path(folder, 'profile').as_uri()}"]
        for name, kind in KINDS.items():
            source = HERE / "report.fodt"
            subprocess.run([*office, "--convert-to", kind, "--outdir", folder, str(source)], check=True)
            shutil.move(Path(folder, "report").with_suffix(Path(name).suffix), HERE / name)


if __name__ == "__main__":
    make()
