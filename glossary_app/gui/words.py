"""The words for the codes of the domain, translated when they are shown."""

from glossary_app.domain.locations import Location
from glossary_app.domain.terms import Category, DefinitionKind, FormKind, Status
from glossary_app.gui.i18n import translate
from glossary_app.services.history import Step


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
        Category.PROGRAMME: translate("words", "Programme"),
        Category.MECHANISM: translate("words", "Mechanism"),
        Category.INSTITUTION: translate("words", "Institution"),
        Category.TECHNICAL: translate("words", "Technical term"),
        Category.DOCUMENT: translate("words", "Document title"),
    }[category]


def definition_word(kind: DefinitionKind) -> str:
    """Where a definition comes from."""
    return {
        DefinitionKind.NOTE: translate("words", "Note"),
        DefinitionKind.INTEXT: translate("words", "In the text"),
        DefinitionKind.MANUAL: translate("words", "By hand"),
    }[kind]


def page_word(page: int) -> str:
    """`p. 12`."""
    return translate("words", "p. {number}").format(number=page)


def location_word(location: Location) -> str:
    """`p. 12`, or `¶ 34` where no page is known."""
    if location.page is not None:
        return page_word(location.page)
    return translate("words", "¶ {number}").format(number=location.paragraph)


def form_word(kind: FormKind) -> str:
    """How a designation stands to the headword."""
    return {
        FormKind.ABBREVIATION: translate("words", "Abbreviation"),
        FormKind.FULL_FORM: translate("words", "Full form"),
        FormKind.VARIANT: translate("words", "Variant"),
        FormKind.TRADITIONAL: translate("words", "Traditional"),
        FormKind.DEPRECATED: translate("words", "Deprecated wording"),
    }[kind]


def step_word(code: str) -> str:
    """A step in words: `set-pinyin` → `Pinyin changed`."""
    if code.startswith("revert-"):
        taken_back = translate("steps", "Taken back: {step}")
        return taken_back.format(step=step_word(code.removeprefix("revert-")))
    words = {
        "set-candidate": translate("steps", "Put back among the candidates"),
        "set-accepted": translate("steps", "Accepted"),
        "set-rejected": translate("steps", "Rejected"),
        "set-deprecated": translate("steps", "Marked as deprecated"),
        "set-pinyin": translate("steps", "Pinyin changed"),
        "confirm-pinyin": translate("steps", "Pinyin confirmed"),
        "reset-pinyin": translate("steps", "Back to the proposed pinyin"),
        "set-category": translate("steps", "Category changed"),
        "set-notes": translate("steps", "Notes changed"),
        "add-term": translate("steps", "Entry added"),
        "remove-terms": translate("steps", "Entry removed"),
        "merge-terms": translate("steps", "Entries merged"),
        "merge-glossary": translate("steps", "Glossary imported"),
        "rename-term": translate("steps", "Headword changed"),
        "add-form": translate("steps", "Designation added"),
        "remove-form": translate("steps", "Designation removed"),
        "add-definition": translate("steps", "Definition added"),
        "edit-definition": translate("steps", "Definition changed"),
        "prefer-definition": translate("steps", "Another definition preferred"),
        "remove-definition": translate("steps", "Definition removed"),
        "add-tag": translate("steps", "Tag added"),
        "remove-tag": translate("steps", "Tag removed"),
        "set-equivalents": translate("steps", "Equivalents changed"),
        "set-metadata": translate("steps", "Document described"),
        "remove-document": translate("steps", "Document removed"),
    }
    return words.get(code, code)


def outline_word(step: Step) -> str:
    """A step in words, with how many entries it is about where they are many."""
    words, entries = step_word(step.label), step.entries
    if entries < 2:
        return words
    return translate("steps", "{step}, %Ln entries", "", entries).format(step=words)
