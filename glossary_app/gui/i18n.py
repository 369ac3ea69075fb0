"""The language of the window: Chinese unless the system or the person says English."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from glossary_app import resources

translate = QCoreApplication.translate
"""`translate("context", "text")`: under this name `lupdate` finds the texts outside of classes."""


def preferred() -> str:
    """English where the system is in English, else Chinese."""
    return "en" if QLocale.system().language() is QLocale.Language.English else "zh_CN"


def spoken() -> str:
    """What the window speaks now."""
    return "zh_CN" if QLocale().language() is QLocale.Language.Chinese else "en"


def number(count: int) -> str:
    """A number as `%Ln` writes it too: 4,247."""
    return QLocale().toString(count)


def install(language: str) -> list[QTranslator]:
    """Speak `language` (`zh_CN` or `en`) from now on; the translators must be kept alive."""
    QLocale.setDefault(QLocale(language))
    translators = []
    for folder, name in (
        (resources.folder("resources") / "translations", f"glossary_app_{language}"),
        (Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)), f"qtbase_{language}"),
    ):
        translator = QTranslator()
        if translator.load(name, str(folder)):
            QCoreApplication.installTranslator(translator)
            translators.append(translator)
    return translators
