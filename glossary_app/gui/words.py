"""The words for the codes of the domain, translated when they are shown."""

from glossary_app.domain.terms import Category, DefinitionKind, FormKind, Status
from glossary_app.gui.i18n import translate


def status_word(status: Status) -> str:
    """`Candidate`, `Accepted`, …"""
    return {
        Status.CANDIDATE: translate("words", "Candidate"),
        Status.ACCEPTED: translate("words", "Accepted"),
        Status.REJECTED: translate("words", "Rejected"),
        Status.DEPRECATED: translate("words", "Deprecated"),
    }[status]


def category_word(category: Category | None) -> str:
    """`Slogan`, `Institution`, …; `None` has a word too."""
    return {
        None: translate("words", "Not sorted"),
        Category.SLOGAN: translate("words", "Slogan"),
        Category.PROGRAMME: translate("words", "Strategy or programme"),
        Category.MECHANISM: translate("words", "Mechanism or meeting"),
        Category.INSTITUTION: translate("words", "Institution"),
        Category.TECHNICAL: translate("words", "Technical term"),
        Category.DOCUMENT: translate("words", "Document"),
    }[category]


def definition_word(kind: DefinitionKind) -> str:
    """Where a definition comes from."""
    return {
        DefinitionKind.NOTE: translate("words", "Note"),
        DefinitionKind.INTEXT: translate("words", "In the text"),
        DefinitionKind.MANUAL: translate("words", "By hand"),
    }[kind]


def form_word(kind: FormKind) -> str:
    """How a designation stands to the headword."""
    return {
        FormKind.ABBREVIATION: translate("words", "Abbreviation"),
        FormKind.FULL_FORM: translate("words", "Full form"),
        FormKind.VARIANT: translate("words", "Variant"),
        FormKind.TRADITIONAL: translate("words", "Traditional"),
        FormKind.DEPRECATED: translate("words", "Deprecated wording"),
    }[kind]
