"""Bring the translations in step with the program: `uv run python resources/translations/update.py`.

Collects the texts of the window into the `.ts` files (new ones unfinished, gone ones dropped) and compiles
the `.qm` files that the program loads. Translate with `uv run pyside6-linguist`, then run it again.
"""

import subprocess
from pathlib import Path

HERE = Path(__file__).parent
PACKAGE = HERE.parents[1] / "glossary_app"
SOURCES = (PACKAGE / "gui", PACKAGE / "sentences.py")
LANGUAGES = {"zh_CN": (), "en": ("-pluralonly",)}
"""Each language with how its texts are collected: English needs its plurals only."""


def collect(folder: Path) -> None:
    """Bring the `.ts` files of `folder` in step with the texts of the program."""
    for language, options in LANGUAGES.items():
        target = folder / f"glossary_app_{language}.ts"
        common = ("-extensions", "py", "-locations", "none", "-no-obsolete", "-target-language", language)
        subprocess.run(["pyside6-lupdate", *common, *options, *SOURCES, "-ts", target], check=True)


def compile_all(folder: Path) -> None:
    """Compile the `.ts` files of `folder` beside them."""
    for language in LANGUAGES:
        target = folder / f"glossary_app_{language}"
        subprocess.run(
            ["pyside6-lrelease", target.with_suffix(".ts"), "-qm", target.with_suffix(".qm")], check=True
        )


if __name__ == "__main__":
    collect(HERE)
    compile_all(HERE)
