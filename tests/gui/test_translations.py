"""Every text of the window is translated, none is left over, and what is compiled is what is written."""

import importlib.util
import re
import shutil
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import pytest

from glossary_app import resources

TRANSLATIONS = resources.folder("resources") / "translations"
FIELDS = re.compile(r"\{\w+\}")


@pytest.fixture(scope="module")
def update() -> ModuleType:
    spec = importlib.util.spec_from_file_location("update", TRANSLATIONS / "update.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture(scope="module")
def collected(update: ModuleType, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("translations")
    for written in TRANSLATIONS.glob("*.ts"):
        shutil.copy(written, folder)
    update.collect(folder)
    update.compile_all(folder)
    return folder


def messages(path: Path) -> Iterator[tuple[str, str, list[str], str]]:
    """Context, source, translations and state of each message."""
    for context in ET.parse(path).getroot().findall("context"):
        for message in context.findall("message"):
            translation = message.find("translation")
            assert translation is not None
            forms = [form.text or "" for form in translation.findall("numerusform")] or [
                translation.text or ""
            ]
            name, source = context.findtext("name", ""), message.findtext("source", "")
            yield name, source, forms, translation.get("type", "")


@pytest.mark.parametrize("language", ["zh_CN", "en"])
def test_every_text_is_translated_and_none_is_left_over(collected: Path, language: str) -> None:
    now = list(messages(collected / f"glossary_app_{language}.ts"))
    assert [one for one in now if one[3] or not all(one[2])] == []
    written = {one[:2] for one in messages(TRANSLATIONS / f"glossary_app_{language}.ts")}
    assert written == {one[:2] for one in now}, "run resources/translations/update.py"


@pytest.mark.parametrize("language", ["zh_CN", "en"])
def test_a_translation_has_the_fields_of_its_source(language: str) -> None:
    for _, source, forms, _ in messages(TRANSLATIONS / f"glossary_app_{language}.ts"):
        for form in forms:
            assert set(FIELDS.findall(form)) == set(FIELDS.findall(source)), source


@pytest.mark.parametrize("language", ["zh_CN", "en"])
def test_what_is_compiled_is_what_is_written(collected: Path, language: str) -> None:
    name = f"glossary_app_{language}.qm"
    compiled = (TRANSLATIONS / name).read_bytes()
    assert compiled == (collected / name).read_bytes(), "run resources/translations/update.py"
