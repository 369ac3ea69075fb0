"""The options of the program, whatever the glossary: frozen, kept as JSON in the person's own folder."""

import json
import os
import sys
from collections.abc import Callable, Mapping
from dataclasses import asdict, dataclass, fields, replace
from enum import StrEnum
from pathlib import Path
from typing import Any

from glossary_app.errors import ErrorCode, UserError

MOST_RECENT = 10
"""Glossaries that are remembered."""


class Language(StrEnum):
    """What the window speaks."""

    SYSTEM = ""
    CHINESE = "zh_CN"
    ENGLISH = "en"


class Theme(StrEnum):
    """How bright the window is."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


class PinyinStyle(StrEnum):
    """How tones are shown: `xīn zhì` or `xin1 zhi4`."""

    MARKS = "marks"
    NUMBERS = "numbers"


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """What a person chose; a new value for every change."""

    language: Language = Language.SYSTEM
    theme: Theme = Theme.SYSTEM
    pinyin: PinyinStyle = PinyinStyle.MARKS
    recent: tuple[Path, ...] = ()
    """Glossaries that were open, the last one first."""

    def with_recent(self, glossary: Path) -> "Settings":
        """`glossary` was opened."""
        others = (path for path in self.recent if path != glossary)
        return replace(self, recent=(glossary, *others)[:MOST_RECENT])


def folder() -> Path:
    """Where this program keeps a person's options, by the custom of the platform."""
    home = Path.home()
    if sys.platform == "win32":
        base = Path(os.environ.get("APPDATA") or home / "AppData" / "Roaming")
    elif sys.platform == "darwin":
        base = home / "Library" / "Application Support"
    else:
        base = Path(os.environ.get("XDG_CONFIG_HOME") or home / ".config")
    return base / "glossary-app"


def load(path: Path | None = None) -> Settings:
    """The options as they were saved; what is missing or makes no sense is as it is by default.

    No fault of this file keeps the program from starting.
    """
    try:
        saved = json.loads(_place(path).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return Settings()
    return _understood(saved) if isinstance(saved, dict) else Settings()


def save(settings: Settings, path: Path | None = None) -> None:
    """Keep the options, whole or not at all.

    Raises:
        UserError: CANNOT_WRITE.
    """
    place = _place(path)
    beside = place.with_name(f"{place.name}.part")
    written = asdict(settings) | {"recent": [str(glossary) for glossary in settings.recent]}
    try:
        place.parent.mkdir(parents=True, exist_ok=True)
        beside.write_text(json.dumps(written, ensure_ascii=False, indent=2), encoding="utf-8")
        beside.replace(place)
    except OSError as error:
        raise UserError(ErrorCode.CANNOT_WRITE, path=str(place), reason=error.strerror or "") from error


def _place(path: Path | None) -> Path:
    return path or folder() / "settings.json"


def _understood(saved: Mapping[str, Any]) -> Settings:
    understood: dict[str, Any] = {}
    for field in fields(Settings):
        if field.name in saved:
            try:
                understood[field.name] = _READERS[field.name](saved[field.name])
            except (TypeError, ValueError):
                continue
    return Settings(**understood)


def _paths(saved: object) -> tuple[Path, ...]:
    if not isinstance(saved, list):
        raise TypeError
    return tuple(Path(one) for one in saved)[:MOST_RECENT]


_READERS: dict[str, Callable[[Any], object]] = {
    "language": Language,
    "theme": Theme,
    "pinyin": PinyinStyle,
    "recent": _paths,
}
