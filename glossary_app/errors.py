"""What can go wrong: a code and facts. The command line and the window own the sentences."""

from enum import StrEnum


class ErrorCode(StrEnum):
    """Every fault that a person can meet; each has a sentence wherever errors are shown."""

    # documents
    NOT_FOUND = "not-found"
    UNREADABLE = "unreadable"
    UNSUPPORTED_FORMAT = "unsupported-format"
    BINARY = "binary"
    DAMAGED_DOCUMENT = "damaged-document"
    PASSWORD = "password"
    SEVERAL_DOCUMENTS = "several-documents"
    NEEDS_LIBREOFFICE = "needs-libreoffice"
    TOO_SLOW = "too-slow"
    SCANNED = "scanned"
    EMPTY = "empty"
    NOT_CHINESE = "not-chinese"
    GARBLED = "garbled"
    TOO_LARGE = "too-large"
    NO_DOCUMENTS = "no-documents"
    # the glossary file
    NO_GLOSSARY = "no-glossary"
    NOT_A_GLOSSARY = "not-a-glossary"
    NEWER_GLOSSARY = "newer-glossary"
    LOCKED = "locked"
    READ_ONLY = "read-only"
    DISK_FULL = "disk-full"
    DAMAGED = "damaged"
    CANNOT_OPEN = "cannot-open"
    # entries
    NO_SUCH_TERM = "no-such-term"
    NO_SUCH_DOCUMENT = "no-such-document"
    BAD_PINYIN = "bad-pinyin"
    NOT_A_TERM = "not-a-term"
    TERM_EXISTS = "term-exists"
    NO_WORDS = "no-words"
    GONE = "gone"
    CHANGED_ELSEWHERE = "changed-elsewhere"
    NOTHING_TO_REVERT = "nothing-to-revert"
    STOPPED = "stopped"
    # a glossary that comes in
    UNKNOWN_IMPORT_FORMAT = "unknown-import-format"
    NO_HEADWORD_COLUMN = "no-headword-column"
    PLAN_OUTDATED = "plan-outdated"
    # the window
    NO_DISPLAY = "no-display"
    MISSING_LIBRARIES = "missing-libraries"
    # writing out
    CANNOT_WRITE = "cannot-write"
    WOULD_OVERWRITE = "would-overwrite"
    UNKNOWN_EXPORT_FORMAT = "unknown-export-format"
    UNKNOWN_ENCODING = "unknown-encoding"
    NOT_ENCODABLE = "not-encodable"
    NO_ENTRIES = "no-entries"


class GlossaryError(Exception):
    """The root of all errors that this program raises on purpose."""


class UserError(GlossaryError):
    """Something the person can mend.

    `code` says what happened; `facts` are the words that the sentence needs: a `path`, a `term`.
    """

    def __init__(self, code: ErrorCode, **facts: str) -> None:
        super().__init__(f"{code}: {facts}")
        self.code = code
        self.facts = facts


class Cancelled(GlossaryError):  # noqa: N818 - a person's wish, not a fault
    """The person stopped the work; nothing half done is kept."""
