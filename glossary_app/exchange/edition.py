"""What stands around the concepts of a glossary where it is printed or wrapped up."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Edition:
    """`title` is the name of the whole; what is said beside the entries is in Chinese, or in English."""

    title: str
    chinese: bool = True
