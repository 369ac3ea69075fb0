"""Each third-party library has one door: who else imports it is named here."""

import ast
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parents[2] / "glossary_app"

DOORS = {
    "PySide6": ("gui/", "app.py"),
    "pyqtgraph": ("gui/views/plots/",),
    "numpy": (
        "extraction/terms/",
        "gui/views/plots/",
        "services/places.py",
        "text/matching.py",
        "text/trie.py",
    ),
    "sqlite3": ("store/", "exchange/anki.py"),  # a package of Anki is an SQLite file
    "sqlite_utils": ("store/",),
    "jieba": ("text/segmentation.py",),
    "rjieba": ("text/segmentation.py",),
    "pypinyin": (),  # its tables are read as data, by text/pinyin_tables.py
    "opencc": ("text/script.py",),
    "charset_normalizer": ("text/decoding.py",),
    "lxml": ("text/formats/html.py",),
    "pypdfium2": ("text/formats/pdf.py",),
    "rapidocr": ("text/formats/ocr.py",),
    "PIL": ("text/formats/ocr.py",),  # comes with it
    "click": ("cli/",),
    "docx": ("exchange/docx.py",),
    "genanki": ("exchange/anki.py",),
    "xlsxwriter": ("exchange/xlsx.py",),
}


def imports(module: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(module.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            yield node.module


@pytest.mark.parametrize("module", sorted(PACKAGE.rglob("*.py")), ids=lambda path: path.name)
def test_a_library_is_imported_only_behind_its_door(module: Path) -> None:
    place = module.relative_to(PACKAGE).as_posix()
    for name in imports(module):
        doors = DOORS.get(name.split(".")[0])
        assert doors is None or place.startswith(doors), f"{place} imports {name}, whose door is {doors}"


def test_domain_needs_only_the_standard_library() -> None:
    allowed = sys.stdlib_module_names | {"glossary_app"}
    for module in (PACKAGE / "domain").glob("*.py"):
        assert {name.split(".")[0] for name in imports(module)} <= allowed, module


@pytest.mark.parametrize("module", ["glossary_app.services", "glossary_app.cli"])
def test_importing_the_program_loads_no_heavy_library(module: str) -> None:
    heavy = {
        "PySide6",
        "jieba",
        "rjieba",
        "pypinyin",
        "numpy",
        "lxml",
        "opencc",
        "pypdfium2",
        "pyqtgraph",
        "rapidocr",
        "xlsxwriter",
    }
    code = f"import sys, {module}; print(*sys.modules)"
    loaded = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout
    assert not heavy & {name.split(".")[0] for name in loaded.split()}
