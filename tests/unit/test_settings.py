"""Options outlive the program, and a broken file of them does not keep it from starting."""

import sys
from pathlib import Path

import pytest

from glossary_app import settings
from glossary_app.errors import ErrorCode, UserError
from glossary_app.settings import Language, PinyinStyle, Settings, Theme


def test_what_is_saved_is_loaded(tmp_path: Path) -> None:
    place = tmp_path / "new folder" / "settings.json"
    chosen = Settings(
        language=Language.ENGLISH,
        theme=Theme.DARK,
        pinyin=PinyinStyle.NUMBERS,
        recent=(Path("/a/政策.db"), Path("/b.db")),
    )
    settings.save(chosen, place)
    assert settings.load(place) == chosen
    assert [path.name for path in place.parent.iterdir()] == ["settings.json"]


def test_without_a_file_everything_is_as_the_system_has_it(tmp_path: Path) -> None:
    assert settings.load(tmp_path / "settings.json") == Settings()


@pytest.mark.parametrize("text", ["", "{", "[]", "7", '{"theme": "pink", "recent": "a"}', "\ud800"])
def test_a_broken_file_does_not_matter(tmp_path: Path, text: str) -> None:
    place = tmp_path / "settings.json"
    place.write_bytes(text.encode("utf-16", "surrogatepass"))
    assert settings.load(place) == Settings()
    place.write_bytes(text.encode("utf-8", "surrogatepass"))
    assert settings.load(place) == Settings()


def test_what_makes_sense_of_a_file_is_kept(tmp_path: Path) -> None:
    place = tmp_path / "settings.json"
    place.write_text('{"theme": "dark", "language": "tlh", "of a later version": 1}')
    assert settings.load(place) == Settings(theme=Theme.DARK)


def test_the_last_glossary_is_first_and_stands_once() -> None:
    glossaries = [Path(f"{number}.db") for number in range(settings.MOST_RECENT + 2)]
    chosen = Settings()
    for glossary in [*glossaries, glossaries[5]]:
        chosen = chosen.with_recent(glossary)
    assert chosen.recent[:2] == (glossaries[5], glossaries[-1])
    assert len(set(chosen.recent)) == len(chosen.recent) == settings.MOST_RECENT


def test_a_place_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(UserError) as refused:
        settings.save(Settings(), tmp_path / "file" / "settings.json")
    assert refused.value.code is ErrorCode.CANNOT_WRITE


@pytest.mark.parametrize(
    ("platform", "place"),
    [("linux", "config"), ("win32", "roaming"), ("darwin", "home/Library/Application Support")],
)
def test_each_platform_has_its_place(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, platform: str, place: str
) -> None:
    monkeypatch.setattr(sys, "platform", platform)
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    monkeypatch.setenv("APPDATA", str(tmp_path / "roaming"))
    monkeypatch.setattr(Path, "home", lambda: tmp_path / "home")
    assert settings.folder() == tmp_path / place / "glossary-app"
