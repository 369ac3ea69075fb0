"""What stands around the concepts of a glossary where it is printed or wrapped up."""

from dataclasses import dataclass
from enum import StrEnum


class Order(StrEnum):
    """What printed entries stand under."""

    PINYIN = "pinyin"
    """The letter of their pinyin, as in a dictionary."""
    DOCUMENT = "document"
    """The document that they stand in first, in the order of these places, numbered."""


@dataclass(frozen=True, slots=True)
class Edition:
    """`title` is the name of the whole; what is said beside the entries is in Chinese, or in English."""

    title: str
    chinese: bool = True
    order: Order = Order.PINYIN
