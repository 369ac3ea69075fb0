"""The order in which a Chinese reader looks words up: by pinyin, as the system sorts."""

from collections.abc import Iterable

from PySide6.QtCore import QCollator, QLocale


def ranks(texts: Iterable[str]) -> dict[int, str]:
    """A table for `str.translate` that makes these texts comparable in pinyin order.

    Each character is ranked alone, so 20,000 contexts are sorted with some 3,000 collations; the
    reading of a character in its word (重庆, 重要) is not known here, as in any system collation.
    """
    characters = set[str]().union(*texts)
    key = QCollator(QLocale(QLocale.Language.Chinese, QLocale.Country.China)).sortKey
    ordered = sorted(sorted(characters), key=key)
    return {ord(character): chr(rank) for rank, character in enumerate(ordered)}
